import GraphModel
import Testing

@testable import GraphExchange

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct ExportTests {
  /// Two nodes of hostile text and a relationship between them.
  private func sample() -> PropertyGraph {
    var builder = GraphBuilder()
    let a = builder.addNode(
      labels: ["Actor", "Per<son>"],
      properties: [
        ("name", .string("A \"q\" & <b>\\\u{202E}\n")), ("age", .int(7)),
        ("tags", .list([.string("x;y"), .string("z")])),
        ("born", .date(DateValue(days: 18806))), ("rank", .list([.int(1), .int(2)])),
        ("bell", .string("\u{7}\r")),
      ])
    let b = builder.addNode(labels: [], properties: [("age", .float(1.5)), ("note", .string(""))])
    builder.addRelationship(type: "SAID \"it\"", from: a, to: b, properties: [("n", .bool(true))])
    return PropertyGraph(builder.build())
  }

  private func text(_ format: ExportFormat) throws -> String {
    let folder = try TemporaryFolder()
    let report = try exportGraph(sample(), as: format, to: folder.file("out"))
    #expect((report.nodes, report.relationships) == (2, 1))
    #expect(folder.names == ["out"])
    return folder.text("out")
  }

  @Test func writesCSV() throws {
    let folder = try TemporaryFolder()
    _ = try exportGraph(sample(), as: .csv, to: folder.file("out"))
    let files = TemporaryFolder.names(in: folder.file("out"))
    #expect(files == ["nodes-1-Actor-Per_son_.csv", "nodes-2.csv", "relationships-1-SAID__it_.csv"])
    #expect(
      folder.text("out/" + files[0]) == """
        :ID{id-type:long},:LABEL,name:string,age:long,tags:json,born:date,rank:long[],bell:string
        0,Actor;Per<son>,"A ""q"" & <b>\\\u{202E}
        ",7,"[""x;y"",""z""]",2021-06-28,1;2,"\u{7}\r"

        """)
    #expect(
      folder.text("out/" + files[1]) == ":ID{id-type:long},:LABEL,age:double,note:string\n1,\"\",1.5,\"\"\n")
    #expect(
      folder.text("out/" + files[2]) == ":START_ID,:END_ID,:TYPE,n:boolean\n0,1,\"SAID \"\"it\"\"\",true\n")
  }

  @Test func writesJSONLines() throws {
    #expect(
      try text(.jsonLines) == #"""
        {"id":0,"labels":["Actor","Per<son>"],"properties":{"name":"A \"q\" & <b>\\‮\n","age":7,"tags":["x;y","z"],"born":{"$date":"2021-06-28"},"rank":[1,2],"bell":"\u0007\r"}}
        {"id":1,"labels":[],"properties":{"age":1.5,"note":""}}
        {"id":0,"type":"SAID \"it\"","start":0,"end":1,"properties":{"n":true}}

        """#)
  }

  @Test func writesGraphML() throws {
    #expect(
      try text(.graphML) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="labels" for="node" attr.name="labels" attr.type="string"/>
          <key id="label" for="edge" attr.name="label" attr.type="string"/>
          <key id="node-0" for="node" attr.name="name" attr.type="string"/>
          <key id="node-1" for="node" attr.name="age" attr.type="string"/>
          <key id="node-2" for="node" attr.name="tags" attr.type="string"/>
          <key id="node-3" for="node" attr.name="born" attr.type="string"/>
          <key id="node-4" for="node" attr.name="rank" attr.type="string"/>
          <key id="node-5" for="node" attr.name="bell" attr.type="string"/>
          <key id="node-6" for="node" attr.name="note" attr.type="string"/>
          <key id="edge-7" for="edge" attr.name="n" attr.type="boolean"/>
          <graph edgedefault="directed">
            <node id="n0"><data key="labels">:Actor:Per&lt;son&gt;</data><data key="node-0">A &quot;q&quot; &amp; &lt;b&gt;\\\u{202E}&#10;</data><data key="node-1">7</data><data key="node-2">[&quot;x;y&quot;,&quot;z&quot;]</data><data key="node-3">2021-06-28</data><data key="node-4">[1,2]</data><data key="node-5">\u{FFFD}&#13;</data></node>
            <node id="n1"><data key="labels"></data><data key="node-1">1.5</data><data key="node-6"></data></node>
            <edge id="e0" source="n0" target="n1"><data key="label">SAID &quot;it&quot;</data><data key="edge-7">true</data></edge>
          </graph>
        </graphml>

        """)
  }

  /// Graphviz, where it is installed, reads a drawing of the most hostile names.
  @Test(.enabled(if: access("/usr/bin/dot", X_OK) == 0))
  func drawingsAreReadByGraphviz() throws {
    var builder = GraphBuilder()
    for name in ["a\"b", "<b>&amp;</b>", "line\nline\\", "{x|y}", "مراكش\u{202E}", "\0\u{7F}", "->;#"] {
      builder.addNode(labels: [name], properties: [("name", .string(name))])
      builder.addRelationship(type: name, from: NodeID(0), to: NodeID(UInt32(builder.nodeCount - 1)))
    }
    let folder = try TemporaryFolder()
    _ = try exportGraph(PropertyGraph(builder.build()), as: .dot, to: folder.file("g.dot"))
    let command =
      "/usr/bin/dot -Tsvg -o '\(folder.file("g.svg"))' '\(folder.file("g.dot"))' 2> '\(folder.file("e"))'"
    #expect(system(command) == 0)
    #expect(folder.text("e") == "")
    #expect(folder.text("g.svg").contains("مراكش"))
  }

  @Test func writesDOT() throws {
    #expect(
      try text(.dot) == """
        digraph {
          node [shape=box];
          n0 [label="A \\"q\\" &amp; <b>\\\\‹U+202E›␊\\n:Actor:Per<son>"];
          n1 [label="#1"];
          n0 -> n1 [label="SAID \\"it\\""];
        }

        """)
  }

  @Test func writesMermaid() throws {
    #expect(
      try text(.mermaid) == """
        flowchart LR
          n0["A #34;q#34; #38; #60;b#62;#92;‹U+202E›␊<br>:Actor:Per#60;son#62;"]
          n1["#35;1"]
          n0 -->|"SAID #34;it#34;"| n1

        """)
  }

  @Test func refusesWhatCSVCannotHold() throws {
    var builder = GraphBuilder()
    builder.addNode(labels: ["a;b"], properties: [])
    let graph = PropertyGraph(builder.build())
    let folder = try TemporaryFolder()
    #expect(throws: ExportError.self) { try exportGraph(graph, as: .csv, to: folder.file("out")) }
    #expect(folder.names == [])
    let other = try #require(CSVDialect(delimiter: ",", arrayDelimiter: "|"))
    _ = try exportGraph(graph, as: .csv, to: folder.file("out"), dialect: other)
    #expect(folder.names == ["out"])
  }

  @Test func keepsWhatIsThere() throws {
    let folder = try TemporaryFolder(["file": "keep me"])
    for path in ["file", "none/out", "."] {
      #expect(throws: ExportError.self) { try exportGraph(sample(), as: .csv, to: folder.file(path)) }
    }
    #expect(throws: ExportError.self) { try exportGraph(sample(), as: .dot, to: folder.file("none/out")) }
    #expect(folder.names == ["file"])
    #expect(folder.text("file") == "keep me")
  }
}
