import GraphModel
import QuerySyntax

extension ScalarFunction {
  static let temporalFunctions: Family = []
  static let durationFunctions: Family = []
}

extension Operators {
  static func addTemporal(_ a: Value, _ b: Value) throws(QueryError) -> Value { throw mismatch("+", a, b) }
  static func subtractTemporal(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    throw mismatch("-", a, b)
  }
  static func multiplyDuration(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    throw mismatch("*", a, b)
  }
  static func divideDuration(_ a: Value, _ b: Value) throws(QueryError) -> Value { throw mismatch("/", a, b) }
}
extension Value {
  func temporalComponent(_ key: String) -> Value? { nil }
}
