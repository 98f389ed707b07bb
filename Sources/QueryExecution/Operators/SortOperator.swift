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
    if wanted <= Self.few { return try firstOfAll(wanted) }
    let batches = try input.drained(context)
    guard !batches.isEmpty else { return nil }
    let whole = Batch.joined(batches, slotCount: context.plan.slotCount, context.graph)
    return whole.gathered(try first(wanted, of: whole))
  }

  /// So many rows are kept while the others pass by.
  private static let few = 4096

  /// The first rows, sorted anew with each batch that has some of them.
  private func firstOfAll(_ wanted: Int) throws(QueryError) -> Batch? {
    let context = evaluator.context
    var best: Batch?
    var leastOfBest: Int64?
    while let batch = try input.next() {
      try context.checkMayContinue()
      if batch.count == 0 { continue }
      let keys = try keys(of: batch)
      if let leastOfBest, !keys[0].hasRow(notAfter: leastOfBest) { continue }
      let own = batch.gathered(SortedRows(keys: keys, graph: context.graph).first(wanted, of: batch.count))
      guard let before = best else {
        best = own
        continue
      }
      // Rows that came before stand first, and stay so among equal ones.
      let both = Batch.joined([before, own], slotCount: context.plan.slotCount, context.graph)
      let next = both.gathered(try first(wanted, of: both))
      best = next
      if next.count == wanted, wanted > 0, case .ints(let numbers) = try self.keys(of: next)[0].column {
        leastOfBest = numbers[wanted - 1]
      } else {
        leastOfBest = nil
      }
    }
    if wanted == 0 { return nil }
    return best
  }

  private func keys(of batch: Batch) throws(QueryError) -> [SortKey] {
    var keys: [SortKey] = []
    for item in order {
      keys.append(SortKey(try evaluator.column(item.value, batch), isDescending: item.isDescending))
    }
    return keys
  }

  /// The places of the first rows of a batch.
  private func first(_ wanted: Int, of batch: Batch) throws(QueryError) -> [Int] {
    SortedRows(keys: try keys(of: batch), graph: evaluator.graph).first(wanted, of: batch.count)
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

  /// Whether some row may stand before or beside a number; true where that is not known.
  func hasRow(notAfter number: Int64) -> Bool {
    guard case .ints(let numbers) = column else { return true }
    var isThere = false
    if isDescending {
      for own in numbers { isThere = isThere || own >= number }
    } else {
      for own in numbers { isThere = isThere || own <= number }
    }
    return isThere
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
