import QuerySyntax

/// Counts the rows that an operator gives, for `PROFILE`.
final class CountingOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let number: Int

  init(_ input: any Operator, _ context: ExecutionContext, _ number: Int) {
    self.input = input
    self.context = context
    self.number = number
  }

  func next() throws(QueryError) -> Batch? {
    let batch = try input.next()
    if let batch { context.profile[number, default: 0] += batch.count }
    return batch
  }
}
