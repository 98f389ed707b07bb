import GraphModel
import QuerySyntax
import SourceDiagnostics

/// An expression whose names are resolved: variables to slots of the row, keys and labels to numbers.
package indirect enum BoundExpression: Sendable {
  case constant(Value)
  case parameter(String)
  case slot(Int)
  case property(BoundExpression, key: Int, name: String, at: SourceRange)
  case element(BoundExpression, BoundExpression, at: SourceRange)
  case slice(BoundExpression, from: BoundExpression?, to: BoundExpression?)
  case list([BoundExpression])
  case map([(key: String, value: BoundExpression)])
  /// All properties of an entity or entries of a map, then pairs that overwrite them.
  case mapProjection(BoundExpression, includesAll: Bool, pairs: [(key: String, value: BoundExpression)])
  case not(BoundExpression)
  case negate(BoundExpression, at: SourceRange)
  case binary(BinaryOperator, BoundExpression, BoundExpression, at: SourceRange)
  case isNull(BoundExpression, negated: Bool)
  case hasLabels(BoundExpression, BoundLabels)
  case call(String, [BoundExpression], at: SourceRange)
  case choose([(when: BoundExpression, then: BoundExpression)], otherwise: BoundExpression)
  case listComprehension(
    slot: Int, list: BoundExpression, predicate: BoundExpression?, result: BoundExpression?)
  case quantifier(Quantifier, slot: Int, list: BoundExpression, predicate: BoundExpression)
  case reduce(
    accumulator: Int, initial: BoundExpression, slot: Int, list: BoundExpression, step: BoundExpression)
  /// A subquery of the bound query, by its number.
  case subquery(Int, SubqueryResult)
  /// A path built from a start node and steps that are relationships or lists of them.
  case path(start: Int, steps: [(relationship: Int, node: Int?)])
}

/// What is asked of a subquery's rows.
package enum SubqueryResult: Sendable {
  case exists
  case count
  /// The list of the values of one slot.
  case collect(slot: Int)
}

/// A label expression with resolved numbers; on a relationship its type counts as its only label.
package indirect enum BoundLabels: Sendable {
  /// The number among labels and the number among relationship types.
  case label(node: Int, type: Int)
  case and(BoundLabels, BoundLabels)
  case or(BoundLabels, BoundLabels)
  case not(BoundLabels)
  case any
}

extension BoundExpression {
  /// Calls `body` with each direct operand.
  package func forEachOperand(_ body: (BoundExpression) -> Void) {
    switch self {
    case .constant, .parameter, .slot, .subquery, .path: break
    case .property(let base, _, _, _): body(base)
    case .element(let base, let index, _):
      body(base)
      body(index)
    case .slice(let base, let from, let to):
      body(base)
      if let from { body(from) }
      if let to { body(to) }
    case .list(let items): items.forEach(body)
    case .map(let pairs): for pair in pairs { body(pair.value) }
    case .mapProjection(let base, _, let pairs):
      body(base)
      for pair in pairs { body(pair.value) }
    case .not(let operand): body(operand)
    case .negate(let operand, _): body(operand)
    case .binary(_, let left, let right, _):
      body(left)
      body(right)
    case .isNull(let operand, _): body(operand)
    case .hasLabels(let operand, _): body(operand)
    case .call(_, let arguments, _): arguments.forEach(body)
    case .choose(let branches, let otherwise):
      for branch in branches {
        body(branch.when)
        body(branch.then)
      }
      body(otherwise)
    case .listComprehension(_, let list, let predicate, let result):
      body(list)
      if let predicate { body(predicate) }
      if let result { body(result) }
    case .quantifier(_, _, let list, let predicate):
      body(list)
      body(predicate)
    case .reduce(_, let initial, _, let list, let step):
      body(initial)
      body(list)
      body(step)
    }
  }

  /// The slots that the expression reads, local ones of comprehensions included. `subqueries` gives, by
  /// number, the outer slots of the query's subqueries.
  package func slots(_ subqueries: [BoundSubquery]) -> Set<Int> { slots { subqueries[$0].outerSlots } }

  /// The same, with the outer slots of a subquery by its number.
  package func slots(outerSlots: (Int) -> Set<Int>) -> Set<Int> {
    var found: Set<Int> = []
    forEachSlot(outerSlots) { found.insert($0) }
    return found
  }

  /// Whether the expression reads no other slots than these, local ones of comprehensions included.
  package func reads(onlyOf slots: Set<Int>, _ subqueries: [BoundSubquery]) -> Bool {
    var isSubset = true
    forEachSlot({ subqueries[$0].outerSlots }) { if isSubset && !slots.contains($0) { isSubset = false } }
    return isSubset
  }

  private func forEachSlot(_ outerSlots: (Int) -> Set<Int>, _ body: (Int) -> Void) {
    switch self {
    case .slot(let slot): body(slot)
    case .constant, .parameter: break
    case .path(let start, let steps):
      body(start)
      for step in steps {
        body(step.relationship)
        if let node = step.node { body(node) }
      }
    case .subquery(let number, _): for slot in outerSlots(number) { body(slot) }
    default: forEachOperand { $0.forEachSlot(outerSlots, body) }
    }
  }
}
