import GraphModel
import QueryEngine
import QuerySyntax
import Testing

/// Queries over a small graph, with their rows in literal notation.
@Suite struct QueryRunTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var query: String
    var rows: [String]

    init(_ query: String, _ rows: String...) {
      self.query = query
      self.rows = rows
    }

    var testDescription: String { query }
  }

  static let setUp = """
    CREATE (a:Person {name: 'A', age: 30}), (b:Person {name: 'B', age: 20}), (c:Person:Chair {name: 'C'}),
      (m:Meeting {name: 'M', year: 2021}), (n:Meeting {name: 'N', year: 2022}),
      (a)-[:ATTENDED {role: 'x'}]->(m), (b)-[:ATTENDED]->(m), (c)-[:ATTENDED]->(n), (a)-[:ATTENDED]->(n),
      (a)-[:KNOWS]->(b), (b)-[:KNOWS]->(c)
    """

  static let cases: [Case] = [
    Case("RETURN 1 + 2 * 3 AS x", "7"),
    Case("MATCH (p:Person) RETURN p.name ORDER BY p.name DESC", "'C'", "'B'", "'A'"),
    Case("MATCH (p:Person) WHERE p.age > 25 RETURN p.name", "'A'"),
    Case(
      "MATCH (p:Person)-[:ATTENDED]->(m:Meeting) RETURN m.name AS m, count(*) AS n, collect(p.name) AS names "
        + "ORDER BY m", "'M' | 2 | ['A', 'B']", "'N' | 2 | ['A', 'C']"),
    Case(
      "MATCH (a)-[:ATTENDED]->(m)<-[:ATTENDED]-(b) WHERE a.name < b.name RETURN a.name, b.name ORDER BY b.name",
      "'A' | 'B'", "'A' | 'C'"),
    Case(
      "MATCH (p:Person) OPTIONAL MATCH (p)-[:KNOWS]->(q) RETURN p.name, q.name ORDER BY p.name",
      "'A' | 'B'", "'B' | 'C'", "'C' | null"),
    Case("MATCH (a {name: 'A'})-[:KNOWS*1..3]->(x) RETURN x.name ORDER BY x.name", "'B'", "'C'"),
    Case("MATCH (p:Person) WHERE NOT EXISTS { MATCH (p)-[:KNOWS]->() } RETURN p.name", "'C'"),
    Case("MATCH (p:Person) WHERE (p)-[:KNOWS]->() RETURN count(p) AS n", "2"),
    Case("UNWIND [1, 2, 3] AS x WITH x WHERE x > 1 RETURN sum(x) AS s, max(x) AS m", "5 | 3"),
    Case("MATCH (p:Person) WITH p ORDER BY p.name SKIP 1 LIMIT 1 RETURN p.name", "'B'"),
    Case("MATCH (p:Chair) RETURN labels(p) AS l", "['Person', 'Chair']"),
    Case("RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * x] AS l", "[1, 9, 25]"),
    Case("RETURN reduce(s = 0, x IN [1, 2, 3] | s + x) AS s", "6"),
    Case("RETURN all(x IN [1, 2] WHERE x > 0) AS a, none(x IN [1, 2] WHERE x > 1) AS b", "true | false"),
    Case("MATCH (p:Person {name: 'A'}) RETURN [(p)-[:ATTENDED]->(m) | m.name] AS l", "['M', 'N']"),
    Case("RETURN CASE WHEN 1 > 2 THEN 'a' ELSE 'b' END AS c", "'b'"),
    Case("RETURN 1 AS x UNION RETURN 2 AS x UNION RETURN 1 AS x", "1", "2"),
    Case("MATCH p = shortestPath((a {name: 'A'})-[:KNOWS*]->(c {name: 'C'})) RETURN length(p) AS l", "2"),
    Case("MATCH (p:Person) RETURN DISTINCT p.age IS NULL AS x ORDER BY x", "false", "true"),
    Case(
      "MATCH (a {name: 'A'}) ((x)-[:KNOWS]->(y)){1,2} (c) RETURN [n IN y | n.name] AS l ORDER BY size(l)",
      "['B']", "['B', 'C']"),
    Case(
      "MATCH (p:Person) CALL { WITH p MATCH (p)-[:ATTENDED]->(m) RETURN count(m) AS n } RETURN p.name, n "
        + "ORDER BY p.name", "'A' | 2", "'B' | 1", "'C' | 1"),
    Case(
      "MATCH (p:Person) RETURN p.name, COUNT { (p)-[:ATTENDED]->() } AS n ORDER BY p.name",
      "'A' | 2", "'B' | 1", "'C' | 1"),
    Case("UNWIND range(1, 3) AS x UNWIND range(x, 3) AS y RETURN count(*) AS n, sum(y) AS s", "6 | 14"),
    Case("UNWIND range(10, 1, -4) AS x RETURN collect(x) AS l", "[10, 6, 2]"),
    Case("UNWIND range(1, null) AS x RETURN count(*) AS n", "0"),
    Case("UNWIND range(9223372036854775806, 9223372036854775807) AS x RETURN count(*) AS n", "2"),
    Case("UNWIND range(1, 1000000000) AS x WITH x LIMIT 2 RETURN sum(x) AS s", "3"),
    Case("RETURN 1 AS x EXCEPT RETURN 1 AS x"),
  ]

  @Test(arguments: cases, [false, true])
  func rows(_ test: Case, isCompacted: Bool) throws {
    let session = try makeSession(isCompacted: isCompacted)
    let result = try session.run(test.query)
    let found = result.rows.map { row in
      row.map { $0.literal(describing: GraphDescription(session.graph)) }.joined(separator: " | ")
    }
    if result.isOrdered { #expect(found == test.rows) } else { #expect(found.sorted() == test.rows.sorted()) }
  }

  func makeSession(isCompacted: Bool) throws -> QuerySession {
    let session = QuerySession(graph: PropertyGraph())
    _ = try session.run(Self.setUp)
    return isCompacted ? QuerySession(graph: PropertyGraph(session.graph.compacted())) : session
  }
}
