import GraphModel
import QueryPlanning
import QuerySyntax

/// For each row the relationships of a node, with the node at their other end.
final class ExpandOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let step: ExpandStep
  private let needed: Set<Int>
  private let needsRelationships: Bool
  private var isCounting = false
  private var stored: StoredExpansion?
  private var current: Batch?
  private var nodes: [UInt32] = []
  private var ends: [UInt32]?
  private var row = 0

  init(_ input: any Operator, _ context: ExecutionContext, _ step: ExpandStep, needed: Set<Int>) {
    self.input = input
    self.context = context
    self.step = step
    self.needed = needed
    needsRelationships = needed.contains(step.relationship)
  }

  /// Gives each row once, with the number of its neighbours as its weight, if nothing above reads the neighbours.
  func countsOnly() { isCounting = needed.isDisjoint(with: [step.to, step.relationship]) && !step.isInto }

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkMayContinue()
      if current == nil { try begin() }
      guard let batch = current else { return nil }
      if isCounting, let stored {
        current = nil
        if let result = counted(batch, stored.lengths(nodes)) { return result }
        continue
      }
      let result = expand(batch)
      if result.count > 0 { return result }
    }
  }

  /// Takes the next rows of the input. What lies in the snapshot is looked at anew: a writing clause before this one may
  /// have made the session's first relationship.
  private func begin() throws(QueryError) {
    current = try input.next()
    guard let batch = current else { return }
    nodes = try batch.nodes(step.from, context)
    ends = step.isInto ? try batch.nodes(step.to, context) : nil
    row = 0
    guard let type = storedType else {
      stored = nil
      return
    }
    if stored == nil {
      let isOutgoing = step.direction == .outgoing
      let snapshot = context.graph.snapshot
      stored = StoredExpansion(
        NeighbourLists(
          snapshot.adjacencies[type], isOutgoing: isOutgoing, needsRelationships: needsRelationships),
        isOneToOne: snapshot.isOneToOne(type: type, isOutgoing: isOutgoing),
        needsRelationships: needsRelationships)
    }
    stored?.start()
  }

  /// The only type that is walked, if its lists tell all.
  private var storedType: Int? {
    guard let types = step.types, types.count == 1, step.direction != .either, context.graph.isSnapshotOnly,
      types[0] < context.graph.snapshot.adjacencies.count
    else { return nil }
    return types[0]
  }

  /// The rows that have neighbours, with their number; `nil` where there are none.
  private func counted(_ batch: Batch, _ lengths: [Int64]) -> Batch? {
    var isEach = true
    for length in lengths { isEach = isEach && length > 0 }
    if isEach { return batch.keeping(needed, weights: lengths) }
    let rows = lengths.indices.filter { lengths[$0] > 0 }
    if rows.isEmpty { return nil }
    var result = batch.gathered(rows, slots: needed)
    result.weights = rows.map { lengths[$0] }
    return result
  }

  private func expand(_ batch: Batch) -> Batch {
    var result: Batch
    if let part = stored?.next(nodes, ends: ends) {
      if stored?.isDone(nodes) ?? true { current = nil }
      if part.targets.isEmpty { return Batch(count: 0, slotCount: 0) }
      result = part.rows.map { batch.gathered($0, slots: needed) } ?? batch.keeping(needed)
      if needsRelationships { result.columns[step.relationship] = .relationships(part.relationships) }
      result.columns[step.to] = .nodes(part.targets)
    } else {
      let found = expandAny()
      if row >= nodes.count { current = nil }
      result = batch.gathered(found.rows, slots: needed)
      if needsRelationships { result.columns[step.relationship] = .relationships(found.relationships) }
      result.columns[step.to] = .nodes(found.targets)
    }
    return result
  }

  private func expandAny() -> (rows: [Int], relationships: [UInt32], targets: [UInt32]) {
    var rows: [Int] = []
    var relationships: [UInt32] = []
    var targets: [UInt32] = []
    while row < nodes.count && rows.count < Batch.size {
      let node = nodes[row]
      if node != Column.none {
        let wanted = ends?[row]
        let index = row
        context.graph.forEachRelationship(of: NodeID(node), step.direction, types: step.types) {
          relationship, target in
          if let wanted, target != wanted { return }
          rows.append(index)
          relationships.append(relationship)
          targets.append(target)
        }
      }
      row += 1
    }
    return (rows, relationships, targets)
  }
}

extension Batch {
  /// The node numbers of a slot; `Column.none` for `null`. Anything else is a type error.
  func nodes(_ slot: Int, _ context: ExecutionContext) throws(QueryError) -> [UInt32] {
    if case .nodes(let nodes) = columns[slot] { return nodes }
    var nodes: [UInt32] = []
    nodes.reserveCapacity(count)
    for row in 0..<count {
      switch columns[slot].value(row, context.graph) {
      case .node(let node): nodes.append(node.raw)
      case .null: nodes.append(Column.none)
      default: throw .type("InvalidArgumentType", "a pattern needs a node here")
      }
    }
    return nodes
  }
}
