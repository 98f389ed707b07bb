import GraphModel
import QueryBinding
import QuerySyntax

/// `WITH` and `RETURN`.
extension Planner {
  mutating func plan(_ projection: BoundProjection, input: Plan, _ available: inout Set<Int>) -> Plan {
    var plan = input
    let found: [[Int]]
    (plan, found) = addWitnesses(of: projection.items.map(\.value), to: plan, &available)
    var itemSources = zip(projection.items, found).map { item, found in
      (slot: item.slot, sources: sources(of: item.value, available) + found)
    }
    if !projection.items.isEmpty {
      plan = .extend(plan, projection.items)
      available.formUnion(projection.items.map(\.slot))
    }
    var rest = projection
    if let aggregation = projection.aggregation {
      (plan, itemSources) = addGroups(aggregation, projection, itemSources, plan, &available)
    } else if projection.isDistinct {
      let slots = projection.columns.map(\.slot)
      let lineage = makeLineage(keeping: slots, available: available, items: itemSources)
      plan = .distinct(plan, slots: unique(slots), lineage: lineage)
      available = Set(slots).union(lineage.map { Set($0.items.map(\.evidence) + [$0.via]) } ?? [])
      itemSources = []
    }
    if projection.aggregation != nil && projection.isDistinct {
      let slots = projection.columns.map(\.slot)
      let lineage = makeLineage(keeping: slots, available: available, items: itemSources)
      plan = .distinct(plan, slots: unique(slots), lineage: lineage)
      available = Set(slots).union(lineage.map { Set($0.items.map(\.evidence) + [$0.via]) } ?? [])
      itemSources = []
    }
    rest.items = []
    resolvingCitations(inTailOf: &rest, itemSources, available)
    plan = addTail(rest, plan)
    return addKeep(projection, itemSources, plan, &available)
  }

  private func unique(_ slots: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return slots.filter { seen.insert($0).inserted }
  }

  private func addTail(_ projection: BoundProjection, _ input: Plan) -> Plan {
    var plan = input
    if !projection.order.isEmpty {
      let isBounded = projection.limit != nil && projection.predicate == nil
      plan = .sort(
        plan, projection.order,
        limit: isBounded ? [projection.skip, projection.limit].compactMap { $0 } : [])
    }
    if let skip = projection.skip { plan = .skip(plan, skip) }
    if let limit = projection.limit { plan = .limit(plan, limit) }
    if let predicate = projection.predicate { plan = .filter(plan, [predicate]) }
    return plan
  }

  private mutating func addKeep(
    _ projection: BoundProjection, _ items: [(slot: Int, sources: [Int])], _ input: Plan,
    _ available: inout Set<Int>
  ) -> Plan {
    let slots = unique(projection.columns.map(\.slot))
    let lineage = makeLineage(keeping: slots, available: available, items: items)
    var kept = Set(slots)
    if let lineage {
      kept.formUnion(lineage.items.map(\.evidence) + [lineage.via])
      kept.formUnion(slots.compactMap { evidence[$0] })
    }
    available = kept
    return .keep(input, slots: kept.sorted(), lineage: lineage)
  }

  private mutating func addGroups(
    _ aggregation: BoundAggregation, _ projection: BoundProjection,
    _ keySources: [(slot: Int, sources: [Int])], _ input: Plan, _ available: inout Set<Int>
  ) -> (Plan, [(slot: Int, sources: [Int])]) {
    // A key that is an entity itself needs no evidence of its own; an aggregate rests on its whole group.
    var items = keySources
    let (input, found) = addWitnesses(
      of: aggregation.aggregates.flatMap(\.arguments), to: input, &available)
    let witnesses = found.flatMap { $0 }
    for aggregate in aggregation.aggregates {
      let read = aggregate.arguments.flatMap { sources(of: $0, available) } + witnesses
      items.append((aggregate.slot, aggregate.arguments.isEmpty ? available.sorted() : read))
    }
    let keys = aggregation.keys
    let lineage = makeLineage(keeping: keys, available: available, items: items)
    var plan = Plan.aggregate(input, aggregation, lineage: lineage)
    available = Set(keys + aggregation.aggregates.map(\.slot))
    if let lineage {
      available.formUnion(lineage.items.map(\.evidence) + [lineage.via])
      available.formUnion(keys.compactMap { evidence[$0] })
    }
    let later = projection.laterItems.map { (slot: $0.slot, sources: sources(of: $0.value, available)) }
    if !projection.laterItems.isEmpty {
      plan = .extend(
        plan, projection.laterItems.map { ($0.slot, resolvingCitations($0.value, available)) })
      available.formUnion(projection.laterItems.map(\.slot))
    }
    return (plan, later)
  }
}
