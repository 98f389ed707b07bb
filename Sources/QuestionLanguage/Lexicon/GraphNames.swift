import GraphModel

/// Reads what the question language needs of nodes, whatever the corpus calls it.
package struct GraphNames {
  package let graph: PropertyGraph
  package let schema: CompiledSchema

  package init(graph: PropertyGraph, schema: CompiledSchema) {
    self.graph = graph
    self.schema = schema
  }

  /// A text property; `nil` where there is none.
  package func text(_ node: NodeID, _ property: String) -> String? {
    guard let key = graph.keys.number(of: property), case .string(let text) = graph.property(node, key) else {
      return nil
    }
    return text
  }

  /// A list of texts; empty where there is none.
  package func texts(_ node: NodeID, _ property: String) -> [String] {
    guard let key = graph.keys.number(of: property), case .list(let list) = graph.property(node, key) else {
      return []
    }
    return list.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  /// A property of any type; `null` where there is none.
  package func value(_ node: NodeID, _ property: String) -> Value {
    graph.keys.number(of: property).map { graph.property(node, $0) } ?? .null
  }

  /// All nodes with a label, ascending.
  package func nodes(labelled label: String) -> [NodeID] {
    guard let number = graph.labels.number(of: label) else { return [] }
    var nodes: [NodeID] = []
    graph.forEachRun(label: number) { run in nodes.append(contentsOf: run.map { NodeID($0) }) }
    return nodes
  }

  /// The neighbours of a node by one type of relationship.
  package func neighbours(_ node: NodeID, _ type: String, _ direction: Direction) -> [NodeID] {
    guard let number = graph.types.number(of: type) else { return [] }
    var nodes: [NodeID] = []
    graph.forEachRelationship(of: node, direction, types: [number]) { nodes.append(NodeID($1)) }
    return nodes
  }

  /// The neighbours of a node by the relation that a role needs.
  package func neighbours(
    _ node: NodeID, _ key: SchemaStructure.Key, _ direction: Direction
  ) -> [NodeID] {
    neighbours(node, schema.structure[key], direction)
  }

  /// The number of a node's relationships.
  package func degree(_ node: NodeID) -> Int {
    var count = 0
    graph.forEachRelationship(of: node, .either, types: nil) { _, _ in count += 1 }
    return count
  }
}
