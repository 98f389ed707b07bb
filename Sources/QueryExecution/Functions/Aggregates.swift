import GraphModel
import QuerySyntax

/// The functions over the rows of a group.
package enum AggregateFunction: String, Sendable, CaseIterable {
  case count, sum, avg, min, max, collect, stDev, stDevP, percentileDisc, percentileCont

  /// The function with a name in any case; `nil` when there is none.
  package init?(named name: String) {
    let lowercase = name.lowercased()
    guard let match = Self.allCases.first(where: { $0.rawValue.lowercased() == lowercase }) else {
      return nil
    }
    self = match
  }
}

/// One aggregate over one group: values go in row by row, parts of a group can be merged, and the result is read at
/// the end.
///
/// `null`s are passed over. Parts merged in the order of their rows give the same result as one pass.
package struct Aggregate: Sendable {
  private let function: AggregateFunction
  /// The values seen so far, for `DISTINCT`.
  private var seen: DistinctValues?
  private var count: Int64 = 0
  // Each function fills one of these. They stand side by side, not in an enum, so that adding changes them in place.
  private var sum = SumAccumulator()
  private var deviation = DeviationAccumulator()
  private var extreme = Value.null
  private var values: [Value] = []
  /// The second argument of the percentiles, of the first row.
  private var percentile: Double?

  package init(_ function: AggregateFunction, isDistinct: Bool = false) {
    self.function = function
    seen = isDistinct ? DistinctValues() : nil
  }

  /// Adds the value of one row. `parameter` is the second argument of the percentiles.
  ///
  /// Throws a `TypeError` for a value that the function does not take, and an `ArgumentError` with
  /// `NumberOutOfRange` for a percentile outside 0…1.
  package mutating func add(_ value: Value, parameter: Value = .null) throws(QueryError) {
    if !parameter.isNull { try setPercentile(parameter) }
    if isNew(value) { try accumulate(value) }
  }

  // MARK: Whole numbers

  /// Adds the whole numbers of several rows; the same as one after another, without making values of them.
  package mutating func add(integers numbers: [Int64]) throws(QueryError) {
    guard let first = numbers.first else { return }
    if seen != nil {
      for number in seen?.insert(integers: numbers) ?? [] { try accumulate(.int(number)) }
      return
    }
    switch function {
    case .count: count += Int64(numbers.count)
    case .sum, .avg:
      count += Int64(numbers.count)
      try sum.add(integers: numbers, for: function)
    case .min:
      try accumulate(.int(numbers.reduce(first) { min($0, $1) }))
      count += Int64(numbers.count - 1)
    case .max:
      try accumulate(.int(numbers.reduce(first) { max($0, $1) }))
      count += Int64(numbers.count - 1)
    default: for number in numbers { try accumulate(.int(number)) }
    }
  }

  /// Adds one whole number.
  package mutating func add(integer number: Int64) throws(QueryError) {
    if seen != nil {
      if seen?.insert(integer: number) ?? true { try accumulate(.int(number)) }
      return
    }
    switch function {
    case .count: count += 1
    case .sum, .avg:
      count += 1
      try sum.add(integer: number, for: function)
    default: try accumulate(.int(number))
    }
  }

  // MARK: Values

  private mutating func isNew(_ value: Value) -> Bool {
    if value.isNull { return false }
    return seen?.insert(value) ?? true
  }

  private mutating func accumulate(_ value: Value) throws(QueryError) {
    count += 1
    switch function {
    case .count: break
    case .sum, .avg: try sum.add(value, for: function)
    case .min: if extreme.isNull || Value.orders(value, before: extreme) { extreme = value }
    case .max: if extreme.isNull || Value.orders(extreme, before: value) { extreme = value }
    case .collect: values.append(value)
    case .stDev, .stDevP: deviation.add(try number(value))
    case .percentileDisc, .percentileCont:
      _ = try number(value)
      values.append(value)
    }
  }

  private func number(_ value: Value) throws(QueryError) -> Double {
    try Arguments(function.rawValue, [value]).number(0)
  }

  private mutating func setPercentile(_ value: Value) throws(QueryError) {
    let number = try Arguments(function.rawValue, [.null, value]).number(1)
    guard number >= 0, number <= 1 else {
      throw .argument(
        "NumberOutOfRange",
        "\(function.rawValue)() expects a percentile from 0.0 to 1.0, not \(value.summary)")
    }
    if percentile == nil { percentile = number }
  }

  /// Adds a later part of the same group, made for the same function.
  package mutating func merge(_ later: Aggregate) throws(QueryError) {
    percentile = percentile ?? later.percentile
    if let laterValues = later.seen?.values {
      for value in laterValues where isNew(value) { try accumulate(value) }
      return
    }
    switch function {
    case .min, .max:
      if !later.extreme.isNull { try accumulate(later.extreme) }
    case .sum, .avg: try sum.merge(later.sum, for: function)
    case .stDev, .stDevP: deviation.merge(later.deviation)
    case .count: break
    case .collect, .percentileDisc, .percentileCont: values += later.values
    }
    count += later.count
  }

  /// The aggregate's value. Of no rows it is 0 for `count` and `sum`, `[]` for `collect`, 0.0 for the deviations and
  /// `null` for the rest.
  package func result() throws(QueryError) -> Value {
    switch function {
    case .count: .int(count)
    case .sum: try sum.total()
    case .avg: try sum.average(of: count)
    case .min, .max: extreme
    case .collect: .list(values)
    case .stDev: .float(deviation.result(isOfPopulation: false))
    case .stDevP: .float(deviation.result(isOfPopulation: true))
    case .percentileDisc: percentile.flatMap { Percentile($0).nearest(in: values) } ?? .null
    case .percentileCont: percentile.flatMap { Percentile($0).interpolated(in: values) } ?? .null
    }
  }
}
