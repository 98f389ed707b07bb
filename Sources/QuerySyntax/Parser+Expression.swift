import SourceDiagnostics

// From the loosest to the tightest; operators of one level are read from the left.
//
//   expression = or
//   or         = xor { "OR" xor }
//   xor        = and { "XOR" and }
//   and        = not { "AND" not }
//   not        = "NOT" not | comparison
//   comparison = predicate { ("=" | "<>" | "<" | "<=" | ">" | ">=") predicate }, a chain joined by AND
//   predicate  = sum { ("STARTS" "WITH" | "ENDS" "WITH" | "CONTAINS" | "=~" | "IN") sum | "IS" ["NOT"] "NULL" }
//   sum        = product { ("+" | "-") product }
//   product    = power { ("*" | "/" | "%") power }
//   power      = signed { "^" signed }
//   signed     = ("+" | "-") signed | postfix
//   postfix    = atom { "." name | "[" expression "]" | "[" [expression] ".." [expression] "]" } [labels]
//
// `NOT` may stand wherever an operand may, and then takes up what its own rule allows.

/// How tightly an operator binds.
enum BindingLevel: Int, Comparable {
  case none, or, xor, and, not, comparison, predicate, sum, product, power, sign, postfix

  static func < (a: BindingLevel, b: BindingLevel) -> Bool { a.rawValue < b.rawValue }

  var next: BindingLevel { BindingLevel(rawValue: rawValue + 1) ?? .postfix }
}

/// What an expression may contain, depending on where it stands.
struct ExpressionSetting {
  /// Whether a bare pattern may stand for its truth value.
  var allowsPatterns: Bool
  /// Whether a `|` ends the expression rather than joining labels, as in a list comprehension.
  var endsAtBar: Bool

  static let value = ExpressionSetting(allowsPatterns: false, endsAtBar: false)
  static let predicate = ExpressionSetting(allowsPatterns: true, endsAtBar: false)
  static let valueBeforeBar = ExpressionSetting(allowsPatterns: false, endsAtBar: true)
  static let predicateBeforeBar = ExpressionSetting(allowsPatterns: true, endsAtBar: true)
}

extension Parser {
  /// Reads an expression that gives a value.
  mutating func value() throws(Refusal) -> Expression { try expression(in: .value) }

  /// Reads an expression that is a condition, where a bare pattern may stand.
  mutating func predicate() throws(Refusal) -> Expression { try expression(in: .predicate) }

  mutating func expression(in inner: ExpressionSetting) throws(Refusal) -> Expression {
    let outer = setting
    setting = inner
    let expression = try operation(.or)
    setting = outer
    return expression
  }

  /// Reads operands joined by operators that bind at least as tightly as a level.
  mutating func operation(_ floor: BindingLevel) throws(Refusal) -> Expression {
    try enter()
    var expression = try operand()
    if infixLevel >= floor { expression = try operation(floor, continuing: expression) }
    tallest = max(tallest, height)
    leave()
    return expression
  }

  private mutating func operation(
    _ floor: BindingLevel, continuing first: Expression
  ) throws(Refusal) -> Expression {
    var left = first
    while true {
      let level = infixLevel
      if level < floor { return left }
      switch level {
      case .or, .xor, .and: left = try logicalChain(left, level)
      case .comparison: left = try comparison(left)
      case .predicate: left = try predicateOperation(left)
      default: left = try arithmetic(left, level)
      }
    }
  }

  // MARK: Operators

  /// How tightly the operator at this place binds; `none` where no operator stands.
  private var infixLevel: BindingLevel {
    switch kind {
    case .plus, .minus: .sum
    case .star, .slash, .percent: .product
    case .caret: .power
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
    case .matches: .predicate
    case .word: wordLevel
    default: .none
    }
  }

  private var wordLevel: BindingLevel {
    switch keyword {
    case .or: .or
    case .xor: .xor
    case .and: .and
    case .in, .contains, .starts, .ends, .is: .predicate
    default: .none
    }
  }

  private var symbolOperator: BinaryOperator? {
    switch kind {
    case .plus: .add
    case .minus: .subtract
    case .star: .multiply
    case .slash: .divide
    case .percent: .modulo
    case .caret: .power
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .matches: .matches
    default: nil
    }
  }

  private mutating func arithmetic(
    _ left: Expression, _ level: BindingLevel
  ) throws(Refusal) -> Expression {
    guard let symbol = symbolOperator else { throw unexpected("an operator") }
    let leftHeight = height
    try refusePattern(left)
    advance()
    let right = try operation(level.next)
    try refusePattern(right)
    try raise(leftHeight, height)
    return Expression(.binary(symbol, left, right), left.range.union(right.range))
  }

  private mutating func comparison(_ first: Expression) throws(Refusal) -> Expression {
    try refusePattern(first)
    var highest = height
    var rest: [(comparison: BinaryOperator, operand: Expression)] = []
    while infixLevel == .comparison, let symbol = symbolOperator {
      advance()
      let operand = try operation(.predicate)
      try refusePattern(operand)
      highest = max(highest, height)
      rest.append((symbol, operand))
    }
    try raise(highest)
    let last = rest[rest.count - 1]
    let range = first.range.union(last.operand.range)
    if rest.count == 1 { return Expression(.binary(last.comparison, first, last.operand), range) }
    return Expression(.comparisonChain(first, rest), range)
  }

