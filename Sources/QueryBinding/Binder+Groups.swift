import GraphModel
import QuerySyntax
import SourceDiagnostics

/// Quantified parts of patterns (ISO/IEC 39075): a path repeated, its variables becoming lists outside.
extension Binder {
  /// Binds `((a)-[r]->(b) WHERE …){min,max}`.
  mutating func bindGroup(
    _ group: QuantifiedGroup, _ scope: inout Scope, _ state: inout PatternState
  ) throws(QueryError) -> BoundRelationship {
    var inner = state.before
    var innerState = PatternState(before: state.before)
    let path = try bindPath(group.path, &inner, &innerState)
    var match = MatchClause(
      isOptional: false, patterns: [], predicate: group.predicate, range: group.range)
    match.predicate = group.predicate
    let predicates = try bindRepetitionPredicates(match, inner, innerState)
    var variables: [(inner: Int, outer: Int)] = []
    for name in inner.names where state.before[name] == nil {
      guard let variable = inner[name] else { continue }
      try checkNotDeclared(Name(name, group.range), scope)
      let outer = newSlot()
      scope.declare(name, Variable(slot: outer, type: .list(variable.type)))
      state.newSlots.append(outer)
      variables.append((variable.slot, outer))
    }
    let slot = newSlot()
    state.newSlots.append(slot)
    return BoundRelationship(
      slot: slot, types: nil, typeExpression: nil, direction: .outgoing, length: group.length,
      properties: [],
      repetition: BoundRepetition(path: path, predicates: predicates, groupVariables: variables),
      range: group.range)
  }

  /// Binds `-[r:T WHERE …]->{min,max}`: inside, `r` is the single relationship.
  mutating func bindStepPredicate(
    _ pattern: RelationshipPattern, _ predicate: Expression, _ scope: Scope
  ) throws(QueryError) -> BoundRepetition {
    var single = pattern
    single.length = nil
    var inner = Scope()
    for name in scope.names where name != pattern.variable?.text {
      if let variable = scope[name] { inner.declare(name, variable) }
    }
    var state = PatternState(before: inner)
    let path = try bindPath(
      PathPattern(
        elements: [
          .node(NodePattern(range: pattern.range)), .relationship(single),
          .node(NodePattern(range: pattern.range)),
        ], range: pattern.range), &inner, &state)
    let match = MatchClause(isOptional: false, patterns: [], predicate: nil, range: pattern.range)
    return BoundRepetition(
      path: path, predicates: try bindRepetitionPredicates(match, inner, state), groupVariables: [])
  }

  private mutating func bindRepetitionPredicates(
    _ match: MatchClause, _ scope: Scope, _ state: PatternState
  ) throws(QueryError) -> [BoundExpression] {
    var predicates = state.labelPredicates
    for pending in state.pending {
      let expression: Expression
      switch pending {
      case .condition(let condition): expression = condition
      case .properties(let slot, let map):
        guard case .map(let pairs) = map.kind else {
          throw .syntax("InvalidParameterUse", "expected a map of properties", map.range)
        }
        for pair in pairs {
          let property = BoundExpression.property(
            .slot(slot), key: graph.internKey(pair.key.text), name: pair.key.text, at: pair.key.range)
          predicates.append(
            .binary(.equal, property, try bindExpression(pair.value, scope), at: pair.key.range))
        }
        continue
      }
      splitConjuncts(try bindPredicate(expression, scope), into: &predicates)
    }
    if let predicate = match.predicate {
      splitConjuncts(try bindPredicate(predicate, scope), into: &predicates)
    }
    return predicates
  }
}
