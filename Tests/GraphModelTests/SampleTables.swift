@testable import GraphModel

/// A small graph with a column of every kind, with and without gaps, with indexes, and relationships both ways.
func sampleTables() -> GraphTables {
  var names = TextPool()
  let codes = ["Ada", "Omar", "ليلى", "Ada", "", "Zoë"].map { names.intern($0) }
  var languages = TextPool()
  let tongue = languages.intern("ar")
  let people = NodeTable(
    labels: ["Person", "Speaker"], count: 6,
    columns: [
      ("id", .ints([1, 2, 3, 5, 8, 13], validity: nil)), ("rank", .ints([3, 1, 2, 9, 9, 0], validity: nil)),
      ("age", .ints([1, 0, 3, 4, 5, 6], validity: [true, false, true, true, true, true])),
      ("name", .strings(codes, pool: names)),
      ("language", .strings([tongue, TextPool.none, tongue, tongue, tongue, tongue], pool: languages)),
      ("height", .floats([1.5, 1.25, 2, 0, -1, 3], validity: nil)),
      ("isHere", .bools([true, false, true, true, false, true], validity: nil)),
      ("born", .dates([0, 1, -5, 20_000, 3, 4], validity: nil)),
      (
        "notes",
        .general([.list([.int(1), .string("x")]), .null, .float(2), .bool(true), .string("y"), .int(7)])
      ),
    ])
  let texts = (0..<200).map { row in
    row % 7 == 3
      ? "اجتماع روما رقم \(row)" : "the \(row)th statement about \(row % 10 == 0 ? "fishing" : "trade")"
  }
  var offsets: [UInt64] = [0]
  var bytes: [UInt8] = []
  for text in texts {
    bytes += Array(text.utf8)
    offsets.append(UInt64(bytes.count))
  }
  let statements = NodeTable(
    labels: ["Statement"], count: texts.count,
    columns: [("text", .texts(offsets: offsets, bytes: bytes, validity: nil))])
  let said = RelationshipTable(
    type: "SAID", sources: (0..<200).map { UInt32($0 * 5 % 6) }, targets: (0..<200).map { UInt32($0 + 6) },
    columns: [("weight", .ints((0..<200).map { Int64($0) }, validity: nil))])
  let knows = RelationshipTable(type: "KNOWS", sources: [0, 0, 3, 3], targets: [1, 1, 3, 0])
  return GraphTables(
    nodes: [people, statements], relationships: [said, knows], sections: [("schema", [1, 2, 3])])
}

/// The bytes of the small graph's file.
func sampleBytes() -> [UInt8] {
  let sink = MemorySink()
  var layout = SnapshotLayout(sampleTables(), to: sink, threads: 1)
  layout.write()
  return sink.bytes
}

/// All that a graph holds, read in every way that there is.
func contents(of snapshot: GraphSnapshot) -> [String] {
  let graph = PropertyGraph(snapshot)
  var lines: [String] = []
  for raw in 0..<graph.nodeLimit {
    let node = NodeID(raw)
    let labels = graph.labels(of: node).map { graph.labels[$0] }
    lines.append("\(labels) \(graph.properties(of: node).pairs.map { "\($0.0)=\($0.1)" }.sorted())")
    graph.forEachRelationship(of: node, .either, types: nil) { relationship, neighbour in
      let properties = graph.properties(of: RelationshipID(relationship)).pairs
      let type = graph.types[graph.type(of: RelationshipID(relationship))]
      lines.append("\(raw) \(type) \(relationship) \(neighbour) \(properties)")
    }
  }
  for raw in 0..<graph.relationshipLimit {
    lines.append("\(graph.source(of: RelationshipID(raw)).raw) \(graph.target(of: RelationshipID(raw)).raw)")
  }
  for (key, value) in [("id", Value.int(5)), ("rank", .int(9)), ("name", .string("Ada"))] {
    let key = graph.keys.number(of: key) ?? 0
    lines.append("\(String(describing: graph.seek(key: key, equals: value, label: nil)))")
  }
  for part in ["fishing", "روما", "12", "nowhere"] {
    let key = graph.keys.number(of: "text") ?? 0
    let found = graph.textCandidates(key: key, containing: part, label: nil)
    lines.append("\(String(describing: found))")
  }
  lines.append("\(String(describing: snapshot.section("schema")))")
  return lines
}