  private mutating func logicalChain(
    _ first: Expression, _ level: BindingLevel
  ) throws(Refusal) -> Expression {
    let (word, symbol): (Keyword, BinaryOperator) =
      switch level {
      case .or: (.or, .or)
      case .xor: (.xor, .xor)
      default: (.and, .and)
      }
    var highest = height
    var terms = [first]
    while tryEat(word) {
      terms.append(try operation(level.next))
      highest = max(highest, height)
    }
    try raise(highest, links: joinedHeight(terms.count))
    return joined(terms[...]) { (left: Expression, right: Expression) in
      Expression(.binary(symbol, left, right), left.range.union(right.range))
    }
  }

  /// Levels that `joined` builds above its terms.
  private func joinedHeight(_ count: Int) -> Int {
    var (count, levels) = (count, 0)
    while count > longestLeftChain {
      count -= count / 2
      levels += 1
    }
    return levels + count - 1
  }

  private mutating func predicateOperation(_ left: Expression) throws(Refusal) -> Expression {
    try refusePattern(left)
    let leftHeight = height
    let symbol: BinaryOperator
    switch keyword {
    case .is: return try nullTest(left)
    case .in: symbol = .in
    case .contains: symbol = .contains
    case .starts: symbol = .startsWith
    case .ends: symbol = .endsWith
    default: symbol = .matches
    }
    advance()
    if symbol == .startsWith || symbol == .endsWith { try expect(.with) }
    let right = try operation(.sum)
    try refusePattern(right)
    try raise(leftHeight, height)
    return Expression(.binary(symbol, left, right), left.range.union(right.range))
  }

  private mutating func nullTest(_ operand: Expression) throws(Refusal) -> Expression {
    advance()
    let isNegated = tryEat(.not)
    try expect(.null)
    try raise(height)
    let range = SourceRange(operand.range.start, Int(tokens[position - 1].end))
    return Expression(.isNull(operand, negated: isNegated), range)
  }

  /// Refuses a bare pattern as the operand of anything but AND, OR, XOR and NOT.
  private func refusePattern(_ operand: Expression) throws(Refusal) {
    if case .pattern(let path) = operand.kind, !path.isFunction { throw strayPattern(path.range) }
  }

  func strayPattern(_ range: SourceRange) -> Refusal {
    refusal(
      "UnexpectedSyntax",
      "a pattern is not a value here; write exists((a)-->(b)), COUNT { (a)-->(b) } or [(a)-->(b) | b]", range)
  }

  // MARK: Operands

  mutating func operand() throws(Refusal) -> Expression {
    switch kind {
    case .minus, .plus: try signed()
    case .word where keyword == .not: try negated()
    default: try postfix(takesLabels: true)
    }
  }

  private mutating func negated() throws(Refusal) -> Expression {
    let start = position
    advance()
    let operand = try operation(.not)
    try raise(height)
    return Expression(.unary(.not, operand), range(from: start))
  }

  private mutating func signed() throws(Refusal) -> Expression {
    let start = position
    let sign: UnaryOperator = kind == .minus ? .minus : .plus
    advance()
    if sign == .minus { negatedPosition = position }
    try enter()
    let operand = try operand()
    leave()
    try refusePattern(operand)
    try raise(height)
    return Expression(.unary(sign, operand), range(from: start))
  }

  /// Reads what `SET` and `REMOVE` change: labels behind it are theirs.
  mutating func assignmentTarget() throws(Refusal) -> Expression { try postfix(takesLabels: false) }

  private mutating func postfix(takesLabels: Bool) throws(Refusal) -> Expression {
    let start = position
    let base = try atom()
    switch kind {
    case .dot, .leftBracket, .colon: return try extended(base, from: start, takesLabels: takesLabels)
    default: return base
    }
  }

  private mutating func extended(
    _ base: Expression, from start: Int, takesLabels: Bool
  ) throws(Refusal) -> Expression {
    var base = base
    while true {
      switch kind {
      case .dot:
        advance()
        let key = try name("the name of a property")
        try raise(height)
        base = Expression(.property(base, key), range(from: start))
      case .leftBracket: base = try subscripted(base, from: start)
      case .colon where takesLabels:
        advance()
        let labels = try labelExpression()
        try raise(height)
        return Expression(.hasLabels(base, labels), range(from: start))
      default: return base
      }
    }
  }

  /// Reads `[index]` or `[from..to]` behind a value.
  private mutating func subscripted(
    _ base: Expression, from start: Int
  ) throws(Refusal) -> Expression {
    try enter()
    var highest = height
    advance()
    let first = kind == .dotDot ? nil : try value()
    highest = max(highest, height)
    if let first, kind != .dotDot {
      leave()
      try expect(.rightBracket, "']'")
      try raise(highest)
      return Expression(.element(base, first), range(from: start))
    }
    advance()
    let last = kind == .rightBracket ? nil : try value()
    highest = max(highest, height)
    leave()
    try expect(.rightBracket, "']'")
    try raise(highest)
    return Expression(.slice(base, from: first, to: last), range(from: start))
  }
}
