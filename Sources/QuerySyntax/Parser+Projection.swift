// with       = "WITH" projection [where]
// return     = "RETURN" projection
// projection = ["DISTINCT"] ("*" | item) { "," item } [order] ["SKIP" expression] ["LIMIT" expression]
// item       = expression ["AS" variable]
// order      = "ORDER" "BY" sort { "," sort }
// sort       = expression ["ASC" | "ASCENDING" | "DESC" | "DESCENDING"]

extension Parser {
  mutating func projectionClause(_ kind: ProjectionClause.Kind) throws(Refusal) -> ProjectionClause {
    let start = position
    advance()
    var clause = ProjectionClause(kind: kind, items: [], range: token.range)
    clause.isDistinct = tryEat(.distinct)
    clause.includesAll = tryEat(.star)
    if !clause.includesAll || tryEat(.comma) {
      repeat { clause.items.append(try projectionItem()) } while tryEat(.comma)
    }
    if tryEat(.order) { clause.order = try sortItems() }
    if tryEat(.skip) { clause.skip = try value() }
    if tryEat(.limit) { clause.limit = try value() }
    if kind == .with { clause.predicate = try whereClause() }
    clause.range = range(from: start)
    return clause
  }

  private mutating func projectionItem() throws(Refusal) -> ProjectionItem {
    let start = position
    let expression = try value()
    let text = text(from: start)
    let alias = tryEat(.as) ? try variable("a column name") : nil
    return ProjectionItem(expression: expression, alias: alias, text: text)
  }

  private mutating func sortItems() throws(Refusal) -> [SortItem] {
    try expect(.by)
    var items: [SortItem] = []
    repeat {
      let expression = try value()
      let isDescending = tryEat(.desc) || tryEat(.descending)
      if !isDescending { _ = tryEat(.asc) || tryEat(.ascending) }
      items.append(SortItem(expression: expression, isDescending: isDescending))
    } while tryEat(.comma)
    return items
  }
}
