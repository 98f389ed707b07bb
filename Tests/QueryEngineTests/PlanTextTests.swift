import GraphModel
import QueryEngine
import QueryExecution
import QuerySyntax
import Testing

/// What EXPLAIN and PROFILE show: the same text on every machine.
@Suite struct PlanTextTests {
  static let graph = """
    CREATE (a:A {n: 'a', x: 1})-[:R {w: 5}]->(b:B {n: 'b', x: 2})-[:R {w: 1}]->(:B {n: 'c', x: 3}),
      (a)-[:S]->(b)
    """

  static let profiles: [(query: String, plan: String)] = [
    (
      """
      MATCH (a:A {n: 'a'})-[r:R]->(b) WHERE b.x > 1 AND EXISTS { (b)-->(:B) } OPTIONAL MATCH (b)-[:S]->(c)
      WITH b, count(c) AS n ORDER BY n DESC LIMIT 3 RETURN b.n AS name, n
      """,
      """
      keep n, name | 1 | 1
        compute name = b.n | 1 | 1
          keep b, n | 1 | 1
            limit 3 | 1 | 1
              sort by n DESC · only the first | 1 | 1
                group by b · n = count(c) | 1 | 1
                  optional | 1 | 1
                    filter b.x > 1 AND exists(q0) | 1 | 1
                      expand (a)-[r:R]->(b) | 1 | 1
                        filter a.n = 'a' | 1 | 1
                          seek a:A by n = 'a' | 1 | 1
                            argument | 1 | 1
                    expand (b)-[_1:S]->(c) | 1 | 0
                      argument | 1 | 1
      q0:
        filter _2:B | 1 | 1
          expand (b)-[_3]->(_2) | 1 | 1
            argument | 1 | 1
      """
    ),
    (
      """
      MATCH p = ANY SHORTEST (a:A)-[r:!S]->+(b:B) UNWIND range(1, 2) AS i MERGE (x:X {v: i}) SET x.w = 1
      RETURN DISTINCT x.v AS v
      """,
      """
      keep v | 13 | 2
        distinct v | 13 | 2
          compute v = x.v | 18 | 4
            set | 18 | 4
              read to the end | 18 | 4
                merge x | 18 | 4
                  read to the end | 18 | 4
                    unwind range(1, 2) as i | 18 | 4
                      compute p = path(a, r, b) | 9 | 2
                        any shortest · search (a)-[r*1..]->(b) into | 9 | 2
                          scan b:B | 9 | 2
                            scan a:A | 3 | 1
                              argument | 1 | 1
                  filter x.v = i | 18 | 2
                    seek x:X by v = i | 18 | 2
                      argument | 18 | 4
      """
    ),
    (
      "UNWIND [1, 2] AS x CALL (x) { MATCH (n) WHERE n.x = x RETURN n } RETURN n.n AS n UNION RETURN 'z' AS n",
      """
      union | 3 | 3
        keep n | 2 | 2
          compute n = n.n | 2 | 2
            for each row q0 | 2 | 2
              unwind [1, 2] as x | 2 | 2
                argument | 1 | 1
        keep n | 1 | 1
          compute n = 'z' | 1 | 1
            argument | 1 | 1
      q0:
        keep n | 1 | 2
          filter n.x = x | 1 | 2
            seek n by x = x | 1 | 2
              argument | 1 | 2
      """
    ),
  ]

  @Test(arguments: profiles.indices) func profile(_ index: Int) throws {
    let session = QuerySession(graph: PropertyGraph())
    _ = try session.run(Self.graph)
    let result = try session.run("PROFILE " + Self.profiles[index].query)
    #expect(result.columns == ["plan", "about", "rows"])
    #expect(text(of: result) == Self.profiles[index].plan)
  }

  /// The plan of `EXPLAIN` is that of `PROFILE` without the rows, and nothing is run.
  @Test(arguments: profiles.indices) func explain(_ index: Int) throws {
    let session = QuerySession(graph: PropertyGraph())
    _ = try session.run(Self.graph)
    let result = try session.run("EXPLAIN " + Self.profiles[index].query)
    let lines = Self.profiles[index].plan.split(separator: "\n").map { line in
      line.split(separator: " | ").prefix(2).joined(separator: " | ")
    }
    #expect(text(of: result) == lines.joined(separator: "\n"))
    #expect(result.effects.isEmpty)
  }

