import GraphModel
import QueryBinding
import QuerySyntax

/// Turns a bound query into operators: anchors patterns on their selective side, applies predicates as soon
/// as their slots are there, and in lineage mode threads the evidence through.
package struct Planner {
  let graph: PropertyGraph
  let query: BoundQuery
  let tracksLineage: Bool
  var slotCount: Int
  /// The evidence slot of each slot that holds a value rather than an entity.
  var evidence: [Int: Int] = [:]
  /// The slot that holds what rows were matched through.
  var via: Int?

  package init(graph: PropertyGraph, query: BoundQuery, tracksLineage: Bool) {
    self.graph = graph
    self.query = query
    self.tracksLineage = tracksLineage
    slotCount = query.slotCount
  }

  package mutating func plan() -> PlannedQuery {
    var subqueries: [PlannedSubquery] = []
    for subquery in query.subqueries { subqueries.append(plan(subquery)) }
    evidence = [:]
    via = nil
    let plan = plan(query.body, outer: [])
    var lineage: PlannedLineage?
    if tracksLineage, let via {
      lineage = PlannedLineage(via: via, columns: query.body.columns.map { evidence[$0.slot] })
    }
    return PlannedQuery(
      plan: plan, columns: query.body.columns, slotCount: slotCount, slotNames: query.slotNames,
      subqueries: subqueries,
      isWriting: query.isWriting, isOrdered: isOrdered(query.body), lineage: lineage)
  }

  mutating func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  private func isOrdered(_ body: BoundBody) -> Bool {
    guard body.parts.count == 1, case .project(let projection)? = body.parts[0].clauses.last else {
      return false
    }
    return !projection.order.isEmpty
  }

  private mutating func plan(_ subquery: BoundSubquery) -> PlannedSubquery {
    evidence = [:]
    via = nil
    let rowSlot = newSlot()
    var inner = Planner(graph: graph, query: query, tracksLineage: false)
    inner.slotCount = slotCount
    let plan = inner.plan(subquery.body, outer: subquery.outerSlots)
    let semiJoin = inner.planSemiJoin(subquery)
    slotCount = inner.slotCount
    return PlannedSubquery(
      plan: plan, columns: subquery.body.columns, isBatched: subquery.isPlainPattern, rowSlot: rowSlot,
      outerSlots: subquery.outerSlots, semiJoin: semiJoin)
  }

  // MARK: Bodies

  mutating func plan(_ body: BoundBody, outer: Set<Int>) -> Plan {
    if body.parts.count == 1 { return plan(body.parts[0], outer: outer) }
    var parts: [CombinedPart] = []
    let commonVia = tracksLineage ? newSlot() : nil
    var commonEvidence: [Int] = []
    if tracksLineage { for _ in body.columns { commonEvidence.append(newSlot()) } }
    for part in body.parts {
      evidence = [:]
      via = nil
      let plan = plan(part, outer: outer)
      let slots = body.columns.map { column in
        part.columns.first { $0.name == column.name }?.slot ?? column.slot
      }
      var moves: [(from: Int, to: Int)] = []
      if let commonVia {
        if let via { moves.append((via, commonVia)) }
        for (index, slot) in slots.enumerated() {
          if let own = evidence[slot] { moves.append((own, commonEvidence[index])) }
        }
      }
      parts.append(CombinedPart(plan: plan, joinedBy: part.joinedBy, slots: slots, lineage: moves))
    }
    evidence = [:]
    via = commonVia
    for (index, column) in body.columns.enumerated() where tracksLineage {
      evidence[column.slot] = commonEvidence[index]
    }
    return .combine(parts, columns: body.columns)
  }

  private mutating func plan(_ part: BoundPart, outer: Set<Int>) -> Plan {
    var plan = Plan.argument
    var available = outer
    for clause in part.clauses { plan = add(clause, to: plan, &available) }
    // A part that ends without RETURN still lays down where its evidence stands.
    if tracksLineage && via == nil {
      let lineage = makeLineage(keeping: [], available: available, items: [])
      plan = .keep(plan, slots: Array(available).sorted(), lineage: lineage)
    }
    return plan
  }

  private mutating func add(_ clause: BoundClause, to input: Plan, _ available: inout Set<Int>) -> Plan {
    switch clause {
    case .match(let match): return plan(match, input: input, &available)
    case .unwind(let list, let slot):
      let sources = sources(of: list, available)
      available.insert(slot)
      return noteEvidence([(slot, sources)], in: .unwind(input, list, slot: slot), &available)
    case .project(let projection): return plan(projection, input: input, &available)
    case .filter(let predicate): return .filter(input, [predicate])
    case .assign(let items):
      let sources = items.map { (slot: $0.slot, sources: self.sources(of: $0.value, available)) }
      available.formUnion(items.map(\.slot))
      return noteEvidence(sources, in: .extend(input, items), &available)
    case .call(let call):
      available.formUnion(call.yields.map(\.slot))
      let plan = Plan.callProcedure(input, call)
      return call.predicate.map { .filter(plan, [$0]) } ?? plan
    case .subquery(let number, let columns, let returns):
      available.formUnion(columns.map(\.slot))
      // Rows are read to the end before a subquery writes for them, and written for before they are read on.
      guard query.isWriting else {
        return .apply(input, subquery: number, columns: columns, returns: returns)
      }
      return .eager(.apply(.eager(input), subquery: number, columns: columns, returns: returns))
    default: return planWriting(clause, input: input, &available)
    }
  }

  // MARK: Lineage

  /// The slots, entities and evidence, that an expression's value rests on.
  func sources(of value: BoundExpression, _ available: Set<Int>) -> [Int] {
    let slots = value.slots(query.subqueries).intersection(available)
    return slots.flatMap { slot in [slot] + (evidence[slot].map { [$0] } ?? []) }.sorted()
  }

  /// Gives value slots their evidence slots.
  mutating func noteEvidence(
    _ items: [(slot: Int, sources: [Int])], in plan: Plan, _ available: inout Set<Int>
  ) -> Plan {
    guard tracksLineage else { return plan }
    var lineage = LineageStep(via: via ?? newSlot(), viaSources: via.map { [$0] } ?? [], items: [])
    via = lineage.via
    for item in items where !item.sources.isEmpty {
      let slot = newSlot()
      evidence[item.slot] = slot
      lineage.items.append((slot, item.sources))
    }
    let kept = available.union(lineage.items.map(\.evidence)).union([lineage.via])
    available = kept
    return .keep(plan, slots: kept.sorted(), lineage: lineage)
  }

  /// The lineage of an operator that keeps only some slots.
  mutating func makeLineage(
    keeping slots: [Int], available: Set<Int>, items: [(slot: Int, sources: [Int])]
  ) -> LineageStep? {
    guard tracksLineage else { return nil }
    let own = via ?? newSlot()
    var step = LineageStep(via: own, viaSources: available.sorted(), items: [])
    via = own
    var kept: [Int: Int] = [:]
    for slot in slots where evidence[slot] != nil { kept[slot] = evidence[slot] }
    for item in items where !item.sources.isEmpty {
      let slot = newSlot()
      kept[item.slot] = slot
      step.items.append((slot, item.sources))
    }
    evidence = kept
    return step
  }
}
