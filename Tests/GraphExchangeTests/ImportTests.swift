import GraphModel
import Synchronization
import Testing

@testable import GraphExchange

@Suite struct ImportTests {
  @Test func joinsIdSpaces() throws {
    let folder = try TemporaryFolder([
      "people.csv": "id:ID(P){id-type:long},name\n10,Amina\n-5,Omar\n",
      "towns.csv": "code:ID(T),name\nx7,Rome\n10,Oslo\n",
      "lives.csv": ":START_ID(P),:END_ID(T),since:long\n10,x7,1990\n-5,10,\n",
      "knows.csv": ":START_ID(P),:END_ID(P),:TYPE\n10,-5,KNOWS\n10,-5,\n",
    ])
    let (graph, report) = try graph(
      nodes: [("Person:Human", "people.csv"), ("Town", "towns.csv")],
      relationships: [("LIVES_IN", "lives.csv"), ("MET", "knows.csv")], in: folder)
    #expect(
      nodeTexts(graph) == [
        #"{"id":10,"name":"Amina"}"#, #"{"id":-5,"name":"Omar"}"#, #"{"code":"x7","name":"Rome"}"#,
        #"{"code":"10","name":"Oslo"}"#,
      ])
    #expect(
      relationshipTexts(graph) == [
        "0-LIVES_IN-2 {\"since\":1990}", "1-LIVES_IN-3 {}", "0-KNOWS-1 {}", "0-MET-1 {}",
      ])
    #expect(graph.labels(of: NodeID(0)).map { graph.labels[$0] } == ["Person", "Human"])
    #expect((report.nodes, report.relationships, report.rows, report.badRows) == (4, 4, 8, 0))
  }

  /// Ids far apart are found by hashing, text by its bytes.
  @Test(arguments: ["{id-type:long}", ""], [1, 1_000_000_007, 9_000_000_000_000])
  func findsAnyIds(_ type: String, _ stride: Int) throws {
    let ids = (0..<500).map {
      String(Int64($0 * 7 % 500) &* Int64(stride) - 40) + (type.isEmpty && stride == 1 ? "x" : "")
    }
    let folder = try TemporaryFolder([
      "n.csv": "uid:ID\(type)\n" + ids.map { $0 + "\n" }.joined(),
      "r.csv": ":START_ID,:END_ID,uid\n" + ids.indices.map { "\(ids[$0]),\(ids[499 - $0]),\($0)\n" }.joined(),
    ])
    let graph = try graph(nodes: [("A", "n.csv")], relationships: [("T", "r.csv")], in: folder).graph
    for raw in 0..<graph.relationshipLimit {
      guard case .string(let number) = graph.properties(of: RelationshipID(raw))["uid"] else { continue }
      #expect(graph.source(of: RelationshipID(raw)).raw == UInt32(number))
      #expect(graph.target(of: RelationshipID(raw)).raw == 499 - (UInt32(number) ?? 0))
    }
    #expect(graph.relationshipLimit == 500)
  }

  @Test func sortsRowsByLabels() throws {
    let folder = try TemporaryFolder([
      "n.csv": "uid:ID,:LABEL\na,B\nb,\nc,B;C\nd,C;B\ne,A;B\nf,B\n", "more.csv": "uid:ID,x:long\ng,1\n",
      "r.csv": ":START_ID,:END_ID,:TYPE\na,g,T\ng,c,S\n",
    ])
    let graph = try graph(
      nodes: [("A", "n.csv"), ("A", "more.csv")], relationships: [(nil, "r.csv")], in: folder
    ).graph
    let labels = (0..<graph.nodeLimit).map { graph.labels(of: NodeID($0)).map { graph.labels[$0] }.joined() }
    #expect(labels == ["AB", "AB", "AB", "A", "A", "ABC", "ABC"])
    #expect(
      nodeTexts(graph) == ["a", "e", "f", "b"].map { #"{"uid":"\#($0)"}"# } + [#"{"uid":"g","x":1}"#]
        + ["c", "d"].map { #"{"uid":"\#($0)"}"# })
    #expect(relationshipTexts(graph) == ["0-T-4 {}", "4-S-5 {}"])
  }

  @Test func readsSeveralFilesUnderOneHeader() throws {
    let folder = try TemporaryFolder([
      "head.csv": "uid:ID,n:long\n", "one.csv": "a,1\nb,2\n", "two.csv": "c,3",
    ])
    let source = ImportSource(name: "A", paths: ["head.csv", "one.csv", "two.csv"].map(folder.file))
    let graph = PropertyGraph(try importedGraph(nodes: [source], relationships: []).graph)
    #expect(nodeTexts(graph) == [#"{"n":1,"uid":"a"}"#, #"{"n":2,"uid":"b"}"#, #"{"n":3,"uid":"c"}"#])
  }

  @Test func leavesToleratedRowsOut() throws {
    let folder = try TemporaryFolder([
      "n.csv": "uid:ID,:LABEL,n:long,s,b:boolean\na,A,1,x,true\nb,B,2,y,maybe\nc,C,3,z,false\na,D,4,w,true\n",
      "r.csv":
        ":START_ID,:END_ID,:TYPE,k:date\na,c,T,2021-01-01\na,b,U,2021-01-02\nc,a,T,never\nc,c,T,2021-01-04\n",
    ])
    var options = ImportOptions()
    options.badTolerance = 4
    let (graph, report) = try graph(
      nodes: [(nil, "n.csv")], relationships: [(nil, "r.csv")], in: folder, options: options)
    #expect(
      nodeTexts(graph) == [#"{"b":true,"n":1,"s":"x","uid":"a"}"#, #"{"b":false,"n":3,"s":"z","uid":"c"}"#])
    #expect(
      relationshipTexts(graph) == [
        #"0-T-1 {"k":{"$date":"2021-01-01"}}"#, #"1-T-1 {"k":{"$date":"2021-01-04"}}"#,
      ])
    #expect(graph.labels.names == ["A", "C"])
    #expect(report.badRows == 4)
    let expected = [
      "n.csv:3:9: error: column 'b:boolean': expected true or false, found 'maybe'",
      "n.csv:5:1: error: the id 'a' was given before, at n.csv:2",
      "r.csv:3:3: error: column ':END_ID': no node has the id 'b'",
      "r.csv:4:7: error: column 'k:date': 'never' is not a date",
    ]
    #expect(headings(.badRows(report.problems, total: 4, tolerance: 4), in: folder) == expected)
    options.badTolerance = 3
    let error = #expect(throws: ImportError.self) {
      try importGraph(
        nodes: [ImportSource(name: nil, paths: [folder.file("n.csv")])],
        relationships: [ImportSource(name: nil, paths: [folder.file("r.csv")])],
        into: folder.file("g.mahdar"),
        options: options)
    }
    #expect(error.map { headings($0, in: folder) } == expected)
    #expect(error?.summary == "4 wrong rows; 3 are tolerated, so nothing was imported")
    #expect(folder.names == ["n.csv", "r.csv"])
  }

  /// However the file is cut, the graph, its order and its problems are the same.
  @Test(arguments: [1, 2, 7, 64, 1000])
  func readsTheSameInChunks(_ size: Int) throws {
    var text = "uid:ID{id-type:long},:LABEL,s,f:double\n"
    for row in 0..<120 {
      let hostile = ["a\nb", "x,\"y\"", "\"", "5\" pipe", "مرحبا\r\n", "plain", "\n\n", ""][row % 8]
      let quoted =
        row % 8 == 3
        ? hostile
        : "\"" + hostile.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\""
      text += "\(row),\(["A", "B;A", "C"][row % 3]),\(quoted),\(row % 17 == 0 ? "bad" : "\(row).5")\n"
    }
    let folder = try TemporaryFolder(["n.csv": text])
    func bytes(_ size: Int, threads: Int) throws -> ([UInt8], [ImportProblem]) {
      var options = ImportOptions()
      (options.chunkSize, options.badTolerance, options.threads) = (size, 100, threads)
      let source = ImportSource(name: nil, paths: [folder.file("n.csv")])
      let (graph, report) = try importedGraph(nodes: [source], relationships: [], options: options)
      return (Array(graph.bytes), report.problems)
    }
    let whole = try bytes(1 << 20, threads: 1)
    let cut = try bytes(size, threads: 2)
    #expect(whole.1.count == 8)
    #expect(cut == whole)
  }

  @Test func anUnclosedQuoteIsNeverTolerated() throws {
    let folder = try TemporaryFolder(["n.csv": "a,b\n1,2\n3,\"4\n5,6\n"])
    var options = ImportOptions()
    options.badTolerance = 1000
    let error = #expect(throws: ImportError.self) {
      try graph(nodes: [("A", "n.csv")], in: folder, options: options)
    }
    #expect(
      error.map { headings($0, in: folder) } == ["n.csv:3:3: error: column 'b': the quote is never closed"])
  }

  @Test func writesOnlyWhereItMay() throws {
    let folder = try TemporaryFolder(["n.csv": "a\n1\n", "notes.txt": "keep me"])
    func attempt(_ target: String) -> ImportError? {
      let source = ImportSource(name: "A", paths: [folder.file("n.csv")])
      do throws(ImportError) {
        _ = try importGraph(nodes: [source], relationships: [], into: folder.file(target))
        return nil
      } catch { return error }
    }
    #expect(
      attempt("notes.txt")?.summary.hasSuffix("there is a file of another kind, which is not overwritten")
        ?? false)
    #expect(attempt("none/g.mahdar")?.summary.hasSuffix("no such file or directory") ?? false)
    #expect(folder.text("notes.txt") == "keep me")
    #expect(attempt("g.mahdar") == nil)
    #expect(attempt("g.mahdar") == nil)
    #expect(try GraphSnapshot.open(path: folder.file("g.mahdar")).nodeCount == 1)
    #expect(folder.names == ["g.mahdar", "n.csv", "notes.txt"])
  }

  @Test func reportsProgressAndStops() throws {
    let folder = try TemporaryFolder(["n.csv": "uid:ID\n" + (0..<100).map { "\($0)\n" }.joined()])
    let seen = Mutex<[String]>([])
    var options = ImportOptions()
    options.progress = { progress in
      seen.withLock { $0.append("\(progress.phase.rawValue) \(progress.rows)") }
    }
    let source = ImportSource(name: "A", paths: [folder.file("n.csv")])
    _ = try importGraph(nodes: [source], relationships: [], into: folder.file("g.mahdar"), options: options)
    #expect(
      seen.withLock { $0.filter { !$0.hasPrefix("nodes 100") } } == [
        "nodes 0", "relationships 100", "writing 100",
      ])
    options.isStopped = { true }
    let error = #expect(throws: ImportError.self) {
      try importGraph(nodes: [source], relationships: [], into: folder.file("h.mahdar"), options: options)
    }
    #expect(error?.summary == "stopped; nothing was imported")
    #expect(!folder.exists("h.mahdar"))
  }

  /// At whichever moment an import is stopped, nothing is left of it, and what was there before stays.
  @Test func stoppingLeavesNothingBehind() throws {
    let folder = try TemporaryFolder([
      "n.csv": "id:ID,name\n" + (0..<3000).map { "\($0),a name that is number \($0)\n" }.joined(),
      "g.mahdar": "",
    ])
    let source = ImportSource(name: "A", paths: [folder.file("n.csv")])
    let before = folder.names
    var limit = 1
    var stopped = 0
    while true {
      let asked = Mutex(0)
      var options = ImportOptions()
      let last = limit
      options.isStopped = {
        asked.withLock {
          $0 += 1
          return $0 >= last
        }
      }
      do throws(ImportError) {
        _ = try importGraph(
          nodes: [source], relationships: [], into: folder.file("g.mahdar"), options: options)
        break
      } catch {
        #expect(error.summary == "stopped; nothing was imported")
        #expect(folder.names == before && folder.text("g.mahdar") == "")
      }
      stopped += 1
      limit += 1
    }
    #expect(stopped > 4)
    #expect(folder.text("g.mahdar") != "")
  }

  private func relationshipTexts(_ graph: PropertyGraph) -> [String] {
    (0..<graph.relationshipLimit).map { raw in
      let relationship = RelationshipID(raw)
      let (start, end) = (graph.source(of: relationship).raw, graph.target(of: relationship).raw)
      let properties = Value.map(graph.properties(of: relationship)).jsonText
      return "\(start)-\(graph.types[graph.type(of: relationship)])-\(end) \(properties)"
    }
  }
}
