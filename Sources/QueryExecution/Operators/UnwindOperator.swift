import GraphModel
import QueryBinding
import QuerySyntax
import SourceDiagnostics

/// One row for each element of a list, a batch of them at a time. The integers of a `range` are never laid out as a
/// list.
final class UnwindOperator: Operator {
  private let input: any Operator
  private let evaluator: Evaluator
  private let list: BoundExpression
  private let slot: Int
  private var current: Batch?
  private var elements: [Elements] = []
  private var row = 0
  private var element = 0

  init(_ input: any Operator, _ context: ExecutionContext, _ list: BoundExpression, _ slot: Int) {
    self.input = input
    evaluator = Evaluator(context: context)
    self.list = list
    self.slot = slot
  }

  /// What one row is unwound into.
  private enum Elements {
    case values([Value])
    case range(ValueRange)

    var count: Int {
      switch self {
      case .values(let values): values.count
      case .range(let range): range.count
      }
    }
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try evaluator.context.checkMayContinue()
      if let batch = current, let result = take(from: batch) { return result }
      guard let batch = try nextPart() else { return nil }
      elements = try elements(of: batch)
      current = batch
      (row, element) = (0, 0)
    }
  }

  private func take(from batch: Batch) -> Batch? {
    var rows: [Int] = []
    var values: [Value] = []
    var numbers: [Int64] = []
    while row < elements.count, rows.count < Batch.size {
      let end = min(elements[row].count, element + Batch.size - rows.count)
      rows += repeatElement(row, count: end - element)
      switch elements[row] {
      case .values(let list): values += list[element..<end]
      case .range(let range): for index in element..<end { numbers.append(range[index]) }
      }
      (row, element) = end == elements[row].count ? (row + 1, 0) : (row, end)
    }
    guard !rows.isEmpty else { return nil }
    var result = batch.gathered(rows)
    result.columns[slot] = numbers.isEmpty ? .packing(values) : .ints(numbers)
    return result
  }

  // MARK: Lists

  /// Rows whose lists are computed at once; few, because every list may be long.
  private static let rowsAtOnce = 256
  private var waiting: Batch?

  private func nextPart() throws(QueryError) -> Batch? {
    var next = waiting
    if next == nil { next = try input.next() }
    guard let batch = next else { return nil }
    waiting = nil
    if batch.count <= Self.rowsAtOnce { return batch }
    waiting = batch.sliced(from: Self.rowsAtOnce, limit: batch.count)
    return batch.sliced(from: 0, limit: Self.rowsAtOnce)
  }

  private func elements(of batch: Batch) throws(QueryError) -> [Elements] {
    if case .call("range", let arguments, let range) = list { return try ranges(arguments, batch, range) }
    let column = try evaluator.column(list, batch)
    return (0..<batch.count).map { row in
      switch column.value(row, evaluator.graph) {
      case .null: .values([])
      case .list(let items): .values(items)
      case let value: .values([value])
      }
    }
  }

  private func ranges(
    _ arguments: [BoundExpression], _ batch: Batch, _ place: SourceRange
  ) throws(QueryError) -> [Elements] {
    let columns = try evaluator.columns(arguments, batch)
    var found: [Elements] = []
    for row in 0..<batch.count {
      let values = columns.map { $0.value(row, evaluator.graph) }
      do {
        let isNull = values.contains(where: \.isNull)
        found.append(
          isNull ? .values([]) : .range(try ValueRange(Arguments("range", values), atMost: Int.max)))
      } catch {
        var placed = error
        if placed.range == nil { placed.range = place }
        throw placed
      }
    }
    return found
  }
}
