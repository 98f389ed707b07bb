/// Times of one thing measured several times, in microseconds.
struct Samples {
  private var values: [Double]

  init(_ values: [Double] = []) { self.values = values }

  mutating func add(_ value: Double) { values.append(value) }
  mutating func add(_ others: Samples) { values += others.values }

  var count: Int { values.count }

  /// Not a number when there are no values; so is the median.
  var minimum: Double { values.min() ?? .nan }

  var median: Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

extension Duration {
  var microseconds: Double {
    Double(components.seconds) * 1e6 + Double(components.attoseconds) * 1e-12
  }
}
