import Testing

/// Quantified relationships and paths (ISO/IEC 39075).
@Suite struct QuantifiedPathTests {
  typealias Case = LanguageCase

  static let graph = """
    CREATE (a:A {n: 'a', x: 1})-[:R {i: 1, w: 5}]->(b:B {n: 'b', x: 2})-[:R {i: 2, w: 1}]->(c:C {n: 'c',
    x: 3})-[:R {i: 3, w: 2}]->(d:D:B {n: 'd', x: 4}), (a)-[:S {i: 4, w: 9}]->(d), (b)-[:S {i: 5, w:
    1}]->(d), (d)-[:T {i: 6}]->(:E {n: 'e', x: 0})
    """

  static let cases: [Case] = [
    // Quantified relationships.
    Case("MATCH (:A)-[:R]->{1,2}(y) RETURN y.n", "'b'", "'c'"),
    Case("MATCH (:A)-[:R]->{2}(y) RETURN y.n", "'c'"),
    Case("MATCH (:A)-[:R]->{,2}(y) RETURN y.n", "'a'", "'b'", "'c'"),
    Case("MATCH (:A)-[:R]->{2,}(y) RETURN y.n", "'c'", "'d'"),
    Case("MATCH (:A)-[:R]->+(y) RETURN y.n", "'b'", "'c'", "'d'"),
    Case("MATCH (:A)-[:R]->*(y) RETURN y.n", "'a'", "'b'", "'c'", "'d'"),
    Case("MATCH (:A)-->{0}(y) RETURN y.n", "'a'"),
    Case("MATCH (y)<-[:R]-{1,2}(:A) RETURN y.n", "'b'", "'c'"),
    Case(
      "MATCH (:C)-[r:R]-{1,2}(y) RETURN y.n, [e IN r | e.i] AS i", "'a' | [2, 1]", "'b' | [2]", "'d' | [3]"),
    Case(
      "MATCH (a:A)-[r WHERE r.w > a.x]->{1,2}(y) RETURN y.n, [e IN r | e.i] AS i", "'b' | [1]", "'d' | [4]"),
    Case("MATCH (c:C), (:A)-[r WHERE r.w > c.x]->+(y) RETURN y.n", "'b'", "'d'"),
    Case("MATCH (:A)-[r:R {w: 5}]->{1,3}(y) RETURN y.n", "'b'"),
    // Quantified paths: their variables are lists outside.
    Case(
      "MATCH (:A) ((x)-[e:R]->(y) WHERE x.x < y.x){1,3} (z) RETURN z.n, [q IN x | q.n] AS x, [q "
        + "IN e | q.i] AS e", "'b' | ['a'] | [1]", "'c' | ['a', 'b'] | [1, 2]",
      "'d' | ['a', 'b', 'c'] | [1, 2, 3]"),
    Case(
      "MATCH (:A) ((x)-[e:R]->(y)){0,1} (z) RETURN z.n, x, e, y", "'a' | [] | [] | []",
      "'b' | [(:A {n: 'a', x: 1})] | [[:R {i: 1, w: 5}]] | [(:B {n: 'b', x: 2})]"),
    Case(
      "MATCH p = (:A) ((x)-[:R]->(y)){2} (z) RETURN [n IN nodes(p) | n.n] AS n, length(p) AS l",
      "['a', 'b', 'c'] | 2"),
    Case(
      "MATCH (z) ((x)<-[e:R]-(y)){1,2} (:A) RETURN z.n, [q IN x | q.n] AS x, [q IN e | q.i] AS e",
      "'b' | ['b'] | [1]", "'c' | ['c', 'b'] | [2, 1]"),
    Case(
      "MATCH (a:A), (d:D) MATCH (a) ((x)-[e]->(y))+ (d) RETURN [q IN e | q.i] AS e", "[1, 2, 3]", "[1, 5]",
      "[4]"),
    Case(
      "MATCH (:A) ((x)-[e:R]->(y)-[f:S]->(z))+ (q) RETURN q.n, [i IN e | i.i] AS e, [i IN f | "
        + "i.i] AS f", "'d' | [1] | [5]"),
    Case(
      "MATCH (:A) (()-[e]->()){2} (q) RETURN q.n, [i IN e | i.i] AS e", "'c' | [1, 2]", "'d' | [1, 5]",
      "'e' | [4, 6]"),
    Case("MATCH (:A) (p = (x)-[:R]->(y)){2} (z) RETURN [q IN p | length(q)] AS p, z.n", "[1, 1] | 'c'"),
    Case("MATCH (:A) ((x)-[:R]->(y)){2} (z) ((u)-[:S]->(v)){0,1} (w) RETURN z.n, u, w.n", "'c' | [] | 'c'"),
    Case(
      "MATCH (:A) ((x)-[:R]->(y)){1,2} ((u)-[:S]->(v)){1} (w) RETURN [q IN y | q.n] AS y, w.n", "['b'] | 'd'"),
    Case("MATCH ((x)-[e:T]->(y)){1,2} RETURN [q IN x | q.n] AS x", "['d']"),
    // Variable lengths inside, in both directions, keep the order of the path.
    Case(
      "MATCH (:B {n: 'b'}) ((x)-[r:R*1..2]->(y)){1,2} (z) RETURN z.n, [l IN r | [e IN l | e.i]] AS i",
      "'c' | [[2]]", "'d' | [[2, 3]]", "'d' | [[2], [3]]"),
    Case(
      "MATCH p = (:D) ((x)<-[r:R*1..2]-(y)){1,2} (:A) RETURN [e IN relationships(p) | e.i] AS i", "[3, 2, 1]",
      "[3, 2, 1]"),
    Case("MATCH (:A) ((x)-[:R*1..2 {w: 5}]->(y)){1,2} (z) RETURN z.n", "'b'"),
    Case(
      "MATCH (:A) (((x)-[e:R]->(y)){1,2} (m)-[:S]->(q)) (w) RETURN w.n",
      fails: "SyntaxError: UnexpectedSyntax"),
    Case(
      "MATCH (:A) (((x)-[e:R]->(y)){1,2} (m)-[:S]->(q)){1} (w) RETURN [l IN e | [i IN l | i.i]] "
        + "AS e, w.n", "[[1]] | 'd'"),
    // No relationship twice, in the repetitions and beside them.
    Case("MATCH (x:B {n: 'b'})--{3}(x) RETURN count(*) AS n", "4"),
    Case("MATCH (a:A)-[:R]->(b), (a)-[r]->{1,2}(z) RETURN [e IN r | e.i] AS i", "[4, 6]", "[4]"),
    Case("MATCH (a:A)-[:R]->(b), (a) ((x)-[r]->(y)){1,2} (z) RETURN [e IN r | e.i] AS i", "[4, 6]", "[4]"),
    // Parentheses without a quantifier: their variables stay what they are.
    Case("MATCH ((a:A)-[e:R]->(b)) RETURN a.n, e.i, b.n", "'a' | 1 | 'b'"),
    Case("MATCH p = ((a:A)-[e:R]->(b)) RETURN length(p)", "1"),
    Case("MATCH ((a)-[e:R]->(b) WHERE a.x > 1) RETURN a.n, b.n", "'b' | 'c'", "'c' | 'd'"),
    Case("MATCH (p = (a)-[e:R]->(b) WHERE length(p) = e.i) RETURN a.n", "'a'"),
    // Refused.
    Case("MATCH (x) ((x)-[:R]->(y)){1,2} (z) RETURN x", fails: "SyntaxError: VariableAlreadyBound"),
    Case(
      "MATCH (a) ((x)-[:R]->(y) WHERE z.x = 1){1,2} (z) RETURN x", fails: "SyntaxError: UndefinedVariable"),
    Case("MATCH (a) ((x)-[:R]->(y)){1,2} (z) RETURN x.n", fails: "SyntaxError: InvalidArgumentType"),
    Case("MATCH (a)-[:R*1..2]->{1,2}(b) RETURN a", fails: "SyntaxError: InvalidRelationshipPattern"),
    Case("MATCH (a) ((x)-[:R]->(y)) (z) RETURN a", fails: "SyntaxError: UnexpectedSyntax"),
    Case("CREATE (a) ((x)-[:R]->(y)){2} (z)", fails: "SyntaxError: CreatingVarLength"),
  ]

  @Test(arguments: cases, [false, true])
  func holds(_ test: Case, isCompacted: Bool) throws {
    try test.check(on: Self.graph, isCompacted: isCompacted)
  }
}
