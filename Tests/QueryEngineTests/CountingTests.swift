import GraphModel
import QueryEngine
import QueryExecution
import Testing

/// Counts that are made without writing out what is counted, and look-ups that are made once for all rows: the same as
/// the long way.
@Suite struct CountingTests {
  static let graph = """
    UNWIND range(0, 19) AS i CREATE (:A {id: i, name: 'a' + toString(i % 6)})
    WITH count(*) AS n UNWIND range(0, 299) AS i
    CREATE (s:S {i: i, k: CASE WHEN i % 3 = 0 THEN null ELSE i % 7 END})
    WITH s, i MATCH (a:A {id: i * i % 17}) CREATE (a)-[:SAID {w: i % 2}]->(s)
    WITH s, i UNWIND range(1, i % 5) AS k MATCH (a:A {id: (i + 3 * k) % 20}) CREATE (s)-[:NAMES]->(a)
    """

  /// A query that counts, and one that makes what is counted and counts it then.
  static let counts: [(short: String, long: String)] = [
    ("MATCH (s:S) RETURN count(*) AS n", "MATCH (s:S) RETURN size(collect(s)) AS n"),
    ("MATCH (s:None) RETURN count(*) AS n", "MATCH (s:None) RETURN size(collect(s)) AS n"),
    ("MATCH (a:A), (s:S) RETURN count(*) AS n", "MATCH (a:A), (s:S) RETURN size(collect([a, s])) AS n"),
    (
      "MATCH (a:A), (s:None) RETURN a.name AS m, count(*) AS n",
      "MATCH (a:A), (s:None) RETURN a.name AS m, size(collect(s)) AS n"
    ),
    (
      "MATCH (s:S)-[:NAMES]->() RETURN count(*) AS n",
      "MATCH (s:S)-[:NAMES]->(a) RETURN size(collect(a)) AS n"
    ),
    (
      "MATCH (s:S)-[:NAMES]->() RETURN s.k AS k, count(*) AS n",
      "MATCH (s:S)-[:NAMES]->(a) RETURN s.k AS k, size(collect(a)) AS n"
    ),
    (
      "MATCH (a:A)-[:SAID]->(s)-[:NAMES]->(b) RETURN a.name AS m, count(*) AS n",
      "MATCH (a:A)-[:SAID]->(s)-[:NAMES]->(b) RETURN a.name AS m, size(collect(b)) AS n"
    ),
    (
      "MATCH (a:A)-[:SAID]->(s)-[:NAMES]->(b) WHERE s.k > 2 RETURN a.name AS m, s.k AS k, count(*) AS n",
      "MATCH (a:A)-[:SAID]->(s)-[:NAMES]->(b) WHERE s.k > 2 RETURN a.name AS m, s.k AS k, size(collect(b)) AS n"
    ),
    // Pairs of whole numbers that fit half a key each, and that do not.
    (
      "MATCH (s:S) RETURN s.i % 4 AS a, s.i % 3 AS b, count(*) AS n",
      "MATCH (s:S) WITH [s.i % 4, s.i % 3] AS l, collect(s) AS c RETURN l[0] AS a, l[1] AS b, size(c) AS n"
    ),
    (
      "MATCH (s:S) RETURN s.i % 4 - 2 AS a, s.i / 2 * 40000000 AS b, count(*) AS n",
      "MATCH (s:S) WITH [s.i % 4 - 2, s.i / 2 * 40000000] AS l, collect(s) AS c RETURN l[0] AS a, l[1] AS b, size(c) AS n"
    ),
    (
      "UNWIND range(0, 9999) AS i WITH CASE WHEN i = 5000 THEN -1 ELSE i % 7 END AS a, i % 5 AS b RETURN a, b, count(*) AS n ORDER BY a, b",
      "UNWIND range(0, 9999) AS i WITH CASE WHEN i = 5000 THEN -1 ELSE i % 7 END AS a, i % 5 AS b WITH [a, b] AS l, count(*) AS n "
        + "RETURN l[0] AS a, l[1] AS b, n ORDER BY a, b"
    ),
    (
      "MATCH (s:S) WHERE EXISTS { (s)-[:NAMES]->(:A {id: 3}) } RETURN count(*) AS n",
      "MATCH (s:S) WHERE 3 IN COLLECT { MATCH (s)-[:NAMES]->(a) RETURN a.id } RETURN size(collect(s)) AS n"
    ),
    (
      "MATCH (s:S) WHERE NOT EXISTS { (s)<-[:SAID]-(:A {id: 4}) } RETURN count(*) AS n",
      "MATCH (s:S)<-[:SAID]-(a) WHERE a.id <> 4 RETURN size(collect(s)) AS n"
    ),
    (
      "MATCH (:A {id: 1})-[:SAID]->(s) WITH DISTINCT s MATCH (b:A {id: 9})<-[:NAMES]-(s) RETURN s.i AS i, count(*) AS n",
      "MATCH (:A {id: 1})-[:SAID]->(s)-[:NAMES]->(b) WHERE b.id = 9 RETURN s.i AS i, size(collect(b)) AS n"
    ),
    (
      "MATCH (s:S) RETURN count(DISTINCT s.k) AS a, sum(DISTINCT s.k) AS b, sum(s.i) AS c, min(s.i) AS d, max(s.k) AS e",
      "MATCH (s:S) WITH collect(s.i) AS i, collect(s.k) AS k RETURN 7 AS a, 21 AS b, "
        + "reduce(t = 0, x IN i | t + x) AS c, reduce(t = 999, x IN i | CASE WHEN x < t THEN x ELSE t END) AS d, "
        + "reduce(t = 0, x IN k | CASE WHEN x > t THEN x ELSE t END) AS e"
    ),
    (
      "UNWIND [3, 1, 3, 1.0, 2, 'x', 2] AS v RETURN count(DISTINCT v) AS n, collect(DISTINCT v) AS l",
      "RETURN 4 AS n, [3, 1, 2, 'x'] AS l"
    ),
    (
      "UNWIND [9223372036854775807, -9223372036854775808, 5, -7] AS v RETURN sum(v) AS s, avg(v) AS a",
      "RETURN -3 AS s, -0.75 AS a"
    ),
    (
      "MATCH (s:S) RETURN s.i AS i ORDER BY s.k DESC, i LIMIT 9",
      "MATCH (s:S) WITH s.i AS i, s.k AS k ORDER BY k DESC, i WITH collect(i)[..9] AS l UNWIND l AS i RETURN i"
    ),
    (
      "MATCH (s:S) RETURN s.i AS i ORDER BY s.i % 4 SKIP 3 LIMIT 5",
      "MATCH (s:S) WITH s.i AS i ORDER BY i % 4 WITH collect(i)[3..8] AS l UNWIND l AS i RETURN i"
    ),
    ("MATCH (s:S) RETURN s.i AS i ORDER BY s.i LIMIT 0", "MATCH (s:None) RETURN s.i AS i"),
  ]

