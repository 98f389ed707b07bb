import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// Subqueries in expressions, and paths.
extension Evaluator {
  /// The slots of a row that an expression reads, by its subqueries too.
  func slotsRead(by expression: BoundExpression) -> Set<Int> {
    expression.slots { context.plan.subqueries[$0].outerSlots }
  }

  func subquery(_ number: Int, _ result: SubqueryResult, _ batch: Batch) throws(QueryError) -> Column {
    let planned = context.plan.subqueries[number]
    if case .exists = result, let fast = try semiJoin(number, planned, batch) { return fast }
    var counts = [Int](repeating: 0, count: batch.count)
    var lists = [[Value]](repeating: [], count: batch.count)
    if planned.isBatched {
      var outer = batch
      outer.columns[planned.rowSlot] = .ints((0..<Int64(batch.count)).map { $0 })
      try run(planned, outer, result) { inner in
        guard case .ints(let rows) = inner.columns[planned.rowSlot] else { return }
        for (index, row) in rows.enumerated() {
          counts[Int(row)] += 1
          if case .collect(let slot) = result {
            lists[Int(row)].append(inner.columns[slot].value(index, graph))
          }
        }
      }
    } else {
      for row in 0..<batch.count {
        try run(planned, batch.gathered([row]), result) { inner in
          counts[row] += inner.count
          if case .collect(let slot) = result {
            lists[row] += inner.columns[slot].values(count: inner.count, graph)
          }
        }
      }
    }
    switch result {
    case .exists: return .bools(counts.map { $0 > 0 ? 1 : 0 })
    case .count: return .ints(counts.map(Int64.init))
    case .collect: return .values(lists.map { .list($0) })
    }
  }

  private func run(
    _ planned: PlannedSubquery, _ outer: Batch, _ result: SubqueryResult, _ body: (Batch) -> Void
  ) throws(QueryError) {
    guard outer.count > 0 else { return }
    let mark = context.heldBytes
    defer { context.release(to: mark) }
    var needed: Set<Int> = [planned.rowSlot]
    if case .collect(let slot) = result { needed.insert(slot) }
    let input = makeOperator(planned.plan, context, argument: outer, needed: needed)
    while let inner = try input.next() {
      try context.checkMayContinue()
      if case .collect = result { try context.hold(bytes: inner.count * MemoryLayout<Value>.stride) }
      body(inner)
      // One row decides for the only outer row that there is.
      if case .exists = result, !planned.isBatched, inner.count > 0 { return }
    }
  }

  // MARK: Paths

  func paths(
    _ start: Int, _ steps: [(relationship: Int, node: Int?)], _ batch: Batch
  ) throws(QueryError) -> Column {
    let starts = batch.columns[start]
    let columns = steps.map { batch.columns[$0.relationship] }
    return try mapRows(batch.count, nil) { row throws(QueryError) in
      guard case .node(let first) = starts.value(row, graph) else { return .null }
      var path = PathValue(nodes: [first], relationships: [])
      for column in columns {
        switch column.value(row, graph) {
        case .null: return .null
        case .relationship(let relationship): append(relationship, to: &path)
        case .list(let items):
          for item in items {
            if case .relationship(let relationship) = item { append(relationship, to: &path) }
          }
        default: throw .type("InvalidArgumentType", "a path is made of relationships")
        }
      }
      return .path(path)
    }
  }

  private func append(_ relationship: RelationshipID, to path: inout PathValue) {
    let source = graph.source(of: relationship)
    let last = path.nodes[path.nodes.count - 1]
    path.relationships.append(relationship)
    path.nodes.append(source == last ? graph.target(of: relationship) : source)
  }
}
