import GraphModel
import QueryBinding
import QuerySyntax

/// Order of a pattern: start where few nodes are expected, then walk what is connected, cheapest first.
extension Planner {
  mutating func plan(_ match: BoundMatch, input: Plan, _ available: inout Set<Int>) -> Plan {
    guard match.isOptional else { return planPattern(match, input: input, &available) }
    var inner = available
    let rowSlot = newSlot()
    inner.insert(rowSlot)
    let plan = planPattern(match, input: .argument, &inner)
    available.formUnion(match.newSlots)
    return .optional(input, inner: plan, slots: match.newSlots, rowSlot: rowSlot)
  }

  /// With `mayJoin` a pattern that touches the rows before it at one end may be matched apart and joined.
  mutating func planPattern(
    _ match: BoundMatch, input: Plan, _ available: inout Set<Int>, mayJoin: Bool = true
  ) -> Plan {
    if match.paths.contains(where: { $0.selector != .allPaths }) {
      return planSelection(match, input: input, &available)
    }
    if mayJoin, !available.isEmpty, let joined = planJoin(match, input: input, &available) { return joined }
    var state = MatchState(match, input, available)
    applyPredicates(&state)
    while let index = nextStep(state) {
      let step = state.pending[index]
      if !step.reads.isSubset(of: state.available), scanAny(match.nodesReadApart(by: step), &state) {
        continue
      }
      if !state.available.contains(step.left.slot) && !state.available.contains(step.right.slot)
        && !state.available.contains(step.relationship.slot)
      {
        scan(start(state), &state)
        continue
      }
      state.pending.remove(at: index)
      if !addIntersection(step, &state) && !addPairs(step, &state) { add(step, &state) }
      applyPredicates(&state)
    }
    for path in match.paths { scanIfNeeded(path.start, &state) }
    finishPaths(match, &state)
    if !state.predicates.isEmpty { state.plan = .filter(state.plan, state.predicates) }
    available = state.available
    return state.plan
  }

  private mutating func finishPaths(_ match: BoundMatch, _ state: inout MatchState) {
    var items: [(slot: Int, value: BoundExpression)] = []
    for path in match.paths {
      guard let slot = path.pathSlot else { continue }
      items.append(
        (slot, .path(start: path.start.slot, steps: path.steps.map { ($0.relationship.slot, $0.node.slot) })))
    }
    guard !items.isEmpty else { return }
    state.plan = .extend(state.plan, items)
    state.available.formUnion(items.map(\.slot))
    applyPredicates(&state)
  }

  // MARK: Choice

  /// The place of the step to do next: one with a bound end, a bound relationship first, then the cheapest.
  private func nextStep(_ state: MatchState) -> Int? {
    var best: (index: Int, cost: Double)?
    for (index, step) in state.pending.enumerated() {
      let left = state.available.contains(step.left.slot)
      let right = state.available.contains(step.right.slot)
      var cost: Double
      if state.available.contains(step.relationship.slot) {
        cost = -1
      } else if left && right {
        cost = 0.5
      } else if left || right {
        cost = 1 + degree(step.relationship, fromLeft: left)
      } else {
        cost = .greatestFiniteMagnitude / 2
      }
      if step.relationship.length != nil { cost = max(cost, 1) * 16 }
      if !step.reads.isSubset(of: state.available) { cost = .greatestFiniteMagnitude }
      if best.map({ cost < $0.cost }) ?? true { best = (index, cost) }
    }
    return best?.index
  }

  /// How many relationships of the wanted types a node has on average, walked from the pattern's left or right.
  func degree(_ relationship: BoundRelationship, fromLeft: Bool) -> Double {
    let direction: Direction
    switch relationship.direction {
    case .outgoing: direction = fromLeft ? .outgoing : .incoming
    case .incoming: direction = fromLeft ? .incoming : .outgoing
    case .either: direction = .either
    }
    return graph.averageDegree(types: relationship.types, direction)
  }

  /// The node to begin with: the one that few are expected of, or one whose neighbours are compared with each other
  /// where nothing narrows down the others.
  private func start(_ state: MatchState) -> BoundNode {
    var best = (node: state.pending[0].left, cost: Double.greatestFiniteMagnitude)
    var canSeek = false
    for step in state.pending {
      for node in [step.left, step.right] {
        let cost = cost(ofScanning: node, state)
        if cost < best.cost { best = (node, cost) }
        canSeek = canSeek || seek(node, state) != nil
      }
    }
    if !canSeek, let middle = pairStart(state) { return middle }
    return best.node
  }

  /// The nodes expected from a scan: those of the label, few when a property must equal something.
  private func cost(ofScanning node: BoundNode, _ state: MatchState) -> Double {
    var cost = Double(graph.estimatedCount(label: scanLabel(node.labels)))
    if let seek = seek(node, state) {
      let isIndexed =
        seek.comparison == .equals && graph.hasIndex(key: seek.key, label: scanLabel(node.labels))
      cost = isIndexed ? 1 : cost / 50
    }
    return cost
  }

