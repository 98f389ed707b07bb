import GraphModel
import QuerySyntax
import SourceDiagnostics

/// Function calls and aggregates.
extension Binder {
  mutating func bindCallExpression(
    _ expression: Expression, _ scope: Scope
  ) throws(QueryError) -> BoundExpression {
    if expression.isAggregate { return try bindAggregate(expression, scope) }
    guard case .call(let name, let arguments, let isDistinct) = expression.kind else {
      return .constant(.null)
    }
    if isDistinct {
      throw .syntax("UnexpectedSyntax", "'\(name.text)' is no aggregate and takes no DISTINCT", name.range)
    }
    if isInsideAggregate, ["rand", "randomuuid"].contains(name.text.lowercased()) {
      throw .syntax(
        "NonConstantExpression", "'\(name.text)()' cannot stand inside an aggregate", name.range)
    }
    if let special = try bindSpecialCall(name, arguments, scope) { return special }
    try checkSignature(name, arguments, scope)
    let function = name.text.lowercased()
    if BoundQuery.citationFunctions.contains(function) { asksForCitations = true }
    return .call(function, try bindAll(arguments, scope), at: expression.range)
  }

  /// `exists(n.property)` and `exists(pattern)`, which are predicates on their operand.
  private mutating func bindSpecialCall(
    _ name: Name, _ arguments: [Expression], _ scope: Scope
  ) throws(QueryError) -> BoundExpression? {
    guard name.text.lowercased() == "exists", arguments.count == 1 else { return nil }
    if case .pattern = arguments[0].kind { return try bindExpression(arguments[0], scope) }
    return .isNull(try bindExpression(arguments[0], scope), negated: true)
  }

  private mutating func bindAggregate(
    _ expression: Expression, _ scope: Scope
  ) throws(QueryError) -> BoundExpression {
    if isInsideAggregate {
      throw .syntax("NestedAggregation", "an aggregate cannot stand inside another", expression.range)
    }
    guard var collector = aggregation else {
      throw .syntax("InvalidAggregation", "an aggregate cannot stand here", expression.range)
    }
    let text = printed(expression)
    if let known = collector.known[text] { return .slot(collector.aggregates[known].slot) }
    var bound = BoundAggregate(
      slot: newSlot(), function: "count", arguments: [], isDistinct: false, range: expression.range)
    if case .call(let name, let arguments, let isDistinct) = expression.kind {
      bound.function = name.text.lowercased()
      bound.isDistinct = isDistinct
      let expected = bound.function.hasPrefix("percentile") ? 2 : 1
      guard arguments.count == expected else {
        throw .syntax(
          "InvalidNumberOfArguments",
          "'\(name.text)' takes \(expected) argument\(expected == 1 ? "" : "s"), found \(arguments.count)",
          expression.range)
      }
      isInsideAggregate = true
      defer { isInsideAggregate = false }
      bound.arguments = try bindAll(arguments, collector.inputScope)
    }
    collector = aggregation ?? collector
    collector.known[text] = collector.aggregates.count
    collector.aggregates.append(bound)
    aggregation = collector
    return .slot(bound.slot)
  }
}
