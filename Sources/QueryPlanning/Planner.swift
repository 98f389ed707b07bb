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
  /// The plans of the subqueries by their numbers; behind those of the query others that track lineage.
  var planned: [PlannedSubquery] = []
  /// The evidence slot of each slot that holds a value rather than an entity.
  var evidence: [Int: Int] = [:]
  /// What the items of the projection at hand were made of, before their evidence is laid down.
  var origins: [Int: [Int]] = [:]
  /// The slot that holds what rows were matched through.
  var via: Int?

  package init(graph: PropertyGraph, query: BoundQuery, tracksLineage: Bool) {
    self.graph = graph
    self.query = query
    self.tracksLineage = tracksLineage
    slotCount = query.slotCount
  }

  package mutating func plan() -> PlannedQuery {
    for subquery in query.subqueries { planned.append(plan(subquery)) }
    evidence = [:]
    via = nil
    let plan = plan(query.body, outer: [])
    var lineage: PlannedLineage?
    if tracksLineage, let via {
      lineage = PlannedLineage(via: via, columns: query.body.columns.map { evidence[$0.slot] })
    }
    return PlannedQuery(
      plan: plan, columns: query.body.columns, slotCount: slotCount, slotNames: query.slotNames,
      subqueries: planned,
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

  // MARK: Bodies

  mutating func plan(_ body: BoundBody, outer: Set<Int>) -> Plan {
    if body.parts.count == 1 { return plan(body.parts[0], outer: outer) }
    var parts: [CombinedPart] = []
    let commonVia = tracksLineage ? newSlot() : nil
    var commonEvidence: [Int] = []
    if tracksLineage { for _ in body.columns { commonEvidence.append(newSlot()) } }
    let outerEvidence = evidence
    for part in body.parts {
      evidence = outerEvidence
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
    if tracksLineage && (via == nil || !part.returns) {
      let lineage = makeLineage(keeping: [], available: available, items: [])
      plan = .keep(plan, slots: available.union(via.map { [$0] } ?? []).sorted(), lineage: lineage)
    }
    return plan
  }

  private mutating func add(_ clause: BoundClause, to input: Plan, _ available: inout Set<Int>) -> Plan {
    switch resolvingCitations(clause, available) {
    case .match(let match):
      let plan = plan(match, input: input, &available)
      return match.isOptional ? plan : noteWitnesses(of: match.predicates, in: plan, &available)
    case .unwind(let list, let slot):
      let (plan, found) = addWitnesses(of: [list], to: input, &available)
      let sources = sources(of: list, available) + found[0]
      available.insert(slot)
      return noteEvidence([(slot, sources)], in: .unwind(plan, list, slot: slot), &available)
    case .project(let projection): return plan(projection, input: input, &available)
    case .filter(let predicate):
      return noteWitnesses(of: [predicate], in: .filter(input, [predicate]), &available)
    case .assign(let items):
      let (plan, found) = addWitnesses(of: items.map(\.value), to: input, &available)
      let sources = zip(items, found).map { item, found in
        (slot: item.slot, sources: self.sources(of: item.value, available) + found)
      }
      available.formUnion(items.map(\.slot))
      return noteEvidence(sources, in: .extend(plan, items), &available)
    case .call(let call):
      available.formUnion(call.yields.map(\.slot))
      let plan = Plan.callProcedure(input, call)
      return call.predicate.map { .filter(plan, [$0]) } ?? plan
    case .subquery(let number, let columns, let returns):
      return addSubquery(number, columns, returns: returns, to: input, &available)
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
