import GraphModel
import QuerySyntax
import SourceDiagnostics

extension Binder {
  /// Binds `MATCH`, declaring what its patterns introduce.
  mutating func bindMatch(_ clause: MatchClause, _ scope: inout Scope) throws(QueryError) -> BoundMatch {
    var state = PatternState(before: scope)
    let (paths, predicates) = try bindPatterns(clause.patterns, clause.predicate, &scope, &state)
    return BoundMatch(
      isOptional: clause.isOptional, paths: paths, predicates: predicates, newSlots: state.newSlots)
  }

  /// Binds patterns with everything in them that filters, and the `WHERE` behind them.
  mutating func bindPatterns(
    _ patterns: [PathPattern], _ predicate: Expression?, _ scope: inout Scope, _ state: inout PatternState
  ) throws(QueryError) -> (paths: [BoundPath], predicates: [BoundExpression]) {
    let firstSlot = slotCount
    var paths: [BoundPath] = []
    try checkLength(patterns)
    // Variables of all patterns are in sight of all their predicates, so names come first, then expressions.
    for pattern in patterns {
      paths.append(try bindPath(pattern, &scope, &state))
    }
    var predicates: [BoundExpression] = []
    for (path, label) in state.labelPredicates { add(label, of: &paths[path], firstSlot, &predicates) }
    for (path, pending) in state.pending {
      for bound in try bindPending(pending, scope) { add(bound, of: &paths[path], firstSlot, &predicates) }
    }
    for index in paths.indices {
      for step in paths[index].steps.indices {
        let slot = paths[index].steps[step].relationship.slot
        guard let properties = state.stepProperties[slot] else { continue }
        paths[index].steps[step].relationship.properties = try bindStepProperties(properties, scope)
      }
    }
    if let predicate {
      try checkNoAggregate(predicate)
      var conjuncts: [BoundExpression] = []
      splitConjuncts(try bindPredicate(predicate, scope), into: &conjuncts)
      for conjunct in conjuncts {
        let function = paths.indices.first { patterns[$0].isFunction && reads(conjunct, inside: paths[$0]) }
        if let function { paths[function].predicates.append(conjunct) } else { predicates.append(conjunct) }
      }
    }
    return (paths, predicates)
  }

  /// The planner weighs every relationship of a clause against every other.
  private func checkLength(_ patterns: [PathPattern]) throws(QueryError) {
    let count = patterns.reduce(0) { $0 + $1.elements.count / 2 }
    guard count > 100, let range = patterns.first?.range else { return }
    throw .syntax(
      "QueryTooLong", "a pattern has at most 100 relationships, found \(count); divide it with WITH", range)
  }

  /// Files a condition of a path's own: with the path when it has a selector and the condition says more than
  /// what its ends are, else with the match.
  private func add(
    _ condition: BoundExpression, of path: inout BoundPath, _ firstSlot: Int,
    _ predicates: inout [BoundExpression]
  ) {
    let ends = [path.start.slot, path.end.slot]
    let saysMore = condition.slots(subqueries).contains { $0 >= firstSlot && !ends.contains($0) }
    if path.selector != .allPaths && saysMore {
      path.predicates.append(condition)
    } else {
      predicates.append(condition)
    }
  }

  /// Whether a condition is about the path or a relationship of it, and so belongs to the search of a
  /// shortest-path function, which finds the shortest of the paths that fulfil it.
  private func reads(_ condition: BoundExpression, inside path: BoundPath) -> Bool {
    let inner = path.steps.map(\.relationship.slot) + (path.pathSlot.map { [$0] } ?? [])
    return !condition.slots(subqueries).isDisjoint(with: inner)
  }

  private func checkNoAggregate(_ expression: Expression) throws(QueryError) {
    if let found = firstAggregate(in: expression) {
      throw .syntax(
        "InvalidAggregation", "an aggregate cannot stand in WHERE; use WITH … WHERE", found.range)
    }
  }

  private mutating func bindStepProperties(
    _ properties: Expression, _ scope: Scope
  ) throws(QueryError) -> [(key: Int, value: BoundExpression)] {
    guard case .map(let pairs) = properties.kind else {
      throw .syntax("InvalidParameterUse", "expected a map of properties", properties.range)
    }
    var bound: [(key: Int, value: BoundExpression)] = []
    for pair in pairs {
      bound.append((graph.internKey(pair.key.text), try bindExpression(pair.value, scope)))
    }
    return bound
  }