  @Test(arguments: counts, [false, true])
  func shortWayGivesWhatTheLongWayGives(_ queries: (short: String, long: String), isCompacted: Bool) throws {
    var session = QuerySession(graph: PropertyGraph())
    _ = try session.run(Self.graph)
    if isCompacted { session = QuerySession(graph: PropertyGraph(session.graph.compacted())) }
    #expect(try rows(queries.short, session) == rows(queries.long, session))
  }

  private func rows(_ query: String, _ session: QuerySession) throws -> [String] {
    let result = try session.run(query)
    let graph = GraphDescription(session.graph)
    let rows = result.rows.map { $0.map { $0.literal(describing: graph) }.joined(separator: " | ") }
    return query.contains("ORDER BY") || query.contains("UNWIND") ? rows : rows.sorted()
  }

  /// The ends of long texts, compared where they lie.
  @Test(arguments: [
    ("STARTS WITH 'text 1'", 111), ("ENDS WITH ' 7'", 1), ("ENDS WITH 'long enough to be kept as one'", 0),
    ("STARTS WITH ''", 1000), ("STARTS WITH 'text 12 is'", 1), ("ENDS WITH '99'", 10),
  ])
  func endsOfTexts(_ condition: String, _ count: Int) throws {
    var builder = GraphBuilder()
    for number in 0..<1000 {
      let text = "text \(number) is long enough to be kept as one of many, for it is told by \(number)"
      builder.addNode(labels: ["T"], properties: [("text", .string(text))])
    }
    let session = QuerySession(graph: PropertyGraph(builder.build()))
    let result = try session.run("MATCH (t:T) WHERE t.text \(condition) RETURN count(*)")
    let found = result.rows.first?.first?.literal(describing: GraphDescription(session.graph))
    #expect(found == "\(count)")
  }
}
