import Testing

/// Shortest paths: the selectors of ISO/IEC 39075 and the two functions.
@Suite struct ShortestPathTests {
  typealias Case = LanguageCase

  static let graph = """
    CREATE (a:A {n: 'a', x: 1})-[:R {i: 1, w: 5}]->(b:B {n: 'b', x: 2})-[:R {i: 2, w: 1}]->(c:C {n: 'c',
    x: 3})-[:R {i: 3, w: 2}]->(d:D:B {n: 'd', x: 4}), (a)-[:S {i: 4, w: 9}]->(d), (b)-[:S {i: 5, w:
    1}]->(d), (d)-[:T {i: 6}]->(:E {n: 'e', x: 0})
    """

  static let cases: [Case] = [
    // One shortest path for each pair of ends.
    Case("MATCH p = ANY SHORTEST (a:A)-[:R|S]->+(d:D) RETURN [r IN relationships(p) | r.i] AS i", "[4]"),
    Case(
      "MATCH p = ANY SHORTEST (a:A)-->+(x) RETURN x.n, length(p)", "'b' | 1", "'c' | 2", "'d' | 1", "'e' | 2"),
    Case("MATCH p = ANY SHORTEST (a:A)-->*(a) RETURN length(p)", "0"),
    Case("MATCH p = ANY SHORTEST (a:A)--+(a) RETURN [r IN relationships(p) | r.i] AS i", "[1, 5, 4]"),
    Case("MATCH p = ANY SHORTEST (a:A)-[:R]->{2,}(d:D) RETURN length(p)", "3"),
    Case("MATCH ANY SHORTEST (a:A)<-[:R]-+(d:D) RETURN a"),
    Case("MATCH p = ALL SHORTEST (a:A)-->+(e:E) RETURN [r IN relationships(p) | r.i] AS i", "[4, 6]"),
    Case(
      "MATCH p = ALL SHORTEST (b:B {n: 'b'})--{2}(d:D) RETURN [r IN relationships(p) | r.i] AS i", "[1, 4]",
      "[2, 3]"),
    Case("MATCH p = SHORTEST 2 (a:A)-->+(d:D) RETURN [r IN relationships(p) | r.i] AS i", "[1, 5]", "[4]"),
    Case(
      "MATCH p = SHORTEST 2 PATHS (a:A)-->+(d:D) RETURN [r IN relationships(p) | r.i] AS i", "[1, 5]", "[4]"),
    Case(
      "MATCH p = SHORTEST 9 (a:A)-->+(d:D) RETURN [r IN relationships(p) | r.i] AS i", "[1, 2, 3]", "[1, 5]",
      "[4]"),
    // A WHERE inside the path chooses before, the clause's own after the selection.
    Case("MATCH p = ANY SHORTEST (a:A)-->+(d:D) WHERE length(p) > 1 RETURN length(p)"),
    Case(
      "MATCH ANY SHORTEST (p = (a:A)-->+(d:D) WHERE length(p) > 1) RETURN [r IN relationships(p) "
        + "| r.i] AS i", "[1, 5]"),
    Case(
      "MATCH p = ALL SHORTEST ((a:A)-->+(m)-->(d:D) WHERE m.n <> 'b') RETURN [r IN "
        + "relationships(p) | r.i] AS i", "[1, 2, 3]"),
    Case("MATCH p = ANY SHORTEST (a:A)-[r WHERE r.w < 6]->+(d:D) RETURN [e IN r | e.i] AS i", "[1, 5]"),
    Case("MATCH p = ANY SHORTEST (a:A)-[r {w: 1}]->+(d:D) RETURN p"),
    Case(
      "MATCH p = SHORTEST 2 (a:A)-[r WHERE r.w < 6]->+(d:D) RETURN [e IN r | e.i] AS i", "[1, 2, 3]", "[1, 5]"
    ),
    // Repeated parts and paths of several parts.
    Case(
      "MATCH p = ANY SHORTEST (a:A) ((x)-[r]->(y) WHERE r.w < 6)+ (d:D) RETURN [q IN x | q.n] AS "
        + "x, [e IN r | e.i] AS i, length(p) AS l", "['a', 'b'] | [1, 5] | 2"),
    Case(
      "MATCH p = ALL SHORTEST (a:A) ((x)-[r]->(y))* (d) RETURN d.n, [e IN r | e.i] AS i", "'a' | []",
      "'b' | [1]", "'c' | [1, 2]", "'d' | [4]", "'e' | [4, 6]"),
    Case(
      "MATCH p = SHORTEST 2 (a:A) ((x)-[r]->(y))* (d) RETURN d.n, [e IN r | e.i] AS i", "'a' | []",
      "'b' | [1]", "'c' | [1, 2]", "'d' | [1, 5]", "'d' | [4]", "'e' | [1, 5, 6]", "'e' | [4, 6]"),
    Case(
      "MATCH p = ANY SHORTEST (a:A) ((x)-[:R]->(y)-[:R|S]->(z))+ (d:D) RETURN [q IN y | q.n] AS y", "['b']"),
    Case(
      "MATCH p = ANY SHORTEST (a:A)-[:R]->+(m)-[:S]->(d:D) RETURN m.n, [r IN relationships(p) | "
        + "r.i] AS i", "'b' | [1, 5]"),
    Case(
      "MATCH p = ANY SHORTEST (a:A)-->+(m WHERE m.n = 'c')-->+(d:D) RETURN [r IN "
        + "relationships(p) | r.i] AS i", "[1, 2, 3]"),
    Case("MATCH p = ALL SHORTEST (a:A)-->{1,3}(m:!D)-->(d:D) RETURN m.n, length(p)", "'b' | 2"),
    Case("MATCH p = ANY SHORTEST (a:A) RETURN length(p)", "0"),
    Case("MATCH (d:D) MATCH p = ANY SHORTEST (a:A)-[:R]->+(d) RETURN length(p)", "3"),
    Case("MATCH (d:D)-[r:T]->(e), ANY SHORTEST (a:A)-->+(d) RETURN r.i, e.n, a.n", "6 | 'e' | 'a'"),
    Case("OPTIONAL MATCH p = ANY SHORTEST (a:A)-[:NONE]->+(d:D) RETURN p", "null"),
    Case(
      "MATCH (a:A) OPTIONAL MATCH p = ANY SHORTEST (a)-[:R]->+(m)-[:S]->(e:E) RETURN a.n, m, p",
      "'a' | null | null"),
    // The functions find the shortest of the paths that fulfil the clause's WHERE.
    Case("MATCH p = shortestPath((a:A)-[*]->(d:D)) RETURN length(p)", "1"),
    Case(
      "MATCH p = shortestPath((a:A)-[*]->(d:D)) WHERE length(p) > 1 RETURN [r IN "
        + "relationships(p) | r.i] AS i", "[1, 5]"),
    Case(
      "MATCH p = shortestPath((a:A)-[*]->(d:D)) WHERE all(r IN relationships(p) WHERE r.w < 6) "
        + "RETURN length(p)", "2"),
    Case(
      "MATCH p = allShortestPaths((a:A)-[*]->(d:D)) WHERE length(p) > 2 RETURN [r IN "
        + "relationships(p) | r.i] AS i", "[1, 2, 3]"),
    Case("MATCH p = shortestPath((a:A)-[:R*..2]->(d:D)) RETURN p"),
    Case("MATCH p = shortestPath((a:A)-[*0..]->(a)) RETURN length(p)", "0"),
    Case(
      "MATCH p = shortestPath((d:D)<-[:R*]-(a:A)) RETURN [n IN nodes(p) | n.n] AS n", "['d', 'c', 'b', 'a']"),
    Case(
      "MATCH (a:A), (d:D) RETURN length(shortestPath((a)-[:R*]->(d))) AS l, "
        + "shortestPath((d)-[*]->(a)) AS none", "3 | null"),
    Case("MATCH (a:A), (d:D) RETURN [p IN allShortestPaths((a)-[:R|S*2..]->(d)) | length(p)] AS l", "[2]"),
    Case(
      "MATCH (a:A), (d:D) WHERE shortestPath((d)-[*]->(a)) IS NULL RETURN [p = "
        + "shortestPath((a)-[*]->(d)) | length(p)] AS l", "[1]"),
    // Refused.
    Case(
      "MATCH p = shortestPath((a:A)-->(b)-->(c)) RETURN p", fails: "SyntaxError: InvalidRelationshipPattern"),
    Case("MATCH p = shortestPath((a:A)) RETURN p", fails: "SyntaxError: InvalidRelationshipPattern"),
    Case(
      "MATCH (a:A), (d:D) WHERE shortestPath((a)-[*]->(d)) RETURN a",
      fails: "SyntaxError: InvalidArgumentType"),
    Case("MATCH (a:A) RETURN shortestPath((a)-[*]->(z)) AS p", fails: "SyntaxError: UndefinedVariable"),
    Case("MATCH p = SHORTEST 0 (a)-->(b) RETURN p", fails: "SyntaxError: NumberOutOfRange"),
    Case("MATCH p = ANY SHORTEST (q = (a)-->+(b)) RETURN p", fails: "SyntaxError: UnexpectedSyntax"),
    Case("MATCH (a) (p = (b)-->(c)) RETURN p", fails: "SyntaxError: UnexpectedSyntax"),
    Case("CREATE shortestPath((a)-[:R]->(b))", fails: "SyntaxError: UnexpectedSyntax"),
    Case("MERGE ANY SHORTEST (a)-[:R]->(b)", fails: "SyntaxError: UnexpectedSyntax"),
  ]

  @Test(arguments: cases, [false, true])
  func holds(_ test: Case, isCompacted: Bool) throws {
    try test.check(on: Self.graph, isCompacted: isCompacted)
  }
}
