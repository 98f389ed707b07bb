import Testing

/// Patterns that are matched: directions, paths, lengths, what is bound already, and what is refused.
@Suite struct MatchingTests {
  typealias Case = LanguageCase

  static let graph = """
    CREATE (a:A {n: 'a'})-[:R {i: 1}]->(b:B {n: 'b'})-[:R {i: 2}]->(c:C {n: 'c'})-[:R {i: 3}]->(a),
    (a)-[:L {i: 4}]->(a), (c)-[:S {i: 5}]->(d:D {n: 'd'})
    """

  static let cases: [Case] = [
    // Directions and loops.
    Case("MATCH (x)-[r]-(x) RETURN x.n, r.i", "'a' | 4"),
    Case("MATCH (x)-[r]->(x) RETURN x.n, r.i", "'a' | 4"),
    Case("MATCH (:A)-[r]-(y) RETURN r.i, y.n", "1 | 'b'", "3 | 'c'", "4 | 'a'"),
    Case("MATCH (:A)<-[r]-(y) RETURN r.i, y.n", "3 | 'c'", "4 | 'a'"),
    Case(
      "MATCH (a)<--(b)-->(c) RETURN a.n, b.n, c.n", "'a' | 'a' | 'b'", "'a' | 'c' | 'd'", "'b' | 'a' | 'a'",
      "'d' | 'c' | 'a'"),
    Case("MATCH (a:A)-->(b)<--(c) RETURN a.n, b.n, c.n", "'a' | 'a' | 'c'"),
    Case("MATCH (a)<-->(:D) RETURN a.n", "'c'"),
    Case("MATCH (a)-[:R]->()-[:R]->()-[:R]->(a) RETURN a.n", "'a'", "'b'", "'c'"),
    Case("MATCH (a)-->()-->(a) RETURN a.n"),
    Case("MATCH (a)--(b)--(c) RETURN count(*) AS n", "14"),
    Case("MATCH (a)-[:R]->(b), (c)-[:R]->(d) RETURN count(*) AS n", "6"),
    Case("MATCH (a)-[:R]->(b) MATCH (c)-[:R]->(d) RETURN count(*) AS n", "9"),
    Case("MATCH (a:A), (b:B), (c:C) RETURN a.n, b.n, c.n", "'a' | 'b' | 'c'"),
    // Named paths.
    Case(
      "MATCH p = (:A {n: 'a'}) RETURN length(p) AS l, nodes(p) AS n, relationships(p) AS r",
      "0 | [(:A {n: 'a'})] | []"),
    Case(
      "MATCH p = (:A)-[*0..1]->() RETURN length(p), [n IN nodes(p) | n.n] AS n", "0 | ['a']",
      "1 | ['a', 'a']", "1 | ['a', 'b']"),
    Case("MATCH p = (:A)<-[:R*2]-(y) RETURN [n IN nodes(p) | n.n] AS n", "['a', 'c', 'b']"),
    Case(
      "MATCH p = (x)-[:R]->()<-[:L]-() RETURN p",
      "<(:C {n: 'c'})-[:R {i: 3}]->(:A {n: 'a'})-[:L {i: 4}]->(:A {n: 'a'})>"),
    Case("MATCH p = (:B)-->(), q = (:C)-[:S]->() RETURN length(p) + length(q) AS l", "2"),
    Case(
      "MATCH p = (:D)<-[:S]-(c)-[:R]->() RETURN [r IN relationships(p) | r.i] AS i, [n IN "
        + "nodes(p) | n.n] AS n", "[5, 3] | ['d', 'c', 'a']"),
    // Variable lengths.
    Case(
      "MATCH (:A)-[r*1..2]-(y) RETURN [e IN r | e.i] AS i, y.n", "[1, 2] | 'c'", "[1] | 'b'", "[3, 2] | 'b'",
      "[3, 5] | 'd'", "[3] | 'c'", "[4, 1] | 'b'", "[4, 3] | 'c'", "[4] | 'a'"),
    Case("MATCH (:A)-[:R*3]->(y) RETURN y.n", "'a'"),
    Case("MATCH (:A)-[:R*..2]->(y) RETURN y.n", "'b'", "'c'"),
    Case("MATCH (:A)-[:R*0]->(y) RETURN y.n", "'a'"),
    Case("MATCH (:A)-[*0]-(y:B) RETURN y.n"),
    Case("MATCH (:A)-[r:R*2..1]->(y) RETURN y"),
    Case("MATCH (:A)-[r*]->(:D) RETURN size(r) AS s ORDER BY s", "3", "4"),
    Case("MATCH (:A)-[r:R*0..2 {i: 1}]->(y) RETURN y.n, size(r) AS s", "'a' | 0", "'b' | 1"),
    Case("MATCH (:A)-[:R|S*2..]->(y:D) RETURN count(*) AS n", "1"),
    Case("MATCH (a:A)-[:R*]->(b)-[:S]->(d) RETURN b.n, d.n", "'c' | 'd'"),
    Case("MATCH (x:A)-[:R*2]->(y), (x)-[:R]->(z) RETURN count(*) AS n", "0"),
    Case("MATCH (x)-[:R*2]->(y)-[:R*1]->(x) RETURN x.n", "'a'", "'b'", "'c'"),
    Case("MATCH (:A)-[*2]->(y) WITH DISTINCT y RETURN y.n", "'b'", "'c'"),
    // Relationships and lists of them that are already bound.
    Case("MATCH ()-[r {i: 1}]->() MATCH (x)-[r]->(y) RETURN x.n, y.n", "'a' | 'b'"),
    Case("MATCH ()-[r {i: 1}]->() MATCH (x)-[r]-(y) RETURN x.n, y.n", "'a' | 'b'", "'b' | 'a'"),
    Case("MATCH (a)-[r {i: 1}]->(b) MATCH (b)-[r]->(x) RETURN x"),
    Case("MATCH (a)-[r {i: 1}]->(b) MATCH (b)-[r]-(x) RETURN x.n", "'a'"),
    Case("MATCH ()-[r {i: 1}]->() MATCH (x)-[r:S]->(y) RETURN x"),
    Case("MATCH ()-[r {i: 1}]->() MATCH (x:B)<-[r]-(y:A) RETURN y.n", "'a'"),
    Case(
      "MATCH (:A)-[rs*]->(:D) WITH rs MATCH (x)-[rs*]->(y) RETURN x.n, y.n, size(rs) AS s", "'a' | 'd' | 3",
      "'a' | 'd' | 4"),
    Case("MATCH (:A)-[rs:R*2]->() WITH rs MATCH (x)-[rs*]-(y) RETURN x.n, y.n", "'a' | 'c'"),
    Case(
      "MATCH ()-[a {i: 1}]->(), ()-[b {i: 2}]->() WITH [a, b] AS rs MATCH (x)-[rs*]->(y) RETURN "
        + "x.n, y.n", "'a' | 'c'"),
    Case(
      "MATCH ()-[a {i: 1}]->(), ()-[b {i: 2}]->() WITH [b, a] AS rs MATCH (x)-[rs*]->(y) RETURN "
        + "x.n, y.n"),
    Case("MATCH ()-[a {i: 1}]->(), ()-[b {i: 5}]->() WITH [a, b] AS rs MATCH (x)-[rs*]->(y) RETURN x.n"),
    Case("MATCH ()-[a {i: 1}]->() WITH [a, a] AS rs MATCH (x)-[rs*]-(y) RETURN x.n"),
    Case("MATCH (:A)-[rs:R*2]->() WITH rs MATCH (x)-[rs*1..1]->(y) RETURN x"),
    Case("MATCH (:A)-[rs:R*2]->() WITH rs MATCH (x)-[rs:R*..2]->(y) RETURN x.n", "'a'"),
    Case("MATCH (:A)-[rs:R*2]->() WITH rs MATCH (x)-[rs:S*]->(y) RETURN x"),
    Case("MATCH (:A)-[rs:R*2]->() WITH rs MATCH (x)-[rs* {i: 1}]->(y) RETURN x"),
    Case("MATCH (:A)-[rs:R*2]->() WITH rs MATCH (x)-[:R {i: 1}]->(y), (x)-[rs*]->(z) RETURN x"),
    Case("MATCH (a:A) WITH a, [] AS rs MATCH (a)-[rs*0..]->(y) RETURN y.n", "'a'"),
    Case("MATCH (a:A) WITH a, [] AS rs MATCH (a)-[rs*]->(y) RETURN y.n"),
    Case("WITH [] AS rs MATCH (x:C)-[rs*0..1]->(y) RETURN x.n, y.n", "'c' | 'c'"),
    Case("OPTIONAL MATCH ()-[r:NONE]->() WITH r MATCH (x)-[r]->(y) RETURN x"),
    // OPTIONAL MATCH
    Case(
      "MATCH (a:A) OPTIONAL MATCH (a)-[r:S]->(x) RETURN r, x, x.n, type(r), labels(x), x:D, "
        + "id(x), keys(x), properties(x)", "null | null | null | null | null | null | null | null | null"),
    Case("MATCH (a:A) OPTIONAL MATCH p = (a)-[:S]->(x) RETURN p, length(p), nodes(p)", "null | null | null"),
    Case("MATCH (a:A) OPTIONAL MATCH (a)-[r:S*]->(x) RETURN r, x", "null | null"),
    Case(
      "MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE a.n = 'c' RETURN a.n, b.n", "'a' | null", "'b' | null",
      "'c' | 'a'", "'c' | 'd'", "'d' | null"),
    Case(
      "MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE b.n = 'z' RETURN a.n, b", "'a' | null", "'b' | null",
      "'c' | null", "'d' | null"),
    Case(
      "MATCH (a:A) OPTIONAL MATCH (a)-->(b:B) OPTIONAL MATCH (b)-->(c:D) RETURN a.n, b.n, c",
      "'a' | 'b' | null"),
    Case("MATCH (a:A) OPTIONAL MATCH (a)-->(b:B), (b)-->(c:D) RETURN a.n, b, c", "'a' | null | null"),
    Case("MATCH (a:A), (c:C) OPTIONAL MATCH (a)-[r]-(c) RETURN r.i", "3"),
    Case("MATCH (a:A), (d:D) OPTIONAL MATCH (a)-[r]-(d) RETURN r", "null"),
    Case("MATCH (a:A), (d:D) OPTIONAL MATCH p = (a)-[:R*]->(c)-[:S]->(d) RETURN length(p)", "3"),
    Case("OPTIONAL MATCH (z:Z) OPTIONAL MATCH (z)-->(y) RETURN z, y", "null | null"),
    Case("OPTIONAL MATCH (z:Z) MATCH (z)-->(y) RETURN z, y"),
    Case("OPTIONAL MATCH (z:Z) MATCH (z) RETURN z"),
    Case("OPTIONAL MATCH (z:Z) OPTIONAL MATCH (z) RETURN z", "null"),
    Case(
      "OPTIONAL MATCH (z:Z) WITH z OPTIONAL MATCH (z)-[r]-(b) RETURN count(*) AS n, count(z) AS "
        + "z, count(r) AS r", "1 | 0 | 0"),
    Case("MATCH (a) OPTIONAL MATCH (a)-[:S]->(b) RETURN count(a) AS a, count(b) AS b", "4 | 1"),
    Case("MATCH (a:A) OPTIONAL MATCH (a)-->(b) WITH a, collect(b.n) AS l RETURN l", "['b', 'a']"),
    // WHERE
    Case("MATCH (a) WHERE a.none = null RETURN a"),
    Case("MATCH (a) WHERE NOT a.none = 1 RETURN a"),
    Case("MATCH (a) WHERE a.none IS NULL RETURN count(a) AS n", "4"),
    Case("MATCH (a) WHERE a.none <> 1 OR a.n = 'a' RETURN a.n", "'a'"),
    Case("MATCH (a) WHERE a.n IN ['a', 'b', null] RETURN a.n", "'a'", "'b'"),
    Case("MATCH (a) WHERE NOT a.n IN ['a', null] RETURN a.n"),
    Case("MATCH (a), (b) WHERE a.n = 'a' AND b.n = a.n RETURN b.n", "'a'"),
    Case("MATCH (a)-[r]->(b) WHERE type(r) = 'S' RETURN b.n", "'d'"),
    Case("MATCH (a) WHERE (a)-[:S]->() RETURN a.n", "'c'"),
    Case("MATCH (a) WHERE NOT (a)-[:S]->() RETURN a.n", "'a'", "'b'", "'d'"),
    Case("MATCH (a) WHERE (a)-[*2]->(:D) RETURN a.n", "'b'"),
    Case("MATCH (a) WHERE (a)-->({n: 'd'}) XOR (a)-->() RETURN a.n", "'a'", "'b'"),
    Case("MATCH (a), (b) WHERE (a)-[:S]-(b) RETURN a.n, b.n", "'c' | 'd'", "'d' | 'c'"),
    Case("MATCH (a) WHERE exists((a)-[:S]->()) RETURN a.n", "'c'"),
    Case("MATCH (a) WHERE exists(a.n) RETURN count(*) AS n", "4"),
    Case("MATCH (a) RETURN [(a)-->(b) | b.n] AS l", "['a', 'd']", "['b', 'a']", "['c']", "[]"),
    Case("MATCH (a) RETURN [p = (a)-[*2]->(:D) | length(p)] AS l", "[2]", "[]", "[]", "[]"),
    Case("MATCH (a) RETURN [(a)-[r:R|S]->() WHERE r.i > 2 | r.i] AS l", "[3, 5]", "[]", "[]", "[]"),
    Case("MATCH (a) RETURN [x IN [1] WHERE (a)-[:R|S]->() | x] AS l", "[1]", "[1]", "[1]", "[]"),
    Case("MATCH (a:A) RETURN [(a)-->(b) | [(b)-->(c) | c.n]] AS l", "[['c'], ['b', 'a']]"),
    // Refused.
    Case("MATCH (r)-[r]->() RETURN r", fails: "SyntaxError: VariableTypeConflict"),
    Case("MATCH (a)-[r]->(b), (c)-[r]->(d) RETURN r", fails: "SyntaxError: RelationshipUniquenessViolation"),
    Case("MATCH (a)-[r]->()-[r]->(b) RETURN r", fails: "SyntaxError: RelationshipUniquenessViolation"),
    Case("MATCH p = (a), p = (b) RETURN p", fails: "SyntaxError: VariableAlreadyBound"),
    Case("MATCH p = (p) RETURN p", fails: "SyntaxError: VariableAlreadyBound"),
    Case("MATCH (a) MATCH ()-[a]->() RETURN a", fails: "SyntaxError: VariableTypeConflict"),
    Case("MATCH ()-[r*]->() MATCH (r) RETURN r", fails: "SyntaxError: VariableTypeConflict"),
    Case("MATCH p = () MATCH (p)-->() RETURN p", fails: "SyntaxError: VariableTypeConflict"),
    Case("MATCH (p) MATCH p = () RETURN p", fails: "SyntaxError: VariableAlreadyBound"),
    Case("WITH 1 AS a MATCH (a) RETURN a", fails: "SyntaxError: VariableTypeConflict"),
    Case("WITH [1] AS r MATCH ()-[r]->() RETURN r", fails: "SyntaxError: VariableTypeConflict"),
    Case("WITH 'a' AS r MATCH ()-[r*]->() RETURN r", fails: "SyntaxError: VariableTypeConflict"),
    Case("WITH [1] AS rs MATCH ()-[rs*]->() RETURN rs", fails: "SyntaxError: VariableTypeConflict"),
    Case("MATCH (a $p) RETURN a", fails: "SyntaxError: InvalidParameterUse"),
    Case("MATCH ()-[r $p]->() RETURN r", fails: "SyntaxError: InvalidParameterUse"),
    Case(
      "MATCH (a)-[rs*]->() MATCH ()-[rs WHERE rs.i > 1]->+() RETURN a",
      fails: "SyntaxError: VariableAlreadyBound"),
    Case("MATCH (a)-[:R*-1]->(b) RETURN a", fails: "SyntaxError: InvalidRelationshipPattern"),
    Case("MATCH (a)-[:R..2]->(b) RETURN a", fails: "SyntaxError: InvalidRelationshipPattern"),
    Case("MATCH (a) WHERE (a)-->(z) RETURN a", fails: "SyntaxError: UndefinedVariable"),
    Case("MATCH (a) WHERE (a)-[z:R]->() RETURN a", fails: "SyntaxError: UndefinedVariable"),
    Case("MATCH (a) WHERE a RETURN a", fails: "SyntaxError: InvalidArgumentType"),
    Case("MATCH (a) WHERE (a) RETURN a", fails: "SyntaxError: InvalidArgumentType"),
    Case("MATCH (a)-[r]->() WHERE r RETURN a", fails: "SyntaxError: InvalidArgumentType"),
    Case("MATCH (a) WHERE a.n RETURN a", fails: "TypeError at runtime: InvalidArgumentType"),
    Case("MATCH (a) WHERE count(a) > 0 RETURN a", fails: "SyntaxError: InvalidAggregation"),
    Case("MATCH (a) RETURN (a)-->() AS x", fails: "SyntaxError: UnexpectedSyntax"),
    Case("MATCH (a) WITH (a)-->() AS x RETURN x", fails: "SyntaxError: UnexpectedSyntax"),
    Case("MATCH (a) RETURN size((a)-->()) AS x", fails: "SyntaxError: UnexpectedSyntax"),
    Case("MATCH (a) RETURN [(a)-->() IN [true]] AS x", fails: "SyntaxError: UnexpectedSyntax"),
    Case("MATCH (a) WHERE a:A:Z RETURN b", fails: "SyntaxError: UndefinedVariable"),
    Case("MATCH (a)", fails: "SyntaxError: InvalidClauseComposition"),
  ]

  @Test(arguments: cases, [false, true])
  func holds(_ test: Case, isCompacted: Bool) throws {
    try test.check(on: Self.graph, isCompacted: isCompacted)
  }
}