  private mutating func bindPending(
    _ pending: PendingPredicate, _ scope: Scope
  ) throws(QueryError) -> [BoundExpression] {
    switch pending {
    case .properties(let slot, let map):
      guard case .map(let pairs) = map.kind else {
        throw .syntax(
          "InvalidParameterUse",
          "a parameter cannot stand for a pattern's properties here; write {key: $value}",
          map.range)
      }
      var predicates: [BoundExpression] = []
      for pair in pairs {
        let value = try bindExpression(pair.value, scope)
        let property = BoundExpression.property(
          .slot(slot), key: graph.internKey(pair.key.text), name: pair.key.text, at: pair.key.range)
        predicates.append(.binary(.equal, property, value, at: pair.key.range))
      }
      return predicates
    case .condition(let expression):
      var predicates: [BoundExpression] = []
      splitConjuncts(try bindPredicate(expression, scope), into: &predicates)
      return predicates
    }
  }

  /// Adds the conjuncts of a predicate, so that each can be applied as soon as its slots are there.
  func splitConjuncts(_ predicate: BoundExpression, into list: inout [BoundExpression]) {
    if case .binary(.and, let left, let right, _) = predicate {
      splitConjuncts(left, into: &list)
      splitConjuncts(right, into: &list)
    } else {
      list.append(predicate)
    }
  }

  // MARK: Paths

  mutating func bindPath(
    _ pattern: PathPattern, _ scope: inout Scope, _ state: inout PatternState
  ) throws(QueryError) -> BoundPath {
    if let name = pattern.variable, scope[name.text] != nil {
      throw .syntax("VariableAlreadyBound", "'\(name.text)' is already bound", name.range)
    }
    state.pathCount += 1
    var bound = BoundPath(
      selector: pattern.selector, pathSlot: nil, start: BoundNode(slot: -1, labels: nil), steps: [])
    var elements = pattern.elements[...]
    guard case .node(let first)? = elements.popFirst() else {
      return try bindGroupPath(pattern, &scope, &state)
    }
    bound.start = try bindNode(first, &scope, &state)
    if elements.isEmpty, let name = first.variable, state.before[name.text] != nil {
      // There is nothing to walk that would leave out a null.
      state.require(
        .condition(
          Expression(.isNull(Expression(.variable(name.text), name.range), negated: true), name.range)))
    }
    while let element = elements.popFirst() {
      let relationship: BoundRelationship
      switch element {
      case .relationship(let pattern): relationship = try bindRelationship(pattern, &scope, &state)
      case .group(let group): relationship = try bindGroup(group, &scope, &state)
      case .node(let node):
        throw .syntax("UnexpectedSyntax", "two nodes stand side by side; expected a relationship", node.range)
      }
      var end = NodePattern(range: pattern.range)
      if case .node(let node)? = elements.first {
        end = node
        elements.removeFirst()
      }
      bound.steps.append((relationship, try bindNode(end, &scope, &state)))
    }
    if let name = pattern.variable {
      try checkNotDeclared(name, scope)
      let slot = newSlot()
      bound.pathSlot = slot
      scope.declare(name.text, Variable(slot: slot, type: .path))
      state.newSlots.append(slot)
    }
    if let predicate = pattern.predicate { state.require(.condition(predicate)) }
    return bound
  }

  /// A pattern that begins with a quantified group gets an anonymous node in front.
  private mutating func bindGroupPath(
    _ pattern: PathPattern, _ scope: inout Scope, _ state: inout PatternState
  ) throws(QueryError) -> BoundPath {
    var copy = pattern
    copy.elements.insert(.node(NodePattern(range: pattern.range)), at: 0)
    return try bindPath(copy, &scope, &state)
  }

  private mutating func bindNode(
    _ node: NodePattern, _ scope: inout Scope, _ state: inout PatternState
  ) throws(QueryError) -> BoundNode {
    let slot: Int
    if let name = node.variable {
      if let known = scope[name.text] {
        guard known.type == .node || known.type == .any || known.type == .null else {
          throw .syntax(
            "VariableTypeConflict", "'\(name.text)' is \(known.type.name), expected a node", name.range)
        }
        noteRead(known.slot)
        slot = known.slot
      } else {
        slot = declareNew(name, .node, &scope, &state)
      }
    } else {
      slot = newSlot()
      state.newSlots.append(slot)
    }
    var bound = BoundNode(slot: slot, labels: nil)
    if let labels = node.labels {
      bound.labels = bindLabels(labels)
      state.labelPredicates.append((state.pathCount - 1, .hasLabels(.slot(slot), bindLabels(labels))))
    }
    if let properties = node.properties { state.require(.properties(slot: slot, properties)) }
    if let predicate = node.predicate { state.require(.condition(predicate)) }
    return bound
  }

