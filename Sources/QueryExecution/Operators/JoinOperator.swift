import GraphModel
import QueryPlanning
import QuerySyntax

/// The rows of the input beside those of a plan of its own that have the same node in a slot; the plan runs once.
final class JoinOperator: Operator {
  private let input: any Operator
  private let inner: Plan
  private let context: ExecutionContext
  private let slot: Int
  private let needed: Set<Int>
  private var table: JoinTable?

  init(_ input: any Operator, _ inner: Plan, _ context: ExecutionContext, on slot: Int, needed: Set<Int>) {
    self.input = input
    self.inner = inner
    self.context = context
    self.slot = slot
    self.needed = needed
  }

  func next() throws(QueryError) -> Batch? {
    while let batch = try input.next() {
      try context.checkMayContinue()
      let table = try build()
      var left: [Int] = []
      var right: [Int] = []
      for (row, node) in try batch.nodes(slot, context).enumerated() {
        let places = table.places(of: node)
        left.append(contentsOf: repeatElement(row, count: places.count))
        right += places
      }
      guard !left.isEmpty else { continue }
      var result = batch.gathered(left, slots: needed)
      for other in needed where other < result.columns.count {
        if case .absent = result.columns[other] {
          result.columns[other] = table.rows.columns[other].gathered(right)
        }
      }
      return result
    }
    return nil
  }

  private func build() throws(QueryError) -> JoinTable {
    if let table { return table }
    let unit = Batch(count: 1, slotCount: context.plan.slotCount)
    let plan = makeOperator(inner, context, argument: unit, needed: needed.union([slot]))
    let rows = Batch.joined(try plan.drained(context), slotCount: context.plan.slotCount, context.graph)
    let made = JoinTable(rows, try rows.nodes(slot, context))
    table = made
    return made
  }
}

/// Rows that are found by a node, in their order.
private struct JoinTable {
  let rows: Batch
  private var numbers = PackedTable()
  /// Where the rows of each node begin in `order`, and where the last ones end.
  private var starts: [Int]
  private var order: [Int]

  init(_ rows: Batch, _ nodes: [UInt32]) {
    self.rows = rows
    let found = numbers.numbers(of: nodes.map { UInt64($0) })
    starts = Array(repeating: 0, count: numbers.count + 1)
    order = Array(repeating: 0, count: nodes.count)
    for number in found { starts[number + 1] += 1 }
    for number in 0..<numbers.count { starts[number + 1] += starts[number] }
    var next = starts
    for (row, number) in found.enumerated() {
      order[next[number]] = row
      next[number] += 1
    }
  }

  /// The rows that have a node; none for `null`.
  func places(of node: UInt32) -> ArraySlice<Int> {
    guard node != Column.none, let number = numbers.number(of: UInt64(node)) else { return [] }
    return order[starts[number]..<starts[number + 1]]
  }
}
