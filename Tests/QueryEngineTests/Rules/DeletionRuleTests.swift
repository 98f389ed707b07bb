import Testing

/// What DELETE takes, refuses and leaves readable.
@Suite struct DeletionRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      + CREATE (:X)-[:R]->(), (:Y)
      > MATCH (n:Y) DELETE n
      0
      > MATCH (n:X) DETACH DELETE n
      0
      > MATCH (n:X) DELETE n
      ! ConstraintVerificationFailed at runtime: DeleteConnectedNode
      > MATCH (n) DETACH DELETE n WITH 1 AS o MATCH (m) RETURN m
      0
      > OPTIONAL MATCH (n:None) DELETE n RETURN n
      = null
      > OPTIONAL MATCH (n:None) DETACH DELETE n RETURN n
      = null
      > MATCH (n) DELETE n:Person
      ! SyntaxError: InvalidDelete
      > MATCH ()-[r]->() DELETE r:T
      ! SyntaxError: InvalidDelete
      > MATCH () DELETE 1 + 1
      ! SyntaxError: InvalidArgumentType
      > MATCH (a) DELETE x
      ! SyntaxError: UndefinedVariable
      > MATCH p = ()-[r:T]-() WHERE r.id = 42 DELETE r
      0
      > OPTIONAL MATCH ()-[r:Z]-() DELETE r RETURN r
      = null
      > MATCH (a:X)-[r]->(b) DELETE a, r, b RETURN 1 AS x
      = 1
      > MATCH p = (:X)-->() DELETE p RETURN 1 AS x
      = 1
      > MATCH p = (:X)-->() DETACH DELETE p WITH 1 AS o MATCH (n) RETURN labels(n) AS l
      = ['Y']
      > MATCH (u:Y) WITH collect(u) AS l DELETE l[0] WITH 1 AS o MATCH (n) RETURN count(n) AS c
      = 2
      > MATCH (u:Y) WITH {key: u} AS m DELETE m.key RETURN 1 AS one
      = 1
      > MATCH (:X)-[r]->() WITH {key: r} AS m DELETE m.key RETURN 1 AS one
      = 1
      > MATCH (:X)-[r]->() WITH {key: collect(r)} AS m DELETE m.key[0] RETURN 1 AS one
      = 1
      > MATCH p = (:X)-[]->() WITH {key: collect(p)} AS m DETACH DELETE m.key[0] RETURN 1 AS one
      = 1
      > MATCH (u:Y) WITH {key: {inner: [u]}} AS m DETACH DELETE m.key.inner[0] RETURN 1 AS one
      = 1
      > MATCH (u:Y) WITH {key: u} AS m DELETE m
      ! SyntaxError: InvalidArgumentType
      > MATCH (n:Y) DELETE n RETURN n.num AS x
      ! EntityNotFound at runtime: DeletedEntityAccess
      > MATCH (n:Y) DELETE n RETURN labels(n) AS x
      ! EntityNotFound at runtime: DeletedEntityAccess
      > MATCH ()-[r]->() DELETE r RETURN r.num AS x
      ! EntityNotFound at runtime: DeletedEntityAccess
      > MATCH ()-[r]->() DELETE r RETURN type(r) AS x
      = 'R'

      + UNWIND [1, 2, 3, 4, 5] AS x CREATE (:N {num: x})
      > MATCH (n:N) DELETE n RETURN 42 AS num LIMIT 0
      0
      > MATCH (n:N) DELETE n RETURN 42 AS num SKIP 5
      0
      > MATCH (n:N) DELETE n RETURN 42 AS num SKIP 2 LIMIT 2
      = 42
      = 42
      > MATCH (n:N) WITH n, n.num AS num DELETE n WITH num WHERE num % 2 = 0 RETURN num
      = 2
      = 4
      > MATCH (n:N) WITH n, n.num AS num DELETE n RETURN sum(num) AS s
      = 15
      > MATCH (n:N) WITH n, n.num AS num DELETE n WITH sum(num) AS s RETURN s
      = 15
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
