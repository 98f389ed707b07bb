import SourceDiagnostics

// literal = "null" | "true" | "false" | integer | float | string
// escape  = "\" ("\" | "'" | '"' | "b" | "f" | "n" | "r" | "t" | "u" 4 hex digits | "U" 8 hex digits)

extension Parser {
  /// Reads an integer; its magnitude may reach 2^63 only directly behind a minus sign.
  mutating func integerLiteral() throws(Refusal) -> Expression {
    let token = token
    let magnitude = try integerMagnitude(token)
    if magnitude == 1 << 63, position != negatedPosition { throw integerOverflow(token) }
    advance()
    return Expression(.literal(.integer(magnitude)), token.range)
  }

  /// The value of an integer token, at most 2^63.
  func integerMagnitude(_ token: Token) throws(Refusal) -> UInt64 {
    var index = Int(token.start)
    let end = Int(token.end)
    var radix: UInt64 = 10
    if end - index > 2, bytes[index] == UInt8(ascii: "0"), !Lexer.isDigit(bytes[index + 1]) {
      radix = bytes[index + 1] | 0x20 == UInt8(ascii: "x") ? 16 : 8
      index += 2
    }
    var magnitude: UInt64 = 0
    while index < end {
      let (product, overflows) = magnitude.multipliedReportingOverflow(by: radix)
      let (sum, carries) = product.addingReportingOverflow(Parser.digitValue(bytes[index]))
      if overflows || carries || sum > 1 << 63 { throw integerOverflow(token) }
      magnitude = sum
      index += 1
    }
    return magnitude
  }

  private static func digitValue(_ digit: UInt8) -> UInt64 {
    Lexer.isDigit(digit)
      ? UInt64(digit - UInt8(ascii: "0")) : UInt64((digit | 0x20) &- UInt8(ascii: "a") &+ 10)
  }

  func integerOverflow(_ token: Token) -> Refusal {
    refusal("IntegerOverflow", "'\(text(of: token))' is beyond the 64-bit integers", token.range)
  }

  mutating func floatLiteral() throws(Refusal) -> Expression {
    let token = token
    guard let number = Double(text(of: token)), number.isFinite else {
      throw refusal(
        "FloatingPointOverflow", "'\(text(of: token))' is beyond the 64-bit floating-point numbers",
        token.range)
    }
    advance()
    return Expression(.literal(.float(number)), token.range)
  }

  // MARK: Strings

  mutating func stringLiteral() throws(Refusal) -> Expression {
    let token = token
    let text = try stringText(token)
    advance()
    return Expression(.literal(.string(text)), token.range)
  }

  private func stringText(_ token: Token) throws(Refusal) -> String {
    let inner = Int(token.start) + 1..<Int(token.end) - 1
    guard bytes[inner].contains(UInt8(ascii: "\\")) else {
      return String(decoding: bytes[inner], as: UTF8.self)
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(inner.count)
    var index = inner.lowerBound
    while index < inner.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index = try appendEscape(at: index, to: &plain)
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Appends what an escape stands for and gives the index behind it.
  private func appendEscape(at start: Int, to plain: inout [UInt8]) throws(Refusal) -> Int {
    let letter = bytes[start + 1]
    switch letter {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "/"): plain.append(letter)
    case UInt8(ascii: "b"), UInt8(ascii: "B"): plain.append(0x08)
    case UInt8(ascii: "f"), UInt8(ascii: "F"): plain.append(0x0C)
    case UInt8(ascii: "n"), UInt8(ascii: "N"): plain.append(0x0A)
    case UInt8(ascii: "r"), UInt8(ascii: "R"): plain.append(0x0D)
    case UInt8(ascii: "t"), UInt8(ascii: "T"): plain.append(0x09)
    case UInt8(ascii: "u"), UInt8(ascii: "U"): return try appendUnicodeEscape(at: start, to: &plain)
    default:
      let end = start + 1 + scalarLength(letter)
      let shown = String(decoding: bytes[start..<end], as: UTF8.self)
      throw refusal(
        "UnexpectedSyntax", "'\(shown)' is no escape; a backslash is written '\\\\'", SourceRange(start, end))
    }
    return start + 2
  }

  private func scalarLength(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  private func appendUnicodeEscape(at start: Int, to plain: inout [UInt8]) throws(Refusal) -> Int {
    let digits = bytes[start + 1] == UInt8(ascii: "u") ? 4 : 8
    var end = start + 2 + digits
    var value = try hexValue(start + 2, digits, escape: start)
    let isHighSurrogate = (0xD800..<0xDC00).contains(value)
    if isHighSurrogate, bytes[end] == UInt8(ascii: "\\"), bytes[end + 1] == UInt8(ascii: "u") {
      let low = try hexValue(end + 2, 4, escape: end)
      if (0xDC00..<0xE000).contains(low) { value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) }
      end += 6
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw invalidUnicode(SourceRange(start, end), "is no Unicode character")
    }
    plain.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    return end
  }

  private func hexValue(_ first: Int, _ count: Int, escape: Int) throws(Refusal) -> UInt32 {
    var value: UInt32 = 0
    for index in first..<first + count {
      // The closing quote is no digit, so this never runs past the string.
      guard Lexer.isHexDigit(bytes[index]) else {
        throw invalidUnicode(SourceRange(escape, index), "has fewer than \(count) hexadecimal digits")
      }
      value = value << 4 | UInt32(Parser.digitValue(bytes[index]))
    }
    return value
  }

  private func invalidUnicode(_ range: SourceRange, _ complaint: String) -> Refusal {
    let shown = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    return refusal("InvalidUnicodeLiteral", "'\(shown)' \(complaint)", range)
  }
}
