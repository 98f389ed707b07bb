import GraphModel
import TestSupport
import Testing

@testable import GraphExchange

@Suite struct RowTests {
  /// A column's type, a field, and the value it must give.
  @Test(
    arguments: [
      ("string", "a b", "a b"), ("string", "\"a,\"\"b\"\"\nc\"", "a,\"b\"\nc"), ("string", "\"\"", ""),
      ("string", " x ", " x "), ("string", "5\" pipe", "5\" pipe"), ("char", "م", "م"),
      ("long", "7", 7), ("long", "-0", 0), ("int", "+07", 7), ("long", " 12\t", 12), ("short", "\"12\"", 12),
      ("long", "9223372036854775807", .int(.max)), ("long", "-9223372036854775808", .int(.min)),
      ("double", "1", 1.0), ("double", "-0.1", -0.1), ("double", "1e-7", 1e-7), ("float", "12.5E2", 1250.0),
      ("double", "0.30000000000000004", 0.30000000000000004), ("double", ".5", 0.5), ("double", "5.", 5.0),
      ("double", "123456789012345678901234567890", 123456789012345678901234567890.0),
      ("double", "Infinity", .float(.infinity)), ("double", "-inf", .float(-.infinity)),
      ("boolean", "true", true), ("boolean", "FALSE", false),
      ("date", "2021-06-28", .date(DateValue(days: 18806))),
      ("date", "2021-W26", .date(DateValue(days: 18806))),
      ("string[]", "a;b", ["a", "b"]), ("string[]", "a;", ["a", ""]), ("string[]", "\"\"", []),
      ("long[]", "\"1;-2\"", [1, -2]), ("double[]", "1;2.5", [1.0, 2.5]),
      ("boolean[]", "true;false", [true, false]),
      ("json", "\"[1, {\"\"a\"\": null}, 1.0]\"", [1, ["a": nil], 1.0]),
    ] as [(String, String, Value)])
  func readsFields(_ type: String, _ field: String, _ expected: Value) throws {
    let folder = try TemporaryFolder(["n.csv": "x:\(type)\n\(field)\n"])
    let graph = try graph(nodes: [("A", "n.csv")], in: folder).graph
    #expect(nodeTexts(graph) == [Value.map(MapValue([("x", expected)])).jsonText])
  }

  @Test(arguments: [
    ("localtime", "21:40", "21:40"), ("time", "21:40+01:00", "21:40+01:00"),
    ("time{timezone:+02:00}", "21:40", "21:40+02:00"),
    ("time{timezone:+02:00}", "21:40Z", "21:40Z"), ("localdatetime", "2021-06-28T21:40", "2021-06-28T21:40"),
    ("datetime{timezone:Europe/Rome}", "2021-06-28T21:40", "2021-06-28T21:40+02:00[Europe/Rome]"),
    ("datetime", "2021-06-28T21:40+02:00", "2021-06-28T21:40+02:00"), ("duration", "P1Y2M", "P1Y2M"),
  ])
  func readsTemporalFields(_ type: String, _ field: String, _ expected: String) throws {
    let folder = try TemporaryFolder(["n.csv": "x:\(type)\n\(field)\n"])
    let graph = try graph(nodes: [("A", "n.csv")], in: folder).graph
    #expect(graph.properties(of: NodeID(0))["x"]?.temporalText == expected)
  }

