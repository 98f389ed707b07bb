import Testing

/// Set operators, and the clauses LET and FILTER (ISO/IEC 39075).
@Suite struct SetOperatorTests {
  typealias Case = LanguageCase

  static let cases: [Case] = [
    // UNION
    Case("RETURN 1 AS a UNION RETURN 2 AS a", "1", "2"),
    Case("RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a", "1 | 2", "4 | 3"),
    Case("UNWIND [1, 1] AS a RETURN a UNION UNWIND [1, 2] AS a RETURN a", "1", "2"),
    Case("UNWIND [1, 1] AS a RETURN a UNION ALL UNWIND [1, 2] AS a RETURN a", "1", "1", "1", "2"),
    Case("RETURN null AS a UNION RETURN null AS a", "null"),
    Case("RETURN 1 AS a UNION RETURN 1.0 AS a", "1"),
    Case("RETURN [1, null] AS a UNION RETURN [1, null] AS a", "[1, null]"),
    Case("RETURN 1 AS a UNION DISTINCT RETURN 1 AS a", "1"),
    Case(
      ["CREATE (:N {v: 1}) RETURN 1 AS a UNION CREATE (:N {v: 2}) RETURN 2 AS a", "MATCH (n:N) RETURN n.v"],
      "1", "2"),
    Case(["CREATE (:N {v: 1}) UNION CREATE (:N {v: 2})", "MATCH (n:N) RETURN n.v"], "1", "2"),
    Case(["CREATE (:N {v: 1})", "MATCH (n:N) RETURN * UNION MATCH (n:N) RETURN *"], "(:N {v: 1})"),
    Case("UNWIND [3, 1] AS a RETURN a ORDER BY a LIMIT 1 UNION RETURN 9 AS a", "1", "9"),
    Case("RETURN 1 AS a UNION RETURN 2 AS b", fails: "SyntaxError: DifferentColumnsInUnion"),
    Case("RETURN 1 AS a UNION RETURN 2 AS a, 3 AS b", fails: "SyntaxError: DifferentColumnsInUnion"),
    Case(
      "RETURN 1 AS a UNION ALL RETURN 1 AS a UNION RETURN 1 AS a",
      fails: "SyntaxError: InvalidClauseComposition"),
    Case(
      "RETURN 1 AS a UNION RETURN 1 AS a UNION ALL RETURN 1 AS a",
      fails: "SyntaxError: InvalidClauseComposition"),
    Case("RETURN 1 AS a UNION MATCH (n)", fails: "SyntaxError: InvalidClauseComposition"),
    Case("RETURN 1 AS a UNION RETURN z AS a", fails: "SyntaxError: UndefinedVariable"),
    Case("MATCH (n) RETURN n UNION RETURN n", fails: "SyntaxError: UndefinedVariable"),
    // EXCEPT
    Case("UNWIND [1, 1, 2, 3] AS x RETURN x EXCEPT UNWIND [1] AS x RETURN x", "2", "3"),
    Case("UNWIND [1, 1, 2, 2] AS x RETURN x EXCEPT UNWIND [1] AS x RETURN x", "2"),
    Case("UNWIND [1, 1, 2, 3] AS x RETURN x EXCEPT DISTINCT UNWIND [1] AS x RETURN x", "2", "3"),
    Case("UNWIND [1, 1, 2, 3] AS x RETURN x EXCEPT ALL UNWIND [1] AS x RETURN x", "1", "2", "3"),
    Case("UNWIND [1, 1, 1] AS x RETURN x EXCEPT ALL UNWIND [1, 1] AS x RETURN x", "1"),
    Case("RETURN 1 AS x EXCEPT RETURN 2 AS x", "1"),
    Case("RETURN null AS x EXCEPT RETURN null AS x"),
    Case("RETURN 1 AS x, 2 AS y EXCEPT RETURN 2 AS y, 1 AS x"),
    Case("RETURN 1 AS x EXCEPT UNWIND [] AS x RETURN x", "1"),
    Case("UNWIND [] AS x RETURN x EXCEPT RETURN 1 AS x"),
    Case("RETURN 1 AS x EXCEPT RETURN 1 AS y", fails: "SyntaxError: DifferentColumnsInUnion"),
    // INTERSECT
    Case("UNWIND [1, 1, 2, 3] AS x RETURN x INTERSECT UNWIND [1, 1, 3] AS x RETURN x", "1", "3"),
    Case("UNWIND [1, 1, 2, 3] AS x RETURN x INTERSECT ALL UNWIND [1, 1, 1, 3] AS x RETURN x", "1", "1", "3"),
    Case("UNWIND [1, 1, 2] AS x RETURN x INTERSECT ALL UNWIND [1] AS x RETURN x", "1"),
    Case("RETURN null AS x INTERSECT RETURN null AS x", "null"),
    Case("RETURN {a: [1, null]} AS x INTERSECT RETURN {a: [1, null]} AS x", "{a: [1, null]}"),
    Case("RETURN 1 AS x INTERSECT RETURN 2 AS x"),
    Case("RETURN 1 AS x INTERSECT RETURN 1 AS y", fails: "SyntaxError: DifferentColumnsInUnion"),
    // Read from left to right.
    Case(
      "UNWIND [1, 2, 3] AS x RETURN x EXCEPT UNWIND [1] AS x RETURN x UNION UNWIND [9, 1] AS x "
        + "RETURN x", "1", "2", "3", "9"),
    Case(
      "UNWIND [1, 2] AS x RETURN x UNION UNWIND [2, 3] AS x RETURN x INTERSECT UNWIND [3, 1] AS "
        + "x RETURN x", "1", "3"),
    Case(
      "UNWIND [1, 2] AS x RETURN x INTERSECT UNWIND [2, 3] AS x RETURN x EXCEPT UNWIND [2] AS x "
        + "RETURN x"),
    Case("RETURN COUNT { UNWIND [1, 2, 3] AS x RETURN x EXCEPT RETURN 2 AS x } AS n", "2"),
    // LET and FILTER
    Case("LET x = 1 RETURN x", "1"),
    Case("LET x = 1, y = x + 1 RETURN x, y", "1 | 2"),
    Case("UNWIND [1, 2, 3] AS x LET y = x * x FILTER y > 1 RETURN x, y", "2 | 4", "3 | 9"),
    Case("UNWIND [1, 2, 3] AS x FILTER WHERE x > 1 RETURN x", "2", "3"),
    Case("UNWIND [1, null, 3] AS x FILTER x > 1 RETURN x", "3"),
    Case("UNWIND [1, 2, 3] AS x FILTER x > 1 FILTER x < 3 LET z = 'q' + x RETURN z", "'q2'"),
    Case("UNWIND [1, 2] AS x WITH x LET y = [x] RETURN y", "[1]", "[2]"),
    Case("UNWIND [1, 2] AS x LET y = x RETURN y, count(*) AS c", "1 | 1", "2 | 1"),
    Case(
      ["CREATE (:N {v: 1})-[:R]->(:N {v: 2})", "MATCH (n:N) FILTER (n)-->() LET w = n.v + 1 RETURN w"], "2"),
    Case(["CREATE (:N {v: 1})-[:R]->(:N {v: 2})", "MATCH (n:N) LET m = n MATCH (m)-->(k) RETURN k.v"], "2"),
    Case(["CREATE (:N {v: 1})", "MATCH (n:N) LET w = n.v + 1 SET n.w = w RETURN n"], "(:N {v: 1, w: 2})"),
    Case("UNWIND [1, 2] AS x LET x = 2 RETURN x", fails: "SyntaxError: VariableAlreadyBound"),
    Case("LET a = 1, a = 2 RETURN a", fails: "SyntaxError: VariableAlreadyBound"),
    Case("LET a = b, b = 1 RETURN a", fails: "SyntaxError: UndefinedVariable"),
    Case("LET a = count(*) RETURN a", fails: "SyntaxError: InvalidAggregation"),
    Case("UNWIND [1] AS x FILTER count(x) > 0 RETURN x", fails: "SyntaxError: InvalidAggregation"),
    Case("UNWIND [1] AS x FILTER x RETURN x", fails: "SyntaxError: InvalidArgumentType"),
    Case("UNWIND [1] AS x FILTER 'a' RETURN x", fails: "SyntaxError: InvalidArgumentType"),
    Case("UNWIND [1] AS x FILTER z > 1 RETURN x", fails: "SyntaxError: UndefinedVariable"),
    Case("LET a = 1", fails: "SyntaxError: InvalidClauseComposition"),
    Case("UNWIND [1] AS x FILTER x > 0", fails: "SyntaxError: InvalidClauseComposition"),
    Case("CREATE (n) LET a = 1 RETURN a", fails: "SyntaxError: InvalidClauseComposition"),
  ]

  @Test(arguments: cases, [false, true])
  func holds(_ test: Case, isCompacted: Bool) throws {
    try test.check(on: "", isCompacted: isCompacted)
  }
}
