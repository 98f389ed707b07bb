import GraphModel

/// Why text is not JSON: at which byte, and what was expected.
struct JSONError: Error {
  var offset: Int
  var message: String
}

/// Reads JSON from bytes that are valid UTF-8.
///
///     value  = object | array | string | number | "true" | "false" | "null"
///
/// Numbers with a point or an exponent are floats, others integers. Objects with one key that begins with `$` stand
/// for the values that JSON lacks, see `JSONValueWriter`.
struct JSONReader {
  /// Deeper nesting is refused, so that no text exhausts the stack.
  static let depthLimit = 100

  let text: UnsafeBufferPointer<UInt8>
  var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
    self.text = text
    self.position = position
  }

  // MARK: - Values

  mutating func readValue(depth: Int = 0) throws(JSONError) -> Value {
    guard depth < Self.depthLimit else { throw error("nesting deeper than \(Self.depthLimit)") }
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return try readObject(depth: depth)
    case UInt8(ascii: "["): return try readArray(depth: depth)
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    default: return try readNumber()
    }
  }

  private mutating func readArray(depth: Int) throws(JSONError) -> Value {
    var items: [Value] = []
    try readItems(open: "[", close: "]") { (reader) throws(JSONError) in
      items.append(try reader.readValue(depth: depth + 1))
    }
    return .list(items)
  }

  private mutating func readObject(depth: Int) throws(JSONError) -> Value {
    let start = position
    if let map = try readWrappedMap(depth: depth) { return .map(map) }
    let map = try readMembers(depth: depth)
    guard map.count == 1, map.keys[0].utf8.first == UInt8(ascii: "$") else { return .map(map) }
    do throws(FieldError) {
      return try taggedValue(map.keys[0], map.values[0])
    } catch {
      throw JSONError(offset: start, message: error.message)
    }
  }

  private mutating func readMembers(depth: Int) throws(JSONError) -> MapValue {
    var pairs: [(String, Value)] = []
    try readItems(open: "{", close: "}") { (reader) throws(JSONError) in
      let key = try reader.readKey()
      pairs.append((key, try reader.readValue(depth: depth + 1)))
    }
    return MapValue(pairs)
  }

  /// Reads `{"$map": {…}}`, whose inner object is no tagged value; `nil`, and nothing read, for another object.
  private mutating func readWrappedMap(depth: Int) throws(JSONError) -> MapValue? {
    let start = position
    position += 1
    skipSpace()
    guard peek == UInt8(ascii: "\""), try readKey() == JSONTag.map else {
      position = start
      return nil
    }
    skipSpace()
    let content = position
    guard peek == UInt8(ascii: "{") else { throw error("'\(JSONTag.map)' expects an object") }
    _ = try skipValue(depth: depth + 1)
    skipSpace()
    guard eat("}") else {
      position = start
      return nil
    }
    let end = position
    position = content
    defer { position = end }
    return try readMembers(depth: depth + 1)
  }

  /// Reads the items between brackets and the commas between them.
  mutating func readItems(
    open: Character, close: Character, _ readItem: (inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    skipSpace()
    guard eat(open) else { throw error("expected '\(open)'") }
    skipSpace()
    if eat(close) { return }
    while true {
      try readItem(&self)
      skipSpace()
      if eat(close) { return }
      guard eat(",") else { throw error("expected ',' or '\(close)'") }
    }
  }

  /// Reads `"key":`.
  mutating func readKey() throws(JSONError) -> String {
    skipSpace()
    guard peek == UInt8(ascii: "\"") else { throw error("expected a key in quotes") }
    let key = try readString()
    skipSpace()
    guard eat(":") else { throw error("expected ':'") }
    return key
  }

  mutating func expectEnd() throws(JSONError) {
    skipSpace()
    guard position == text.count else { throw error("expected nothing more") }
  }

  private mutating func readWord(_ word: String, _ value: Value) throws(JSONError) -> Value {
    let start = position
    for byte in word.utf8 {
      guard peek == byte else { throw JSONError(offset: start, message: "expected a value") }
      position += 1
    }
    return value
  }

  // MARK: - Numbers

  mutating func readNumber() throws(JSONError) -> Value {
    let start = position
    var isFloat = false
    while let byte = peek {
      switch byte {
      case 48...57, UInt8(ascii: "-"), UInt8(ascii: "+"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): isFloat = true
      default:
        return try number(start..<position, isFloat: isFloat)
      }
      position += 1
    }
    return try number(start..<position, isFloat: isFloat)
  }

  private func number(_ range: Range<Int>, isFloat: Bool) throws(JSONError) -> Value {
    let figures = UnsafeBufferPointer(rebasing: text[range])
    // Neither a sign before a positive number nor a bare point is JSON.
    let unsigned = figures.first == UInt8(ascii: "-") ? figures.dropFirst() : figures[...]
    guard let first = unsigned.first, first >= 48, first <= 57 else {
      throw JSONError(offset: range.lowerBound, message: "expected a value")
    }
    if first == 48, let second = unsigned.dropFirst().first, second >= 48, second <= 57 {
      throw JSONError(offset: range.lowerBound, message: "a number does not begin with a needless zero")
    }
    if isFloat {
      if let value = parseFloat(figures) { return .float(value) }
    } else if let value = parseInt(figures) {
      return .int(value)
    } else if isWholeNumber(figures) {
      throw JSONError(
        offset: range.lowerBound, message: "the whole number \(shown(figures)) does not fit in 64 bits")
    }
    throw JSONError(offset: range.lowerBound, message: "expected a number, found \(shown(figures))")
  }

  // MARK: - Bytes

  var peek: UInt8? { position < text.count ? text[position] : nil }

  mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  mutating func eat(_ character: Character) -> Bool {
    guard peek == character.asciiValue else { return false }
    position += 1
    return true
  }

  func error(_ message: String) -> JSONError { JSONError(offset: position, message: message) }
}
