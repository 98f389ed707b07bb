import SourceDiagnostics

// create  = "CREATE" pattern { "," pattern }
// merge   = "MERGE" pattern { "ON" ("CREATE" | "MATCH") set }
// set     = "SET" setItem { "," setItem }
// setItem = variable ("=" | "+=") expression | variable labels | property "=" expression
// remove  = "REMOVE" removeItem { "," removeItem }
// removeItem = variable labels | property
// labels  = ":" name { ":" name }
// delete  = ["DETACH"] "DELETE" expression { "," expression }

extension Parser {
  mutating func createClause() throws(Refusal) -> CreateClause {
    let start = position
    advance()
    let patterns = try patternList()
    return CreateClause(patterns: patterns, range: range(from: start))
  }

  mutating func mergeClause() throws(Refusal) -> MergeClause {
    let start = position
    advance()
    let pattern = try pathPattern()
    var clause = MergeClause(pattern: pattern, onCreate: [], onMatch: [], range: token.range)
    while tryEat(.on) {
      let isCreate = tryEat(.create)
      if !isCreate, !tryEat(.match) { throw unexpected("'CREATE' or 'MATCH'", nearest: [.create, .match]) }
      try expect(.set)
      let items = try setItems()
      if isCreate { clause.onCreate += items } else { clause.onMatch += items }
    }
    clause.range = range(from: start)
    return clause
  }

  mutating func setClause() throws(Refusal) -> SetClause {
    let start = position
    advance()
    let items = try setItems()
    return SetClause(items: items, range: range(from: start))
  }

  private mutating func setItems() throws(Refusal) -> [SetItem] {
    var items = [try setItem()]
    while tryEat(.comma) { items.append(try setItem()) }
    return items
  }

  private mutating func setItem() throws(Refusal) -> SetItem {
    let target = try assignmentTarget()
    switch (target.kind, kind) {
    case (.property(let owner, let key), .equal):
      advance()
      return .property(owner: owner, key: key, value: try value())
    case (.property, _): throw unexpected("'='")
    case (.variable(let text), .equal):
      advance()
      return .replace(variable: Name(text, target.range), value: try value())
    case (.variable(let text), .plusEqual):
      advance()
      return .merge(variable: Name(text, target.range), value: try value())
    case (.variable(let text), .colon):
      return .labels(variable: Name(text, target.range), labels: try labelNames())
    case (.variable, _): throw unexpected("'=', '+=', a property or a label")
    default: throw notAssignable(target)
    }
  }

  mutating func removeClause() throws(Refusal) -> RemoveClause {
    let start = position
    advance()
    var items = [try removeItem()]
    while tryEat(.comma) { items.append(try removeItem()) }
    return RemoveClause(items: items, range: range(from: start))
  }

  private mutating func removeItem() throws(Refusal) -> RemoveItem {
    let target = try assignmentTarget()
    switch (target.kind, kind) {
    case (.property(let owner, let key), _): return .property(owner: owner, key: key)
    case (.variable(let text), .colon):
      return .labels(variable: Name(text, target.range), labels: try labelNames())
    case (.variable, _): throw unexpected("a property or a label")
    default: throw notAssignable(target)
    }
  }

  private func notAssignable(_ target: Expression) -> Refusal {
    let text = String(decoding: bytes[target.range.start..<target.range.end], as: UTF8.self)
    return refusal(
      "UnexpectedSyntax", "'\(text)' cannot be changed, expected a variable or a property", target.range)
  }

  private mutating func labelNames() throws(Refusal) -> [Name] {
    var labels: [Name] = []
    while tryEat(.colon) { labels.append(try name("a label")) }
    return labels
  }

  mutating func deleteClause() throws(Refusal) -> DeleteClause {
    let start = position
    let isDetaching = tryEat(.detach)
    try expect(.delete)
    var targets = [try value()]
    while tryEat(.comma) { targets.append(try value()) }
    return DeleteClause(isDetaching: isDetaching, targets: targets, range: range(from: start))
  }
}
