/// The separators of CSV files, each an ASCII character.
package struct CSVDialect: Sendable, Equatable {
  /// Stands between fields.
  package var delimiter = UInt8(ascii: ",")
  /// Stands between the elements of a list and between labels.
  package var arrayDelimiter = UInt8(ascii: ";")

  package init() {}

  /// Takes the separators from text such as `;`, `|`, `\t` or `tab`; `nil` where they cannot serve: other than one
  /// ASCII character, one that occurs in numbers and dates, a quote, a line end, or both the same.
  package init?(delimiter: String, arrayDelimiter: String) {
    guard let field = Self.separator(delimiter), let array = Self.separator(arrayDelimiter), field != array
    else { return nil }
    self.delimiter = field
    self.arrayDelimiter = array
  }

  private static func separator(_ text: String) -> UInt8? {
    if text == "\\t" || text == "tab" { return UInt8(ascii: "\t") }
    guard let byte = text.utf8.first, text.utf8.count == 1, byte < 0x80 else { return nil }
    let isTaken =
      Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
      || "+-.:[]/ \"\n\r\0".utf8.contains(byte)
    return isTaken ? nil : byte
  }

  static let quote = UInt8(ascii: "\"")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
}
