import GraphModel
import QueryPlanning
import QuerySyntax

/// For each row whose relationship, or list of them, is already bound: its ends, where it fits the pattern.
final class MatchBoundOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let step: ExpandStep
  /// What a list must fulfil; `nil` for a single relationship.
  private let repeated: RepeatStep?

  init(
    _ input: any Operator, _ context: ExecutionContext, _ step: ExpandStep, _ repeated: RepeatStep?
  ) {
    self.input = input
    self.context = context
    self.step = step
    self.repeated = repeated
  }

  func next() throws(QueryError) -> Batch? {
    while let batch = try input.next() {
      try context.checkMayContinue()
      var filters: [(key: Int, values: Column)] = []
      for property in repeated?.properties ?? [] {
        filters.append((property.key, try Evaluator(context: context).column(property.value, batch)))
      }
      var rows: [Int] = []
      var lefts: [UInt32] = []
      var rights: [UInt32] = []
      for row in 0..<batch.count {
        for ends in try ends(batch, row, filters) {
          guard fits(batch, step.from, row, ends.left), fits(batch, step.to, row, ends.right) else {
            continue
          }
          rows.append(row)
          lefts.append(ends.left)
          rights.append(ends.right)
        }
      }
      guard !rows.isEmpty else { continue }
      var result = batch.gathered(rows)
      result.columns[step.from] = .nodes(lefts)
      result.columns[step.to] = .nodes(rights)
      return result
    }
    return nil
  }

  /// Whether a slot is still free or holds this node.
  private func fits(_ batch: Batch, _ slot: Int, _ row: Int, _ node: UInt32) -> Bool {
    if case .absent = batch.columns[slot] { return true }
    guard case .node(let bound) = batch.columns[slot].value(row, context.graph) else { return false }
    return bound.raw == node
  }

  private func ends(
    _ batch: Batch, _ row: Int, _ filters: [(key: Int, values: Column)]
  ) throws(QueryError) -> [(left: UInt32, right: UInt32)] {
    switch (batch.columns[step.relationship].value(row, context.graph), repeated) {
    case (.relationship(let relationship), nil): return chain([relationship])
    case (.list(let items), let repeated?):
      var relationships: [RelationshipID] = []
      for item in items {
        guard case .relationship(let relationship) = item else {
          throw .type("InvalidArgumentType", "a pattern needs a list of relationships here")
        }
        relationships.append(relationship)
      }
      let rules = TrailRules(repeated, step, batch, row, filters, context.graph)
      guard rules.allow(relationships, context.graph) else { return [] }
      return relationships.isEmpty ? standing(batch, row) : chain(relationships)
    case (.null, _): return []
    default:
      throw .type(
        "InvalidArgumentType",
        repeated == nil
          ? "a pattern needs a relationship here" : "a pattern needs a list of relationships here")
    }
  }

  /// The ends of a list without relationships: a node and itself.
  private func standing(_ batch: Batch, _ row: Int) -> [(left: UInt32, right: UInt32)] {
    for slot in [step.from, step.to] {
      if case .node(let node) = batch.columns[slot].value(row, context.graph) {
        return [(node.raw, node.raw)]
      }
    }
    var found: [(left: UInt32, right: UInt32)] = []
    context.graph.forEachRun(label: nil) { run in found += run.map { ($0, $0) } }
    return found
  }

  /// The ends of relationships walked one after another, in each direction that the pattern allows.
  private func chain(_ relationships: [RelationshipID]) -> [(left: UInt32, right: UInt32)] {
    let graph = context.graph
    guard let first = relationships.first else { return [] }
    if repeated == nil, let types = step.types, !types.contains(graph.type(of: first)) { return [] }
    var starts: [NodeID] = []
    if step.direction != .incoming { starts.append(graph.source(of: first)) }
    if step.direction != .outgoing { starts.append(graph.target(of: first)) }
    var found: [(left: UInt32, right: UInt32)] = []
    for start in starts {
      var node: NodeID? = start
      for relationship in relationships {
        guard let current = node else { break }
        node = follow(relationship, from: current)
      }
      if let node, !found.contains(where: { $0.left == start.raw && $0.right == node.raw }) {
        found.append((start.raw, node.raw))
      }
    }
    return found
  }

  private func follow(_ relationship: RelationshipID, from node: NodeID) -> NodeID? {
    let source = context.graph.source(of: relationship)
    let target = context.graph.target(of: relationship)
    if step.direction != .incoming && source == node { return target }
    if step.direction != .outgoing && target == node { return source }
    return nil
  }
}

/// Keeps the rows in which a relationship is none of the others of the same pattern.
final class DistinctRelationshipsOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let slot: Int
  private let others: [Int]

  init(_ input: any Operator, _ context: ExecutionContext, slot: Int, others: [Int]) {
    self.input = input
    self.context = context
    self.slot = slot
    self.others = others
  }

  /// Leaves out of `kept` (all rows for `nil`) those in which the relationship is one of another column's.
  private func narrow(_ kept: inout [Int]?, _ own: [UInt32], _ other: Column, count: Int) {
    if case .relationships(let numbers) = other {
      if kept == nil {
        var equals = 0
        for row in 0..<count where numbers[row] == own[row] { equals += 1 }
        if equals == 0 { return }
      }
      kept = (kept ?? Array(0..<count)).filter { numbers[$0] != own[$0] }
      return
    }
    kept = (kept ?? Array(0..<count)).filter { row in
      var set: Set<UInt32> = []
      other.collectRelationships(row, &set)
      return !set.contains(own[row])
    }
  }

  func next() throws(QueryError) -> Batch? {
    while let batch = try input.next() {
      guard case .relationships(let own) = batch.columns[slot] else { return batch }
      var kept: [Int]?
      for other in others { narrow(&kept, own, batch.columns[other], count: batch.count) }
      guard let kept, kept.count < batch.count else { return batch }
      if !kept.isEmpty { return batch.gathered(kept) }
    }
    return nil
  }
}
