extension PropertyGraph {
  /// Whether the session wrote nothing, so that the snapshot's arrays tell all.
  package var isSnapshotOnly: Bool { overlay.isEmpty }

  /// Whether no relationship of these types begins where it ends and no two of one type have the same ends;
  /// only of a graph without session writes.
  package func isSimple(types wanted: [Int]?) -> Bool {
    guard overlay.isEmpty, let wanted else { return false }
    return wanted.allSatisfy {
      $0 >= snapshot.adjacencies.count || snapshot.adjacencies[$0].isSimple
    }
  }

  /// The average number of relationships of the given types (all for `nil`) that a node at their end has.
  package func averageDegree(types wanted: [Int]?, _ direction: Direction) -> Double {
    let numbers = wanted ?? Array(snapshot.adjacencies.indices)
    var total = overlay.relationships.isEmpty ? 0.0 : 1.0
    for type in numbers where type < snapshot.adjacencies.count {
      let adjacency = snapshot.adjacencies[type]
      let count = Double(adjacency.count)
      if direction != .incoming { total += count / Double(max(adjacency.sourceRange, 1)) }
      if direction != .outgoing { total += count / Double(max(adjacency.targetRange, 1)) }
    }
    return total
  }

  /// Whether every node at which relationships of these types end (or begin) carries a label, as the numbers of
  /// the nodes show; only of a graph without session writes.
  package func endsCarryLabel(_ label: Int, types wanted: [Int]?, areTargets: Bool) -> Bool {
    guard overlay.isEmpty, let wanted else { return false }
    return wanted.allSatisfy { type in
      guard type < snapshot.adjacencies.count else { return true }
      let adjacency = snapshot.adjacencies[type]
      let (first, range) =
        areTargets
        ? (adjacency.firstTarget, adjacency.targetRange) : (adjacency.firstSource, adjacency.sourceRange)
      guard adjacency.count > 0 else { return true }
      let last = first + UInt32(range - 1)
      return snapshot.groups.allSatisfy { group in
        group.labels.contains(label) || group.end <= first || group.first > last || group.count == 0
      }
    }
  }
}
