extension Value {
  /// What `<`, `<=`, `>` and `>=` see.
  package enum Comparison: Sendable {
    case less, equal, greater
    /// A `NaN` is in it: every comparison is false.
    case unordered
    /// A `null` is in it, or the types do not compare: every comparison is `null`.
    case unknown
  }

  /// Compares as the language's operators do.
  ///
  /// Numbers, strings, booleans and temporal values of one type compare; lists compare part by part, the first
  /// difference deciding. Maps, nodes, relationships, paths and durations do not compare.
  package static func compared(_ a: Value, _ b: Value) -> Comparison {
    switch (a, b) {
    case (.int(let x), .int(let y)): comparison(x, y)
    case (.float(let x), .float(let y)): comparison(x, y)
    case (.int(let x), .float(let y)): comparison(x, y)
    case (.float(let x), .int(let y)): comparison(y, x).reversed
    case (.string(let x), .string(let y)): comparison(x.orderOfBytes(comparedWith: y), 0)
    case (.bool(let x), .bool(let y)): comparison(x ? 1 : 0, y ? 1 : 0)
    case (.list(let x), .list(let y)): compared(x, y)
    default: comparedTemporals(a, b)
    }
  }

  private static func compared(_ a: [Value], _ b: [Value]) -> Comparison {
    for (x, y) in zip(a, b) {
      let order = compared(x, y)
      if order == .unknown, equals(x, y) == true { continue }
      if order != .equal { return order }
    }
    return comparison(a.count, b.count)
  }

  /// The order within one temporal type; `unknown` for anything else.
  private static func comparedTemporals(_ a: Value, _ b: Value) -> Comparison {
    switch (a, b) {
    case (.date(let x), .date(let y)): comparison(x, y)
    case (.localTime(let x), .localTime(let y)): comparison(x, y)
    case (.localDateTime(let x), .localDateTime(let y)): comparison(x, y)
    case (.time(let x), .time(let y)): x < y ? .less : y < x ? .greater : .equal
    case (.dateTime(let x), .dateTime(let y)): x < y ? .less : y < x ? .greater : .equal
    default: .unknown
    }
  }

  private static func comparison<T: Comparable>(_ a: T, _ b: T) -> Comparison {
    a < b ? .less : a == b ? .equal : a > b ? .greater : .unordered
  }

  /// Exact: the float is never rounded to meet the integer, nor the other way round.
  private static func comparison(_ integer: Int64, _ float: Double) -> Comparison {
    if float.isNaN { return .unordered }
    if float >= 0x1p63 { return .less }
    if float < -0x1p63 { return .greater }
    let whole = float.rounded(.down)
    let floor = Int64(whole)
    if integer != floor { return integer < floor ? .less : .greater }
    return whole < float ? .less : .equal
  }

  /// Whether `a` comes before `b` where all values have a place: ORDER BY, `min` and `max`.
  ///
  /// The types stand in the order map, node, relationship, list, path, date-time, local date-time, date, time,
  /// local time, duration, string, boolean, number, with `NaN` after the numbers and `null` last.
  package static func orders(_ a: Value, before b: Value) -> Bool { order(a, b) < 0 }

  /// Negative, zero or positive as `a` comes before, with or after `b` in that order.
  package static func order(_ a: Value, _ b: Value) -> Int {
    switch (a, b) {
    case (.int(let x), .int(let y)): return sign(x, y)
    case (.string(let x), .string(let y)): return x.orderOfBytes(comparedWith: y)
    case (.list(let x), .list(let y)): return order(x, y)
    case (.map(let x), .map(let y)): return order(x, y)
    case (.node(let x), .node(let y)): return sign(x, y)
    case (.relationship(let x), .relationship(let y)): return sign(x, y)
    case (.path(let x), .path(let y)): return order(x, y)
    case (.duration(let x), .duration(let y)): return x.order(comparedWith: y)
    default: break
    }
    let (rankOfA, rankOfB) = (a.rank, b.rank)
    if rankOfA != rankOfB { return rankOfA - rankOfB }
    switch compared(a, b) {
    case .less: return -1
    case .greater: return 1
    case .equal, .unordered, .unknown: return 0
    }
  }

  private static func order(_ a: [Value], _ b: [Value]) -> Int {
    for (x, y) in zip(a, b) {
      let order = order(x, y)
      if order != 0 { return order }
    }
    return a.count - b.count
  }

  /// Smaller maps first, then by keys, then by values.
  private static func order(_ a: MapValue, _ b: MapValue) -> Int {
    if a.count != b.count { return a.count - b.count }
    for (x, y) in zip(a.keys, b.keys) {
      let order = x.orderOfBytes(comparedWith: y)
      if order != 0 { return order }
    }
    return order(a.values, b.values)
  }

  /// By first node, then relationship by relationship, a path before its continuations.
  private static func order(_ a: PathValue, _ b: PathValue) -> Int {
    for (x, y) in zip(a.nodes.prefix(1), b.nodes.prefix(1)) where x != y { return sign(x, y) }
    for (x, y) in zip(a.relationships, b.relationships) where x != y { return sign(x, y) }
    return a.relationships.count - b.relationships.count
  }

  private static func sign<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : a == b ? 0 : 1 }

  /// The type's place in the order of all values.
  private var rank: Int {
    switch self {
    case .map: 0
    case .node: 1
    case .relationship: 2
    case .list: 3
    case .path: 4
    case .dateTime: 5
    case .localDateTime: 6
    case .date: 7
    case .time: 8
    case .localTime: 9
    case .duration: 10
    case .string: 11
    case .bool: 12
    case .int: 13
    case .float(let value): value.isNaN ? 14 : 13
    case .null: 15
    }
  }
}

extension Value.Comparison {
  fileprivate var reversed: Self {
    switch self {
    case .less: .greater
    case .greater: .less
    default: self
    }
  }
}
