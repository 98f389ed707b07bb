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
  private var dense: DenseTable? = DenseTable()
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
        let numbers = packedNumbers(of: batch)
        count = keys.count == 2 ? clusters?.count ?? packed.count : dense?.keys.count ?? packed.count
        return numbers
      }
    }
    goGeneral(graph)
    return generalNumbers(of: batch, graph)
  }

  /// Whether no group of several tables is one of another, as the first halves of their pairs show.
  static func areDisjoint(_ tables: [GroupTable]) -> Bool {
    var kinds: [Kind]?
    var outers = PackedTable()
    for table in tables {
      guard case .packed(let own) = table.mode, kinds ?? own == own, own.count == 2,
        let clusters = table.clusters
      else { return false }
      kinds = own
      let (known, more) = (outers.count, clusters.outers)
      _ = outers.numbers(of: more)
      if outers.count < known + more.count { return false }
    }
    return !tables.isEmpty
  }

  /// Adds the groups of later rows; the numbers that they have here.
  mutating func merge(_ later: GroupTable, _ context: ExecutionContext) -> [Int] {
    if keys.isEmpty {
      count = max(count, later.count)
      return Array(repeating: 0, count: later.count)
    }
    var batch = Batch(count: later.count, slotCount: context.plan.slotCount)
    later.fill(&batch)
    return numbers(of: batch, context.graph)
  }

  /// The numbers of the groups in pieces, in which their keys can be laid down one after another.
  var pieces: [Range<Int>] {
    guard case .packed = mode, keys.count == 2, let clusters else { return count == 0 ? [] : [0..<count] }
    var start = 0
    return clusters.pieces.map { piece in
      defer { start += piece.firsts.count }
      return start..<start + piece.firsts.count
    }
  }

  /// Lays the keys of all groups down as columns.
  func fill(_ batch: inout Batch) {
    if case .packed(let kinds) = mode, keys.count == 2, let clusters {
      fill(
        &batch, kinds, clusters.pieces.flatMap(\.firsts), clusters.pieces.flatMap(\.seconds))
      return
    }
    guard case .packed(let kinds) = mode else {
      for (slot, values) in zip(keys, columns) { batch.columns[slot] = .packing(values) }
      return
    }
    if keys.count == 1, let dense {
      fill(&batch, kinds, dense.keys, [])
      return
    }
    if keys.count == 1, case .ints = kinds[0] {
      batch.columns[keys[0]] = .ints(packed.keys.map { Int64(bitPattern: $0) })
      return
    }
    let lower = packed.keys.map { UInt32(truncatingIfNeeded: $0) }
    let isPair = keys.count == 2
    fill(&batch, kinds, isPair ? packed.keys.map { UInt32(truncatingIfNeeded: $0 >> 32) } : lower, lower)
  }

  /// Lays the keys of one of the pieces down.
  func fill(_ batch: inout Batch, piece: Int) {
    if case .packed(let kinds) = mode, keys.count == 2, let clusters {
      fill(&batch, kinds, clusters.pieces[piece].firsts, clusters.pieces[piece].seconds)
    } else {
      fill(&batch)
    }
  }

  private func fill(_ batch: inout Batch, _ kinds: [Kind], _ firsts: [UInt32], _ seconds: [UInt32]) {
    for (index, slot) in keys.enumerated() {
      let numbers = index == 0 ? firsts : seconds
      switch kinds[index] {
      case .nodes: batch.columns[slot] = .nodes(numbers)
      case .relationships: batch.columns[slot] = .relationships(numbers)
      case .codes: batch.columns[slot] = .codes(numbers)
      case .ints: batch.columns[slot] = .ints(numbers.map { Int64($0) })
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
      case .ints(let numbers) where keys.count == 1 || fitHalves(numbers): kinds.append(.ints)
      default: return nil
      }
    }
    return kinds
  }

  /// Whether all numbers fit half a key.
  private static func fitHalves(_ numbers: [Int64]) -> Bool {
    var bits: UInt64 = 0
    for number in numbers { bits |= UInt64(bitPattern: number) }
    return bits < UInt64(UInt32.max)
  }

  private static func pack(_ batch: Batch, _ keys: [Int]) -> [UInt64] {
    if keys.count == 1, case .ints(let numbers) = batch.columns[keys[0]] {
      return numbers.map { UInt64(bitPattern: $0) }
    }
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
  private mutating func packedNumbers(of batch: Batch) -> [Int] {
    if keys.count == 2 {
      let (firsts, seconds) = (batch.columns[keys[0]].numbers, batch.columns[keys[1]].numbers)
      if let numbers = clusters?.numbers(of: firsts, seconds) { return numbers }
      if let known = clusters?.keys { _ = packed.numbers(of: known) }
    }
    clusters = nil
    if keys.count == 1, let numbers = batch.columns[keys[0]].denseNumbers {
      if let found = dense?.numbers(of: numbers) { return found }
      if let known = dense?.keys, !known.isEmpty { _ = packed.numbers(of: known.map { UInt64($0) }) }
    }
    dense = nil
    return packed.numbers(of: Self.pack(batch, keys))
  }

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
  /// The numbers of a column that is grouped by an array of places.
  fileprivate var denseNumbers: [UInt32]? {
    switch self {
    case .nodes(let numbers), .codes(let numbers): numbers
    default: nil
    }
  }

  /// The numbers of an entity or code column.
  fileprivate var numbers: [UInt32] {
    switch self {
    case .nodes(let numbers), .relationships(let numbers), .codes(let numbers): numbers
    case .ints(let numbers): numbers.map { UInt32(truncatingIfNeeded: $0) }
    default: []
    }
  }
}
