import GraphModel
import QueryBinding
import QuerySyntax

/// Paths with a selector: `shortestPath(…)`, `ANY SHORTEST`, `ALL SHORTEST`, `SHORTEST k`.
///
/// A selected path stands by itself: its relationships may occur again in other paths of the same clause.
extension Planner {
  /// Plans the paths without a selector first, so that the others find as many nodes bound as there are.
  mutating func planSelection(_ match: BoundMatch, input: Plan, _ available: inout Set<Int>) -> Plan {
    var plain = match
    plain.paths = match.paths.filter { $0.selector == .allPaths }
    var plan = input
    var waiting = match.predicates
    if !plain.paths.isEmpty {
      let own = slots(of: plain.paths).union(available)
      plain.predicates = taken(from: &waiting, reading: own)
      plan = planPattern(plain, input: plan, &available)
    }
    for path in match.paths where path.selector != .allPaths {
      let ends = endNodes(of: path, &waiting, available)
      plan =
        isSearchable(path, available)
        ? addSearch(path, ends, plan, &available) : addChoice(path, ends, plan, &available)
      let ready = taken(from: &waiting, reading: available)
      if !ready.isEmpty { plan = .filter(plan, ready) }
    }
    return waiting.isEmpty ? plan : .filter(plan, waiting)
  }

  private func slots(of paths: [BoundPath]) -> Set<Int> {
    var slots: Set<Int> = []
    for path in paths {
      slots.insert(path.start.slot)
      if let slot = path.pathSlot { slots.insert(slot) }
      for step in path.steps {
        slots.formUnion([step.relationship.slot, step.node.slot])
        slots.formUnion(step.relationship.repetition?.groupVariables.map(\.outer) ?? [])
      }
    }
    return slots
  }

  /// Takes the predicates out of a list that read nothing but these slots.
  private func taken(from waiting: inout [BoundExpression], reading slots: Set<Int>) -> [BoundExpression] {
    let subqueries = query.subqueries
    let ready = waiting.filter { $0.reads(onlyOf: slots, subqueries) }
    waiting.removeAll { $0.reads(onlyOf: slots, subqueries) }
    return ready
  }

  /// A match of nothing but the two ends of a path, with the predicates that are about them.
  private func endNodes(
    of path: BoundPath, _ waiting: inout [BoundExpression], _ available: Set<Int>
  ) -> BoundMatch {
    let nodes = path.start.slot == path.end.slot ? [path.start] : [path.start, path.end]
    let predicates = taken(from: &waiting, reading: available.union(nodes.map(\.slot)))
    return BoundMatch(
      isOptional: false,
      paths: nodes.map { .node($0) },
      predicates: predicates, newSlots: [])
  }

  // MARK: Search

  /// Whether a breadth-first search finds the path: a single repeated relationship with nothing to fulfil but what
  /// one step shows, or one repeated part of a path.
  private func isSearchable(_ path: BoundPath, _ available: Set<Int>) -> Bool {
    guard path.steps.count == 1, path.predicates.isEmpty else { return false }
    let relationship = path.steps[0].relationship
    guard let repetition = relationship.repetition else { return !available.contains(relationship.slot) }
    return !available.contains(relationship.slot) && repetition.isOneStep
  }

  private mutating func addSearch(
    _ path: BoundPath, _ ends: BoundMatch, _ input: Plan, _ available: inout Set<Int>
  ) -> Plan {
    var plan = planPattern(ends, input: input, &available)
    let relationship = path.steps[0].relationship
    let step = ExpandStep(
      from: path.start.slot, relationship: relationship.slot, to: path.end.slot, types: relationship.types,
      direction: relationship.direction.walked, isInto: true)
    var repeated = repeatStep(of: relationship, others: [], isReversed: false, &available)
    repeated.selector = path.selector
    plan =
      repeated.repetition == nil
      ? .shortestPaths(plan, step, repeated, path.selector) : .expandRepeatedly(plan, step, repeated)
    available.insert(relationship.slot)
    return addPath(path, plan, &available)
  }

  private func addPath(_ path: BoundPath, _ plan: Plan, _ available: inout Set<Int>) -> Plan {
    guard let slot = path.pathSlot else { return plan }
    available.insert(slot)
    return .extend(
      plan,
      [(slot, .path(start: path.start.slot, steps: path.steps.map { ($0.relationship.slot, $0.node.slot) }))])
  }

  // MARK: Choice

  /// Finds all paths, then chooses among them.
  private mutating func addChoice(
    _ path: BoundPath, _ ends: BoundMatch, _ input: Plan, _ available: inout Set<Int>
  ) -> Plan {
    let rowSlot = newSlot()
    var plain = path
    plain.selector = .allPaths
    var inner = available
    inner.insert(rowSlot)
    let match = BoundMatch(
      isOptional: false, paths: [plain], predicates: path.predicates + ends.predicates, newSlots: [])
    let plan = planPattern(match, input: .argument, &inner, mayJoin: false)
    available.formUnion(inner.subtracting([rowSlot]))
    return .selectPaths(
      input,
      PathSelection(
        inner: plan, rowSlot: rowSlot, start: path.start.slot, end: path.end.slot,
        relationships: path.steps.map(\.relationship.slot), selector: path.selector))
  }
}

extension BoundRepetition {
  /// Whether each repetition is one relationship, so that the shortest walk to a node is a trail.
  var isOneStep: Bool {
    path.steps.count == 1 && path.steps[0].relationship.length == nil
      && path.steps[0].relationship.repetition == nil
  }
}
