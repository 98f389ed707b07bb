import GraphModel
import QueryBinding
import QuerySyntax

/// Writing clauses. What reads before them runs to its end first, so that no clause sees its own writes.
extension Planner {
  mutating func planWriting(_ clause: BoundClause, input: Plan, _ available: inout Set<Int>) -> Plan {
    switch clause {
    case .create(let creation):
      var plan = merged(creation, into: input) ?? Plan.create(.eager(input), creation)
      available.formUnion(creation.nodes.map(\.slot))
      available.formUnion(creation.relationships.map(\.slot))
      if !creation.paths.isEmpty { plan = .extend(plan, creation.paths) }
      available.formUnion(creation.paths.map(\.slot))
      return plan
    case .merge(let merge): return plan(merge, input: input, &available)
    case .set(let items): return .assign(.eager(input), items, isRemoval: false)
    case .remove(let items): return .assign(.eager(input), items, isRemoval: true)
    case .delete(let targets, let isDetaching):
      return .delete(.eager(input), targets, isDetaching: isDetaching)
    default: return input
    }
  }

  /// One operator for `CREATE` clauses that follow one another; `nil` where the later one reads relationships that
  /// the earlier one makes, since an operator makes its nodes first.
  private func merged(_ creation: BoundCreation, into plan: Plan) -> Plan? {
    guard case .create(let input, var before) = plan else { return nil }
    let properties = creation.nodes.map(\.properties) + creation.relationships.map(\.properties)
    let read = properties.compactMap { $0?.slots(query.subqueries) }
    let made = Set(before.relationships.map(\.slot))
    guard query.subqueries.isEmpty, read.allSatisfy(made.isDisjoint) else { return nil }
    before.nodes += creation.nodes
    before.relationships += creation.relationships
    return .create(input, before)
  }

  private mutating func plan(_ merge: BoundMerge, input: Plan, _ available: inout Set<Int>) -> Plan {
    var inner = available
    let match = planPattern(merge.match, input: .argument, &inner)
    available.formUnion(merge.match.newSlots)
    available.formUnion(merge.creation.nodes.map(\.slot))
    available.formUnion(merge.creation.relationships.map(\.slot))
    available.formUnion(merge.creation.paths.map(\.slot))
    return .merge(
      .eager(input),
      MergeStep(
        match: match, matchSlots: merge.match.newSlots, creation: merge.creation, onCreate: merge.onCreate,
        onMatch: merge.onMatch, paths: merge.creation.paths))
  }
}
