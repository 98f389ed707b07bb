extension JSONReader {
  /// Skips a value and gives its range, without making anything of it.
  mutating func skipValue(depth: Int = 0) throws(JSONError) -> Range<Int> {
    guard depth < Self.depthLimit else { throw error("nesting deeper than \(Self.depthLimit)") }
    skipSpace()
    let start = position
    switch peek {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "{"):
      try readItems(open: "{", close: "}") { (reader) throws(JSONError) in
        try reader.skipKey()
        _ = try reader.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      try readItems(open: "[", close: "]") { (reader) throws(JSONError) in
        _ = try reader.skipValue(depth: depth + 1)
      }
    default: _ = try readValue(depth: depth)
    }
    return start..<position
  }

  private mutating func skipKey() throws(JSONError) {
    skipSpace()
    guard peek == UInt8(ascii: "\"") else { throw error("expected a key in quotes") }
    try skipString()
    skipSpace()
    guard eat(":") else { throw error("expected ':'") }
  }

  private mutating func skipString() throws(JSONError) {
    let start = position
    position += 1
    while let byte = peek {
      position += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\") { position = min(position + 1, text.count) }
    }
    throw JSONError(offset: start, message: "the string is not closed")
  }
}
