extension JSONReader {
  mutating func readString() throws(JSONError) -> String {
    var bytes: [UInt8] = []
    let plain = try readStringBytes(into: &bytes)
    return plain.map { String(decoding: text[$0], as: UTF8.self) } ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Reads a string; the range of its bytes where nothing in it is escaped, else `nil` and the bytes appended.
  mutating func readStringBytes(into bytes: inout [UInt8]) throws(JSONError) -> Range<Int>? {
    let opening = position
    guard eat("\"") else { throw error("expected a string") }
    let start = position
    var kept = position
    var isPlain = true
    while let byte = peek {
      if byte == UInt8(ascii: "\"") {
        defer { position += 1 }
        if isPlain { return start..<position }
        bytes.append(contentsOf: text[kept..<position])
        return nil
      }
      if byte < 0x20 { throw error("a control character in a string is not escaped") }
      guard byte == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      bytes.append(contentsOf: text[kept..<position])
      isPlain = false
      try readEscape(into: &bytes)
      kept = position
    }
    throw JSONError(offset: opening, message: "the string is not closed")
  }

  private mutating func readEscape(into bytes: inout [UInt8]) throws(JSONError) {
    let start = position
    position += 1
    guard let letter = peek else { throw error("the escape is cut off") }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(letter)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = readUnicodeEscape() else {
        throw JSONError(offset: start, message: "expected four hexadecimal figures that name a character")
      }
      bytes.append(contentsOf: String(scalar).utf8)
    default:
      throw JSONError(offset: start, message: "there is no escape '\\\(Character(Unicode.Scalar(letter)))'")
    }
  }

  /// What follows `\u`: four hexadecimal figures, or a pair of surrogates.
  private mutating func readUnicodeEscape() -> Unicode.Scalar? {
    guard let first = readHex() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard eat("\\"), eat("u"), let second = readHex(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func readHex() -> UInt32? {
    guard position + 4 <= text.count else { return nil }
    var value: UInt32 = 0
    for byte in text[position..<position + 4] {
      guard let figure = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      value = value << 4 | UInt32(figure)
    }
    position += 4
    return value
  }
}
