import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// All rows in openCypher's order of values; rows that are equal keep their order.
final class SortOperator: Operator {
  private let input: any Operator
  private let evaluator: Evaluator
  private let order: [(value: BoundExpression, isDescending: Bool)]
  private let limit: [BoundExpression]
  private var isDone = false

  init(
    _ input: any Operator, _ context: ExecutionContext,
    _ order: [(value: BoundExpression, isDescending: Bool)], _ limit: [BoundExpression]
  ) {
    self.input = input
    evaluator = Evaluator(context: context)
    self.order = order
    self.limit = limit
  }

  func next() throws(QueryError) -> Batch? {
    if isDone { return nil }
    isDone = true
    let context = evaluator.context
    var wanted: Int?
    if !limit.isEmpty {
      var total = 0
      for expression in limit {
        let (sum, overflow) = total.addingReportingOverflow(try rowCount(expression, "LIMIT", context))
        total = overflow ? Int.max : sum
      }
      wanted = total
    }
    let batches = try input.drained(context)
    guard !batches.isEmpty else { return nil }
    let whole = Batch.joined(batches, slotCount: context.plan.slotCount, context.graph)
    var keys: [[Value]] = []
    for item in order {
      keys.append(try evaluator.column(item.value, whole).values(count: whole.count, context.graph))
    }
    let flags = order.map(\.isDescending)
    let rows = (0..<whole.count).sorted { a, b in
      for (index, isDescending) in flags.enumerated() {
        let result = Value.order(keys[index][a], keys[index][b])
        if result != 0 { return isDescending ? result > 0 : result < 0 }
      }
      return a < b
    }
    return whole.gathered(Array(rows.prefix(wanted ?? rows.count)))
  }
}
