import Testing

/// Values and their operators, null among them.
@Suite struct ValueTests {
  typealias Case = LanguageCase

  static let cases: [Case] = [
    // Lists
    Case(
      "RETURN [1, 2, 3][null] AS a, null[0] AS b, [1, 2, 3][-1] AS c, [1, 2, 3][5] AS d, [1, 2, "
        + "3][-5] AS e", "null | null | 3 | null | null"),
    Case(
      "RETURN [1, 2, 3, 4][1..3] AS a, [1, 2, 3][..-1] AS b, [1, 2, 3][5..] AS c, [1, 2, "
        + "3][-2..] AS d, [1, 2, 3][2..1] AS e", "[2, 3] | [1, 2] | [] | [2, 3] | []"),
    Case(
      "RETURN [1, 2, 3][null..2] AS a, [1, 2, 3][1..null] AS b, null[1..2] AS c, [1, 2][-9..9] AS d",
      "null | null | null | [1, 2]"),
    Case(
      "RETURN [1] + 2 AS a, 2 + [1] AS b, [1] + [2] AS c, [1] + null AS d, [1] + [[2]] AS e, [] "
        + "+ {a: 1} AS f", "[1, 2] | [2, 1] | [1, 2] | null | [1, [2]] | [{a: 1}]"),
    Case(
      "RETURN 1 IN [1, null] AS a, 2 IN [1, null] AS b, null IN [] AS c, null IN [1] AS d, 1 IN "
        + "null AS e", "true | null | false | null | null"),
    Case(
      "RETURN [1] IN [[1, null]] AS a, [] IN [[]] AS b, [1, 2] IN [1, [1, '2']] AS c, [1, 2] IN "
        + "[[1, null]] AS d, [null] IN [[null]] AS e", "false | true | false | null | null"),
    Case(
      "RETURN [1, 2] = [1, 2] AS a, [1, null] = [1, 2] AS b, [1, null] = [2, null] AS c, [] = [] "
        + "AS d, [1] = 1 AS e, [null] = [null] AS f", "true | null | false | true | false | null"),
    Case(
      "RETURN [1, 2] < [1, 3] AS a, [1] < [1, 0] AS b, [1, null] < [2] AS c, [1, null] < [1, 2] "
        + "AS d, [1] < ['a'] AS e", "true | true | true | null | null"),
    Case(
      "RETURN [x IN [1, null, 3] WHERE x > 1 | x] AS a, [x IN null | x] AS b, [x IN [1, 2] | [y "
        + "IN [x] | x + y]] AS c", "[3] | null | [[2], [4]]"),
    Case(
      "RETURN range(1, 3) AS a, range(0, 10, 3) AS b, range(10, 0, -5) AS c, range(0, -1) AS d, "
        + "range(5, 1, 1) AS e", "[1, 2, 3] | [0, 3, 6, 9] | [10, 5, 0] | [] | []"),
    Case("WITH ['a'] AS l, '1' AS i RETURN l[i]", fails: "TypeError at runtime: InvalidArgumentType"),
    Case("WITH ['a'] AS l RETURN l[1.5]", fails: "TypeError at runtime: InvalidArgumentType"),
    Case("WITH 100 AS m RETURN m[0]", fails: "TypeError at runtime: InvalidArgumentType"),
    Case("WITH 100 AS m, 'a' AS k RETURN m[k]", fails: "TypeError at runtime: InvalidArgumentType"),
    Case("RETURN 1 IN 5", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN [x IN 5 | x]", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN range(1, 3, 0)", fails: "ArgumentError at runtime: NumberOutOfRange"),
    Case("RETURN range(1, '3')", fails: "ArgumentError at runtime: InvalidArgumentType"),
    Case("RETURN range(1.0, 3)", fails: "ArgumentError at runtime: InvalidArgumentType"),
    // Maps
    Case("RETURN {a: 1, b: {c: [1, {d: 2}]}}.b.c[1].d AS x", "2"),
    Case(
      "WITH {a: 1, b: null} AS m RETURN m.a, m.b, m.c, m['a'], m[null], keys(m) AS k",
      "1 | null | null | 1 | null | ['a', 'b']"),
    Case(
      "RETURN {a: 1} = {a: 1} AS a, {a: null} = {a: null} AS b, {a: 1} = {b: 1} AS c, {a: 1, b: "
        + "null} = {a: 2, b: null} AS d", "true | null | false | false"),
    Case(
      "WITH {a: 1, b: 2} AS m RETURN m {.a, c: 3} AS x, m {.*, b: 9} AS y, m {.none} AS z",
      "{a: 1, c: 3} | {a: 1, b: 9} | {none: null}"),
    Case("WITH 1 AS a, 2 AS b, {c: 3} AS m RETURN m {a, b, .c} AS x", "{a: 1, b: 2, c: 3}"),
    Case("WITH null AS m RETURN m {.a} AS x, m.a AS y", "null | null"),
    Case("WITH {a: 1} AS m RETURN m[1]", fails: "TypeError at runtime: MapElementAccessByNonString"),
    Case("WITH 'x' AS m RETURN m.a", fails: "TypeError: InvalidArgumentType"),
    Case("WITH [1] AS m RETURN m.a", fails: "TypeError: InvalidArgumentType"),
    Case("RETURN {a: 1} + 1", fails: "TypeError at runtime: InvalidArgumentType"),
    // null and three-valued logic
    Case(
      "RETURN null = null AS a, null <> null AS b, null < 1 AS c, null + 1 AS d, -null AS e, NOT "
        + "null AS f", "null | null | null | null | null | null"),
    Case(
      "RETURN null AND false AS a, null AND true AS b, null OR true AS c, null OR false AS d, "
        + "null XOR true AS e", "false | null | true | null | null"),
    Case("RETURN null IS NULL AS a, 1 IS NOT NULL AS b, [null] IS NULL AS c", "true | true | false"),
    Case(
      "RETURN 1 < 2 < 3 AS a, 1 < 3 < 2 AS b, 1 < null < 3 AS c, 3 > 2 > 2 AS d, 1 = 1 = 1 AS e",
      "true | false | null | false | true"),
    Case(
      "RETURN 'a' < 1 AS a, true > false AS b, 1 = 1.0 AS c, 'a' = 1 AS d, 0.0 / 0.0 = 0.0 / 0.0 "
        + "AS e, 0.0 / 0.0 <> 1 AS f", "null | true | true | false | false | true"),
    Case(
      "RETURN CASE WHEN null THEN 1 END AS a, CASE null WHEN null THEN 1 ELSE 2 END AS b, CASE 1 "
        + "WHEN 1.0 THEN 'y' END AS c", "null | 2 | 'y'"),
    Case(
      "RETURN coalesce(null, 1) AS a, coalesce(null) AS b, exists({a: 1}.a) AS c, exists({a: "
        + "null}.a) AS d", "1 | null | true | false"),
    Case("RETURN true AND 1", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN NOT 'a'", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN 1 XOR true", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN CASE WHEN 1 THEN 2 END", fails: "TypeError at runtime: InvalidArgumentType"),
    // Strings
    Case(
      "RETURN 'a' STARTS WITH null AS a, null STARTS WITH 'a' AS b, 'abc' STARTS WITH '' AS c, 1 "
        + "STARTS WITH 'a' AS d, 'a' CONTAINS 1 AS e", "null | null | true | null | null"),
    Case(
      "RETURN 'abc' ENDS WITH 'bc' AS a, 'abc' CONTAINS 'd' AS b, 'abc' =~ 'a.*' AS c, 'abc' =~ "
        + "'b' AS d, null =~ 'a' AS e", "true | false | true | false | null"),
    Case(
      "RETURN 'a' + 1 AS a, 1 + 'a' AS b, 'a' + 1.5 AS c, 'a' + true AS d, 'a' + null AS e, 'a' "
        + "+ [1] AS f", "'a1' | '1a' | 'a1.5' | 'atrue' | null | ['a', 1]"),
    Case("RETURN '\\u00e9\\'\\\\\\n' = \"é'\\\\\\n\" AS a, size('ab\\tc') AS b", "true | 4"),
    Case("RETURN 'a' - 'b'", fails: "TypeError at runtime: InvalidArgumentType"),
    Case("RETURN 'a' * 2", fails: "TypeError at runtime: InvalidArgumentType"),
    Case("RETURN -'a'", fails: "TypeError at runtime: InvalidArgumentType"),
    // Quantifiers
    Case(
      "RETURN all(x IN [] WHERE false) AS a, any(x IN [] WHERE true) AS b, none(x IN [] WHERE "
        + "true) AS c, single(x IN [] WHERE true) AS d", "true | false | true | false"),
    Case(
      "RETURN all(x IN null WHERE true) AS a, any(x IN [null] WHERE x) AS b, none(x IN [null] "
        + "WHERE x) AS c, all(x IN [1, null] WHERE x = 2) AS d", "null | null | null | false"),
    Case(
      "RETURN single(x IN [1, null] WHERE x = 1) AS a, single(x IN [1, 1, null] WHERE x = 1) AS "
        + "b, any(x IN [1, null] WHERE x = 1) AS c", "null | false | true"),
    Case("RETURN all(x IN ['a'] WHERE x % 2 = 0)", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN any(x IN [1] WHERE 'a')", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN any(x IN 1 WHERE true)", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN none(x IN [true] WHERE x - 1 = 0)", fails: "SyntaxError: InvalidArgumentType"),
    // Numbers
    Case(
      "RETURN 7 / 2 AS a, -7 / 2 AS b, 7 % 3 AS c, -7 % 3 AS d, 7.0 / 2 AS e, 2 ^ 3 AS f, 2 ^ 3 "
        + "^ 2 AS g", "3 | -3 | 1 | -1 | 3.5 | 8.0 | 64.0"),
    Case("RETURN 1 + 2 * 3 - 4 / 2 AS a, (1 + 2) * 3 AS b, -2 ^ 2 AS c, 5 % 3 * 2 AS d", "5 | 9 | 4.0 | 4"),
    Case(
      "RETURN 0xff AS a, 0o17 AS b, 1e3 AS c, .5 AS d, -9223372036854775808 AS e",
      "255 | 15 | 1000.0 | 0.5 | -9223372036854775808"),
    Case("RETURN 9223372036854775808", fails: "SyntaxError: IntegerOverflow"),
    Case("RETURN 9223372036854775807 + 1", fails: "ArithmeticError at runtime: IntegerOverflow"),
    Case("RETURN 1 / 0", fails: "ArithmeticError at runtime: DivisionByZero"),
    Case("RETURN 1 % 0", fails: "ArithmeticError at runtime: DivisionByZero"),
    Case("RETURN 1e400", fails: "SyntaxError: FloatingPointOverflow"),
    Case("RETURN 9223372h", fails: "SyntaxError: InvalidNumberLiteral"),
    Case("RETURN true + 1", fails: "TypeError at runtime: InvalidArgumentType"),
    // Names and functions
    Case("RETURN foo", fails: "SyntaxError: UndefinedVariable"),
    Case("RETURN foo(1)", fails: "SyntaxError: UnknownFunction"),
    Case("RETURN toUpper()", fails: "SyntaxError: InvalidNumberOfArguments"),
    Case("RETURN toUpper('a', 'b')", fails: "SyntaxError: InvalidNumberOfArguments"),
    Case("RETURN size(1)", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN length(1)", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN labels(1)", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN type('a')", fails: "SyntaxError: InvalidArgumentType"),
    Case("RETURN toInteger([])", fails: "TypeError at runtime: InvalidArgumentValue"),
    Case("RETURN toBoolean({})", fails: "TypeError at runtime: InvalidArgumentValue"),
    Case("RETURN toString([1])", fails: "TypeError at runtime: InvalidArgumentValue"),
    Case("RETURN $none", fails: "ParameterMissing at runtime: MissingParameter"),
  ]

  @Test(arguments: cases, [false, true])
  func holds(_ test: Case, isCompacted: Bool) throws {
    try test.check(on: "", isCompacted: isCompacted)
  }
}
