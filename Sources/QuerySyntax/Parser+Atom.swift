import SourceDiagnostics

// atom       = literal | parameter | variable | "(" expression ")" | list | map | projection | case | call
//            | quantifier | reduce | comprehension | subquery | pattern
// list       = "[" [expression { "," expression }] "]"
// map        = "{" [name ":" expression { "," name ":" expression }] "}"
// projection = variable "{" [part { "," part }] "}"
// part       = "." name | "." "*" | name ":" expression | variable
// case       = "CASE" [expression] { "WHEN" expression "THEN" expression } ["ELSE" expression] "END"
// call       = name { "." name } "(" ["DISTINCT"] [expression { "," expression }] ")" | "count" "(" "*" ")"
// subquery   = ("EXISTS" | "COUNT") "{" (["MATCH"] pattern { "," pattern } [where] | query) "}"
//            | "COLLECT" "{" query "}"

extension Parser {
  mutating func atom() throws(Refusal) -> Expression {
    let outer = tallest
    tallest = 0
    let expression = try unmeasuredAtom()
    try raise(tallest)
    tallest = outer
    return expression
  }

  // The rules are called from three functions rather than one, because every call takes room in the stack
  // frame of its caller, and parentheses are what nests most.

  private mutating func unmeasuredAtom() throws(Refusal) -> Expression {
    guard let rule = atomRule else { throw unexpectedAtom() }
    if case .parenthesised = rule { return try parenthesised() }
    return rule.isLeaf ? try leaf(rule) : try compound(rule)
  }

  private mutating func leaf(_ rule: AtomRule) throws(Refusal) -> Expression {
    switch rule {
    case .integer: try integerLiteral()
    case .float: try floatLiteral()
    case .string: try stringLiteral()
    case .parameter: parameter()
    case .constant: constant()
    case .countAll: try countAll()
    default: try variableAtom()
    }
  }

  private mutating func compound(_ rule: AtomRule) throws(Refusal) -> Expression {
    try enter()
    let expression: Expression
    switch rule {
    case .list: expression = try list()
    case .listComprehension: expression = try listComprehension()
    case .patternComprehension: expression = try patternComprehension()
    case .map: expression = try map()
    case .mapProjection: expression = try mapProjection()
    case .caseExpression: expression = try caseExpression()
    case .quantifier: expression = try quantifier()
    case .reduce: expression = try reduce()
    case .subquery: expression = try subquery()
    case .collectSubquery: expression = try collectSubquery()
    case .pattern: expression = try patternAtom()
    default: expression = try call()
    }
    leave()
    return expression
  }

  private mutating func variableAtom() throws(Refusal) -> Expression {
    let name = try variable()
    return Expression(.variable(name.text), name.range)
  }

  private mutating func constant() -> Expression {
    let literal: Literal =
      switch keyword {
      case .true: .bool(true)
      case .false: .bool(false)
      default: .null
      }
    let range = token.range
    advance()
    return Expression(.literal(literal), range)
  }

  private mutating func parameter() -> Expression {
    let token = token
    advance()
    let start = Int(token.start) + 1
    let isQuoted = bytes[start] == UInt8(ascii: "`")
    let name =
      isQuoted
      ? unquotedName(start + 1..<Int(token.end) - 1)
      : String(decoding: bytes[start..<Int(token.end)], as: UTF8.self)
    return Expression(.parameter(name), token.range)
  }

  private mutating func patternAtom() throws(Refusal) -> Expression {
    let start = position
    let path = try selectedPath(.allPaths)
    let range = range(from: start)
    if !setting.allowsPatterns, !path.isFunction { throw strayPattern(range) }
    return Expression(.pattern(path), range)
  }

  /// Parentheses leave no node, and what is allowed outside is allowed inside.
  private mutating func parenthesised() throws(Refusal) -> Expression {
    advance()
    let outer = setting.endsAtBar
    setting.endsAtBar = false
    let inner = try operation(.or)
    setting.endsAtBar = outer
    try expect(.rightParenthesis, "')'")
    return inner
  }

  // MARK: Lists and maps

