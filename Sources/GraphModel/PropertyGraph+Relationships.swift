/// Which of a node's relationships are meant.
package enum Direction: Sendable { case outgoing, incoming, either }

extension PropertyGraph {
  /// Whether a relationship exists and was not deleted.
  package func contains(_ relationship: RelationshipID) -> Bool {
    relationship.raw < relationshipLimit && !overlay.deletedRelationships.contains(relationship.raw)
  }

  /// The number of a relationship's type.
  package func type(of relationship: RelationshipID) -> Int {
    if relationship.raw >= baseRelationships { return made(relationship).type }
    return snapshot.type(of: relationship.raw)
  }

  package func source(of relationship: RelationshipID) -> NodeID {
    if relationship.raw >= baseRelationships { return NodeID(made(relationship).source) }
    let adjacency = snapshot.adjacencies[snapshot.type(of: relationship.raw)]
    return NodeID(adjacency.sources[Int(relationship.raw - adjacency.firstRelationship)])
  }

  package func target(of relationship: RelationshipID) -> NodeID {
    if relationship.raw >= baseRelationships { return NodeID(made(relationship).target) }
    let adjacency = snapshot.adjacencies[snapshot.type(of: relationship.raw)]
    return NodeID(adjacency.targets[Int(relationship.raw - adjacency.firstRelationship)])
  }

  /// A property of a relationship; `null` where it has none.
  package func property(_ relationship: RelationshipID, _ key: Int) -> Value {
    if relationship.raw >= baseRelationships { return made(relationship).properties[key] ?? .null }
    if let changed = overlay.changedRelationships[relationship.raw] { return changed[key] ?? .null }
    let adjacency = snapshot.adjacencies[snapshot.type(of: relationship.raw)]
    guard let column = adjacency.columns[key] else { return .null }
    return column.value(Int(relationship.raw - adjacency.firstRelationship), snapshot.strings)
  }

  /// All properties of a relationship.
  package func properties(of relationship: RelationshipID) -> MapValue {
    if relationship.raw >= baseRelationships { return named(made(relationship).properties) }
    if let changed = overlay.changedRelationships[relationship.raw] { return named(changed) }
    let adjacency = snapshot.adjacencies[snapshot.type(of: relationship.raw)]
    return named(
      columns: adjacency.columns, row: Int(relationship.raw - adjacency.firstRelationship))
  }

  private func made(_ relationship: RelationshipID) -> OverlayRelationship {
    overlay.relationships[Int(relationship.raw - baseRelationships)]
  }

  /// Calls `body(relationship, neighbour)` for a node's relationships of the given types (all for `nil`).
  ///
  /// Per type outgoing before incoming, snapshot before overlay; a loop is met once for `either`.
  package func forEachRelationship(
    of node: NodeID, _ direction: Direction, types wanted: [Int]?, _ body: (UInt32, UInt32) -> Void
  ) {
    let hasDeleted = !overlay.deletedRelationships.isEmpty
    if node.raw < baseNodes {
      if let wanted {
        for type in wanted where type < snapshot.adjacencies.count {
          walk(snapshot.adjacencies[type], node.raw, direction, hasDeleted, body)
        }
      } else {
        for adjacency in snapshot.adjacencies { walk(adjacency, node.raw, direction, hasDeleted, body) }
      }
    }
    if overlay.relationships.isEmpty { return }
    walkOverlay(node.raw, direction, wanted, body)
  }

  private func walk(
    _ adjacency: Adjacency, _ node: UInt32, _ direction: Direction, _ hasDeleted: Bool,
    _ body: (UInt32, UInt32) -> Void
  ) {
    if direction != .incoming {
      for position in adjacency.outgoing(node) {
        let relationship = adjacency.firstRelationship + UInt32(position)
        if hasDeleted && overlay.deletedRelationships.contains(relationship) { continue }
        body(relationship, adjacency.targets[position])
      }
    }
    if direction != .outgoing {
      for entry in adjacency.incoming(node) {
        let source = adjacency.inSources[entry]
        if direction == .either && source == node { continue }
        let relationship = adjacency.firstRelationship + adjacency.inPositions[entry]
        if hasDeleted && overlay.deletedRelationships.contains(relationship) { continue }
        body(relationship, source)
      }
    }
  }

  private func walkOverlay(
    _ node: UInt32, _ direction: Direction, _ wanted: [Int]?, _ body: (UInt32, UInt32) -> Void
  ) {
    if direction != .incoming, let list = overlay.outgoing[node] {
      for raw in list where !overlay.deletedRelationships.contains(raw) {
        let relationship = overlay.relationships[Int(raw - baseRelationships)]
        if wanted?.contains(relationship.type) ?? true { body(raw, relationship.target) }
      }
    }
    if direction != .outgoing, let list = overlay.incoming[node] {
      for raw in list where !overlay.deletedRelationships.contains(raw) {
        let relationship = overlay.relationships[Int(raw - baseRelationships)]
        if direction == .either && relationship.source == relationship.target { continue }
        if wanted?.contains(relationship.type) ?? true { body(raw, relationship.source) }
      }
    }
  }

  /// The number of relationships of the given types (all for `nil`), deleted ones included. O(types).
  package func estimatedCount(types wanted: [Int]?) -> Int {
    let numbers = wanted ?? Array(snapshot.adjacencies.indices)
    return numbers.reduce(overlay.relationships.count) { total, type in
      type < snapshot.adjacencies.count ? total + snapshot.adjacencies[type].count : total
    }
  }
}
