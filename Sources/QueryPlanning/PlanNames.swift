import GraphModel
import QueryBinding
import QuerySyntax
import SourceDiagnostics

/// Gives the slots of a plan the names of their variables, and turns bound expressions back into text.
///
/// What has no name gets one when it is first asked for: `_1`, `_2`, … Subqueries are `q0`, `q1`, …
struct PlanNames {
  private let names: [Int: String]
  private let graph: PropertyGraph
  private var numbers: [Int: Int] = [:]

  init(_ names: [Int: String], _ graph: PropertyGraph) {
    self.names = names
    self.graph = graph
  }

  mutating func name(_ slot: Int) -> String { printed(variable(slot)) }

  mutating func list(_ slots: [Int]) -> String {
    slots.isEmpty ? "nothing" : slots.map { name($0) }.joined(separator: ", ")
  }

  mutating func text(_ expression: BoundExpression) -> String { printed(unbound(expression)) }

  mutating func text(_ items: [(slot: Int, value: BoundExpression)]) -> String {
    items.map { name($0.slot) + " = " + text($0.value) }.joined(separator: ", ")
  }

  /// A call of an aggregate: `count(DISTINCT n.x)`, `count(*)`.
  mutating func text(_ aggregate: BoundAggregate) -> String {
    let arguments = aggregate.arguments.map { text($0) }.joined(separator: ", ")
    return aggregate.function + "(" + (aggregate.isDistinct ? "DISTINCT " : "")
      + (aggregate.arguments.isEmpty ? "*" : arguments) + ")"
  }

  private mutating func variable(_ slot: Int) -> Expression {
    if let name = names[slot] { return node(.variable(name)) }
    let number = numbers[slot] ?? numbers.count + 1
    numbers[slot] = number
    return node(.variable("_\(number)"))
  }

  // MARK: Back to a tree

  private func node(_ kind: Expression.Kind) -> Expression { Expression(kind, SourceRange(0, 0)) }

  private func named(_ text: String) -> Name { Name(text, SourceRange(0, 0)) }

  private mutating func all(_ expressions: [BoundExpression]) -> [Expression] {
    expressions.map { unbound($0) }
  }

  private mutating func unbound(_ expression: BoundExpression) -> Expression {
    switch expression {
    case .constant(let value): return constant(value)
    case .parameter(let name): return node(.parameter(name))
    case .slot(let slot): return variable(slot)
    case .property(let base, _, let name, _): return node(.property(unbound(base), named(name)))
    case .element(let base, let index, _): return node(.element(unbound(base), unbound(index)))
    case .slice(let base, let from, let to):
      return node(.slice(unbound(base), from: from.map { unbound($0) }, to: to.map { unbound($0) }))
    case .list(let items): return node(.list(all(items)))
    case .map(let pairs): return node(.map(pairs.map { (named($0.key), unbound($0.value)) }))
    case .mapProjection(let base, let includesAll, let pairs):
      let own = includesAll ? [unbound(base)] : []
      return call("properties", own + [node(.map(pairs.map { (named($0.key), unbound($0.value)) }))])
    case .not(let operand): return node(.unary(.not, unbound(operand)))
    case .negate(let operand, _): return node(.unary(.minus, unbound(operand)))
    case .binary(let sign, let left, let right, _):
      return node(.binary(sign, unbound(left), unbound(right)))
    case .isNull(let operand, let negated): return node(.isNull(unbound(operand), negated: negated))
    case .hasLabels(let operand, let labels): return node(.hasLabels(unbound(operand), unbound(labels)))
    case .call(let name, let arguments, _): return call(name, all(arguments))
    default: return unboundScope(expression)
    }
  }

  private mutating func unboundScope(_ expression: BoundExpression) -> Expression {
    switch expression {
    case .choose(let branches, let otherwise):
      return node(
        .case(
          subject: nil, branches: branches.map { (unbound($0.when), unbound($0.then)) },
          otherwise: unbound(otherwise)))
    case .listComprehension(let slot, let list, let predicate, let result):
      return node(
        .listComprehension(
          named(name(slot)), list: unbound(list), predicate: predicate.map { unbound($0) },
          result: result.map { unbound($0) }))
    case .quantifier(let kind, let slot, let list, let predicate):
      return node(
        .quantifier(kind, named(name(slot)), list: unbound(list), predicate: unbound(predicate)))
    case .reduce(let accumulator, let initial, let slot, let list, let step):
      return node(
        .reduce(
          accumulator: named(name(accumulator)), initial: unbound(initial), variable: named(name(slot)),
          list: unbound(list), step: unbound(step)))
    case .subquery(let number, let result): return call(result.word, [node(.variable("q\(number)"))])
    case .path(let start, let steps):
      let elements = steps.flatMap { step in [step.relationship] + (step.node.map { [$0] } ?? []) }
      return call("path", ([start] + elements).map { variable($0) })
    default: return node(.literal(.null))
    }
  }

  private func call(_ name: String, _ arguments: [Expression]) -> Expression {
    node(.call(named(name), arguments: arguments, isDistinct: false))
  }

  private func constant(_ value: Value) -> Expression {
    switch value {
    case .null: return node(.literal(.null))
    case .bool(let flag): return node(.literal(.bool(flag)))
    case .int(let number) where number >= 0: return node(.literal(.integer(UInt64(number))))
    case .int(let number):
      return node(.unary(.minus, node(.literal(.integer(number.magnitude)))))
    case .float(let number): return node(.literal(.float(number)))
    case .string(let text): return node(.literal(.string(text)))
    default: return node(.literal(.string(value.literal(describing: GraphDescription(graph)))))
    }
  }

  private func unbound(_ labels: BoundLabels) -> LabelExpression {
    switch labels {
    case .label(let label, _): .label(named(graph.labels[label]))
    case .and(let a, let b): .and(unbound(a), unbound(b))
    case .or(let a, let b): .or(unbound(a), unbound(b))
    case .not(let a): .not(unbound(a))
    case .any: .any
    }
  }
}

extension SubqueryResult {
  fileprivate var word: String {
    switch self {
    case .exists: "exists"
    case .count: "count"
    case .collect: "collect"
    }
  }
}
