import GraphModel
import TestSupport
import Testing

@Suite struct ValueOrderTests {
  @Test(
    arguments: [
      (1, 2, .less), (2.5, 2, .greater), (2, 2.0, .equal), (2, 2.5, .less), (-3, -2.5, .less),
      (.int(.max), 0x1p63, .less), (.int(.min), -0x1p63, .equal),
      (9_007_199_254_740_993, 9_007_199_254_740_992.0, .greater),
      (1, .float(.nan), .unordered), (.float(.nan), .float(.nan), .unordered), (.float(.nan), "a", .unknown),
      ("a", "b", .less), ("B", "a", .less), ("ab", "a", .greater), (false, true, .less), (1, "1", .unknown),
      (nil, 1, .unknown), ([1, 0], [1], .greater), ([1, nil], [1], .greater), ([1, 2], [1, nil], .unknown),
      ([1, 2], [3, nil], .less), ([1, "a"], [1, 2], .unknown), ([["k": 1], 1], [["k": 1], 2], .less),
      ([:], [:], .unknown), (.node(NodeID(1)), .node(NodeID(2)), .unknown),
      (.duration(DurationValue(days: 1)), .duration(DurationValue(days: 2)), .unknown),
      (.date(DateValue(days: 1)), .date(DateValue(days: 2)), .less),
      (.date(DateValue(days: 1)), .localDateTime(LocalDateTimeValue(seconds: 0, nanoseconds: 0)), .unknown),
      (
        .time(ZonedTimeValue(nanoseconds: 36_000_000_000_000, offset: 3600)),
        .time(ZonedTimeValue(nanoseconds: 34_000_000_000_000, offset: 0)), .less
      ),
    ] as [(Value, Value, Value.Comparison)])
  func comparison(a: Value, b: Value, expected: Value.Comparison) {
    #expect(Value.compared(a, b) == expected)
    let mirrored: Value.Comparison = expected == .less ? .greater : expected == .greater ? .less : expected
    #expect(Value.compared(b, a) == mirrored)
  }

  @Test func allValuesHaveAPlace() {
    let ascending: [Value] = [
      [:], ["a": 1], ["a": 2], ["b": 1], ["a": 1, "b": 1], .node(NodeID(1)), .node(NodeID(2)),
      .relationship(RelationshipID(0)), [], ["a"], ["a", 1], [1], [1, "a"], [1, nil], [nil, 1], [nil, 2],
      .path(PathValue(nodes: [NodeID(1)], relationships: [])),
      .path(PathValue(nodes: [NodeID(1), NodeID(2)], relationships: [RelationshipID(1)])),
      .path(PathValue(nodes: [NodeID(2)], relationships: [])),
      .dateTime(ZonedDateTimeValue(seconds: 0, nanoseconds: 0, offset: 0)),
      .dateTime(ZonedDateTimeValue(seconds: 0, nanoseconds: 0, offset: 0, zone: "UTC")),
      .localDateTime(LocalDateTimeValue(seconds: 0, nanoseconds: 0)), .date(DateValue(days: 0)),
      .time(ZonedTimeValue(nanoseconds: 0, offset: 0)), .localTime(LocalTimeValue(nanoseconds: 0)),
      .duration(DurationValue(days: 29)), .duration(DurationValue(months: 1)),
      .duration(DurationValue(days: 31)),
      "", " ", ".*", "a", "ab", "\u{fb00}", "\u{10000}", false, true, .float(-.infinity), .int(.min), -1.5, 0,
      0.5, 1,
      .float(.infinity), .float(.nan), nil,
    ]
    for (index, value) in ascending.enumerated() {
      for (otherIndex, other) in ascending.enumerated() {
        #expect(Value.orders(value, before: other) == (index < otherIndex), "\(value) before \(other)")
      }
    }
  }
}
