import Testing

/// Arithmetic, null, paths, patterns as values and precedence.
@Suite struct OperatorRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      +
      > RETURN 1 + 2, 1 + 2.0, 3 - 5, 2 * 3, 7 / 2, 7.0 / 2, -7 / 2, 7 % 3, -7 % 3, 7.5 % 2, 2 ^ 3, 2
        ^ 0.5, -2 ^ 2, 2 ^ -1, 4 ^ 3 ^ 2
      = 3 | 3.0 | -2 | 6 | 3 | 3.5 | -3 | 1 | -1 | 1.5 | 8.0 | 1.4142135623730951 | 4.0 | 0.5 | 4096.0
      > RETURN 12 / 4 * 3 - 2 * 4, 12 / 4 * (3 - 2 * 4), 1 - 2 - 3, 100 / 10 / 2, 2 + 3 * 4 ^ 2
      = 1 | -15 | -4 | 5 | 50.0
      > RETURN 1.0 / 0, 1 / 0.0, -1 / 0.0, 0.0 / 0.0, 1 % 0.0
      = Inf | Inf | -Inf | NaN | NaN
      > RETURN 1 / 0
      ! ArithmeticError at runtime: DivisionByZero
      > RETURN 1 % 0
      ! ArithmeticError at runtime: DivisionByZero
      > RETURN 9223372036854775807 + 1
      ! ArithmeticError at runtime: IntegerOverflow
      > RETURN -9223372036854775808 - 1
      ! ArithmeticError at runtime: IntegerOverflow
      > RETURN 9223372036854775807 * 2
      ! ArithmeticError at runtime: IntegerOverflow
      > RETURN -9223372036854775808 / -1
      ! ArithmeticError at runtime: IntegerOverflow
      > RETURN -(-9223372036854775808)
      ! ArithmeticError at runtime: IntegerOverflow
      > RETURN abs(-9223372036854775808)
      ! ArithmeticError at runtime: IntegerOverflow
      > RETURN -9223372036854775808 % -1
      = 0
      > RETURN abs(-1), abs(1.5), sign(-3), sign(0), sign(2.5), ceil(1.2), floor(-1.2), round(1.5),
        round(-1.5), round(2.5), sqrt(4), sqrt(-1), exp(0), log(1), log10(100), pi() > 3.14, e() > 2.7
      = 1 | 1.5 | -1 | 0 | 1 | 2.0 | -2.0 | 2.0 | -1.0 | 3.0 | 2.0 | NaN | 1.0 | 0.0 | 2.0 | true |
        true
      > RETURN sin(0), cos(0), tan(0), asin(0), acos(1), atan(0), atan2(0, 1), cot(1) > 0.64,
        degrees(pi()), radians(180) = pi(), haversin(0)
      = 0.0 | 1.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | true | 180.0 | true | 0.0
      > RETURN rand() < 1 AND rand() >= 0, abs(null), sin(null), null + 1, null * 2, 1 - null, null ^
        2, -null
      = true | null | null | null | null | null | null | null
      > RETURN 'a' + 'b', 'a' + 1, 1 + 'a', 'a' + 1.5, 'a' + null, true + 'a', 'a' + true
      = 'ab' | 'a1' | '1a' | 'a1.5' | null | 'truea' | 'atrue'
      > RETURN 'a' - 1
      ! TypeError at runtime: InvalidArgumentType
      > RETURN 'a' * 2
      ! TypeError at runtime: InvalidArgumentType
      > RETURN true + 1
      ! TypeError at runtime: InvalidArgumentType
      > RETURN {a: 1} + 1
      ! TypeError at runtime: InvalidArgumentType
      > RETURN -'a'
      ! TypeError at runtime: InvalidArgumentType
      > RETURN +5, + 5, - 5, --5, -+5, 5 - -5, 5--5
      = 5 | 5 | -5 | 5 | -5 | 10 | 10
      > RETURN round(1.249, 1), round(1.25, 1), round(-1.55, 1), round(1.25, 1, 'HALF_EVEN'),
        round(2.5, 0, 'HALF_DOWN'), round(1.1, 0, 'UP'), round(1.9, 0, 'DOWN')
      = 1.2 | 1.3 | -1.6 | 1.2 | 2.0 | 2.0 | 1.0

      +
      > RETURN null IS NULL, null IS NOT NULL, 1 IS NULL, 1 IS NOT NULL, [null] IS NULL, {a: null}.a
        IS NULL, NOT null IS NULL
      = true | false | false | true | false | true | false
      > MATCH (n) RETURN n.missing IS NULL, n.missing IS NOT NULL
      0
      > CREATE (n {p: 1}) RETURN n.missing IS NULL, n.p IS NULL, n IS NULL, n.p IS NOT NULL
      = true | false | false | true
      > OPTIONAL MATCH (n) RETURN n IS NULL, n.p IS NULL, n.p IS NOT NULL, n IS NOT NULL
      = true | true | false | false
      > RETURN null.a, null[0], null STARTS WITH 'a', 'a' CONTAINS null, null =~ 'a', null:Foo
      = null | null | null | null | null | null
      > WITH null AS n RETURN n:Foo, n STARTS WITH 'a', 'a' CONTAINS n, n =~ 'a', 'a' ENDS WITH n
      = null | null | null | null | null

      +
      > CREATE p = (a {x: 1})-[:R]->(b)-[:S]->(c) RETURN nodes(p), relationships(p), length(p)
      = [({x: 1}), (), ()] | [[:R], [:S]] | 2
      > MATCH (n) RETURN length(n)
      ! SyntaxError: InvalidArgumentType
      > MATCH ()-[r]->() RETURN length(r)
      ! SyntaxError: InvalidArgumentType
      > MATCH (n) RETURN nodes(n)
      ! SyntaxError: InvalidArgumentType
      > MATCH ()-[r]-() RETURN relationships(r)
      ! SyntaxError: InvalidArgumentType
      > CREATE p = (a) RETURN length(p), nodes(p), relationships(p)
      = 0 | [()] | []

      + CREATE (a:A {n: 1})-[:R {w: 1}]->(b:B {n: 2})-[:S]->(c:C {n: 3}), (a)-[:S]->(c)
      > MATCH (n) WHERE (n)-[]->() RETURN n.n
      = 1
      = 2
      > MATCH (n) WHERE NOT (n)-[]->() RETURN n.n
      = 3
      > MATCH (n) WHERE (n)<--() RETURN n.n
      = 2
      = 3
      > MATCH (n) WHERE (n)-[:R|S]-() AND n.n > 1 RETURN n.n
      = 2
      = 3
      > MATCH (n) WHERE (n)-[:R {w: 1}]->(:B {n: 2}) RETURN n.n
      = 1
      > MATCH (n) WHERE (n:A)-->() RETURN n.n
      = 1
      > MATCH (n) WHERE (n)-[:R*1..2]->() OR (n)<-[:S]-(:A) RETURN n.n
      = 1
      = 3
      > MATCH (n)-->(m) WHERE (n)-->()-->(m) RETURN n.n, m.n
      = 1 | 3
      > MATCH (n) WHERE (a)-->() RETURN n
      ! SyntaxError: UndefinedVariable
      > MATCH (n) WHERE (n)-[r]->(a) RETURN n
      ! SyntaxError: UndefinedVariable
      > MATCH (n) RETURN [(n)-->(b) | b.n] AS l ORDER BY size(l)
      = []
      = [3]
      = [2, 3]
      > MATCH (n:A) RETURN [p = (n)-->() | p] AS l
      = [<(:A {n: 1})-[:R {w: 1}]->(:B {n: 2})>, <(:A {n: 1})-[:S]->(:C {n: 3})>]
      > MATCH (n:A) RETURN [(n)-[r:R]->(b:B) WHERE b.n = 2 | r.w] AS l, [(n)-[:NONE]->(x) | x] AS m
      = [1] | []
      > MATCH (n:A) RETURN size([(n)--() | 1]) > 0 AS l, [p = (n)-[*]->(x:C) | length(p)] AS m
      = true | [2, 1]
      > MATCH (n:A) WITH [p = (n)-->() | p] AS ps RETURN [p IN ps | length(p)] AS l, count(*)
      = [1, 1] | 1
      > MATCH (a:A), (b:B) WITH [p = (a)-[*]->(b) | p] AS paths, count(a) AS c RETURN size(paths), c
      = 1 | 1
      > MATCH (a:A) RETURN [(a)-->(b) | [(b)-->(c) | c.n]] AS l
      = [[3], []]
      > MATCH (n:A) RETURN CASE WHEN (n)-->() THEN 1 ELSE 0 END AS x
      = 1
      > MATCH (a:A) WHERE any(x IN [1] WHERE (a)-->()) RETURN 1 AS one
      = 1

      +
      > RETURN true OR true XOR true, true XOR false AND false, NOT false AND false, NOT (false AND
        false), true OR false AND false, (true OR false) AND false, NOT true OR true, NOT true = false
      = true | true | false | true | true | false | true | true
      > RETURN 1 < 2 AND 2 < 1, NOT 1 = 2, 1 = 1 AND NOT 2 = 3, null IS NULL = true, NOT null IS NOT
        NULL
      = false | true | true | true | true
      > RETURN 1 + 2 = 3, 1 IN [1] = true, [1] + [2] = [1, 2], 1 IN [1] + [2], 'ab' STARTS WITH 'a' =
        true, [1, 2] IN [[1, 2]] AND true, 'a' + 'b' STARTS WITH 'ab'
      = true | true | true | true | true | true | true
      > RETURN [1] = [1] IN [[true]], [true] = [1] IN [[1]], NOT 1 IN [2], 1 IN [1, 2][0..1], [[1], 2,
        [3, 4]][0] IN [5, [6, 7]] = false
      = false | false | true | true | true
      > RETURN null IS NULL = null IS NULL, (null IS NOT NULL) = true, null = null IS NULL, NOT null
        IS NULL, 1 + null IS NULL, null + 1 IS NOT NULL, null IN [1] IS NULL, null AND true IS NULL, 1
        < null IS NULL
      = true | false | null | false | true | false | true | false | null
      > RETURN -2 ^ 2, -(2 ^ 2), 2 * 3 % 4, 2 + 3 * 4, (2 + 3) * 4, 10 - 3 - 2, -1 + 2, 4 * 2 + 3 * 2,
        4 / 2 * 2, 3 * 2 ^ 2
      = 4.0 | -4.0 | 2 | 14 | 20 | 5 | 1 | 14 | 4 | 12.0
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
