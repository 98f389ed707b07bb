import GraphModel
import QuerySyntax
import SourceDiagnostics

/// Quantified parts of patterns (ISO/IEC 39075): a path repeated, its variables becoming lists outside.
extension Binder {
  /// Binds `((a)-[r]->(b) WHERE …){min,max}`.
  mutating func bindGroup(
    _ group: QuantifiedGroup, _ scope: inout Scope, _ state: inout PatternState
  ) throws(QueryError) -> BoundRelationship {
    let firstSlot = slotCount
    var inner = state.before
    var innerState = PatternState(before: state.before)
    let (paths, predicates) = try bindPatterns([group.path], group.predicate, &inner, &innerState)
    noteNames(inner)
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
      repetition: makeRepetition(paths[0], predicates, variables, from: firstSlot),
      range: group.range)
  }

  /// Binds `-[r:T WHERE …]->{min,max}`: inside, `r` is the single relationship.
  mutating func bindStepPredicate(
    _ pattern: RelationshipPattern, _ predicate: Expression, _ scope: Scope, before: Scope
  ) throws(QueryError) -> BoundRepetition {
    var single = pattern
    single.length = nil
    let firstSlot = slotCount
    var inner = Scope()
    for name in scope.names where name != pattern.variable?.text {
      // A path of the same clause is known only when all of the clause is.
      guard let variable = scope[name], variable.type != .path || before[name] != nil else { continue }
      inner.declare(name, variable)
    }
    var state = PatternState(before: inner)
    let path = PathPattern(
      elements: [
        .node(NodePattern(range: pattern.range)), .relationship(single),
        .node(NodePattern(range: pattern.range)),
      ], range: pattern.range)
    let (paths, predicates) = try bindPatterns([path], nil, &inner, &state)
    return makeRepetition(paths[0], predicates, [], from: firstSlot)
  }

  private func makeRepetition(
    _ path: BoundPath, _ predicates: [BoundExpression], _ variables: [(inner: Int, outer: Int)],
    from firstSlot: Int
  ) -> BoundRepetition {
    var outer: Set<Int> = []
    for predicate in predicates { outer.formUnion(predicate.slots(subqueries).filter { $0 < firstSlot }) }
    return BoundRepetition(
      path: path, predicates: predicates, groupVariables: variables, outerSlots: outer)
  }
}
