import GraphModel
import Testing

@testable import GraphExchange

@Suite struct RoundTripTests {
  /// Generated graphs come back the same from CSV and from JSON Lines, and the same graph gives the same bytes.
  @Test(arguments: 0..<60)
  func graphsComeBack(_ seed: Int) throws {
    let graph = RandomGraph(seed: UInt64(seed)).make()
    let expected = lines(of: graph)
    let folder = try TemporaryFolder()
    for (format, name) in [(ExportFormat.csv, "out"), (.jsonLines, "out.jsonl")] {
      let report = try exportGraph(graph, as: format, to: folder.file(name))
      let sources = try ImportSource.found(at: folder.file(name))
      let (snapshot, imported) = try importedGraph(nodes: sources.nodes, relationships: sources.relationships)
      #expect(lines(of: PropertyGraph(snapshot)) == expected, "\(format)")
      #expect((report.nodes, report.relationships) == (imported.nodes, imported.relationships))
      let again = name + ".again"
      _ = try exportGraph(PropertyGraph(snapshot), as: .jsonLines, to: folder.file(again + ".1"))
      _ = try exportGraph(PropertyGraph(snapshot), as: .jsonLines, to: folder.file(again + ".2"))
      #expect(folder.text(again + ".1") == folder.text(again + ".2"))
    }
  }

  @Test func anEmptyGraphComesBack() throws {
    let folder = try TemporaryFolder()
    _ = try exportGraph(PropertyGraph(), as: .csv, to: folder.file("out"))
    let sources = try ImportSource.found(at: folder.file("out"))
    let (graph, _) = try importedGraph(nodes: sources.nodes, relationships: sources.relationships)
    #expect((graph.nodeCount, graph.relationshipCount) == (0, 0))
  }
}

/// A small graph of hostile names and values, the same for the same seed.
private struct RandomGraph {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let pieces = [
    "a", "b", ",", ";", "\"", "'", "\n", "\r", "\r\n", " ", "\t", "\\", "{", "}", "[", "]", "(", ":", "$",
    "م", "\u{64E}",
    "é", "😀", "\u{FEFF}", "\u{202E}", "\0", "\u{7F}", "\u{2028}", "<b>", "&amp;", "--", "%%", "#", "0", "-1",
    "true", "null",
  ]
  private static let keys = [
    "name", "a:b", "x{y}", "k,\"l\"", "سنة", "two words", "multi\nline", ":LABEL", "id", "t:long", " pad ",
    "$k",
  ]
  private static let labels = ["A", "B b", "C:c", "d,\"e\"", "مكان", "ID"]
  private static let types = ["KNOWS", "has, \"part\"", "يقول", ":TYPE"]

  mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private mutating func pick<T>(_ items: [T]) -> T { items[next(items.count)] }

  func make() -> PropertyGraph {
    var random = self
    return random.build()
  }

  private mutating func build() -> PropertyGraph {
    var builder = GraphBuilder()
    let count = next(25)
    // A key has mostly one kind of value in a graph, so that typed columns occur.
    let kinds = Self.keys.map { _ in next(16) }
    for uid in 0..<count {
      let labels = (0..<next(3)).map { _ in pick(Self.labels) }
      builder.addNode(labels: labels, properties: [("uid", .int(Int64(uid)))] + properties(kinds))
    }
    if count > 0 {
      for _ in 0..<next(40) {
        builder.addRelationship(
          type: pick(Self.types), from: NodeID(UInt32(next(count))), to: NodeID(UInt32(next(count))),
          properties: properties(kinds))
      }
    }
    let graph = PropertyGraph(builder.build())
    if next(3) == 0 { write(to: graph) }
    return graph
  }

  /// Changes of a session on top, gaps in the numbers included.
  private mutating func write(to graph: PropertyGraph) {
    let node = graph.createNode(
      labels: [graph.internLabel("New")],
      properties: [graph.internKey("uid"): .string("new"), graph.internKey("n"): .float(0.5)])
    if graph.relationshipLimit > 0 { graph.delete(RelationshipID(0)) }
    if node.raw > 0, graph.contains(NodeID(0)) {
      graph.setProperty(NodeID(0), graph.internKey("changed"), to: .list([.bool(true)]))
      graph.addLabel(NodeID(0), graph.internLabel("Changed"))
      _ = graph.createRelationship(
        type: graph.internType("NEW"), from: node, to: NodeID(0), properties: [graph.internKey("w"): .int(1)])
    }
    graph.delete(graph.createNode(labels: [], properties: [:]))
  }

  private mutating func properties(_ kinds: [Int]) -> [(String, Value)] {
    Self.keys.indices.filter { _ in next(3) == 0 }.map { index in
      (Self.keys[index], next(20) == 0 ? value(next(16), depth: 0) : value(kinds[index], depth: 0))
    }
  }

  private mutating func text() -> String { (0..<next(6)).map { _ in pick(Self.pieces) }.joined() }

  private mutating func value(_ kind: Int, depth: Int) -> Value {
    switch kind {
    case 0: return .bool(next(2) == 0)
    case 1: return .int(pick([0, 1, -1, .max, .min, 20210628, Int64(next(1000))]))
    case 2:
      return .float(
        pick([
          0, -0.0, 1, 0.1, .nan, .infinity, -.infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
          1e21, -2.5,
        ]))
    case 3, 4: return .string(text())
    case 5: return .list((0..<next(4)).map { _ in .string(text()) })
    case 6: return .list((0..<next(4)).map { _ in value(1, depth: 1) })
    case 7: return .list((0..<next(4)).map { _ in depth > 2 ? .null : value(next(16), depth: depth + 1) })
    case 8:
      return .map(
        MapValue(
          (0..<next(3)).map { _ in (pick(Self.keys), depth > 2 ? .null : value(next(16), depth: depth + 1)) })
      )
    default: return temporal(kind)
    }
  }

  private mutating func temporal(_ kind: Int) -> Value {
    let nanoseconds = Int32(pick([0, 500_000_000, 1, 123_456_000]))
    let local = LocalDateTimeValue(
      seconds: Int64(next(8_000_000_000)) - 4_000_000_000, nanoseconds: nanoseconds)
    switch kind {
    case 9: return .date(DateValue(days: Int64(next(8_000_000)) - 4_000_000))
    case 10:
      return .localTime(LocalTimeValue(nanoseconds: Int64(next(86_400)) * 1_000_000_000 + Int64(nanoseconds)))
    case 11:
      return .time(
        ZonedTimeValue(nanoseconds: Int64(next(86_400)) * 1_000_000_000, offset: Int32(next(36) - 18) * 3600))
    case 12: return .localDateTime(local)
    case 13: return .dateTime(Zone.offset(Int32(next(30) - 15) * 1800).resolve(local))
    case 14:
      let zone = try? Zone(named: pick(["Europe/Rome", "Africa/Cairo", "America/New_York"]))
      return .dateTime((zone ?? .utc).resolve(local))
    default:
      return .duration(
        DurationValue(
          months: Int64(next(100)) - 50, days: Int64(next(100)) - 50, seconds: Int64(next(200_000)) - 100_000,
          nanoseconds: nanoseconds))
    }
  }
}
