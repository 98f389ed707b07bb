import SourceDiagnostics

// call     = "CALL" procedure ["(" [expression { "," expression }] ")"] [yield]
// yield    = "YIELD" ("*" | "-" | field { "," field }) [where]
// field    = name ["AS" variable]
// subquery = "CALL" ["(" ("*" | [variable { "," variable }]) ")"] "{" query "}"

extension Parser {
  mutating func callClause() throws(Refusal) -> Clause {
    let start = position
    advance()
    if kind == .leftBrace || kind == .leftParenthesis {
      return .subquery(try subqueryClause(from: start))
    }
    let procedure = try dottedName("a procedure or '{'")
    var clause = CallClause(
      procedure: procedure, arguments: nil, yields: .none, predicate: nil, range: token.range)
    if tryEat(.leftParenthesis) { clause.arguments = try callArguments() }
    if tryEat(.yield) {
      clause.yields = try yields()
      clause.predicate = try whereClause()
    }
    clause.range = range(from: start)
    return .call(clause)
  }

  /// Reads a name of several parts, which keep their dots in its text.
  mutating func dottedName(_ expected: String) throws(Refusal) -> Name {
    var whole = try name(expected)
    while kind == .dot {
      advance()
      let part = try name("the next part of the name")
      whole = Name(whole.text + "." + part.text, whole.range.union(part.range))
    }
    return whole
  }

  /// Reads arguments up to and with the closing parenthesis.
  mutating func callArguments() throws(Refusal) -> [Expression] {
    var arguments: [Expression] = []
    if kind != .rightParenthesis {
      repeat { arguments.append(try value()) } while tryEat(.comma)
    }
    try expect(.rightParenthesis, "',' or ')'")
    return arguments
  }

  private mutating func yields() throws(Refusal) -> CallClause.Yields {
    if tryEat(.star) { return .all }
    if tryEat(.minus) { return .items([]) }
    var items: [(field: Name, alias: Name?)] = []
    repeat {
      let field = try name("a field of the procedure")
      items.append((field, tryEat(.as) ? try variable() : nil))
    } while tryEat(.comma)
    return .items(items)
  }

  private mutating func subqueryClause(from start: Int) throws(Refusal) -> SubqueryClause {
    var imports: [Name]?
    var importsAll = false
    if tryEat(.leftParenthesis) {
      imports = []
      importsAll = tryEat(.star)
      if !importsAll, kind != .rightParenthesis {
        repeat { imports?.append(try variable()) } while tryEat(.comma)
      }
      try expect(.rightParenthesis, "',' or ')'")
    }
    let query = try bracedQuery()
    return SubqueryClause(query: query, imports: imports, importsAll: importsAll, range: range(from: start))
  }

  /// Reads `{ query }`.
  mutating func bracedQuery() throws(Refusal) -> Query {
    try enter(weight: 4)
    try expect(.leftBrace, "'{'")
    let query = try query()
    guard tryEat(.rightBrace) else { throw kind == .end ? unexpected("'}'") : unexpectedAfterClause() }
    leave(weight: 4)
    return query
  }
}
