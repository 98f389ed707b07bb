import GraphModel
import QuerySyntax
import SourceDiagnostics

extension Binder {
  /// Binds an expression in a scope.
  mutating func bindExpression(_ expression: Expression, _ scope: Scope) throws(QueryError) -> BoundExpression
  {
    if !computed.isEmpty, !isInsideAggregate, let known = computed[printed(expression)] {
      noteRead(known.slot)
      return .slot(known.slot)
    }
    try checkTypes(of: expression, scope)
    switch expression.kind {
    case .literal(let literal): return .constant(try value(of: literal, expression.range))
    case .parameter(let name): return .parameter(name)
    case .variable(let name): return try bindVariable(name, expression.range, scope)
    case .property(let base, let key):
      return .property(
        try bindExpression(base, scope), key: graph.internKey(key.text), name: key.text, at: expression.range)
    case .element(let base, let index):
      return .element(try bindExpression(base, scope), try bindExpression(index, scope), at: expression.range)
    case .slice(let base, let from, let to):
      return .slice(
        try bindExpression(base, scope), from: try bindOptional(from, scope), to: try bindOptional(to, scope))
    case .list(let items): return .list(try bindAll(items, scope))
    case .map(let pairs): return .map(try bindPairs(pairs, scope))
    case .mapProjection(let name, let items): return try bindMapProjection(name, items, scope)
    case .unary(let sign, let operand): return try bindUnary(sign, operand, expression.range, scope)
    case .binary(let sign, let left, let right):
      return .binary(
        sign, try bindExpression(left, scope), try bindExpression(right, scope), at: expression.range)
    case .comparisonChain(let first, let rest): return try bindChain(first, rest, expression.range, scope)
    case .isNull(let operand, let negated):
      return .isNull(try bindExpression(operand, scope), negated: negated)
    case .hasLabels(let operand, let labels):
      return .hasLabels(try bindExpression(operand, scope), bindLabels(labels))
    case .call, .countAll: return try bindCallExpression(expression, scope)
    case .case(let subject, let branches, let otherwise):
      return try bindCase(subject, branches, otherwise, scope)
    default: return try bindScoped(expression, scope)
    }
  }

  /// Binds a predicate: a boolean expression, in which a bare pattern asks whether it matches.
  mutating func bindPredicate(_ expression: Expression, _ scope: Scope) throws(QueryError) -> BoundExpression
  {
    let type = staticType(of: expression, scope)
    switch type {
    case .any, .boolean, .null: return try bindExpression(expression, scope)
    default:
      // Resolve the names first: an unknown one is the better error.
      _ = try bindExpression(expression, scope)
      throw .syntax(
        "InvalidArgumentType", "a predicate must be a boolean, this is \(type.name)", expression.range)
    }
  }

  private mutating func bindVariable(
    _ name: String, _ range: SourceRange, _ scope: Scope
  ) throws(QueryError) -> BoundExpression {
    guard let variable = scope[name] else {
      let hints = didYouMean(name, among: scope.names)
      throw .syntax(
        "UndefinedVariable",
        "'\(name)' is not defined here" + (hints.isEmpty ? "" : "; " + hints.joined(separator: "; ")), range)
    }
    noteRead(variable.slot)
    return .slot(variable.slot)
  }

  func value(of literal: Literal, _ range: SourceRange) throws(QueryError) -> Value {
    switch literal {
    case .null: return .null
    case .bool(let flag): return .bool(flag)
    case .integer(let magnitude):
      guard let number = Int64(exactly: magnitude) else {
        throw .syntax("IntegerOverflow", "the integer \(magnitude) is too large", range)
      }
      return .int(number)
    case .float(let number): return .float(number)
    case .string(let text): return .string(text)
    }
  }

  mutating func bindOptional(
    _ expression: Expression?, _ scope: Scope
  ) throws(QueryError) -> BoundExpression? {
    guard let expression else { return nil }
    return try bindExpression(expression, scope)
  }

