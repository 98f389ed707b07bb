import GraphModel
import TestSupport
import Testing

@testable import GraphExchange

@Suite struct JSONTests {
  @Test(
    arguments: [
      ("null", nil), ("true", true), (" 1 ", 1), ("-1", -1), ("1.0", 1.0), ("1e2", 100.0), ("\"a\"", "a"),
      (#""\u0041\n\"\\\/\ud83d\ude00""#, "A\n\"\\/😀"), ("[]", []), ("[1,[2]]", [1, [2]]), ("{}", [:]),
      (#"{"a":{"b":null}}"#, ["a": ["b": nil]]), (#"{"$map":{"$date":1}}"#, ["$date": 1]),
      (#"{"$date":"2021-06-28"}"#, .date(DateValue(days: 18806))),
      (#"{"$date":1,"b":2}"#, ["$date": 1, "b": 2]),
      (#"{"$float":"-Infinity"}"#, .float(-.infinity)),
    ] as [(String, Value)])
  func readsValues(_ text: String, _ expected: Value) throws {
    let bytes = Array(text.utf8)
    let value = try bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      let value = try reader.readValue()
      try reader.expectEnd()
      return value
    }
    #expect(Value.areEquivalent(value, expected))
    #expect(value.jsonText == expected.jsonText)
  }

  @Test(arguments: [
    ("", 0, "expected a value"), ("[1", 2, "expected ',' or ']'"), ("[1,]", 3, "expected a value"),
    ("{a:1}", 1, "expected a key in quotes"),
    (#"{"a" 1}"#, 5, "expected ':'"), ("1 2", 2, "expected nothing more"),
    ("01", 0, "a number does not begin with a needless zero"), ("0x", 1, "expected nothing more"),
    ("+1", 0, "expected a value"),
    (".5", 0, "expected a value"), ("nul", 0, "expected a value"), ("\"a", 0, "the string is not closed"),
    (#""\x""#, 1, "there is no escape '\\x'"),
    (#""\ud800""#, 1, "expected four hexadecimal figures that name a character"),
    ("\"a\nb\"", 2, "a control character in a string is not escaped"),
    ("9223372036854775808", 0, "the whole number '9223372036854775808' does not fit in 64 bits"),
    ("1-2", 0, "expected a number, found '1-2'"),
    (#"{"$dat":"x"}"#, 0, "there is no tag '$dat'; the nearest is '$date'"),
    (#"{"$date":1}"#, 0, "'$date' expects a string"),
    (#"{"$date":"x"}"#, 0, "'x' is not a date"),
    (String(repeating: "[", count: 200), 100, "nesting deeper than 100"),
  ])
  func refusesText(_ text: String, _ offset: Int, _ message: String) throws {
    let bytes = Array(text.utf8)
    let error = #expect(throws: JSONError.self) {
      try bytes.withUnsafeBufferPointer { bytes in
        var reader = JSONReader(bytes)
        _ = try reader.readValue()
        try reader.expectEnd()
      }
    }
    #expect(error?.offset == offset)
    #expect(error?.message == message)
  }

  @Test func readsNodesAndRelationshipsInAnyOrder() throws {
    let folder = try TemporaryFolder([
      "g.jsonl": """
      {"id": "r", "type": "T", "start": 2, "end": "x\\u0041", "properties": {"k": 1}}
      {"type": "relationship", "id": "5", "label": "KNOWS", "start": {"id": "2", "labels": ["B"]}, "end": {"id": 2}}

      {"properties": {"uid": "a", "n": 1}, "id": "xA", "labels": ["A"]}\r
      {"type": "node", "id": 2, "labels": ["B", "C"], "properties": {"n": 1.5, "uid": "b"}}
      {"id": 3, "labels": ["A"], "properties": {"n": null, "tags": ["x", 2], "uid": "c\\n"}}
      {"labels": ["A"]}
      """
    ])
    let graph = try graph(nodes: [(nil, "g.jsonl")], in: folder).graph
    #expect(
      lines(of: graph) == [
        #""uid"="b" -[KNOWS]- "uid"="b" "#, #""uid"="b" -[T]- "uid"="a" "k"=1"#, "([\"A\"]) ",
        #"(["A"]) "n"=1 "uid"="a""#, #"(["A"]) "tags"=["x",2] "uid"="c\n""#,
        #"(["B", "C"]) "n"=1.5 "uid"="b""#,
      ])
  }

  @Test(arguments: [
    ("[]", "1:1: error: expected '{'"), (#"{"id": 1} x"#, "1:11: error: expected nothing more"),
    (
      #"{"id": 1, "label": "A", "lables": []}"#,
      "1:25: error: there is no member 'lables' here; did you mean 'labels'?"
    ),
    (
      #"{"id": 1, "x": 1}"#,
      "1:11: error: there is no member 'x' here; expected 'id', 'labels', 'type', 'start', 'end' or 'properties'"
    ),
    (#"{"id": 1, "id": 2}"#, "1:11: error: the member 'id' occurs twice"),
    (#"{"id": true}"#, "1:8: error: expected an id, a whole number or a string"),
    (#"{"id": 1, "labels": "A"}"#, "1:21: error: expected '['"),
    (#"{"id": 1, "properties": {"a": 1, "a": 2}}"#, "1:34: error: a property occurs twice"),
    (#"{"id": 1, "properties": {"a": 10x}}"#, "1:33: error: expected ',' or '}'"),
    (#"{"start": 1, "type": "T"}"#, "1:1: error: a relationship needs both 'start' and 'end'"),
    (#"{"start": 1, "end": 1}"#, "1:1: error: a relationship needs a 'type'"),
    (#"{"type": "T", "start": 1, "end": 1}"#, "1:1: error: no node has the id '1'"),
    (#"{"type": 1, "start": 1, "end": 1}"#, "1:10: error: expected a string for 'type'"),
    (
      #"{"id": 9, "properties": {"a": "\#t"}}"#, "1:32: error: a control character in a string is not escaped"
    ),
  ])
  func refusesLines(_ line: String, _ expected: String) throws {
    let folder = try TemporaryFolder(["g.jsonl": line + "\n"])
    let error = #expect(throws: ImportError.self) { try graph(nodes: [(nil, "g.jsonl")], in: folder) }
    #expect(error.map { headings($0, in: folder) } == ["g.jsonl:" + expected])
  }
}
