import SourceDiagnostics

// comprehension = "[" variable "IN" expression [where] ["|" expression] "]"
//               | "[" [variable "="] path [where] "|" expression "]"
// quantifier    = ("all" | "any" | "none" | "single") "(" variable "IN" expression [where] ")"
// reduce        = "reduce" "(" variable "=" expression "," variable "IN" expression "|" expression ")"

extension Parser {
  mutating func listComprehension() throws(Refusal) -> Expression {
    let start = position
    advance()
    let variable = try variable()
    advance()
    let list = try expression(in: .valueBeforeBar)
    let predicate = tryEat(.where) ? try expression(in: .predicateBeforeBar) : nil
    let result = tryEat(.bar) ? try value() : nil
    try expect(.rightBracket, "'WHERE', '|' or ']'")
    return Expression(
      .listComprehension(variable, list: list, predicate: predicate, result: result), range(from: start))
  }

  mutating func patternComprehension() throws(Refusal) -> Expression {
    let start = position
    advance()
    let pathStart = position
    var variable: Name?
    if isVariable, peek().kind == .equal {
      variable = try self.variable()
      advance()
    }
    var path = try selectedPath(.allPaths)
    try name(&path, variable)
    path.range = range(from: pathStart)
    let predicate = tryEat(.where) ? try expression(in: .predicateBeforeBar) : nil
    try expect(.bar, predicate == nil ? "'WHERE' or '|'" : "'|'")
    let result = try value()
    try expect(.rightBracket, "']'")
    return Expression(
      .patternComprehension(path, predicate: predicate, result: result), range(from: start))
  }

  mutating func quantifier() throws(Refusal) -> Expression {
    let start = position
    let quantifier: Quantifier =
      switch keyword {
      case .all: .all
      case .any: .any
      case .noneOf: .none
      default: .single
      }
    position += 2
    let variable = try variable()
    try expect(.in)
    let list = try value()
    let predicate = try whereClause()
    try expect(.rightParenthesis, "'WHERE' or ')'")
    return Expression(
      .quantifier(quantifier, variable, list: list, predicate: predicate), range(from: start))
  }

  mutating func reduce() throws(Refusal) -> Expression {
    let start = position
    position += 2
    let accumulator = try variable()
    try expect(.equal, "'='")
    let initial = try value()
    try expect(.comma, "','")
    let variable = try variable()
    try expect(.in)
    let list = try expression(in: .valueBeforeBar)
    try expect(.bar, "'|'")
    let step = try value()
    try expect(.rightParenthesis, "')'")
    return Expression(
      .reduce(accumulator: accumulator, initial: initial, variable: variable, list: list, step: step),
      range(from: start))
  }
}
