/// Writes JSON as bytes, in the order of the calls; the caller keeps brackets balanced.
///
/// Control characters and those that change the direction of text or hide in it are escaped, so that a line of
/// JSON is safe on a screen; all else is UTF-8.
package struct JSONWriter {
  /// What was written so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// Whether a comma must come before the next element.
  private var needsComma = false

  package init() {}

  /// What was written so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Empties the writer and keeps its memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Opens an object, `{`.
  package mutating func beginObject() { open(0x7B) }
  /// Closes an object, `}`.
  package mutating func endObject() { close(0x7D) }
  /// Opens an array, `[`.
  package mutating func beginArray() { open(0x5B) }
  /// Closes an array, `]`.
  package mutating func endArray() { close(0x5D) }

  /// Writes the key of the member that comes next.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes `null`.
  package mutating func null() { literal("null") }
  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
  /// Writes a whole number.
  package mutating func int(_ value: some BinaryInteger) { literal(String(value)) }

  /// Text that is JSON already, such as a number.
  package mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// Writes a text in quotes, escaped where it must be.
  package mutating func string(_ text: String) {
    separate()
    bytes.append(0x22)
    var text = text
    text.withUTF8 { append($0) }
    bytes.append(0x22)
    needsComma = true
  }

  /// Writes an array of texts.
  package mutating func strings(_ texts: [String]) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// Ends a record of JSON Lines.
  package mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if mayNeedEscape(byte), let escape = Self.escape(utf8, at: index, length: length) {
        bytes.append(contentsOf: utf8[start..<index])
        bytes.append(contentsOf: escape.utf8)
        start = index + length
      }
      index += length
    }
    bytes.append(contentsOf: utf8[start..<utf8.count])
  }

  /// Only few bytes can begin a character that is escaped.
  private func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xD8
      || byte == 0xE2 || byte == 0xEF || byte == 0xF3
  }

  private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> String? {
    let slice = utf8[index..<min(index + length, utf8.count)]
    guard let scalar = String(decoding: slice, as: UTF8.self).unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x09: return "\\t"
    case 0x08: return "\\b"
    case 0x0C: return "\\f"
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      return unicodeEscape(UInt16(scalar.value))
    case 0xE0000...0xE0FFF:
      let offset = scalar.value - 0x10000
      return unicodeEscape(UInt16(0xD800 + (offset >> 10))) + unicodeEscape(UInt16(0xDC00 + (offset & 0x3FF)))
    default: return nil
    }
  }

  private static func unicodeEscape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
