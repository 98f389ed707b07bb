import Testing

/// MERGE, SET and REMOVE.
@Suite struct MergeRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      +
      > MERGE (a) RETURN count(*) AS n
      = 1
      > MERGE (a:L {num: 43}) RETURN a.num AS n, labels(a)
      = 43 | ['L']
      > UNWIND [1,2,1] AS x MERGE (a:N {x: x}) RETURN count(DISTINCT a) AS n
      = 2
      > MERGE (n {num: null}) RETURN n
      ! SemanticError at runtime: MergeReadOwnWrites
      > MERGE (a)-[r:X {num: null}]->(b) RETURN r
      ! SemanticError at runtime: MergeReadOwnWrites
      > MERGE (a {x: missing})
      ! SyntaxError: UndefinedVariable
      > MERGE (n) ON CREATE SET x.num = 1
      ! SyntaxError: UndefinedVariable
      > MERGE (n) ON MATCH SET x.num = 1
      ! SyntaxError: UndefinedVariable
      > MATCH (a) MERGE (a)
      ! SyntaxError: VariableAlreadyBound
      > MATCH (a) MERGE (a:L)
      ! SyntaxError: VariableAlreadyBound
      > CREATE (a:Foo) MERGE (a)-[r:K]->(a:Bar) RETURN r
      ! SyntaxError: VariableAlreadyBound
      > MATCH (a)-[r:T]->() MERGE (a)-[r:T]->() RETURN r
      ! SyntaxError: VariableAlreadyBound
      > MERGE (a) MERGE (b) MERGE (a)-[:NO {x: $x}]->(b) RETURN 1 AS x
      ? {x: 1}
      = 1
      > MERGE (a)-->(b)
      ! SyntaxError: NoSingleRelationshipType
      > MERGE (a)-[:A|:B]->(b)
      ! SyntaxError: NoSingleRelationshipType
      > MERGE (a)-[:FOO*2]->(b)
      ! SyntaxError: CreatingVarLength
      > MERGE p = (a {num: 1}) RETURN p
      = <({num: 1})>
      > MERGE p = (a:A)-[:R]->(b) RETURN p
      = <(:A)-[:R]->()>
      > CREATE (a:A {n:1}) WITH 1 AS o MERGE (a:A) ON MATCH SET a:B, a.x = 5 ON CREATE SET a.z = 1
        RETURN a
      = (:A:B {n: 1, x: 5})
      > MERGE (a:A) ON MATCH SET a.x = 5 ON CREATE SET a.z = 1, a:C RETURN a
      = (:A:C {z: 1})
      > CREATE (:P {name: 'A', city: 'L'}), (:P {name: 'B', city: 'M'}), (:P {name: 'C', city: 'L'})
        WITH 1 AS o LIMIT 1 MATCH (p:P) MERGE (c:City {name: p.city}) RETURN c.name AS x, count(*) AS
        c
      = 'L' | 2
      = 'M' | 1
      > CREATE (a:A), (b:B) MERGE (a)-[r:T]-(b) RETURN startNode(r) = a AS s
      = true
      > CREATE (a:A), (b:B), (b)-[:T]->(a) MERGE (a)-[r:T]-(b) RETURN startNode(r) = b AS s
      = true
      > CREATE (a:A), (b:B), (b)-[:T {n: 1}]->(a) MERGE (a)-[r:T {n: 2}]-(b) RETURN startNode(r) = a
        AS s, r.n AS n
      = true | 2
      > CREATE (a:A), (b:B), (a)-[:T {n: 'r1'}]->(b), (a)-[:T {n: 'r2'}]->(b) MERGE (a)-[r:T]->(b)
        RETURN count(r) AS c
      = 2
      > CREATE (a:A), (b:B), (a)-[:T {n: 'r1'}]->(b) MERGE (a)-[r:T {n: 'r2'}]->(b) RETURN count(r) AS
        c
      = 1
      > CREATE (a), (b) MERGE (a)-[:X]->(b) CREATE (a)-[:X]->(b) RETURN count(a) AS c
      = 1
      > CREATE (a {x: 1}) MERGE (a)-[r:T {p: a.x + 1}]->(:B {q: a.x}) RETURN r.p AS p
      = 2
      > CREATE (a)-[r:T]->(b) DELETE r WITH a, b MERGE (a)-[r2:T]->(b) RETURN type(r2) AS t
      = 'T'
      > CREATE (a:A) DELETE a WITH 1 AS o MERGE (b:A) RETURN b
      = (:A)
      > UNWIND [0, 1, 2] AS x UNWIND [0, 1, 2] AS y CREATE (n {x: x, y: y}) MERGE (o:Q {x: x}) RETURN
        count(DISTINCT o) AS c
      = 3
      > MERGE (a:A)-[:R]->(b:B) MERGE (a)-[:R]->(b) WITH 1 AS x MATCH ()-[r]->() RETURN count(r) AS c
      = 1
      > UNWIND ['a', 'a'] AS x MERGE (t:T {id: 1}) ON CREATE SET t.c = 1 ON MATCH SET t.c = t.c + 1
        RETURN t.c AS c
      = 2
      = 2
      > CREATE (a:S), (b:E) CREATE (a)-[r:T {name: 'A'}]->(b) MERGE (a)-[r2:T]->(b) ON MATCH SET r2 =
        r RETURN r2
      = [:T {name: 'A'}]
      > CREATE (a {n: 'A'}), (b {n: 'B'}) MERGE (a)-[r:T]->(b) ON CREATE SET r = a RETURN r
      = [:T {n: 'A'}]
      > CREATE (a {n: 'A'}), (b {n: 'B'}) MERGE (a)-[r:T]->(b) ON CREATE SET r += {x: 1, y: null}
        RETURN r
      = [:T {x: 1}]
      > CREATE (a:A), (b:B) WITH a, b MERGE (b)<-[r:T]-(a) RETURN startNode(r) AS s
      = (:A)
      > MERGE (a:A)<-[:R]-(b) RETURN 1
      = 1
      > MERGE (a:A)<-[:R]->(b:B) RETURN 1
      = 1

      + CREATE (:L {num: 42, name: 'x'})-[:R {a: 1, b: 2}]->(:M)
      > MATCH (n:L) REMOVE n.num RETURN n.num IS NOT NULL AS still, n
      = false | (:L {name: 'x'})
      > MATCH (n:L) REMOVE n.num, n.name RETURN size(keys(n)) AS c
      = 0
      > MATCH ()-[r]->() REMOVE r.a RETURN r
      = [:R {b: 2}]
      > MATCH (n:L) REMOVE n.nothing RETURN n.num AS x
      = 42
      > OPTIONAL MATCH (a:DoesNotExist) REMOVE a.num RETURN a
      = null
      > OPTIONAL MATCH (a:DoesNotExist) REMOVE a:L RETURN a
      = null
      > OPTIONAL MATCH ()-[r:ZZ]->() REMOVE r.a RETURN r
      = null
      > MATCH (n:L) REMOVE n:L RETURN labels(n) AS l
      = []
      > MATCH (n:L) REMOVE n:Z RETURN labels(n) AS l
      = ['L']
      > MATCH (n:L) REMOVE n:L:Q, n.num RETURN n
      = ({name: 'x'})
      > MATCH (n:L) REMOVE n.num WITH n SKIP 0 LIMIT 0 RETURN n
      0
      > MATCH (n) REMOVE x.y
      ! SyntaxError: UndefinedVariable
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
