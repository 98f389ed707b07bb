import Testing

/// WITH, RETURN and UNWIND: aggregates, order, bounds, names.
@Suite struct ProjectionTests {
  typealias Case = LanguageCase

  static let cases: [Case] = [
    // Aggregates
    Case(
      "UNWIND [{a: 1, b: 2}, {a: 1, b: 3}, {a: 2, b: null}] AS m RETURN m.a AS a, sum(m.b) AS s, "
        + "count(m.b) AS c, count(*) AS n, avg(m.b) AS v, collect(m.b) AS l", "1 | 5 | 2 | 2 | 2.5 | [2, 3]",
      "2 | 0 | 0 | 1 | null | []"),
    Case(
      "RETURN count(null) AS c, sum(null) AS s, avg(null) AS a, min(null) AS i, max(null) AS x, "
        + "collect(null) AS l", "0 | 0 | null | null | null | []"),
    Case(
      "UNWIND [] AS x RETURN count(x) AS c, sum(x) AS s, avg(x) AS a, min(x) AS i, max(x) AS m, "
        + "collect(x) AS l", "0 | 0 | null | null | null | []"),
    Case("UNWIND [] AS x RETURN x, count(x) AS c"),
    Case(
      "UNWIND [1, 2.5, null] AS x RETURN sum(x) AS s, avg(x) AS a, min(x) AS i, max(x) AS m",
      "3.5 | 1.75 | 1 | 2.5"),
    Case("UNWIND [1, 'a', null, [1, 2], 0.2, 'b', true] AS x RETURN min(x) AS i, max(x) AS m", "[1, 2] | 1"),
    Case("UNWIND [[1, 2], null, [1, null], ['a'], 1] AS x RETURN min(x) AS i, max(x) AS m", "['a'] | 1"),
    Case(
      "UNWIND [1, 1, 2, null, null] AS x RETURN count(DISTINCT x) AS c, collect(DISTINCT x) AS "
        + "l, sum(DISTINCT x) AS s", "2 | [1, 2] | 3"),
    Case(
      "UNWIND [duration('PT1H'), duration('PT30M')] AS x RETURN sum(x) AS s, avg(x) AS a",
      "'PT1H30M' | 'PT45M'"),
    Case(
      "UNWIND [10, 20, 30] AS x RETURN percentileDisc(x, 0.0) AS a, percentileDisc(x, 0.5) AS b, "
        + "percentileDisc(x, 1.0) AS c, percentileCont(x, 0.25) AS d", "10 | 20 | 30 | 15.0"),
    Case("UNWIND [1, 2, 3, 4] AS x RETURN stDev(x) > 1.29 AS a, stDevP(x) > 1.11 AS b", "true | true"),
    Case("UNWIND [1, 2, 3] AS x RETURN x % 2 AS y, 1 + count(*) * 2 AS c", "0 | 3", "1 | 5"),
    Case("UNWIND [1, 2, 3] AS x RETURN x, x + count(*) AS c", "1 | 2", "2 | 3", "3 | 4"),
    Case("UNWIND [{a: 1}] AS m RETURN m.a, m.a + count(*) AS c", "1 | 2"),
    Case("UNWIND [{a: 1}] AS m RETURN m, m.a + count(*) AS c", "{a: 1} | 2"),
    Case(
      "UNWIND [1, 2] AS x RETURN x AS y, {a: x, c: count(*)} AS m", "1 | {a: 1, c: 1}", "2 | {a: 2, c: 1}"),
    Case("UNWIND [1, 2] AS x RETURN [y IN collect(x) | y + 1] AS l", "[2, 3]"),
    Case("UNWIND [1, 2] AS x RETURN size(collect(x)) AS l, 3 + count(*) AS c", "2 | 5"),
    Case("UNWIND [1, 2] AS x WITH collect(x) AS l RETURN reduce(s = 0, x IN l | s + x) AS s", "3"),
    Case("UNWIND [1, 2, 3] AS x WITH x % 2 AS y, count(*) AS c WHERE c > 1 RETURN y", "1"),
    Case("UNWIND ['a', 1] AS x RETURN sum(x)", fails: "TypeError at runtime: InvalidArgumentType"),
    Case("UNWIND ['a'] AS x RETURN avg(x)", fails: "TypeError at runtime: InvalidArgumentType"),
    Case(
      "UNWIND [10, 20, 30] AS x RETURN percentileDisc(x, 1000)",
      fails: "ArgumentError at runtime: NumberOutOfRange"),
    Case(
      "UNWIND [10, 20, 30] AS x RETURN percentileDisc(x, -1)",
      fails: "ArgumentError at runtime: NumberOutOfRange"),
    Case(
      "UNWIND [10, 20, 30] AS x RETURN percentileCont(x, 1.1)",
      fails: "ArgumentError at runtime: NumberOutOfRange"),
    Case("UNWIND [1] AS x RETURN percentileCont(x)", fails: "SyntaxError: InvalidNumberOfArguments"),
    Case("UNWIND [1] AS x RETURN count(x, x)", fails: "SyntaxError: InvalidNumberOfArguments"),
    Case(
      "UNWIND [1, 2, 3] AS x RETURN x + count(*) AS c", fails: "SyntaxError: AmbiguousAggregationExpression"),
    Case(
      "UNWIND [{a: 1, b: 1}] AS m RETURN m.a + m.b AS ab, m.a + m.b + count(*) AS c",
      fails: "SyntaxError: AmbiguousAggregationExpression"),
    Case(
      "UNWIND [1, 2] AS x RETURN x AS y, {a: y, c: count(*)} AS m",
      fails: "SyntaxError: AmbiguousAggregationExpression"),
    Case(
      "UNWIND [1, 2] AS x RETURN [y IN collect(x) | y + x] AS l",
      fails: "SyntaxError: AmbiguousAggregationExpression"),
    Case("UNWIND [1] AS x RETURN count(count(*))", fails: "SyntaxError: NestedAggregation"),
    Case("UNWIND [1] AS x RETURN sum(count(x))", fails: "SyntaxError: NestedAggregation"),
    Case("UNWIND [1] AS x RETURN count(rand())", fails: "SyntaxError: NonConstantExpression"),
    Case(
      "UNWIND [1] AS x RETURN [y IN [x] | count(y)]", fails: "SyntaxError: AmbiguousAggregationExpression"),
    Case(
      "UNWIND [1] AS x RETURN [y IN [x] WHERE count(y) > 0 | y]",
      fails: "SyntaxError: AmbiguousAggregationExpression"),
    Case("UNWIND [1] AS x WITH x WHERE count(x) > 0 RETURN x", fails: "SyntaxError: InvalidAggregation"),
    Case("UNWIND count(*) AS x RETURN x", fails: "SyntaxError: InvalidAggregation"),
    // ORDER BY
    Case("UNWIND [3, 1, 2] AS x RETURN x ORDER BY x DESC SKIP 1 LIMIT 1", "2"),
    Case("UNWIND [3, 1, 2] AS x RETURN x AS y ORDER BY x", "1", "2", "3"),
    Case("UNWIND [3, 1, 2] AS x RETURN x AS y ORDER BY y + 1 DESCENDING", "3", "2", "1"),
    Case("UNWIND [3, 1, 2] AS x RETURN x AS y ORDER BY -x", "3", "2", "1"),
    Case("UNWIND [3, 1, 2] AS x RETURN 'c' AS x ORDER BY x", "'c'", "'c'", "'c'"),
    Case("UNWIND [3, 1, 2] AS x RETURN DISTINCT x % 2 AS y ORDER BY y", "0", "1"),
    Case("UNWIND [3, 1, 2] AS x RETURN DISTINCT x % 2 AS y ORDER BY x % 2", "0", "1"),
    Case("UNWIND [3, 1, 2] AS x RETURN x % 2 AS y, count(*) AS c ORDER BY x % 2, count(*)", "0 | 1", "1 | 2"),
    Case("UNWIND [3, 1, 2] AS x RETURN x % 2 AS y, count(*) AS c ORDER BY c DESC, y", "1 | 2", "0 | 1"),
    Case("UNWIND [3, 1, 2] AS x RETURN x % 2 AS y, sum(x) ORDER BY sum(x) + 1", "0 | 2", "1 | 4"),
    Case("UNWIND [3, 1, 2] AS x RETURN x % 2 AS y, sum(x) AS s ORDER BY y + sum(x)", "0 | 2", "1 | 4"),
    Case("UNWIND [3, 1, 2] AS x WITH x AS y ORDER BY x RETURN collect(y) AS l", "[1, 2, 3]"),
    Case("UNWIND [3, 1, 2] AS x WITH x ORDER BY x DESC LIMIT 2 RETURN collect(x) AS l", "[3, 2]"),
    Case(
      "UNWIND [{a: 2, b: 1}, {a: 1, b: 2}, {a: 1, b: 1}] AS m RETURN m.a, m.b ORDER BY m.a, m.b DESC",
      "1 | 2", "1 | 1", "2 | 1"),
    Case(
      "UNWIND [true, false, null, 1, 1.5, 'a', [1], {a: 1}] AS x RETURN x ORDER BY x", "{a: 1}", "[1]", "'a'",
      "false", "true", "1", "1.5", "null"),
    Case("UNWIND [1, null, 2] AS x RETURN x ORDER BY x DESC", "null", "2", "1"),
    Case("UNWIND [0.0 / 0.0, 1, -1.5, null] AS x RETURN x ORDER BY x", "-1.5", "1", "NaN", "null"),
    Case(
      "UNWIND [[1, 2], [1], [1, null], [null], [], ['a'], [1, 'a']] AS x RETURN x ORDER BY x", "[]", "['a']",
      "[1]", "[1, 'a']", "[1, 2]", "[1, null]", "[null]"),
    Case("UNWIND ['b', 'B', 'a', 'é', ''] AS x RETURN x ORDER BY x", "''", "'B'", "'a'", "'b'", "'é'"),
    Case(
      "UNWIND [date('2021-01-02'), date('2020-12-31')] AS x RETURN x ORDER BY x", "'2020-12-31'",
      "'2021-01-02'"),
    Case(
      "UNWIND [3, 1, 2] AS x RETURN DISTINCT x % 2 AS y ORDER BY x", fails: "SyntaxError: UndefinedVariable"),
    Case(
      "UNWIND [3, 1, 2] AS x RETURN x % 2 AS y, count(*) AS c ORDER BY x",
      fails: "SyntaxError: UndefinedVariable"),
    Case("UNWIND [3, 1, 2] AS x RETURN x AS y ORDER BY count(*)", fails: "SyntaxError: InvalidAggregation"),
    Case(
      "UNWIND [3, 1, 2] AS x RETURN x % 2 AS y, sum(x) AS s ORDER BY x % 2 + sum(x)",
      fails: "SyntaxError: AmbiguousAggregationExpression"),
    Case(
      "UNWIND [3, 1, 2] AS x RETURN x % 2 AS y, sum(x) AS s ORDER BY x + sum(x)",
      fails: "SyntaxError: UndefinedVariable"),
    Case(
      "UNWIND [3, 1, 2] AS x RETURN x % 2 AS y, sum(x) AS s ORDER BY max(x)",
      fails: "SyntaxError: UndefinedVariable"),
    Case("UNWIND [3, 1, 2] AS x WITH x AS y ORDER BY z RETURN y", fails: "SyntaxError: UndefinedVariable"),
    // SKIP and LIMIT
    Case("UNWIND [1, 2, 3] AS x RETURN x ORDER BY x LIMIT 1 + 1", "1", "2"),
    Case("UNWIND [1, 2, 3] AS x RETURN x ORDER BY x SKIP toInteger(ceil(1.7))", "3"),
    Case("UNWIND [1, 2, 3] AS x RETURN x ORDER BY x LIMIT 0"),
    Case("UNWIND [1, 2, 3] AS x RETURN x ORDER BY x SKIP 5"),
    Case("UNWIND [1, 2, 3] AS x RETURN x SKIP 9223372036854775807 LIMIT 9223372036854775807"),
    Case("UNWIND [1, 2, 3] AS x RETURN x ORDER BY x SKIP 1 LIMIT 9223372036854775807", "2", "3"),
    Case("UNWIND [1, 2, 3] AS x WITH x ORDER BY x SKIP 1 LIMIT 1 WHERE x > 2 RETURN x"),
    Case("RETURN 1 AS x SKIP -1", fails: "SyntaxError: NegativeIntegerArgument"),
    Case("RETURN 1 AS x LIMIT -1", fails: "SyntaxError: NegativeIntegerArgument"),
    Case("RETURN 1 AS x LIMIT 1.5", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN 1 AS x LIMIT 1.0", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN 1 AS x LIMIT 'a'", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN 1 AS x LIMIT true", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN 1 AS x LIMIT null", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN 1 AS x LIMIT x", fails: "SyntaxError: NonConstantExpression"),
    Case("MATCH (n) RETURN n SKIP n.x", fails: "SyntaxError: NonConstantExpression"),
    Case("RETURN 1 AS x LIMIT count(*)", fails: "SyntaxError: InvalidAggregation"),
    Case("RETURN 1 AS x LIMIT size([1]) - 2", fails: "SyntaxError at runtime: NegativeIntegerArgument"),
    Case("WITH 1 AS x LIMIT -1 RETURN x", fails: "SyntaxError: NegativeIntegerArgument"),
    // WITH, RETURN and UNWIND
    Case("WITH 1 AS b, 2 AS a RETURN *", "2 | 1"),
    Case("WITH 1 AS a RETURN *, a + 1 AS b", "1 | 2"),
    Case("WITH 1 AS a, 2 AS b WITH a AS b, b AS a RETURN a, b", "2 | 1"),
    Case("WITH 1 AS a WITH *, 2 AS b RETURN a + b AS c", "3"),
    Case("WITH {a: 1} AS m WITH m.a AS a WHERE m.a = 1 RETURN a", "1"),
    Case("UNWIND [1, 2, 3] AS x WITH x AS y WHERE x > 1 RETURN y", "2", "3"),
    Case("UNWIND [1, 1, 2] AS x WITH DISTINCT x AS y WHERE y > 0 RETURN y", "1", "2"),
    Case("WITH [1, 2] AS l UNWIND l AS x RETURN *", "[1, 2] | 1", "[1, 2] | 2"),
    Case("UNWIND [[1, 2], [3]] AS x UNWIND x AS y RETURN y", "1", "2", "3"),
    Case("UNWIND [1, 2] AS x UNWIND range(1, x) AS y RETURN x, y", "1 | 1", "2 | 1", "2 | 2"),
    Case("UNWIND null AS x RETURN x"),
    Case("UNWIND 5 AS x RETURN x", "5"),
    Case("UNWIND [] AS x RETURN 1 AS one"),
    Case("UNWIND [1, null] AS x RETURN x", "1", "null"),
    Case("RETURN 1, 'a' AS b, null", "1 | 'a' | null"),
    Case("RETURN *", fails: "SyntaxError: NoVariablesInScope"),
    Case("MATCH () RETURN *", fails: "SyntaxError: NoVariablesInScope"),
    Case("WITH 1 AS a, 2 AS a RETURN a", fails: "SyntaxError: ColumnNameConflict"),
    Case("RETURN 1 AS a, 2 AS a", fails: "SyntaxError: ColumnNameConflict"),
    Case("RETURN 1, 1", fails: "SyntaxError: ColumnNameConflict"),
    Case("WITH 1 RETURN 1", fails: "SyntaxError: NoExpressionAlias"),
    Case("WITH 1 AS a WITH a + 1 RETURN 1", fails: "SyntaxError: NoExpressionAlias"),
    Case("WITH count(*) RETURN 1", fails: "SyntaxError: NoExpressionAlias"),
    Case("WITH 1 AS a, 2 AS b WITH a RETURN b", fails: "SyntaxError: UndefinedVariable"),
    Case("WITH 1 AS a, a AS b RETURN b", fails: "SyntaxError: UndefinedVariable"),
    Case("UNWIND [1] AS x UNWIND [2] AS x RETURN x", fails: "SyntaxError: VariableAlreadyBound"),
    Case("UNWIND [1] AS x RETURN y", fails: "SyntaxError: UndefinedVariable"),
    Case("UNWIND [1] AS x WITH x AS y RETURN x", fails: "SyntaxError: UndefinedVariable"),
    Case("WITH 1 AS x", fails: "SyntaxError: InvalidClauseComposition"),
    Case("RETURN 1 AS x RETURN 2 AS x", fails: "SyntaxError: UnexpectedSyntax"),
    Case("RETURN 1 AS x MATCH (n) RETURN n", fails: "SyntaxError: UnexpectedSyntax"),
  ]

  @Test(arguments: cases, [false, true])
  func holds(_ test: Case, isCompacted: Bool) throws {
    try test.check(on: "", isCompacted: isCompacted)
  }
}