  /// A header, a row, and what is wrong with it.
  @Test(arguments: [
    ("a,n:long", "x,abc", "2:3: error: column 'n:long': expected a whole number, found 'abc'"),
    ("a,n:long", "سنة,abc", "2:5: error: column 'n:long': expected a whole number, found 'abc'"),
    ("n:long", "1.5", "2:1: error: column 'n:long': expected a whole number, found '1.5'"),
    (
      "n:long", "9223372036854775808",
      "2:1: error: column 'n:long': the whole number '9223372036854775808' does not fit in 64 bits"
    ),
    ("n:long", "\"\"", "2:1: error: column 'n:long': expected a whole number, found ''"),
    ("n:double", "1,5", "2:2: error: expected 1 fields as in the header, found 2"),
    ("n:double", "x", "2:1: error: column 'n:double': expected a number, found 'x'"),
    ("n:double", "1e999", "2:1: error: column 'n:double': expected a number, found '1e999'"),
    ("b:boolean", "yes", "2:1: error: column 'b:boolean': expected true or false, found 'yes'"),
    (
      "d:date", "2021-02-30",
      "2:1: error: column 'd:date': '2021-02-30' is not a date: day must be from 1 to 28, not 30"
    ),
    ("d:duration", "x", "2:1: error: column 'd:duration': 'x' is not a duration, such as 'P1Y2M10DT2H30M'"),
    ("n:long[]", "1;x", "2:1: error: column 'n:long[]': expected a whole number, found 'x'"),
    ("j:json", "{", "2:1: error: column 'j:json': expected a value in JSON: expected a key in quotes"),
    ("a,b,c", "1,2", "2:4: error: expected 3 fields as in the header, found 2"),
    ("a,b", "1,2,3,4", "2:4: error: expected 2 fields as in the header, found 4"),
    ("a,b", "\"x\"y,2", "2:4: error: column 'a': expected ',' or the end of the line after a closing quote"),
    ("a,b", "1,\"x", "2:3: error: column 'b': the quote is never closed"),
    (":ID,b", ",2", "2:1: error: column ':ID': expected an id, found an empty field"),
    (":ID,b", "\"\",2", "2:1: error: column ':ID': expected an id, found an empty field"),
    (
      ":ID{id-type:long},b", "x,2",
      "2:1: error: column ':ID{id-type:long}': expected a whole number, found 'x'"
    ),
    ("a,n:long", "\"two\nlines\",x", "3:8: error: column 'n:long': expected a whole number, found 'x'"),
  ])
  func refusesRows(_ header: String, _ row: String, _ expected: String) throws {
    let folder = try TemporaryFolder(["n.csv": "\(header)\n\(row)\n"])
    let error = #expect(throws: ImportError.self) { try graph(nodes: [("A", "n.csv")], in: folder) }
    #expect(error.map { headings($0, in: folder) } == ["n.csv:" + expected])
  }

  @Test(arguments: [
    ("3,1", "2:1: error: column ':START_ID(P)': no node has the id '3' in the id space 'P'"),
    ("1,x", "2:3: error: column ':END_ID(P)': no node has the id 'x' in the id space 'P'"),
    ("01,1", "2:1: error: column ':START_ID(P)': no node has the id '01' in the id space 'P'"),
    (",1", "2:1: error: column ':START_ID(P)': expected an id, found an empty field"),
  ])
  func refusesRelationshipRows(_ row: String, _ expected: String) throws {
    let folder = try TemporaryFolder([
      "n.csv": ":ID(P)\n1\n2\n", "r.csv": ":START_ID(P),:END_ID(P)\n\(row)\n",
    ])
    let error = #expect(throws: ImportError.self) {
      try graph(nodes: [("A", "n.csv")], relationships: [("T", "r.csv")], in: folder)
    }
    #expect(error.map { headings($0, in: folder) } == ["r.csv:" + expected])
  }

  @Test func refusesInvalidUTF8() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("a:string,b:string\nok,fine\nx,".utf8) + [0xC3, 0x28, 0x0A], to: "n.csv")
    let error = #expect(throws: ImportError.self) { try graph(nodes: [("A", "n.csv")], in: folder) }
    #expect(
      error.map { headings($0, in: folder) } == [
        "n.csv:3:3: error: column 'b:string': the text is not valid UTF-8"
      ])
  }

  /// Files that differ only in how their lines are written, and all mean the same.
  @Test(arguments: [
    "a,n:long\nx,1\n,\n\"y\",2\n", "a,n:long\r\nx,1\r\n,\r\n\"y\",2\r\n", "\u{FEFF}a,n:long\nx,1\n,\n\"y\",2",
    "a,n:long\nx,1\n\n\n,\n\"y\",\"2\"\n", "a,skip:IGNORE,n:long\nx,z,1\n,,\ny,\"\"\"\",2",
    "\"a\",\"n:long\"\nx,1\n,\ny,2\r",
  ])
  func readsLineEnds(_ text: String) throws {
    let folder = try TemporaryFolder(["n.csv": text])
    let graph = try graph(nodes: [("A", "n.csv")], in: folder).graph
    #expect(nodeTexts(graph) == [#"{"a":"x","n":1}"#, "{}", #"{"a":"y","n":2}"#])
  }

  @Test func readsOtherSeparators() throws {
    let folder = try TemporaryFolder(["n.csv": "a\tl:long[]\nx,y;z\t1|2\n"])
    var options = ImportOptions()
    options.dialect = try #require(CSVDialect(delimiter: "\\t", arrayDelimiter: "|"))
    let graph = try graph(nodes: [("A", "n.csv")], in: folder, options: options).graph
    #expect(nodeTexts(graph) == [#"{"a":"x,y;z","l":[1,2]}"#])
  }

  @Test(arguments: [(",", ","), ("\"", ";"), ("", ";"), ("م", ";"), (",", "-"), ("1", ";"), (",;", "|")])
  func refusesSeparators(_ delimiter: String, _ arrayDelimiter: String) {
    #expect(CSVDialect(delimiter: delimiter, arrayDelimiter: arrayDelimiter) == nil)
  }
}
