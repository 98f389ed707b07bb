import GraphModel
import ResultRendering
import TestSupport
import Testing

struct JSONWriterTests {
  @Test(arguments: [
    ("plain", "\"plain\""),
    ("\"\\\n\t\u{8}", "\"\\\"\\\\\\n\\t\\b\""),
    ("\u{1B}[0m\u{7F}", "\"\\u001b[0m\\u007f\""),
    ("\u{85}\u{2028}\u{202E}\u{2066}\u{FEFF}\u{61C}", "\"\\u0085\\u2028\\u202e\\u2066\\ufeff\\u061c\""),
    ("محضر é “x”", "\"محضر é “x”\""),
    ("\u{E0041}", "\"\\udb40\\udc41\""),
    ("😀", "\"😀\""),
  ])
  func textIsEscapedWhereItMustBe(text: String, json: String) {
    var writer = JSONWriter()
    writer.string(text)
    #expect(writer.text == json)
  }

  @Test(arguments: [
    (Value.float(1), "1.0", "\"1.0\""),
    (.float(1e300), "1e300", "\"1e300\""),
    (.float(.nan), "\"NaN\"", "\"NaN\""),
    (.int(.max), "9223372036854775807", "\"9223372036854775807\""),
    (.list([1, "a", nil]), "[1,\"a\",null]", "\"[1, 'a', null]\""),
    (.map(MapValue([("b", true), ("a", 1.5)])), "{\"a\":1.5,\"b\":true}", "\"{a: 1.5, b: true}\""),
    (.date(DateValue(days: 18806)), "\"2021-06-28\"", "\"'2021-06-28'\""),
  ])
  func valuesInBothNotations(value: Value, json: String, cypher: String) {
    let graph = GraphDescription(PropertyGraph())
    for (notation, expected) in [(ValueNotation.json, json), (.cypher, cypher)] {
      var writer = JSONWriter()
      writer.value(value, notation, graph)
      #expect(writer.text == expected)
    }
  }

  @Test func entitiesAreObjects() {
    let graph = PropertyGraph()
    let a = graph.createNode(labels: [graph.internLabel("A")], properties: [graph.internKey("x"): 1])
    let b = graph.createNode(labels: [], properties: [:])
    let t = graph.createRelationship(type: graph.internType("T"), from: a, to: b, properties: [:])
    var writer = JSONWriter()
    writer.value(
      .path(PathValue(nodes: [a, b], relationships: [t])), .json, GraphDescription(graph))
    #expect(
      writer.text == """
        {"nodes":[{"id":0,"labels":["A"],"properties":{"x":1}},{"id":1,"labels":[],"properties":{}}],\
        "relationships":[{"id":0,"type":"T","start":0,"end":1,"properties":{}}]}
        """)
  }
}
