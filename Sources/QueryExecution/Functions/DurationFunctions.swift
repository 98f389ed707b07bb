import GraphModel
import QueryBinding
import QuerySyntax

extension ScalarFunction {
  /// `duration` and the measures between two temporal values.
  static let durationFunctions: Family = [
    ("duration", { arguments, _ throws(QueryError) in try duration(arguments) }),
    ("duration.between", { arguments, _ throws(QueryError) in try between(arguments, .allGroups) }),
    ("duration.inMonths", { arguments, _ throws(QueryError) in try between(arguments, .months) }),
    ("duration.inDays", { arguments, _ throws(QueryError) in try between(arguments, .days) }),
    ("duration.inSeconds", { arguments, _ throws(QueryError) in try between(arguments, .seconds) }),
  ]

  private static func duration(_ arguments: Arguments) throws(QueryError) -> Value {
    switch arguments[0] {
    case .duration: return arguments[0]
    case .string(let text):
      return try reporting { () throws(TemporalError) in .duration(try DurationValue(iso: text)) }
    case .map(let map):
      return try reporting { () throws(TemporalError) in .duration(try DurationValue(fields: map)) }
    default: throw arguments.mismatch(0, [.string, .map, .duration])
    }
  }

  private static func between(
    _ arguments: Arguments, _ measure: DurationValue.Measure
  ) throws(QueryError) -> Value {
    for index in 0...1 where !ValueKinds.instant.isSuperset(of: ValueKinds.of(arguments[index])) {
      throw arguments.mismatch(index, .instant)
    }
    return try reporting { () throws(TemporalError) in
      try DurationValue.between(arguments[0], arguments[1], in: measure).map { .duration($0) } ?? .null
    }
  }
}
