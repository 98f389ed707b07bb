import GraphModel
import TestSupport
import Testing

@Suite struct ValueEqualityTests {
  @Test(
    arguments: [
      ([1, 2], [1, 2], true),
      ([1, 2], [1, 2, nil], false),
      ([1, nil], [2, nil], false),
      ([1, nil], [1, 2], nil),
      ([[1], [nil, "x"]], [[1], [2, "y"]], false),
      (1, 1.0, true),
      (9_007_199_254_740_993, 9_007_199_254_740_992.0, false),
      ("1", 1, false),
      (nil, nil, nil),
      (true, "true", false),
      (.float(.nan), .float(.nan), false),
      (0.0, -0.0, true),
      ("é", "e\u{301}", false),
      (["a": 1, "b": nil], ["b": nil, "a": 1], nil),
      (["a": nil], [:], false),
      (["a": nil], ["b": nil], false),
      (["a": nil, "b": 2], ["a": 1, "b": 3], false),
      (.node(NodeID(3)), .node(NodeID(3)), true),
      (.node(NodeID(3)), .relationship(RelationshipID(3)), false),
      (.date(DateValue(days: 5)), .int(5), false),
    ] as [(Value, Value, Bool?)])
  func equality(a: Value, b: Value, expected: Bool?) {
    #expect(Value.equals(a, b) == expected)
    #expect(Value.equals(b, a) == expected)
  }

  @Test(
    arguments: [
      (nil, nil, true), (.float(.nan), .float(-.nan), true), (1, 1.0, true), ([1, nil], [1.0, nil], true),
      (["a": nil], ["a": nil], true), (["a": nil], [:], false), ("1", 1, false), (0.0, -0.0, true),
      ([], nil, false),
      (9_007_199_254_740_993, 9_007_199_254_740_992.0, false),
    ] as [(Value, Value, Bool)])
  func equivalence(a: Value, b: Value, expected: Bool) {
    #expect(Value.areEquivalent(a, b) == expected)
    if expected { #expect(a.equivalenceHash == b.equivalenceHash) }
  }

  @Test func hashesTellValuesApart() {
    let values: [Value] = [
      nil, true, false, 0, 1, 2, 0.5, "", "a", "b", "ab", "ba", "aaaaaaaa", "aaaaaaaaa", [], [[]], [1, 2],
      [2, 1],
      [:], ["a": 1], ["b": 1], ["a": 2], .node(NodeID(1)), .relationship(RelationshipID(1)),
      .date(DateValue(days: 1)), .localTime(LocalTimeValue(nanoseconds: 1)), ["a", ""], ["", "a"],
    ]
    #expect(Set(values.map(\.equivalenceHash)).count == values.count)
  }
}
