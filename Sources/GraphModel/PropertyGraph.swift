/// A property graph as openCypher defines it: an immutable snapshot with the session's writes on top.
///
/// Not safe to write from two threads; reading from several while nobody writes is.
package final class PropertyGraph {
  package let snapshot: GraphSnapshot
  package private(set) var labels: SymbolTable
  package private(set) var types: SymbolTable
  package private(set) var keys: SymbolTable
  package internal(set) var overlay = GraphOverlay()
  let baseNodes: UInt32
  let baseRelationships: UInt32

  package init(_ snapshot: GraphSnapshot) {
    self.snapshot = snapshot
    labels = snapshot.labels
    types = snapshot.types
    keys = snapshot.keys
    baseNodes = UInt32(snapshot.nodeCount)
    baseRelationships = UInt32(snapshot.relationshipCount)
  }

  /// A graph without anything in it.
  package convenience init() { self.init(GraphBuilder().build()) }

  package func internLabel(_ name: String) -> Int { labels.intern(name) }
  package func internType(_ name: String) -> Int { types.intern(name) }
  package func internKey(_ name: String) -> Int { keys.intern(name) }

  /// One more than the largest node number there can be.
  package var nodeLimit: UInt32 { baseNodes + UInt32(overlay.nodes.count) }
  /// One more than the largest relationship number there can be.
  package var relationshipLimit: UInt32 { baseRelationships + UInt32(overlay.relationships.count) }

  /// Puts back an overlay kept from before a query that failed.
  package func restore(_ earlier: GraphOverlay) { overlay = earlier }

  /// Forgets all that the session wrote.
  package func reset() { overlay = GraphOverlay() }
}
