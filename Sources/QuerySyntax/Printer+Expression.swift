// Expressions. Whether brackets are needed follows from how tightly the outer operator binds
// (`BindingLevel`); AND, OR and XOR are associative, so a chain of one of them needs none on either side.

extension Expression.Kind {
  /// How tightly the expression holds together.
  var bindingLevel: BindingLevel {
    switch self {
    case .binary(let symbol, _, _): symbol.bindingLevel
    case .comparisonChain: .comparison
    case .isNull: .predicate
    case .unary(.not, _): .not
    case .unary: .sign
    default: .postfix
    }
  }
}

extension BinaryOperator {
  var bindingLevel: BindingLevel {
    switch self {
    case .or: .or
    case .xor: .xor
    case .and: .and
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
    case .in, .startsWith, .endsWith, .contains, .matches: .predicate
    case .add, .subtract: .sum
    case .multiply, .divide, .modulo: .product
    case .power: .power
    }
  }

  /// The level below which the operands need brackets.
  fileprivate var operandLevels: (left: BindingLevel, right: BindingLevel) {
    let own = bindingLevel
    switch self {
    case .or, .xor, .and: return (own, own)
    default: return own == .comparison ? (own.next, own.next) : (own, own.next)
    }
  }
}

extension Printer {
  mutating func print(_ expression: Expression) {
    switch expression.kind {
    case .literal(let literal): print(literal)
    case .parameter(let name): parameter(name)
    case .variable(let name): variable(name)
    case .property(let base, let key): property(base, key)
    case .element, .slice: subscripted(expression.kind)
    case .list(let elements): print(list: elements)
    case .map(let entries): print(map: entries)
    case .mapProjection(let base, let items): mapProjection(base, items)
    case .unary(let sign, let operand): unary(sign, operand)
    case .binary: binary(expression)
    case .comparisonChain(let first, let rest): chain(first, rest)
    case .isNull(let operand, let isNegated):
      print(operand, atLeast: .predicate)
      write(isNegated ? " IS NOT NULL" : " IS NULL")
    case .hasLabels(let base, let labels): hasLabels(base, labels)
    case .call(let function, let arguments, let isDistinct): call(function, arguments, isDistinct)
    case .countAll: write("count(*)")
    case .case(let subject, let branches, let otherwise): caseExpression(subject, branches, otherwise)
    case .listComprehension, .patternComprehension, .quantifier, .reduce: iteration(expression.kind)
    case .pattern(let path): print(path)
    case .exists(let subquery):
      write("EXISTS ")
      braced(subquery)
    case .countSubquery(let subquery):
      write("COUNT ")
      braced(subquery)
    case .collectSubquery(let query):
      write("COLLECT ")
      braced(query)
    }
  }

  /// Writes an expression, in brackets when it binds less tightly than a level.
  private mutating func print(_ expression: Expression, atLeast level: BindingLevel) {
    if expression.kind.bindingLevel < level { bracketed(expression) } else { print(expression) }
  }

  private mutating func bracketed(_ expression: Expression) {
    let outer = standsBeforeBar
    standsBeforeBar = false
    write("(")
    print(expression)
    write(")")
    standsBeforeBar = outer
  }

  // MARK: Operators

  /// Walks down the left side in a loop, because chains of one operator grow that way.
  private mutating func binary(_ expression: Expression) {
    var rights: [(symbol: BinaryOperator, operand: Expression)] = []
    var left = expression
    var level = BindingLevel.or
    while case .binary(let symbol, let first, let second) = left.kind, symbol.bindingLevel >= level {
      rights.append((symbol, second))
      left = first
      level = symbol.operandLevels.left
    }
    print(left, atLeast: level)
    for (symbol, operand) in rights.reversed() {
      write(" \(symbol.rawValue) ")
      print(operand, atLeast: symbol.operandLevels.right)
    }
  }

  private mutating func chain(
    _ first: Expression, _ rest: [(comparison: BinaryOperator, operand: Expression)]
  ) {
    print(first, atLeast: .predicate)
    for (comparison, operand) in rest {
      write(" \(comparison.rawValue) ")
      print(operand, atLeast: .predicate)
    }
  }

  private mutating func unary(_ sign: UnaryOperator, _ operand: Expression) {
    switch sign {
    case .not:
      write("NOT ")
      print(operand, atLeast: .not)
    case .minus, .plus:
      write(sign == .minus ? "-" : "+")
      print(operand, atLeast: .sign)
    }
  }

  // MARK: Behind a value

  mutating func property(_ base: Expression, _ key: Name) {
    postfixBase(base)
    write(".")
    name(key.text)
  }

  /// Nothing may follow labels but the next operator, so they are bracketed as a base.
  private mutating func postfixBase(_ base: Expression) {
    if case .hasLabels = base.kind { return bracketed(base) }
    print(base, atLeast: .postfix)
  }

  private mutating func hasLabels(_ base: Expression, _ labels: LabelExpression) {
    postfixBase(base)
    write(":")
    let needsBrackets = standsBeforeBar && labels.isAlternative
    if needsBrackets { write("(") }
    print(labels)
    if needsBrackets { write(")") }
  }

  private mutating func subscripted(_ kind: Expression.Kind) {
    let outer = standsBeforeBar
    standsBeforeBar = false
    switch kind {
    case .element(let base, let index):
      standsBeforeBar = outer
      postfixBase(base)
      standsBeforeBar = false
      write("[")
      print(index)
      write("]")
    case .slice(let base, let from, let to):
      standsBeforeBar = outer
      postfixBase(base)
      standsBeforeBar = false
      write("[")
      if let from { print(from) }
      write("..")
      if let to { print(to) }
      write("]")
    default: break
    }
    standsBeforeBar = outer
  }
}
