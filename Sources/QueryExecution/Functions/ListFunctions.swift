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
    ("range", { arguments, _ throws(QueryError) in try range(arguments) }),
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

  /// The longest list that `range` makes: what a machine can hold, well before it cannot.
  static let longestRange = 1 << 27

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
  private static func range(_ arguments: Arguments) throws(QueryError) -> Value {
    var numbers: [Int64] = []
    for value in arguments.values {
      guard case .int(let number) = value else {
        throw .argument("InvalidArgumentType", "range() expects integers, not \(value.summary)")
      }
      numbers.append(number)
    }
    let step = numbers.count > 2 ? numbers[2] : 1
    guard step != 0 else {
      throw .argument("NumberOutOfRange", "the step of range() is 0, and would never end")
    }
    let (start, end) = (numbers[0], numbers[1])
    guard step > 0 ? start <= end : start >= end else { return .list([]) }
    let distance = (end &- start).magnitudeOfDifference(isAscending: step > 0)
    let last = distance / step.magnitude
    guard last < UInt64(longestRange) else {
      throw .argument(
        "NumberOutOfRange", "range() from \(start) to \(end) has more than \(longestRange) values")
    }
    return .list((0...Int64(last)).map { .int(start &+ $0 &* step) })
  }
}

extension Int64 {
  /// The distance between two integers whose wrapped difference this is.
  fileprivate func magnitudeOfDifference(isAscending: Bool) -> UInt64 {
    isAscending ? UInt64(bitPattern: self) : UInt64(bitPattern: 0 &- self)
  }
}
