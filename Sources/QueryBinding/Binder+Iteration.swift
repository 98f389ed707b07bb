import GraphModel
import QuerySyntax
import SourceDiagnostics

/// Expressions that bring variables of their own: comprehensions, quantifiers, reduce, subqueries.
extension Binder {
  mutating func bindScoped(_ expression: Expression, _ scope: Scope) throws(QueryError) -> BoundExpression {
    switch expression.kind {
    case .listComprehension(let name, let list, let predicate, let result):
      if let found = [predicate, result].compactMap({ $0.flatMap(firstAggregate) }).first {
        throw .syntax(
          "InvalidAggregation", "an aggregate cannot stand inside a comprehension", found.range)
      }
      let source = try bindExpression(list, scope)
      let (slot, inner) = local(name, elementType(of: list, scope), scope)
      return .listComprehension(
        slot: slot, list: source, predicate: try bindLocalPredicate(predicate, inner),
        result: try bindOptional(result, inner))
    case .quantifier(let kind, let name, let list, let predicate):
      let source = try bindExpression(list, scope)
      let (slot, inner) = local(name, elementType(of: list, scope), scope)
      let test = try bindLocalPredicate(predicate, inner) ?? .constant(.bool(true))
      return .quantifier(kind, slot: slot, list: source, predicate: test)
    case .reduce(let accumulator, let initial, let name, let list, let step):
      let start = try bindExpression(initial, scope)
      let source = try bindExpression(list, scope)
      let (outerSlot, outer) = local(accumulator, .any, scope)
      let (slot, inner) = local(name, elementType(of: list, scope), outer)
      return .reduce(
        accumulator: outerSlot, initial: start, slot: slot, list: source,
        step: try bindExpression(step, inner))
    case .pattern(let pattern): return try bindPatternPredicate(pattern, expression.range, scope)
    case .patternComprehension(let pattern, let predicate, let result):
      return try bindPatternComprehension(pattern, predicate, result, expression.range, scope)
    case .exists(let subquery): return try bindSubqueryExpression(subquery, .exists, scope)
    case .countSubquery(let subquery): return try bindSubqueryExpression(subquery, .count, scope)
    case .collectSubquery(let query):
      let (number, body) = try bindSubquery(scope) { (binder: inout Binder) throws(QueryError) in
        (try binder.bindBody(query) { _ in scope }, false)
      }
      guard body.columns.count == 1 else {
        throw .syntax("InvalidNumberOfColumns", "COLLECT { } must return one column", expression.range)
      }
      return .subquery(number, .collect(slot: body.columns[0].slot))
    default:
      // Every other kind is bound before this function is asked.
      throw .syntax("UnexpectedSyntax", "an expression of unknown kind", expression.range)
    }
  }

  private mutating func local(
    _ name: Name, _ type: StaticType, _ scope: Scope
  ) -> (slot: Int, scope: Scope) {
    var inner = scope
    let slot = newSlot()
    slotNames[slot] = name.text
    inner.declare(name.text, Variable(slot: slot, type: type))
    // A projected expression that mentions the outer variable of that name is not what is meant here.
    return (slot, inner)
  }

  private mutating func bindLocalPredicate(
    _ expression: Expression?, _ scope: Scope
  ) throws(QueryError) -> BoundExpression? {
    guard let expression else { return nil }
    return try bindPredicate(expression, scope)
  }

  func elementType(of list: Expression, _ scope: Scope) -> StaticType {
    if case .list(let element) = staticType(of: list, scope) { element } else { .any }
  }

  // MARK: Subqueries

  /// Binds the body of a subquery, gathering which outer slots it reads.
  mutating func bindSubquery(
    _ scope: Scope,
    _ body: (inout Binder) throws(QueryError) -> (body: BoundBody, isPlainPattern: Bool)
  ) throws(QueryError) -> (number: Int, body: BoundBody) {
    let (keptAggregation, keptComputed, keptInside) = (aggregation, computed, isInsideAggregate)
    aggregation = nil
    computed = [:]
    isInsideAggregate = false
    outerLimits.append(slotCount)
    outerReads.append([])
    defer {
      outerLimits.removeLast()
      (aggregation, computed, isInsideAggregate) = (keptAggregation, keptComputed, keptInside)
    }
    let bound: (body: BoundBody, isPlainPattern: Bool)
    do { bound = try body(&self) } catch {
      outerReads.removeLast()
      throw error
    }
    let reads = outerReads.removeLast()
    subqueries.append(
      BoundSubquery(body: bound.body, outerSlots: reads, isPlainPattern: bound.isPlainPattern))
    return (subqueries.count - 1, bound.body)
  }