  private mutating func list() throws(Refusal) -> Expression {
    let start = position
    advance()
    var elements: [Expression] = []
    if kind != .rightBracket {
      repeat { elements.append(try value()) } while tryEat(.comma)
    }
    try expect(.rightBracket, "',' or ']'")
    return Expression(.list(elements), range(from: start))
  }

  private mutating func map() throws(Refusal) -> Expression {
    let start = position
    advance()
    var entries: [(key: Name, value: Expression)] = []
    if kind != .rightBrace {
      repeat {
        let key = try name(entries.isEmpty ? "a key or '}'" : "a key")
        try expect(.colon, "':'")
        entries.append((key, try value()))
      } while tryEat(.comma)
    }
    try expect(.rightBrace, "',' or '}'")
    return Expression(.map(entries), range(from: start))
  }

  private mutating func mapProjection() throws(Refusal) -> Expression {
    let start = position
    let base = try variable()
    advance()
    var items: [MapProjectionItem] = []
    if kind != .rightBrace {
      repeat { items.append(try projectionPart()) } while tryEat(.comma)
    }
    try expect(.rightBrace, "',' or '}'")
    return Expression(.mapProjection(base, items), range(from: start))
  }

  private mutating func projectionPart() throws(Refusal) -> MapProjectionItem {
    if tryEat(.dot) {
      return tryEat(.star) ? .allProperties : .property(try name("the name of a property or '*'"))
    }
    if isName, peek().kind == .colon {
      let key = try name("a key")
      advance()
      return .pair(key, try value())
    }
    return .variable(try variable("'.', a key or a variable"))
  }

  // MARK: CASE

  private mutating func caseExpression() throws(Refusal) -> Expression {
    let start = position
    advance()
    let subject = keyword == .when ? nil : try value()
    var branches: [(when: Expression, then: Expression)] = []
    while tryEat(.when) {
      let condition = subject == nil ? try predicate() : try value()
      try expect(.then)
      branches.append((condition, try value()))
    }
    if branches.isEmpty { throw unexpected("'WHEN'", nearest: [.when]) }
    let otherwise = tryEat(.else) ? try value() : nil
    guard tryEat(Keyword.end) else {
      throw unexpected("'WHEN', 'ELSE' or 'END'", nearest: [.when, .else, Keyword.end])
    }
    return Expression(
      .case(subject: subject, branches: branches, otherwise: otherwise), range(from: start))
  }

  // MARK: Calls

  private mutating func call() throws(Refusal) -> Expression {
    let start = position
    let isExists = keyword == .exists
    let function = try dottedName("a function")
    advance()
    let isDistinct = tryEat(.distinct)
    var arguments: [Expression] = []
    if isExists {
      arguments = [try predicate()]
      try expect(.rightParenthesis, "')'")
    } else {
      arguments = try callArguments()
    }
    return Expression(
      .call(function, arguments: arguments, isDistinct: isDistinct), range(from: start))
  }

  private mutating func countAll() throws(Refusal) -> Expression {
    let start = position
    position += 3
    try expect(.rightParenthesis, "')'")
    return Expression(.countAll, range(from: start))
  }

  // MARK: Subqueries

  private mutating func subquery() throws(Refusal) -> Expression {
    let start = position
    let isExists = keyword == .exists
    advance()
    let content = try subqueryContent()
    return Expression(isExists ? .exists(content) : .countSubquery(content), range(from: start))
  }

  private mutating func collectSubquery() throws(Refusal) -> Expression {
    let start = position
    advance()
    let query = try bracedQuery()
    return Expression(.collectSubquery(query), range(from: start))
  }

  /// One `MATCH`, written or not, is a pattern; anything more is a query.
  private mutating func subqueryContent() throws(Refusal) -> Subquery {
    try enter(weight: 4)
    advance()
    let start = position
    var content: Subquery
    if keyword == .match {
      let match = try matchClause()
      content =
        kind == .rightBrace ? .pattern(match) : .query(try query(continuing: .match(match), from: start))
    } else if startsBarePattern {
      content = .pattern(try matchBody(isOptional: false, from: start))
    } else {
      content = .query(try query())
    }
    guard tryEat(.rightBrace) else { throw kind == .end ? unexpected("'}'") : unexpectedAfterClause() }
    leave(weight: 4)
    return content
  }
}
