// Fifteen questions that an analyst asks of the generated graph. Their parameters stand in its meta.json.

// q01_name
MATCH (a:Actor) WHERE a.name = $x RETURN a.id, a.kind

// q01_pk
MATCH (a:Actor {id: 10}) RETURN a.name, a.kind

// q02_x_at_y_about_z
MATCH (a:Actor {name: $x})-[:SAID]->(s:Statement)-[:AT]->(m:Meeting {id: $meeting}),
      (s)-[:ABOUT]->(t:Topic {name: $topic})
RETURN s.id, s.text

// q03_coattend
MATCH (a:Actor {name: $x})-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(b:Actor) WHERE a.id <> b.id
RETURN b.name, count(*) AS c ORDER BY c DESC, b.name LIMIT 10

// q04_shared_topics
MATCH (a:Actor {name: $x})-[:SAID]->(:Statement)-[:ABOUT]->(t:Topic)
WITH DISTINCT t
MATCH (b:Actor {name: $y2})-[:SAID]->(:Statement)-[:ABOUT]->(t)
RETURN t.name, count(*) AS c ORDER BY c DESC, t.name LIMIT 20

// q05_topk_topic
MATCH (a:Actor)-[:SAID]->(s:Statement)-[:ABOUT]->(t:Topic {name: $topic})
RETURN a.name, count(*) AS c ORDER BY c DESC, a.name LIMIT 10

// q05b_all_topics
MATCH (a:Actor)-[:SAID]->(s:Statement)-[:ABOUT]->(t:Topic)
RETURN t.name, a.name, count(*) AS c ORDER BY c DESC, t.name, a.name LIMIT 20

// q06_repeats
MATCH (s:Statement {id: $stmt_mid})<-[:REPEATS*1..4]-(r:Statement) RETURN count(*)

// q07_shortest
MATCH p = shortestPath((a:Actor {name: $far1})-[:MEMBER_OF|ATTENDED*1..12]-(b:Actor {name: $far2}))
RETURN length(p)

// q08_src_not_src
MATCH (s:Statement)-[:REPORTED_BY]->(:Source {name: $srcA})
WHERE NOT EXISTS { MATCH (s)-[:REPORTED_BY]->(:Source {name: $srcB}) }
RETURN count(*)

// q09_contains
MATCH (s:Statement) WHERE s.text CONTAINS $word RETURN count(*)

// q09_contains_ar
MATCH (s:Statement) WHERE s.text CONTAINS $word_ar RETURN count(*)

// q10_month
MATCH (s:Statement)-[:ABOUT]->(t:Topic {name: $topic}) WHERE s.date >= $d1 AND s.date < $d2
RETURN s.date / 100 AS m, count(*) AS c ORDER BY m

// q11_conflict
MATCH (a:Source)<-[r1:REPORTED_BY]-(s:Statement)-[r2:REPORTED_BY]->(b:Source)
WHERE a.id < b.id AND r1.value <> r2.value
RETURN a.name, b.name, count(*) AS c ORDER BY c DESC, a.name, b.name LIMIT 10

// q12_triangles
MATCH (a:Actor)-[:MET]->(b:Actor)-[:MET]->(c:Actor), (a)-[:MET]->(c) RETURN count(*)
