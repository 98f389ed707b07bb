import GraphModel
import QueryEngine
import Testing

/// A graph and its compaction hold the same, whatever a session wrote on top.
@Suite struct CompactionTests {
  private static let steps: [[String]] = [
    [],
    ["MATCH (p:Person {id: 1}) SET p.name = 'Nour', p.age = null"],
    ["MATCH (p:Person {id: 2}) SET p:Speaker REMOVE p:Person"],
    ["MATCH (p:Person {id: 3}) DETACH DELETE p"],
    ["MATCH (p:Person {id: 1})-[r:KNOWS]->() SET r.since = date('2020-02-03')"],
    ["MATCH (p:Person {id: 1})-[r:KNOWS]->() DELETE r"],
    ["MATCH (p:Person) SET p.id = p.id + 0.5"],
    ["CREATE (:Person {id: 9, text: 'a new one'})-[:LIKES {n: [1, 'x']}]->(:Thing), ()"],
    ["MATCH (p:Person) DETACH DELETE p", "MATCH (n) DETACH DELETE n"],
    ["MATCH (p:Person) WHERE p.id < 4 SET p.text = 'short'", "CREATE (:Person {id: 'text', city: 'Oslo'})"],
  ]

  private static let setUp = """
    UNWIND range(1, 40) AS i
    CREATE (p:Person {id: i, name: 'name ' + (i % 7), age: CASE WHEN i % 3 = 0 THEN null ELSE i END,
      born: date('1970-01-01') + duration({days: i}), mixed: CASE WHEN i % 2 = 0 THEN i ELSE 'x' END,
      height: i / 4.0, isTall: i > 20, text: 'a text of some length that is quite its own, number ' + i})
    WITH collect(p) AS people
    UNWIND range(0, 37) AS i
    WITH people[i] AS a, people[i + 1] AS b, people[i + 2] AS c, i
    CREATE (a)-[:KNOWS {weight: i}]->(b), (c)-[:SAW]->(a), (a)-[:KNOWS]->(a)
    """

  private func contents(_ session: QuerySession) throws -> [String] {
    try [
      "MATCH (n) RETURN labels(n), properties(n)",
      "MATCH (a)-[r]->(b) RETURN a.id, a.text, type(r), properties(r), b.id, b.text",
      "MATCH (p:Person {id: 5}) RETURN p.name", "MATCH (p:Person {name: 'name 3'}) RETURN p.id",
      "MATCH (p:Person) WHERE p.text CONTAINS 'number 12' RETURN p.id",
    ].flatMap { query in
      try session.run(query).rows.map { row in
        row.map { $0.literal(describing: GraphDescription(session.graph)) }.joined(separator: " | ")
      }.sorted()
    }
  }

  /// With `isBase` the graph lies in a snapshot and only the steps in the overlay.
  @Test(arguments: steps, [false, true])
  func holdsTheSame(_ steps: [String], isBase: Bool) throws {
    var session = QuerySession(graph: PropertyGraph())
    _ = try session.run(Self.setUp)
    if isBase { session = QuerySession(graph: PropertyGraph(session.graph.compacted())) }
    for step in steps { _ = try session.run(step) }
    let compacted = QuerySession(graph: PropertyGraph(session.graph.compacted()))
    #expect(try contents(compacted) == (try contents(session)))
    #expect(compacted.graph.isSnapshotOnly)
    let again = PropertyGraph(compacted.graph.compacted())
    #expect(again.snapshot.bytes.elementsEqual(compacted.graph.snapshot.bytes))
  }
}
