import GraphModel
import QueryBinding
import QuerySyntax

/// Subqueries: `CALL { }`, and those of expressions.
extension Planner {
  mutating func plan(_ subquery: BoundSubquery) -> PlannedSubquery {
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

  mutating func addSubquery(
    _ number: Int, _ columns: [BoundColumn], returns: Bool, to input: Plan, _ available: inout Set<Int>
  ) -> Plan {
    available.formUnion(columns.map(\.slot))
    var inner: Planner?
    if tracksLineage && returns {
      inner = planTracked(number).inner
      planned[number] = planned.removeLast()
    }
    let plan: Plan
    if query.isWriting {
      // Rows are read to the end before a subquery writes for them, and written for before they are read on.
      plan = .eager(.apply(.eager(input), subquery: number, columns: columns, returns: returns))
    } else {
      plan = .apply(input, subquery: number, columns: columns, returns: returns)
    }
    guard let inner, let innerVia = inner.via else { return plan }
    var brought = [innerVia]
    for column in columns {
      guard let slot = inner.evidence[column.slot] else { continue }
      evidence[column.slot] = slot
      brought.append(slot)
    }
    planned[number].evidenceSlots = brought
    available.formUnion(brought)
    return noteVia([innerVia], in: plan, &available)
  }

  /// Plans a subquery once more, so that its rows carry what they rest on; gives its number and the planner as it
  /// stood at the end.
  private mutating func planTracked(_ number: Int) -> (number: Int, inner: Planner) {
    let subquery = query.subqueries[number]
    var inner = self
    inner.via = nil
    inner.evidence = evidence.filter { subquery.outerSlots.contains($0.key) }
    let rowSlot = inner.newSlot()
    let outer = subquery.outerSlots.union(inner.evidence.values)
    let plan = inner.plan(subquery.body, outer: outer.union([rowSlot]))
    slotCount = inner.slotCount
    planned = inner.planned
    planned.append(
      PlannedSubquery(
        plan: plan, columns: subquery.body.columns, isBatched: subquery.isPlainPattern, rowSlot: rowSlot,
        outerSlots: outer))
    return (planned.count - 1, inner)
  }

  // MARK: What expressions' subqueries found

  /// Lays down what the subqueries of expressions found; gives for each expression the slots of it.
  mutating func addWitnesses(
    of values: [BoundExpression], to input: Plan, _ available: inout Set<Int>
  ) -> (Plan, [[Int]]) {
    guard tracksLineage, !query.subqueries.isEmpty else { return (input, values.map { _ in [] }) }
    var items: [(slot: Int, value: BoundExpression)] = []
    var slots: [[Int]] = []
    for value in values {
      var own: [Int] = []
      for number in value.affirmedSubqueries
      where query.subqueries[number].outerSlots.isSubset(of: available) {
        let (tracked, inner) = planTracked(number)
        guard let found = inner.via else { continue }
        let slot = newSlot()
        items.append((slot, .subquery(tracked, .collect(slot: found))))
        own.append(slot)
      }
      slots.append(own)
    }
    guard !items.isEmpty else { return (input, slots) }
    available.formUnion(items.map(\.slot))
    return (.extend(input, items), slots)
  }

  /// The same for predicates: what made them true is among what a row was matched through.
  mutating func noteWitnesses(
    of predicates: [BoundExpression], in input: Plan, _ available: inout Set<Int>
  ) -> Plan {
    let (plan, found) = addWitnesses(of: predicates, to: input, &available)
    let slots = found.flatMap { $0 }
    return slots.isEmpty ? plan : noteVia(slots, in: plan, &available)
  }

  /// Adds slots to what the rows were matched through.
  private mutating func noteVia(_ slots: [Int], in plan: Plan, _ available: inout Set<Int>) -> Plan {
    let step = LineageStep(via: via ?? newSlot(), viaSources: (via.map { [$0] } ?? []) + slots, items: [])
    via = step.via
    available.insert(step.via)
    return .keep(plan, slots: available.sorted(), lineage: step)
  }
}

extension BoundExpression {
  /// The subqueries, by number, whose rows speak for the value; what stands behind `NOT` says that there are none.
  fileprivate var affirmedSubqueries: [Int] {
    switch self {
    case .subquery(let number, _): return [number]
    case .not: return []
    default:
      var operands: [BoundExpression] = []
      forEachOperand { operands.append($0) }
      return operands.flatMap(\.affirmedSubqueries)
    }
  }
}
