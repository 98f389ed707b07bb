import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// `CALL { }`: the rows of a subquery for each row, a batch of them at a time; a unit subquery leaves the row as it is.
final class ApplyOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let planned: PlannedSubquery
  private let returns: Bool
  /// The slots that the subquery brings: its columns, and in lineage mode what they rest on.
  private let slots: [Int]
  private var current: Batch?
  private var row = 0
  private var inner: (any Operator)?

  init(
    _ input: any Operator, _ context: ExecutionContext, _ subquery: Int, _ columns: [BoundColumn],
    _ returns: Bool
  ) {
    self.input = input
    self.context = context
    self.returns = returns
    planned = context.plan.subqueries[subquery]
    slots = columns.map(\.slot) + planned.evidenceSlots
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkMayContinue()
      if current == nil {
        current = try input.next()
        row = 0
      }
      guard let batch = current else { return nil }
      guard returns else {
        for row in 0..<batch.count { try runUnit(batch, row) }
        current = nil
        return batch
      }
      let found = try rows(of: batch)
      if row >= batch.count { current = nil }
      if let found { return found }
    }
  }

  private func runUnit(_ batch: Batch, _ row: Int) throws(QueryError) {
    try context.checkMayContinue()
    let mark = context.heldBytes
    let plan = makeOperator(planned.plan, context, argument: batch.gathered([row]), needed: [])
    while try plan.next() != nil {}
    context.release(to: mark)
  }

  /// The next rows, of as many outer rows as it takes to fill a batch; `nil` when none are left.
  private func rows(of batch: Batch) throws(QueryError) -> Batch? {
    var found: [Batch] = []
    var count = 0
    while row < batch.count, count < Batch.size {
      let mark = context.heldBytes
      let plan =
        inner ?? makeOperator(planned.plan, context, argument: batch.gathered([row]), needed: Set(slots))
      if let part = try plan.next() {
        inner = plan
        var joined = batch.gathered(Array(repeating: row, count: part.count))
        for slot in slots { joined.columns[slot] = part.columns[slot] }
        count += part.count
        found.append(joined)
      } else {
        inner = nil
        row += 1
        context.release(to: mark)
      }
      try context.checkMayContinue()
    }
    if found.isEmpty { return nil }
    return Batch.joined(found, slotCount: context.plan.slotCount, context.graph)
  }
}
