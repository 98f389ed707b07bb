import GraphModel
import QueryBinding
import QuerySyntax

/// Two neighbours of one node that are compared with each other, as in
///
///     (a)<-[r1:T]-(s)-[r2:T]->(b) WHERE a.x < b.x AND r1.v <> r2.v
///
/// Walking to the one and then to the other writes out all pairs before the first comparison. Here the pairs are
/// compared where they lie, and only those that fit are written out.
extension Planner {
  /// Plans a step from a bound node together with another one from the same node, when predicates compare where they
  /// lead to.
  mutating func addPairs(_ step: PendingStep, _ state: inout MatchState) -> Bool {
    guard let first = opening(step, state) else { return false }
    for (index, other) in state.pending.enumerated() {
      guard let second = opening(other, state), second.from == first.from, second.to != first.to else {
        continue
      }
      let comparisons = comparisons(first, second, state.predicates)
      guard !comparisons.isEmpty, !isFiltered(first, state), !isFiltered(second, state) else { continue }
      state.pending.remove(at: index)
      addPairs(first, second, comparisons, &state)
      return true
    }
    return false
  }

  private func addPairs(
    _ first: ExpandStep, _ second: ExpandStep, _ comparisons: [PairComparison], _ state: inout MatchState
  ) {
    let isSameList = first.types == second.types && first.direction == second.direction
    state.plan = .pairs(
      state.plan, PairStep(first: first, second: second, areDistinct: isSameList, comparisons: comparisons))
    state.predicates.removeAll { comparison(first, second, $0) != nil }
    for step in [first, second] {
      let others = state.matched.filter { matched in
        overlap(matched.types, step.types) && !(isSameList && matched.slot == first.relationship)
          && !isProvablyDistinct(step.directedEnds, matched.ends, state)
      }.map(\.slot)
      if !others.isEmpty {
        state.plan = .distinctRelationships(state.plan, slot: step.relationship, others: others)
      }
      state.matched.append(
        MatchedRelationship(slot: step.relationship, types: step.types, ends: step.directedEnds))
      state.available.formUnion([step.to, step.relationship])
      dropLabel(of: step.to, &state) { label in
        graph.endsCarryLabel(label, types: step.types, areTargets: step.direction == .outgoing)
      }
    }
  }

  /// The node in the middle, where starting there and comparing pairs costs less than walking from one of the ends.
  func pairStart(_ state: MatchState) -> BoundNode? {
    for step in state.pending {
      for middle in [step.left, step.right] where !state.available.contains(middle.slot) {
        var probe = state
        probe.available.insert(middle.slot)
        guard let first = opening(step, probe) else { continue }
        for other in state.pending {
          guard let second = opening(other, probe), second.from == first.from, second.to != first.to,
            !comparisons(first, second, state.predicates).isEmpty,
            !isFiltered(first, state), !isFiltered(second, state)
          else { continue }
          let end = step.left.slot == middle.slot ? step.right : step.left
          let label = scanLabel(end.labels)
          let rows =
            Double(graph.estimatedCount(label: label))
            * degree(step.relationship, fromLeft: step.left.slot == end.slot)
            * degree(other.relationship, fromLeft: other.left.slot == middle.slot)
          if Double(graph.estimatedCount(label: scanLabel(middle.labels))) < rows { return middle }
        }
      }
    }
    return nil
  }

  /// The step from a bound node to a new one, when it is plain, directed and of one type of the snapshot.
  private func opening(_ step: PendingStep, _ state: MatchState) -> ExpandStep? {
    let relationship = step.relationship
    guard !query.isWriting, graph.isSnapshotOnly, relationship.length == nil,
      relationship.direction != .either, relationship.typeExpression == nil, let types = relationship.types,
      types.count == 1, types[0] < graph.snapshot.adjacencies.count,
      !state.available.contains(relationship.slot), step.reads.isEmpty
    else { return nil }
    let isLeftBound = state.available.contains(step.left.slot)
    guard isLeftBound != state.available.contains(step.right.slot) else { return nil }
    let isOutgoing = (relationship.direction == .outgoing) == isLeftBound
    return ExpandStep(
      from: isLeftBound ? step.left.slot : step.right.slot, relationship: relationship.slot,
      to: isLeftBound ? step.right.slot : step.left.slot, types: types,
      direction: isOutgoing ? .outgoing : .incoming, isInto: false)
  }

  /// Whether a predicate about a step alone would leave out many of its rows before they are paired.
  private func isFiltered(_ step: ExpandStep, _ state: MatchState) -> Bool {
    state.predicates.contains { predicate in
      if case .hasLabels(.slot(step.to), .label(let label, _)) = predicate,
        graph.endsCarryLabel(label, types: step.types, areTargets: step.direction == .outgoing)
      {
        return false
      }
      let slots = predicate.slots(query.subqueries)
      return !slots.isDisjoint(with: [step.to, step.relationship])
        && slots.isSubset(of: state.available.union([step.from, step.to, step.relationship]))
    }
  }

  private func comparisons(
    _ first: ExpandStep, _ second: ExpandStep, _ predicates: [BoundExpression]
  ) -> [PairComparison] {
    predicates.compactMap { comparison(first, second, $0) }
  }

  private func comparison(
    _ first: ExpandStep, _ second: ExpandStep, _ predicate: BoundExpression
  ) -> PairComparison? {
    guard case .binary(let sign, let left, let right, _) = predicate, sign.isComparison,
      let leftSlot = left.slotRead, let rightSlot = right.slotRead
    else { return nil }
    let (firsts, seconds) = ([first.to, first.relationship], [second.to, second.relationship])
    if firsts.contains(leftSlot) && seconds.contains(rightSlot) {
      return PairComparison(sign: sign, first: left, second: right, predicate: predicate)
    }
    if firsts.contains(rightSlot) && seconds.contains(leftSlot) {
      return PairComparison(sign: sign.mirrored, first: right, second: left, predicate: predicate)
    }
    return nil
  }

  private func overlap(_ a: [Int]?, _ b: [Int]?) -> Bool {
    guard let a, let b else { return true }
    return a.contains(where: b.contains)
  }
}

extension BoundExpression {
  /// The slot of a variable or of the owner of a property, which can be read without an error.
  fileprivate var slotRead: Int? {
    switch self {
    case .slot(let slot), .property(.slot(let slot), _, _, _): slot
    default: nil
    }
  }
}

extension BinaryOperator {
  package var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }

  /// The comparison that says the same with its sides exchanged.
  package var mirrored: BinaryOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}
