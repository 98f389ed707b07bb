import SourceDiagnostics

// Looking at tokens and stepping over them: `tryEat` says whether it did, `expect` refuses what is not there.

extension Parser {
  var token: Token { tokens[position] }
  var kind: Token.Kind { tokens[position].kind }
  var keyword: Keyword? { tokens[position].keyword }

  /// The token at a distance from the present one; the end token for everything behind the text.
  func peek(_ distance: Int = 1) -> Token { tokens[min(position + distance, tokens.count - 1)] }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  mutating func tryEat(_ kind: Token.Kind) -> Bool {
    guard self.kind == kind else { return false }
    advance()
    return true
  }

  mutating func tryEat(_ keyword: Keyword) -> Bool {
    guard self.keyword == keyword else { return false }
    advance()
    return true
  }

  mutating func expect(_ kind: Token.Kind, _ shown: String) throws(Refusal) {
    guard tryEat(kind) else { throw unexpected(shown) }
  }

  mutating func expect(_ keyword: Keyword) throws(Refusal) {
    guard tryEat(keyword) else { throw unexpected("'\(keyword.rawValue)'", nearest: [keyword]) }
  }

  /// The range from the first byte of a token to the last byte that was read.
  func range(from first: Int) -> SourceRange {
    let start = Int(tokens[first].start)
    return SourceRange(start, position > first ? Int(tokens[position - 1].end) : start)
  }

  /// The text of the tokens from one of them up to the present one, as written.
  func text(from first: Int) -> String {
    let range = range(from: first)
    return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  func text(of token: Token) -> String {
    String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  // MARK: Names

  var isName: Bool { kind == .word || kind == .quotedName }

  /// Reads a name that may be any word: of a property, label, type, key, function or procedure.
  mutating func name(_ expected: String) throws(Refusal) -> Name {
    guard isName else { throw unexpected(expected) }
    let token = token
    advance()
    return Name(nameText(of: token), token.range)
  }

  var isVariable: Bool { isVariable(token) }

  func isVariable(_ token: Token) -> Bool {
    switch token.kind {
    case .quotedName: true
    case .word: !(token.keyword?.isReserved ?? false)
    default: false
    }
  }

  /// Reads the name of a variable, which may not be a reserved word.
  mutating func variable(_ expected: String = "a variable") throws(Refusal) -> Name {
    if isVariable { return try name(expected) }
    if kind == .word {
      let word = text(of: token)
      throw refusal(
        "UnexpectedSyntax",
        "unexpected '\(word)', expected \(expected); a variable of that name is written `\(word)`",
        token.range)
    }
    throw unexpected(expected)
  }

  func nameText(of token: Token) -> String {
    guard token.kind == .quotedName else { return text(of: token) }
    return unquotedName(Int(token.start) + 1..<Int(token.end) - 1)
  }

  /// The text between backquotes, where a backquote is written twice.
  func unquotedName(_ inner: Range<Int>) -> String {
    let quote = UInt8(ascii: "`")
    guard bytes[inner].contains(quote) else { return String(decoding: bytes[inner], as: UTF8.self) }
    var plain: [UInt8] = []
    var index = inner.lowerBound
    while index < inner.upperBound {
      plain.append(bytes[index])
      index += bytes[index] == quote ? 2 : 1
    }
    return String(decoding: plain, as: UTF8.self)
  }

  // MARK: Nesting

  /// How much may be open at once, in pairs of parentheses, which bounds the stack the parser takes.
  ///
  /// Chosen so that an unoptimised build stays within 512 KB.
  static var maximumDepth: Int { 150 }

  /// How many levels an expression may have, which bounds the stack of every later walk over the tree.
  static var maximumHeight: Int { 500 }

  /// How many clauses a statement may have, those of its subqueries counted.
  static var maximumClauses: Int { 2000 }

  /// Opens a rule that can contain itself; `leave` closes it.
  ///
  /// The weight is the stack that the rule takes, measured in pairs of parentheses.
  mutating func enter(weight: Int = 1) throws(Refusal) {
    depth += weight
    if depth > Parser.maximumDepth { throw nestedTooDeep() }
  }

  mutating func leave(weight: Int = 1) { depth -= weight }

  /// Sets the levels of a node from those of its parts.
  mutating func raise(_ parts: Int, _ other: Int = 0, links: Int = 1) throws(Refusal) {
    height = max(parts, other) + links
    if height > Parser.maximumHeight { throw nestedTooDeep() }
  }

  private func nestedTooDeep() -> Refusal {
    refusal("NestingTooDeep", "nested too deeply at '\(shownText(of: token))'", token.range)
  }
}
