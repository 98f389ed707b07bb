import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// `CREATE`: makes the pattern once a row.
final class CreateOperator: Operator {
  private let input: any Operator
  private let writer: GraphWriter

  private let creation: BoundCreation

  init(_ input: any Operator, _ context: ExecutionContext, _ creation: BoundCreation) {
    self.input = input
    writer = GraphWriter(context: context)
    self.creation = creation
  }

  func next() throws(QueryError) -> Batch? {
    guard let batch = try input.next() else { return nil }
    return try writer.create(creation, batch)
  }
}

/// `MERGE`: row by row, so that a row sees what the rows before it made.
final class MergeOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let step: MergeStep
  private let writer: GraphWriter

  init(_ input: any Operator, _ context: ExecutionContext, _ step: MergeStep) {
    self.input = input
    self.context = context
    self.step = step
    writer = GraphWriter(context: context)
  }

  func next() throws(QueryError) -> Batch? {
    guard let batch = try input.next() else { return nil }
    var results: [Batch] = []
    for row in 0..<batch.count {
      try context.checkMayContinue()
      let outer = batch.gathered([row])
      try writer.checkMergeable(step.creation, outer)
      let mark = context.heldBytes
      let all = Set(0..<context.plan.slotCount)
      let matches = try makeOperator(step.match, context, argument: outer, needed: all).drained(context)
      context.release(to: mark)
      if matches.isEmpty {
        var made = try writer.create(step.creation, outer)
        for path in step.paths {
          made.columns[path.slot] = try Evaluator(context: context).column(path.value, made)
        }
        try writer.assign(step.onCreate, made, isRemoval: false)
        results.append(made)
      } else {
        for match in matches {
          try writer.assign(step.onMatch, match, isRemoval: false)
          results.append(match)
        }
      }
    }
    return Batch.joined(results, slotCount: context.plan.slotCount, context.graph)
  }
}

/// `SET` and `REMOVE`.
final class AssignOperator: Operator {
  private let input: any Operator
  private let writer: GraphWriter
  private let items: [BoundAssignment]
  private let isRemoval: Bool

  init(
    _ input: any Operator, _ context: ExecutionContext, _ items: [BoundAssignment], isRemoval: Bool
  ) {
    self.input = input
    writer = GraphWriter(context: context)
    self.items = items
    self.isRemoval = isRemoval
  }

  func next() throws(QueryError) -> Batch? {
    guard let batch = try input.next() else { return nil }
    try writer.assign(items, batch, isRemoval: isRemoval)
    return batch
  }
}

/// `[DETACH] DELETE`: gathers all rows, deletes relationships first, then nodes.
final class DeleteOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let targets: [BoundExpression]
  private let isDetaching: Bool
  private var batches: [Batch]?

  init(
    _ input: any Operator, _ context: ExecutionContext, _ targets: [BoundExpression], isDetaching: Bool
  ) {
    self.input = input
    self.context = context
    self.targets = targets
    self.isDetaching = isDetaching
  }

  func next() throws(QueryError) -> Batch? {
    if batches == nil {
      let gathered = try input.drained(context)
      try delete(gathered)
      batches = gathered.reversed()
    }
    return batches?.popLast()
  }

  private func delete(_ batches: [Batch]) throws(QueryError) {
    let evaluator = Evaluator(context: context)
    var nodes: Set<UInt32> = []
    var relationships: Set<UInt32> = []
    for batch in batches {
      for target in targets {
        let column = try evaluator.column(target, batch)
        for row in 0..<batch.count {
          try collect(column.value(row, context.graph), &nodes, &relationships)
        }
      }
    }
    try GraphWriter(context: context).delete(nodes, relationships, isDetaching: isDetaching)
  }

  private func collect(
    _ value: Value, _ nodes: inout Set<UInt32>, _ relationships: inout Set<UInt32>
  ) throws(QueryError) {
    switch value {
    case .null: break
    case .node(let node): nodes.insert(node.raw)
    case .relationship(let relationship): relationships.insert(relationship.raw)
    case .path(let path):
      nodes.formUnion(path.nodes.map(\.raw))
      relationships.formUnion(path.relationships.map(\.raw))
    default:
      throw .type("InvalidArgumentType", "DELETE takes nodes, relationships or paths, found \(value.summary)")
    }
  }
}
