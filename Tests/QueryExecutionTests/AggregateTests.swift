import GraphModel
import QueryExecution
import QuerySyntax
import TestSupport
import Testing

@Suite struct AggregateTests {
  @Test(
    arguments: [
      (.count, [1, nil, "a"], "2"), (.count, [], "0"), (.sum, [1, nil, 2], "3"), (.sum, [1, 0.5], "1.5"),
      (.sum, [], "0"),
      (.sum, [.int(.max), 1, -1], "9223372036854775807"),
      (.sum, [.int(.max), 1], "ArithmeticError: IntegerOverflow"),
      (.sum, ["a"], "TypeError: InvalidArgumentType"),
      (.sum, [1e100, 1.0, -1e100], "1.0"), (.sum, [0.1, 0.2, 0.3], "0.6"),
      (.sum, [.float(.infinity), 1.0], "Inf"),
      (.avg, [1, 2], "1.5"), (.avg, [], "null"), (.avg, [.int(.max), .int(.max)], "9223372036854776000.0"),
      (.min, [2, "a", nil, [1]], "[1]"), (.max, [2, "a", nil, [1]], "2"), (.max, [nil], "null"),
      (.min, ["b", "B"], "'B'"),
      (.collect, [1, nil, 1], "[1, 1]"), (.collect, [], "[]"), (.stDev, [1, 2, 3, 4], "1.2909944487358056"),
      (.stDevP, [1, 2, 3, 4], "1.118033988749895"),
      (.stDev, [5], "0.0"), (.stDev, ["a"], "TypeError: InvalidArgumentType"),
    ] as [(AggregateFunction, [Value], String)])
  func results(function: AggregateFunction, values: [Value], expected: String) {
    #expect(aggregated(function, values) == expected)
    // Merged parts give the same, wherever the cut is.
    for cut in 0...values.count {
      let merged = outcome { () throws(QueryError) in
        var first = Aggregate(function)
        var second = Aggregate(function)
        for value in values[..<cut] { try first.add(value) }
        for value in values[cut...] { try second.add(value) }
        try first.merge(second)
        return try first.result()
      }
      #expect(merged == expected, "cut at \(cut)")
    }
  }

  @Test(
    arguments: [
      (.count, [1, 1.0, nil, "1"], "2"), (.sum, [2, 2, 3.0, 3], "5.0"),
      (.collect, [2, nil, 1, 2.0, nil], "[2, 1]"), (.avg, [1, 1, 4], "2.5"),
      (.collect, [.float(.nan), .float(.nan), [1, nil], [1.0, nil]], "[NaN, [1, null]]"),
    ] as [(AggregateFunction, [Value], String)])
  func distinct(function: AggregateFunction, values: [Value], expected: String) {
    #expect(aggregated(function, values, isDistinct: true) == expected)
    let merged = outcome { () throws(QueryError) in
      var first = Aggregate(function, isDistinct: true)
      var second = Aggregate(function, isDistinct: true)
      for value in values.prefix(2) { try first.add(value) }
      for value in values { try second.add(value) }
      try first.merge(second)
      return try first.result()
    }
    #expect(merged == expected)
  }

  @Test(
    arguments: [
      (.percentileDisc, [10.0, 20.0, 30.0], 0.0, "10.0"), (.percentileDisc, [30, 10, 20], 0.5, "20"),
      (.percentileDisc, [10, 20, 30], 1, "30"),
      (.percentileDisc, [10, 20, 30, 40], 0.5, "20"), (.percentileDisc, [10, 20, 30, 40], 0.51, "30"),
      (.percentileCont, [10, 20, 30, 40], 0.5, "25.0"),
      (.percentileCont, [10.0], 0.3, "10.0"), (.percentileCont, [], 0.3, "null"),
      (.percentileCont, [1, 2], 1.1, "ArgumentError: NumberOutOfRange"),
      (.percentileDisc, [1, 2], -1, "ArgumentError: NumberOutOfRange"),
      (.percentileDisc, ["a"], 0.5, "TypeError: InvalidArgumentType"),
      (.percentileDisc, [nil, 3], 0.5, "3"),
    ] as [(AggregateFunction, [Value], Value, String)])
  func percentiles(function: AggregateFunction, values: [Value], percentile: Value, expected: String) {
    #expect(aggregated(function, values, parameter: percentile) == expected)
  }

  @Test func floatSumsHardlyDependOnTheOrder() {
    var random = RandomSequence(seed: 1)
    let numbers: [Value] = (0..<10_000).map { _ in .float((random.next() - 0.5) * 1e6) }
    #expect(aggregated(.sum, numbers) == aggregated(.sum, numbers.reversed()))
  }

  @Test func functionsAreFoundInAnyCase() {
    #expect(AggregateFunction(named: "PERCENTILEdisc") == .percentileDisc)
    #expect(AggregateFunction(named: "median") == nil)
  }

  private func aggregated(
    _ function: AggregateFunction, _ values: [Value], parameter: Value = nil, isDistinct: Bool = false
  ) -> String {
    outcome { () throws(QueryError) in
      var aggregate = Aggregate(function, isDistinct: isDistinct)
      for value in values { try aggregate.add(value, parameter: parameter) }
      return try aggregate.result()
    }
  }
}
