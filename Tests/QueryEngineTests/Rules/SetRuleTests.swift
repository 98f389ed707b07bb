import Testing

/// SET of properties, labels and maps, and UNION and UNWIND.
@Suite struct SetRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      + CREATE (:A {name: 'Andres', x: 1})-[:K {name: 'r'}]->(:B)
      > MATCH (n:A) WHERE n.name = 'Andres' SET n.name = 'Michael' RETURN n
      = (:A {name: 'Michael', x: 1})
      > MATCH (n:A) SET n.name = n.name + ' was here' RETURN n.name AS x
      = 'Andres was here'
      > MATCH ()-[r:K]->() SET r.name = 'neo' + r.name RETURN r
      = [:K {name: 'neor'}]
      > MATCH (n:A) SET (n).name = 'neo4j' RETURN n.name AS x
      = 'neo4j'
      > MATCH (n:A) SET n.list = [1, 2, 3] RETURN [i IN n.list | i / 2.0] AS x
      = [0.5, 1.0, 1.5]
      > MATCH (n:A) SET n.list = [0] + n.x RETURN n.list AS x
      = [0, 1]
      > MATCH (n:A) SET n.l = n.x + [7] RETURN n.l AS x
      = [1, 7]
      > MATCH (n:A) SET n.l = [1] + [2] RETURN n.l AS x
      = [1, 2]
      > MATCH (n:A) SET n.maplist = [{num: 1}]
      ! TypeError: InvalidPropertyType
      > MATCH (n:A) SET n.m = {num: 1}
      ! TypeError: InvalidPropertyType
      > MATCH (n:A) SET n.name = missing RETURN n
      ! SyntaxError: UndefinedVariable
      > MATCH (n:A) SET z.name = 1 RETURN n
      ! SyntaxError: UndefinedVariable
      > MATCH (n:A) SET n.name = null RETURN n
      = (:A {x: 1})
      > MATCH ()-[r:K]->() SET r.name = null RETURN r
      = [:K]
      > OPTIONAL MATCH (a:NotThere) SET a.num = 42 RETURN a
      = null
      > OPTIONAL MATCH (a:NotThere) SET a:X RETURN a
      = null
      > OPTIONAL MATCH (a:NotThere) SET a = {x: 1} RETURN a
      = null
      > OPTIONAL MATCH (a:NotThere) SET a += {x: 1} RETURN a
      = null
      > MATCH (n:A) SET n:Foo:Bar RETURN labels(n) AS l
      = ['A', 'Foo', 'Bar']
      > MATCH (n:A) SET n :Foo RETURN labels(n) AS l
      = ['A', 'Foo']
      > MATCH (n:A) SET n: Foo :Bar RETURN n:Foo AND n:Bar AS l
      = true
      > MATCH (n:A) SET n = {name: 'x', y: null} RETURN n
      = (:A {name: 'x'})
      > MATCH (n:A) SET n = {} RETURN n
      = (:A)
      > MATCH (n:A) SET n += {name: 'y', z: 2, x: null} RETURN n
      = (:A {name: 'y', z: 2})
      > MATCH (n:A) SET n += {} RETURN n
      = (:A {name: 'Andres', x: 1})
      > MATCH (n:A), (m:B) SET m = n RETURN m
      = (:B {name: 'Andres', x: 1})
      > MATCH (n:A)-[r]->(m:B) SET m += r, m.q = 1 RETURN m
      = (:B {name: 'r', q: 1})
      > MATCH (n:A), (m:B) SET m = properties(n) RETURN m
      = (:B {name: 'Andres', x: 1})
      > MATCH (n:A) SET n.x = 2, n.y = n.x + 1 RETURN n.y AS y
      = 3
      > MATCH (n:A) WITH n.x AS old, n SET n.x = 9 RETURN old, n.x
      = 1 | 9

      +
      > RETURN 1 AS x UNION RETURN 2 AS x
      = 1
      = 2
      > RETURN 2 AS x UNION RETURN 1 AS x UNION RETURN 2 AS x
      = 1
      = 2
      > RETURN 2 AS x UNION ALL RETURN 1 AS x UNION ALL RETURN 2 AS x
      = 1
      = 2
      = 2
      > UNWIND [2, 1, 2, 3] AS x RETURN x UNION UNWIND [3, 4] AS x RETURN x
      = 1
      = 2
      = 3
      = 4
      > MATCH (a:A) RETURN a AS a UNION MATCH (b:B) RETURN b AS a
      0
      > MATCH (a:A) RETURN a AS a UNION MATCH (b:B) RETURN b AS b
      ! SyntaxError: DifferentColumnsInUnion
      > RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a
      = 1 | 2
      = 4 | 3
      > RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a
      ! SyntaxError: InvalidClauseComposition
      > RETURN 1 AS a UNION ALL RETURN 2 AS a UNION RETURN 3 AS a
      ! SyntaxError: InvalidClauseComposition
      > UNWIND [1, 2, 3] AS x RETURN x
      = 1
      = 2
      = 3
      > UNWIND range(1, 3) AS x RETURN x
      = 1
      = 2
      = 3
      > WITH [1, 2, 3] AS first, [4, 5, 6] AS second UNWIND (first + second) AS x RETURN x
      = 1
      = 2
      = 3
      = 4
      = 5
      = 6
      > UNWIND RANGE(1, 2) AS row WITH collect(row) AS rows UNWIND rows AS x RETURN x
      = 1
      = 2
      > WITH [[1, 2, 3], [4, 5, 6]] AS lol UNWIND lol AS x UNWIND x AS y RETURN y
      = 1
      = 2
      = 3
      = 4
      = 5
      = 6
      > UNWIND [] AS empty RETURN empty
      0
      > UNWIND null AS nil RETURN nil
      0
      > UNWIND [1, 1, null] AS x RETURN x
      = 1
      = 1
      = null
      > WITH [1, 2, 3] AS list UNWIND list AS x RETURN *
      = [1, 2, 3] | 1
      = [1, 2, 3] | 2
      = [1, 2, 3] | 3
      > UNWIND $props AS prop RETURN prop
      ? {props: [{a: 1}, {b: null}]}
      = {a: 1}
      = {b: null}
      > UNWIND 5 AS x RETURN x
      = 5
      > UNWIND {a: 1} AS x RETURN x
      = {a: 1}
      > UNWIND 'abc' AS x RETURN x
      = 'abc'
      > UNWIND [1] AS x UNWIND [2] AS x RETURN x
      ! SyntaxError: VariableAlreadyBound
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
