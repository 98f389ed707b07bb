-- The questions of mahdar.cypher in SQL; shortest paths (q07) are left out. Grouping goes by key and name, since the
-- key is the faster of the two and the names differ wherever the keys do.

-- q01_name
SELECT id, kind FROM "Actor" WHERE name = $x

-- q01_pk
SELECT name, kind FROM "Actor" WHERE id = 10

-- q02_x_at_y_about_z
SELECT s.id, s.text
FROM "Actor" a
JOIN "SAID" said ON said.start_id = a.id
JOIN "Statement" s ON s.id = said.end_id
JOIN "AT" held ON held.start_id = s.id
JOIN "ABOUT" about ON about.start_id = s.id
JOIN "Topic" t ON t.id = about.end_id
WHERE a.name = $x AND held.end_id = $meeting AND t.name = $topic

-- q03_coattend
SELECT b.name, count(*) AS c
FROM "Actor" a
JOIN "ATTENDED" mine ON mine.start_id = a.id
JOIN "ATTENDED" theirs ON theirs.end_id = mine.end_id
JOIN "Actor" b ON b.id = theirs.start_id
WHERE a.name = $x AND a.id <> b.id
GROUP BY b.id, b.name ORDER BY c DESC, b.name LIMIT 10

-- q04_shared_topics
WITH mine AS (
  SELECT DISTINCT about.end_id AS topic
  FROM "Actor" a
  JOIN "SAID" said ON said.start_id = a.id
  JOIN "ABOUT" about ON about.start_id = said.end_id
  WHERE a.name = $x)
SELECT t.name, count(*) AS c
FROM "Actor" b
JOIN "SAID" said ON said.start_id = b.id
JOIN "ABOUT" about ON about.start_id = said.end_id
JOIN mine ON mine.topic = about.end_id
JOIN "Topic" t ON t.id = about.end_id
WHERE b.name = $y2
GROUP BY t.id, t.name ORDER BY c DESC, t.name LIMIT 20

-- q05_topk_topic
SELECT a.name, count(*) AS c
FROM "Topic" t
JOIN "ABOUT" about ON about.end_id = t.id
JOIN "SAID" said ON said.end_id = about.start_id
JOIN "Actor" a ON a.id = said.start_id
WHERE t.name = $topic
GROUP BY a.id, a.name ORDER BY c DESC, a.name LIMIT 10

-- q05b_all_topics
SELECT t.name, a.name, count(*) AS c
FROM "ABOUT" about
JOIN "SAID" said ON said.end_id = about.start_id
JOIN "Topic" t ON t.id = about.end_id
JOIN "Actor" a ON a.id = said.start_id
GROUP BY t.id, t.name, a.id, a.name ORDER BY c DESC, t.name, a.name LIMIT 20

-- q06_repeats
WITH RECURSIVE chain(node, depth) AS (
  SELECT start_id, 1 FROM "REPEATS" WHERE end_id = $stmt_mid
  UNION ALL
  SELECT later.start_id, depth + 1
  FROM chain JOIN "REPEATS" later ON later.end_id = chain.node
  WHERE depth < 4)
SELECT count(*) FROM chain

-- q08_src_not_src
SELECT count(*)
FROM "REPORTED_BY" r
JOIN "Source" s ON s.id = r.end_id
WHERE s.name = $srcA AND NOT EXISTS (
  SELECT 1
  FROM "REPORTED_BY" other
  JOIN "Source" b ON b.id = other.end_id
  WHERE other.start_id = r.start_id AND b.name = $srcB)

-- q09_contains
SELECT count(*) FROM "Statement" WHERE contains(text, $word)

-- q09_contains_ar
SELECT count(*) FROM "Statement" WHERE contains(text, $word_ar)

-- q10_month
SELECT s.date // 100 AS m, count(*) AS c
FROM "Topic" t
JOIN "ABOUT" about ON about.end_id = t.id
JOIN "Statement" s ON s.id = about.start_id
WHERE t.name = $topic AND s.date >= $d1 AND s.date < $d2
GROUP BY m ORDER BY m

-- q11_conflict
SELECT a.name, b.name, count(*) AS c
FROM "REPORTED_BY" r1
JOIN "REPORTED_BY" r2 ON r2.start_id = r1.start_id
JOIN "Source" a ON a.id = r1.end_id
JOIN "Source" b ON b.id = r2.end_id
WHERE r1.end_id < r2.end_id AND r1.value <> r2.value
GROUP BY a.id, a.name, b.id, b.name ORDER BY c DESC, a.name, b.name LIMIT 10

-- q12_triangles
SELECT count(*)
FROM "MET" ab
JOIN "MET" bc ON bc.start_id = ab.end_id
JOIN "MET" ac ON ac.start_id = ab.start_id AND ac.end_id = bc.end_id
