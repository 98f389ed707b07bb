import GraphModel
import QueryBinding
import QuerySyntax

/// Adds numbers, or durations. Integers are added exactly; floats with the error of each addition kept beside the
/// sum, so that the order of the rows hardly shows in the result.
struct SumAccumulator: Sendable {
  private var integers: Int128 = 0
  private var floats = CompensatedSum()
  private var hasFloats = false
  private var hasNumbers = false
  /// The sum of the durations; `null` where there are none.
  private var durations = Value.null

  mutating func add(_ value: Value, for function: AggregateFunction) throws(QueryError) {
    switch value {
    case .int(let number):
      integers += Int128(number)
      hasNumbers = true
    case .float(let number):
      floats.add(number)
      hasFloats = true
      hasNumbers = true
    case .duration: durations = durations.isNull ? value : try Operators.add(durations, value)
    default:
      throw .type(
        "InvalidArgumentType",
        "\(function.rawValue)() expects a number or a duration, not \(value.summary)")
    }
    try checkKinds(function)
  }

  mutating func add(integer number: Int64, for function: AggregateFunction) throws(QueryError) {
    integers += Int128(number)
    hasNumbers = true
    if !durations.isNull { try checkKinds(function) }
  }

  /// Adds whole numbers, their halves apart, so that no addition can overflow.
  mutating func add(integers numbers: [Int64], for function: AggregateFunction) throws(QueryError) {
    for start in stride(from: 0, to: numbers.count, by: 1 << 24) {
      var (low, high): (UInt64, Int64) = (0, 0)
      for number in numbers[start..<min(numbers.count, start + 1 << 24)] {
        low &+= UInt64(bitPattern: number) & 0xFFFF_FFFF
        high &+= number >> 32
      }
      integers += Int128(high) << 32 + Int128(low)
    }
    hasNumbers = hasNumbers || !numbers.isEmpty
    try checkKinds(function)
  }

  mutating func merge(_ later: SumAccumulator, for function: AggregateFunction) throws(QueryError) {
    integers += later.integers
    floats.merge(later.floats)
    hasFloats = hasFloats || later.hasFloats
    hasNumbers = hasNumbers || later.hasNumbers
    if !later.durations.isNull { try add(later.durations, for: function) }
    try checkKinds(function)
  }

  private func checkKinds(_ function: AggregateFunction) throws(QueryError) {
    if hasNumbers && !durations.isNull {
      throw .type(
        "InvalidArgumentType", "\(function.rawValue)() does not add numbers and durations together")
    }
  }

  /// An integer when all numbers were; 0 of nothing.
  func total() throws(QueryError) -> Value {
    if !durations.isNull { return durations }
    if hasFloats { return .float(floats.total(plus: integers)) }
    guard let sum = Int64(exactly: integers) else { throw .integerOverflow("the sum \(integers)") }
    return .int(sum)
  }

  /// A float, or a duration; `null` of nothing.
  func average(of count: Int64) throws(QueryError) -> Value {
    if count == 0 { return .null }
    if !durations.isNull { return try Operators.divide(durations, .int(count)) }
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
  private var count = 0.0
  private var mean = 0.0
  private var squares = 0.0

  mutating func add(_ number: Double) {
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

/// A place among sorted numbers, from 0.0 for the least to 1.0 for the greatest.
struct Percentile {
  private let fraction: Double

  init(_ fraction: Double) { self.fraction = fraction }

  /// The smallest value that so large a part of the values does not exceed; `nil` of nothing.
  func nearest(in values: [Value]) -> Value? {
    guard !values.isEmpty else { return nil }
    let rank = (fraction * Double(values.count)).rounded(.up)
    return sorted(values)[max(0, min(values.count, Int(rank)) - 1)]
  }

  /// Between two values in proportion; `nil` of nothing.
  func interpolated(in values: [Value]) -> Value? {
    guard !values.isEmpty else { return nil }
    let sorted = sorted(values)
    let place = fraction * Double(sorted.count - 1)
    let below = Int(place)
    let low = float(sorted[below])
    guard below + 1 < sorted.count, place > Double(below) else { return .float(low) }
    return .float(low + (float(sorted[below + 1]) - low) * (place - Double(below)))
  }

  private func sorted(_ values: [Value]) -> [Value] { values.sorted { Value.orders($0, before: $1) } }

  private func float(_ value: Value) -> Double {
    switch value {
    case .int(let number): Double(number)
    case .float(let number): number
    default: .nan
    }
  }
}
