extension PropertyGraph {
  /// Makes a node; `null` properties are left out.
  package func createNode(labels: [Int], properties: MapByKey) -> NodeID {
    overlay.nodes.append(
      OverlayNode(labels: Array(Set(labels)).sorted(), properties: properties.filter { !$0.value.isNull }))
    return NodeID(nodeLimit - 1)
  }

  /// Makes a relationship between two nodes that exist.
  package func createRelationship(
    type: Int, from source: NodeID, to target: NodeID, properties: MapByKey
  ) -> RelationshipID {
    overlay.relationships.append(
      OverlayRelationship(
        type: type, source: source.raw, target: target.raw,
        properties: properties.filter { !$0.value.isNull }))
    let raw = relationshipLimit - 1
    overlay.outgoing[source.raw, default: []].append(raw)
    overlay.incoming[target.raw, default: []].append(raw)
    return RelationshipID(raw)
  }

  /// Sets a property; `null` removes it.
  package func setProperty(_ node: NodeID, _ key: Int, to value: Value) {
    change(node) { $0.properties[key] = value.isNull ? nil : value }
  }

  /// Replaces all properties of a node.
  package func replaceProperties(_ node: NodeID, by properties: MapByKey) {
    change(node) { $0.properties = properties.filter { !$0.value.isNull } }
  }

  package func addLabel(_ node: NodeID, _ label: Int) {
    change(node) { if !$0.labels.contains(label) { $0.labels = ($0.labels + [label]).sorted() } }
  }

  package func removeLabel(_ node: NodeID, _ label: Int) {
    change(node) { $0.labels.removeAll { $0 == label } }
  }

  /// Sets a property of a relationship; `null` removes it.
  package func setProperty(_ relationship: RelationshipID, _ key: Int, to value: Value) {
    change(relationship) { $0[key] = value.isNull ? nil : value }
  }

  /// Replaces all properties of a relationship.
  package func replaceProperties(_ relationship: RelationshipID, by properties: MapByKey) {
    change(relationship) { $0 = properties.filter { !$0.value.isNull } }
  }

  /// Deletes a node; its relationships must have been deleted.
  package func delete(_ node: NodeID) { overlay.deletedNodes.insert(node.raw) }

  package func delete(_ relationship: RelationshipID) {
    overlay.deletedRelationships.insert(relationship.raw)
  }

  private func change(_ node: NodeID, _ body: (inout OverlayNode) -> Void) {
    if node.raw >= baseNodes {
      body(&overlay.nodes[Int(node.raw - baseNodes)])
    } else {
      var copy = overlay.changedNodes[node.raw] ?? baseNode(node)
      body(&copy)
      overlay.changedNodes[node.raw] = copy
    }
  }

  private func baseNode(_ node: NodeID) -> OverlayNode {
    var properties: MapByKey = [:]
    if let group = snapshot.group(of: node.raw) {
      let row = Int(node.raw - group.first)
      for (key, column) in group.columns where column.hasValue(row) {
        properties[key] = column.value(row, snapshot.strings)
      }
    }
    return OverlayNode(labels: labels(of: node), properties: properties)
  }

  private func change(_ relationship: RelationshipID, _ body: (inout MapByKey) -> Void) {
    if relationship.raw >= baseRelationships {
      body(&overlay.relationships[Int(relationship.raw - baseRelationships)].properties)
      return
    }
    var copy: MapByKey
    if let changed = overlay.changedRelationships[relationship.raw] {
      copy = changed
    } else {
      copy = [:]
      for (name, value) in properties(of: relationship).pairs { copy[internKey(name)] = value }
    }
    body(&copy)
    overlay.changedRelationships[relationship.raw] = copy
  }
}
