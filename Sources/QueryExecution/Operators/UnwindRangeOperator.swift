import GraphModel
import QueryBinding
import QuerySyntax

/// `UNWIND range(a, b[, step])`: the numbers come as they are wanted and the list is never made, so that a long
/// range costs no memory and can be stopped.
final class UnwindRangeOperator: Operator {
  private let input: any Operator
  private let evaluator: Evaluator
  private let list: BoundExpression
  private let arguments: [BoundExpression]
  private let slot: Int
  private var current: Batch?
  private var bounds: [Column] = []
  private var row = 0
  /// What is left of the row's numbers.
  private var rest: StrideThrough<Int64>.Iterator?

  /// `nil` when the list is no call of `range`.
  init?(_ input: any Operator, _ context: ExecutionContext, _ list: BoundExpression, _ slot: Int) {
    guard case .call("range", let arguments, _) = list, arguments.count == 2 || arguments.count == 3 else {
      return nil
    }
    self.input = input
    evaluator = Evaluator(context: context)
    self.list = list
    self.arguments = arguments
    self.slot = slot
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try evaluator.context.checkMayContinue()
      if current == nil {
        guard let batch = try input.next() else { return nil }
        current = batch
        bounds = try evaluator.columns(arguments, batch)
        row = 0
        rest = nil
      }
      guard let batch = current else { return nil }
      let result = try fill(batch)
      if row >= batch.count { current = nil }
      if result.count > 0 { return result }
    }
  }

  private func fill(_ batch: Batch) throws(QueryError) -> Batch {
    var rows: [Int] = []
    var numbers: [Int64] = []
    while row < batch.count && numbers.count < Batch.size {
      if rest == nil { rest = try numbersOfRow(batch) }
      while numbers.count < Batch.size, let number = rest?.next() {
        rows.append(row)
        numbers.append(number)
      }
      if numbers.count < Batch.size {
        row += 1
        rest = nil
      }
    }
    var result = batch.gathered(rows)
    result.columns[slot] = .ints(numbers)
    return result
  }

  private func numbersOfRow(_ batch: Batch) throws(QueryError) -> StrideThrough<Int64>.Iterator? {
    var numbers: [Int64] = []
    for column in bounds {
      guard case .int(let number) = column.value(row, evaluator.graph) else {
        // What is no integer is told by the function itself; `null` has no elements.
        _ = try evaluator.column(list, batch.gathered([row]))
        return nil
      }
      numbers.append(number)
    }
    let step = numbers.count == 3 ? numbers[2] : 1
    guard step != 0 else {
      _ = try evaluator.column(list, batch.gathered([row]))
      return nil
    }
    return stride(from: numbers[0], through: numbers[1], by: Int64.Stride(step)).makeIterator()
  }
}