  private mutating func bindSubqueryExpression(
    _ subquery: Subquery, _ result: SubqueryResult, _ scope: Scope
  ) throws(QueryError) -> BoundExpression {
    switch subquery {
    case .pattern(let match):
      let (number, _) = try bindSubquery(scope) { (binder: inout Binder) throws(QueryError) in
        var inner = scope
        let bound = try binder.bindMatch(match, &inner)
        binder.noteNames(inner)
        return (BoundBody.pattern(bound), true)
      }
      return .subquery(number, result)
    case .query(let query):
      let wroteBefore = isWriting
      isWriting = false
      let (number, _) = try bindSubquery(scope) { (binder: inout Binder) throws(QueryError) in
        (try binder.bindBody(query) { _ in scope }, false)
      }
      if isWriting {
        throw .syntax(
          "InvalidClauseComposition", "a subquery in an expression cannot write", query.range)
      }
      isWriting = wroteBefore
      return .subquery(number, result)
    }
  }

  private mutating func bindPatternPredicate(
    _ pattern: PathPattern, _ range: SourceRange, _ scope: Scope
  ) throws(QueryError) -> BoundExpression {
    if pattern.isFunction {
      try checkNoNewVariables(pattern, scope)
      return try bindPatternComprehension(
        named(pattern, range), nil, Expression(.variable(Self.hiddenPath), range), range, scope,
        takesFirst: pattern.selector == .anyShortest)
    }
    try checkNoNewVariables(pattern, scope)
    let match = MatchClause(isOptional: false, patterns: [pattern], predicate: nil, range: range)
    return try bindSubqueryExpression(.pattern(match), .exists, scope)
  }

  private static let hiddenPath = " path"

  private func named(_ pattern: PathPattern, _ range: SourceRange) -> PathPattern {
    var copy = pattern
    copy.variable = Name(Self.hiddenPath, range)
    return copy
  }

  private func checkNoNewVariables(_ pattern: PathPattern, _ scope: Scope) throws(QueryError) {
    for element in pattern.elements {
      let name: Name?
      switch element {
      case .node(let node): name = node.variable
      case .relationship(let relationship): name = relationship.variable
      case .group: name = nil
      }
      if let name, scope[name.text] == nil {
        throw .syntax(
          "UndefinedVariable",
          "'\(name.text)' is not defined; a pattern used as a predicate brings no variables",
          name.range)
      }
    }
  }

  private mutating func bindPatternComprehension(
    _ pattern: PathPattern, _ predicate: Expression?, _ result: Expression, _ range: SourceRange,
    _ scope: Scope, takesFirst: Bool = false
  ) throws(QueryError) -> BoundExpression {
    var resultSlot = 0
    let (number, _) = try bindSubquery(scope) { (binder: inout Binder) throws(QueryError) in
      var inner = scope
      let match = MatchClause(isOptional: false, patterns: [pattern], predicate: predicate, range: range)
      let bound = try binder.bindMatch(match, &inner)
      binder.noteNames(inner)
      let value = try binder.bindExpression(result, inner)
      resultSlot = binder.newSlot()
      var body = BoundBody.pattern(bound)
      body.parts[0].clauses.append(.assign([(resultSlot, value)]))
      return (body, true)
    }
    let list = BoundExpression.subquery(number, .collect(slot: resultSlot))
    return takesFirst ? .element(list, .constant(.int(0)), at: range) : list
  }
}

extension BoundBody {
  /// A body that is one match and returns nothing.
  static func pattern(_ match: BoundMatch) -> BoundBody {
    BoundBody(
      parts: [BoundPart(joinedBy: nil, clauses: [.match(match)], columns: [], returns: false)], columns: [])
  }
}
