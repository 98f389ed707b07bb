import GraphModel
import QuerySyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Operators {
  /// `a + b`: numbers, text with text or a scalar, lists with lists or elements, temporal values with durations.
  package static func add(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    switch (a, b) {
    case (.null, _), (_, .null): return .null
    case (.int(let x), .int(let y)):
      let (sum, isOverflow) = x.addingReportingOverflow(y)
      if isOverflow { throw .integerOverflow("\(x) + \(y)") }
      return .int(sum)
    case (.float(let x), .float(let y)): return .float(x + y)
    case (.int(let x), .float(let y)): return .float(Double(x) + y)
    case (.float(let x), .int(let y)): return .float(x + Double(y))
    case (.string(let x), .string(let y)): return .string(x + y)
    case (.list(let x), .list(let y)): return .list(x + y)
    case (.list(let x), _): return .list(x + [b])
    case (_, .list(let y)): return .list([a] + y)
    case (.string(let x), _):
      guard let y = b.plainText else { throw mismatch("+", a, b) }
      return .string(x + y)
    case (_, .string(let y)):
      guard let x = a.plainText else { throw mismatch("+", a, b) }
      return .string(x + y)
    default: return try addTemporal(a, b)
    }
  }

  package static func subtract(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    switch (a, b) {
    case (.null, _), (_, .null): return .null
    case (.int(let x), .int(let y)):
      let (difference, isOverflow) = x.subtractingReportingOverflow(y)
      if isOverflow { throw .integerOverflow("\(x) - \(y)") }
      return .int(difference)
    default:
      if let (x, y) = floats(a, b) { return .float(x - y) }
      return try subtractTemporal(a, b)
    }
  }

  package static func multiply(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    switch (a, b) {
    case (.null, _), (_, .null): return .null
    case (.int(let x), .int(let y)):
      let (product, isOverflow) = x.multipliedReportingOverflow(by: y)
      if isOverflow { throw .integerOverflow("\(x) * \(y)") }
      return .int(product)
    default:
      if let (x, y) = floats(a, b) { return .float(x * y) }
      return try multiplyDuration(a, b)
    }
  }

  /// Of two integers the quotient towards zero.
  package static func divide(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    switch (a, b) {
    case (.null, _), (_, .null): return .null
    case (.int(let x), .int(let y)):
      if y == 0 { throw .divisionByZero("\(x) / 0") }
      let (quotient, isOverflow) = x.dividedReportingOverflow(by: y)
      if isOverflow { throw .integerOverflow("\(x) / \(y)") }
      return .int(quotient)
    default:
      if let (x, y) = floats(a, b) { return .float(x / y) }
      return try divideDuration(a, b)
    }
  }

  /// The remainder of the division towards zero, with the sign of `a`.
  package static func modulo(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    switch (a, b) {
    case (.null, _), (_, .null): return .null
    case (.int(let x), .int(let y)):
      if y == 0 { throw .divisionByZero("\(x) % 0") }
      return .int(x.remainderReportingOverflow(dividingBy: y).partialValue)
    default:
      guard let (x, y) = floats(a, b) else { throw mismatch("%", a, b) }
      return .float(x.truncatingRemainder(dividingBy: y))
    }
  }

  /// Always a float.
  package static func power(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    if a.isNull || b.isNull { return .null }
    guard let (x, y) = floats(a, b) else { throw mismatch("^", a, b) }
    return .float(pow(x, y))
  }

  package static func negate(_ a: Value) throws(QueryError) -> Value {
    switch a {
    case .null: return .null
    case .int(let number):
      guard number != .min else { throw .integerOverflow("-(\(number))") }
      return .int(-number)
    case .float(let number): return .float(-number)
    case .duration: return try multiplyDuration(a, .int(-1))
    default: throw .type("InvalidArgumentType", "- expects a number, not \(a.summary)")
    }
  }

  package static func plus(_ a: Value) throws(QueryError) -> Value {
    switch a {
    case .null, .int, .float, .duration: return a
    default: throw .type("InvalidArgumentType", "+ expects a number, not \(a.summary)")
    }
  }

  /// Both operands as floats; `nil` unless both are numbers.
  private static func floats(_ a: Value, _ b: Value) -> (Double, Double)? {
    let float = { (value: Value) -> Double? in
      switch value {
      case .int(let number): Double(number)
      case .float(let number): number
      default: nil
      }
    }
    guard let x = float(a), let y = float(b) else { return nil }
    return (x, y)
  }

  static func mismatch(_ operation: String, _ a: Value, _ b: Value) -> QueryError {
    .type("InvalidArgumentType", "\(operation) does not take \(a.summary) and \(b.summary)")
  }
}
