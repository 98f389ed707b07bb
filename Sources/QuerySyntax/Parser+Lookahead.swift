// Which of two rules begins here, from the tokens alone. Every test looks at a bounded number of tokens, or
// jumps from a bracket to its partner, so that the parser need not try a rule and step back, which would cost
// time that doubles with every level of nesting.

/// The rules an atom may follow.
enum AtomRule {
  case parenthesised, variable, integer, float, string, parameter, constant
  case list, listComprehension, patternComprehension, map, mapProjection
  case caseExpression, call, countAll, quantifier, reduce, subquery, collectSubquery, pattern

  /// Whether the rule holds no other expression.
  var isLeaf: Bool {
    switch self {
    case .variable, .integer, .float, .string, .parameter, .constant, .countAll: true
    default: false
    }
  }
}

extension Parser {
  // MARK: Atoms

  /// The rule of the atom that begins here; `nil` when none does.
  var atomRule: AtomRule? {
    switch kind {
    case .word, .quotedName: wordRule
    case .integer: .integer
    case .float: .float
    case .string: .string
    case .parameter: .parameter
    case .leftParenthesis: startsPattern ? .pattern : .parenthesised
    case .leftBracket:
      startsListComprehension
        ? .listComprehension : startsPatternComprehension ? .patternComprehension : .list
    case .leftBrace: .map
    default: nil
    }
  }

  private var wordRule: AtomRule? {
    let next = peek().kind
    if let keyword {
      switch keyword {
      case .null, .true, .false: return .constant
      case .case: return .caseExpression
      case .exists where next == .leftBrace, .count where startsSubquery: return .subquery
      case .collect where startsSubquery: return .collectSubquery
      case .count where next == .leftParenthesis && peek(2).kind == .star: return .countAll
      case .all, .any, .noneOf, .single: if startsQuantifier { return .quantifier }
      case .reduce where next == .leftParenthesis && peek(3).kind == .equal: return .reduce
      default: break
      }
    }
    if next == .leftParenthesis, shortestPathFunction != nil { return .pattern }
    if next == .leftParenthesis || next == .dot, startsCall { return .call }
    guard isVariable else { return nil }
    return next == .leftBrace ? .mapProjection : .variable
  }

  /// The index behind the bracket that closes the one at an index; `nil` when it is not closed.
  private func indexBehind(_ opening: Int) -> Int? {
    guard tokens[opening].kind != .invalid else { return nil }
    let closing = Int(tokens[opening].link)
    return closing > opening ? closing + 1 : nil
  }

  private func kind(at index: Int) -> Token.Kind { tokens[min(index, tokens.count - 1)].kind }

  // MARK: Patterns

  /// Whether the parenthesis here begins a pattern with at least one relationship rather than an expression.
  ///
  /// `(a)-[b]-(c)` is a pattern although it could be a subtraction, as in the grammar of openCypher.
  var startsPattern: Bool {
    kind == .leftParenthesis && startsNode(position) && isFollowedByRelationship(position)
  }

  private func startsNode(_ index: Int) -> Bool {
    switch kind(at: index + 1) {
    case .rightParenthesis, .colon, .leftBrace, .parameter: return true
    case .word, .quotedName: break
    default: return false
    }
    if tokens[index + 1].keyword == .where { return true }
    switch kind(at: index + 2) {
    case .rightParenthesis, .colon, .leftBrace, .parameter: return isVariable(tokens[index + 1])
    default: return tokens[index + 2].keyword == .where
    }
  }

  /// Whether `--(`, `-[…]-(` or one of their arrows stands behind the parenthesis opened at an index.
  private func isFollowedByRelationship(_ opening: Int) -> Bool {
    guard var index = indexBehind(opening) else { return false }
    if kind(at: index) == .less { index += 1 }
    guard kind(at: index) == .minus else { return false }
    index += 1
    if kind(at: index) == .leftBracket {
      guard startsRelationshipDetail(index), let behind = indexBehind(index) else { return false }
      index = behind
    }
    guard kind(at: index) == .minus else { return false }
    index += 1
    if kind(at: index) == .greater { index += 1 }
    switch kind(at: index) {
    case .leftParenthesis: return true
    // A quantifier behind the arrow.
    case .plus, .star: return kind(at: index + 1) == .leftParenthesis
    case .leftBrace: return true
    default: return false
    }
  }