  /// A property of the node that a predicate compares with something already known; an indexed one first.
  func seek(_ node: BoundNode, _ state: MatchState) -> PropertySeek? {
    var found: PropertySeek?
    for predicate in state.predicates {
      guard case .binary(.equal, let left, let right, _) = predicate else { continue }
      for (property, other) in [(left, right), (right, left)] {
        guard case .property(.slot(let slot), let key, _, _) = property, slot == node.slot,
          other.reads(onlyOf: state.available, query.subqueries)
        else { continue }
        let seek = PropertySeek(key: key, value: other)
        if graph.hasIndex(key: key, label: scanLabel(node.labels)) { return seek }
        found = found ?? seek
      }
    }
    return found ?? textSeek(node, state)
  }

  /// A long text of the node, raw or folded, that must contain something already known, where an index helps.
  private func textSeek(_ node: BoundNode, _ state: MatchState) -> PropertySeek? {
    for predicate in state.predicates {
      guard case .binary(.contains, let text, let part, _) = predicate,
        part.reads(onlyOf: state.available, query.subqueries)
      else { continue }
      var property = text
      if case .call("fold", let arguments, _) = text, let argument = arguments.first { property = argument }
      guard case .property(.slot(node.slot), let key, _, _) = property,
        graph.hasTextIndex(key: key, label: scanLabel(node.labels))
      else { continue }
      return PropertySeek(key: key, value: part, comparison: .contains)
    }
    return nil
  }

  /// The label with the fewest nodes among those that the node must have.
  func scanLabel(_ labels: BoundLabels?) -> Int? {
    switch labels {
    case .label(let node, _): return node
    case .and(let a, let b):
      let candidates = [scanLabel(a), scanLabel(b)].compactMap { $0 }
      return candidates.min { graph.estimatedCount(label: $0) < graph.estimatedCount(label: $1) }
    case .or, .not, .any, nil: return nil
    }
  }

  private func scan(_ node: BoundNode, _ state: inout MatchState) {
    let label = scanLabel(node.labels)
    state.plan = .scan(state.plan, slot: node.slot, label: label, seek: seek(node, state))
    state.available.insert(node.slot)
    if let label { dropLabel(of: node.slot, &state) { $0 == label } }
    applyPredicates(&state)
  }

  /// Leaves out the label predicates of a node that are known to hold.
  func dropLabel(of slot: Int, _ state: inout MatchState, where holds: (Int) -> Bool) {
    state.predicates.removeAll { predicate in
      guard case .hasLabels(.slot(slot), .label(let label, _)) = predicate else { return false }
      return holds(label)
    }
  }

  /// Scans those nodes that are not known yet; whether there were any.
  private func scanAny(_ nodes: [BoundNode], _ state: inout MatchState) -> Bool {
    let before = state.available
    for node in nodes { scanIfNeeded(node, &state) }
    return state.available != before
  }

  private func scanIfNeeded(_ node: BoundNode, _ state: inout MatchState) {
    if !state.available.contains(node.slot) { scan(node, &state) }
  }

  func applyPredicates(_ state: inout MatchState) {
    let subqueries = query.subqueries
    let available = state.available
    let ready = state.predicates.filter { $0.reads(onlyOf: available, subqueries) }
    guard !ready.isEmpty else { return }
    state.predicates.removeAll { $0.reads(onlyOf: available, subqueries) }
    state.plan = .filter(state.plan, ready)
  }

  // MARK: Steps

  private mutating func add(_ pending: PendingStep, _ state: inout MatchState) {
    let relationship = pending.relationship
    let leftBound = state.available.contains(pending.left.slot)
    let rightBound = state.available.contains(pending.right.slot)
    // A quantified path is planned in its own direction only.
    let isForward = leftBound || (relationship.repetition != nil && !rightBound)
    if relationship.repetition != nil && !leftBound { scan(pending.left, &state) }
    let forward = isForward || relationship.repetition != nil
    var direction: Direction
    switch relationship.direction {
    case .outgoing: direction = forward ? .outgoing : .incoming
    case .incoming: direction = forward ? .incoming : .outgoing
    case .either: direction = .either
    }
    let from = forward ? pending.left.slot : pending.right.slot
    let to = forward ? pending.right.slot : pending.left.slot
    let isBound = state.available.contains(relationship.slot)
    if isBound { direction = relationship.direction.walked }
    let step = ExpandStep(
      from: isBound ? pending.left.slot : from, relationship: relationship.slot,
      to: isBound ? pending.right.slot : to, types: relationship.types, direction: direction,
      isInto: state.available.contains(to))
    if !isBound && !step.isInto && direction != .either && relationship.length == nil {
      dropLabel(of: to, &state) { label in
        graph.endsCarryLabel(label, types: step.types, areTargets: direction == .outgoing)
      }
    }
    addOperator(step, pending, isReversed: !forward, isBound: isBound, &state)
    state.available.formUnion([pending.left.slot, pending.right.slot, relationship.slot])
    let ends = relationship.length == nil && !isBound ? step.directedEnds : nil
    state.matched.append(MatchedRelationship(slot: relationship.slot, types: relationship.types, ends: ends))
  }

