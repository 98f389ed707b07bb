import GraphModel
import QuerySyntax
import SourceDiagnostics

/// `CREATE`, `MERGE`, `SET`, `REMOVE`, `DELETE`.
extension Binder {
  mutating func bindWriting(_ clause: Clause, _ scope: inout Scope) throws(QueryError) -> BoundClause {
    isWriting = true
    switch clause {
    case .create(let create):
      var creation = BoundCreation(nodes: [], relationships: [], paths: [])
      for pattern in create.patterns { try bindCreation(pattern, &scope, &creation, isMerge: false) }
      return .create(creation)
    case .merge(let merge): return .merge(try bindMerge(merge, &scope))
    case .set(let set): return .set(try bindAssignments(set.items, scope))
    case .remove(let remove): return .remove(try bindRemovals(remove.items, scope))
    case .delete(let delete):
      var targets: [BoundExpression] = []
      for target in delete.targets {
        if case .hasLabels = target.kind {
          throw .syntax("InvalidDelete", "labels are removed with REMOVE, not with DELETE", target.range)
        }
        let type = staticType(of: target, scope)
        switch type {
        case .any, .node, .relationship, .path, .null: break
        default:
          _ = try bindExpression(target, scope)
          throw .syntax(
            "InvalidArgumentType", "DELETE takes nodes, relationships or paths, not \(type.name)",
            target.range)
        }
        targets.append(try bindExpression(target, scope))
      }
      return .delete(targets, isDetaching: delete.isDetaching)
    default:
      throw .syntax("InvalidClauseComposition", "this clause cannot stand here", clause.range)
    }
  }

  // MARK: Patterns that are made

  mutating func bindCreation(
    _ pattern: PathPattern, _ scope: inout Scope, _ creation: inout BoundCreation, isMerge: Bool
  ) throws(QueryError) {
    let firstSlot = slotCount
    try checkMakeable(pattern)
    if let name = pattern.variable { try checkNotDeclared(name, scope) }
    var nodes: [Int] = []
    var pending: [(RelationshipPattern, SourceRange)] = []
    let isSingle = pattern.elements.count == 1
    for element in pattern.elements {
      switch element {
      case .node(let node):
        nodes.append(
          try bindNewNode(node, &scope, &creation, firstSlot, isSingle: isSingle, isMerge: isMerge))
      case .relationship(let relationship): pending.append((relationship, relationship.range))
      case .group(let group):
        throw .syntax("CreatingVarLength", "a repeated pattern cannot be created", group.range)
      }
    }
    var steps: [(relationship: Int, node: Int?)] = []
    for (index, (relationship, _)) in pending.enumerated() {
      let slot = try bindNewRelationship(
        relationship, from: nodes[index], to: nodes[index + 1], &scope, &creation, firstSlot,
        isMerge: isMerge)
      steps.append((slot, nodes[index + 1]))
    }
    if let name = pattern.variable {
      let slot = newSlot()
      scope.declare(name.text, Variable(slot: slot, type: .path))
      creation.paths.append((slot, .path(start: nodes[0], steps: steps)))
    }
  }

  /// What only chooses among what is there cannot be made.
  private func checkMakeable(_ pattern: PathPattern) throws(QueryError) {
    if pattern.selector != .allPaths {
      throw .syntax(
        "UnexpectedSyntax", "a shortest path can be looked for but not be made", pattern.range)
    }
    var conditions = [pattern.predicate]
    for element in pattern.elements {
      switch element {
      case .node(let node): conditions.append(node.predicate)
      case .relationship(let relationship): conditions.append(relationship.predicate)
      case .group: break
      }
    }
    if let condition = conditions.compactMap({ $0 }).first {
      throw .syntax(
        "UnexpectedSyntax", "a new pattern takes properties in braces and no WHERE", condition.range)
    }
  }

  private mutating func bindNewNode(
    _ node: NodePattern, _ scope: inout Scope, _ creation: inout BoundCreation, _ firstSlot: Int,
    isSingle: Bool, isMerge: Bool
  ) throws(QueryError) -> Int {
    if let name = node.variable, let known = scope[name.text] {
      guard known.type == .node || known.type == .any || known.type == .null else {
        throw .syntax(
          "VariableTypeConflict", "'\(name.text)' is \(known.type.name), expected a node", name.range)
      }
      if node.labels != nil || node.properties != nil || isSingle {
        throw .syntax(
          "VariableAlreadyBound", "'\(name.text)' is already bound and cannot be created again", name.range)
      }
      noteRead(known.slot)
      return known.slot
    }
    let properties = try bindNewProperties(node.properties, scope, firstSlot, isMerge: isMerge)
    let labels = try newLabels(node.labels)
    let slot = newSlot()
    if let name = node.variable { scope.declare(name.text, Variable(slot: slot, type: .node)) }
    creation.nodes.append(BoundNewNode(slot: slot, labels: labels, properties: properties))
    return slot
  }