  mutating func bindAll(_ items: [Expression], _ scope: Scope) throws(QueryError) -> [BoundExpression] {
    var bound: [BoundExpression] = []
    for item in items { bound.append(try bindExpression(item, scope)) }
    return bound
  }

  private mutating func bindPairs(
    _ pairs: [(key: Name, value: Expression)], _ scope: Scope
  ) throws(QueryError) -> [(key: String, value: BoundExpression)] {
    var bound: [(key: String, value: BoundExpression)] = []
    for pair in pairs { bound.append((pair.key.text, try bindExpression(pair.value, scope))) }
    return bound
  }

  private mutating func bindMapProjection(
    _ name: Name, _ items: [MapProjectionItem], _ scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let base = try bindVariable(name.text, name.range, scope)
    var includesAll = false
    var pairs: [(key: String, value: BoundExpression)] = []
    for item in items {
      switch item {
      case .allProperties: includesAll = true
      case .property(let key):
        pairs.append(
          (key.text, .property(base, key: graph.internKey(key.text), name: key.text, at: key.range)))
      case .pair(let key, let value): pairs.append((key.text, try bindExpression(value, scope)))
      case .variable(let other):
        pairs.append((other.text, try bindVariable(other.text, other.range, scope)))
      }
    }
    return .mapProjection(base, includesAll: includesAll, pairs: pairs)
  }

  private mutating func bindUnary(
    _ sign: UnaryOperator, _ operand: Expression, _ range: SourceRange, _ scope: Scope
  ) throws(QueryError) -> BoundExpression {
    switch sign {
    case .not: return .not(try bindExpression(operand, scope))
    case .plus: return try bindExpression(operand, scope)
    case .minus:
      if case .literal(.integer(let magnitude)) = operand.kind, magnitude <= 1 << 63 {
        return .constant(.int(Int64(truncatingIfNeeded: 0 &- magnitude)))
      }
      if case .literal(.float(let number)) = operand.kind { return .constant(.float(-number)) }
      return .negate(try bindExpression(operand, scope), at: range)
    }
  }

  private mutating func bindChain(
    _ first: Expression, _ rest: [(comparison: BinaryOperator, operand: Expression)], _ range: SourceRange,
    _ scope: Scope
  ) throws(QueryError) -> BoundExpression {
    var left = try bindExpression(first, scope)
    var links: [BoundExpression] = []
    for link in rest {
      let right = try bindExpression(link.operand, scope)
      links.append(.binary(link.comparison, left, right, at: range))
      left = right
    }
    return conjunction(links[...], range)
  }

  /// Joins predicates with `AND`, as a balanced tree, so that no chain is too long for the walks over it.
  private func conjunction(_ links: ArraySlice<BoundExpression>, _ range: SourceRange) -> BoundExpression {
    if links.count == 1 { return links[links.startIndex] }
    let middle = links.startIndex + links.count / 2
    return .binary(
      .and, conjunction(links[..<middle], range), conjunction(links[middle...], range), at: range)
  }

  private mutating func bindCase(
    _ subject: Expression?, _ branches: [(when: Expression, then: Expression)], _ otherwise: Expression?,
    _ scope: Scope
  ) throws(QueryError) -> BoundExpression {
    let common = try bindOptional(subject, scope)
    var bound: [(when: BoundExpression, then: BoundExpression)] = []
    for branch in branches {
      var when = try bindExpression(branch.when, scope)
      if let common { when = .binary(.equal, common, when, at: branch.when.range) }
      bound.append((when, try bindExpression(branch.then, scope)))
    }
    return .choose(bound, otherwise: try bindOptional(otherwise, scope) ?? .constant(.null))
  }

  func bindLabels(_ labels: LabelExpression) -> BoundLabels {
    switch labels {
    case .label(let name):
      .label(node: graph.internLabel(name.text), type: graph.internType(name.text))
    case .and(let a, let b): .and(bindLabels(a), bindLabels(b))
    case .or(let a, let b): .or(bindLabels(a), bindLabels(b))
    case .not(let a): .not(bindLabels(a))
    case .any: .any
    }
  }
}
