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
      keep n, name | 1
        compute name = b.n | 1
          keep b, n | 1
            limit 3 | 1
              sort by n DESC · only the first | 1
                group by b · n = count(c) | 1
                  optional | 1
                    filter b.x > 1 AND exists(q0) | 1
                      expand (a)-[r:R]->(b) | 1
                        filter a.n = 'a' | 1
                          seek a:A by n = 'a' | 1
                            argument | 1
                    expand (b)-[_1:S]->(c) | 0
                      argument | 1
      q0:
        filter _2:B | 1
          expand (b)-[_3]->(_2) | 1
            argument | 1
      """
    ),
    (
      """
      MATCH p = ANY SHORTEST (a:A)-[r:!S]->+(b:B) UNWIND range(1, 2) AS i MERGE (x:X {v: i}) SET x.w = 1
      RETURN DISTINCT x.v AS v
      """,
      """
      keep v | 2
        distinct v | 2
          compute v = x.v | 4
            set | 4
              read to the end | 4
                merge x | 4
                  read to the end | 4
                    unwind range(1, 2) as i | 4
                      compute p = path(a, r, b) | 2
                        any shortest · search (a)-[r*1..]->(b) into | 2
                          scan b:B · about 3 nodes | 2
                            scan a:A · about 3 nodes | 1
                              argument | 1
                  filter x.v = i | 2
                    seek x:X by v = i | 2
                      argument | 4
      """
    ),
    (
      "UNWIND [1, 2] AS x CALL (x) { MATCH (n) WHERE n.x = x RETURN n } RETURN n.n AS n UNION RETURN 'z' AS n",
      """
      union | 3
        keep n | 2
          compute n = n.n | 2
            for each row q0 | 2
              unwind [1, 2] as x | 2
                argument | 1
        keep n | 1
          compute n = 'z' | 1
            argument | 1
      q0:
        keep n | 2
          filter n.x = x | 2
            seek n by x = x | 2
              argument | 2
      """
    ),
  ]

  @Test(arguments: profiles.indices) func profile(_ index: Int) throws {
    let session = QuerySession(graph: PropertyGraph())
    _ = try session.run(Self.graph)
    let result = try session.run("PROFILE " + Self.profiles[index].query)
    #expect(result.columns == ["plan", "rows"])
    #expect(text(of: result) == Self.profiles[index].plan)
  }

  /// The plan of `EXPLAIN` is that of `PROFILE` without the numbers, and nothing is run.
  @Test(arguments: profiles.indices) func explain(_ index: Int) throws {
    let session = QuerySession(graph: PropertyGraph())
    _ = try session.run(Self.graph)
    let result = try session.run("EXPLAIN " + Self.profiles[index].query)
    let lines = Self.profiles[index].plan.split(separator: "\n").map { line in
      line.split(separator: " | ").first ?? ""
    }
    #expect(text(of: result) == lines.joined(separator: "\n"))
    #expect(result.effects.isEmpty)
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
    #expect(lines.contains { $0 == Self.expressions[index].line }, "\(lines)")
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
