import GraphModel
import QueryPlanning
import QuerySyntax

/// For each row the relationships of a node, with the node at their other end.
final class ExpandOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let step: ExpandStep
  private let needed: Set<Int>
  private var current: Batch?
  private var row = 0

  init(_ input: any Operator, _ context: ExecutionContext, _ step: ExpandStep, needed: Set<Int>) {
    self.input = input
    self.context = context
    self.step = step
    self.needed = needed
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkMayContinue()
      if current == nil {
        current = try input.next()
        row = 0
      }
      guard let batch = current else { return nil }
      let result = try expand(batch)
      if row >= batch.count { current = nil }
      if result.count > 0 { return result }
    }
  }

  private func expand(_ batch: Batch) throws(QueryError) -> Batch {
    let nodes = try batch.nodes(step.from, context)
    let ends = step.isInto ? try batch.nodes(step.to, context) : []
    var rows: [Int] = []
    var relationships: [UInt32] = []
    var targets: [UInt32] = []
    while row < batch.count && rows.count < Batch.size {
      let node = nodes[row]
      if node != Column.none {
        let index = row
        let wanted = step.isInto ? ends[row] : 0
        let isInto = step.isInto
        context.graph.forEachRelationship(of: NodeID(node), step.direction, types: step.types) {
          relationship, target in
          if isInto && target != wanted { return }
          rows.append(index)
          relationships.append(relationship)
          targets.append(target)
        }
      }
      row += 1
    }
    var result = batch.gathered(rows, slots: needed)
    result.columns[step.relationship] = .relationships(relationships)
    result.columns[step.to] = .nodes(targets)
    return result
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
