import GraphModel
import QueryBinding
import QuerySyntax

extension ScalarFunction {
  /// Functions over lists, and those that take any value.
  static let listFunctions: Family = [
    ("size", { arguments, _ throws(QueryError) in try size(arguments) }),
    ("length", { arguments, _ throws(QueryError) in try length(arguments) }),
    ("head", { arguments, _ throws(QueryError) in try arguments.list(0).first ?? .null }),
    ("last", { arguments, _ throws(QueryError) in try arguments.list(0).last ?? .null }),
    (
      "tail",
      { arguments, _ throws(QueryError) in .list(Array(try arguments.list(0).dropFirst())) }
    ),
    ("range", { arguments, context throws(QueryError) in try range(arguments, context) }),
    ("isEmpty", { arguments, _ throws(QueryError) in try isEmpty(arguments) }),
    ("coalesce", { arguments, _ throws(QueryError) in arguments.values.first { !$0.isNull } ?? .null }),
    (
      "nullIf",
      { arguments, _ throws(QueryError) in
        Value.equals(arguments[0], arguments[1]) == true ? .null : arguments[0]
      }
    ),
    ("exists", { arguments, _ throws(QueryError) in .bool(!arguments[0].isNull) }),
  ]

  private static func size(_ arguments: Arguments) throws(QueryError) -> Value {
    switch arguments[0] {
    case .list(let values): return .int(Int64(values.count))
    case .string(let text): return .int(Int64(text.unicodeScalars.count))
    default: throw arguments.mismatch(0, [.list, .string])
    }
  }

  /// The number of relationships of a path; of a list or text its size.
  private static func length(_ arguments: Arguments) throws(QueryError) -> Value {
    if case .path(let path) = arguments[0] { return .int(Int64(path.relationships.count)) }
    return try size(arguments)
  }

  private static func isEmpty(_ arguments: Arguments) throws(QueryError) -> Value {
    switch arguments[0] {
    case .list(let values): return .bool(values.isEmpty)
    case .map(let map): return .bool(map.count == 0)
    case .string(let text): return .bool(text.isEmpty)
    default: throw arguments.mismatch(0, [.list, .map, .string])
    }
  }

  /// `range(start, end[, step])`, both ends among the values. Wrong types are an `ArgumentError` here, as the
  /// suite has it.
  private static func range(
    _ arguments: Arguments, _ context: any FunctionContext
  ) throws(QueryError) -> Value {
    let range = try ValueRange(arguments)
    try context.checkMemory(bytes: range.count * MemoryLayout<Value>.stride)
    return .list((0..<range.count).map { .int(range[$0]) })
  }
}
