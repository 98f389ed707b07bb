import Testing

/// Directions, lengths, named paths, bound relationships and optional patterns.
@Suite struct PatternRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      + CREATE (a:A)-[:T1 {x: 1}]->(b:B)-[:T2]->(a), (b)-[:T3]->(b)
      > MATCH ()-[r]->() RETURN type(r) AS t
      = 'T1'
      = 'T2'
      = 'T3'
      > MATCH ()-[r]-() RETURN type(r) AS t, count(*) AS c
      = 'T1' | 2
      = 'T2' | 2
      = 'T3' | 1
      > MATCH ()-[r:T1|T3]->() RETURN type(r) AS t
      = 'T1'
      = 'T3'
      > MATCH ()-[r:T1|:T3]->() RETURN type(r) AS t
      = 'T1'
      = 'T3'
      > MATCH (n)-[r {x: 1}]->() RETURN n
      = (:A)
      > MATCH (n)-->(n) RETURN n
      = (:B)
      > MATCH (n)--(n) RETURN n
      = (:B)
      > MATCH (n)<-->(m) RETURN count(*) AS c
      = 5
      > MATCH (n)-[]-(m) RETURN count(*) AS c
      = 5
      > MATCH (a)-[:T1]->(b)-[:T2]->(a) RETURN a, b
      = (:A) | (:B)
      > MATCH (a)-[r1]->(b)-[r2]->(c) RETURN type(r1), type(r2)
      = 'T1' | 'T2'
      = 'T1' | 'T3'
      = 'T2' | 'T1'
      = 'T3' | 'T2'
      > MATCH (a)-[r1]-(b)-[r2]-(c) RETURN count(*) AS c
      = 8
      > MATCH (a:A)-[r]->(b) WITH a, r, b MATCH (b)<-[r]-(a) RETURN a, type(r)
      = (:A) | 'T1'
      > MATCH ()-[r]->() WITH r AS s MATCH (a)-[s]->(b) RETURN count(*) AS c
      = 3
      > MATCH ()-[r]->() WITH r MATCH (a)-[r]-(b) RETURN count(*) AS c
      = 5
      > MATCH ()-[r:T1]->() WITH r MATCH (a)-[r:T2]->(b) RETURN r
      0
      > MATCH p = (a)-[*0..1]->(b) RETURN length(p) AS l, count(*) AS c
      = 0 | 2
      = 1 | 3
      > MATCH p = (a:A)-[*0..0]->(b) RETURN p
      = <(:A)>
      > MATCH (a:A)-[r*1..3]->(b) RETURN [x IN r | type(x)] AS t
      = ['T1']
      = ['T1', 'T2']
      = ['T1', 'T3']
      = ['T1', 'T3', 'T2']
      > MATCH (a:A)-[*..1]->(b) RETURN b
      = (:B)
      > MATCH (a:A)-[*2]->(b) RETURN b
      = (:A)
      = (:B)
      > MATCH (a:A)-[*2..]->(b) RETURN b
      = (:A)
      = (:A)
      = (:B)
      > MATCH (a:A)-[*..0]->(b) RETURN b
      0
      > MATCH (a:A)-[*3..2]->(b) RETURN b
      0
      > MATCH (a:A)-[r:T1|T2*..2 {x: 1}]->(b) RETURN size(r)
      = 1
      > MATCH (a:A)-[:LIKES*-1]->(c) RETURN c
      ! SyntaxError: InvalidRelationshipPattern
      > MATCH (a:A)-[:LIKES..]->(c) RETURN c
      ! SyntaxError: InvalidRelationshipPattern
      > MATCH (a:A)-[:LIKES*1.5]->(c) RETURN c
      ! SyntaxError: InvalidRelationshipPattern
      > MATCH p = (a:A)<-[*2]->(b) RETURN length(p), labels(b)[0]
      = 2 | 'A'
      = 2 | 'A'
      = 2 | 'B'
      = 2 | 'B'
      > MATCH p = (:A)-[:T1]->()<-[:T3]-() RETURN p
      = <(:A)-[:T1 {x: 1}]->(:B)-[:T3]->(:B)>
      > MATCH p = (:A)-[:T1]-()-[:T3]-() RETURN p
      = <(:A)-[:T1 {x: 1}]->(:B)-[:T3]->(:B)>
      > MATCH p = (b:B)<-[:T1]-(a) RETURN p, nodes(p), relationships(p)
      = <(:B)<-[:T1 {x: 1}]-(:A)> | [(:B), (:A)] | [[:T1 {x: 1}]]
      > MATCH p = (b:B)-[*2..2]-(a:A)  RETURN p
      = <(:B)-[:T3]->(:B)<-[:T1 {x: 1}]-(:A)>
      = <(:B)-[:T3]->(:B)-[:T2]->(:A)>
      > MATCH ()-[rs*2]->() WITH rs LIMIT 1 MATCH (a)-[rs*]->(b) RETURN count(*) AS c
      = 1
      > MATCH (a)-[r1]->()-[r2]->(c) WITH [r1, r2] AS rs, a, c LIMIT 1 MATCH (a)-[rs*]->(c) RETURN
        count(*) AS c
      = 1
      > MATCH (a)-[r1]->()-[r2]->(c) WITH [r1, r2] AS rs, a AS second, c AS first LIMIT 1 MATCH
        (first)-[rs*]->(second) RETURN count(*) AS c
      = 1
      > MATCH p = (a:A {x: 1}), q = (b) RETURN p, q
      0
      > MATCH p = (a)-[r]->(b)-[s]->(c), (d) WHERE length(p) = 2 RETURN count(*) AS c
      = 8
      > OPTIONAL MATCH p = (:A)-[:ZZZ]->() RETURN p, length(p), nodes(p), relationships(p)
      = null | null | null | null
      > MATCH (a:A) OPTIONAL MATCH (a)-[r:T1]->(b)-[s:NONE]->(c) RETURN a, r, b, s, c
      = (:A) | null | null | null | null
      > MATCH (a:A), (b:B) OPTIONAL MATCH (a)-[:T1*]->(b) RETURN count(*) AS c
      = 1
      > MATCH (a:A) OPTIONAL MATCH (a)-[:T3*]->(b) RETURN b
      = null
      > MATCH (a:A) OPTIONAL MATCH p = (a)-[:T3*0..1]->(b) RETURN p
      = <(:A)>
      > OPTIONAL MATCH (n:A {x: 5}) RETURN count(n) AS c, count(*) AS d
      = 0 | 1
      > MATCH (a:A) WITH a OPTIONAL MATCH (a)-[r:T9]->() WITH r MATCH ()-[r]->() RETURN r
      0
      > MATCH ()-[r:T1]->() WITH r OPTIONAL MATCH (a)<-[r]-(b) RETURN a, b
      = (:B) | (:A)
      > MATCH (a:A)-[r]->() WITH r, a LIMIT 1 OPTIONAL MATCH (a)<-[r]-(b) RETURN a, r, b
      = (:A) | [:T1 {x: 1}] | null
      > MATCH (a:A) WITH a AS x, 5 AS y OPTIONAL MATCH (x)-->(z) WHERE y = 6 RETURN z
      = null
      > MATCH (a:A) OPTIONAL MATCH (a)-[:T1]->(x), (a)-[:T9]->(y) RETURN x, y
      = null | null
      > OPTIONAL MATCH (f:DoesExist) OPTIONAL MATCH (n:DoesNotExist) RETURN collect(DISTINCT
        n.property) AS a, collect(DISTINCT f.property) AS b
      = [] | []
      > OPTIONAL MATCH (a) WITH a MATCH (a)-->(b) RETURN count(*) AS c
      = 3
      > MATCH (a:A) MATCH (b:ZZ) OPTIONAL MATCH (x) RETURN x
      0
      > OPTIONAL MATCH (n:ZZ) WITH coalesce(n, null) AS n MATCH (n) RETURN n
      0
      > MATCH (a:A) RETURN (a)-->()<--() AS x
      ! SyntaxError: UnexpectedSyntax
      > MATCH (n) RETURN exists((n)-->()) AS x
      = true
      = true
      > MATCH (n) RETURN size((n)-->()) AS x
      ! SyntaxError: UnexpectedSyntax
      > MATCH (n) SET n.x = (n)-->() RETURN n
      ! SyntaxError: UnexpectedSyntax
      > MATCH (n) WITH (n)-->() AS x RETURN x
      ! SyntaxError: UnexpectedSyntax
      > MATCH (n) WHERE (n)-->(zz) RETURN n
      ! SyntaxError: UndefinedVariable
      > MATCH (n) WHERE (n)-[r]->(n) RETURN n
      ! SyntaxError: UndefinedVariable
      > MATCH (n) WHERE (n)-[:T1|T2]->() AND NOT (n)-[:T3]->() RETURN n
      = (:A)
      > MATCH (n), (m) WHERE (n)-[:T1*]->(m) RETURN n, m
      = (:A) | (:B)
      > MATCH (n), (m) WHERE (n)-[*2]->(m) OR false XOR (n)-[:T1]->(m) RETURN n, m
      = (:A) | (:A)
      = (:A) | (:B)
      = (:B) | (:A)
      = (:B) | (:B)
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
