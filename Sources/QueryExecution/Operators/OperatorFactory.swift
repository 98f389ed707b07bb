import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// Makes the operators of a whole query, beginning with one empty row.
package func makeOperator(_ planned: PlannedQuery, _ context: ExecutionContext) -> any Operator {
  var needed = Set(planned.columns.map(\.slot))
  if let lineage = planned.lineage {
    needed.insert(lineage.via)
    needed.formUnion(lineage.columns.compactMap { $0 })
  }
  let unit = Batch(count: 1, slotCount: planned.slotCount)
  return makeOperator(planned.plan, context, argument: unit, needed: needed)
}

/// Makes the operators of a plan; `argument` holds the rows that the plan begins with, `needed` the slots that
/// are read of its result. Operators carry no others on.
func makeOperator(
  _ plan: Plan, _ context: ExecutionContext, argument: Batch, needed: Set<Int>
) -> any Operator {
  let isFresh = argument.count == 1 && argument.columns.allSatisfy(\.isAbsent)
  return OperatorFactory(context: context, startsFresh: isFresh) { _ in ArgumentOperator(argument) }
    .make(plan, needed)
}

/// Makes the operators of a chain that begins with rows of its own; `isCounting` when only their number is asked for.
func makeChain(
  _ chain: Plan, _ context: ExecutionContext, needed: Set<Int>, isCounting: Bool,
  beginning makeArgument: (Set<Int>) -> any Operator
) -> any Operator {
  withoutActuallyEscaping(makeArgument) { makeArgument in
    let factory = OperatorFactory(context: context, startsFresh: false, makeArgument: makeArgument)
    return isCounting ? factory.makeCounted(chain, needed) : factory.make(chain, needed)
  }
}

/// Turns a plan into operators, telling each which slots those above it read.
private struct OperatorFactory {
  let context: ExecutionContext
  /// Whether the plan begins with a single row without anything in it.
  let startsFresh: Bool
  /// The rows that the plan begins with, given the slots that are read of them.
  let makeArgument: (Set<Int>) -> any Operator

  func make(_ plan: Plan, _ needed: Set<Int>) -> any Operator {
    switch plan {
    case .argument: return makeArgument(needed)
    case .scan(let input, let slot, let label, let seek):
      return ScanOperator(
        make(input, needed.subtracting([slot]).union(seek.map { reads($0.value) } ?? [])), context,
        slot: slot,
        label: label, seek: seek, needed: needed)
    case .filter(let input, let predicates):
      return FilterOperator(make(input, needed.union(reads(predicates))), context, predicates, needed: needed)
    case .extend(let input, let items):
      let before = needed.subtracting(items.map(\.slot)).union(reads(items.map(\.value)))
      return ExtendOperator(make(input, before), context, items)
    case .keep(let input, let slots, let lineage):
      return KeepOperator(make(input, needed.intersection(slots).union(lineage.sources)), slots, lineage)
    case .aggregate(let input, let aggregation, let lineage):
      let read = reads(aggregation.aggregates.flatMap(\.arguments))
      let before = read.union(aggregation.keys).union(lineage.sources)
      let isCounting = aggregation.countsOnly && lineage == nil
      let source = isCounting ? makeCounted(input, before) : make(input, before)
      let morsels =
        lineage == nil
        ? MorselPlan(
          input, context, startsFresh: startsFresh, needed: before, isCounting: isCounting,
          isExact: aggregation.isExact) : nil
      return AggregateOperator(source, context, aggregation, lineage, morsels)
    case .distinct(let input, let slots, let lineage):
      return DistinctOperator(
        make(input, needed.union(slots).union(lineage.sources)), context, slots, lineage)
    case .sort(let input, let order, let limit):
      return SortOperator(
        makeGathered(input, needed.union(reads(order.map(\.value)))), context, order, limit)
    case .skip(let input, let count): return SkipOperator(make(input, needed), context, count)
    case .limit(let input, let count): return LimitOperator(make(input, needed), context, count)
    case .unwind(let input, let list, let slot):
      let before = needed.subtracting([slot]).union(reads(list))
      let source = make(input, before)
      return UnwindRangeOperator(source, context, list, slot) ?? UnwindOperator(source, context, list, slot)
    case .counted(let input, let number):
      return CountingOperator(make(input, needed), context, number)
    case .eager(let input): return EagerOperator(make(input, needed), context)
    case .callProcedure(let input, let call):
      return ProcedureOperator(make(input, needed.union(reads(call.arguments))), context, call)
    case .combine(let parts, let columns):
      return CombineOperator(
        parts.map { ($0, make($0.plan, Set($0.slots + $0.lineage.map(\.from)))) }, context, columns)
    case .optional(let input, let inner, let slots, let rowSlot):
      let before = needed.subtracting(slots).union(inner.slotsRead(reads))
      return OptionalOperator(make(input, before), context, inner, slots, rowSlot, needed: needed)
    case .apply(let input, let subquery, let columns, let returns):
      let before = needed.subtracting(columns.map(\.slot)).union(context.plan.subqueries[subquery].outerSlots)
      return ApplyOperator(make(input, before), context, subquery, columns, returns)
    default: return makePatternOrWrite(plan, needed)
    }
  }

