import GraphModel
import QueryBinding
import QuerySyntax

/// Does what writing clauses ask, and counts it.
struct GraphWriter {
  let context: ExecutionContext

  private var graph: PropertyGraph { context.graph }

  // MARK: Creating

  /// Makes the nodes and relationships of a pattern for each row.
  func create(_ creation: BoundCreation, _ batch: Batch) throws(QueryError) -> Batch {
    var result = batch
    let evaluator = Evaluator(context: context)
    for node in creation.nodes {
      let maps = try maps(node.properties, result, evaluator)
      var made: [UInt32] = []
      for row in 0..<batch.count {
        let properties = try stored(maps[row])
        let id = graph.createNode(labels: node.labels, properties: properties)
        context.effects.nodesCreated += 1
        context.effects.propertiesSet += properties.count
        context.effects.labelsAdded += Set(node.labels).count
        made.append(id.raw)
      }
      result.columns[node.slot] = .nodes(made)
    }
    for relationship in creation.relationships {
      let maps = try maps(relationship.properties, result, evaluator)
      let sources = try result.nodes(relationship.from, context)
      let targets = try result.nodes(relationship.to, context)
      var made: [UInt32] = []
      for row in 0..<batch.count {
        guard sources[row] != Column.none, targets[row] != Column.none else {
          throw .type("InvalidArgumentType", "a relationship needs two nodes; one end is null")
        }
        try context.alive(NodeID(sources[row]))
        try context.alive(NodeID(targets[row]))
        let properties = try stored(maps[row])
        let id = graph.createRelationship(
          type: relationship.type, from: NodeID(sources[row]), to: NodeID(targets[row]),
          properties: properties)
        context.effects.relationshipsCreated += 1
        context.effects.propertiesSet += properties.count
        made.append(id.raw)
      }
      result.columns[relationship.slot] = .relationships(made)
    }
    return result
  }

  /// `MERGE` refuses properties that are `null`, since they could never be matched.
  func checkMergeable(_ creation: BoundCreation, _ row: Batch) throws(QueryError) {
    let evaluator = Evaluator(context: context)
    let maps = creation.nodes.map(\.properties) + creation.relationships.map(\.properties)
    for case .map(let pairs)? in maps {
      for pair in pairs where try evaluator.column(pair.value, row).value(0, graph).isNull {
        throw QueryError(
          type: "SemanticError", phase: .runtime, code: "MergeReadOwnWrites",
          message: "MERGE cannot match the property '\(pair.key)', which is null here")
      }
    }
  }

  private func maps(
    _ expression: BoundExpression?, _ batch: Batch, _ evaluator: Evaluator
  ) throws(QueryError) -> [MapValue] {
    guard let expression else { return Array(repeating: MapValue(), count: batch.count) }
    let column = try evaluator.column(expression, batch)
    var maps: [MapValue] = []
    for row in 0..<batch.count { maps.append(try map(column.value(row, graph))) }
    return maps
  }

  private func map(_ value: Value) throws(QueryError) -> MapValue {
    switch value {
    case .map(let map): return map
    case .null: return MapValue()
    case .node(let node): return try context.properties(of: node)
    case .relationship(let relationship): return try context.properties(of: relationship)
    default: throw .type("InvalidArgumentType", "expected a map of properties, found \(value.summary)")
    }
  }

  private func stored(_ map: MapValue) throws(QueryError) -> MapByKey {
    var properties: MapByKey = [:]
    for (name, value) in map.pairs where !value.isNull {
      try checkStorable(value)
      properties[graph.internKey(name)] = value
    }
    return properties
  }

  /// Maps, entities and lists that hold them cannot be properties.
  private func checkStorable(_ value: Value) throws(QueryError) {
    switch value {
    case .map, .node, .relationship, .path:
      throw .type("InvalidPropertyType", "\(value.summary) cannot be stored as a property")
    case .list(let items):
      for item in items {
        if case .list = item {
          throw .type("InvalidPropertyType", "a list of lists cannot be stored as a property")
        }
        try checkStorable(item)
      }
    default: break
    }
  }

  // MARK: Assigning

  func assign(_ items: [BoundAssignment], _ batch: Batch, isRemoval: Bool) throws(QueryError) {
    let evaluator = Evaluator(context: context)
    for row in 0..<batch.count {
      let single = batch.gathered([row])
      for item in items { try assign(item, single, evaluator) }
    }
  }

