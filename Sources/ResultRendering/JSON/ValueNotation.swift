import GraphModel

/// How `pipe` writes the values of rows.
package enum ValueNotation: String, CaseIterable, Sendable {
  /// As JSON: floats keep their point, entities are objects, temporal values ISO 8601 text.
  case json
  /// Each value as text in the query language's literal notation.
  case cypher
}

extension JSONWriter {
  /// Writes a value of a row.
  package mutating func value(_ value: Value, _ notation: ValueNotation, _ graph: GraphDescription) {
    switch notation {
    case .json: self.value(value, graph)
    case .cypher: string(value.literal(describing: graph))
    }
  }

  private mutating func value(_ value: Value, _ graph: GraphDescription) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .int(let value): int(value)
    case .float(let value):
      // JSON has no notation for these; as text they are at least not lost.
      if value.isFinite { literal(Value.floatText(value)) } else { string(Value.floatText(value)) }
    case .string(let text): string(text)
    case .list(let values):
      beginArray()
      for value in values { self.value(value, graph) }
      endArray()
    case .map(let map): self.map(map, graph)
    case .node(let node): self.node(node, graph)
    case .relationship(let relationship): self.relationship(relationship, graph)
    case .path(let path):
      beginObject()
      key("nodes")
      beginArray()
      for node in path.nodes { self.node(node, graph) }
      endArray()
      key("relationships")
      beginArray()
      for relationship in path.relationships { self.relationship(relationship, graph) }
      endArray()
      endObject()
    default: string(value.temporalText ?? "")
    }
  }

  private mutating func map(_ map: MapValue, _ graph: GraphDescription) {
    beginObject()
    for (name, value) in map.pairs {
      key(name)
      self.value(value, graph)
    }
    endObject()
  }

  private mutating func node(_ node: NodeID, _ graph: GraphDescription) {
    beginObject()
    key("id")
    int(node.raw)
    key("labels")
    strings(graph.labels(of: node))
    key("properties")
    map(graph.properties(of: node), graph)
    endObject()
  }

  private mutating func relationship(_ relationship: RelationshipID, _ graph: GraphDescription) {
    let ends = graph.ends(of: relationship)
    beginObject()
    key("id")
    int(relationship.raw)
    key("type")
    string(graph.type(of: relationship))
    key("start")
    int(ends.start.raw)
    key("end")
    int(ends.end.raw)
    key("properties")
    map(graph.properties(of: relationship), graph)
    endObject()
  }
}
