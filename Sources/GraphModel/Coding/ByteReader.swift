/// Reads what `ByteWriter` wrote; every read is bounds-checked, so damaged input throws and never traps.
package struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  package init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The input ended early or holds what no writer writes.
  package struct Damaged: Error {}

  package var isAtEnd: Bool { position >= bytes.endIndex }

  package mutating func readByte() throws(Damaged) -> UInt8 {
    guard position < bytes.endIndex else { throw Damaged() }
    defer { position += 1 }
    return bytes[position]
  }

  package mutating func read<T: FixedWidthInteger>(_ type: T.Type = T.self) throws(Damaged) -> T {
    let width = MemoryLayout<T>.size
    guard bytes.endIndex - position >= width else { throw Damaged() }
    var value: T = 0
    for index in 0..<width {
      value |= T(truncatingIfNeeded: bytes[position + index]) << T(8 * index)
    }
    position += width
    return value
  }

  package mutating func readVariable() throws(Damaged) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try readByte()
      guard shift < 64 else { throw Damaged() }
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
    }
  }

  /// Reads a count that cannot exceed what is left of the input, so that a damaged one allocates nothing.
  package mutating func readCount() throws(Damaged) -> Int {
    let value = try readVariable()
    guard value <= UInt64(bytes.endIndex - position) else { throw Damaged() }
    return Int(value)
  }

  package mutating func readBool() throws(Damaged) -> Bool { try readByte() != 0 }

  package mutating func readDouble() throws(Damaged) -> Double {
    Double(bitPattern: try read(UInt64.self))
  }

  package mutating func readString() throws(Damaged) -> String {
    let count = try readCount()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  package mutating func readStrings() throws(Damaged) -> [String] {
    let count = try readCount()
    var texts: [String] = []
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(try readString()) }
    return texts
  }

  package mutating func readBytes() throws(Damaged) -> [UInt8] {
    let count = try readCount()
    defer { position += count }
    return Array(bytes[position..<position + count])
  }
}
