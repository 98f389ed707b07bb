import Testing

/// WHERE after MATCH: predicates, unknown truth and what cannot be a predicate.
@Suite struct MatchWhereRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      + CREATE (:A {name: 'Bar', n: 1})-[:T {name: 'r', i: 5}]->(:B {name: 'Foo', n: 2}), (:C)
      > MATCH (n) WHERE n.name = 'Bar' RETURN n
      = (:A {n: 1, name: 'Bar'})
      > MATCH (n) WHERE n:A OR n:B RETURN n.name AS x
      = 'Bar'
      = 'Foo'
      > MATCH (n:A), (m) WHERE n.name = 'Bar' AND m = n RETURN m.n AS x
      = 1
      > MATCH (n)-[r]->(m) WHERE r.name = $x RETURN m.name AS x
      ? {x: 'r'}
      = 'Foo'
      > MATCH (n)-[r]->(m) WHERE type(r) = 'T' OR type(r) = 'S' RETURN m.name AS x
      = 'Foo'
      > MATCH p = (n:A)-->(x) WHERE length(p) = 1 RETURN x.name
      = 'Foo'
      > MATCH p = (n)-->(x) WHERE length(p) = 10 RETURN x
      0
      > MATCH (r) WHERE (r)-[]-() RETURN count(r) AS c
      = 2
      > MATCH (s) WHERE s.name = undefinedVariable AND s.age = 10 RETURN s
      ! SyntaxError: UndefinedVariable
      > MATCH (a) WHERE count(a) > 10 RETURN a
      ! SyntaxError: InvalidAggregation
      > MATCH (n) WHERE n.name IS NULL AND NOT n:A RETURN n
      = (:C)
      > MATCH (n) WHERE n.n IN [1] OR n.zz > 3 RETURN n.name
      = 'Bar'
      > MATCH (a), (b) WHERE a.n + 1 = b.n RETURN a.name, b.name
      = 'Bar' | 'Foo'
      > MATCH (a)-->(b) WHERE a.n < b.n AND a.name < b.name RETURN 1 AS o
      = 1
      > MATCH (a)-[r]->(b) WHERE (a)-[r]->(b) RETURN 1 AS o
      = 1
      > MATCH (n) WHERE (n)
      ! SyntaxError: InvalidClauseComposition
      > MATCH (n) WHERE (n) RETURN n
      ! SyntaxError: InvalidArgumentType
      > MATCH p = ()-[]->() WHERE p RETURN p
      ! SyntaxError: InvalidArgumentType
      > MATCH (n) WHERE n RETURN n
      ! SyntaxError: InvalidArgumentType
      > MATCH p=()-[*]->() WHERE p.name = 'x' RETURN p
      ! SyntaxError: InvalidArgumentType
      > MATCH (n) WHERE 1 RETURN n
      ! SyntaxError: InvalidArgumentType
      > MATCH (n) WHERE 'x' RETURN n
      ! SyntaxError: InvalidArgumentType
      > MATCH (n) WHERE NOT 0 RETURN n
      ! SyntaxError: InvalidArgumentType
      > MATCH (n) WHERE null RETURN n
      0
      > MATCH (n) WHERE [] RETURN n
      ! SyntaxError: InvalidArgumentType
      > MATCH (n) WHERE {a: 1} RETURN n
      ! SyntaxError: InvalidArgumentType

      + CREATE (a:A {v: 1}), (b:B {v: 2}), (a)-[:X]->(b), (:C {v: 1})
      > MATCH (a), (b) WHERE a <> b RETURN count(*) AS c
      = 6
      > MATCH (a)-[:X]->(b)  MATCH (c) WHERE c <> a AND c <> b RETURN c
      = (:C {v: 1})
      > MATCH (n) WITH n AS x MATCH (m) WHERE m.v = x.v AND m <> x RETURN labels(m) AS l
      = ['A']
      = ['C']

      + CREATE (root:R {name: 'x'})-[:T]->(:TextNode {var: 'text'}), (root)-[:T]->(:IntNode {var: 0}),
        (root)-[:T]->(:N)
      > MATCH (:R)-->(i) WHERE i.var > 'te' RETURN i.var AS v
      = 'text'
      > MATCH (:R)-->(i) WHERE i.var > 'te' AND i.var IS NOT NULL RETURN i.var AS v
      = 'text'
      > MATCH (:R)-->(i) WHERE i.var IS NOT NULL OR i.var > 'te' RETURN i.var AS v
      = 'text'
      = 0
      > MATCH (:R)-->(i:TextNode) WHERE i.var > 0 RETURN i
      0
      > MATCH (n:R) OPTIONAL MATCH (n)-->(m:None) WHERE m.x = 1 RETURN n.name, m
      = 'x' | null
      > MATCH (n:R) OPTIONAL MATCH (n)-->(m) WHERE m.var = 0 OPTIONAL MATCH (m)-->(k) RETURN m.var, k
      = 0 | null
      > MATCH (n:R) OPTIONAL MATCH (n)-->(m) WHERE n.name = 'y' RETURN m
      = null
      > OPTIONAL MATCH (a:ZZ) WITH a MATCH (a)-->(b) RETURN b
      0
      > OPTIONAL MATCH (a:ZZ) WITH a OPTIONAL MATCH (a)-->(b) RETURN b
      = null
      > OPTIONAL MATCH (a:ZZ) WITH a WHERE a:R RETURN a
      0
      > OPTIONAL MATCH (a:ZZ)-[r]->(b) RETURN a.x, type(r), labels(b), id(a), r.y, a:ZZ,
        properties(a), keys(a), length(null)
      = null | null | null | null | null | null | null | null | null

      + CREATE (:A:B {x: 1}), (:A), (:C {x: 1})
      > MATCH (n) RETURN count(*) AS c
      = 3
      > MATCH (n:A:B) RETURN n
      = (:A:B {x: 1})
      > MATCH (n {x: 1}), (m:A) RETURN count(*) AS c
      = 4
      > MATCH (n:A), (n:B) RETURN n.x AS x
      = 1
      > MATCH (n $param) RETURN n
      ! SyntaxError: InvalidParameterUse
      > MATCH ()-[n]-(n) RETURN n
      ! SyntaxError: VariableTypeConflict
      > MATCH n = (), (n) RETURN n
      ! SyntaxError: VariableTypeConflict
      > MATCH ()-[n]-(), (n) RETURN n
      ! SyntaxError: VariableTypeConflict
      > MATCH (n)-[n]->() RETURN n
      ! SyntaxError: VariableTypeConflict
      > MATCH n = ()-[*]-(n) RETURN n
      ! SyntaxError: VariableAlreadyBound
      > MATCH (n), n = () RETURN n
      ! SyntaxError: VariableAlreadyBound
      > MATCH p=() MATCH p=() RETURN p
      ! SyntaxError: VariableAlreadyBound
      > WITH true AS n MATCH (n) RETURN n
      ! SyntaxError: VariableTypeConflict
      > WITH 123 AS n MATCH (n) RETURN n
      ! SyntaxError: VariableTypeConflict
      > WITH 1.5 AS n MATCH (n) RETURN n
      ! SyntaxError: VariableTypeConflict
      > WITH 'x' AS n MATCH (n) RETURN n
      ! SyntaxError: VariableTypeConflict
      > WITH {x: []} AS n MATCH (n) RETURN n
      ! SyntaxError: VariableTypeConflict
      > WITH [10] AS n MATCH (n) RETURN n
      ! SyntaxError: VariableTypeConflict
      > WITH true AS n MATCH ()-[n]->() RETURN n
      ! SyntaxError: VariableTypeConflict
      > WITH true AS p MATCH p = () RETURN p
      ! SyntaxError: VariableAlreadyBound
      > MATCH (r) MATCH ()-[r]-() RETURN r
      ! SyntaxError: VariableTypeConflict
      > MATCH (r), ()-[r]->() RETURN r
      ! SyntaxError: VariableTypeConflict
      > MATCH p = (r)-[r]-() RETURN r
      ! SyntaxError: VariableTypeConflict
      > MATCH r = ()-[]-() MATCH ()-[r]-() RETURN r
      ! SyntaxError: VariableTypeConflict
      > MATCH ()-[r]-() MATCH ()-[r*]-() RETURN r
      ! SyntaxError: VariableTypeConflict
      > MATCH ()-[r*]->() MATCH (r) RETURN r
      ! SyntaxError: VariableTypeConflict
      > MATCH ()-[r]->(), ()-[r]->() RETURN r
      ! SyntaxError: RelationshipUniquenessViolation
      > MATCH (a)-[r]->()-[r]->(a) RETURN r
      ! SyntaxError: RelationshipUniquenessViolation
      > MATCH ()-[r:T]->(n), ()<-[r:S]-() RETURN r
      ! SyntaxError: RelationshipUniquenessViolation
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
