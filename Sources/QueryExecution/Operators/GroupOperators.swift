import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// Groups rows by key slots and computes aggregates, groups in the order in which they first came.
final class AggregateOperator: Operator {
  private let input: any Operator
  private let evaluator: Evaluator
  private let aggregation: BoundAggregation
  private let lineage: LineageStep?
  private var isDone = false

  init(
    _ input: any Operator, _ context: ExecutionContext, _ aggregation: BoundAggregation,
    _ lineage: LineageStep?
  ) {
    self.input = input
    evaluator = Evaluator(context: context)
    self.aggregation = aggregation
    self.lineage = lineage
  }

  func next() throws(QueryError) -> Batch? {
    if isDone { return nil }
    isDone = true
    var groups = GroupTable(keys: aggregation.keys)
    var aggregates: [[Aggregate]] = []
    var evidence = GroupEvidence(lineage)
    while let batch = try input.next() {
      try evaluator.context.checkMayContinue()
      let numbers = groups.numbers(of: batch, evaluator.graph)
      while aggregates.count < groups.count {
        aggregates.append(aggregation.aggregates.map { Aggregate(of: $0) })
        try evaluator.context.hold(bytes: 96)
      }
      try accumulate(batch, numbers, &aggregates)
      evidence.add(batch, numbers, groupCount: groups.count)
    }
    if aggregation.keys.isEmpty && groups.count == 0 {
      aggregates.append(aggregation.aggregates.map { Aggregate(of: $0) })
      groups.addEmptyGroup()
      evidence.pad(to: 1)
    }
    guard groups.count > 0 else { return nil }
    var result = Batch(count: groups.count, slotCount: evaluator.context.plan.slotCount)
    groups.fill(&result)
    for (index, aggregate) in aggregation.aggregates.enumerated() {
      var values: [Value] = []
      for group in aggregates { values.append(try group[index].result()) }
      result.columns[aggregate.slot] = .packing(values)
    }
    evidence.fill(&result)
    return result
  }

  private func accumulate(
    _ batch: Batch, _ numbers: [Int], _ aggregates: inout [[Aggregate]]
  ) throws(QueryError) {
    for (index, aggregate) in aggregation.aggregates.enumerated() {
      let columns = try evaluator.columns(aggregate.arguments, batch)
      for row in 0..<batch.count {
        let value = columns.first.map { $0.value(row, evaluator.graph) } ?? .bool(true)
        let parameter = columns.count > 1 ? columns[1].value(row, evaluator.graph) : .null
        do { try aggregates[numbers[row]][index].add(value, parameter: parameter) } catch {
          var placed = error
          if placed.range == nil { placed.range = aggregate.range }
          throw placed
        }
      }
    }
  }
}

/// Numbers groups of rows that have equivalent values in some slots.
struct GroupTable {
  private let keys: [Int]
  private var numbers: [EquivalenceKey: Int] = [:]
  private var single: [UInt32: Int] = [:]
  private var columns: [[Value]]
  private(set) var count = 0

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
    return (0..<batch.count).map { row in
      let values = keys.map { batch.columns[$0].value(row, graph) }
      let key = EquivalenceKey(values.count == 1 ? values[0] : .list(values))
      if let known = numbers[key] { return known }
      numbers[key] = count
      for (index, value) in values.enumerated() { columns[index].append(value) }
      count += 1
      return count - 1
    }
  }

  /// Lays the groups' keys down as columns.
  func fill(_ batch: inout Batch) {
    for (slot, values) in zip(keys, columns) { batch.columns[slot] = .packing(values) }
  }
}

/// Unites what the rows of each group rest on.
struct GroupEvidence {
  private let lineage: LineageStep?
  private var via: [Set<UInt64>] = []
  private var items: [[Set<UInt64>]]

  init(_ lineage: LineageStep?) {
    self.lineage = lineage
    items = Array(repeating: [], count: lineage?.items.count ?? 0)
  }

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
