extension PropertyGraph {
  /// A new snapshot with all that this graph holds, the session's writes included. Deleted things are gone and
  /// numbers are given anew. O(graph).
  package func compacted() -> GraphSnapshot {
    var builder = GraphBuilder()
    var numbers: [UInt32: NodeID] = [:]
    forEachRun(label: nil) { run in
      for raw in run {
        let node = NodeID(raw)
        let names = labels(of: node).map { labels[$0] }
        numbers[raw] = builder.addNode(labels: names, properties: properties(of: node).pairs.map { ($0, $1) })
      }
    }
    for raw in 0..<relationshipLimit {
      let relationship = RelationshipID(raw)
      guard contains(relationship), let from = numbers[source(of: relationship).raw],
        let to = numbers[target(of: relationship).raw]
      else { continue }
      builder.addRelationship(
        type: types[type(of: relationship)], from: from, to: to,
        properties: properties(of: relationship).pairs.map { ($0, $1) })
    }
    for name in snapshot.sections.keys.sorted() {
      if let bytes = snapshot.section(name) { builder.setSection(name, bytes) }
    }
    return builder.build()
  }
}