  private static let sample = Result {
    let made = QuerySession(graph: PropertyGraph())
    _ = try made.run("UNWIND range(1, 10) AS i CREATE (:Q {id: -2 * i})")
    _ = try made.run("UNWIND range(1, 200) AS i CREATE (p:P {id: i, x: i % 10})")
    _ = try made.run(
      "MATCH (p:P) UNWIND [0, 1] AS k MATCH (q:Q {id: -2 * ((p.id + k) % 10 + 1)}) CREATE (p)-[:R]->(q)")
    return made.graph.compacted()
  }

  /// On a graph of known shape the estimates are what the statistics give.
  @Test(arguments: [
    ("MATCH (p:P) RETURN p", "scan p:P", 200), ("MATCH (p:P {id: 5}) RETURN p", "seek p:P by id = 5", 1),
    ("MATCH (p:P {id: -1}) RETURN p", "seek p:P by id = -1", 0),
    ("MATCH (p:P {id: $x}) RETURN p", "seek p:P by id = $x", 1),
    ("MATCH (p:P)-[r:R]->(q) RETURN q", "expand (p)-[r:R]->(q)", 400),
    ("MATCH (q:Q)<-[r:R]-(p) RETURN p", "expand (q)<-[r:R]-(p)", 400),
    ("MATCH (p:P {id: 5})-[r:R]->(q)<-[s:R]-(o) RETURN o", "expand (q)<-[s:R]-(o)", 80),
    ("MATCH (p:P) WHERE p.x > 3 RETURN p", "filter p.x > 3", 60),
    ("MATCH (p:P) RETURN count(*) AS c", "group by nothing · c = count(*)", 1),
    ("UNWIND range(1, 12345) AS i RETURN i", "unwind range(1, 12345) as i", 12000),
    ("MATCH (p:P) RETURN p LIMIT 7", "limit 7", 7),
  ])
  func estimate(query: String, line: String, rows: Int64) throws {
    let session = QuerySession(graph: PropertyGraph(try Self.sample.get()))
    let result = try session.run("EXPLAIN " + query, parameters: ["x": .int(3)])
    let found = result.rows.first { row in
      if case .string(let text)? = row.first { text.drop { $0 == " " } == line } else { false }
    }
    guard case .int(rows)? = found?.last else {
      Issue.record("\(text(of: result))")
      return
    }
  }

  static let expressions: [(query: String, line: String)] = [
    (
      "RETURN [x IN [1, 2] WHERE any(y IN [x] WHERE y > -1) | x] AS l",
      "compute l = [x IN [1, 2] WHERE any(y IN [x] WHERE y > -1) | x]"
    ),
    (
      "RETURN CASE WHEN $p THEN 1 ELSE [1][0..1] END AS c",
      "compute c = CASE WHEN $p THEN 1 ELSE [1][0..1] END"
    ),
    ("MATCH (n) WHERE (n.x + 1) * 2 > 3 RETURN n", "filter (n.x + 1) * 2 > 3"),
    ("MATCH (n:A&!B) RETURN n", "filter n:A&!B"),
    ("MATCH (`odd name`) RETURN `odd name`.k AS k", "compute k = `odd name`.k"),
    (
      "MATCH (n) RETURN count(DISTINCT n.x) AS c, count(*) AS d",
      "group by nothing · c = count(DISTINCT n.x) · d = count(*)"
    ),
    ("MATCH (a), (b) CREATE (a)-[:R]->(c) DETACH DELETE b", "detach delete b"),
    ("MATCH (a) SET a.x = 1", "set"), ("MATCH (a) RETURN 1 AS x SKIP 1 LIMIT $n", "limit $n"),
  ]

  @Test(arguments: expressions.indices) func expression(_ index: Int) throws {
    let session = QuerySession(graph: PropertyGraph())
    let result = try session.run("EXPLAIN " + Self.expressions[index].query)
    let lines = text(of: result).split(separator: "\n").map { $0.drop(while: { $0 == " " }) }
    #expect(lines.contains { $0.hasPrefix(Self.expressions[index].line + " | ") }, "\(lines)")
  }

  private func text(of result: QueryResult) -> String {
    let lines = result.rows.map { row in
      row.compactMap { value in
        switch value {
        case .string(let text): text
        case .int(let number): "\(number)"
        default: nil
        }
      }.joined(separator: " | ")
    }
    return lines.joined(separator: "\n")
  }
}
