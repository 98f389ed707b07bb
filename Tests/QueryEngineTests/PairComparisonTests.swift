import GraphModel
import QueryEngine
import QueryExecution
import Testing

/// Neighbours of one node that are compared with each other: the same rows as when they are walked to one after the
/// other and compared at the end.
@Suite struct PairComparisonTests {
  /// Statements with none to five reports; values that are missing, of several kinds or said twice.
  static let graph = """
    UNWIND range(0, 39) AS i CREATE (:O {id: i, rank: i % 5, name: 'o' + toString(i % 7)})
    WITH count(*) AS n UNWIND range(0, 59) AS i
    CREATE (s:S {i: i})
    WITH s, i UNWIND range(1, i % 6) AS k
    MATCH (o:O {id: (i * 7 + k * k * 3) % 40})
    CREATE (s)-[:R {v: CASE (i + k) % 4 WHEN 0 THEN 1 WHEN 1 THEN 2 ELSE k % 3 END, w: i % 3, t: 'x' + toString(k % 2)}]->(o)
    WITH s, o, i, k WHERE k % 2 = 0
    CREATE (s)-[:T {v: k, z: CASE WHEN i % 2 = 0 THEN k ELSE 1.5 END}]->(o)
    """

  /// Patterns with what compares the two neighbours.
  static let questions: [(pattern: String, condition: String)] = [
    ("(a)<-[p:R]-(s:S)-[q:R]->(b)", "a.id < b.id AND p.v <> q.v"),
    ("(a)<-[p:R]-(s:S)-[q:R]->(b)", "a.id > b.id AND p.v = q.v"),
    ("(a)<-[p:R]-(s:S)-[q:R]->(b)", "a.rank <= b.rank AND p.t = q.t"),
    ("(a)<-[p:R]-(s:S)-[q:R]->(b)", "p.t <> q.t AND a <> b"),
    ("(a)<-[p:R]-(s:S)-[q:R]->(b)", "a.missing < b.missing"),
    ("(a)<-[p:R]-(s:S)-[q:R]->(b)", "a.name >= b.name AND s.i % 2 = 1"),
    ("(a)<-[p:R]-(s:S)-[q:T]->(b)", "a.id < b.id"),
    ("(a)<-[p:R]-(s:S)-[q:T]->(b)", "p.v = q.z AND a.rank <> b.rank"),
    ("(a)<-[p:R]-(s:S)-[q:T]->(b)", "a = b"),
    ("(a:S)-[p:R]->(s:O)<-[q:R]-(b:S)", "a.i < b.i AND p.v <> q.v"),
    ("(a:S)-[p:R]->(s:O)<-[q:R]-(b:S)", "b.i > a.i AND q.w = p.w"),
    ("(a)<-[p:R]-(s:S)-[q:R]->(b)-[:X]->()", "a.id < b.id"),
    ("(a)<-[p:R]-(s:S)-[q:R]->(b), (s)-[t:T]->(c)", "a.id < b.id AND p.v < q.v"),
    ("(a)<-[p:R]-(s:S)-[q:R]->(b), (s)-[t:R]->(c)", "a.id < b.id AND b.id < c.id"),
  ]

  @Test(arguments: questions)
  func pairsAreThoseOfTheLongWay(_ pattern: String, _ condition: String) throws {
    let made = QuerySession(graph: PropertyGraph())
    _ = try made.run(Self.graph)
    let session = QuerySession(graph: PropertyGraph(made.graph.compacted()))
    let result = " RETURN s.i AS s, a, b, p, q ORDER BY s, id(a), id(b), id(p), id(q)"
    let short = try session.run("MATCH \(pattern) WHERE \(condition)" + result)
    // A list of its own keeps the condition from being seen while the pattern is planned.
    let long = try session.run(
      "MATCH \(pattern) WITH *, [1] AS one WHERE size(one) = 1 AND (\(condition))" + result)
    let graph = GraphDescription(session.graph)
    func text(_ result: QueryResult) -> [String] {
      result.rows.map { $0.map { $0.literal(describing: graph) }.joined(separator: " | ") }
    }
    #expect(text(short) == text(long))
    // The overlay answers the same without the arrays of the snapshot.
    let plain = try made.run(
      "MATCH \(pattern) WHERE \(condition) RETURN count(*)")
    #expect(plain.rows.first?.first?.literal(describing: graph) == "\(long.rows.count)")
  }

  @Test func planComparesPairsWhereTheyLie() throws {
    let made = QuerySession(graph: PropertyGraph())
    _ = try made.run(Self.graph)
    let session = QuerySession(graph: PropertyGraph(made.graph.compacted()))
    func plan(_ condition: String) throws -> [String] {
      let text = "EXPLAIN MATCH (a)<-[p:R]-(s:S)-[q:R]->(b) WHERE \(condition) RETURN a, b"
      return try session.run(text).rows.compactMap { row in
        if case .string(let line)? = row.first { line } else { nil }
      }
    }
    let pairs = try plan("a.id < b.id AND p.v <> q.v")
    #expect(pairs.contains { $0.contains("pairs (s)-[p:R]->(a) and (s)-[q:R]->(b)") })
    // Where one end is known, walking from there is cheaper.
    let sought = try plan("a.id = 3 AND p.v <> q.v")
    #expect(!sought.contains { $0.contains("pairs") })
  }
}
