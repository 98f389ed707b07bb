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

  private struct Flattened {
    /// One row an element, with the element in its slot.
    var batch: Batch
    /// The outer row of each element.
    var rows: [Int]
    /// Whether the outer row's list was `null`.
    var isNull: [Bool]
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

  private func flatten(_ slot: Int, _ list: BoundExpression, _ batch: Batch) throws(QueryError) -> Flattened {
    let lists = try lists(list, batch)
    var rows: [Int] = []
    var elements: [Value] = []
    for (row, items) in lists.enumerated() {
      for item in items ?? [] {
        rows.append(row)
        elements.append(item)
      }
    }
    var flat = batch.gathered(rows)
    flat.columns[slot] = .packing(elements)
    return Flattened(batch: flat, rows: rows, isNull: lists.map { $0 == nil })
  }

  private func comprehension(
    _ slot: Int, _ list: BoundExpression, _ predicate: BoundExpression?, _ result: BoundExpression?,
    _ batch: Batch
  ) throws(QueryError) -> Column {
    var flat = try flatten(slot, list, batch)
    if let predicate {
      let kept = try rows(where: [predicate], flat.batch)
      flat.batch = flat.batch.gathered(kept)
      flat.rows = kept.map { flat.rows[$0] }
    }
    let column =
      try result.map { value throws(QueryError) in try self.column(value, flat.batch) }
      ?? flat.batch.columns[slot]
    var lists = [[Value]](repeating: [], count: batch.count)
    for (index, row) in flat.rows.enumerated() { lists[row].append(column.value(index, graph)) }
    return .values(zip(lists, flat.isNull).map { $1 ? .null : .list($0) })
  }

  private func quantifier(
    _ kind: Quantifier, _ slot: Int, _ list: BoundExpression, _ predicate: BoundExpression, _ batch: Batch
  ) throws(QueryError) -> Column {
    let flat = try flatten(slot, list, batch)
    let flags = try truths(predicate, flat.batch)
    var counts = [(yes: Int, no: Int, unknown: Int)](repeating: (0, 0, 0), count: batch.count)
    for (index, row) in flat.rows.enumerated() {
      switch flags[index] {
      case 1: counts[row].yes += 1
      case 0: counts[row].no += 1
      default: counts[row].unknown += 1
      }
    }
    return .bools(zip(counts, flat.isNull).map { $1 ? 2 : Self.decide(kind, $0) })
  }

  private static func decide(_ kind: Quantifier, _ count: (yes: Int, no: Int, unknown: Int)) -> UInt8 {
    switch kind {
    case .all: count.no > 0 ? 0 : count.unknown > 0 ? 2 : 1
    case .any: count.yes > 0 ? 1 : count.unknown > 0 ? 2 : 0
    case .none: count.yes > 0 ? 0 : count.unknown > 0 ? 2 : 1
    case .single: count.yes > 1 ? 0 : count.unknown > 0 ? 2 : count.yes == 1 ? 1 : 0
    }
  }

  private func reduce(
    _ accumulator: Int, _ initial: BoundExpression, _ slot: Int, _ list: BoundExpression,
    _ step: BoundExpression, _ batch: Batch
  ) throws(QueryError) -> Column {
    let lists = try lists(list, batch)
    var results = try column(initial, batch).values(count: batch.count, graph)
    var position = 0
    var open = lists.indices.filter { !(lists[$0]?.isEmpty ?? true) }
    while !open.isEmpty {
      var part = batch.gathered(open)
      part.columns[accumulator] = .values(open.map { results[$0] })
      part.columns[slot] = .values(open.map { lists[$0]?[position] ?? .null })
      let column = try column(step, part)
      for (index, row) in open.enumerated() { results[row] = column.value(index, graph) }
      position += 1
      open = open.filter { (lists[$0]?.count ?? 0) > position }
    }
    return .values(zip(results, lists).map { $1 == nil ? .null : $0 })
  }
}
