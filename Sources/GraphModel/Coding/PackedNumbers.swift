/// Reads the numbers of generated tables, which Scripts/packed_numbers.py writes: base 32 in plain letters, the least
/// significant digit first, all digits of a number but its last from the second half of the alphabet.
package struct PackedNumbers: IteratorProtocol, Sequence {
  private let text: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let end: Int

  /// All numbers of a table.
  package init(_ text: StaticString) {
    self.init(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount),
      in: 0..<text.utf8CodeUnitCount)
  }

  /// The numbers in part of a table, which must outlive the reader.
  package init(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next number; `nil` at the end and at what is no digit.
  package mutating func next() -> Int? {
    var value = 0
    var shift = 0
    while position < end, shift < 60, let digit = Self.digit(text[position]) {
      position += 1
      value |= (digit & 31) << shift
      if digit < 32 { return value }
      shift += 5
    }
    return nil
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 97 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48 + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
