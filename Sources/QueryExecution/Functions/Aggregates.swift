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
  private var state: State
  /// The values seen so far, for `DISTINCT`.
  private var seen: DistinctValues?

  private enum State: Sendable {
    case count(Int64)
    case sum(SumAccumulator)
    case average(SumAccumulator)
    case extreme(Value, isMaximum: Bool)
    case collect([Value])
    case deviation(DeviationAccumulator, isOfPopulation: Bool)
    case percentile(PercentileAccumulator)
  }

  package init(_ function: AggregateFunction, isDistinct: Bool = false) {
    seen = isDistinct ? DistinctValues() : nil
    state =
      switch function {
      case .count: .count(0)
      case .sum: .sum(SumAccumulator("sum"))
      case .avg: .average(SumAccumulator("avg"))
      case .min: .extreme(.null, isMaximum: false)
      case .max: .extreme(.null, isMaximum: true)
      case .collect: .collect([])
      case .stDev: .deviation(DeviationAccumulator("stDev"), isOfPopulation: false)
      case .stDevP: .deviation(DeviationAccumulator("stDevP"), isOfPopulation: true)
      case .percentileDisc: .percentile(PercentileAccumulator("percentileDisc", isContinuous: false))
      case .percentileCont: .percentile(PercentileAccumulator("percentileCont", isContinuous: true))
      }
  }

  /// Adds the value of one row. `parameter` is the second argument of the percentiles.
  ///
  /// Throws a `TypeError` for a value that the function does not take, and an `ArgumentError` with
  /// `NumberOutOfRange` for a percentile outside 0…1.
  package mutating func add(_ value: Value, parameter: Value = .null) throws(QueryError) {
    if case .percentile(var percentile) = state {
      state = .count(0)
      defer { state = .percentile(percentile) }
      try percentile.setPercentile(parameter)
      if isNew(value) { try percentile.add(value) }
      return
    }
    if isNew(value) { try accumulate(value) }
  }

  private mutating func isNew(_ value: Value) -> Bool {
    if value.isNull { return false }
    return seen?.insert(value) ?? true
  }

  private mutating func accumulate(_ value: Value) throws(QueryError) {
    // The payload is taken out while it changes, so that no array in it is copied.
    switch state {
    case .count(let count): state = .count(count + 1)
    case .sum(var sum):
      defer { state = .sum(sum) }
      try sum.add(value)
    case .average(var sum):
      defer { state = .average(sum) }
      try sum.add(value)
    case .extreme(let best, let isMaximum):
      let isBetter =
        best.isNull || (isMaximum ? Value.orders(best, before: value) : Value.orders(value, before: best))
      if isBetter { state = .extreme(value, isMaximum: isMaximum) }
    case .collect(var values):
      state = .count(0)
      values.append(value)
      state = .collect(values)
    case .deviation(var deviation, let isOfPopulation):
      defer { state = .deviation(deviation, isOfPopulation: isOfPopulation) }
      try deviation.add(value)
    case .percentile(var percentile):
      state = .count(0)
      defer { state = .percentile(percentile) }
      try percentile.add(value)
    }
  }

  /// Adds a later part of the same group, made for the same function.
  package mutating func merge(_ later: Aggregate) throws(QueryError) {
    if case (.percentile(var mine), .percentile(let other)) = (state, later.state) {
      mine.inheritPercentile(of: other)
      state = .percentile(mine)
    }
    if let values = later.seen?.values {
      for value in values where isNew(value) { try accumulate(value) }
      return
    }
    switch (state, later.state) {
    case (.count(let a), .count(let b)): state = .count(a + b)
    case (.sum(var a), .sum(let b)):
      try a.merge(b)
      state = .sum(a)
    case (.average(var a), .average(let b)):
      try a.merge(b)
      state = .average(a)
    case (.extreme, .extreme(let value, _)):
      if !value.isNull { try accumulate(value) }
    case (.collect(var a), .collect(let b)):
      state = .count(0)
      a += b
      state = .collect(a)
    case (.deviation(var a, let isOfPopulation), .deviation(let b, _)):
      a.merge(b)
      state = .deviation(a, isOfPopulation: isOfPopulation)
    case (.percentile(var a), .percentile(let b)):
      state = .count(0)
      a.merge(b)
      state = .percentile(a)
    default: break
    }
  }

  /// The aggregate's value. Of no rows it is 0 for `count` and `sum`, `[]` for `collect`, 0.0 for the deviations and
  /// `null` for the rest.
  package func result() throws(QueryError) -> Value {
    switch state {
    case .count(let count): .int(count)
    case .sum(let sum): try sum.total()
    case .average(let sum): try sum.average()
    case .extreme(let value, _): value
    case .collect(let values): .list(values)
    case .deviation(let deviation, let isOfPopulation):
      .float(deviation.result(isOfPopulation: isOfPopulation))
    case .percentile(let percentile): percentile.result()
    }
  }
}
