import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// For each row the shortest among the paths that an inner plan finds, for each pair of ends by itself.
final class SelectPathsOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let selection: PathSelection
  private let needed: Set<Int>

  init(
    _ input: any Operator, _ context: ExecutionContext, _ selection: PathSelection, needed: Set<Int>
  ) {
    self.input = input
    self.context = context
    self.selection = selection
    self.needed = needed
  }

  func next() throws(QueryError) -> Batch? {
    while let batch = try input.next() {
      try context.checkMayContinue()
      var outer = batch
      outer.columns[selection.rowSlot] = .ints((0..<Int64(batch.count)).map { $0 })
      let own = [selection.rowSlot, selection.start, selection.end] + selection.relationships
      let plan = makeOperator(selection.inner, context, argument: outer, needed: needed.union(own))
      let mark = context.heldBytes
      let found = Batch.joined(
        try plan.drained(context), slotCount: context.plan.slotCount, context.graph)
      context.release(to: mark)
      let rows = try chosen(found)
      if !rows.isEmpty { return found.gathered(rows, slots: needed) }
    }
    return nil
  }

  private struct Ends: Hashable {
    var row: Int64
    var start: UInt32
    var end: UInt32
  }

  /// The rows that the selector takes: by the rows of the input, then by length, then as they were found.
  private func chosen(_ found: Batch) throws(QueryError) -> [Int] {
    guard found.count > 0, case .ints(let numbers) = found.columns[selection.rowSlot] else { return [] }
    let starts = try found.nodes(selection.start, context)
    let ends = try found.nodes(selection.end, context)
    let lengths = (0..<found.count).map { length(found, $0) }
    let order = (0..<found.count).sorted { (numbers[$0], lengths[$0], $0) < (numbers[$1], lengths[$1], $1) }
    var taken: [Ends: (count: Int, shortest: Int)] = [:]
    return order.filter { row in
      let key = Ends(row: numbers[row], start: starts[row], end: ends[row])
      let before = taken[key]
      guard selection.selector.takes(lengths[row], after: before) else { return false }
      taken[key] = ((before?.count ?? 0) + 1, before?.shortest ?? lengths[row])
      return true
    }
  }

  private func length(_ batch: Batch, _ row: Int) -> Int {
    selection.relationships.reduce(0) { sum, slot in
      if case .list(let items) = batch.columns[slot].value(row, context.graph) {
        sum + items.count
      } else {
        sum + 1
      }
    }
  }
}

extension PathSelector {
  /// Whether a path of a length is wanted when the paths before it, none of them longer, are counted so.
  func takes(_ length: Int, after before: (count: Int, shortest: Int)?) -> Bool {
    guard let before else { return true }
    switch self {
    case .allPaths: return true
    case .anyShortest: return false
    case .allShortest: return length == before.shortest
    case .shortest(let wanted): return before.count < wanted
    }
  }
}