  private func newLabels(_ labels: LabelExpression?) throws(QueryError) -> [Int] {
    guard let labels else { return [] }
    switch labels {
    case .label(let name): return [graph.internLabel(name.text)]
    case .and(let a, let b): return try newLabels(a) + newLabels(b)
    case .or, .not, .any:
      throw .syntax("UnexpectedSyntax", "a new node takes plain labels, as in :A:B", nil)
    }
  }

  /// Properties may read what was there before the pattern, whose slots begin at `firstSlot`.
  private mutating func bindNewProperties(
    _ properties: Expression?, _ scope: Scope, _ firstSlot: Int, isMerge: Bool
  ) throws(QueryError) -> BoundExpression? {
    guard let properties else { return nil }
    if isMerge, case .parameter = properties.kind {
      throw .syntax(
        "InvalidParameterUse", "MERGE cannot take its properties from a parameter", properties.range)
    }
    let ownSlots = firstSlot..<slotCount
    let bound = try bindExpression(properties, scope)
    if let stray = bound.slots(subqueries).first(where: ownSlots.contains) {
      let name = scope.names.first { scope[$0]?.slot == stray } ?? ""
      throw .syntax(
        "UndefinedVariable", "'\(name)' is made by the same pattern and cannot be read in it",
        properties.range)
    }
    if case .map(let pairs) = properties.kind { for pair in pairs { try checkStorable(pair.value, scope) } }
    return bound
  }

  private mutating func bindNewRelationship(
    _ pattern: RelationshipPattern, from: Int, to: Int, _ scope: inout Scope,
    _ creation: inout BoundCreation, _ firstSlot: Int, isMerge: Bool
  ) throws(QueryError) -> Int {
    if let name = pattern.variable { try checkNotDeclared(name, scope) }
    guard pattern.length == nil else {
      throw .syntax("CreatingVarLength", "a relationship of variable length cannot be created", pattern.range)
    }
    guard case .label(let type)? = pattern.types else {
      throw .syntax(
        "NoSingleRelationshipType", "a new relationship takes exactly one type, as in -[:T]->", pattern.range)
    }
    if pattern.direction == .either && !isMerge {
      throw .syntax(
        "RequiresDirectedRelationship", "a new relationship needs a direction", pattern.range)
    }
    let slot = newSlot()
    let properties = try bindNewProperties(pattern.properties, scope, firstSlot, isMerge: isMerge)
    if let name = pattern.variable { scope.declare(name.text, Variable(slot: slot, type: .relationship)) }
    let reversed = pattern.direction == .incoming
    creation.relationships.append(
      BoundNewRelationship(
        slot: slot, type: graph.internType(type.text), from: reversed ? to : from, to: reversed ? from : to,
        properties: properties))
    return slot
  }

  private mutating func bindMerge(
    _ clause: MergeClause, _ scope: inout Scope
  ) throws(QueryError) -> BoundMerge {
    var created = scope
    var creation = BoundCreation(nodes: [], relationships: [], paths: [])
    try bindCreation(clause.pattern, &created, &creation, isMerge: true)
    let match = MatchClause(
      isOptional: false, patterns: [clause.pattern], predicate: nil, range: clause.range)
    var matched = scope
    let bound = try bindMatch(match, &matched)
    // Both ways fill the slots of the match; the created ones are renamed to them.
    creation = creation.renamed(slotPairs(created, matched, clause.pattern, creation, bound))
    let onCreate = try bindAssignments(clause.onCreate, matched)
    let onMatch = try bindAssignments(clause.onMatch, matched)
    scope = matched
    return BoundMerge(match: bound, creation: creation, onCreate: onCreate, onMatch: onMatch)
  }