  /// The rows of a plan that are all read before the next operator goes on: made in pieces where that pays.
  private func makeGathered(_ plan: Plan, _ needed: Set<Int>) -> any Operator {
    let source = make(plan, needed)
    guard
      let morsels = MorselPlan(
        plan, context, startsFresh: startsFresh, needed: needed, isCounting: false, isExact: true)
    else { return source }
    return GatheringOperator(source, morsels)
  }

  /// The input of a count: its last step may count what it finds instead of writing it out.
  func makeCounted(_ plan: Plan, _ needed: Set<Int>) -> any Operator {
    if case .extend(let input, let items) = plan {
      let before = needed.subtracting(items.map(\.slot)).union(reads(items.map(\.value)))
      return ExtendOperator(makeCounted(input, before), context, items)
    }
    let counted = make(plan, needed)
    switch counted {
    case let intersection as IntersectOperator: intersection.countsOnly()
    case let expansion as ExpandOperator: expansion.countsOnly()
    case let scan as ScanOperator: scan.countsOnly()
    default: break
    }
    return counted
  }

  private func makePatternOrWrite(_ plan: Plan, _ needed: Set<Int>) -> any Operator {
    switch plan {
    case .expand(let input, let step):
      let before = needed.subtracting([step.relationship, step.to]).union(step.slotsRead)
      return ExpandOperator(make(input, before), context, step, needed: needed)
    case .join(let input, let inner, let slot):
      return JoinOperator(
        make(input, needed.union([slot])), inner, context, on: slot, needed: needed)
    case .intersect(let input, let first, let second):
      let before = needed.subtracting([first.to, first.relationship, second.relationship])
        .union([first.from, second.from])
      return IntersectOperator(make(input, before), context, first, second, needed: needed)
    case .pairs(let input, let step):
      let new = [step.first, step.second].flatMap { [$0.to, $0.relationship] }
      return PairsOperator(
        make(input, needed.subtracting(new).union([step.first.from])), context, step, needed: needed)
    case .expandRepeatedly(let input, let step, let repeated):
      let before = before(step, repeated, needed)
      if let repetition = repeated.repetition {
        return RepetitionOperator(make(input, before), context, step, repeated, repetition, needed: needed)
      }
      return TrailOperator(make(input, before), context, step, repeated, needed: needed)
    case .shortestPaths(let input, let step, let repeated, let selector):
      let before = before(step, repeated, needed).union([step.to])
      return ShortestPathOperator(make(input, before), context, step, repeated, selector)
    case .selectPaths(let input, let selection):
      let before = needed.union(selection.inner.slotsRead(reads))
      return SelectPathsOperator(make(input, before), context, selection, needed: needed)
    case .matchBound(let input, let step, let repeated):
      let own = Set([step.from, step.to, step.relationship] + (repeated?.others ?? []))
      let before = needed.union(own).union(reads(repeated?.properties.map(\.value) ?? []))
      return MatchBoundOperator(make(input, before), context, step, repeated)
    case .distinctRelationships(let input, let slot, let others):
      return DistinctRelationshipsOperator(
        make(input, needed.union(others).union([slot])), context, slot: slot, others: others)
    case .create(let input, let creation): return CreateOperator(makeWhole(input), context, creation)
    case .merge(let input, let step): return MergeOperator(makeWhole(input), context, step)
    case .assign(let input, let items, let isRemoval):
      return AssignOperator(makeWhole(input), context, items, isRemoval: isRemoval)
    case .delete(let input, let targets, let isDetaching):
      return DeleteOperator(makeWhole(input), context, targets, isDetaching: isDetaching)
    default: return makeArgument(needed)
    }
  }

