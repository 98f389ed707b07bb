/// One statement as one line of the history file.
///
/// Line feeds are written `\n`, backslashes `\\`, other controls as `\x` with two digits; all else stands for
/// itself, so that the file can be read and edited with any program. A line that is not so written is damaged.
enum HistoryRecord {
  /// Longer statements are not kept: a file that has them is no history.
  static let longestStatement = 1 << 20

  static func encode(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: line += "\\n"
      case 0x5C: line += "\\\\"
      case 0x00..<0x20, 0x7F: line += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// The statement of a line without its end; nil when the line is damaged or blank.
  static func decode(_ line: ArraySlice<UInt8>) -> String? {
    guard line.count <= 4 * longestStatement else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.count)
    var rest = line
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\") {
        guard let escaped = decodeEscape(&rest) else { return nil }
        bytes.append(escaped)
      } else if byte < 0x20 || byte == 0x7F {
        return nil
      } else {
        bytes.append(byte)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self), !isBlank(text) else { return nil }
    return text
  }

  private static func decodeEscape(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    switch rest.popFirst() {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "\\"): return 0x5C
    case UInt8(ascii: "x"):
      guard let high = rest.popFirst(), let low = rest.popFirst() else { return nil }
      let digits = String(decoding: [high, low], as: UTF8.self)
      guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }), let value = UInt8(digits, radix: 16) else {
        return nil
      }
      return value < 0x20 || value == 0x7F ? value : nil
    default: return nil
    }
  }
}
