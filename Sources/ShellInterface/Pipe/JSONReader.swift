import TextFolding

/// Why a text is no JSON, and at which byte.
struct JSONError: Error, Equatable {
  var message: String
  var offset: Int
}

/// Reads one JSON text after RFC 8259, strictly: no comments, no trailing commas, no number beyond its type, no key
/// twice in an object, no lone surrogate, no invalid UTF-8, at most 256 levels deep.
struct JSONReader {
  private static let deepest = 256

  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a whole text.
  static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    if let invalid = firstInvalidUTF8Offset(in: bytes) {
      throw JSONError(message: "invalid UTF-8", offset: invalid)
    }
    var reader = JSONReader(bytes)
    let value = try reader.readValue()
    reader.skipBlanks()
    guard reader.offset == bytes.count else { throw reader.unexpected("the end of the line") }
    return value
  }

  // MARK: Values

  private mutating func readValue() throws(JSONError) -> JSONValue {
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in try reader.readObject() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONError) in try reader.readArray() }
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try read(word: "true", as: .bool(true))
    case UInt8(ascii: "f"): return try read(word: "false", as: .bool(false))
    case UInt8(ascii: "n"): return try read(word: "null", as: .null)
    case UInt8(ascii: "-"): return try readNumber()
    case let byte? where isDigit(byte): return try readNumber()
    default: throw unexpected("a value")
    }
  }

  private mutating func nested(
    _ body: (inout JSONReader) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw JSONError(message: "nested more than \(Self.deepest) levels deep", offset: offset)
    }
    return try body(&self)
  }

  private mutating func readObject() throws(JSONError) -> JSONValue {
    offset += 1
    var members: [(key: String, value: JSONValue)] = []
    var keys: Set<[UInt8]> = []
    skipBlanks()
    if tryEat("}") { return .object([]) }
    while true {
      skipBlanks()
      let start = offset
      guard peek == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
      let key = try readString()
      guard keys.insert(Array(key.utf8)).inserted else {
        throw JSONError(message: "the key '\(safeForTerminal(key))' stands twice in an object", offset: start)
      }
      skipBlanks()
      guard tryEat(":") else { throw unexpected("':' after a key") }
      members.append((key, try readValue()))
      skipBlanks()
      if tryEat("}") { return .object(members) }
      guard tryEat(",") else { throw unexpected("',' or '}'") }
    }
  }

  private mutating func readArray() throws(JSONError) -> JSONValue {
    offset += 1
    var items: [JSONValue] = []
    skipBlanks()
    if tryEat("]") { return .array([]) }
    while true {
      items.append(try readValue())
      skipBlanks()
      if tryEat("]") { return .array(items) }
      guard tryEat(",") else { throw unexpected("',' or ']'") }
    }
  }

  private mutating func read(word: String, as value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[offset...].starts(with: word.utf8) else { throw unexpected("a value") }
    offset += word.utf8.count
    return value
  }

  /// An integer without point or exponent must fit in 64 bits: as a float it would lose digits unseen.
  private mutating func readNumber() throws(JSONError) -> JSONValue {
    let start = offset
    var isFloat = false
    _ = tryEat("-")
    guard let first = peek, isDigit(first) else { throw unexpected("a digit") }
    offset += 1
    if first == UInt8(ascii: "0"), let next = peek, isDigit(next) {
      throw JSONError(message: "a number does not begin with 0", offset: start)
    }
    skipDigits()
    if tryEat(".") {
      isFloat = true
      try eatDigits()
    }
    if tryEat("e") || tryEat("E") {
      isFloat = true
      if !tryEat("+") { _ = tryEat("-") }
      try eatDigits()
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if !isFloat {
      guard let number = Int64(text) else {
        throw JSONError(
          message: "the integer \(text.prefix(40)) does not fit in 64 bits; with a point it is a float",
          offset: start)
      }
      return .int(number)
    }
    guard let number = Double(text), number.isFinite else {
      throw JSONError(message: "the number \(text.prefix(40)) is too large", offset: start)
    }
    return .float(number)
  }

  // MARK: Strings

  private mutating func readString() throws(JSONError) -> String {
    offset += 1
    var result: [UInt8] = []
    var start = offset
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        let tail = bytes[start..<offset]
        offset += 1
        return String(decoding: result.isEmpty ? Array(tail) : result + tail, as: UTF8.self)
      case UInt8(ascii: "\\"):
        result += bytes[start..<offset]
        result += try readEscape()
        start = offset
      case 0..<0x20: throw unexpected("an escape in place of a control character")
      default: offset += 1
      }
    }
    throw unexpected("'\"' at the end of a string")
  }

  private mutating func readEscape() throws(JSONError) -> [UInt8] {
    offset += 1
    guard let byte = peek else { throw unexpected("an escape") }
    offset += 1
    switch UnicodeScalar(byte) {
    case "\"", "\\", "/": return [byte]
    case "b": return [0x08]
    case "f": return [0x0C]
    case "n": return [0x0A]
    case "r": return [0x0D]
    case "t": return [0x09]
    case "u": return Array(String(Character(try readUnicodeEscape())).utf8)
    default:
      offset -= 1
      throw unexpected("an escape of JSON")
    }
  }

  private mutating func readUnicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let start = offset - 2
    let first = try readFourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let lone = JSONError(
      message: "a lone surrogate, '\\u\(String(first, radix: 16))', is no character", offset: start)
    guard first < 0xDC00, tryEat("\\"), tryEat("u") else { throw lone }
    let second = try readFourDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw lone }
    return scalar
  }

  private mutating func readFourDigits() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
        throw unexpected("four hexadecimal digits after '\\u'")
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }

  // MARK: Bytes

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func tryEat(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset += 1 }
  }

  private mutating func skipDigits() {
    while let byte = peek, isDigit(byte) { offset += 1 }
  }

  private mutating func eatDigits() throws(JSONError) {
    guard let byte = peek, isDigit(byte) else { throw unexpected("a digit") }
    skipDigits()
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private func unexpected(_ expected: String) -> JSONError {
    guard offset < bytes.count else {
      return JSONError(message: "the line ends where \(expected) was expected", offset: offset)
    }
    let rest = String(decoding: bytes[offset..<min(offset + 8, bytes.count)], as: UTF8.self)
    let found = safeForTerminal(String(rest.prefix(1)))
    return JSONError(message: "found '\(found)' where \(expected) was expected", offset: offset)
  }
}
