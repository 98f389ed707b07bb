import GraphModel
import QueryBinding
import QuerySyntax

/// Triangles: where a new node must be reached from two bound ones, the sorted neighbours of both are
/// intersected instead of walking from one and testing the other.
extension Planner {
  /// Plans a step together with the pending one that leads from another bound node to the same new node.
  mutating func addIntersection(_ step: PendingStep, _ state: inout MatchState) -> Bool {
    guard let first = closing(step, state) else { return false }
    for (index, other) in state.pending.enumerated() {
      guard let second = closing(other, state), second.to == first.to, second.from != first.from else {
        continue
      }
      let firstEnds = first.directedEnds
      let secondEnds = second.directedEnds
      let all =
        state.matched + [
          MatchedRelationship(slot: first.relationship, types: first.types, ends: firstEnds),
          MatchedRelationship(slot: second.relationship, types: second.types, ends: secondEnds),
        ]
      var probe = state
      probe.matched = all
      let isDistinct = all.enumerated().allSatisfy { index, a in
        all[..<index].allSatisfy { b in
          !overlap(a.types, b.types) || isProvablyDistinct(a.ends, b.ends, probe)
        }
      }
      guard isDistinct else { return false }
      state.pending.remove(at: index)
      state.plan = .intersect(state.plan, first, second)
      state.matched = all
      state.available.formUnion([first.to, first.relationship, second.relationship])
      dropLabel(of: first.to, &state) { label in
        graph.endsCarryLabel(label, types: first.types, areTargets: first.direction == .outgoing)
      }
      return true
    }
    return false
  }

  /// The step from a bound node to a new one, when it is plain, directed, of one type without loops and parallels.
  private func closing(_ step: PendingStep, _ state: MatchState) -> ExpandStep? {
    let relationship = step.relationship
    guard relationship.length == nil, relationship.direction != .either,
      relationship.types?.count == 1, graph.isSimple(types: relationship.types),
      !state.available.contains(relationship.slot)
    else { return nil }
    let isLeftBound = state.available.contains(step.left.slot)
    guard isLeftBound != state.available.contains(step.right.slot) else { return nil }
    let isOutgoing = (relationship.direction == .outgoing) == isLeftBound
    return ExpandStep(
      from: isLeftBound ? step.left.slot : step.right.slot, relationship: relationship.slot,
      to: isLeftBound ? step.right.slot : step.left.slot, types: relationship.types,
      direction: isOutgoing ? .outgoing : .incoming, isInto: false)
  }

  /// Whether two relationships cannot be the same one: they could be only if two nodes were equal that a
  /// relationship of the pattern joins whose type has no loops.
  func isProvablyDistinct(
    _ a: (start: Int, end: Int)?, _ b: (start: Int, end: Int)?, _ state: MatchState
  ) -> Bool {
    guard let a, let b else { return false }
    let equalities = [(a.start, b.start), (a.end, b.end)].filter { $0.0 != $0.1 }
    return equalities.contains { pair in
      state.matched.contains { matched in
        guard let ends = matched.ends, graph.isSimple(types: matched.types) else { return false }
        return (ends.start, ends.end) == pair || (ends.end, ends.start) == pair
      }
    }
  }

  private func overlap(_ a: [Int]?, _ b: [Int]?) -> Bool {
    guard let a, let b else { return true }
    return a.contains(where: b.contains)
  }
}
