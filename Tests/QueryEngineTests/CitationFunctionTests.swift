import GraphModel
import QueryEngine
import Testing

/// `cites(x)` and `reports(x)`, on the graph of `LineageTests`.
@Suite struct CitationFunctionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var query: String
    var rows: [String]

    init(_ query: String, _ rows: String...) {
      self.query = query
      self.rows = rows
    }

    var testDescription: String { query }
  }

  static let cases: [Case] = [
    // What carries citations gives them, in the order of reports and sentences.
    Case("MATCH (s {id: 's1'}) RETURN cites(s) AS c, reports(s) AS r", "['r:1'] | ['r']"),
    Case("MATCH ()-[r:SAID]->({id: 's2'}) RETURN cites(r) AS c", "['r:12']"),
    Case("MATCH p = ({id: 'bob'})-[:SAID]->(s) RETURN cites(p) AS c", "['r:3', 'r:13']"),
    Case("MATCH (s:Statement) RETURN cites(collect(s)) AS c", "['r:1', 'r:2', 'r:3']"),
    Case("MATCH (s {id: 's1'}) RETURN cites({a: s}) AS c, cites([s, 1]) AS d", "['r:1'] | ['r:1']"),
    // A value gives those of what it was made of.
    Case("MATCH (s {id: 's1'}) RETURN cites(s.text) AS c, CITES(s.text + '!') AS d", "['r:1'] | ['r:1']"),
    Case("MATCH (s {id: 's1'}) WITH s.text AS t RETURN cites(t) AS c", "['r:1']"),
    Case("MATCH (s {id: 's1'}) LET t = s.text RETURN reports(t) AS c", "['r']"),
    Case(
      "MATCH (a)-[:SAID]->(s) WITH a, count(*) AS n RETURN a.id, n, size(cites(n)) AS c ORDER BY a.id",
      "'ann' | 2 | 4", "'bob' | 1 | 2"),
    Case("MATCH (s:Statement) WITH max(s.text) AS t RETURN cites(t) AS c", "['r:1', 'r:2', 'r:3']"),
    Case("MATCH (s:Statement) RETURN cites(count(s)) AS c", "['r:1', 'r:2', 'r:3']"),
    Case(
      "MATCH (s:Statement) UNWIND [s.text] AS t RETURN cites(t) AS c ORDER BY c", "['r:1']", "['r:2']",
      "['r:3']"),
    Case("CALL { MATCH (s {id: 's2'}) RETURN s.text AS t } RETURN cites(t) AS c", "['r:2']"),
    // In predicates, orders and aggregates.
    Case("MATCH (s:Statement) WHERE 'r:2' IN cites(s) RETURN s.id AS id", "'s2'"),
    Case("MATCH (s:Statement) WITH s.text AS t WHERE 'r:2' IN cites(t) RETURN t", "'text 2'"),
    Case("MATCH (s:Statement) WITH s.text AS t FILTER 'r:3' IN cites(t) RETURN t", "'text 3'"),
    Case("MATCH (s:Statement) RETURN s.text AS t ORDER BY cites(t) DESC LIMIT 1", "'text 3'"),
    Case("MATCH (s:Statement) RETURN s.id AS id ORDER BY cites(s.text)[0] LIMIT 1", "'s1'"),
    Case("MATCH (s:Statement) RETURN collect(cites(s.text)[0]) AS l", "['r:1', 'r:2', 'r:3']"),
    Case(
      "MATCH (s:Statement) WITH collect(s) AS l RETURN [x IN l | cites(x)[0]] AS c",
      "['r:1', 'r:2', 'r:3']"),
    // Nothing rests on nothing; what is not there has none to ask for.
    Case("RETURN cites(1) AS c, reports('x') AS r, cites(null) AS n, cites([]) AS e", "[] | [] | null | []"),
    Case("CREATE (n:Note) RETURN cites(n) AS c", "[]"),
  ]

  @Test(arguments: cases)
  func citations(_ test: Case) throws {
    for withEvidence in [false, true] {
      let session = QuerySession(graph: LineageTests.makeGraph())
      let found = try rows(of: test.query, session, withEvidence: withEvidence)
      #expect(found == test.rows)
    }
  }

  /// Several reports are told once each.
  @Test func reportsAreDistinct() throws {
    let session = QuerySession(graph: PropertyGraph())
    _ = try session.run("CREATE ({cites: ['b:2', 'a:10', 'a:9', 'b:1']})")
    #expect(
      try rows(of: "MATCH (n) RETURN cites(n) AS c, reports(n) AS r", session)
        == ["['a:9', 'a:10', 'b:1', 'b:2'] | ['a', 'b']"])
  }

  /// A graph without citations has none to give.
  @Test func withoutCitations() throws {
    let session = QuerySession(graph: PropertyGraph())
    #expect(try rows(of: "CREATE (n) RETURN cites(n) AS c", session) == ["[]"])
    #expect(try rows(of: "UNWIND [1] AS x RETURN reports(x) AS c", session) == ["[]"])
  }

  /// A variable of a comprehension that is no entity has no evidence that could be told.
  @Test func unknownOriginIsRefused() {
    let session = QuerySession(graph: LineageTests.makeGraph())
    #expect(throws: (any Error).self) {
      try session.run("MATCH (s:Statement) RETURN [x IN [s.text] | cites(x)] AS c")
    }
  }

  private func rows(
    of query: String, _ session: QuerySession, withEvidence: Bool = false
  ) throws -> [String] {
    let result = try session.run(query, withEvidence: withEvidence)
    let graph = GraphDescription(session.graph)
    return result.rows.map { row in row.map { $0.literal(describing: graph) }.joined(separator: " | ") }
  }
}