  private mutating func declareNew(
    _ name: Name, _ type: StaticType, _ scope: inout Scope, _ state: inout PatternState
  ) -> Int {
    let slot = newSlot()
    scope.declare(name.text, Variable(slot: slot, type: type))
    state.newSlots.append(slot)
    return slot
  }

  private mutating func bindRelationship(
    _ pattern: RelationshipPattern, _ scope: inout Scope, _ state: inout PatternState
  ) throws(QueryError) -> BoundRelationship {
    let isList = pattern.length != nil
    var slot: Int?
    if let name = pattern.variable {
      if state.relationshipNames.contains(name.text) {
        throw .syntax(
          "RelationshipUniquenessViolation", "'\(name.text)' stands twice in the pattern", name.range)
      }
      if let known = scope[name.text] {
        slot = try reusedSlot(known, name, isList: isList, state)
        noteRead(known.slot)
      } else {
        slot = declareNew(name, isList ? .list(.relationship) : .relationship, &scope, &state)
      }
      state.relationshipNames.insert(name.text)
    }
    let own = slot ?? newSlot()
    if slot == nil { state.newSlots.append(own) }
    var bound = BoundRelationship(
      slot: own, types: nil, typeExpression: nil, direction: pattern.direction, length: pattern.length,
      properties: [], repetition: nil, range: pattern.range)
    if let types = pattern.types {
      bound.types = plainTypes(types)
      if bound.types == nil { bound.typeExpression = bindLabels(types) }
    }
    if let properties = pattern.properties {
      if isList {
        state.stepProperties[own] = properties
      } else {
        state.require(.properties(slot: own, properties))
      }
    }
    if let predicate = pattern.predicate {
      if isList, let name = pattern.variable, state.before[name.text] != nil {
        throw .syntax(
          "VariableAlreadyBound", "'\(name.text)' is already bound and takes no WHERE of its own", name.range)
      }
      guard isList else {
        state.require(.condition(predicate))
        return bound
      }
      bound.repetition = try bindStepPredicate(pattern, predicate, scope, before: state.before)
    }
    return bound
  }

  private func reusedSlot(
    _ known: Variable, _ name: Name, isList: Bool, _ state: PatternState
  ) throws(QueryError) -> Int {
    switch known.type {
    case .relationship where !isList, .any, .null: return known.slot
    case .list(.relationship) where isList, .list(.any) where isList, .list(.null) where isList:
      return known.slot
    default:
      let expected = isList ? "a list of relationships" : "a relationship"
      throw .syntax(
        "VariableTypeConflict", "'\(name.text)' is \(known.type.name), expected \(expected)", name.range)
    }
  }

  /// The type numbers of `A|B|C`; `nil` when the expression says more.
  func plainTypes(_ labels: LabelExpression) -> [Int]? {
    switch labels {
    case .label(let name): return [graph.internType(name.text)]
    case .or(let a, let b):
      guard let left = plainTypes(a), let right = plainTypes(b) else { return nil }
      return left + right.filter { !left.contains($0) }
    case .and, .not, .any: return nil
    }
  }
}

/// What is gathered while the patterns of one clause are bound.
struct PatternState {
  /// The scope before the clause.
  let before: Scope
  var newSlots: [Int] = []
  var relationshipNames: Set<String> = []
  /// How many paths have been begun.
  var pathCount = 0
  /// What the labels of patterns ask for, with the number of the path.
  var labelPredicates: [(path: Int, condition: BoundExpression)] = []
  var pending: [(path: Int, condition: PendingPredicate)] = []
  /// Property maps of variable-length relationships, by the relationship's slot.
  var stepProperties: [Int: Expression] = [:]

  init(before: Scope) { self.before = before }

  /// Notes a condition of the path that is being bound.
  mutating func require(_ condition: PendingPredicate) { pending.append((pathCount - 1, condition)) }
}

/// A predicate inside a pattern, bound when all of the clause's variables are known.
enum PendingPredicate {
  case properties(slot: Int, Expression)
  case condition(Expression)
}
