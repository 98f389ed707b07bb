import GraphModel
import QueryPlanning
import QuerySyntax

/// `EXISTS` for many rows: the nodes of which it is true are found once, and each row is looked up among them.
extension Evaluator {
  /// The truth of an `EXISTS` in each row by its semi-join; `nil` when there is none or too few rows ask.
  func semiJoin(_ number: Int, _ planned: PlannedSubquery, _ batch: Batch) throws(QueryError) -> Column? {
    guard let semiJoin = planned.semiJoin, graph.isSnapshotOnly,
      case .nodes(let nodes) = batch.columns[semiJoin.slot]
    else { return nil }
    let set: NodeSet
    if let known = context.semiJoins[number] {
      set = known
    } else {
      // What was spent on walking until then is at most as much again.
      context.semiJoinRows[number, default: 0] += batch.count
      guard batch.count >= 32, Double(context.semiJoinRows[number] ?? 0) >= semiJoin.rows else { return nil }
      set = try found(semiJoin)
      context.semiJoins[number] = set
    }
    return .bools(nodes.map { $0 != Column.none && set.contains($0) ? 1 : 0 })
  }

  /// Finds the nodes of which a subquery's `EXISTS` is true, if that is worth it for many rows.
  func prepareSemiJoin(_ number: Int, rows: Double) throws(QueryError) {
    guard let semiJoin = context.plan.subqueries[number].semiJoin, graph.isSnapshotOnly,
      context.semiJoins[number] == nil, rows >= semiJoin.rows
    else { return }
    context.semiJoins[number] = try found(semiJoin)
  }

  private func found(_ semiJoin: SemiJoin) throws(QueryError) -> NodeSet {
    var set = NodeSet(limit: graph.nodeLimit)
    let unit = Batch(count: 1, slotCount: context.plan.slotCount)
    let plan = makeOperator(semiJoin.plan, context, argument: unit, needed: [semiJoin.slot])
    while let batch = try plan.next() {
      for node in try batch.nodes(semiJoin.slot, context) where node != Column.none { set.insert(node) }
    }
    return set
  }
}

/// A set of node numbers, one bit each.
struct NodeSet: Sendable {
  private var bits: [UInt64]

  init(limit: UInt32) { bits = Array(repeating: 0, count: Int(limit) / 64 + 1) }

  mutating func insert(_ node: UInt32) { bits[Int(node >> 6)] |= 1 << UInt64(node & 63) }

  func contains(_ node: UInt32) -> Bool { bits[Int(node >> 6)] & (1 << UInt64(node & 63)) != 0 }
}
