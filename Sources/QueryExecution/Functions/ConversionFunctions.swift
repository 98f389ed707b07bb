import GraphModel
import QueryBinding
import QuerySyntax

extension ScalarFunction {
  /// Conversions between types. Text that does not read as the wanted type gives `null`; a value of a type that
  /// does not convert is a `TypeError` with `InvalidArgumentValue`, or `null` from the `…OrNull` functions.
  static let conversionFunctions: Family =
    conversions.flatMap { name, conversion -> Family in
      [
        (name, { @Sendable arguments, _ throws(QueryError) in try conversion(arguments) }),
        (
          name + "OrNull",
          { @Sendable arguments, _ throws(QueryError) in (try? conversion(arguments)) ?? .null }
        ),
        (
          name + "List",
          { @Sendable arguments, _ throws(QueryError) in try mapping(arguments, conversion) }
        ),
      ]
    } + [("valueType", { @Sendable arguments, _ throws(QueryError) in .string(typeName(of: arguments[0])) })]

  private typealias Conversion = @Sendable (Arguments) throws(QueryError) -> Value

  private static let conversions: [(String, Conversion)] = [
    ("toInteger", { arguments throws(QueryError) in try integer(from: arguments) }),
    ("toFloat", { arguments throws(QueryError) in try float(from: arguments) }),
    ("toBoolean", { arguments throws(QueryError) in try boolean(from: arguments) }),
    ("toString", { arguments throws(QueryError) in try string(from: arguments) }),
  ]

  /// Converts element by element; what does not convert becomes `null`.
  private static func mapping(_ arguments: Arguments, _ conversion: Conversion) throws(QueryError) -> Value {
    .list(
      try arguments.list(0).map { value in
        value.isNull ? .null : (try? conversion(Arguments(arguments.function, [value]))) ?? .null
      })
  }

  /// Towards zero from a float or a decimal text; 1 and 0 from a boolean.
  private static func integer(from arguments: Arguments) throws(QueryError) -> Value {
    switch arguments[0] {
    case .int: return arguments[0]
    case .float(let number): return try integer(number)
    case .bool(let value): return .int(value ? 1 : 0)
    case .string(let text):
      let trimmed = text.trimmingWhitespace()
      if let number = Int64(trimmed) { return .int(number) }
      guard let number = decimal(trimmed) else { return .null }
      return try integer(number)
    default: throw arguments.mismatch(0, [.number, .string, .boolean], code: "InvalidArgumentValue")
    }
  }

  private static func integer(_ number: Double) throws(QueryError) -> Value {
    guard let whole = Int64(exactly: number.rounded(.towardZero)) else {
      throw .integerOverflow("toInteger(\(Value.floatText(number)))")
    }
    return .int(whole)
  }

  private static func float(from arguments: Arguments) throws(QueryError) -> Value {
    switch arguments[0] {
    case .int(let number): return .float(Double(number))
    case .float: return arguments[0]
    case .string(let text): return decimal(text.trimmingWhitespace()).map { .float($0) } ?? .null
    default: throw arguments.mismatch(0, [.number, .string], code: "InvalidArgumentValue")
    }
  }

  /// A decimal number as the language writes it, also `NaN` and `Infinity`; not hexadecimal, which Swift would
  /// read.
  private static func decimal(_ text: String) -> Double? {
    switch text {
    case "NaN": return .nan
    case "Infinity", "Inf": return .infinity
    case "-Infinity", "-Inf": return -.infinity
    default:
      guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
      return Double(text)
    }
  }

  /// From text in any case; an integer is true unless it is 0.
  private static func boolean(from arguments: Arguments) throws(QueryError) -> Value {
    switch arguments[0] {
    case .bool: return arguments[0]
    case .int(let number): return .bool(number != 0)
    case .string(let text):
      switch text.trimmingWhitespace().lowercased() {
      case "true": return .bool(true)
      case "false": return .bool(false)
      default: return .null
      }
    default: throw arguments.mismatch(0, [.boolean, .integer, .string], code: "InvalidArgumentValue")
    }
  }

  private static func string(from arguments: Arguments) throws(QueryError) -> Value {
    guard let text = arguments[0].plainText else {
      throw arguments.mismatch(
        0, [.string, .number, .boolean, .instant, .duration], code: "InvalidArgumentValue")
    }
    return .string(text)
  }

  /// The type's name as the language writes it in schemas: `INTEGER`, `LIST`, `ZONED DATETIME`.
  private static func typeName(of value: Value) -> String {
    switch value {
    case .null: "NULL"
    case .bool: "BOOLEAN"
    case .int: "INTEGER"
    case .float: "FLOAT"
    case .string: "STRING"
    case .list: "LIST"
    case .map: "MAP"
    case .node: "NODE"
    case .relationship: "RELATIONSHIP"
    case .path: "PATH"
    case .date: "DATE"
    case .localTime: "LOCAL TIME"
    case .time: "ZONED TIME"
    case .localDateTime: "LOCAL DATETIME"
    case .dateTime: "ZONED DATETIME"
    case .duration: "DURATION"
    }
  }
}

extension Value {
  /// The text that `toString` gives; `nil` for lists, maps, entities and `null`.
  var plainText: String? {
    switch self {
    case .bool(let value): value ? "true" : "false"
    case .int(let number): String(number)
    case .float(let number) where number.isInfinite: number < 0 ? "-Infinity" : "Infinity"
    case .float(let number): Value.floatText(number)
    case .string(let text): text
    default: temporalText
    }
  }
}

extension String {
  fileprivate func trimmingWhitespace() -> String {
    var text = unicodeScalars[...].drop { $0.properties.isWhitespace }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    return String(text)
  }
}
