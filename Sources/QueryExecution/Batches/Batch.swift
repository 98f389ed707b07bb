import GraphModel

/// Some rows of a query, one column a slot.
package struct Batch: Sendable {
  /// The rows that operators gather before they hand a batch on.
  package static let size = 2048

  package var count: Int
  package var columns: [Column]
  /// How many rows each row stands for, where an operator counted instead of writing them out; read by counting
  /// aggregates alone.
  package var weights: [Int64]?

  package init(count: Int, slotCount: Int) {
    self.count = count
    columns = Array(repeating: .absent, count: slotCount)
  }

  /// About how many bytes the rows take, what single values hold elsewhere not counted.
  package var heldBytes: Int {
    columns.reduce(0) { sum, column in
      switch column {
      case .absent, .constant: sum
      case .nodes, .relationships, .codes: sum + count * 4
      case .ints: sum + count * 8
      case .bools: sum + count
      case .values: sum + count * MemoryLayout<Value>.stride
      case .evidence: sum + count * 32
      }
    }
  }

  /// The rows at these places, in their order.
  package func gathered(_ rows: [Int]) -> Batch {
    var copy = self
    copy.count = rows.count
    for slot in columns.indices { copy.columns[slot] = columns[slot].gathered(rows) }
    return copy
  }

  /// Only these slots' rows at these places; the other slots become absent.
  package func gathered(_ rows: [Int], slots: Set<Int>) -> Batch {
    var copy = Batch(count: rows.count, slotCount: columns.count)
    for slot in slots where slot < columns.count { copy.columns[slot] = columns[slot].gathered(rows) }
    return copy
  }

  /// The same rows with these slots only, each standing for as many rows as its weight says.
  package func keeping(_ slots: Set<Int>, weights: [Int64]? = nil) -> Batch {
    var copy = Batch(count: count, slotCount: columns.count)
    copy.weights = weights
    for slot in slots where slot < columns.count { copy.columns[slot] = columns[slot] }
    return copy
  }

  /// The rows from `start` on, at most `limit` of them.
  package func sliced(from start: Int, limit: Int) -> Batch {
    let end = min(count, start + max(limit, 0))
    return start == 0 && end == count ? self : gathered(Array(min(start, end)..<end))
  }

  /// The batches' rows one after another.
  package static func joined(_ batches: [Batch], slotCount: Int, _ graph: PropertyGraph) -> Batch {
    if batches.count == 1 { return batches[0] }
    var result = Batch(count: batches.reduce(0) { $0 + $1.count }, slotCount: slotCount)
    guard !batches.isEmpty else { return result }
    for slot in 0..<slotCount { result.columns[slot] = joinedColumn(batches, slot, graph) }
    return result
  }

  private static func joinedColumn(_ batches: [Batch], _ slot: Int, _ graph: PropertyGraph) -> Column {
    var nodes: [UInt32] = []
    var relationships: [UInt32] = []
    var ints: [Int64] = []
    var codes: [UInt32] = []
    var sets: [[UInt64]] = []
    var kinds: Set<Int> = []
    for batch in batches {
      switch batch.columns[slot] {
      case .absent: kinds.insert(0)
      case .nodes(let part):
        kinds.insert(1)
        nodes += part
      case .relationships(let part):
        kinds.insert(2)
        relationships += part
      case .ints(let part):
        kinds.insert(3)
        ints += part
      case .codes(let part):
        kinds.insert(4)
        codes += part
      case .evidence(let part):
        kinds.insert(5)
        sets += part
      case .constant, .values, .bools: kinds.insert(6)
      }
    }
    if kinds.count == 1, let kind = kinds.first {
      switch kind {
      case 0: return .absent
      case 1: return .nodes(nodes)
      case 2: return .relationships(relationships)
      case 3: return .ints(ints)
      case 4: return .codes(codes)
      case 5: return .evidence(sets)
      default: break
      }
    }
    if kinds.isSubset(of: [0, 5]) {
      return .evidence(
        batches.flatMap { batch -> [[UInt64]] in
          if case .evidence(let part) = batch.columns[slot] { return part }
          return Array(repeating: [], count: batch.count)
        })
    }
    return .packing(batches.flatMap { $0.columns[slot].values(count: $0.count, graph) })
  }
}
