import GraphModel
import QuerySyntax
import SourceDiagnostics

/// What can be said of types before a query runs, and the errors that follow from it.
extension Binder {
  /// The type of an expression as far as it is known; never throws, unknown names have type `any`.
  func staticType(of expression: Expression, _ scope: Scope) -> StaticType {
    switch expression.kind {
    case .literal(let literal): return type(of: literal)
    case .variable(let name): return scope[name]?.type ?? .any
    case .list(let items):
      guard let first = items.first else { return .list(.any) }
      return .list(
        items.dropFirst().reduce(staticType(of: first, scope)) { $0.merged(with: staticType(of: $1, scope)) })
    case .map, .mapProjection: return .map
    case .unary(.not, _): return .boolean
    case .unary(_, let operand): return staticType(of: operand, scope)
    case .binary(let sign, let left, let right):
      return type(of: sign, staticType(of: left, scope), staticType(of: right, scope))
    case .pattern(let path) where path.isFunction: return path.selector == .anyShortest ? .path : .list(.path)
    case .comparisonChain, .isNull, .hasLabels, .quantifier, .pattern, .exists: return .boolean
    case .countAll, .countSubquery: return .integer
    case .listComprehension, .patternComprehension, .collectSubquery: return .list(.any)
    case .call(let name, let arguments, _): return type(ofCall: name, arguments, scope)
    default: return .any
    }
  }

  private func type(of literal: Literal) -> StaticType {
    switch literal {
    case .null: .null
    case .bool: .boolean
    case .integer: .integer
    case .float: .float
    case .string: .string
    }
  }

  private func type(of sign: BinaryOperator, _ left: StaticType, _ right: StaticType) -> StaticType {
    switch sign {
    case .or, .xor, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in,
      .startsWith, .endsWith, .contains, .matches:
      return .boolean
    case .power: return left == .any || right == .any ? .any : .float
    case .add, .subtract, .multiply, .divide, .modulo:
      switch (left, right) {
      case (.integer, .integer): return .integer
      case (.integer, .float), (.float, .integer), (.float, .float): return .float
      case (.string, .string): return .string
      default: return .any
      }
    }
  }

  private func type(ofCall name: Name, _ arguments: [Expression], _ scope: Scope) -> StaticType {
    switch name.text.lowercased() {
    case "count", "size", "length", "id": return .integer
    case "collect":
      return arguments.count == 1 ? .list(staticType(of: arguments[0], scope)) : .any
    case "nodes": return .list(.node)
    case "relationships": return .list(.relationship)
    case "startnode", "endnode": return .node
    case "keys", "labels": return .list(.string)
    case "range": return .list(.integer)
    case "type", "tostring": return .string
    case "properties": return .map
    case "exists": return .boolean
    case "tointeger": return .integer
    case "tofloat", "sqrt": return .float
    default: return .any
    }
  }

  /// Errors that one expression shows by itself.
  func checkTypes(of expression: Expression, _ scope: Scope) throws(QueryError) {
    switch expression.kind {
    case .binary(let sign, let left, let right):
      switch sign {
      case .and, .or, .xor:
        try expectBoolean(left, "\(sign.rawValue)", scope)
        try expectBoolean(right, "\(sign.rawValue)", scope)
      case .in:
        let type = staticType(of: right, scope)
        switch type {
        case .any, .null, .list: break
        default: throw typeError("IN takes a list on its right, this is \(type.name)", right)
        }
      default: break
      }
    case .unary(.not, let operand): try expectBoolean(operand, "NOT", scope)
    case .hasLabels(let operand, _):
      let type = staticType(of: operand, scope)
      guard [.any, .null, .node, .relationship].contains(type) else {
        throw typeError("only nodes and relationships have labels, this is \(type.name)", operand)
      }
    case .property(let base, let key):
      let type = staticType(of: base, scope)
      switch type {
      case .any, .null, .map, .node, .relationship, .temporal, .duration: break
      case .path, .list(.node), .list(.relationship), .list(.path):
        // What a pattern binds is known to the query's author: the misuse is one of the text, not of a value.
        throw typeError("\(type.name) has no property '\(key.text)'", base)
      default:
        throw QueryError(
          type: "TypeError", phase: .compileTime, code: "InvalidArgumentType",
          message: "\(type.name) has no property '\(key.text)'", range: base.range)
      }
    case .quantifier(_, let name, let list, let predicate):
      try checkQuantifier(name, list, predicate, scope)
    case .listComprehension(_, let list, _, _):
      let type = staticType(of: list, scope)
      switch type {
      case .any, .null, .list: break
      default: throw typeError("expected a list, this is \(type.name)", list)
      }
    default: break
    }
  }

  private func checkQuantifier(
    _ name: Name, _ list: Expression, _ predicate: Expression?, _ scope: Scope
  ) throws(QueryError) {
    let type = staticType(of: list, scope)
    var element = StaticType.any
    switch type {
    case .any, .null: break
    case .list(let inner): element = inner
    default: throw typeError("expected a list, this is \(type.name)", list)
    }
    guard let predicate else { return }
    var inner = scope
    inner.declare(name.text, Variable(slot: -1, type: element))
    try checkQuantifiedArithmetic(predicate, inner)
  }

  /// A quantifier over strings or booleans whose predicate computes with them can never be true.
  private func checkQuantifiedArithmetic(_ predicate: Expression, _ scope: Scope) throws(QueryError) {
    if case .binary(let sign, let left, let right) = predicate.kind {
      if [.subtract, .multiply, .divide, .modulo, .power].contains(sign) {
        for operand in [left, right] {
          switch staticType(of: operand, scope) {
          case .string, .boolean, .list, .map, .node, .relationship, .path:
            throw typeError("'\(sign.rawValue)' takes numbers", operand)
          default: break
          }
        }
      }
    }
    for operand in predicate.operands { try checkQuantifiedArithmetic(operand, scope) }
  }

  private func expectBoolean(
    _ operand: Expression, _ word: String, _ scope: Scope
  ) throws(QueryError) {
    let type = staticType(of: operand, scope)
    switch type {
    case .any, .null, .boolean: break
    default:
      throw typeError("\(word) takes booleans, this is \(type.name)", operand)
    }
  }

  func typeError(_ message: String, _ expression: Expression) -> QueryError {
    .syntax("InvalidArgumentType", message, expression.range)
  }

  /// Whether a function exists and takes arguments of these numbers and kinds.
  func checkSignature(_ name: Name, _ arguments: [Expression], _ scope: Scope) throws(QueryError) {
    guard let signature = FunctionSignature.named(name.text) else {
      let hints = didYouMean(name.text, among: FunctionSignature.all.map(\.name))
      throw .syntax(
        "UnknownFunction",
        "there is no function '\(name.text)'" + (hints.isEmpty ? "" : "; " + hints.joined(separator: "; ")),
        name.range)
    }
    try signature.check(arguments.map { staticType(of: $0, scope) }, name, arguments.map(\.range))
  }
}