  private func assign(
    _ item: BoundAssignment, _ row: Batch, _ evaluator: Evaluator
  ) throws(QueryError) {
    switch item {
    case .property(let owner, let key, let value):
      let target = try evaluator.column(owner, row).value(0, graph)
      let new = try evaluator.column(value, row).value(0, graph)
      try checkStorable(new)
      try setProperty(target, key, new)
    case .replace(let slot, let value):
      let new = try map(try evaluator.column(value, row).value(0, graph))
      try replace(row.columns[slot].value(0, graph), by: new, keepsOthers: false)
    case .merge(let slot, let value):
      let new = try map(try evaluator.column(value, row).value(0, graph))
      try replace(row.columns[slot].value(0, graph), by: new, keepsOthers: true)
    case .addLabels(let slot, let labels):
      guard let node = try labelled(row.columns[slot].value(0, graph)) else { return }
      for label in labels where !graph.hasLabel(node, label) {
        graph.addLabel(node, label)
        context.effects.labelsAdded += 1
      }
    case .removeLabels(let slot, let labels):
      guard let node = try labelled(row.columns[slot].value(0, graph)) else { return }
      for label in labels where graph.hasLabel(node, label) {
        graph.removeLabel(node, label)
        context.effects.labelsRemoved += 1
      }
    }
  }

  /// The node whose labels are changed; `nil` for `null`.
  private func labelled(_ value: Value) throws(QueryError) -> NodeID? {
    switch value {
    case .null: return nil
    case .node(let node):
      try context.alive(node)
      return node
    default: throw .type("InvalidArgumentType", "only nodes have labels to change, not \(value.summary)")
    }
  }

  private func setProperty(_ target: Value, _ key: Int, _ value: Value) throws(QueryError) {
    switch target {
    case .null: return
    case .node(let node):
      try context.alive(node)
      if value.isNull && graph.property(node, key).isNull { return }
      graph.setProperty(node, key, to: value)
    case .relationship(let relationship):
      try context.alive(relationship)
      if value.isNull && graph.property(relationship, key).isNull { return }
      graph.setProperty(relationship, key, to: value)
    default:
      throw .type("InvalidArgumentType", "only nodes and relationships have properties to set")
    }
    context.effects.propertiesSet += 1
  }

  private func replace(_ target: Value, by map: MapValue, keepsOthers: Bool) throws(QueryError) {
    for value in map.values { try checkStorable(value) }
    let old: MapValue
    switch target {
    case .null: return
    case .node(let node): old = try context.properties(of: node)
    case .relationship(let relationship): old = try context.properties(of: relationship)
    default: throw .type("InvalidArgumentType", "only nodes and relationships have properties to set")
    }
    if !keepsOthers {
      for name in old.keys where map[name] == nil { try setProperty(target, graph.internKey(name), .null) }
    }
    for (name, value) in map.pairs { try setProperty(target, graph.internKey(name), value) }
  }

  // MARK: Deleting

  func delete(
    _ nodes: Set<UInt32>, _ relationships: Set<UInt32>, isDetaching: Bool
  ) throws(QueryError) {
    var all = relationships
    for raw in nodes.sorted() {
      var own: [UInt32] = []
      graph.forEachRelationship(of: NodeID(raw), .either, types: nil) { relationship, _ in
        own.append(relationship)
      }
      let left = own.filter { !relationships.contains($0) }
      guard isDetaching || left.isEmpty else {
        throw QueryError(
          type: "ConstraintVerificationFailed", phase: .runtime, code: "DeleteConnectedNode",
          message: "a node still has \(left.count) relationships; delete them first or use DETACH DELETE")
      }
      all.formUnion(own)
    }
    for raw in all.sorted() where graph.contains(RelationshipID(raw)) {
      graph.delete(RelationshipID(raw))
      context.deletedRelationships.insert(raw)
      context.effects.relationshipsDeleted += 1
    }
    for raw in nodes.sorted() where graph.contains(NodeID(raw)) {
      graph.delete(NodeID(raw))
      context.deletedNodes.insert(raw)
      context.effects.nodesDeleted += 1
    }
  }
}
