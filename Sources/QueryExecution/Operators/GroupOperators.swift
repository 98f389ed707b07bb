import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// Groups rows by key slots and computes aggregates, groups in the order in which they first came.
final class AggregateOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let aggregation: BoundAggregation
  private let lineage: LineageStep?
  private let morsels: MorselPlan?
  /// The groups, in one set or in several that have none in common.
  private var sets: [Groups]?
  private var set = 0
  private var piece = 0

  /// - Parameter morsels: the rows of the input in pieces, where they can be made so.
  init(
    _ input: any Operator, _ context: ExecutionContext, _ aggregation: BoundAggregation,
    _ lineage: LineageStep?, _ morsels: MorselPlan?
  ) {
    self.input = input
    self.context = context
    self.aggregation = aggregation
    self.lineage = lineage
    self.morsels = morsels
  }

  func next() throws(QueryError) -> Batch? {
    let sets: [Groups]
    if let known = self.sets {
      sets = known
    } else {
      sets = try grouped()
      self.sets = sets
    }
    while set < sets.count, piece >= sets[set].pieces.count { (set, piece) = (set + 1, 0) }
    guard set < sets.count else { return nil }
    defer { piece += 1 }
    return try sets[set].batch(piece: piece, slotCount: context.plan.slotCount)
  }

  private func grouped() throws(QueryError) -> [Groups] {
    let (aggregation, lineage) = (aggregation, lineage)
    let parts = try morsels?.run { input, context throws(QueryError) in
      var groups = Groups(aggregation, lineage)
      try groups.add(input, context)
      return groups
    }
    if let parts, Groups.areDisjoint(parts) { return parts }
    var whole = parts?.first ?? Groups(aggregation, lineage)
    if let parts {
      for part in parts.dropFirst() { try whole.merge(part, context) }
    } else {
      try whole.add(input, context)
    }
    if aggregation.keys.isEmpty { whole.addEmptyGroup() }
    return [whole]
  }
}

/// Groups of rows with their aggregates.
struct Groups: Sendable {
  private var table: GroupTable
  private var states: [AggregateState]
  private var evidence: GroupEvidence

  init(_ aggregation: BoundAggregation, _ lineage: LineageStep?) {
    table = GroupTable(keys: aggregation.keys)
    states = aggregation.aggregates.map { AggregateState($0) }
    evidence = GroupEvidence(lineage)
  }

  var count: Int { table.count }

  /// Adds all rows of an operator.
  mutating func add(_ input: any Operator, _ context: ExecutionContext) throws(QueryError) {
    let evaluator = Evaluator(context: context)
    while let batch = try input.next() {
      try context.checkMayContinue()
      let known = table.count
      let numbers = table.numbers(of: batch, context.graph)
      try context.hold(bytes: (table.count - known) * 48)
      for index in states.indices {
        try states[index].add(batch, numbers, groupCount: table.count, evaluator)
      }
      evidence.add(batch, numbers, groupCount: table.count)
    }
  }

  /// Whether no group of one set is one of another.
  static func areDisjoint(_ sets: [Groups]) -> Bool { GroupTable.areDisjoint(sets.map(\.table)) }

  /// Adds the groups of later rows; only of groups without evidence.
  mutating func merge(_ later: Groups, _ context: ExecutionContext) throws(QueryError) {
    try context.checkMayContinue()
    let known = table.count
    let numbers = table.merge(later.table, context)
    try context.hold(bytes: (table.count - known) * 48)
    for index in states.indices {
      try states[index].merge(later.states[index], numbers, groupCount: table.count)
    }
  }

  /// Makes the one group that there is even of no rows.
  mutating func addEmptyGroup() {
    guard table.count == 0 else { return }
    table.addEmptyGroup()
    evidence.pad(to: 1)
  }

  /// The numbers of the groups, in pieces that become batches; all in one where there is evidence.
  var pieces: [Range<Int>] { evidence.isEmpty ? table.pieces : [0..<table.count] }

  /// One row a group, of one of the pieces.
  func batch(piece: Int, slotCount: Int) throws(QueryError) -> Batch {
    let rows = pieces[piece]
    var result = Batch(count: rows.count, slotCount: slotCount)
    if evidence.isEmpty { table.fill(&result, piece: piece) } else { table.fill(&result) }
    for state in states {
      result.columns[state.slot] = try state.column(rows, groupCount: table.count)
    }
    evidence.fill(&result)
    return result
  }
}

/// One aggregate of all groups: plain counts as numbers, everything else as an accumulator a group.
struct AggregateState: Sendable {
  private let bound: BoundAggregate
  private var counts: [Int64] = []
  private var aggregates: [Aggregate] = []

  init(_ bound: BoundAggregate) { self.bound = bound }

  var slot: Int { bound.slot }

  /// Whether the aggregate keeps the values that it is given.
  private var gathersValues: Bool {
    bound.isDistinct || bound.function == "collect" || bound.function.hasPrefix("percentile")
  }

  private var isPlainCount: Bool { bound.arguments.isEmpty && !bound.isDistinct }