  /// Writing operators keep all slots: their assignments may read any.
  private func makeWhole(_ input: Plan) -> any Operator {
    make(input, Set(0..<context.plan.slotCount))
  }

  private func before(_ step: ExpandStep, _ repeated: RepeatStep, _ needed: Set<Int>) -> Set<Int> {
    var before = needed.subtracting([step.relationship]).union(step.slotsRead)
    if !step.isInto { before.remove(step.to) }
    before.insert(step.from)
    before.formUnion(repeated.others)
    before.formUnion(reads(repeated.properties.map(\.value)))
    if let repetition = repeated.repetition {
      before.formUnion(repetition.plan.slotsRead(reads))
      before.subtract(repetition.groupVariables.map(\.outer))
    }
    return before
  }

  private func reads(_ expression: BoundExpression) -> Set<Int> {
    expression.slots { context.plan.subqueries[$0].outerSlots }
  }

  private func reads(_ expressions: [BoundExpression]) -> Set<Int> {
    expressions.reduce(into: []) { $0.formUnion(reads($1)) }
  }
}

extension ExpandStep {
  /// The slots that the step reads.
  fileprivate var slotsRead: Set<Int> { isInto ? [from, to] : [from] }
}

extension LineageStep? {
  /// The slots that the step gathers evidence from.
  fileprivate var sources: Set<Int> {
    guard let self else { return [] }
    return Set(self.viaSources + self.items.flatMap(\.sources))
  }
}

extension Plan {
  /// All slots that operators of the plan read, wherever they come from.
  fileprivate func slotsRead(_ reads: (BoundExpression) -> Set<Int>) -> Set<Int> {
    func all(_ expressions: [BoundExpression]) -> Set<Int> {
      expressions.reduce(into: []) { $0.formUnion(reads($1)) }
    }
    switch self {
    case .argument: return []
    case .counted(let input, _): return input.slotsRead(reads)
    case .scan(let input, _, _, let seek):
      return input.slotsRead(reads).union(seek.map { reads($0.value) } ?? [])
    case .expand(let input, let step), .matchBound(let input, let step, nil):
      return input.slotsRead(reads).union([step.from, step.to, step.relationship])
    case .expandRepeatedly(let input, let step, let repeated),
      .shortestPaths(let input, let step, let repeated, _), .matchBound(let input, let step, let repeated?):
      return input.slotsRead(reads).union([step.from, step.to, step.relationship])
        .union(repeated.others).union(all(repeated.properties.map(\.value)))
        .union(repeated.repetition?.plan.slotsRead(reads) ?? [])
    case .selectPaths(let input, let selection):
      return input.slotsRead(reads).union(selection.inner.slotsRead(reads))
    case .distinctRelationships(let input, let slot, let others):
      return input.slotsRead(reads).union(others).union([slot])
    case .join(let input, let inner, let slot):
      return input.slotsRead(reads).union(inner.slotsRead(reads)).union([slot])
    case .intersect(let input, let first, let second):
      return input.slotsRead(reads).union([first.from, second.from, first.to])
    case .pairs(let input, let step): return input.slotsRead(reads).union([step.first.from])
    case .filter(let input, let predicates): return input.slotsRead(reads).union(all(predicates))
    case .extend(let input, let items): return input.slotsRead(reads).union(all(items.map(\.value)))
    case .optional(let input, let inner, _, _):
      return input.slotsRead(reads).union(inner.slotsRead(reads))
    default: return []
    }
  }
}

extension BoundAggregation {
  /// Whether all that is asked of a group is its number of rows.
  fileprivate var countsOnly: Bool { aggregates.allSatisfy { $0.arguments.isEmpty && !$0.isDistinct } }

  /// Whether rows may be divided in any way without a change of the result: floats are not added up.
  fileprivate var isExact: Bool {
    aggregates.allSatisfy { aggregate in
      switch AggregateFunction(named: aggregate.function) {
      case .sum, .avg, .stDev, .stDevP: false
      default: true
      }
    }
  }
}
