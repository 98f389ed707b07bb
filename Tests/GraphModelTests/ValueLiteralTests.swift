import GraphModel
import TestSupport
import Testing

@Suite struct ValueLiteralTests {
  /// `(:A {x: 1})-[:T]->(:B:C)`: two nodes and a relationship between them.
  struct SmallGraph: EntityDescribing {
    func labels(of node: NodeID) -> [String] {
      node.raw == 0 ? ["A"] : node.raw == 1 ? ["B", "odd one"] : []
    }
    func properties(of node: NodeID) -> MapValue { node.raw == 1 ? MapValue() : MapValue([("x", .int(1))]) }
    func type(of relationship: RelationshipID) -> String { "T" }
    func properties(of relationship: RelationshipID) -> MapValue { MapValue() }
    func ends(of relationship: RelationshipID) -> (start: NodeID, end: NodeID) { (NodeID(0), NodeID(1)) }
  }

  @Test(
    arguments: [
      (nil, "null"), (true, "true"), (-7, "-7"), ("it's a \\ \n", #"'it\'s a \\ \n'"#),
      ("\u{1b}[31m", #"'\u001B[31m'"#),
      ([1, [2.0, nil], "x"], "[1, [2.0, null], 'x']"), (["b": 1, "a": [:]], "{a: {}, b: 1}"),
      (["": 1, "two words": 2, "سؤال": 3], "{``: 1, `two words`: 2, سؤال: 3}"),
      (.node(NodeID(0)), "(:A {x: 1})"), (.node(NodeID(1)), "(:B:`odd one`)"), (.node(NodeID(2)), "({x: 1})"),
      (.relationship(RelationshipID(0)), "[:T]"),
      (
        .path(PathValue(nodes: [NodeID(0), NodeID(1)], relationships: [RelationshipID(0)])),
        "<(:A {x: 1})-[:T]->(:B:`odd one`)>"
      ),
      (
        .path(PathValue(nodes: [NodeID(1), NodeID(0)], relationships: [RelationshipID(0)])),
        "<(:B:`odd one`)<-[:T]-(:A {x: 1})>"
      ),
      (.date(DateValue(days: 18_806)), "'2021-06-28'"),
    ] as [(Value, String)])
  func literals(value: Value, expected: String) {
    #expect(value.literal(describing: SmallGraph()) == expected)
  }

  @Test(
    arguments: [
      (1, "1.0"), (0.1, "0.1"), (-2.5, "-2.5"), (1e9, "1000000000.0"), (123_456.75, "123456.75"),
      (1e-6, "0.000001"),
      (1.5e-6, "0.0000015"), (1e-7, "1e-7"), (2.5e20, "250000000000000000000.0"), (1e21, "1e21"),
      (-1.25e300, "-1.25e300"),
      (.leastNonzeroMagnitude, "5e-324"), (0, "0.0"), (-0.0, "0.0"), (.nan, "NaN"), (-.infinity, "-Inf"),
      (0.3405892687, "0.3405892687"),
      (9_007_199_254_740_992, "9007199254740992.0"),
    ] as [(Double, String)])
  func floats(value: Double, expected: String) {
    #expect(Value.floatText(value) == expected)
  }
}
