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
  private var table: (rows: Batch, places: [UInt32: [Int]])?

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
      let (found, places) = try build()
      var left: [Int] = []
      var right: [Int] = []
      for (row, node) in try batch.nodes(slot, context).enumerated() {
        for place in places[node] ?? [] {
          left.append(row)
          right.append(place)
        }
      }
      guard !left.isEmpty else { continue }
      var result = batch.gathered(left, slots: needed)
      for other in needed where other < result.columns.count {
        if case .absent = result.columns[other] {
          result.columns[other] = found.columns[other].gathered(right)
        }
      }
      return result
    }
    return nil
  }

  private func build() throws(QueryError) -> (rows: Batch, places: [UInt32: [Int]]) {
    if let table { return table }
    let unit = Batch(count: 1, slotCount: context.plan.slotCount)
    let plan = makeOperator(inner, context, argument: unit, needed: needed.union([slot]))
    let rows = Batch.joined(try plan.drained(context), slotCount: context.plan.slotCount, context.graph)
    var places: [UInt32: [Int]] = [:]
    for (row, node) in try rows.nodes(slot, context).enumerated() where node != Column.none {
      places[node, default: []].append(row)
    }
    table = (rows, places)
    return (rows, places)
  }
}