  private mutating func addOperator(
    _ step: ExpandStep, _ pending: PendingStep, isReversed: Bool, isBound: Bool, _ state: inout MatchState
  ) {
    let relationship = pending.relationship
    let ends = relationship.length == nil ? step.directedEnds : nil
    let others = state.matched.filter { matched in
      overlaps(matched.types, relationship.types)
        && !isProvablyDistinct(ends, matched.ends, state)
    }.map(\.slot)
    guard relationship.length != nil else {
      state.plan = isBound ? .matchBound(state.plan, step, nil) : .expand(state.plan, step)
      if let labels = relationship.typeExpression {
        state.plan = .filter(state.plan, [.hasLabels(.slot(relationship.slot), labels)])
      }
      if !others.isEmpty {
        state.plan = .distinctRelationships(state.plan, slot: relationship.slot, others: others)
      }
      return
    }
    let repeated = repeatStep(of: relationship, others: others, isReversed: isReversed, &state.available)
    state.plan =
      isBound ? .matchBound(state.plan, step, repeated) : .expandRepeatedly(state.plan, step, repeated)
  }

  /// How often a relationship is repeated and what it asks for; makes the group variables available.
  mutating func repeatStep(
    of relationship: BoundRelationship, others: [Int], isReversed: Bool, _ available: inout Set<Int>
  ) -> RepeatStep {
    var repeated = RepeatStep(
      minimum: relationship.length.map { $0.minimum ?? ($0.isQuantifier ? 0 : 1) } ?? 1,
      maximum: relationship.length == nil ? 1 : relationship.length?.maximum,
      properties: relationship.properties,
      typeExpression: relationship.typeExpression, others: others, isReversed: isReversed, repetition: nil)
    if let repetition = relationship.repetition {
      repeated.repetition = plan(repetition, available)
      available.formUnion(repetition.groupVariables.map(\.outer))
    }
    return repeated
  }

  private mutating func plan(_ repetition: BoundRepetition, _ outer: Set<Int>) -> Repetition {
    let rowSlot = newSlot()
    var available = outer
    available.insert(repetition.path.start.slot)
    available.insert(rowSlot)
    let match = BoundMatch(
      isOptional: false, paths: [repetition.path], predicates: repetition.predicates, newSlots: [])
    let inner = planPattern(match, input: .argument, &available)
    return Repetition(
      plan: inner, first: repetition.path.start.slot,
      last: repetition.path.steps.last?.node.slot ?? repetition.path.start.slot,
      relationships: repetition.path.steps.map(\.relationship.slot),
      groupVariables: repetition.groupVariables, rowSlot: rowSlot)
  }

  private func overlaps(_ a: [Int]?, _ b: [Int]?) -> Bool {
    guard let a, let b else { return true }
    return a.contains(where: b.contains)
  }
}

extension RelationshipPattern.Direction {
  /// The direction as seen from the left node.
  var walked: Direction {
    switch self {
    case .outgoing: .outgoing
    case .incoming: .incoming
    case .either: .either
    }
  }
}

/// A step of the pattern that is still to be planned.
struct PendingStep {
  var left: BoundNode
  var relationship: BoundRelationship
  var right: BoundNode
  /// The slots that its own predicates read, which must be known before it is walked.
  var reads: Set<Int>
}

/// The plan of a `MATCH` while it grows.
struct MatchState {
  var plan: Plan
  var available: Set<Int>
  var pending: [PendingStep] = []
  var predicates: [BoundExpression]
  /// Relationships planned so far, with their types, for the rule that none occurs twice.
  var matched: [MatchedRelationship] = []

  init(_ match: BoundMatch, _ input: Plan, _ available: Set<Int>) {
    plan = input
    self.available = available
    predicates = match.predicates
    for path in match.paths {
      var left = path.start
      for step in path.steps {
        pending.append(
          PendingStep(
            left: left, relationship: step.relationship, right: step.node,
            reads: step.relationship.slotsRead))
        left = step.node
      }
    }
  }
}

/// A relationship of the pattern that is already planned.
struct MatchedRelationship {
  var slot: Int
  var types: [Int]?
  /// The slots of its start and end, for a single directed one.
  var ends: (start: Int, end: Int)?
}

extension ExpandStep {
  /// The slots of the relationship's start and end; `nil` where the direction is open.
  var directedEnds: (start: Int, end: Int)? {
    switch direction {
    case .outgoing: (from, to)
    case .incoming: (to, from)
    case .either: nil
    }
  }
}

extension BoundRelationship {
  /// The slots from elsewhere that its properties and predicates read.
  fileprivate var slotsRead: Set<Int> {
    properties.reduce(into: repetition?.outerSlots ?? []) { $0.formUnion($1.value.slots { _ in [] }) }
  }
}

extension BoundMatch {
  /// The nodes that a step waits for although no other step leads to them: its ends, and nodes that stand alone.
  fileprivate func nodesReadApart(by step: PendingStep) -> [BoundNode] {
    let alone = paths.filter(\.steps.isEmpty).map(\.start)
    return (alone + [step.left, step.right]).filter { step.reads.contains($0.slot) }
  }
}
