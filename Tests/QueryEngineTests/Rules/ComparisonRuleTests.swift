import Testing

/// Aggregates, logic, comparison, conditions and subqueries that ask for existence.
@Suite struct ComparisonRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      +
      > UNWIND [1, 2, 0, null, -1] AS x RETURN max(x), min(x)
      = 2 | -1
      > UNWIND [1.0, 2.0, 0.5, null] AS x RETURN max(x), min(x)
      = 2.0 | 0.5
      > UNWIND [1, 2.0, 5, null, 3.2, 0.1] AS x RETURN max(x), min(x)
      = 5 | 0.1
      > UNWIND ['a', 'b', 'B', null, 'abc', 'abc1'] AS i RETURN max(i), min(i)
      = 'b' | 'B'
      > UNWIND [[1], [2], [2, 1]] AS x RETURN max(x), min(x)
      = [2, 1] | [1]
      > UNWIND [1, 'a', null, [1, 2], 0.2, 'b'] AS x RETURN max(x), min(x)
      = 1 | [1, 2]
      > UNWIND [date('2020-01-01'), date('2019-01-01')] AS x RETURN max(x), min(x)
      = '2020-01-01' | '2019-01-01'
      > UNWIND range(1000000, 1000010) AS i UNWIND [i] AS j WITH sum(0.1) AS s, count(*) AS c RETURN
        s, c
      = 1.1 | 11
      > UNWIND [1, 2.5] AS x RETURN sum(x)
      = 3.5
      > UNWIND [true] AS x RETURN sum(x)
      ! TypeError at runtime: InvalidArgumentType
      > UNWIND [10.0, 20.0, 30.0] AS p RETURN percentileDisc(p, 0.0), percentileDisc(p, 0.5),
        percentileDisc(p, 1.0)
      = 10.0 | 20.0 | 30.0
      > UNWIND [10.0, 20.0, 30.0] AS p RETURN percentileCont(p, 0.0), percentileCont(p, 0.5),
        percentileCont(p, 1.0)
      = 10.0 | 20.0 | 30.0
      > UNWIND [10, 20] AS p RETURN percentileCont(p, 0.25), percentileDisc(p, 0.5), percentileDisc(p,
        0.51)
      = 12.5 | 10 | 20
      > CREATE ({prop: 10.0}) WITH 1 AS o MATCH (n) RETURN percentileCont(n.prop, $p) AS x
      ? {p: 1000}
      ! ArgumentError at runtime: NumberOutOfRange
      > MATCH (n) RETURN percentileCont(n.prop, -1) AS x
      = null
      > UNWIND [1] AS n RETURN percentileDisc(n, 1.1)
      ! ArgumentError at runtime: NumberOutOfRange
      > CREATE ({deg: 1}), ({deg: 2}) WITH 1 AS o LIMIT 1 MATCH (n) RETURN percentileDisc(0.90,
        n.deg), n.deg
      ! ArgumentError at runtime: NumberOutOfRange
      > UNWIND [1, 3] AS x RETURN stDev(x), stDevP(x)
      = 1.4142135623730951 | 1.0
      > UNWIND [1] AS x RETURN stDev(x), stDevP(x)
      = 0.0 | 0.0
      > UNWIND [null, 1, null, 1] AS x RETURN count(DISTINCT x), collect(DISTINCT x), count(x)
      = 1 | [1] | 2
      > UNWIND [null, null] AS x RETURN count(DISTINCT x), collect(DISTINCT x)
      = 0 | []
      > UNWIND [duration('P1D'), duration('PT12H')] AS d RETURN sum(d), avg(d), min(d), max(d)
      = 'P1DT12H' | 'PT18H' | 'PT12H' | 'P1D'
      > RETURN avg(null), sum(null), stDev(null), percentileCont(null, 0.5)
      = null | 0 | 0.0 | null
      > UNWIND [9223372036854775807, 1] AS x RETURN sum(x)
      ! ArithmeticError at runtime: IntegerOverflow
      > UNWIND [9223372036854775807, 1] AS x RETURN avg(x)
      = 4611686018427388000.0

      +
      > RETURN true AND true, true AND false, true AND null, false AND false, false AND null, null AND
        null
      = true | false | null | false | false | null
      > RETURN true OR true, true OR false, true OR null, false OR false, false OR null, null OR null
      = true | true | true | false | null | null
      > RETURN true XOR true, true XOR false, true XOR null, false XOR false, false XOR null, null XOR
        null
      = false | true | null | false | null | null
      > RETURN NOT true, NOT false, NOT null, NOT NOT true
      = false | true | null | true
      > RETURN 123 AND true
      ! SyntaxError: InvalidArgumentType
      > RETURN true OR 'foo'
      ! SyntaxError: InvalidArgumentType
      > RETURN [] OR null
      ! SyntaxError: InvalidArgumentType
      > RETURN {x: []} XOR null
      ! SyntaxError: InvalidArgumentType
      > RETURN NOT [null]
      ! SyntaxError: InvalidArgumentType
      > RETURN NOT {a: true}
      ! SyntaxError: InvalidArgumentType
      > RETURN null AND 123.4
      ! SyntaxError: InvalidArgumentType
      > UNWIND [true, false, null] AS a UNWIND [true, false, null] AS b WITH a, b WHERE a IS NULL OR b
        IS NULL RETURN a, b, (a AND b) IS NULL = (b AND a) IS NULL AS r
      = false | null | true
      = true | null | true
      = null | false | true
      = null | true | true
      = null | null | true
      > UNWIND [1, 'x'] AS a RETURN a AND true
      ! TypeError at runtime: InvalidArgumentType

      +
      > RETURN 1 = 1.0, 'a' = 'a', 1 = '1', [1] = [1.0], [1, null] = [1, null], [1, null] = [2, null],
        {a: 1} = {a: 1}, {a: null} = {a: null}, {a: 1} = {b: 1}, [1] = 1, true = 1
      = true | true | false | true | null | false | true | null | false | false | false
      > RETURN 0.0/0.0 = 0.0/0.0, 0.0/0.0 <> 0.0/0.0, 0.0/0.0 > 1, 0.0/0.0 < 1, 0.0/0.0 = 'a'
      = false | true | false | false | false
      > RETURN 1 < 'a', 'a' > 1, true < 1, [1] < 'a', {a: 1} < 1, null < 1, null = null, null <> null
      = null | null | null | null | null | null | null | null
      > RETURN 1 < 2.5, 'a' < 'b', 'a' < 'aa', true > false, [1, 2] < [1, 3], [1] < [1, 2], [1, null]
        < [1, 3], [1, null] < [2, null], [null, 1] < [null, 2], [] < [1]
      = true | true | true | true | true | true | null | true | null | true
      > RETURN [1, 'a'] < [1, 2], [1, 2, 3] >= [1, null, 3], [1, 2] >= [3, null], [1, 'foo'] >=
        ['bar', 1]
      = null | null | false | null
      > RETURN 1 < 2 < 3, 1 < 3 < 2, 1 < 2 = 2, 3 > 2 > 1 > 0, 1 = 1 = 1, 1 < null < 3, 3 < null < 1
      = true | false | true | true | true | null | null
      > RETURN {k: null} = {k: null, l: null}, {k: 1, l: null} = {k: 2, l: null}, {} = {}, {k: 1} =
        {k: 1, l: null}
      = false | false | true | false
      > RETURN 4611686018427387905 = 4611686018427387900, 9007199254740993 = 9007199254740992.0,
        9007199254740993 > 9007199254740992.0
      = false | false | true
      > RETURN [[1]] = [[1], [null]], [[1], [2]] = [[1], [null]], [[1], [2, 3]] = [[1], [null]]
      = false | null | false
      > CREATE (a {v: 1})-[r:T]->(b) RETURN a = b, a = a, r = r, a <> b, a = 1, r = a, [a] = [a], {k:
        a} = {k: a}
      = false | true | true | true | false | false | true | true
      > MATCH (n) WHERE n.val < 'x' RETURN n
      0
      > RETURN 1 <> 1.0, 'a' <> 'A', 1 >= 1, 1 <= 0.5, 'abc' >= 'abc'
      = false | true | true | false | true
      > RETURN 1 = 2 <> 3, 1 < 2 <> false
      = false | true

      +
      > RETURN CASE WHEN 1 > 2 THEN 'a' ELSE 'b' END, CASE 3 WHEN 3 THEN 'x' END, CASE 4 WHEN 3 THEN
        'x' END, CASE null WHEN null THEN 'n' ELSE 'e' END, CASE WHEN null THEN 1 ELSE 2 END
      = 'b' | 'x' | null | 'e' | 2
      > RETURN CASE 1 WHEN 1.0 THEN 'eq' END, CASE [1] WHEN [1] THEN 1 END, CASE {a: 1} WHEN {a: 1}
        THEN 1 END, CASE '0' WHEN 0 THEN 'zero' ELSE 'no' END, CASE false WHEN 0 THEN 1 ELSE 2 END
      = 'eq' | 1 | 1 | 'no' | 2
      > RETURN coalesce(null, 1), coalesce(null, null), coalesce(null, null, 3), coalesce(1)
      = 1 | null | 3 | 1
      > CREATE (a {title: 'x'}) RETURN coalesce(a.title, a.name)
      = 'x'
      > RETURN coalesce()
      ! SyntaxError: InvalidNumberOfArguments
      > UNWIND [1, 2, 3] AS x RETURN CASE x WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'many' END AS r
      = 'many'
      = 'one'
      = 'two'
      > RETURN CASE WHEN false THEN 1 WHEN true THEN 2 END
      = 2

      + CREATE (a:A {p: 1})-[:R]->(b:B {p: 1}), (b)-[:S]->(c:C {p: 2}), (c)-[:R]->(a)
      > MATCH (n) WHERE exists { (n)-->() } RETURN n.p
      = 1
      = 1
      = 2
      > MATCH (n) WHERE exists { (n)-[:R]->(m:B) } RETURN n.p
      = 1
      > MATCH (n) WHERE exists { (n)-->(m) WHERE n.p = m.p } RETURN labels(n)
      = ['A']
      > MATCH (n) WHERE exists { MATCH (n)-->(m) WITH n, count(*) AS c WHERE c = 1 RETURN true }
        RETURN count(n)
      = 3
      > MATCH (n) WHERE exists { MATCH (n)-->(m) SET m.p = 5 } RETURN n
      ! SyntaxError: InvalidClauseComposition
      > MATCH (n) WHERE exists { MATCH (m) WHERE exists { (n)-[]->(m) WHERE n.p = m.p } RETURN true }
        RETURN labels(n)
      = ['A']
      > MATCH (n) WHERE NOT exists { (n)-[:S]->() } RETURN count(n)
      = 2
      > MATCH (n) RETURN exists(n.p) AS e, exists(n.q) AS f
      = true | false
      = true | false
      = true | false
      > MATCH (n) RETURN count { (n)-->() } AS c, labels(n)[0] AS l
      = 1 | 'A'
      = 1 | 'B'
      = 1 | 'C'
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