  mutating func add(
    _ batch: Batch, _ numbers: [Int], groupCount: Int, _ evaluator: Evaluator
  ) throws(QueryError) {
    if isPlainCount {
      pad(to: groupCount)
      if let weights = batch.weights {
        if groupCount == 1 {
          counts[0] += weights.reduce(0, &+)
        } else {
          for (row, number) in numbers.enumerated() { counts[number] += weights[row] }
        }
      } else if groupCount == 1 {
        counts[0] += Int64(batch.count)
      } else {
        counts.withUnsafeMutableBufferPointer { counts in
          for number in numbers { counts[number] += 1 }
        }
      }
      return
    }
    pad(to: groupCount)
    let columns = try evaluator.columns(bound.arguments, batch)
    if gathersValues { try evaluator.context.hold(bytes: batch.count * MemoryLayout<Value>.stride) }
    if columns.count == 1, case .ints(let integers) = columns[0] {
      return try add(integers, numbers, groupCount: groupCount)
    }
    for row in 0..<batch.count {
      let value = columns.first.map { $0.value(row, evaluator.graph) } ?? .bool(true)
      let parameter = columns.count > 1 ? columns[1].value(row, evaluator.graph) : .null
      do { try aggregates[numbers[row]].add(value, parameter: parameter) } catch {
        var placed = error
        if placed.range == nil { placed.range = bound.range }
        throw placed
      }
    }
  }

  /// Adds a whole number of each row.
  private mutating func add(_ integers: [Int64], _ numbers: [Int], groupCount: Int) throws(QueryError) {
    do throws(QueryError) {
      if groupCount == 1 { return try aggregates[0].add(integers: integers) }
      for (row, number) in numbers.enumerated() { try aggregates[number].add(integer: integers[row]) }
    } catch {
      var placed = error
      if placed.range == nil { placed.range = bound.range }
      throw placed
    }
  }

  /// Adds the aggregates of later rows; `numbers` gives their groups here.
  mutating func merge(_ later: AggregateState, _ numbers: [Int], groupCount: Int) throws(QueryError) {
    pad(to: groupCount)
    for (group, number) in numbers.enumerated() {
      if isPlainCount {
        if group < later.counts.count { counts[number] += later.counts[group] }
      } else {
        try aggregates[number].merge(later.aggregates[group])
      }
    }
  }

  private mutating func pad(to count: Int) {
    if isPlainCount {
      if counts.count < count {
        counts.append(contentsOf: repeatElement(0, count: max(count, counts.count * 2) - counts.count))
      }
    } else {
      while aggregates.count < count { aggregates.append(Aggregate(of: bound)) }
    }
  }

  /// The results of some of the groups.
  func column(_ groups: Range<Int>, groupCount: Int) throws(QueryError) -> Column {
    if isPlainCount {
      // No rows, and one group all the same.
      return .ints(
        counts.count < groups.upperBound ? Array(repeating: 0, count: groups.count) : Array(counts[groups]))
    }
    var copy = self
    if aggregates.count < groupCount { copy.pad(to: groupCount) }
    var values: [Value] = []
    values.reserveCapacity(groups.count)
    for aggregate in copy.aggregates[groups] { values.append(try aggregate.result()) }
    return .packing(values)
  }
}

/// Unites what the rows of each group rest on.
struct GroupEvidence: Sendable {
  private let lineage: LineageStep?
  private var via: [Set<UInt64>] = []
  private var items: [[Set<UInt64>]]

  init(_ lineage: LineageStep?) {
    self.lineage = lineage
    items = Array(repeating: [], count: lineage?.items.count ?? 0)
  }

  var isEmpty: Bool { lineage == nil }

  mutating func add(_ batch: Batch, _ numbers: [Int], groupCount: Int) {
    guard let lineage else { return }
    pad(to: groupCount)
    for row in 0..<batch.count {
      let group = numbers[row]
      for source in lineage.viaSources { batch.columns[source].collectEvidence(row, &via[group]) }
      for (index, item) in lineage.items.enumerated() {
        for source in item.sources { batch.columns[source].collectEvidence(row, &items[index][group]) }
      }
    }
  }

  mutating func pad(to count: Int) {
    guard lineage != nil else { return }
    while via.count < count {
      via.append([])
      for index in items.indices { items[index].append([]) }
    }
  }

  func fill(_ batch: inout Batch) {
    guard let lineage else { return }
    batch.columns[lineage.via] = .evidence(via.map { $0.sorted() })
    for (index, item) in lineage.items.enumerated() {
      batch.columns[item.evidence] = .evidence(items[index].map { $0.sorted() })
    }
  }
}

/// The first of each set of equivalent rows; in lineage mode what all of them rest on.
final class DistinctOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let slots: [Int]
  private let lineage: LineageStep?
  private var table: GroupTable
  private var isDone = false

  init(_ input: any Operator, _ context: ExecutionContext, _ slots: [Int], _ lineage: LineageStep?) {
    self.input = input
    self.context = context
    self.slots = slots
    self.lineage = lineage
    table = GroupTable(keys: slots)
  }

  func next() throws(QueryError) -> Batch? {
    if lineage != nil { return try nextWithEvidence() }
    while let batch = try input.next() {
      try context.checkMayContinue()
      var kept: [Int] = []
      var known = table.count
      let numbers = table.numbers(of: batch, context.graph)
      for (row, number) in numbers.enumerated() where number >= known {
        kept.append(row)
        known = number + 1
      }
      try context.hold(bytes: kept.count * 64)
      if !kept.isEmpty {
        return batch.gathered(kept)
      }
    }
    return nil
  }

  private func nextWithEvidence() throws(QueryError) -> Batch? {
    if isDone { return nil }
    isDone = true
    var evidence = GroupEvidence(lineage)
    while let batch = try input.next() {
      try context.checkMayContinue()
      let numbers = table.numbers(of: batch, context.graph)
      evidence.add(batch, numbers, groupCount: table.count)
    }
    guard table.count > 0 else { return nil }
    var result = Batch(count: table.count, slotCount: context.plan.slotCount)
    table.fill(&result)
    evidence.fill(&result)
    return result
  }
}

extension Aggregate {
  /// The empty aggregate of a bound call.
  fileprivate init(of bound: BoundAggregate) {
    self.init(AggregateFunction(named: bound.function) ?? .count, isDistinct: bound.isDistinct)
  }
}
