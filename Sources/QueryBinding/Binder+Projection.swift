import GraphModel
import QuerySyntax
import SourceDiagnostics

/// `WITH` and `RETURN`: what a projection computes, groups, orders and leaves in sight.
extension Binder {
  mutating func bindProjection(
    _ clause: ProjectionClause, _ scope: inout Scope
  ) throws(QueryError) -> BoundProjection {
    let items = try expandedItems(clause, scope)
    try checkNames(items, clause)
    var bound = BoundProjection(
      isDistinct: clause.isDistinct, columns: [], items: [], aggregation: nil, laterItems: [], order: [],
      isReturn: clause.kind == .return)
    let isAggregating = items.contains { firstAggregate(in: $0.expression) != nil }
    var output = Scope()
    if isAggregating {
      try bindGroups(items, scope, &bound, &output)
    } else {
      try bindPlain(items, scope, &bound, &output)
    }
    let seesBefore = !isAggregating && !clause.isDistinct
    try bindTail(clause, items, before: scope, output, seesBefore, &bound)
    if let collector = aggregation, isAggregating {
      bound.aggregation?.aggregates = collector.aggregates
    }
    aggregation = nil
    computed = [:]
    if let nameless = items.first(where: \.lacksName) {
      throw .syntax(
        "NoExpressionAlias", "an expression in WITH needs a name; write '\(nameless.name) AS name'",
        nameless.range)
    }
    scope = output
    return bound
  }

  // MARK: Items

  private struct Item {
    var expression: Expression
    var name: String
    var range: SourceRange
    /// Whether it is an expression in `WITH` without a name, which is an error once all else is right.
    var lacksName = false
  }

  private func expandedItems(_ clause: ProjectionClause, _ scope: Scope) throws(QueryError) -> [Item] {
    var items: [Item] = []
    if clause.includesAll {
      let visible = scope.names.filter { !$0.hasPrefix(" ") }
      if visible.isEmpty && clause.kind == .return && clause.items.isEmpty {
        throw .syntax("NoVariablesInScope", "RETURN * has nothing to return here", clause.range)
      }
      for name in visible.sorted(by: { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }) {
        items.append(
          Item(expression: Expression(.variable(name), clause.range), name: name, range: clause.range))
      }
    }
    for item in clause.items {
      if let alias = item.alias {
        items.append(Item(expression: item.expression, name: alias.text, range: alias.range))
      } else if case .variable(let name) = item.expression.kind {
        items.append(Item(expression: item.expression, name: name, range: item.expression.range))
      } else if clause.kind == .return {
        items.append(Item(expression: item.expression, name: item.text, range: item.expression.range))
      } else {
        items.append(
          Item(expression: item.expression, name: item.text, range: item.expression.range, lacksName: true))
      }
    }
    return items
  }

  private func checkNames(_ items: [Item], _ clause: ProjectionClause) throws(QueryError) {
    var seen: Set<String> = []
    for item in items where !seen.insert(item.name).inserted {
      throw .syntax(
        "ColumnNameConflict", "two columns are named '\(item.name)'; give one another name with AS",
        item.range)
    }
  }

  /// The slot of a bound item: a variable keeps its own.
  private mutating func slot(
    for value: BoundExpression, _ list: inout [(slot: Int, value: BoundExpression)]
  ) -> Int {
    if case .slot(let slot) = value { return slot }
    let slot = newSlot()
    list.append((slot, value))
    return slot
  }

  private mutating func bindPlain(
    _ items: [Item], _ scope: Scope, _ bound: inout BoundProjection, _ output: inout Scope
  ) throws(QueryError) {
    for item in items {
      let value = try bindExpression(item.expression, scope)
      let slot = slot(for: value, &bound.items)
      let type = staticType(of: item.expression, scope)
      bound.columns.append(BoundColumn(name: item.name, slot: slot, type: type))
      output.declare(item.name, Variable(slot: slot, type: type))
    }
  }

  private mutating func bindGroups(
    _ items: [Item], _ scope: Scope, _ bound: inout BoundProjection, _ output: inout Scope
  ) throws(QueryError) {
    aggregation = AggregationCollector(inputScope: scope)
    var keys: [Int] = []
    var keyVariables: [String: Variable] = [:]
    var bindings: [String: Variable] = [:]
    for item in items where firstAggregate(in: item.expression) == nil {
      let value = try bindExpression(item.expression, scope)
      let slot = slot(for: value, &bound.items)
      keys.append(slot)
      let variable = Variable(slot: slot, type: staticType(of: item.expression, scope))
      bindings[item.name] = variable
      keyVariables[printed(item.expression)] = variable
    }
    computed = keyVariables
    for item in items {
      if let known = bindings[item.name] {
        bound.columns.append(BoundColumn(name: item.name, slot: known.slot, type: known.type))
        output.declare(item.name, known)
        continue
      }
      try checkGrouping(item.expression, keyVariables, locals: [])
      let firstSlot = slotCount
      let value = try bindExpression(item.expression, scope)
      try checkGrouped(value, item, keys, scope, before: firstSlot)
      let slot = slot(for: value, &bound.laterItems)
      let type = staticType(of: item.expression, scope)
      bound.columns.append(BoundColumn(name: item.name, slot: slot, type: type))
      output.declare(item.name, Variable(slot: slot, type: type))
    }
    bound.aggregation = BoundAggregation(keys: keys, aggregates: [])
  }

