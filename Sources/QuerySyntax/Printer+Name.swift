// Names, which get backquotes only where they need them, and literals.

extension Printer {
  /// Writes the name of a property, label, type or key.
  mutating func name(_ name: String) { write(Self.isPlainWord(name) ? name : Self.quoted(name)) }

  /// Writes the name of a variable, which must not be a reserved word.
  mutating func variable(_ name: String) {
    write(Self.isPlainWord(name) && !Self.isReserved(name) ? name : Self.quoted(name))
  }

  /// Writes the name of a function or procedure, whose dots separate its parts.
  mutating func dottedName(_ name: String) {
    for (index, part) in name.split(separator: ".", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { write(".") }
      let part = String(part)
      if index == 0, Self.isReserved(part), !["ALL", "EXISTS"].contains(part.uppercased()) {
        write(Self.quoted(part))
      } else {
        self.name(part)
      }
    }
  }

  mutating func parameter(_ name: String) {
    let isNumber = !name.isEmpty && name.utf8.allSatisfy(Lexer.isDigit)
    write("$" + (isNumber || Self.isPlainWord(name) ? name : Self.quoted(name)))
  }

  private static func quoted(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "`")) else { return "`\(name)`" }
    return "`" + name.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``") + "`"
  }

  private static func isReserved(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      guard bytes.count <= KeywordTable.longest, bytes.allSatisfy(Lexer.isLetter) else { return false }
      var packed = PackedWord()
      for byte in bytes { packed.append(byte) }
      return KeywordTable.shared.keyword(packed)?.isReserved ?? false
    }
  }

  private static func isPlainWord(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return false }
    if !Lexer.isDigit(name.utf8.first ?? 0), name.utf8.allSatisfy(Lexer.isWordByte) { return true }
    guard first == "_" || first.properties.isXIDStart else { return false }
    return name.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
  }

  // MARK: Literals

  mutating func print(_ literal: Literal) {
    switch literal {
    case .null: write("null")
    case .bool(let truth): write(truth ? "true" : "false")
    case .integer(let magnitude): write(String(magnitude))
    case .float(let number): write(Self.text(of: number))
    case .string(let text): print(string: text)
    }
  }

  /// The shortest text that reads as the same number; numbers without a literal become a division.
  private static func text(of number: Double) -> String {
    if number.isNaN { return "(0.0 / 0.0)" }
    if number.isInfinite { return number < 0 ? "(-1.0 / 0.0)" : "(1.0 / 0.0)" }
    return number.description
  }

  /// Writes a string in single quotes, with escapes for what could not be seen or would end it.
  private mutating func print(string: String) {
    var literal = "'"
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x27: literal += "\\'"
      case 0x5C: literal += "\\\\"
      case 0x08: literal += "\\b"
      case 0x09: literal += "\\t"
      case 0x0A: literal += "\\n"
      case 0x0C: literal += "\\f"
      case 0x0D: literal += "\\r"
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: literal.unicodeScalars.append(scalar)
      }
    }
    write(literal + "'")
  }
}
