import Testing

/// RETURN and WITH: names, groups, order, bounds and scopes.
@Suite struct ProjectionRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      + CREATE ({name: 'Someone', age: 2}), ({name: 'Else'})
      > RETURN 1 + (2 - (3 * (4 / (5 ^ (6 % null))))) AS a
      = null
      > MATCH () RETURN foo
      ! SyntaxError: UndefinedVariable
      > RETURN 1 AS a, 2 AS a
      ! SyntaxError: ColumnNameConflict
      > RETURN *
      ! SyntaxError: NoVariablesInScope
      > MATCH () RETURN *
      ! SyntaxError: NoVariablesInScope
      > MATCH (a {name: 'Someone'}) RETURN a.age AS x, a.zzz, 1 + 1, 'x' AS `a b`, a.name + 'y'
      = 2 | null | 2 | 'x' | 'Someoney'
      > MATCH (n) RETURN (n:Foo) AS l
      = false
      = false
      > RETURN {a: 1, b: 'foo'}
      = {a: 1, b: 'foo'}
      > MATCH (n {age: 2}) RETURN {key: n.name, p: n} AS m
      = {key: 'Someone', p: ({age: 2, name: 'Someone'})}
      > MATCH (n) RETURN count(*), n.age IS NULL AS x
      = 1 | false
      = 1 | true
      > MATCH (a) RETURN a {.name, .*, x: 1} AS m ORDER BY m.name
      = {name: 'Else', x: 1}
      = {age: 2, name: 'Someone', x: 1}
      > WITH [1, 2, 3] AS l RETURN [x IN l | x AS y]
      ! SyntaxError: UnexpectedSyntax
      > MATCH (a) RETURN DISTINCT a.age ORDER BY a.name
      ! SyntaxError: UndefinedVariable
      > MATCH (a) RETURN DISTINCT a.age AS x ORDER BY a.age
      = 2
      = null
      > MATCH (a) RETURN a.name AS n ORDER BY n
      = 'Else'
      = 'Someone'
      > MATCH (a) RETURN a.name AS n ORDER BY a.age
      = 'Someone'
      = 'Else'
      > MATCH (a) RETURN count(*) AS c ORDER BY a.age
      ! SyntaxError: UndefinedVariable
      > MATCH (a) RETURN a.age AS x, count(*) AS c ORDER BY a.age
      = 2 | 1
      = null | 1
      > MATCH (a) RETURN a.age AS x, count(*) AS c ORDER BY count(*) + a.age DESC
      = null | 1
      = 2 | 1
      > MATCH (a) RETURN a.age, count(*) AS c ORDER BY a.age + count(*)
      = 2 | 1
      = null | 1
      > MATCH (n) RETURN n.num1 ORDER BY max(n.num2)
      ! SyntaxError: InvalidAggregation
      > MATCH (a) RETURN a.name ORDER BY a.name SKIP 1
      = 'Someone'
      > MATCH (n) RETURN n SKIP -1
      ! SyntaxError: NegativeIntegerArgument
      > MATCH (n) RETURN n LIMIT -1
      ! SyntaxError: NegativeIntegerArgument
      > MATCH (n) RETURN n SKIP 1.5
      ! SyntaxError: InvalidArgumentType
      > MATCH (n) RETURN n LIMIT 1.7
      ! SyntaxError: InvalidArgumentType
      > MATCH (n) RETURN n SKIP n.count
      ! SyntaxError: NonConstantExpression
      > MATCH (n) RETURN n LIMIT n.count
      ! SyntaxError: NonConstantExpression
      > MATCH (n) RETURN n SKIP $s
      ? {s: -1}
      ! SyntaxError at runtime: NegativeIntegerArgument
      > MATCH (n) RETURN n SKIP $s
      ? {s: 1.5}
      ! SyntaxError at runtime: InvalidArgumentType
      > MATCH (n) RETURN n LIMIT $s
      ? {s: -1}
      ! SyntaxError at runtime: NegativeIntegerArgument
      > MATCH (n) RETURN n LIMIT $s
      ? {s: 1.5}
      ! SyntaxError at runtime: InvalidArgumentType
      > MATCH (n) WITH n ORDER BY n.name LIMIT toInteger(ceil(1.7)) RETURN count(*) AS c
      = 2
      > MATCH (n) RETURN n.name LIMIT 0
      0
      > MATCH (n) RETURN n.name SKIP 2
      0
      > MATCH (n) RETURN n.name SKIP 10 LIMIT 10
      0
      > MATCH (n) WITH n SKIP toInteger(rand()*0) RETURN count(*) AS c
      = 2
      > MATCH (n) RETURN avg(n.age), sum(n.age), min(n.age), max(n.age), collect(n.age), count(n.age)
      = 2.0 | 2 | 2 | 2 | [2] | 1
      > MATCH (n) RETURN avg(n.age) AS av, max(n.name) + min(n.name)
      = 2.0 | 'SomeoneElse'
      > MATCH (a) RETURN a, count(a) + 3 AS x ORDER BY x, a.name LIMIT 1
      = ({name: 'Else'}) | 4
      > MATCH (a) RETURN a.age + count(a) AS x
      ! SyntaxError: AmbiguousAggregationExpression
      > MATCH (a) RETURN a.age, a.age + count(a) AS x
      = 2 | 3
      = null | null
      > MATCH (me)--(you) RETURN me.age + you.age, me.age + you.age + count(*)
      ! SyntaxError: AmbiguousAggregationExpression
      > MATCH (me), (you) RETURN me.age + you.age AS grp, me.age + you.age + count(*) AS c
      ! SyntaxError: AmbiguousAggregationExpression
      > MATCH (me) WITH me.age AS age, me RETURN age, age + count(*) + me.age AS x
      ! SyntaxError: AmbiguousAggregationExpression
      > MATCH (a) RETURN {foo: a.name, kids: collect(a.age)} AS m
      ! SyntaxError: AmbiguousAggregationExpression
      > MATCH (a) RETURN $x + count(a)
      ? {x: 38}
      = 40
      > MATCH p = (a) RETURN count(nodes(p)) AS c
      = 2
      > RETURN count(rand())
      ! SyntaxError: NonConstantExpression
      > RETURN foo(1)
      ! SyntaxError: UnknownFunction
      > RETURN true AND 1
      ! SyntaxError: InvalidArgumentType
      > UNWIND [1, 2] AS x RETURN DISTINCT x % 1 AS y, count(*) AS c
      = 0 | 2
      > UNWIND [1, null, 1, null] AS x RETURN DISTINCT x
      = 1
      = null
      > UNWIND [1, 1.0, 2] AS x RETURN DISTINCT x
      = 1
      = 2
      > UNWIND [[1], [1.0], [null], [null]] AS x RETURN DISTINCT x
      = [1]
      = [null]
      > UNWIND [0.0/0.0, 0.0/0.0] AS x RETURN DISTINCT x
      = NaN
      > UNWIND [null, 1, null] AS x RETURN x, count(*) AS c
      = 1 | 1
      = null | 2
      > UNWIND [true, false] AS b RETURN b ORDER BY b DESC
      = true
      = false
      > UNWIND [1, 'a', true, null, 2.5, [1], {a: 1}, date('2020-01-01'), 0.0/0.0] AS x RETURN x ORDER
        BY x
      = {a: 1}
      = [1]
      = '2020-01-01'
      = 'a'
      = true
      = 1
      = 2.5
      = NaN
      = null
      > UNWIND [[], ['a'], ['a', 1], [1], [1, 'a'], [1, null], [null, 1], [null, 2]] AS l RETURN l
        ORDER BY l
      = []
      = ['a']
      = ['a', 1]
      = [1]
      = [1, 'a']
      = [1, null]
      = [null, 1]
      = [null, 2]

      + CREATE (:A {name: 'a', n: 1})-[:R {w: 2}]->(:B {name: 'b', n: 2})
      > MATCH (a:A) WITH a MATCH (a)-->(b) RETURN b.name
      = 'b'
      > MATCH ()-[r1]->() WITH r1 AS r2 MATCH ()-[r2]->() RETURN r2.w AS w
      = 2
      > MATCH p = (a) WITH p RETURN length(p) AS l
      = 0
      = 0
      > WITH 1 AS a, 2 AS b WITH b AS a, a AS b RETURN a, b
      = 2 | 1
      > MATCH (a) WITH a.name RETURN 1
      ! SyntaxError: NoExpressionAlias
      > MATCH (a) WITH a, count(*) RETURN a
      ! SyntaxError: NoExpressionAlias
      > WITH 1 AS a, 2 AS a RETURN a
      ! SyntaxError: ColumnNameConflict
      > MATCH (a) WITH a.n AS x RETURN a
      ! SyntaxError: UndefinedVariable
      > MATCH (a) WITH DISTINCT a.zz AS x RETURN x
      = null
      > MATCH (a) WITH a.name AS x, count(*) AS c WHERE c > 0 RETURN x ORDER BY x
      = 'a'
      = 'b'
      > MATCH (a)-->(b) WITH b, count(*) AS c, collect(a) AS l RETURN c, size(l)
      = 1 | 1
      > MATCH (a) WITH a.n + 1 AS k, collect(a.name)[0] AS f RETURN k, f
      = 2 | 'a'
      = 3 | 'b'
      > MATCH (a) WITH a, a.n + count(*) AS k RETURN k
      = 2
      = 3
      > MATCH (a), (b) WITH a.n + b.n AS k, a.n + b.n + count(*) AS m RETURN k
      ! SyntaxError: AmbiguousAggregationExpression
      > MATCH (a) WITH a WHERE a.name = 'a' RETURN a.n AS n
      = 1
      > MATCH (a) WITH a.name AS name WHERE a.n = 1 RETURN name
      = 'a'
      > MATCH (a) WITH a.name AS name WHERE name = 'a' OR a.n = 2 RETURN name
      = 'a'
      = 'b'
      > MATCH (a) WITH DISTINCT a.name2 AS name WHERE a.n = 1 RETURN *
      ! SyntaxError: UndefinedVariable
      > MATCH (a)-->(b) WITH a, b.n AS y, count(*) AS c WHERE b.n = 2 RETURN a
      = (:A {n: 1, name: 'a'})
      > MATCH (a) WITH count(a) AS c WHERE c > 1 RETURN c
      = 2
      > MATCH (a) WITH count(a) AS c WHERE count(a) > 1 RETURN c
      ! SyntaxError: InvalidAggregation
      > MATCH (a) WITH a ORDER BY a.n DESC LIMIT 1 RETURN a.name
      = 'b'
      > MATCH (a) WITH a.name AS n ORDER BY a.n DESC LIMIT 1 RETURN n
      = 'b'
      > MATCH (a) WITH a.name AS a ORDER BY a.n LIMIT 1 RETURN a
      ! TypeError at runtime: InvalidArgumentType
      > MATCH (a) WITH a, count(*) AS c ORDER BY a.n, c SKIP 1 RETURN a.n
      = 2
      > MATCH (a) WITH a.n % 2 AS m, sum(a.n) AS s ORDER BY sum(a.n) LIMIT 1 RETURN m, s
      = 1 | 1
      > MATCH (a) WITH a.n % 2 AS m, sum(a.n) AS s ORDER BY avg(a.n) LIMIT 1 RETURN m, s
      ! SyntaxError: UndefinedVariable
      > MATCH (a) WITH a.n AS x ORDER BY zz LIMIT 1 RETURN x
      ! SyntaxError: UndefinedVariable
      > MATCH (a) WITH a.n AS x ORDER BY count(1) LIMIT 1 RETURN x
      ! SyntaxError: InvalidAggregation
      > MATCH (a) WITH count(a) AS x ORDER BY count(a) RETURN x
      = 2
      > MATCH (a) WITH a.n AS x ORDER BY x DESC, a.name ASCENDING SKIP 1 LIMIT 1 RETURN x
      = 1
      > UNWIND [3, 1, 2] AS i WITH i ORDER BY i DESCENDING LIMIT 2 RETURN i
      = 2
      = 3
      > MATCH (a) WITH * RETURN a.name AS x
      = 'a'
      = 'b'
      > MATCH (a) WITH *, a.n AS k WHERE k = 1 RETURN a.name, k
      = 'a' | 1
      > MATCH (a) WITH a, a.n AS k ORDER BY k RETURN collect(k) AS l
      = [1, 2]
      > WITH 1 AS x WITH x, x + 1 AS y WITH y RETURN x
      ! SyntaxError: UndefinedVariable
      > WITH {a: {b: 1}} AS m WITH m.a.b AS x, m RETURN x, m.a
      = 1 | {b: 1}
      > MATCH (a) WITH a LIMIT 1
      ! SyntaxError: InvalidClauseComposition
      > MATCH (a)
      ! SyntaxError: InvalidClauseComposition
      > RETURN 1 AS x MATCH (n) RETURN n
      ! SyntaxError: UnexpectedSyntax
      > CREATE (n) MATCH (m) RETURN m
      ! SyntaxError: InvalidClauseComposition
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