  /// Outside its aggregates an aggregating expression may use only constants and what groups.
  private func checkGrouping(
    _ expression: Expression, _ keys: [String: Variable], locals: Set<String>
  ) throws(QueryError) {
    if expression.isAggregate || keys[printed(expression)] != nil && isSimple(expression) { return }
    var inner = locals
    switch expression.kind {
    // What patterns bring and what they take from outside is told apart once they are bound.
    case .patternComprehension: return
    case .variable(let name):
      if locals.contains(name) { return }
      throw .syntax(
        "AmbiguousAggregationExpression",
        "'\(name)' is neither aggregated nor returned by itself beside the aggregate", expression.range)
    case .listComprehension(let name, _, _, _), .quantifier(_, let name, _, _): inner.insert(name.text)
    case .reduce(let accumulator, _, let name, _, _):
      inner.insert(name.text)
      inner.insert(accumulator.text)
    default: break
    }
    for operand in expression.operands { try checkGrouping(operand, keys, locals: inner) }
  }

  /// The same for subqueries and patterns: outside of aggregates a bound expression reads keys alone.
  private func checkGrouped(
    _ value: BoundExpression, _ item: Item, _ keys: [Int], _ scope: Scope, before firstSlot: Int
  ) throws(QueryError) {
    let known = Set(keys + (aggregation?.aggregates.map(\.slot) ?? []))
    guard let stray = value.slots(subqueries).first(where: { $0 < firstSlot && !known.contains($0) }) else {
      return
    }
    let name = scope.names.first { scope[$0]?.slot == stray } ?? item.name
    throw .syntax(
      "AmbiguousAggregationExpression",
      "'\(name)' is neither aggregated nor returned by itself beside the aggregate", item.range)
  }

  private func isSimple(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .variable: true
    case .property(let base, _): isSimple(base)
    default: false
    }
  }

  // MARK: ORDER BY, SKIP, LIMIT, WHERE

  private mutating func bindTail(
    _ clause: ProjectionClause, _ items: [Item], before: Scope, _ output: Scope, _ seesBefore: Bool,
    _ bound: inout BoundProjection
  ) throws(QueryError) {
    let isAggregating = bound.aggregation != nil
    let tailScope = seesBefore ? before.shadowed(by: output) : output
    if !seesBefore {
      for (item, column) in zip(items, bound.columns) {
        computed[printed(item.expression)] = Variable(slot: column.slot, type: column.type)
      }
    }
    let keys = computed.merging(
      output.names.compactMap { name in output[name].map { (name, $0) } }, uniquingKeysWith: { $1 })
    for item in clause.order {
      if let found = firstAggregate(in: item.expression) {
        guard isAggregating else {
          throw .syntax(
            "InvalidAggregation", "ORDER BY cannot aggregate when the projection does not", found.range)
        }
        if computed[printed(item.expression)] == nil { try checkOrderGrouping(item.expression, keys) }
      }
      let value = try bindExpression(item.expression, tailScope)
      bound.order.append((value, item.isDescending))
    }
    if let predicate = clause.predicate {
      if let found = firstAggregate(in: predicate) {
        throw .syntax("InvalidAggregation", "an aggregate cannot stand in WHERE", found.range)
      }
      bound.predicate = try bindPredicate(predicate, tailScope)
    }
    aggregation = isAggregating ? aggregation : nil
    bound.skip = try bindRowCount(clause.skip, "SKIP")
    bound.limit = try bindRowCount(clause.limit, "LIMIT")
  }

  private func checkOrderGrouping(
    _ expression: Expression, _ keys: [String: Variable]
  ) throws(QueryError) {
    if keys[printed(expression)] != nil && (isSimple(expression) || expression.isAggregate) { return }
    if expression.isAggregate {
      guard let collector = aggregation, collector.known[printed(expression)] != nil else {
        try checkVariablesKnown(expression, keys)
        return
      }
      return
    }
    if case .variable(let name) = expression.kind {
      throw .syntax(
        "UndefinedVariable", "'\(name)' is not in sight after the aggregating projection", expression.range)
    }
    if case .property(let base, _) = expression.kind, case .variable(let name) = base.kind, keys[name] == nil
    {
      throw .syntax(
        "UndefinedVariable", "'\(name)' is not in sight after the aggregating projection", expression.range)
    }
    if case .binary(_, _, _) = expression.kind, keys[printed(expression)] != nil {
      throw .syntax(
        "AmbiguousAggregationExpression", "a projected expression cannot be part of an aggregating one",
        expression.range)
    }
    for operand in expression.operands { try checkOrderGrouping(operand, keys) }
  }

  private func checkVariablesKnown(
    _ expression: Expression, _ keys: [String: Variable]
  ) throws(QueryError) {
    for operand in expression.operands {
      if case .variable(let name) = operand.kind, keys[name] == nil {
        throw .syntax(
          "UndefinedVariable", "'\(name)' is not in sight after the aggregating projection", operand.range)
      }
      try checkVariablesKnown(operand, keys)
    }
  }

  /// `SKIP` and `LIMIT` take a non-negative integer that does not depend on the row.
  private mutating func bindRowCount(
    _ expression: Expression?, _ word: String
  ) throws(QueryError) -> BoundExpression? {
    guard let expression else { return nil }
    if firstVariable(in: expression) != nil {
      throw .syntax("NonConstantExpression", "\(word) cannot depend on variables", expression.range)
    }
    let bound = try bindExpression(expression, Scope())
    switch bound {
    case .constant(.int(let number)) where number < 0:
      throw .syntax(
        "NegativeIntegerArgument", "\(word) cannot be negative, found \(number)", expression.range)
    case .constant(.int): break
    case .constant(let value):
      _ = value
      throw .syntax("InvalidArgumentType", "\(word) takes an integer", expression.range)
    default: break
    }
    return bound
  }

  private func firstVariable(in expression: Expression) -> String? {
    if case .variable(let name) = expression.kind { return name }
    for operand in expression.operands { if let name = firstVariable(in: operand) { return name } }
    return nil
  }
}
