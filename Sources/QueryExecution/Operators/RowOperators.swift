import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// Keeps the rows in which all predicates are true.
final class FilterOperator: Operator {
  private let input: any Operator
  private let evaluator: Evaluator
  private let predicates: [BoundExpression]
  private let needed: Set<Int>

  init(
    _ input: any Operator, _ context: ExecutionContext, _ predicates: [BoundExpression], needed: Set<Int>
  ) {
    self.input = input
    evaluator = Evaluator(context: context)
    self.predicates = predicates
    self.needed = needed
  }

  func next() throws(QueryError) -> Batch? {
    while let batch = try input.next() {
      try evaluator.context.checkMayContinue()
      let rows = try evaluator.rows(where: predicates, batch)
      if rows.count == batch.count { return batch }
      if !rows.isEmpty { return batch.gathered(rows, slots: needed) }
    }
    return nil
  }
}

/// Adds computed slots.
final class ExtendOperator: Operator {
  private let input: any Operator
  private let evaluator: Evaluator
  private let items: [(slot: Int, value: BoundExpression)]

  init(
    _ input: any Operator, _ context: ExecutionContext, _ items: [(slot: Int, value: BoundExpression)]
  ) {
    self.input = input
    evaluator = Evaluator(context: context)
    self.items = items
  }

  func next() throws(QueryError) -> Batch? {
    guard var batch = try input.next() else { return nil }
    try evaluator.context.checkMayContinue()
    for item in items { batch.columns[item.slot] = try evaluator.column(item.value, batch) }
    return batch
  }
}

/// Keeps only some slots, noting what they rest on.
final class KeepOperator: Operator {
  private let input: any Operator
  private let slots: Set<Int>
  private let lineage: LineageStep?

  init(_ input: any Operator, _ slots: [Int], _ lineage: LineageStep?) {
    self.input = input
    self.slots = Set(slots)
    self.lineage = lineage
  }

  func next() throws(QueryError) -> Batch? {
    guard var batch = try input.next() else { return nil }
    lineage?.note(in: &batch)
    for slot in batch.columns.indices where !slots.contains(slot) { batch.columns[slot] = .absent }
    return batch
  }
}

extension LineageStep {
  /// Fills the evidence slots of a batch, row by row.
  func note(in batch: inout Batch) {
    let before = batch
    for item in items { batch.columns[item.evidence] = Self.united(item.sources, before) }
    batch.columns[via] = Self.united(viaSources, before)
  }

  private static func united(_ sources: [Int], _ batch: Batch) -> Column {
    .evidence(
      (0..<batch.count).map { row in
        var set: Set<UInt64> = []
        for source in sources { batch.columns[source].collectEvidence(row, &set) }
        return set.sorted()
      })
  }
}

/// Leaves out the first rows.
final class SkipOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let count: BoundExpression
  private var left: Int?

  init(_ input: any Operator, _ context: ExecutionContext, _ count: BoundExpression) {
    self.input = input
    self.context = context
    self.count = count
  }

  func next() throws(QueryError) -> Batch? {
    var left: Int
    if let known = self.left { left = known } else { left = try rowCount(count, "SKIP", context) }
    defer { self.left = left }
    while let batch = try input.next() {
      if left == 0 { return batch }
      if left >= batch.count {
        left -= batch.count
        continue
      }
      let rest = batch.sliced(from: left, limit: batch.count)
      left = 0
      return rest
    }
    return nil
  }
}

/// Ends after some rows.
final class LimitOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let count: BoundExpression
  private var left: Int?

  init(_ input: any Operator, _ context: ExecutionContext, _ count: BoundExpression) {
    self.input = input
    self.context = context
    self.count = count
  }

  func next() throws(QueryError) -> Batch? {
    let left: Int
    if let known = self.left { left = known } else { left = try rowCount(count, "LIMIT", context) }
    self.left = left
    if left == 0 {
      // A writing query does all its work, however few of its rows are wanted.
      if context.plan.isWriting { while try input.next() != nil {} }
      return nil
    }
    guard let batch = try input.next() else { return nil }
    let part = batch.sliced(from: 0, limit: left)
    self.left = left - part.count
    return part
  }
}

/// The value of `SKIP` or `LIMIT`.
func rowCount(
  _ expression: BoundExpression, _ word: String, _ context: ExecutionContext
) throws(QueryError) -> Int {
  let unit = Batch(count: 1, slotCount: context.plan.slotCount)
  let value = try Evaluator(context: context).column(expression, unit).value(0, context.graph)
  guard case .int(let number) = value else {
    throw QueryError(
      type: "SyntaxError", phase: .runtime, code: "InvalidArgumentType",
      message: "\(word) takes an integer, found \(value.summary)")
  }
  guard number >= 0 else {
    throw QueryError(
      type: "SyntaxError", phase: .runtime, code: "NegativeIntegerArgument",
      message: "\(word) cannot be negative, found \(number)")
  }
  return Int(number)
}
