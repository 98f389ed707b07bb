import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// All rows in openCypher's order of values; rows that are equal keep their order. With a limit only the first
/// rows are kept, in a heap, and the others are never sorted.
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
    let wanted = try rowsWanted()
    let batches = try input.drained(context)
    guard !batches.isEmpty else { return nil }
    let whole = Batch.joined(batches, slotCount: context.plan.slotCount, context.graph)
    var keys: [SortKey] = []
    for item in order {
      keys.append(SortKey(try evaluator.column(item.value, whole), isDescending: item.isDescending))
    }
    let rows = SortedRows(keys: keys, graph: context.graph).first(wanted, of: whole.count)
    return whole.gathered(rows)
  }

  private func rowsWanted() throws(QueryError) -> Int {
    guard !limit.isEmpty else { return Int.max }
    var total = 0
    for expression in limit {
      let (sum, overflow) = total.addingReportingOverflow(
        try rowCount(expression, "LIMIT", evaluator.context))
      total = overflow ? Int.max : sum
    }
    return total
  }
}

/// One key of an order.
struct SortKey {
  let column: Column
  let isDescending: Bool

  init(_ column: Column, isDescending: Bool) {
    self.column = column
    self.isDescending = isDescending
  }

  /// Negative when row `a` comes first, positive when row `b` does.
  func compare(_ a: Int, _ b: Int, _ graph: PropertyGraph) -> Int {
    let order: Int
    switch column {
    case .ints(let numbers): order = numbers[a] < numbers[b] ? -1 : numbers[a] > numbers[b] ? 1 : 0
    case .codes(let codes):
      // Codes stand in the order of their strings, and the code of null is the largest, as null is.
      order = codes[a] < codes[b] ? -1 : codes[a] > codes[b] ? 1 : 0
    default: order = Value.order(column.value(a, graph), column.value(b, graph))
    }
    return isDescending ? -order : order
  }
}

/// Rows in the order of several keys, equal ones in the order in which they came.
struct SortedRows {
  let keys: [SortKey]
  let graph: PropertyGraph

  /// The first rows: all sorted, or a heap of as many as are wanted.
  func first(_ wanted: Int, of count: Int) -> [Int] {
    if wanted == 0 { return [] }
    guard wanted < count / 4 else {
      return Array((0..<count).sorted { precedes($0, $1) }.prefix(wanted))
    }
    var heap = (0..<wanted).sorted { precedes($0, $1) }
    if case .ints(let numbers)? = keys.first?.column {
      // Most rows fall short by their first key alone.
      let isDescending = keys[0].isDescending
      var last = numbers[heap[wanted - 1]]
      for row in wanted..<count {
        let number = numbers[row]
        if isDescending ? number < last : number > last { continue }
        guard precedes(row, heap[wanted - 1]) else { continue }
        insert(row, &heap)
        last = numbers[heap[wanted - 1]]
      }
      return heap
    }
    for row in wanted..<count where precedes(row, heap[wanted - 1]) { insert(row, &heap) }
    return heap
  }

  /// Puts a row into the sorted list and drops the last one.
  private func insert(_ row: Int, _ rows: inout [Int]) {
    var low = 0
    var high = rows.count - 1
    while low < high {
      let middle = (low + high) / 2
      if precedes(row, rows[middle]) { high = middle } else { low = middle + 1 }
    }
    rows.removeLast()
    rows.insert(row, at: low)
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    for key in keys {
      let order = key.compare(a, b, graph)
      if order != 0 { return order < 0 }
    }
    return a < b
  }
}
