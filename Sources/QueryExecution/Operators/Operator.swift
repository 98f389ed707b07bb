import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// A step of a running query: gives its rows batch by batch, `nil` when there are no more.
package protocol Operator: AnyObject {
  func next() throws(QueryError) -> Batch?
}

/// Makes the operators of a whole query, beginning with one empty row.
package func makeOperator(_ planned: PlannedQuery, _ context: ExecutionContext) -> any Operator {
  makeOperator(planned.plan, context, argument: Batch(count: 1, slotCount: planned.slotCount))
}

/// Makes the operators of a plan; `argument` holds the rows that the plan begins with.
func makeOperator(_ plan: Plan, _ context: ExecutionContext, argument: Batch) -> any Operator {
  func make(_ input: Plan) -> any Operator { makeOperator(input, context, argument: argument) }
  switch plan {
  case .argument: return ArgumentOperator(argument)
  case .scan(let input, let slot, let label):
    return ScanOperator(make(input), context, slot: slot, label: label)
  case .expand(let input, let step): return ExpandOperator(make(input), context, step)
  case .expandRepeatedly(let input, let step, let repeated):
    if let repetition = repeated.repetition {
      return RepetitionOperator(make(input), context, step, repeated, repetition)
    }
    return TrailOperator(make(input), context, step, repeated)
  case .shortestPaths(let input, let step, let repeated, let selector):
    return ShortestPathOperator(make(input), context, step, repeated, selector)
  case .matchBound(let input, let step, let isList):
    return MatchBoundOperator(make(input), context, step, isList: isList)
  case .distinctRelationships(let input, let slot, let others):
    return DistinctRelationshipsOperator(make(input), context, slot: slot, others: others)
  case .filter(let input, let predicates): return FilterOperator(make(input), context, predicates)
  case .extend(let input, let items): return ExtendOperator(make(input), context, items)
  case .keep(let input, let slots, let lineage): return KeepOperator(make(input), slots, lineage)
  case .aggregate(let input, let aggregation, let lineage):
    return AggregateOperator(make(input), context, aggregation, lineage)
  case .distinct(let input, let slots, let lineage):
    return DistinctOperator(make(input), context, slots, lineage)
  case .sort(let input, let order, let limit): return SortOperator(make(input), context, order, limit)
  case .skip(let input, let count): return SkipOperator(make(input), context, count)
  case .limit(let input, let count): return LimitOperator(make(input), context, count)
  case .unwind(let input, let list, let slot): return UnwindOperator(make(input), context, list, slot)
  case .optional(let input, let inner, let slots, let rowSlot):
    return OptionalOperator(make(input), context, inner, slots, rowSlot)
  case .apply(let input, let subquery, let columns, let returns):
    return ApplyOperator(make(input), context, subquery, columns, returns)
  case .combine(let parts, let columns):
    return CombineOperator(parts.map { ($0, make($0.plan)) }, context, columns)
  case .create(let input, let creation): return CreateOperator(make(input), context, creation)
  case .merge(let input, let step): return MergeOperator(make(input), context, step)
  case .assign(let input, let items, let isRemoval):
    return AssignOperator(make(input), context, items, isRemoval: isRemoval)
  case .delete(let input, let targets, let isDetaching):
    return DeleteOperator(make(input), context, targets, isDetaching: isDetaching)
  case .callProcedure(let input, let call): return ProcedureOperator(make(input), context, call)
  case .eager(let input): return EagerOperator(make(input), context)
  }
}

/// Gives the rows handed in, once.
final class ArgumentOperator: Operator {
  private var batch: Batch?

  init(_ batch: Batch) { self.batch = batch }

  func next() throws(QueryError) -> Batch? {
    defer { batch = nil }
    return batch
  }
}

/// Gathers all of its input before the first row goes on.
final class EagerOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private var batches: [Batch]?

  init(_ input: any Operator, _ context: ExecutionContext) {
    self.input = input
    self.context = context
  }

  func next() throws(QueryError) -> Batch? {
    if batches == nil { batches = try input.drained(context).reversed() }
    return batches?.popLast()
  }
}

extension Operator {
  /// All batches that are left.
  func drained(_ context: ExecutionContext) throws(QueryError) -> [Batch] {
    var batches: [Batch] = []
    while let batch = try next() {
      try context.checkMayContinue()
      try context.hold(bytes: batch.count * 24)
      if batch.count > 0 { batches.append(batch) }
    }
    return batches
  }
}
