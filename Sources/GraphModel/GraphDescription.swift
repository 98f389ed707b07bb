/// A graph's entities by name rather than by number, for writing them out.
package struct GraphDescription: EntityDescribing {
  private let graph: PropertyGraph

  package init(_ graph: PropertyGraph) { self.graph = graph }

  package func labels(of node: NodeID) -> [String] { graph.labels(of: node).map { graph.labels[$0] } }

  package func properties(of node: NodeID) -> MapValue { graph.properties(of: node) }

  package func type(of relationship: RelationshipID) -> String { graph.types[graph.type(of: relationship)] }

  package func properties(of relationship: RelationshipID) -> MapValue { graph.properties(of: relationship) }

  package func ends(of relationship: RelationshipID) -> (start: NodeID, end: NodeID) {
    (graph.source(of: relationship), graph.target(of: relationship))
  }
}
