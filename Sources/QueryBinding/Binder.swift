import GraphModel
import QuerySyntax
import SourceDiagnostics

/// Resolves names, checks kinds and the composition of clauses, and turns a query's tree into a bound query.
///
/// Names of labels, types and keys that the graph does not know get new numbers, so binding needs the graph.
package struct Binder {
  let graph: PropertyGraph
  let procedures: (String) -> ProcedureSignature?
  let parameterNames: [String]
  var slotCount = 0
  /// The names of the variables, by their slots.
  var slotNames: [Int: String] = [:]
  var subqueries: [BoundSubquery] = []
  var isWriting = false
  /// Whether a function of citations has been called.
  var asksForCitations = false
  /// Set while the items of an aggregating projection are bound.
  var aggregation: AggregationCollector?
  var isInsideAggregate = false
  /// Canonical text of expressions that a projection has already computed, and their slots.
  var computed: [String: Variable] = [:]
  /// Outer slots that the subquery being bound reads; the last entry is the innermost.
  var outerReads: [Set<Int>] = []
  /// The first slot that belongs to the subquery being bound.
  var outerLimits: [Int] = []

  package init(
    graph: PropertyGraph, parameterNames: [String] = [],
    procedures: @escaping (String) -> ProcedureSignature?
  ) {
    self.graph = graph
    self.parameterNames = parameterNames
    self.procedures = procedures
  }

  /// Binds a query.
  ///
  /// - Throws: `QueryError` of the compile-time phase with the conformance suite's code.
  package mutating func bind(_ query: Query) throws(QueryError) -> BoundQuery {
    let body = try bindBody(query, isTop: true) { _ in Scope() }
    return BoundQuery(
      body: body, slotCount: slotCount, slotNames: slotNames, subqueries: subqueries, isWriting: isWriting,
      asksForCitations: asksForCitations, mode: query.mode)
  }

  mutating func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  /// Remembers the names of what is in sight, for those who read the plan.
  mutating func noteNames(_ scope: Scope) {
    for name in scope.names { if let variable = scope[name] { slotNames[variable.slot] = name } }
  }

  /// Marks a slot as read, for the subqueries that surround the place.
  mutating func noteRead(_ slot: Int) {
    for level in outerReads.indices where slot < outerLimits[level] { outerReads[level].insert(slot) }
  }

  // MARK: Bodies

  /// Binds single queries joined by set operators; `outer` gives the variables that each of them sees from outside.
  mutating func bindBody(
    _ query: Query, isTop: Bool = false, outer: (SingleQuery) -> Scope
  ) throws(QueryError) -> BoundBody {
    let first = query.first
    var parts = [
      try bindPart(first, joinedBy: nil, outer: outer(first), isOnly: query.rest.isEmpty, isTop)
    ]
    var kinds: Set<String> = []
    for next in query.rest {
      kinds.insert("\(next.joinedBy.kind)-\(next.joinedBy.keepsDuplicates)")
      if next.joinedBy.kind == .union && kinds.contains("union-true") && kinds.contains("union-false") {
        throw .syntax("InvalidClauseComposition", "UNION and UNION ALL cannot be mixed", next.query.range)
      }
      parts.append(
        try bindPart(next.query, joinedBy: next.joinedBy, outer: outer(next.query), isOnly: false, isTop))
    }
    guard parts.count > 1 else { return BoundBody(parts: parts, columns: parts[0].columns) }
    return BoundBody(parts: parts, columns: try unifyColumns(parts, query))
  }

  private mutating func unifyColumns(_ parts: [BoundPart], _ query: Query) throws(QueryError) -> [BoundColumn]
  {
    let names = parts[0].columns.map(\.name)
    for (index, part) in parts.enumerated() where Set(part.columns.map(\.name)) != Set(names) {
      throw .syntax(
        "DifferentColumnsInUnion",
        "both sides must return the same columns; found \(quotedList(part.columns.map(\.name))), "
          + "expected \(quotedList(names))", query.singles[index].range)
    }
    var columns: [BoundColumn] = []
    for column in parts[0].columns {
      columns.append(BoundColumn(name: column.name, slot: newSlot(), type: .any))
    }
    return columns
  }

  private mutating func bindPart(
    _ single: SingleQuery, joinedBy: SetOperator?, outer: Scope, isOnly: Bool, _ isTop: Bool
  ) throws(QueryError) -> BoundPart {
    var scope = outer
    var part = BoundPart(joinedBy: joinedBy, clauses: [], columns: [], returns: false)
    try checkComposition(single, isTop: isTop)
    for (index, clause) in single.clauses.enumerated() {
      let isLast = index == single.clauses.count - 1
      try bindClause(clause, &scope, &part, isLast: isLast, isOnly: isOnly && single.clauses.count == 1)
      noteNames(scope)
    }
    return part
  }

  private mutating func bindClause(
    _ clause: Clause, _ scope: inout Scope, _ part: inout BoundPart, isLast: Bool, isOnly: Bool
  ) throws(QueryError) {
    switch clause {
    case .match(let match): part.clauses.append(.match(try bindMatch(match, &scope)))
    case .unwind(let unwind):
      let list = try bindExpression(unwind.list, scope)
      let type = staticType(of: unwind.list, scope)
      let slot = newSlot()
      try checkNotDeclared(unwind.variable, scope)
      var element = StaticType.any
      if case .list(let inner) = type { element = inner }
      scope.declare(unwind.variable.text, Variable(slot: slot, type: element))
      part.clauses.append(.unwind(list, slot: slot))
    case .project(let projection):
      let bound = try bindProjection(projection, &scope)
      part.clauses.append(.project(bound))
      if projection.kind == .return {
        part.columns = bound.columns
        part.returns = true
      }
    case .filter(let filter):
      part.clauses.append(.filter(try bindPredicate(filter.predicate, scope)))
    case .assign(let clause):
      var items: [(slot: Int, value: BoundExpression)] = []
      for item in clause.items {
        try checkNotDeclared(item.name, scope)
        let value = try bindExpression(item.value, scope)
        let slot = newSlot()
        items.append((slot, value))
        scope.declare(item.name.text, Variable(slot: slot, type: staticType(of: item.value, scope)))
      }
      part.clauses.append(.assign(items))
    case .call(let call):
      let bound = try bindCall(call, &scope, &part, isOnly: isOnly, isLast: isLast)
      part.clauses.append(.call(bound))
    case .subquery(let subquery): try bindSubqueryClause(subquery, &scope, &part)
    default: part.clauses.append(try bindWriting(clause, &scope))
    }
  }

  func checkNotDeclared(_ name: Name, _ scope: Scope) throws(QueryError) {
    guard scope[name.text] == nil else {
      throw .syntax(
        "VariableAlreadyBound", "'\(name.text)' is already bound; choose another name", name.range)
    }
  }

  /// Which clauses may follow which: a reading clause after a writing one needs a `WITH`, and a query ends in
  /// `RETURN`, a writing clause or a call.
  private func checkComposition(_ single: SingleQuery, isTop: Bool) throws(QueryError) {
    var hasWritten = false
    for (index, clause) in single.clauses.enumerated() {
      let isLast = index == single.clauses.count - 1
      switch clause {
      case .create, .merge, .set, .remove, .delete: hasWritten = true
      case .match, .unwind, .call, .subquery, .filter, .assign:
        if hasWritten {
          throw .syntax(
            "InvalidClauseComposition", "a WITH is required between a writing clause and what reads after it",
            clause.range)
        }
      case .project(let projection):
        hasWritten = false
        if projection.kind == .return && !isLast {
          throw .syntax("InvalidClauseComposition", "RETURN must be the last clause", clause.range)
        }
      }
      if isLast { try checkEnd(clause) }
    }
  }

  private func checkEnd(_ clause: Clause) throws(QueryError) {
    switch clause {
    case .match, .unwind, .filter, .assign:
      throw .syntax(
        "InvalidClauseComposition", "a query cannot end here; expected RETURN or a writing clause",
        clause.range)
    case .subquery(let subquery) where subquery.query.returns:
      throw .syntax(
        "InvalidClauseComposition", "a query cannot end with a subquery that returns; expected RETURN",
        clause.range)
    case .project(let projection) where projection.kind == .with:
      throw .syntax("InvalidClauseComposition", "a query cannot end with WITH; expected RETURN", clause.range)
    default: break
    }
  }
}

/// Gathers the aggregates met while the items of one projection are bound.
struct AggregationCollector {
  var aggregates: [BoundAggregate] = []
  /// Canonical text of an aggregate and its place in `aggregates`, so that equal ones are computed once.
  var known: [String: Int] = [:]
  /// The scope in which aggregates' arguments are bound.
  var inputScope: Scope
}

/// Names in quotes, joined by commas.
func quotedList(_ names: [String]) -> String {
  names.isEmpty ? "none" : names.map { "'\($0)'" }.joined(separator: ", ")
}

extension Query {
  /// Whether a single query of it ends in `RETURN`.
  fileprivate var returns: Bool {
    singles.contains { single in
      if case .project(let last)? = single.clauses.last { last.kind == .return } else { false }
    }
  }
}
