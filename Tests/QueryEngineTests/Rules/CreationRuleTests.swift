import Testing

/// What CREATE makes and refuses, and that its effects do not depend on the rows kept.
@Suite struct CreationRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      +
      > CREATE () RETURN 1 AS x
      = 1
      > CREATE (), () RETURN 1 AS x
      = 1
      > CREATE (:A:B:C:D), (:B:A:D), (:L) WITH 1 AS one MATCH (n) RETURN count(n) AS c
      = 3
      > CREATE ({created: true}) WITH 1 AS one MATCH (n) RETURN n.created AS c
      = true
      > CREATE (n {name: 'foo'}) RETURN n.name AS p
      = 'foo'
      > CREATE ({id: 12, name: 'foo'}) WITH 1 AS one MATCH (n) RETURN n
      = ({id: 12, name: 'foo'})
      > CREATE (n {id: 12, name: null}) RETURN n.id AS id
      = 12
      > CREATE (n {id: 12, name: null}) RETURN n.name AS x, n
      = null | ({id: 12})
      > CREATE (n:`a b`:c) RETURN labels(n), n
      = ['a b', 'c'] | (:`a b`:c)
      > CREATE (a), (a)
      ! SyntaxError: VariableAlreadyBound
      > MATCH (a) CREATE (a)
      ! SyntaxError: VariableAlreadyBound
      > MATCH (a) CREATE (a {name: 'foo'}) RETURN a
      ! SyntaxError: VariableAlreadyBound
      > CREATE (n:Foo)-[:T1]->(), (n:Bar)-[:T2]->()
      ! SyntaxError: VariableAlreadyBound
      > CREATE ()<-[:T2]-(n:Foo), (n:Bar)<-[:T1]-()
      ! SyntaxError: VariableAlreadyBound
      > CREATE (n:Foo) CREATE (n:Bar)-[:OWNS]->(:Dog)
      ! SyntaxError: VariableAlreadyBound
      > CREATE (n {}) CREATE (n:Bar)-[:OWNS]->(:Dog)
      ! SyntaxError: VariableAlreadyBound
      > CREATE (n:Foo) CREATE (n {})-[:OWNS]->(:Dog)
      ! SyntaxError: VariableAlreadyBound
      > CREATE (b {name: missing}) RETURN b
      ! SyntaxError: UndefinedVariable
      > CREATE (b {name: a.x})
      ! SyntaxError: UndefinedVariable
      > CREATE (n $p) RETURN n
      ? {p: {a: 1}}
      = ({a: 1})
      > MATCH (n $p) RETURN n
      ! SyntaxError: InvalidParameterUse
      > MATCH ()-[r $p]->() RETURN r
      ! SyntaxError: InvalidParameterUse
      > MERGE (n $p) RETURN n
      ! SyntaxError: InvalidParameterUse
      > MERGE (a) MERGE (b) MERGE (a)-[r:FOO $p]->(b) RETURN r
      ! SyntaxError: InvalidParameterUse

      +
      > CREATE ()-[:R]->()
      0
      > CREATE (a), (b), (a)-[:R]->(b) WITH 1 AS x MATCH (a)-[r]->(b) RETURN type(r) AS t
      = 'R'
      > CREATE (a) CREATE (b) CREATE (a)-[:R]->(b) RETURN 1
      = 1
      > CREATE (root)-[:LINK]->(root) RETURN 1
      = 1
      > CREATE ()<-[:R]-(), ()-[:S]->() WITH 1 AS o MATCH (a)-[r]->(b) RETURN type(r) AS t
      = 'R'
      = 'S'
      > CREATE ()-[r:R {num: 42}]->() RETURN r.num AS num
      = 42
      > CREATE ()-[:R {id: 12, name: 'foo'}]->() WITH 1 AS o MATCH ()-[r]->() RETURN r
      = [:R {id: 12, name: 'foo'}]
      > CREATE ()-[r:X {id: 12, name: null}]->() RETURN r.id, r.name AS id
      = 12 | null
      > CREATE ()-->()
      ! SyntaxError: NoSingleRelationshipType
      > CREATE ()-[]->()
      ! SyntaxError: NoSingleRelationshipType
      > CREATE ()-[:A|:B]->()
      ! SyntaxError: NoSingleRelationshipType
      > CREATE ()-[:A|B]->()
      ! SyntaxError: NoSingleRelationshipType
      > CREATE (a)-[:FOO]-(b)
      ! SyntaxError: RequiresDirectedRelationship
      > CREATE (a)<-[:FOO]->(b)
      ! SyntaxError: RequiresDirectedRelationship
      > CREATE ()-[:FOO*2]->()
      ! SyntaxError: CreatingVarLength
      > CREATE ()-[:FOO*]->()
      ! SyntaxError: CreatingVarLength
      > MATCH ()-[r]->() CREATE ()-[r]->()
      ! SyntaxError: VariableAlreadyBound
      > MATCH ()-[r]->() CREATE ()-[r:T]->()
      ! SyntaxError: VariableAlreadyBound
      > MATCH (a) CREATE (a)-[:KNOWS]->(b {name: missing}) RETURN b
      ! SyntaxError: UndefinedVariable
      > CREATE (a)-[a:R]->()
      ! SyntaxError: VariableAlreadyBound
      > CREATE p = (), p = ()
      ! SyntaxError: VariableAlreadyBound

      + CREATE (), ()
      > MATCH () CREATE ()
      0
      > MATCH () CREATE () WITH * MATCH (n) RETURN count(*) AS c
      = 8
      > UNWIND [0] AS i UNWIND [1] AS j CREATE () WITH 1 AS o MATCH () RETURN count(*) AS c
      = 3
      > MATCH () CREATE () WITH * CREATE () WITH 1 AS x MATCH (n) RETURN count(DISTINCT n) AS n
      = 6
      > MATCH (a) WITH a WITH a CREATE (b) CREATE (a)<-[:T]-(b) RETURN count(*) AS c
      = 2
      > CREATE (a {id: 0}) WITH a LIMIT 1 CREATE (b {id: 1}) CREATE (a)-[:R]->(b) RETURN a.id, b.id
      = 0 | 1
      > CREATE (a), (b) WITH a CREATE (b) CREATE (a)<-[:T]-(b) WITH 1 AS x MATCH (n) RETURN count(n)
      = 5
      > UNWIND [0, 1, 2] AS i CREATE (n {num: i}) WITH n SKIP 1 LIMIT 1 RETURN n.num AS x
      = 1
      > CREATE (n {v: 1}) WITH n, n.v + 1 AS w CREATE (m {v: w}) RETURN n.v, m.v
      = 1 | 2
      > MATCH (n) WHERE false CREATE (m) RETURN m
      0
      > OPTIONAL MATCH (n:Missing) CREATE (n)-[:T]->()
      ! TypeError at runtime: InvalidArgumentType

      +
      > UNWIND [42, 42, 42, 42, 42] AS x CREATE (n:N {num: x}) RETURN n.num AS num SKIP 2 LIMIT 2
      = 42
      = 42
      > UNWIND [1, 2, 3, 4, 5] AS x CREATE (n:N {num: x}) WITH n WHERE n.num % 2 = 0 RETURN n.num AS
        num
      = 2
      = 4
      > UNWIND [1, 2, 3, 4, 5] AS x CREATE (n:N {num: x}) RETURN sum(n.num) AS s
      = 15
      > UNWIND [1, 2, 3, 4, 5] AS x CREATE (n:N {num: x}) WITH sum(n.num) AS s RETURN s
      = 15
      > UNWIND [1, 2, 3, 4, 5] AS x CREATE ()-[r:R {num: x}]->() RETURN r.num AS num LIMIT 0
      0
      > UNWIND [1, 2, 3, 4, 5] AS x CREATE ()-[r:R {num: x}]->() WITH r WHERE r.num % 2 = 0 RETURN
        sum(r.num) AS s
      = 6
      > UNWIND [1, 2] AS x CREATE (n:N {num: x}) RETURN n.num AS num SKIP 2
      0
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
