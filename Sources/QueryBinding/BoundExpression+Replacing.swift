extension BoundExpression {
  /// The expression with calls replaced, innermost first, by what `body` makes of their names and arguments; a call
  /// for which it gives `nil` stays as it is.
  package func replacingCalls(_ body: (String, [BoundExpression]) -> [BoundExpression]?) -> BoundExpression {
    func all(_ items: [BoundExpression]) -> [BoundExpression] { items.map { $0.replacingCalls(body) } }
    func pairs(_ items: [(key: String, value: BoundExpression)]) -> [(key: String, value: BoundExpression)] {
      items.map { ($0.key, $0.value.replacingCalls(body)) }
    }
    func one(_ item: BoundExpression) -> BoundExpression { item.replacingCalls(body) }
    switch self {
    case .constant, .parameter, .slot, .subquery, .path: return self
    case .call(let name, let arguments, let range):
      let inner = all(arguments)
      return .call(name, body(name, inner) ?? inner, at: range)
    case .property(let base, let key, let name, let range):
      return .property(one(base), key: key, name: name, at: range)
    case .element(let base, let index, let range): return .element(one(base), one(index), at: range)
    case .slice(let base, let from, let to): return .slice(one(base), from: from.map(one), to: to.map(one))
    case .list(let items): return .list(all(items))
    case .map(let items): return .map(pairs(items))
    case .mapProjection(let base, let includesAll, let items):
      return .mapProjection(one(base), includesAll: includesAll, pairs: pairs(items))
    case .not(let operand): return .not(one(operand))
    case .negate(let operand, let range): return .negate(one(operand), at: range)
    case .binary(let sign, let left, let right, let range):
      return .binary(sign, one(left), one(right), at: range)
    case .isNull(let operand, let negated): return .isNull(one(operand), negated: negated)
    case .hasLabels(let operand, let labels): return .hasLabels(one(operand), labels)
    case .choose(let branches, let otherwise):
      return .choose(branches.map { (one($0.when), one($0.then)) }, otherwise: one(otherwise))
    case .listComprehension(let slot, let list, let predicate, let result):
      return .listComprehension(
        slot: slot, list: one(list), predicate: predicate.map(one), result: result.map(one))
    case .quantifier(let kind, let slot, let list, let predicate):
      return .quantifier(kind, slot: slot, list: one(list), predicate: one(predicate))
    case .reduce(let accumulator, let initial, let slot, let list, let step):
      return .reduce(
        accumulator: accumulator, initial: one(initial), slot: slot, list: one(list), step: one(step))
    }
  }
}
