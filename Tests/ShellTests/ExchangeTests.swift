import TestSupport
import Testing

/// `mahdar import` and `mahdar export` as they are typed.
@Suite(.timeLimit(.minutes(2)))
struct ExchangeTests {
  private let folder = TemporaryFolder()

  private func run(_ line: String) throws -> ProgramRun {
    let arguments = line.split(separator: " ").map(String.init)
    return try ProgramRun(builtProduct("mahdar"), arguments, folder: folder.path)
  }

  private func writeFiles() {
    folder.write("id:ID(A){id-type:long},name\n1,Amina\n2,عمر\n", to: "a=1,2.csv")
    folder.write("id:ID(T)\nwater\n", to: "head.csv")
    folder.write("trade\n", to: "more.csv")
    folder.write(":START_ID(A),:END_ID(T),n:long\n1,water,7\n2,trade,\n", to: "said.csv")
  }

  @Test func importedGraphsAreAskedAndExported() throws {
    writeFiles()
    let made = try run(
      "import --nodes Actor:Person=a=1,2.csv Topic=head.csv,more.csv --relationships ABOUT=said.csv --into g.mahdar"
    )
    #expect(made.errors == "" && made.status == 0)
    #expect(made.output.hasPrefix("imported 4 nodes and 2 relationships in "))
    #expect(made.output.hasSuffix(": g.mahdar\n"))
    let line = "ask --graph g.mahdar --format csv match~(p:Person)-[r]->(t)~return~p.name,~r.n,~t.id"
    let asked = try ProgramRun(
      builtProduct("mahdar"), line.split(separator: " ").map { String($0).replacing("~", with: " ") },
      folder: folder.path)
    #expect(asked.output.contains("Amina,7,water") && asked.output.contains("عمر,,trade"))
    for target in ["out", "out.jsonl", "out.graphml", "out.gv", "out.mmd"] {
      let exported = try run("export --graph g.mahdar \(target)")
      #expect(exported.output == "exported 4 nodes and 2 relationships: \(target)\n" && exported.status == 0)
    }
    #expect(folder.read("out.mmd")?.contains("n0 -->|\"ABOUT\"| n2") == true)
    for source in ["out", "out.jsonl"] {
      #expect(try run("import \(source) --into again.mahdar").status == 0)
      #expect(folder.read("again.mahdar") == folder.read("g.mahdar"))
    }
    let stream = try run("export --graph g.mahdar -")
    #expect(stream.output == folder.read("out.jsonl"))
  }

  @Test func wrongRowsAreToldAndTolerated() throws {
    writeFiles()
    folder.write(":START_ID(A),:END_ID(T)\n1,water\n3,water\n", to: "said.csv")
    let line =
      "import --nodes Actor=a=1,2.csv --nodes Topic=head.csv,more.csv --relationships ABOUT=said.csv --into g.mahdar"
    let refused = try run(line)
    #expect(
      refused.errors == """
        said.csv:3:1: error: column ':START_ID(A)': no node has the id '3' in the id space 'A'
        error: 1 wrong row; none is tolerated, so nothing was imported

        """)
    #expect(refused.status == 3 && folder.read("g.mahdar") == nil)
    let tolerated = try run(line + " --bad-tolerance 1")
    #expect(tolerated.errors.hasPrefix("said.csv:3:1: warning: "))
    #expect(tolerated.output.contains("; 1 wrong row left out: g.mahdar"))
    #expect(tolerated.status == 0)
  }

  private static let endings: [(line: String, status: Int32)] = [
    ("import --into g.mahdar", 2), ("import x.jsonl", 2), ("import none.jsonl --into g.mahdar", 3),
    ("import --nodes A=none.csv --into g.mahdar", 3),
    ("import --nodes A=n.csv --delimiter ;; --into g.mahdar", 2),
    ("import --nodes A=n.csv --bad-tolerance -1 --into g.mahdar", 2), ("export --empty out.xyz", 2),
    ("export --empty --format yaml out", 2), ("export --empty none/out.dot", 3),
    ("export --graph none.mahdar out", 3),
    ("export --empty --format csv -", 3),
  ]

  @Test(arguments: endings)
  func exitCodes(line: String, status: Int32) throws {
    folder.write("a\n1\n", to: "n.csv")
    let result = try run(line)
    #expect(result.status == status, "\(result.output)\(result.errors)")
    #expect(!result.errors.isEmpty && !result.errors.contains("Fatal error"))
    #expect(folder.read("g.mahdar") == nil)
  }
}
