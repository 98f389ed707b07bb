import GraphModel
import Testing

@testable import GraphExchange

/// Damaged input may be refused, but never stops the program, and means the same however it is cut.
@Suite struct MutationTests {
  private static let nodes = Array(
    "uid:ID{id-type:long},:LABEL,s,f:double,l:string[],j:json,d:date\n1,A;B,\"a\"\"\nb\",1.5,x;y,\"[1]\",2021-06-28\n2,,é,,,,\r\n"
      .utf8)
  private static let relationships = Array(
    ":START_ID,:END_ID,:TYPE,n:long\n1,2,T,7\n2,\"1\",\"U\nV\",\n".utf8)
  private static let lines = Array(
    #"""
    {"id":1,"labels":["A"],"properties":{"a":"\u00e9","b":[1,{"$date":"2021-06-28"}]}}
    {"id":2,"type":"T","start":1,"end":"1","properties":{"x":1.5e3}}

    """#.utf8)

  private struct Random {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }

    /// Some bytes changed, taken out, doubled or put in.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      for _ in 0..<1 + next(4) where !bytes.isEmpty {
        let place = next(bytes.count)
        let piece = Array("\",;\n\r:()[]{}0-\\u\u{0}\u{FEFF}".utf8) + [0xFF, 0xC3, 0xF0]
        switch next(4) {
        case 0: bytes[place] = piece[next(piece.count)]
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(piece[next(piece.count)], at: place)
        default: bytes.removeLast(next(bytes.count))
        }
      }
      return bytes
    }
  }

  @Test(arguments: 0..<150)
  func damagedCSVIsReadTheSameInChunks(_ seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let folder = try TemporaryFolder()
    try folder.write(random.damaged(Self.nodes), to: "n.csv")
    try folder.write(
      random.next(2) == 0 ? Self.relationships : random.damaged(Self.relationships), to: "r.csv")
    let whole = outcome(folder, ["n.csv"], ["r.csv"], chunkSize: 1 << 20)
    for size in [1, 5, 30] { #expect(outcome(folder, ["n.csv"], ["r.csv"], chunkSize: size) == whole) }
  }

  @Test(arguments: 0..<150)
  func damagedJSONLinesAreReadOrRefused(_ seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let folder = try TemporaryFolder()
    try folder.write(random.damaged(Self.lines), to: "g.jsonl")
    let whole = outcome(folder, ["g.jsonl"], [], chunkSize: 1 << 20)
    #expect(outcome(folder, ["g.jsonl"], [], chunkSize: 7) == whole)
  }

  /// The graph's bytes and the problems, or why there is no graph.
  private func outcome(
    _ folder: TemporaryFolder, _ nodes: [String], _ relationships: [String], chunkSize: Int
  ) -> [String] {
    var options = ImportOptions()
    (options.chunkSize, options.badTolerance) = (chunkSize, 2)
    do throws(ImportError) {
      let (graph, report) = try importedGraph(
        nodes: nodes.map { ImportSource(name: nil, paths: [folder.file($0)]) },
        relationships: relationships.map { ImportSource(name: nil, paths: [folder.file($0)]) },
        options: options)
      return ["\(Checksum.of(graph.bytes))", "\(report.rows)"]
        + headings(.sources(report.problems), in: folder)
    } catch {
      return headings(error, in: folder) + [error.summary]
    }
  }
}
