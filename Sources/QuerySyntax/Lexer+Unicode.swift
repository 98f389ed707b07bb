// What lies beyond ASCII: letters of names, blanks, direction controls, and look-alikes of the signs that the
// grammar uses, which keyboards and word processors put in their place.

extension Lexer {
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
  static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6 }
  static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  /// Letters and marks of the Arabic block are by far the most frequent, so they skip the property tables.
  static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620...0x0669).contains(scalar.value) || scalar.properties.isXIDContinue
  }

  private static func startsWord(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620...0x064A).contains(scalar.value) || scalar.properties.isXIDStart
  }

  /// The scalar whose bytes begin at an offset, with their number.
  func scalar(at start: Int) -> (Unicode.Scalar, length: Int)? {
    let lead = bytes[start]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard start + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (length == 1 ? 0x7F : 0xFF >> (UInt32(length) + 1))
    for index in start + 1..<start + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// Reads a name, a blank or a stray character that begins beyond ASCII.
  mutating func lexBeyondASCII() {
    guard let (scalar, length) = scalar(at: offset) else {
      offset += 1
      return
    }
    if Self.startsWord(scalar) {
      lexForeignWord()
    } else if scalar.properties.isWhitespace || scalar.value == 0x180E
      || (scalar.value == 0xFEFF && offset == 0)
    {
      offset += length
    } else if Self.isDirectionControl(scalar) {
      addDirectionControl(offset)
      offset += length
    } else {
      addStray(scalar, length)
    }
  }

  private mutating func lexForeignWord() {
    let start = offset
    while offset < bytes.count, let (scalar, length) = scalar(at: offset), Self.continuesWord(scalar) {
      offset += length
    }
    add(.word, from: start)
  }

  private mutating func addStray(_ scalar: Unicode.Scalar, _ length: Int) {
    let start = offset
    offset += length
    let shown = scalar.properties.generalCategory == .format ? "character" : "'\(Character(scalar))'"
    var message = "unexpected \(shown) (\(Self.codePoint(scalar)))"
    if let meant = Self.plainSign(scalar) { message += "; write \(meant)" }
    addProblem("InvalidUnicodeCharacter", message, from: start, to: offset)
  }

  mutating func lexStrayASCII(_ byte: UInt8) {
    let start = offset
    offset += 1
    let scalar = Unicode.Scalar(byte)
    let shown = byte < 0x20 || byte == 0x7F ? "character \(Self.codePoint(scalar))" : "'\(Character(scalar))'"
    addProblem("UnexpectedSyntax", "unexpected \(shown)", from: start, to: offset)
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The ASCII sign that a look-alike was probably meant to be.
  private static func plainSign(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00AD, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: "'-'"
    case 0x2018...0x201B, 0x2032, 0x00B4: "a straight quote, \"'\""
    case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB: "a straight quote, '\"'"
    case 0x060C, 0xFF0C, 0x3001: "','"
    case 0x061B, 0xFF1B: "';'"
    case 0x2264: "'<='"
    case 0x2265: "'>='"
    case 0x2260: "'<>'"
    case 0x2190...0x2192, 0x27F5, 0x27F6: "'<-' or '->'"
    case 0x00D7: "'*'"
    case 0x00F7: "'/'"
    default: scalar.properties.numericType == .decimal ? "the digit in ASCII" : nil
    }
  }

  // MARK: Direction controls

  /// Characters that reorder the text around them; outside of strings they can only hide what a query does.
  private static func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  func firstDirectionControl(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      // All of them begin with one of these two bytes.
      if bytes[index] == 0xE2 || bytes[index] == 0xD8, let (scalar, _) = scalar(at: index),
        Self.isDirectionControl(scalar)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  mutating func addDirectionControl(_ start: Int) {
    guard let (scalar, length) = scalar(at: start) else { return }
    addProblem(
      "InvalidUnicodeCharacter",
      "the direction control \(Self.codePoint(scalar)) may stand only in a string",
      from: start, to: start + length)
  }
}
