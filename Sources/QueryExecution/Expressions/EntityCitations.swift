import GraphModel

/// What nodes and relationships cite: their property `cites`, and for a thing that only identifies, the passages
/// that mention it.
package struct EntityCitations {
  private let graph: PropertyGraph
  private let cites: Int
  private let mentions: Int?

  /// `nil` for a graph in which nothing carries `cites`. `mentions` names the relation from a passage to what it
  /// names.
  package init?(_ graph: PropertyGraph, mentions name: String?) {
    guard let cites = graph.keys.number(of: "cites") else { return nil }
    self.graph = graph
    self.cites = cites
    mentions = name.flatMap { graph.types.number(of: $0) }
  }

  /// The citations that an entity carries itself.
  package func own(_ reference: UInt64) -> [String] {
    let value: Value
    switch EntityReference.value(reference) {
    case .node(let node): value = graph.contains(node) ? graph.property(node, cites) : .null
    case .relationship(let relationship):
      value = graph.contains(relationship) ? graph.property(relationship, cites) : .null
    default: value = .null
    }
    guard case .list(let items) = value else { return [] }
    return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  /// The citations of the passages that mention a node.
  package func mentioning(_ reference: UInt64) -> [String] {
    guard let mentions, case .node(let node) = EntityReference.value(reference), graph.contains(node) else {
      return []
    }
    var found: [String] = []
    graph.forEachRelationship(of: node, .incoming, types: [mentions]) { _, source in
      found += own(EntityReference.node(source))
    }
    return found
  }

  /// The citations of several entities, each once, by report and sentence; where none carries any, of the passages
  /// that mention them.
  package func united(_ references: Set<UInt64>) -> [String] {
    var found = Set(references.flatMap(own))
    if found.isEmpty { found = Set(references.flatMap(mentioning)) }
    return found.sorted(by: citationPrecedes)
  }
}

/// The order of citations: by report, then by the sentence's number.
package func citationPrecedes(_ a: String, _ b: String) -> Bool {
  let left = a.split(separator: ":", maxSplits: 1)
  let right = b.split(separator: ":", maxSplits: 1)
  guard left.count == 2, right.count == 2, left[0] == right[0], let x = Int(left[1]), let y = Int(right[1])
  else { return a < b }
  return x < y
}
