import Testing

/// Subqueries in expressions and behind CALL.
@Suite struct SubqueryTests {
  typealias Case = LanguageCase

  static let graph = """
    CREATE (a:A {n: 'a', x: 1})-[:R {i: 1}]->(b:B {n: 'b', x: 2})-[:R {i: 2}]->(c:C {n: 'c', x: 3}),
    (a)-[:S {i: 3}]->(c)
    """

  static let cases: [Case] = [
    // EXISTS, COUNT and COLLECT.
    Case("MATCH (n) WHERE EXISTS { (n)-[:R]->() } RETURN n.n", "'a'", "'b'"),
    Case("MATCH (n) WHERE NOT EXISTS { (n)-->() } RETURN n.n", "'c'"),
    Case("MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE m.x = n.x + 1 } RETURN n.n", "'a'", "'b'"),
    Case("MATCH (n) WHERE EXISTS { (n)-->(m), (m)-->(k) WHERE k.x > m.x } RETURN n.n", "'a'"),
    Case(
      "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WITH n, count(*) AS c WHERE c > 1 RETURN c } "
        + "RETURN n.n", "'a'"),
    Case("MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE EXISTS { (m)-->() } } RETURN n.n", "'a'"),
    Case(
      "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) RETURN m UNION MATCH (n)<-[:S]-(m) RETURN m } "
        + "RETURN n.n", "'a'", "'b'", "'c'"),
    Case("MATCH (n) WHERE EXISTS { MATCH (n)-->(n) } RETURN n.n"),
    Case("MATCH (n) RETURN n.n, EXISTS { (n)-->(:C) } AS e", "'a' | true", "'b' | true", "'c' | false"),
    Case("OPTIONAL MATCH (n:Z) RETURN EXISTS { (n)-->() } AS e, COUNT { (n)-->() } AS c", "false | 0"),
    Case("WITH [1, 2] AS l RETURN EXISTS { UNWIND l AS q WITH q WHERE q > 1 RETURN q } AS e", "true"),
    Case("RETURN EXISTS { RETURN 1 AS x } AS e, COUNT { UNWIND [1, 2] AS x RETURN x } AS c", "true | 2"),
    Case("MATCH (n) RETURN n.n, COUNT { (n)-->(m) WHERE m.x > 2 } AS c", "'a' | 1", "'b' | 1", "'c' | 0"),
    Case("MATCH (n:A) RETURN COUNT { MATCH (n)-->(x) RETURN DISTINCT x.x > 0 } AS c", "1"),
    Case(
      "MATCH (n:A) RETURN COUNT { MATCH (n)-->(x) RETURN x UNION MATCH (n)-->()-->(y) RETURN y "
        + "AS x } AS c", "2"),
    Case("MATCH (n) WHERE COUNT { (n)--() } = 2 RETURN count(*) AS n", "3"),
    Case("MATCH (n:A) RETURN COLLECT { MATCH (n)-->(m) RETURN m.n ORDER BY m.n DESC } AS l", "['c', 'b']"),
    Case("MATCH (n:A) RETURN COLLECT { MATCH (n)-->(m) RETURN m.n ORDER BY m.n LIMIT 1 } AS l", "['b']"),
    Case("WITH 1 AS a RETURN COLLECT { UNWIND [1, 2] AS q RETURN q + a } AS l", "[2, 3]"),
    Case(
      "MATCH (n) RETURN [x IN [1, 2] | COUNT { (n)-->(m) WHERE m.x > x }] AS l", "[0, 0]", "[1, 1]", "[2, 1]"),
    Case(
      "MATCH (n) WHERE all(x IN [1, 2] WHERE EXISTS { (n)-->(m) WHERE m.x > x }) RETURN n.n", "'a'", "'b'"),
    Case(
      "MATCH (n) RETURN reduce(s = 0, x IN [1, 2] | s + COUNT { (n)-->(m) WHERE m.x > x }) AS s", "0", "2",
      "3"),
    Case("MATCH (n) RETURN COUNT { (n)-->() } AS d, count(*) AS c", "0 | 1", "1 | 1", "2 | 1"),
    Case("MATCH (n) RETURN sum(COUNT { (n)-->() }) AS s", "3"),
    Case(
      "MATCH (n) WITH n ORDER BY COUNT { (n)-->() } DESC, n.n RETURN collect(n.n) AS l", "['a', 'b', 'c']"),
    Case("MATCH (n:A) SET n.d = COUNT { (n)-->() } RETURN n.d", "2"),
    Case(
      "MATCH (n) RETURN COUNT { (n)-->() } + count(*) AS c",
      fails: "SyntaxError: AmbiguousAggregationExpression"),
    Case(
      "MATCH (n) RETURN n, COUNT { (n)-->() } + count(*) AS c ORDER BY n.n", "(:A {n: 'a', x: 1}) | 3",
      "(:B {n: 'b', x: 2}) | 2", "(:C {n: 'c', x: 3}) | 1"),
    Case(
      "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) SET m.z = 1 } RETURN n",
      fails: "SyntaxError: InvalidClauseComposition"),
    Case(
      "MATCH (n) WHERE EXISTS { CREATE (m) RETURN m } RETURN n",
      fails: "SyntaxError: InvalidClauseComposition"),
    Case(
      "RETURN COUNT { MATCH (n) DETACH DELETE n RETURN n } AS c",
      fails: "SyntaxError: InvalidClauseComposition"),
    Case(
      "MATCH (n:A) RETURN COLLECT { MATCH (n)-->(m) RETURN m.n, 1 AS one } AS c",
      fails: "SyntaxError: InvalidNumberOfColumns"),
    Case("MATCH (n) WHERE EXISTS { MATCH (n)-->(m) } RETURN m", fails: "SyntaxError: UndefinedVariable"),
    Case(
      "MATCH (n) WHERE EXISTS { (n)-->(m) WHERE count(m) > 1 } RETURN n",
      fails: "SyntaxError: InvalidAggregation"),
    Case(
      "MATCH (n) WHERE EXISTS { MATCH (z)-->(q) WHERE q = y } RETURN n",
      fails: "SyntaxError: UndefinedVariable"),
    // CALL: imports, correlation, cardinality.
    Case(
      "MATCH (n) CALL { WITH n MATCH (n)-->(m) RETURN m } RETURN n.n, m.n", "'a' | 'b'", "'a' | 'c'",
      "'b' | 'c'"),
    Case(
      "MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m } RETURN n.n, m.n", "'a' | 'b'", "'a' | 'c'", "'b' | 'c'"
    ),
    Case(
      "MATCH (n) CALL (*) { MATCH (n)-->(m) RETURN m } RETURN n.n, m.n", "'a' | 'b'", "'a' | 'c'", "'b' | 'c'"
    ),
    Case(
      "MATCH (n) CALL () { MATCH (n)-->(m) RETURN count(m) AS c } RETURN n.n, c", "'a' | 3", "'b' | 3",
      "'c' | 3"),
    Case(
      "MATCH (n) CALL { MATCH (n)-->(m) RETURN count(m) AS c } RETURN n.n, c", "'a' | 3", "'b' | 3", "'c' | 3"
    ),
    Case(
      "MATCH (n) CALL { WITH n MATCH (n)-->(m) RETURN count(m) AS c } RETURN n.n, c", "'a' | 2", "'b' | 1",
      "'c' | 0"),
    Case(
      "MATCH (n) CALL { WITH n WITH n WHERE n.x > 1 MATCH (n)-->(m) RETURN m } RETURN n.n, m.n", "'b' | 'c'"),
    Case(
      "MATCH (n) CALL { WITH n MATCH (n)-->(m) RETURN m.x AS mx ORDER BY mx LIMIT 1 } RETURN n.n, mx",
      "'a' | 2", "'b' | 3"),
    Case("MATCH (n) CALL (n) { WITH 7 AS n RETURN n AS q } RETURN n.n, q", "'a' | 7", "'b' | 7", "'c' | 7"),
    Case(
      "MATCH (n:A) CALL (n) { MATCH (n)-->(m) CALL (m) { MATCH (m)-->(k) RETURN k } RETURN k } "
        + "RETURN k.n", "'c'"),
    Case(
      "UNWIND [1, 2] AS x CALL (x) { UNWIND range(1, x) AS y RETURN y } RETURN x, collect(y) AS l", "1 | [1]",
      "2 | [1, 2]"),
    Case("UNWIND [1, 2] AS x CALL (x) { UNWIND [] AS y RETURN y } RETURN x, y"),
    Case("CALL { MATCH (n:A) RETURN n.x AS x } CALL { MATCH (n:B) RETURN n.x AS y } RETURN x, y", "1 | 2"),
    Case("MATCH (n) WHERE n.x > 1 CALL { WITH n RETURN sum(n.x) AS s } RETURN sum(s) AS t", "5"),
    Case("MATCH (n:A) RETURN EXISTS { CALL { WITH n MATCH (n)-->(q) RETURN q } RETURN q } AS e", "true"),
    // CALL and set operators; each part imports what it needs.
    Case("CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN x", "1", "2"),
    Case("MATCH (n:A) CALL { WITH n RETURN n.x AS v UNION WITH n RETURN n.x * 10 AS v } RETURN v", "1", "10"),
    Case("MATCH (n:A) CALL { WITH n RETURN n.x AS v UNION RETURN 7 AS v } RETURN v", "1", "7"),
    Case("MATCH (n:A) CALL (n) { RETURN n.x AS v UNION ALL RETURN n.x AS v } RETURN v", "1", "1"),
    Case(
      "MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m.n AS v EXCEPT RETURN 'b' AS v } RETURN n.n, v",
      "'a' | 'c'", "'b' | 'c'"),
    // CALL and writing.
    Case("UNWIND [1, 2, 3] AS x CALL { WITH x CREATE (:M {v: x}) } RETURN x", "1", "2", "3"),
    Case(
      ["UNWIND [1, 2, 3] AS x CALL { WITH x CREATE (:M {v: x}) }", "MATCH (m:M) RETURN m.v"], "1", "2", "3"),
    Case("UNWIND [1, 2] AS x CALL { WITH x CREATE (n:M {v: x}) RETURN n } RETURN n.v", "1", "2"),
    Case(
      "UNWIND [1, 2, 3] AS x CALL { WITH x OPTIONAL MATCH (o:O) WITH x, count(o) AS c CREATE "
        + "(:O) RETURN c } RETURN x, c", "1 | 0", "2 | 1", "3 | 2"),
    Case(
      "UNWIND [1, 2] AS x CALL (x) { MERGE (m:M {v: 1}) ON MATCH SET m.last = x RETURN m } "
        + "RETURN x, m.last", "1 | 2", "2 | 2"),
    Case(
      [
        "MATCH (n:A) CALL (n) { MATCH (n)-->(m) SET m.seen = true } RETURN n.n",
        "MATCH (n) WHERE n.seen RETURN n.n",
      ], "'b'", "'c'"),
    Case(
      [
        "MATCH (n) CALL { WITH n MATCH (n)-[r]->() DELETE r } RETURN count(*) AS c",
        "MATCH ()-[r]->() RETURN count(r) AS c",
      ], "0"),
    Case("MATCH (n:A) CREATE (:K) WITH n CALL { WITH n MATCH (n)-->(m) RETURN m } RETURN m.n", "'b'", "'c'"),
    // CALL refused.
    Case("MATCH (n) CALL { WITH n RETURN n } RETURN n", fails: "SyntaxError: VariableAlreadyBound"),
    Case("MATCH (n) CALL (n) { RETURN 1 AS n } RETURN n", fails: "SyntaxError: VariableAlreadyBound"),
    Case("MATCH (n) CALL (z) { RETURN 1 AS q } RETURN q", fails: "SyntaxError: UndefinedVariable"),
    Case("MATCH (n) CALL { RETURN n.x AS q } RETURN q", fails: "SyntaxError: UndefinedVariable"),
    Case("MATCH (n) CALL { WITH n.x AS q RETURN q } RETURN q", fails: "SyntaxError: UndefinedVariable"),
    Case("CALL { MATCH (n) } RETURN 1", fails: "SyntaxError: InvalidClauseComposition"),
    Case("CALL { WITH 1 AS x } RETURN 1", fails: "SyntaxError: InvalidClauseComposition"),
    Case("CALL { RETURN 1 AS x }", fails: "SyntaxError: InvalidClauseComposition"),
    Case(
      "CALL { RETURN 1 AS x UNION RETURN 2 AS y } RETURN x", fails: "SyntaxError: DifferentColumnsInUnion"),
    Case(
      "MATCH (n:A) CREATE (:K) CALL { RETURN 1 AS x } RETURN x",
      fails: "SyntaxError: InvalidClauseComposition"),
  ]

  @Test(arguments: cases, [false, true])
  func holds(_ test: Case, isCompacted: Bool) throws {
    try test.check(on: Self.graph, isCompacted: isCompacted)
  }
}
