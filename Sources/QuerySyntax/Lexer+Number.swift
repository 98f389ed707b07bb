// The number literals; the parser computes their values.

extension Lexer {
  /// Reads a number together with every letter that touches it, so that `9h` is one wrong number.
  mutating func lexNumber() {
    let start = offset
    var kind = Token.Kind.integer
    var isValid = true
    switch (bytes[offset], byte(ahead: 1)) {
    case (UInt8(ascii: "0"), UInt8(ascii: "x")), (UInt8(ascii: "0"), UInt8(ascii: "X")):
      offset += 2
      isValid = skipDigits(Self.isHexDigit)
    case (UInt8(ascii: "0"), UInt8(ascii: "o")), (UInt8(ascii: "0"), UInt8(ascii: "O")):
      offset += 2
      isValid = skipDigits { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "7") }
    default:
      _ = skipDigits(Self.isDigit)
      if skipFraction() { kind = .float }
      if skipExponent() { kind = .float }
    }
    if Self.isWordByte(byte()) {
      isValid = false
      while Self.isWordByte(byte()) { offset += 1 }
    }
    if isValid {
      add(kind, from: start)
    } else {
      let text = String(decoding: bytes[start..<offset], as: UTF8.self)
      addProblem("InvalidNumberLiteral", "'\(text)' is not a number", from: start, to: offset)
    }
  }

  private mutating func skipDigits(_ isDigit: (UInt8) -> Bool) -> Bool {
    let start = offset
    while isDigit(byte()) { offset += 1 }
    return offset > start
  }

  /// A point counts only with a digit behind it: `1..3` is a range, `1.x` a property.
  private mutating func skipFraction() -> Bool {
    guard byte() == UInt8(ascii: "."), Self.isDigit(byte(ahead: 1)) else { return false }
    offset += 1
    return skipDigits(Self.isDigit)
  }

  private mutating func skipExponent() -> Bool {
    guard byte() | 0x20 == UInt8(ascii: "e") else { return false }
    let isSigned = byte(ahead: 1) == UInt8(ascii: "-") || byte(ahead: 1) == UInt8(ascii: "+")
    guard Self.isDigit(byte(ahead: isSigned ? 2 : 1)) else { return false }
    offset += isSigned ? 2 : 1
    return skipDigits(Self.isDigit)
  }
}
