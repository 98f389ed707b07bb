import GraphModel
import Testing

@testable import GraphExchange

@Suite struct HeaderTests {
  /// Headers of node files with what is wrong in them.
  @Test(arguments: [
    (
      "id:ID,age:lnog",
      "1:7: error: column 'age:lnog': expected a type after the ':', found 'lnog'; did you mean 'long'?"
    ),
    (
      ":ID,:LABELS",
      "1:5: error: column ':LABELS': expected a type after the ':', found 'LABELS'; did you mean 'LABEL'?"
    ),
    (
      "a:xyz",
      "1:1: error: column 'a:xyz': expected a type after the ':', found 'xyz', such as 'string' or 'long'"
    ),
    (
      "p:point",
      "1:1: error: column 'p:point': points are not supported; give their coordinates in columns of their own"
    ),
    (
      "a,,b",
      "1:3: error: column '': the column has no name; expected 'name:type', or ':IGNORE' to leave it out"
    ),
    (
      ":long",
      "1:1: error: column ':long': the column has no name; expected 'name:type', or ':IGNORE' to leave it out"
    ),
    ("a,b,a:long", "1:5: error: column 'a:long': the property 'a' occurs twice"),
    (":ID,id:ID", "1:5: error: column 'id:ID': ':ID' occurs twice"),
    (
      ":START_ID",
      "1:1: error: column ':START_ID': ':START_ID' stands in the header of relationships, this is a node file"
    ),
    (":ID(A", "1:1: error: column ':ID(A': the '(' has no ')' at the end"),
    (
      ":ID{id-type:float}",
      "1:1: error: column ':ID{id-type:float}': expected the id type 'long' or 'string', found 'float'"
    ),
    (
      ":ID{type:long}",
      "1:1: error: column ':ID{type:long}': there is no option 'type'; expected 'id-type' or 'label'"
    ),
    ("a:long{x:1}", "1:1: error: column 'a:long{x:1}': there is no option 'x'; none is known here"),
    ("a:long(B)", "1:1: error: column 'a:long(B)': 'long' takes no id space"),
    (
      "t:datetime{timezone:Europe/Rme}",
      "1:1: error: column 't:datetime{timezone:Europe/Rme}': there is no time zone 'Europe/Rme'; the nearest is 'Europe/Rome'"
    ),
    (
      "t:time{timezone:Europe/Rome}",
      "1:1: error: column 't:time{timezone:Europe/Rome}': the offset of a named zone depends on the date; give a time's offset instead"
    ),
    (
      "a:json[]",
      "1:1: error: column 'a:json[]': a 'json' column holds lists without the '[]'"
    ),
    ("\"a", "1:1: error: the quote is never closed"),
    ("\"a\"b,c", "1:4: error: expected ',' or the end of the line after a closing quote"),
    ("a,b\r1,2\r", "1:3: error: a carriage return stands alone; expected lines that end in a line feed"),
  ])
  func refusesNodeHeaders(_ header: String, _ expected: String) throws {
    let folder = try TemporaryFolder(["n.csv": header + "\n"])
    let error = #expect(throws: ImportError.self) { try graph(nodes: [("A", "n.csv")], in: folder) }
    #expect(error.map { headings($0, in: folder) } == ["n.csv:" + expected])
  }

  @Test(arguments: [
    (":START_ID,x", "1:1: error: the header has no ':END_ID' column"),
    (
      ":START_ID,:END_ID,:LABEL",
      "1:19: error: column ':LABEL': ':LABEL' stands in the header of nodes, this is a relationship file"
    ),
    (":START_ID(B),:END_ID", "1:1: error: column ':START_ID(B)': no node file has the id space 'B'"),
    (
      ":START_ID(Peopl),:END_ID",
      "1:1: error: column ':START_ID(Peopl)': no node file has the id space 'Peopl'\nhint: did you mean 'People'?"
    ),
  ])
  func refusesRelationshipHeaders(_ header: String, _ expected: String) throws {
    let folder = try TemporaryFolder([
      "n.csv": ":ID\n1\n", "p.csv": ":ID(People)\n1\n", "r.csv": header + "\n",
    ])
    let error = #expect(throws: ImportError.self) {
      try graph(nodes: [("A", "n.csv"), ("P", "p.csv")], relationships: [("T", "r.csv")], in: folder)
    }
    #expect(error.map { headings($0, in: folder) } == ["r.csv:" + expected])
  }

  @Test func needsATypeFromSomewhere() throws {
    let folder = try TemporaryFolder(["n.csv": ":ID\n1\n", "r.csv": ":START_ID,:END_ID\n1,1\n"])
    let error = #expect(throws: ImportError.self) {
      try graph(nodes: [("A", "n.csv")], relationships: [(nil, "r.csv")], in: folder)
    }
    #expect(
      error.map { headings($0, in: folder) } == [
        "r.csv:1:1: error: the relationships have no type: give 'TYPE=FILE' or a ':TYPE' column"
      ])
  }

  @Test func reportsEveryFile() throws {
    let folder = try TemporaryFolder(["empty.csv": "", "n.csv": "a:x,b:y\n"])
    try folder.write([0xFF, 0xFE, 0x61, 0x00], to: "wide.csv")
    try folder.write([0x1F, 0x8B, 8, 0], to: "packed.csv")
    let error = #expect(throws: ImportError.self) {
      try graph(
        nodes: [
          ("A", "empty.csv"), ("A", "gone.csv"), ("A", "wide.csv"), ("A", "packed.csv"), ("A", "n.csv"),
        ],
        in: folder)
    }
    #expect(
      error.map { headings($0, in: folder) } == [
        "empty.csv: error: is empty; expected a header",
        "gone.csv: error: cannot be read: no such file or directory",
        "wide.csv: error: is UTF-16; expected UTF-8",
        "packed.csv: error: is compressed with gzip; expected plain text",
        "n.csv:1:1: error: column 'a:x': expected a type after the ':', found 'x', such as 'string' or 'long'",
        "n.csv:1:5: error: column 'b:y': expected a type after the ':', found 'y', such as 'string' or 'long'",
      ])
  }

  @Test func takesNamesWithColonsAndBraces() throws {
    let folder = try TemporaryFolder(["n.csv": "a:b:string,\"x{y}:long\",plain{z},\"two\nlines\"\nt,7,u,v\n"])
    let graph = try graph(nodes: [("A", "n.csv")], in: folder).graph
    #expect(nodeTexts(graph) == [#"{"a:b":"t","plain{z}":"u","two\nlines":"v","x{y}":7}"#])
  }
}
