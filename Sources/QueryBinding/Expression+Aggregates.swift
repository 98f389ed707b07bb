import QuerySyntax

/// The names of aggregate functions, lower case.
let aggregateNames: Set<String> = [
  "count", "sum", "avg", "min", "max", "collect", "stdev", "stdevp", "percentiledisc", "percentilecont",
]

extension Expression {
  /// Whether the expression itself is an aggregate call.
  var isAggregate: Bool {
    switch kind {
    case .countAll: true
    case .call(let name, _, _): aggregateNames.contains(name.text.lowercased())
    default: false
    }
  }

  /// The direct operands; those of subqueries and patterns are not among them.
  var operands: [Expression] {
    switch kind {
    case .literal, .parameter, .variable, .countAll, .pattern, .exists, .countSubquery, .collectSubquery: []
    case .property(let base, _): [base]
    case .element(let base, let index): [base, index]
    case .slice(let base, let from, let to): [base] + [from, to].compactMap { $0 }
    case .list(let items): items
    case .map(let pairs): pairs.map(\.value)
    case .mapProjection(_, let items):
      items.compactMap { item in if case .pair(_, let value) = item { value } else { nil } }
    case .unary(_, let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .comparisonChain(let first, let rest): [first] + rest.map(\.operand)
    case .isNull(let operand, _): [operand]
    case .hasLabels(let operand, _): [operand]
    case .call(_, let arguments, _): arguments
    case .case(let subject, let branches, let otherwise):
      [subject, otherwise].compactMap { $0 } + branches.flatMap { [$0.when, $0.then] }
    case .listComprehension(_, let list, let predicate, let result):
      [list] + [predicate, result].compactMap { $0 }
    case .patternComprehension(_, let predicate, let result): [result] + [predicate].compactMap { $0 }
    case .quantifier(_, _, let list, let predicate): [list] + [predicate].compactMap { $0 }
    case .reduce(_, let initial, _, let list, let step): [initial, list, step]
    }
  }
}

/// The first aggregate call in an expression, depth first.
func firstAggregate(in expression: Expression) -> Expression? {
  if expression.isAggregate { return expression }
  for operand in expression.operands {
    if let found = firstAggregate(in: operand) { return found }
  }
  return nil
}
