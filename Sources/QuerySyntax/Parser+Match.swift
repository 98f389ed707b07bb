// match  = ["OPTIONAL"] "MATCH" pattern { "," pattern } [where]
// where  = "WHERE" expression
// unwind = "UNWIND" expression "AS" variable
// filter = "FILTER" ["WHERE"] expression
// let    = "LET" variable "=" expression { "," variable "=" expression }

extension Parser {
  mutating func matchClause() throws(Refusal) -> MatchClause {
    let start = position
    let isOptional = tryEat(.optional)
    try expect(.match)
    return try matchBody(isOptional: isOptional, from: start)
  }

  /// Reads what follows `MATCH`, also where the keyword was left out.
  mutating func matchBody(isOptional: Bool, from start: Int) throws(Refusal) -> MatchClause {
    let patterns = try patternList()
    let predicate = try whereClause()
    return MatchClause(
      isOptional: isOptional, patterns: patterns, predicate: predicate, range: range(from: start))
  }

  mutating func patternList() throws(Refusal) -> [PathPattern] {
    var patterns = [try pathPattern()]
    while tryEat(.comma) { patterns.append(try pathPattern()) }
    return patterns
  }

  mutating func whereClause() throws(Refusal) -> Expression? {
    tryEat(.where) ? try predicate() : nil
  }

  mutating func unwindClause() throws(Refusal) -> UnwindClause {
    let start = position
    advance()
    let list = try value()
    try expect(.as)
    let variable = try variable()
    return UnwindClause(list: list, variable: variable, range: range(from: start))
  }

  mutating func filterClause() throws(Refusal) -> FilterClause {
    let start = position
    advance()
    _ = tryEat(.where)
    let predicate = try predicate()
    return FilterClause(predicate: predicate, range: range(from: start))
  }

  mutating func letClause() throws(Refusal) -> LetClause {
    let start = position
    advance()
    var items: [(name: Name, value: Expression)] = []
    repeat {
      let name = try variable()
      try expect(.equal, "'='")
      items.append((name, try value()))
    } while tryEat(.comma)
    return LetClause(items: items, range: range(from: start))
  }
}