  private func startsRelationshipDetail(_ index: Int) -> Bool {
    switch kind(at: index + 1) {
    case .rightBracket, .colon, .star, .leftBrace, .dotDot: return true
    case .parameter: return kind(at: index + 2) == .rightBracket
    case .word, .quotedName: break
    default: return false
    }
    if tokens[index + 1].keyword == .where { return true }
    switch kind(at: index + 2) {
    case .rightBracket, .colon, .star, .leftBrace, .parameter, .dotDot: return isVariable(tokens[index + 1])
    default: return tokens[index + 2].keyword == .where
    }
  }

  /// Whether a parenthesis here encloses a path rather than a node.
  var opensGroup: Bool {
    guard kind == .leftParenthesis else { return false }
    return peek().kind == .leftParenthesis || isVariable(peek()) && peek(2).kind == .equal
  }

  /// The selector a shortest-path function stands for, when one begins here.
  var shortestPathFunction: PathSelector? { shortestPathFunction(at: position) }

  private func shortestPathFunction(at index: Int) -> PathSelector? {
    let token = tokens[min(index, tokens.count - 1)]
    guard token.kind == .word, token.keyword == nil, kind(at: index + 1) == .leftParenthesis else {
      return nil
    }
    switch token.end - token.start {
    case 12: return text(of: token).uppercased() == "SHORTESTPATH" ? .anyShortest : nil
    case 16: return text(of: token).uppercased() == "ALLSHORTESTPATHS" ? .allShortest : nil
    default: return nil
    }
  }

  // MARK: Brackets

  /// Whether the bracket here begins `[x IN list …]` rather than a list whose first element is `x IN list`.
  var startsListComprehension: Bool {
    guard isVariable(peek()), peek(2).keyword == .in else { return false }
    return !holdsComma(position)
  }

  /// Whether a comma stands in a bracket outside of the brackets within.
  private func holdsComma(_ opening: Int) -> Bool {
    guard let behind = indexBehind(opening) else { return false }
    var index = opening + 1
    while index < behind - 1 {
      if kind(at: index) == .comma { return true }
      index = indexBehind(index) ?? index + 1
    }
    return false
  }

  /// Whether the bracket here begins `[(a)-->(b) … | result]` rather than a list.
  var startsPatternComprehension: Bool {
    var index = position + 1
    if isVariable(tokens[index]), kind(at: index + 1) == .equal { index += 2 }
    if kind(at: index) == .leftParenthesis { return startsNode(index) && isFollowedByRelationship(index) }
    return shortestPathFunction(at: index) != nil
  }

  // MARK: Words

  /// Whether braces follow that are not those of a map projection, `count {.key}`.
  private var startsSubquery: Bool { peek().kind == .leftBrace && peek(2).kind != .dot }

  /// Whether `all(x IN …)` or one of its like begins here.
  var startsQuantifier: Bool {
    peek().kind == .leftParenthesis && isVariable(peek(2)) && peek(3).keyword == .in
  }

  /// Whether a name, possibly of several parts, is followed by a parenthesis.
  var startsCall: Bool {
    if let keyword, keyword.isReserved, keyword != .all, keyword != .exists { return false }
    var index = position
    while kind(at: index + 1) == .dot, isNameToken(index + 2) { index += 2 }
    return kind(at: index + 1) == .leftParenthesis
  }

  private func isNameToken(_ index: Int) -> Bool {
    kind(at: index) == .word || kind(at: index) == .quotedName
  }

  /// Whether a pattern without its `MATCH` begins here, as it may in the braces of a subquery.
  var startsBarePattern: Bool {
    if kind == .leftParenthesis || shortestPathFunction != nil { return true }
    if isVariable, peek().kind == .equal { return true }
    return keyword == .any || keyword == .all || keyword == .shortest
  }
}
