import GraphModel
import QueryBinding
import QuerySyntax

/// Adds numbers, or durations. Integers are added exactly; floats with the error of each addition kept beside the
/// sum, so that the order of the rows hardly shows in the result.
struct SumAccumulator: Sendable {
  private let function: String
  private var count: Int64 = 0
  private var integers: Int128 = 0
  private var floats = CompensatedSum()
  private var hasFloats = false
  private var durations: DurationValue?
  private var hasNumbers = false

  init(_ function: String) { self.function = function }

  mutating func add(_ value: Value) throws(QueryError) {
    switch value {
    case .int(let number):
      integers += Int128(number)
      hasNumbers = true
    case .float(let number):
      floats.add(number)
      hasFloats = true
      hasNumbers = true
    case .duration(let duration):
      durations = try sum(durations, duration)
    default:
      throw .type("InvalidArgumentType", "\(function)() expects a number or a duration, not \(value.summary)")
    }
    count += 1
    try checkKinds()
  }

  mutating func merge(_ later: SumAccumulator) throws(QueryError) {
    integers += later.integers
    floats.merge(later.floats)
    hasFloats = hasFloats || later.hasFloats
    hasNumbers = hasNumbers || later.hasNumbers
    if let duration = later.durations { durations = try sum(durations, duration) }
    count += later.count
    try checkKinds()
  }

  private func checkKinds() throws(QueryError) {
    if hasNumbers && durations != nil {
      throw .type("InvalidArgumentType", "\(function)() does not add numbers and durations together")
    }
  }

  private func sum(_ total: DurationValue?, _ duration: DurationValue) throws(QueryError) -> DurationValue {
    guard let total else { return duration }
    guard case .duration(let sum) = try Operators.add(.duration(total), .duration(duration)) else {
      return total
    }
    return sum
  }

  /// An integer when all numbers were; 0 of nothing.
  func total() throws(QueryError) -> Value {
    if let durations { return .duration(durations) }
    if hasFloats { return .float(floats.total(plus: integers)) }
    guard let sum = Int64(exactly: integers) else { throw .integerOverflow("the sum \(integers)") }
    return .int(sum)
  }

  /// A float, or a duration; `null` of nothing.
  func average() throws(QueryError) -> Value {
    if count == 0 { return .null }
    if let durations { return try Operators.divide(.duration(durations), .int(count)) }
    return .float(floats.total(plus: integers) / Double(count))
  }
}

/// A sum of floats with a second float for what its roundings lost (Neumaier's summation).
private struct CompensatedSum: Sendable {
  private var sum = 0.0
  private var lost = 0.0

  mutating func add(_ value: Double) {
    let total = sum + value
    if total.isFinite {
      lost += sum.magnitude >= value.magnitude ? (sum - total) + value : (value - total) + sum
    }
    sum = total
  }

  mutating func merge(_ later: CompensatedSum) {
    add(later.sum)
    lost += later.lost
  }

  func total(plus integers: Int128) -> Double {
    var all = self
    // In two halves, so that an integer beyond 2^53 is not rounded before it is added.
    let high = Double(integers)
    if integers != 0 {
      all.add(high)
      if let rounded = Int128(exactly: high) { all.add(Double(integers - rounded)) }
    }
    return all.sum.isFinite ? all.sum + all.lost : all.sum
  }
}

/// Counts, averages and squares the distances from the average in one pass (Welford; merged after Chan).
struct DeviationAccumulator: Sendable {
  private let function: String
  private var count = 0.0
  private var mean = 0.0
  private var squares = 0.0

  init(_ function: String) { self.function = function }

  mutating func add(_ value: Value) throws(QueryError) {
    let number = try Arguments(function, [value]).number(0)
    count += 1
    let distance = number - mean
    mean += distance / count
    squares += distance * (number - mean)
  }

  mutating func merge(_ later: DeviationAccumulator) {
    guard later.count > 0 else { return }
    let total = count + later.count
    let distance = later.mean - mean
    squares += later.squares + distance * distance * count * later.count / total
    mean += distance * later.count / total
    count = total
  }

  /// 0.0 of less than two numbers.
  func result(isOfPopulation: Bool) -> Double {
    count < 2 ? 0 : (squares / (isOfPopulation ? count : count - 1)).squareRoot()
  }
}

/// Keeps all numbers, to sort them at the end.
struct PercentileAccumulator: Sendable {
  private let function: String
  private let isContinuous: Bool
  private var values: [Value] = []
  /// Of the first row.
  private var percentile: Double?

  init(_ function: String, isContinuous: Bool) {
    self.function = function
    self.isContinuous = isContinuous
  }

  /// Checks the percentile of a row; that of the first row counts.
  mutating func setPercentile(_ value: Value) throws(QueryError) {
    if value.isNull { return }
    let number = try Arguments(function, [.null, value]).number(1)
    guard number >= 0, number <= 1 else {
      throw .argument(
        "NumberOutOfRange", "\(function)() expects a percentile from 0.0 to 1.0, not \(value.summary)")
    }
    if percentile == nil { percentile = number }
  }

  mutating func inheritPercentile(of later: PercentileAccumulator) {
    percentile = percentile ?? later.percentile
  }

  mutating func add(_ value: Value) throws(QueryError) {
    switch value {
    case .int, .float: values.append(value)
    default: throw Arguments(function, [value]).mismatch(0, .number)
    }
  }

  mutating func merge(_ later: PercentileAccumulator) { values += later.values }

  func result() -> Value {
    guard let percentile, !values.isEmpty else { return .null }
    let sorted = values.sorted { Value.orders($0, before: $1) }
    return isContinuous ? .float(interpolated(sorted, percentile)) : nearest(sorted, percentile)
  }

  /// The smallest value that so large a part of the values does not exceed.
  private func nearest(_ sorted: [Value], _ percentile: Double) -> Value {
    let rank = (percentile * Double(sorted.count)).rounded(.up)
    return sorted[max(0, min(sorted.count, Int(rank)) - 1)]
  }

  private func interpolated(_ sorted: [Value], _ percentile: Double) -> Double {
    let place = percentile * Double(sorted.count - 1)
    let below = Int(place)
    let low = float(sorted[below])
    guard below + 1 < sorted.count, place > Double(below) else { return low }
    return low + (float(sorted[below + 1]) - low) * (place - Double(below))
  }

  private func float(_ value: Value) -> Double {
    switch value {
    case .int(let number): Double(number)
    case .float(let number): number
    default: .nan
    }
  }
}
