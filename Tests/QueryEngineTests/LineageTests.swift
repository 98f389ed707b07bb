import GraphModel
import QueryEngine
import Testing

/// What rows rest on, operator by operator: the table of ARCHITECTURE.md.
///
/// The graph: Ann and Bob (no citations) said s1 `r:1`, s2 `r:2` (Ann) and s3 `r:3` (Bob); the relationships
/// cite `r:11`, `r:12`, `r:13`; s1 and s3 are about the topic T.
@Suite struct LineageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var query: String
    /// For each row its `cites`, then behind a bar its `via`.
    var evidence: [String]

    init(_ query: String, _ evidence: String...) {
      self.query = query
      self.evidence = evidence
    }

    var testDescription: String { query }
  }

  static let cases: [Case] = [
    // Nothing rests on nothing.
    Case("RETURN 1 AS x", "|"),
    // A returned entity and a returned property give the entity's own.
    Case("MATCH (s:Statement {id: 's1'}) RETURN s", "r:1|"),
    Case("MATCH (s:Statement {id: 's1'}) RETURN s.text AS t", "r:1|"),
    // What was only matched on the way goes to via.
    Case("MATCH (a {id: 'ann'})-[r:SAID]->(s {id: 's1'}) RETURN s", "r:1|r:11"),
    Case("MATCH (a {id: 'ann'})-[r:SAID]->(s {id: 's1'}) RETURN r", "r:11|r:1"),
    // What only identifies rests on how it was found.
    Case("MATCH (a {id: 'bob'})-[:SAID]->(s) RETURN a.id AS id", "r:3 r:13|r:3 r:13"),
    // WITH keeps the evidence of its values.
    Case("MATCH (s:Statement {id: 's2'}) WITH s.text AS t RETURN t", "r:2|"),
    Case("MATCH (s:Statement {id: 's2'}) LET t = s.text RETURN t", "r:2|"),
    // Groups unite.
    Case(
      "MATCH (a)-[:SAID]->(s) RETURN a.id AS id, count(*) AS n ORDER BY id", "r:1 r:2 r:11 r:12|",
      "r:3 r:13|"),
    Case("MATCH (s:Statement) RETURN count(s) AS n", "r:1 r:2 r:3|"),
    Case("MATCH (s:Statement) RETURN max(s.text) AS t", "r:1 r:2 r:3|"),
    // DISTINCT and UNION unite the rows made one.
    Case(
      "MATCH (s:Statement)-[:ABOUT]->(t) RETURN DISTINCT t.id AS id", "r:1 r:3 r:21 r:23|r:1 r:3 r:21 r:23"),
    Case("MATCH (s:Statement) RETURN DISTINCT s.kind AS k", "r:1 r:2 r:3|"),
    Case(
      "MATCH (s {id: 's1'}) RETURN s.kind AS k UNION MATCH (s {id: 's2'}) RETURN s.kind AS k", "r:1 r:2|"),
    // UNWIND carries what its list rests on.
    Case("MATCH (s {id: 's1'}) UNWIND [s.text] AS t RETURN t", "r:1|"),
    Case("MATCH (s {id: 's1'}) WITH collect(s) AS l UNWIND l AS x RETURN x", "r:1|"),
    // OPTIONAL adds nothing for what is not there.
    Case("MATCH (s {id: 's2'}) OPTIONAL MATCH (s)-[:ABOUT]->(t) RETURN s, t", "r:2|"),
    // NOT EXISTS adds nothing.
    Case("MATCH (s:Statement) WHERE NOT EXISTS { (s)-[:ABOUT]->() } RETURN s", "r:2|"),
    // Variable length and paths give all their relationships.
    Case("MATCH p = (a {id: 'ann'})-[*2..2]->(t) RETURN p", "r:1 r:11 r:21|"),
    Case("MATCH (s:Statement) RETURN s ORDER BY s.id DESC LIMIT 1", "r:3|"),
    Case("MATCH (s:Statement) RETURN s.kind AS k EXCEPT RETURN 'x' AS k", "r:1 r:2 r:3|"),
    // INTERSECT keeps the left side's rows and what they rest on.
    Case(
      "MATCH (s {id: 's1'}) RETURN s.kind AS k INTERSECT MATCH (s {id: 's2'}) RETURN s.kind AS k", "r:1|"),
    // UNION ALL leaves every row its own.
    Case(
      "MATCH (s {id: 's1'}) RETURN s.kind AS k UNION ALL MATCH (s {id: 's2'}) RETURN s.kind AS k", "r:1|",
      "r:2|"),
    // LET and FILTER: a new value rests on what it reads, a filter takes rows and adds nothing.
    Case("MATCH (s:Statement) FILTER s.id = 's2' RETURN s", "r:2|"),
    Case("MATCH (s {id: 's1'}), (x {id: 's3'}) LET t = s.text + x.text RETURN t", "r:1 r:3|"),
    Case("MATCH (s {id: 's1'}) LET t = s.text LET u = toUpper(t) RETURN u", "r:1|"),
    // EXISTS: what was found is among what the row was matched through.
    Case("MATCH (s:Statement {id: 's1'}) WHERE EXISTS { (s)-[:ABOUT]->() } RETURN s", "r:1|r:21"),
    Case("MATCH (s:Statement {id: 's1'}) WHERE (s)-[:ABOUT]->() RETURN s", "r:1|r:21"),
    Case(
      "MATCH (s:Statement {id: 's1'}) WHERE EXISTS { MATCH (s)-[:ABOUT]->(t) RETURN t } RETURN s", "r:1|r:21"),
    Case("MATCH (s:Statement {id: 's2'}) RETURN EXISTS { (s)-[:ABOUT]->() } AS e", "r:2|"),
    Case("MATCH (s:Statement {id: 's3'}) WITH s WHERE EXISTS { (s)<-[:SAID]-() } RETURN s", "r:3|"),
    Case("MATCH (s:Statement {id: 's3'}) FILTER EXISTS { (s)<-[:SAID]-() } RETURN s", "r:3|r:13"),
    // COUNT and COLLECT rest on what they counted and collected.
    Case("MATCH (a {id: 'ann'}) RETURN COUNT { (a)-[:SAID]->() } AS n", "r:1 r:2 r:11 r:12|"),
    Case("MATCH (a {id: 'ann'}) RETURN COUNT { MATCH (a)-[:SAID]->(s) RETURN s } AS n", "r:1 r:2 r:11 r:12|"),
    Case(
      "MATCH (a {id: 'bob'}) RETURN COLLECT { MATCH (a)-[:SAID]->(s) RETURN s.text } AS l", "r:3 r:13|"),
    Case("MATCH (a {id: 'bob'}) RETURN [(a)-[:SAID]->(s) | s.text] AS l", "r:3 r:13|"),
    Case("MATCH (a:Actor) RETURN sum(COUNT { (a)-[:SAID]->() }) AS n", "r:1 r:2 r:3 r:11 r:12 r:13|"),
    Case("RETURN COUNT { (:Actor)-[:SAID]->(:Statement {id: 's3'}) } AS n", "r:3 r:13|"),
    Case(
      "MATCH (a {id: 'ann'}) WITH COUNT { (a)-[:SAID]->() } AS n WHERE n = 2 RETURN n",
      "r:1 r:2 r:11 r:12|"),
    // CALL { }: its rows bring what they rest on.
    Case("CALL { MATCH (s {id: 's1'}) RETURN s.text AS t } RETURN t", "r:1|"),
    Case("MATCH (a {id: 'bob'}) CALL (a) { MATCH (a)-[:SAID]->(s) RETURN s.text AS t } RETURN t", "r:3|r:13"),
    Case(
      "MATCH (a {id: 'ann'}) CALL (a) { MATCH (a)-[:SAID]->(s) RETURN count(s) AS n } RETURN n",
      "r:1 r:2|r:11 r:12"),
    Case(
      "MATCH (s {id: 's1'}) WITH s.text AS t CALL (t) { RETURN toUpper(t) AS u } RETURN u", "r:1|"),
    Case(
      "CALL { MATCH (s {id: 's1'}) RETURN s.kind AS k UNION MATCH (s {id: 's2'}) RETURN s.kind AS k } "
        + "RETURN k", "r:1 r:2|"),
    // Paths of any length: all relationships of the walk; where the path is named, its nodes as well.
    Case("MATCH (a {id: 'ann'})-[*2..2]->(t) RETURN t.id AS id", "r:11 r:21|r:11 r:21"),
    Case("MATCH (a {id: 'bob'})-[:SAID|ABOUT]->{2}(t) RETURN t.id AS id", "r:13 r:23|r:13 r:23"),
    Case(
      "MATCH p = ANY SHORTEST (a {id: 'bob'})-[*]->(t {id: 't'}) RETURN length(p) AS l", "r:3 r:13 r:23|"),
    // Joins unite both sides.
    Case(
      "MATCH (a)-[:SAID]->(s)-[:ABOUT]->(t)<-[:ABOUT]-(o)<-[:SAID]-(b {id: 'bob'}) RETURN s.text AS t",
      "r:1|r:3 r:11 r:13 r:21 r:23"),
    // Writes: what a clause makes rests on what was matched for it.
    Case("MATCH (s {id: 's1'}) CREATE (n:Note {text: s.text}) RETURN n.text AS t", "r:1|r:1"),
    Case("MATCH (s {id: 's1'}) MERGE (n:Note {text: s.text}) RETURN n.text AS t", "r:1|r:1"),
    Case("MATCH (s {id: 's1'}) SET s.text = 'new' RETURN s.text AS t", "r:1|"),
    Case("MATCH (s {id: 's1'})-[r:ABOUT]->() DELETE r RETURN s.id AS id", "r:1|"),
    Case("CREATE (n:Note {text: 'x'}) RETURN n", "|"),
    Case("MATCH (s {id: 's1'}) REMOVE s.kind RETURN s.id AS id", "r:1|"),
  ]

  @Test(arguments: cases)
  func evidence(_ test: Case) throws {
    let result = try QuerySession(graph: Self.makeGraph()).run(test.query, withEvidence: true)
    let found = result.evidence.map { $0.cites.joined(separator: " ") + "|" + $0.via.joined(separator: " ") }
    #expect(found == test.evidence)
    #expect(result.evidence.count == result.rows.count)
  }

  /// A graph in which nothing carries `cites` has no evidence and pays nothing for it.
  @Test func withoutCitationsThereIsNoEvidence() throws {
    let session = QuerySession(graph: PropertyGraph())
    _ = try session.run("CREATE (:A {x: 1})")
    #expect(try session.run("MATCH (n) RETURN n", withEvidence: true).evidence.isEmpty)
  }

  static func makeGraph() -> PropertyGraph {
    func cites(_ numbers: Int...) -> (String, Value) {
      ("cites", .list(numbers.map { .string("r:\($0)") }))
    }
    var builder = GraphBuilder()
    let ann = builder.addNode(labels: ["Actor"], properties: [("id", .string("ann"))])
    let bob = builder.addNode(labels: ["Actor"], properties: [("id", .string("bob"))])
    let topic = builder.addNode(labels: ["Topic"], properties: [("id", .string("t"))])
    for (number, speaker) in [(1, ann), (2, ann), (3, bob)] {
      let statement = builder.addNode(
        labels: ["Statement"],
        properties: [
          ("id", .string("s\(number)")), ("text", .string("text \(number)")), ("kind", .string("k")),
          cites(number),
        ])
      builder.addRelationship(
        type: "SAID", from: speaker, to: statement, properties: [cites(10 + number)])
      if number != 2 {
        builder.addRelationship(
          type: "ABOUT", from: statement, to: topic, properties: [cites(20 + number)])
      }
    }
    return PropertyGraph(builder.build())
  }
}
