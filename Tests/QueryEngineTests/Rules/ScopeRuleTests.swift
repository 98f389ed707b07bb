import Testing

/// What is in sight of ORDER BY and WHERE, and paths of mixed directions.
@Suite struct ScopeRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      + CREATE (:Year {year: 2016}), (:Year {year: 2017})
      > UNWIND $events AS event MATCH (y:Year {year: event.year}) MERGE (e:Event {id: event.id}) MERGE
        (y)<-[:IN]-(e) RETURN e.id AS x ORDER BY x
      ? {events: [{year: 2016, id: 1}, {year: 2016, id: 2}]}
      = 1
      = 2
      > UNWIND $events AS event MERGE (y:Year {year: event.year}) WITH y, event MERGE (e:Event {id:
        event.id}) CREATE (y)<-[:IN]-(e) WITH y, collect(e.id) AS l RETURN y.year, l
      ? {events: [{year: 2018, id: 1}, {year: 2018, id: 1}]}
      = 2018 | [1, 1]
      > WITH $p AS p RETURN p.a.b[0].c AS x, $p.a.b[0]['c'] AS y, $p['a'].b[-1].c AS z
      ? {p: {a: {b: [{c: 5}]}}}
      = 5 | 5 | 5
      > RETURN $x
      ! ParameterMissing at runtime: MissingParameter
      > RETURN $`a b` AS x, $1 AS y
      ? {`a b`: 1, `1`: 2}
      = 1 | 2

      + CREATE (a:A {n: 1, m: 5}), (b:A {n: 2, m: 4}), (c:A {n: 2, m: 3}), (a)-[:R]->(b),
        (b)-[:R]->(c)
      > MATCH (a:A) WITH a.n AS n, a.m AS m ORDER BY a.n DESC, m RETURN n, m
      = 1 | 5
      = 2 | 3
      = 2 | 4
      > MATCH (a:A) WITH a.n AS x, a AS a ORDER BY x, a.m RETURN x, a.m
      = 1 | 5
      = 2 | 3
      = 2 | 4
      > MATCH (a:A) WITH a.n AS n ORDER BY n + a.m LIMIT 1 RETURN n
      = 2
      > MATCH (a:A) RETURN a.n AS m ORDER BY m, a.m DESC
      = 1
      = 2
      = 2
      > MATCH (a:A) RETURN a.n AS n, sum(a.m) AS s ORDER BY n DESC, s
      = 2 | 7
      = 1 | 5
      > MATCH (a:A) RETURN a.n AS n, sum(a.m) AS s ORDER BY a.n + sum(a.m)
      = 1 | 5
      = 2 | 7
      > MATCH (a:A) RETURN a.n + 1 AS n, sum(a.m) AS s ORDER BY a.n + 1 DESC
      = 3 | 7
      = 2 | 5
      > MATCH (a:A) RETURN a.n AS n, sum(a.m) AS s ORDER BY a.m
      ! SyntaxError: UndefinedVariable
      > MATCH (a:A) WITH a.n AS n, count(*) AS c ORDER BY a.m RETURN n
      ! SyntaxError: UndefinedVariable
      > MATCH (a:A) RETURN DISTINCT a.n AS n ORDER BY n DESC
      = 2
      = 1
      > MATCH (a:A) RETURN DISTINCT a ORDER BY a.m
      = (:A {m: 3, n: 2})
      = (:A {m: 4, n: 2})
      = (:A {m: 5, n: 1})
      > MATCH (a:A) WITH DISTINCT a.n AS n ORDER BY a.n RETURN n
      = 1
      = 2
      > MATCH (a:A) WITH DISTINCT a.n AS n ORDER BY a.m RETURN n
      ! SyntaxError: UndefinedVariable
      > MATCH (a:A) WITH a, a.n AS x WITH x ORDER BY a.m RETURN x
      = 1
      = 2
      = 2
      > MATCH (a:A) WITH a, a.n AS x WITH x, a ORDER BY a.m RETURN x
      = 1
      = 2
      = 2
      > MATCH (a:A) RETURN a.n AS n ORDER BY count(*)
      ! SyntaxError: InvalidAggregation
      > MATCH (a:A) WITH a.n % 2 AS mod, max(a.m) AS mx ORDER BY mod + max(a.m) DESC LIMIT 1 RETURN
        mod, mx
      = 1 | 5
      > MATCH (a:A) WITH a.n % 2 AS mod, max(a.m) AS mx ORDER BY a.n % 2 + max(a.m) DESC LIMIT 1
        RETURN mod, mx
      ! SyntaxError: AmbiguousAggregationExpression
      > MATCH (a:A) WITH a.n AS n, max(a.m) AS mx ORDER BY a.n + a.m + max(a.m) LIMIT 1 RETURN n
      ! SyntaxError: UndefinedVariable
      > MATCH (a:A)-[:R]->(b) WITH a.n + b.n AS s, count(*) AS c ORDER BY a.n + b.n RETURN s, c
      = 3 | 1
      = 4 | 1
      > MATCH (me)-[:R]->(you) WITH me.n AS age, you.n AS yn, count(*) AS cnt ORDER BY me.n, me.n +
        count(*) RETURN age, cnt
      = 1 | 1
      = 2 | 1
      > MATCH (me)-[:R]->(you) WITH me.n + you.n AS age, count(*) AS cnt ORDER BY me.n + you.n +
        count(*) RETURN age
      ! SyntaxError: AmbiguousAggregationExpression
      > MATCH (me)-[:R]->(you) RETURN count(you.n) AS agg ORDER BY me.n + count(you.n)
      ! SyntaxError: UndefinedVariable
      > MATCH (me)-[:R]->(you) RETURN me.n AS a, count(you.n) AS agg ORDER BY me.n + count(you.n)
      = 1 | 1
      = 2 | 1
      > MATCH (n) WITH n, n.n AS n RETURN n
      ! SyntaxError: ColumnNameConflict
      > MATCH (n:A) WITH n.n AS n WHERE n > 1 RETURN n
      = 2
      = 2
      > MATCH (n:A) WITH n.m AS n, n.n AS k WHERE n = 5 RETURN k
      = 1
      > MATCH (a)-[r]->(b) WITH a, r, b ORDER BY r.x, a.n LIMIT 1 MATCH (x) RETURN a.n, count(x)
      = 1 | 3
      > MATCH (a:A) CALL { WITH a RETURN a.n AS k } RETURN k
      = 1
      = 2
      = 2
      > MATCH (a:A) WITH count(*) AS c, a.n AS n WHERE c = 2 RETURN n, c
      = 2 | 2
      > MATCH (a:A) RETURN CASE a.n WHEN 1 THEN 'x' ELSE 'y' END AS k, count(*) ORDER BY k
      = 'x' | 1
      = 'y' | 2
      > MATCH (a:A) RETURN a.n, [x IN collect(a.m) | x + 1] AS l ORDER BY a.n
      = 1 | [6]
      = 2 | [5, 4]
      > MATCH (a:A) RETURN count(*) * 10 AS c, count(DISTINCT a.n) + 1
      = 30 | 3
      > MATCH (a:A) RETURN max(a.n) - min(a.n) + sum(a.m) AS x, 'k' AS k
      = 13 | 'k'
      > MATCH (n) RETURN [n IN [1, 2] | n] AS l LIMIT 1
      = [1, 2]
      > MATCH (a:A {n: 1}) RETURN [a IN [{n: 7}] | a.n] AS l, a.n
      = [7] | 1
      > MATCH (a:A {n: 1}) RETURN any(a IN [1] WHERE a = 1) AND a.n = 1 AS l
      = true
      > RETURN [x IN [1, 2, 3] WHERE x > 1 AND any(y IN [x] WHERE y = x)] AS l, x
      ! SyntaxError: UndefinedVariable

      + CREATE (a:S {n: 'a'})-[:X {i: 1}]->(b {n: 'b'})-[:X {i: 2}]->(c {n: 'c'})<-[:Y {i: 3}]-(a),
        (c)-[:X {i: 4}]->(c)
      > MATCH p = (a:S)-[:X*]->(e) RETURN [n IN nodes(p) | n.n] AS l ORDER BY length(p), l
      = ['a', 'b']
      = ['a', 'b', 'c']
      = ['a', 'b', 'c', 'c']
      > MATCH p = (a:S)-[*2]-(e) RETURN [r IN relationships(p) | r.i] AS l ORDER BY l
      = [1, 2]
      = [3, 2]
      = [3, 4]
      > MATCH (a:S)-[rs:X*2..3 {i: 1}]->() RETURN rs
      0
      > MATCH p = (a:S)-[:X]->(b)-[:X*0..1]->(c) RETURN [n IN nodes(p) | n.n] AS l ORDER BY length(p)
      = ['a', 'b']
      = ['a', 'b', 'c']
      > MATCH p = (c)<-[:Y]-(a)-[:X]->(b)-->(c) RETURN length(p), p
      = 3 | <({n: 'c'})<-[:Y {i: 3}]-(:S {n: 'a'})-[:X {i: 1}]->({n: 'b'})-[:X {i: 2}]->({n: 'c'})>
      > MATCH (a:S), (c {n: 'c'}) MATCH p = shortestPath((a)-[*]->(c)) RETURN length(p)
      = 1
      > MATCH (a:S), (c {n: 'c'}) RETURN length(shortestPath((a)-[:X*]->(c))) AS l
      = 2
      > MATCH (a:S), (c {n: 'c'}) MATCH p = allShortestPaths((a)-[*]-(c)) RETURN count(p)
      = 1
      > MATCH p = (a)-[r*0..]-(a) WHERE length(p) > 0 AND a.n = 'c' RETURN length(p) AS l, count(*)
        ORDER BY l
      = 1 | 1
      = 3 | 2
      = 4 | 4
      > OPTIONAL MATCH p = (:None)-[*]->(x) RETURN p, [x IN nodes(p) | x] AS l
      = null | null
      > MATCH p = (n {n: 'c'})-->(n) RETURN p = p AS e, p <> p AS f, [p] = [p] AS g, length(p)
      = true | false | true | 1
      > MATCH p = (:S)-[:X]->(), q = (:S)-[:X]->() RETURN p = q AS e
      0
      > MATCH p = (:S)-[:X]->() MATCH q = (:S)-[:X]->() RETURN p = q AS e, p < q AS l
      = true | null
      > MATCH p = (a:S)-[:X]->(b) WITH p, a, b MATCH q = (b)<-[:X]-(a) RETURN p = q
      = false
      > MATCH ()-[r1:X]->()-[r2:X]->() RETURN r1.i < r2.i AS x, count(*) ORDER BY x
      = true | 2
      > MATCH (a)-[r]-(b) WHERE a = b RETURN count(*)
      = 1
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
