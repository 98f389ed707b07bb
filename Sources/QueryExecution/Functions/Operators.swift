import GraphModel
import QueryBinding
import QuerySyntax

/// The language's operators over single values. What a `null` leaves open is `null`; what the types do not allow
/// is a `TypeError` with `InvalidArgumentType`.
package enum Operators {
  /// The value of a binary operator on two operands that have both been evaluated.
  package static func apply(_ operation: BinaryOperator, _ a: Value, _ b: Value) throws(QueryError) -> Value {
    switch operation {
    case .or: try or(a, b)
    case .xor: try xor(a, b)
    case .and: try and(a, b)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: compare(operation, a, b)
    case .add: try add(a, b)
    case .subtract: try subtract(a, b)
    case .multiply: try multiply(a, b)
    case .divide: try divide(a, b)
    case .modulo: try modulo(a, b)
    case .power: try power(a, b)
    case .in: try isMember(a, of: b)
    case .startsWith: startsWith(a, b)
    case .endsWith: endsWith(a, b)
    case .contains: contains(a, b)
    case .matches: try matches(a, b)
    }
  }

  package static func apply(_ operation: UnaryOperator, _ operand: Value) throws(QueryError) -> Value {
    switch operation {
    case .not: try not(operand)
    case .minus: try negate(operand)
    case .plus: try plus(operand)
    }
  }

  // MARK: - Logic

  package static func not(_ a: Value) throws(QueryError) -> Value {
    .init(try truth(a, of: "NOT").map { !$0 })
  }

  package static func and(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    let (x, y) = (try truth(a, of: "AND"), try truth(b, of: "AND"))
    if x == false || y == false { return .bool(false) }
    return x == nil || y == nil ? .null : .bool(true)
  }

  package static func or(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    let (x, y) = (try truth(a, of: "OR"), try truth(b, of: "OR"))
    if x == true || y == true { return .bool(true) }
    return x == nil || y == nil ? .null : .bool(false)
  }

  package static func xor(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    guard let x = try truth(a, of: "XOR"), let y = try truth(b, of: "XOR") else { return .null }
    return .bool(x != y)
  }

  /// The truth of an operand; `nil` for `null`.
  package static func truth(_ value: Value, of operation: String) throws(QueryError) -> Bool? {
    switch value {
    case .bool(let truth): return truth
    case .null: return nil
    default: throw .type("InvalidArgumentType", "\(operation) expects a boolean, not \(value.summary)")
    }
  }

  // MARK: - Comparison

  /// The value of `=`, `<>`, `<`, `<=`, `>` or `>=`.
  package static func compare(_ operation: BinaryOperator, _ a: Value, _ b: Value) -> Value {
    switch operation {
    case .equal: return Value(Value.equals(a, b))
    case .notEqual: return Value(Value.equals(a, b).map { !$0 })
    default: break
    }
    let order = Value.compared(a, b)
    if order == .unknown { return .null }
    switch operation {
    case .less: return .bool(order == .less)
    case .lessOrEqual: return .bool(order == .less || order == .equal)
    case .greater: return .bool(order == .greater)
    case .greaterOrEqual: return .bool(order == .greater || order == .equal)
    default: return .null
    }
  }

  /// `element IN list`: true where an element equals, `null` where only a `null` leaves it open.
  package static func isMember(_ element: Value, of list: Value) throws(QueryError) -> Value {
    guard case .list(let values) = list else {
      if list.isNull { return .null }
      throw .type("InvalidArgumentType", "IN expects a list on its right, not \(list.summary)")
    }
    var isOpen = false
    for value in values {
      switch Value.equals(element, value) {
      case true?: return .bool(true)
      case nil: isOpen = true
      case false?: break
      }
    }
    return isOpen ? .null : .bool(false)
  }
}

extension Value {
  /// A truth value, `null` for `nil`.
  package init(_ truth: Bool?) { self = truth.map { .bool($0) } ?? .null }
}
