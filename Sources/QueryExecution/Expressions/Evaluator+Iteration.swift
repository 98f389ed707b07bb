import GraphModel
import QueryBinding
import QuerySyntax

/// Comprehensions, quantifiers and `reduce`: the lists of a batch are laid out flat, one row an element, and
/// the inner expressions run over that batch.
extension Evaluator {
  func iterate(_ expression: BoundExpression, _ batch: Batch) throws(QueryError) -> Column {
    switch expression {
    case .listComprehension(let slot, let list, let predicate, let result):
      return try comprehension(slot, list, predicate, result, batch)
    case .quantifier(let kind, let slot, let list, let predicate):
      return try quantifier(kind, slot, list, predicate, batch)
    case .reduce(let accumulator, let initial, let slot, let list, let step):
      return try reduce(accumulator, initial, slot, list, step, batch)
    default: return .constant(.null)
    }
  }

  /// The elements of the lists of several rows.
  private struct Elements {
    /// One row an element, with the element in its slot.
    var batch: Batch
    /// The outer row of each element.
    var rows: [Int]
  }

  private static let rowsAtOnce = 256
  private static let elementsAtOnce = 4096

  /// Lays out the lists of a batch, some thousand elements at once.
  ///
  /// - Returns: whether the list was `null`, one a row.
  private func forEachElements(
    of list: BoundExpression, in slot: Int, _ batch: Batch, reading expressions: [BoundExpression?],
    _ body: (Elements) throws(QueryError) -> Void
  ) throws(QueryError) -> [Bool] {
    var isNull: [Bool] = []
    var slots: Set<Int> = []
    for case let expression? in expressions { slots.formUnion(slotsRead(by: expression)) }
    while isNull.count < batch.count {
      let first = isNull.count
      let part = batch.sliced(from: first, limit: Self.rowsAtOnce)
      let lists = try lists(list, part)
      var place = (row: 0, element: 0)
      while place.row < lists.count {
        try context.checkMayContinue()
        let (rows, values) = Self.take(lists, from: &place)
        var flat = part.gathered(rows, slots: slots)
        flat.columns[slot] = .packing(values)
        if !rows.isEmpty { try body(Elements(batch: flat, rows: rows.map { $0 + first })) }
      }
      isNull += lists.map { $0 == nil }
    }
    return isNull
  }

  /// The next elements of lists, with their rows.
  private static func take(
    _ lists: [[Value]?], from place: inout (row: Int, element: Int)
  ) -> (rows: [Int], values: [Value]) {
    var rows: [Int] = []
    var values: [Value] = []
    while place.row < lists.count, values.count < elementsAtOnce {
      let items = lists[place.row] ?? []
      let end = min(items.count, place.element + elementsAtOnce - values.count)
      values += items[place.element..<end]
      rows += repeatElement(place.row, count: end - place.element)
      place = end == items.count ? (place.row + 1, 0) : (place.row, end)
    }
    return (rows, values)
  }

  private func lists(_ list: BoundExpression, _ batch: Batch) throws(QueryError) -> [[Value]?] {
    let column = try column(list, batch)
    var lists: [[Value]?] = []
    for row in 0..<batch.count {
      switch column.value(row, graph) {
      case .null: lists.append(nil)
      case .list(let items): lists.append(items)
      default: throw .type("InvalidArgumentType", "expected a list")
      }
    }
    return lists
  }

  private func comprehension(
    _ slot: Int, _ list: BoundExpression, _ predicate: BoundExpression?, _ result: BoundExpression?,
    _ batch: Batch
  ) throws(QueryError) -> Column {
    var lists = [[Value]](repeating: [], count: batch.count)
    var bytes = 0
    let isNull = try forEachElements(of: list, in: slot, batch, reading: [predicate, result]) {
      elements throws(QueryError) in
      var elements = elements
      if let predicate {
        let kept = try rows(where: [predicate], elements.batch)
        elements = Elements(batch: elements.batch.gathered(kept), rows: kept.map { elements.rows[$0] })
      }
      let column =
        try result.map { value throws(QueryError) in try self.column(value, elements.batch) }
        ?? elements.batch.columns[slot]
      for (index, row) in elements.rows.enumerated() {
        let value = column.value(index, graph)
        bytes += value.ownBytes + MemoryLayout<Value>.stride
        lists[row].append(value)
      }
      try context.checkMemory(bytes: bytes)
    }
    return .values(zip(lists, isNull).map { $1 ? .null : .list($0) })
  }

  private func quantifier(
    _ kind: Quantifier, _ slot: Int, _ list: BoundExpression, _ predicate: BoundExpression, _ batch: Batch
  ) throws(QueryError) -> Column {
    var counts = [(yes: Int, no: Int, unknown: Int)](repeating: (0, 0, 0), count: batch.count)
    let isNull = try forEachElements(of: list, in: slot, batch, reading: [predicate]) {
      elements throws(QueryError) in
      let flags = try truths(predicate, elements.batch)
      for (index, row) in elements.rows.enumerated() {
        switch flags[index] {
        case 1: counts[row].yes += 1
        case 0: counts[row].no += 1
        default: counts[row].unknown += 1
        }
      }
    }
    return .bools(zip(counts, isNull).map { $1 ? 2 : Self.decide(kind, $0) })
  }

  private static func decide(_ kind: Quantifier, _ count: (yes: Int, no: Int, unknown: Int)) -> UInt8 {
    switch kind {
    case .all: count.no > 0 ? 0 : count.unknown > 0 ? 2 : 1
    case .any: count.yes > 0 ? 1 : count.unknown > 0 ? 2 : 0
    case .none: count.yes > 0 ? 0 : count.unknown > 0 ? 2 : 1
    case .single: count.yes > 1 ? 0 : count.unknown > 0 ? 2 : count.yes == 1 ? 1 : 0
    }
  }

  /// Goes through the lists of all rows side by side, one element at a time.
  private func reduce(
    _ accumulator: Int, _ initial: BoundExpression, _ slot: Int, _ list: BoundExpression,
    _ step: BoundExpression, _ batch: Batch
  ) throws(QueryError) -> Column {
    let lists = try lists(list, batch)
    let slots = slotsRead(by: step)
    var results = try column(initial, batch).values(count: batch.count, graph)
    var position = 0
    var open = lists.indices.filter { !(lists[$0]?.isEmpty ?? true) }
    var part = batch.gathered(open, slots: slots)
    while !open.isEmpty {
      if position & 255 == 255 { try context.checkMayContinue() }
      part.columns[accumulator] = .values(open.map { results[$0] })
      part.columns[slot] = .values(open.map { lists[$0]?[position] ?? .null })
      let column = try column(step, part)
      for (index, row) in open.enumerated() { results[row] = try bounded(column.value(index, graph)) }
      position += 1
      let left = open.filter { (lists[$0]?.count ?? 0) > position }
      if left.count < open.count { part = batch.gathered(left, slots: slots) }
      open = left
    }
    return .values(zip(results, lists).map { $1 == nil ? .null : $0 })
  }

  /// Only a loop can put lists into one another without end.
  private func bounded(_ value: Value) throws(QueryError) -> Value {
    if value.isWithinBounds { return value }
    throw QueryError(
      type: "ResourceError", phase: .runtime, code: "NestingTooDeep",
      message: "more than \(Value.deepest) lists and maps would stand inside one another, or more than "
        + "\(Value.mostParts) of them in one value")
  }
}
