import GraphModel
import QueryPlanning

/// Numbers groups of rows that have equivalent values in some slots, in the order in which they first come.
///
/// Keys that are entities, string codes or integers are packed into 64 bits and hashed as numbers; as soon as a
/// batch brings anything else, the table goes over to single values.
struct GroupTable: Sendable {
  private let keys: [Int]
  private var mode = Mode.undecided
  private var packed = PackedTable()
  private var clusters: ClusterTable? = ClusterTable()
  private var general: [EquivalenceKey: Int] = [:]
  private var columns: [[Value]]
  private(set) var count = 0

  /// How a key column is packed.
  private enum Kind: Equatable, Sendable { case nodes, relationships, codes, ints }
  private enum Mode: Sendable { case undecided, packed([Kind]), general }

  init(keys: [Int]) {
    self.keys = keys
    columns = Array(repeating: [], count: keys.count)
  }

  mutating func addEmptyGroup() { count += 1 }

  /// The group of each row; new groups are numbered in order.
  mutating func numbers(of batch: Batch, _ graph: PropertyGraph) -> [Int] {
    if keys.isEmpty {
      if batch.count > 0 && count == 0 { count = 1 }
      return Array(repeating: 0, count: batch.count)
    }
    if let kinds = Self.kinds(of: batch, keys) {
      if case .undecided = mode { mode = .packed(kinds) }
      if case .packed(let known) = mode, known == kinds {
        let numbers = packedNumbers(of: Self.pack(batch, keys))
        count = clusters?.count ?? packed.count
        return numbers
      }
    }
    goGeneral(graph)
    return generalNumbers(of: batch, graph)
  }

  /// Adds the groups of later rows; the numbers that they have here.
  mutating func merge(_ later: GroupTable, _ context: ExecutionContext) -> [Int] {
    if case .packed(let kinds) = mode, case .packed(kinds) = later.mode, keys.count == 2,
      let others = later.clusters, let start = clusters?.append(others)
    {
      count = start + others.count
      return Array(start..<count)
    }
    if keys.isEmpty {
      count = max(count, later.count)
      return Array(repeating: 0, count: later.count)
    }
    var batch = Batch(count: later.count, slotCount: context.plan.slotCount)
    later.fill(&batch)
    return numbers(of: batch, context.graph)
  }

  /// Lays the groups' keys down as columns.
  func fill(_ batch: inout Batch) {
    guard case .packed(let kinds) = mode else {
      for (slot, values) in zip(keys, columns) { batch.columns[slot] = .packing(values) }
      return
    }
    for (index, slot) in keys.enumerated() {
      let shift = UInt64(keys.count == 2 && index == 0 ? 32 : 0)
      switch kinds[index] {
      case .nodes: batch.columns[slot] = .nodes(packedKeys.map { UInt32(truncatingIfNeeded: $0 >> shift) })
      case .relationships:
        batch.columns[slot] = .relationships(packedKeys.map { UInt32(truncatingIfNeeded: $0 >> shift) })
      case .codes: batch.columns[slot] = .codes(packedKeys.map { UInt32(truncatingIfNeeded: $0 >> shift) })
      case .ints: batch.columns[slot] = .ints(packedKeys.map { Int64(bitPattern: $0) })
      }
    }
  }

  // MARK: Packed keys

  private static func kinds(of batch: Batch, _ keys: [Int]) -> [Kind]? {
    guard keys.count <= 2 else { return nil }
    var kinds: [Kind] = []
    for slot in keys {
      switch batch.columns[slot] {
      case .nodes: kinds.append(.nodes)
      case .relationships: kinds.append(.relationships)
      case .codes: kinds.append(.codes)
      case .ints where keys.count == 1: kinds.append(.ints)
      default: return nil
      }
    }
    return kinds
  }

  private static func pack(_ batch: Batch, _ keys: [Int]) -> [UInt64] {
    if case .ints(let numbers) = batch.columns[keys[0]] { return numbers.map { UInt64(bitPattern: $0) } }
    let first = batch.columns[keys[0]].numbers
    guard keys.count == 2 else { return first.map(UInt64.init) }
    let second = batch.columns[keys[1]].numbers
    return [UInt64](unsafeUninitializedCapacity: batch.count) { buffer, initialized in
      for row in 0..<batch.count { buffer[row] = UInt64(first[row]) << 32 | UInt64(second[row]) }
      initialized = batch.count
    }
  }

  /// Pairs that come in runs of the same first half are numbered by the second half alone; the first time a run
  /// comes back, all go over to one hash table.
  private mutating func packedNumbers(of wanted: [UInt64]) -> [Int] {
    guard keys.count == 2, clusters != nil else {
      clusters = nil
      return packed.numbers(of: wanted)
    }
    if let numbers = clusters?.numbers(of: wanted) { return numbers }
    let known = Array(packedKeys)
    clusters = nil
    _ = packed.numbers(of: known)
    return packed.numbers(of: wanted)
  }

  private var packedKeys: ArraySlice<UInt64> { clusters?.keys ?? packed.keys }

  // MARK: Single values

  private mutating func goGeneral(_ graph: PropertyGraph) {
    if case .packed = mode {
      var batch = Batch(count: count, slotCount: (keys.max() ?? 0) + 1)
      fill(&batch)
      mode = .general
      count = 0
      _ = generalNumbers(of: batch, graph)
    }
    mode = .general
  }

  private mutating func generalNumbers(of batch: Batch, _ graph: PropertyGraph) -> [Int] {
    (0..<batch.count).map { row in
      let values = keys.map { batch.columns[$0].value(row, graph) }
      let key = EquivalenceKey(values.count == 1 ? values[0] : .list(values))
      if let known = general[key] { return known }
      general[key] = count
      for (index, value) in values.enumerated() { columns[index].append(value) }
      count += 1
      return count - 1
    }
  }
}

extension Column {
  /// The numbers of an entity or code column.
  fileprivate var numbers: [UInt32] {
    switch self {
    case .nodes(let numbers), .relationships(let numbers), .codes(let numbers): numbers
    default: []
    }
  }
}
