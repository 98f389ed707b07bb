import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// `OPTIONAL MATCH`: for each row the inner rows, or one with `null` where there are none.
final class OptionalOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let inner: Plan
  private let slots: [Int]
  private let rowSlot: Int
  private let needed: Set<Int>

  init(
    _ input: any Operator, _ context: ExecutionContext, _ inner: Plan, _ slots: [Int], _ rowSlot: Int,
    needed: Set<Int>
  ) {
    self.needed = needed.union([rowSlot])
    self.input = input
    self.context = context
    self.inner = inner
    self.slots = slots
    self.rowSlot = rowSlot
  }

  func next() throws(QueryError) -> Batch? {
    guard let batch = try input.next() else { return nil }
    try context.checkMayContinue()
    var outer = batch
    outer.columns[rowSlot] = .ints((0..<Int64(batch.count)).map { $0 })
    let mark = context.heldBytes
    var found: [Batch] = []
    var matched = [Bool](repeating: false, count: batch.count)
    var places: [(row: Int64, index: Int)] = []
    let plan = makeOperator(inner, context, argument: outer, needed: needed)
    while let part = try plan.next() {
      guard case .ints(let rows) = part.columns[rowSlot] else { continue }
      for row in rows {
        matched[Int(row)] = true
        places.append((row, places.count))
      }
      try context.hold(bytes: part.heldBytes)
      found.append(part)
    }
    context.release(to: mark)
    let unmatched = matched.indices.filter { !matched[$0] }
    var empty = outer.gathered(unmatched)
    for slot in slots { empty.columns[slot] = .constant(.null) }
    for row in unmatched { places.append((Int64(row), places.count)) }
    let whole = Batch.joined(
      found + (unmatched.isEmpty ? [] : [empty]), slotCount: context.plan.slotCount, context.graph)
    if unmatched.isEmpty || found.isEmpty { return whole }
    return whole.gathered(places.sorted { ($0.row, $0.index) < ($1.row, $1.index) }.map(\.index))
  }
}

/// `UNION`, `EXCEPT`, `INTERSECT`, read left to right.
final class CombineOperator: Operator {
  private let parts: [(part: CombinedPart, input: any Operator)]
  private let context: ExecutionContext
  private let columns: [BoundColumn]
  private var isDone = false

  init(
    _ parts: [(CombinedPart, any Operator)], _ context: ExecutionContext, _ columns: [BoundColumn]
  ) {
    self.parts = parts.map { (part: $0.0, input: $0.1) }
    self.context = context
    self.columns = columns
  }

  func next() throws(QueryError) -> Batch? {
    if isDone { return nil }
    isDone = true
    var whole: Batch?
    for (part, input) in parts {
      let own = try moved(part, input)
      guard let before = whole, let joinedBy = part.joinedBy else {
        whole = own
        continue
      }
      whole = combine(before, own, joinedBy)
    }
    return whole.flatMap { $0.count > 0 ? $0 : nil }
  }

  /// The rows of one part, its columns moved to the common slots.
  private func moved(_ part: CombinedPart, _ input: any Operator) throws(QueryError) -> Batch {
    let batch = Batch.joined(
      try input.drained(context), slotCount: context.plan.slotCount, context.graph)
    var result = Batch(count: batch.count, slotCount: context.plan.slotCount)
    for (column, slot) in zip(columns, part.slots) { result.columns[column.slot] = batch.columns[slot] }
    for move in part.lineage { result.columns[move.to] = batch.columns[move.from] }
    return result
  }

  private func combine(_ a: Batch, _ b: Batch, _ joinedBy: SetOperator) -> Batch {
    let graph = context.graph
    switch joinedBy.kind {
    case .union:
      let both = Batch.joined([a, b], slotCount: context.plan.slotCount, graph)
      return joinedBy.keepsDuplicates ? both : distinct(both)
    case .except, .intersect:
      var counts: [EquivalenceKey: Int] = [:]
      for row in 0..<b.count { counts[key(b, row), default: 0] += 1 }
      var kept: [Int] = []
      for row in 0..<a.count {
        let key = key(a, row)
        let isPresent = (counts[key] ?? 0) > 0
        if joinedBy.keepsDuplicates && isPresent { counts[key, default: 0] -= 1 }
        if isPresent == (joinedBy.kind == .intersect) { kept.append(row) }
      }
      let result = a.gathered(kept)
      return joinedBy.keepsDuplicates ? result : distinct(result)
    }
  }

  private func key(_ batch: Batch, _ row: Int) -> EquivalenceKey {
    EquivalenceKey(.list(columns.map { batch.columns[$0.slot].value(row, context.graph) }))
  }

  /// The first of equal rows, with the evidence of all.
  private func distinct(_ batch: Batch) -> Batch {
    var table = GroupTable(keys: columns.map(\.slot))
    let numbers = table.numbers(of: batch, context.graph)
    var result = Batch(count: table.count, slotCount: context.plan.slotCount)
    table.fill(&result)
    for slot in batch.columns.indices {
      guard case .evidence(let sets) = batch.columns[slot] else { continue }
      var united = [Set<UInt64>](repeating: [], count: table.count)
      for (row, number) in numbers.enumerated() { united[number].formUnion(sets[row]) }
      result.columns[slot] = .evidence(united.map { $0.sorted() })
    }
    return result
  }
}