  /// The slots of a pattern's elements when created, and the slots of the same elements when matched.
  private func slotPairs(
    _ created: Scope, _ matched: Scope, _ pattern: PathPattern, _ creation: BoundCreation, _ match: BoundMatch
  ) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    let path = match.paths[0]
    let matchedNodes = [path.start.slot] + path.steps.map(\.node.slot)
    var newNodes = creation.nodes.map(\.slot)[...]
    // Created nodes stand in the order of the pattern, less those that were bound before.
    let oldSlots = Set(matched.names.compactMap { matched[$0]?.slot }).subtracting(match.newSlots)
    var seen: Set<Int> = []
    for slot in matchedNodes where !oldSlots.contains(slot) && seen.insert(slot).inserted {
      if let new = newNodes.popFirst() { pairs[new] = slot }
    }
    for (step, new) in zip(path.steps, creation.relationships) { pairs[new.slot] = step.relationship.slot }
    if let slot = path.pathSlot, let new = creation.paths.first { pairs[new.slot] = slot }
    return pairs
  }

  // MARK: Assignments

  mutating func bindAssignments(
    _ items: [SetItem], _ scope: Scope
  ) throws(QueryError) -> [BoundAssignment] {
    var bound: [BoundAssignment] = []
    for item in items {
      switch item {
      case .property(let owner, let key, let value):
        try checkOwner(owner, scope)
        let assigned = try bindExpression(value, scope)
        try checkStorable(value, scope)
        bound.append(
          .property(
            owner: try bindExpression(owner, scope), key: graph.internKey(key.text), value: assigned))
      case .replace(let name, let value):
        try checkOwner(name, scope)
        try checkMap(value, scope)
        bound.append(.replace(slot: try slot(of: name, scope), value: try bindExpression(value, scope)))
      case .merge(let name, let value):
        try checkOwner(name, scope)
        try checkMap(value, scope)
        bound.append(.merge(slot: try slot(of: name, scope), value: try bindExpression(value, scope)))
      case .labels(let name, let labels):
        try checkLabelled(name, scope)
        let numbers = labels.map { graph.internLabel($0.text) }
        bound.append(.addLabels(slot: try slot(of: name, scope), labels: numbers))
      }
    }
    return bound
  }

  private mutating func bindRemovals(
    _ items: [RemoveItem], _ scope: Scope
  ) throws(QueryError) -> [BoundAssignment] {
    var bound: [BoundAssignment] = []
    for item in items {
      switch item {
      case .property(let owner, let key):
        try checkOwner(owner, scope)
        bound.append(
          .property(
            owner: try bindExpression(owner, scope), key: graph.internKey(key.text), value: .constant(.null)))
      case .labels(let name, let labels):
        try checkLabelled(name, scope)
        bound.append(
          .removeLabels(
            slot: try slot(of: name, scope), labels: labels.map { graph.internLabel($0.text) }))
      }
    }
    return bound
  }

  // MARK: Kinds

  private func checkOwner(_ name: Name, _ scope: Scope) throws(QueryError) {
    try checkOwner(Expression(.variable(name.text), name.range), scope)
  }

  /// Only nodes and relationships have properties that can be set.
  private func checkOwner(_ owner: Expression, _ scope: Scope) throws(QueryError) {
    switch staticType(of: owner, scope) {
    case .any, .null, .node, .relationship: break
    case let type:
      throw typeError("only nodes and relationships have properties to set, this is \(type.name)", owner)
    }
  }

  /// Properties are set all at once from a map, or from a node or relationship that has them.
  private func checkMap(_ value: Expression, _ scope: Scope) throws(QueryError) {
    switch staticType(of: value, scope) {
    case .any, .null, .map, .node, .relationship: break
    case let type: throw typeError("expected a map of properties, this is \(type.name)", value)
    }
  }

  private func checkLabelled(_ name: Name, _ scope: Scope) throws(QueryError) {
    guard let type = scope[name.text]?.type else { return }
    guard [.any, .null, .node].contains(type) else {
      throw .syntax(
        "VariableTypeConflict", "only nodes have labels to change, '\(name.text)' is \(type.name)", name.range
      )
    }
  }

  /// Maps, nodes, relationships, paths and lists of them cannot be properties.
  func checkStorable(_ value: Expression, _ scope: Scope) throws(QueryError) {
    let type = staticType(of: value, scope)
    let item = if case .list(let element) = type { element } else { type }
    switch item {
    case .map, .node, .relationship, .path: break
    case .list where type != item: break
    default: return
    }
    throw QueryError(
      type: "TypeError", phase: .compileTime, code: "InvalidPropertyType",
      message:
        "\(type == item ? type.name : "a list that holds \(item.name)") cannot be stored as a property",
      range: value.range)
  }

  private mutating func slot(of name: Name, _ scope: Scope) throws(QueryError) -> Int {
    guard case .slot(let slot) = try bindExpression(Expression(.variable(name.text), name.range), scope)
    else {
      throw .syntax("UndefinedVariable", "'\(name.text)' is not defined here", name.range)
    }
    return slot
  }
}

extension BoundCreation {
  /// The same creation with slots replaced.
  func renamed(_ slots: [Int: Int]) -> BoundCreation {
    func new(_ slot: Int) -> Int { slots[slot] ?? slot }
    var copy = self
    for index in copy.nodes.indices { copy.nodes[index].slot = new(nodes[index].slot) }
    for index in copy.relationships.indices {
      copy.relationships[index].slot = new(relationships[index].slot)
      copy.relationships[index].from = new(relationships[index].from)
      copy.relationships[index].to = new(relationships[index].to)
    }
    copy.paths = paths.map { path in
      guard case .path(let start, let steps) = path.value else { return (new(path.slot), path.value) }
      return (
        new(path.slot),
        .path(start: new(start), steps: steps.map { (new($0.relationship), $0.node.map(new)) })
      )
    }
    return copy
  }
}
