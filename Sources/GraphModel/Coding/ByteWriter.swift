/// Appends numbers, strings and values to a growing little-endian byte array.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Writes a fixed-width integer.
  package mutating func write<T: FixedWidthInteger>(_ value: T) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes an unsigned number in as many seven-bit groups as it needs (LEB128).
  package mutating func write(variable value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  package mutating func write(count: Int) { write(variable: UInt64(count)) }

  package mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  package mutating func write(_ value: Double) { write(value.bitPattern) }

  /// Writes the length in bytes, then UTF-8.
  package mutating func write(_ text: String) {
    let utf8 = text.utf8
    write(count: utf8.count)
    bytes.append(contentsOf: utf8)
  }

  package mutating func write(_ texts: [String]) {
    write(count: texts.count)
    for text in texts { write(text) }
  }

  /// Writes the length, then the bytes.
  package mutating func write(bytes block: [UInt8]) {
    write(count: block.count)
    bytes.append(contentsOf: block)
  }

  /// Pads with zeros up to a multiple of `alignment`.
  package mutating func align(to alignment: Int) {
    let rest = bytes.count % alignment
    if rest != 0 { bytes.append(contentsOf: repeatElement(0, count: alignment - rest)) }
  }

  /// Appends the memory of an array of plain numbers.
  package mutating func append<T: BitwiseCopyable>(rawArray array: [T]) {
    array.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}
