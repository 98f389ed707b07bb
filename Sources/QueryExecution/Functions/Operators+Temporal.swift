import GraphModel
import QuerySyntax

extension Operators {
  /// An instant and a duration in either order, or two durations.
  static func addTemporal(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    switch (a, b) {
    case (.duration(let x), .duration(let y)):
      return try ScalarFunction.reporting { () throws(TemporalError) in .duration(try x.adding(y)) }
    case (_, .duration(let duration)): return try add(duration, to: a) { mismatch("+", a, b) }
    case (.duration(let duration), _): return try add(duration, to: b) { mismatch("+", a, b) }
    default: throw mismatch("+", a, b)
    }
  }

  /// An instant less a duration, or two durations.
  static func subtractTemporal(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    guard case .duration(let duration) = b else { throw mismatch("-", a, b) }
    guard case .duration(let negated) = try negate(duration) else { return .null }
    if case .duration(let x) = a {
      return try ScalarFunction.reporting { () throws(TemporalError) in .duration(try x.adding(negated)) }
    }
    return try add(negated, to: a) { mismatch("-", a, b) }
  }

  private static func negate(_ duration: DurationValue) throws(QueryError) -> Value {
    try ScalarFunction.reporting { () throws(TemporalError) in .duration(try duration.negated()) }
  }

  private static func add(
    _ duration: DurationValue, to value: Value, orElse mismatch: () -> QueryError
  ) throws(QueryError) -> Value {
    switch value {
    case .date(let date):
      return try ScalarFunction.reporting { () throws(TemporalError) in .date(try date.adding(duration)) }
    case .localTime(let time): return .localTime(time.adding(duration))
    case .time(let time): return .time(time.adding(duration))
    case .localDateTime(let local):
      return try ScalarFunction.reporting { () throws(TemporalError) in
        .localDateTime(try local.adding(duration))
      }
    case .dateTime(let zoned):
      return try ScalarFunction.reporting { () throws(TemporalError) in .dateTime(try zoned.adding(duration))
      }
    default: throw mismatch()
    }
  }

  /// A duration and a number in either order.
  static func multiplyDuration(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    switch (a, b) {
    case (.duration(let duration), .int(let factor)), (.int(let factor), .duration(let duration)):
      return try ScalarFunction.reporting { () throws(TemporalError) in
        .duration(try duration.multiplied(by: factor))
      }
    case (.duration(let duration), .float(let factor)), (.float(let factor), .duration(let duration)):
      return try ScalarFunction.reporting { () throws(TemporalError) in
        .duration(try duration.multiplied(by: factor))
      }
    default: throw mismatch("*", a, b)
    }
  }

  /// A duration over a number.
  static func divideDuration(_ a: Value, _ b: Value) throws(QueryError) -> Value {
    let divisor: Double
    switch (a, b) {
    case (.duration, .int(let number)): divisor = Double(number)
    case (.duration, .float(let number)): divisor = number
    default: throw mismatch("/", a, b)
    }
    guard divisor != 0 else { throw .divisionByZero("a duration / 0") }
    guard case .duration(let duration) = a else { throw mismatch("/", a, b) }
    return try ScalarFunction.reporting { () throws(TemporalError) in
      .duration(try duration.divided(by: divisor))
    }
  }

  /// A part of a temporal value by its name. Throws for a name that its type has not.
  static func component(_ name: String, of value: Value) throws(QueryError) -> Value {
    if let component = value.temporalComponent(name) { return component }
    let names = value.temporalComponentNames
    throw .argument(
      "InvalidArgumentValue",
      "\(value.summary) has no part '\(name)'; it has \(names.joined(separator: ", "))")
  }
}
