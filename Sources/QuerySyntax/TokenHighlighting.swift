import SourceDiagnostics

// Colours for a text that is a query, or is becoming one. Names are told apart by their neighbours, not by
// parsing, so that a text with errors is coloured as well.

/// What a piece of a query is, for colouring it.
package enum TokenKind: String, Sendable, Equatable {
  case keyword, variable, property, label, function, parameter, number, string, comment, symbol
  /// What no token can be made of, such as an open string.
  case invalid
}

/// The pieces of a text in order, without blanks.
///
/// - Complexity: linear in the length of the text.
package func highlightTokens(_ text: String) -> [(SourceRange, TokenKind)] {
  let tokens = Lexer(text, keepsComments: true).tokens
  var highlighter = Highlighter(tokens: tokens.filter { $0.kind != .comment })
  var pieces: [(SourceRange, TokenKind)] = []
  pieces.reserveCapacity(tokens.count)
  for token in tokens where token.kind != .end {
    pieces.append((token.range, token.kind == .comment ? .comment : highlighter.next()))
  }
  return pieces
}

/// Walks over the tokens with just enough memory to tell names apart.
private struct Highlighter {
  private let tokens: [Token]
  private var index = 0
  /// The kind given to the token before the present one.
  private var previousKind: TokenKind?
  private var labels = LabelState.none
  private var open: [Bracket] = []

  private enum LabelState: Equatable {
    case none
    /// Behind a colon, with that many parentheses open since.
    case among(parentheses: Int)
  }

  private struct Bracket {
    var kind: Token.Kind
    /// Whether `IN` or `WHERE` was seen in it, so that a `|` begins the result of a comprehension.
    var isComprehension = false
  }

  init(tokens: [Token]) { self.tokens = tokens }

  private var token: Token { tokens[index] }
  private var previous: Token? { index > 0 ? tokens[index - 1] : nil }
  private func ahead(_ distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  /// The kind of the present token; steps over it.
  mutating func next() -> TokenKind {
    let kind = kindOfToken()
    updateLabels(kind)
    updateBrackets(kind)
    previousKind = kind
    index += 1
    return kind
  }

  private func kindOfToken() -> TokenKind {
    switch token.kind {
    case .word, .quotedName: kindOfName()
    case .integer, .float: .number
    case .string: .string
    case .parameter: .parameter
    case .invalid: .invalid
    default: .symbol
    }
  }

  // MARK: Names

  private func kindOfName() -> TokenKind {
    if previous?.kind == .dot { return isCall ? .function : .property }
    if labels != .none, continuesLabels(previous) { return .label }
    if isKey { return .property }
    if let keyword = token.keyword, isMeant(keyword) { return .keyword }
    return isCall ? .function : .variable
  }

  /// Whether a parenthesis follows, possibly behind more parts of the name.
  private var isCall: Bool {
    var distance = 1
    while ahead(distance).kind == .dot, ahead(distance + 1).kind == .word { distance += 2 }
    return ahead(distance).kind == .leftParenthesis
  }

  private var isKey: Bool {
    guard open.last?.kind == .leftBrace, ahead(1).kind == .colon else { return false }
    return previous?.kind == .leftBrace || previous?.kind == .comma
  }

  /// Whether a word that is a keyword stands for itself here rather than for a name.
  private func isMeant(_ keyword: Keyword) -> Bool {
    let next = ahead(1)
    switch keyword {
    case .all, .exists: return next.kind != .leftParenthesis
    case .count, .collect: return next.kind == .leftBrace
    case .any: return next.keyword == .shortest
    case .shortest: return next.kind == .integer || previousKind == .keyword
    case .noneOf, .single, .reduce: return false
    default: return keyword.isReserved || canBeginClause
    }
  }

  /// Whether a clause could begin here: something has just ended, or nothing has begun.
  private var canBeginClause: Bool {
    guard let previous else { return true }
    switch previous.kind {
    case .semicolon, .leftBrace, .rightBrace, .rightParenthesis, .rightBracket, .integer, .float, .string,
      .parameter, .quotedName, .star:
      return true
    case .word:
      guard previousKind == .keyword else { return true }
      return [.explain, .profile, .null, .true, .false, .end, .asc, .desc].contains(previous.keyword)
    default: return false
    }
  }

  // MARK: State

  private func continuesLabels(_ token: Token?) -> Bool {
    switch token?.kind {
    case .colon, .bar, .ampersand, .exclamation, .leftParenthesis: true
    default: false
    }
  }

  private mutating func updateLabels(_ kind: TokenKind) {
    switch (token.kind, labels) {
    case (.colon, _): labels = previousKind == .property && isBehindKey ? .none : .among(parentheses: 0)
    case (.leftParenthesis, .among(let count)) where continuesLabels(previous):
      labels = .among(parentheses: count + 1)
    case (.rightParenthesis, .among(let count)) where count > 0: labels = .among(parentheses: count - 1)
    case (.bar, .among): if open.last?.isComprehension == true { labels = .none }
    case (.ampersand, _), (.exclamation, _), (.percent, _): break
    case (_, _) where kind == .label: break
    default: labels = .none
    }
  }

  private var isBehindKey: Bool {
    guard index > 1, open.last?.kind == .leftBrace else { return false }
    return tokens[index - 2].kind == .leftBrace || tokens[index - 2].kind == .comma
  }

  private mutating func updateBrackets(_ kind: TokenKind) {
    switch token.kind {
    case .leftParenthesis, .leftBracket, .leftBrace: open.append(Bracket(kind: token.kind))
    case .rightParenthesis, .rightBracket, .rightBrace: _ = open.popLast()
    case .word where kind == .keyword && (token.keyword == .in || token.keyword == .where):
      if !open.isEmpty { open[open.count - 1].isComprehension = true }
    default: break
    }
  }
}
