import Testing

/// Label expressions and conditions inside of pattern elements (ISO/IEC 39075).
@Suite struct LabelExpressionTests {
  typealias Case = LanguageCase

  static let graph = """
    CREATE (:A {n: 'a', x: 1})-[:R {i: 1}]->(:B {n: 'b', x: 2})-[:S {i: 2}]->(:A:B {n: 'ab', x: 3})-[:T
    {i: 3}]->({n: 'none', x: 4})
    """

  static let cases: [Case] = [
    Case("MATCH (x:A|B) RETURN x.n", "'a'", "'ab'", "'b'"),
    Case("MATCH (x:A&B) RETURN x.n", "'ab'"),
    Case("MATCH (x:A:B) RETURN x.n", "'ab'"),
    Case("MATCH (x:!A) RETURN x.n", "'b'", "'none'"),
    Case("MATCH (x:A&!B) RETURN x.n", "'a'"),
    Case("MATCH (x:!(A|B)) RETURN x.n", "'none'"),
    Case("MATCH (x:%) RETURN x.n", "'a'", "'ab'", "'b'"),
    Case("MATCH (x:!%) RETURN x.n", "'none'"),
    Case("MATCH (x:!!A) RETURN x.n", "'a'", "'ab'"),
    Case("MATCH (x:A|B&!A) RETURN x.n", "'a'", "'ab'", "'b'"),
    Case("MATCH (x:(A|B)&!A) RETURN x.n", "'b'"),
    Case("MATCH (x) WHERE x:A|B RETURN x.n", "'a'", "'ab'", "'b'"),
    Case("MATCH (x) WHERE NOT x:A&B RETURN x.n", "'a'", "'b'", "'none'"),
    Case("MATCH (x) WHERE x:!A AND x.x > 1 RETURN x.n", "'b'", "'none'"),
    Case(
      "MATCH (x) RETURN x.n, x:A&B AS both", "'a' | false", "'ab' | true", "'b' | false", "'none' | false"),
    Case("MATCH ()-[r:R|S]->() RETURN r.i", "1", "2"),
    Case("MATCH ()-[r:R|:S]->() RETURN r.i", "1", "2"),
    Case("MATCH ()-[r:!R]->() RETURN r.i", "2", "3"),
    Case("MATCH ()-[r:!R&!S]->() RETURN r.i", "3"),
    Case("MATCH ()-[r:R&S]->() RETURN r.i"),
    Case("MATCH ()-[r:%]->() RETURN r.i", "1", "2", "3"),
    Case("MATCH ()-[r:!%]->() RETURN r.i"),
    Case("MATCH ()-[r]->() WHERE r:R|T RETURN r.i", "1", "3"),
    Case("MATCH ()-[r]->() RETURN r.i, r:S AS s", "1 | false", "2 | true", "3 | false"),
    Case("MATCH (:A)-[r:!T*1..3]->(y) RETURN y.n, size(r) AS l", "'ab' | 2", "'b' | 1"),
    Case("MATCH (:A&!B)-[:!T]->+(y:B) RETURN y.n", "'ab'", "'b'"),
    Case("MATCH (y)<-[r:!R]-() RETURN y.n", "'ab'", "'none'"),
    Case("OPTIONAL MATCH (x:Z) RETURN x:A AS a, x:!A AS b", "null | null"),
    Case("RETURN [x IN [1, 2] WHERE x > 1 | x] AS l", "[2]"),
    Case("MATCH (x) RETURN [y IN [x] WHERE y:A | y.n] AS l", "['a']", "['ab']", "[]", "[]"),
    // WHERE inside of elements.
    Case("MATCH (x WHERE x.x > 2) RETURN x.n", "'ab'", "'none'"),
    Case("MATCH (x:A WHERE x.x > 2) RETURN x.n", "'ab'"),
    Case("MATCH (x:A {n: 'a'} WHERE x.x > 2) RETURN x.n"),
    Case("MATCH (x)-[r WHERE r.i = 2]->(y WHERE y:A) RETURN x.n, y.n", "'b' | 'ab'"),
    Case("MATCH (x WHERE x.x = 1)-[r:R WHERE r.i < y.x]->(y) RETURN y.n", "'b'"),
    Case("MATCH (x WHERE EXISTS { (x)-[:T]->() }) RETURN x.n", "'ab'"),
    Case("MATCH (x) RETURN [(x)-[r WHERE r.i > 1]->(y) | y.n] AS l", "['ab']", "['none']", "[]", "[]"),
    Case("MATCH (x WHERE z.x = 1) RETURN x", fails: "SyntaxError: UndefinedVariable"),
    Case("MATCH (x WHERE x.x) RETURN x", fails: "TypeError at runtime: InvalidArgumentType"),
    Case("MATCH (x WHERE 1) RETURN x", fails: "SyntaxError: InvalidArgumentType"),
    // New elements take plain labels and one type.
    Case("CREATE (x:A&C) RETURN labels(x) AS l", "['A', 'C']"),
    Case("CREATE (x:A|C)", fails: "SyntaxError: UnexpectedSyntax"),
    Case("CREATE (x:!A)", fails: "SyntaxError: UnexpectedSyntax"),
    Case("CREATE (x:%)", fails: "SyntaxError: UnexpectedSyntax"),
    Case("CREATE (x WHERE x.n = 1)", fails: "SyntaxError: UnexpectedSyntax"),
    Case("CREATE ()-[:R|S]->()", fails: "SyntaxError: NoSingleRelationshipType"),
    Case("CREATE ()-[:!R]->()", fails: "SyntaxError: NoSingleRelationshipType"),
    Case("MERGE (x:A|C)", fails: "SyntaxError: UnexpectedSyntax"),
    Case("MERGE ()-[:R&S]->()", fails: "SyntaxError: NoSingleRelationshipType"),
    Case("MATCH (x:A) SET x:B|C", fails: "SyntaxError: UnexpectedSyntax"),
    Case("RETURN 1:A", fails: "SyntaxError: InvalidArgumentType"),
  ]

  @Test(arguments: cases, [false, true])
  func holds(_ test: Case, isCompacted: Bool) throws {
    try test.check(on: Self.graph, isCompacted: isCompacted)
  }
}
