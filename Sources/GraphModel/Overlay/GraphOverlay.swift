/// What a session wrote on top of a snapshot. A value, so that a failed query is undone by keeping the old one.
package struct GraphOverlay: Sendable {
  /// Nodes made in the session; node `base + i` is entry `i`. Deleted ones stay, marked, so ids are not reused.
  var nodes: [OverlayNode] = []
  /// Relationships made in the session, likewise.
  var relationships: [OverlayRelationship] = []
  /// Snapshot nodes whose labels or properties changed, whole.
  var changedNodes: [UInt32: OverlayNode] = [:]
  /// Snapshot relationships whose properties changed, whole.
  var changedRelationships: [UInt32: MapByKey] = [:]
  var deletedNodes: Set<UInt32> = []
  var deletedRelationships: Set<UInt32> = []
  /// Relationships made in the session by their ends, ascending.
  var outgoing: [UInt32: [UInt32]] = [:]
  var incoming: [UInt32: [UInt32]] = [:]

  /// Whether the session has written nothing, so that readers need not look here.
  package var isEmpty: Bool {
    nodes.isEmpty && relationships.isEmpty && changedNodes.isEmpty && changedRelationships.isEmpty
      && deletedNodes.isEmpty && deletedRelationships.isEmpty
  }
}

/// Properties by key number.
package typealias MapByKey = [Int: Value]

/// A node of the overlay.
struct OverlayNode: Sendable {
  /// Label numbers, ascending.
  var labels: [Int]
  var properties: MapByKey
}

/// A relationship of the overlay.
struct OverlayRelationship: Sendable {
  var type: Int
  var source: UInt32
  var target: UInt32
  var properties: MapByKey
}
