import GraphModel
import QueryEngine
import QuerySyntax
import Testing

/// Queries whose words were exchanged for others of their kind: whatever comes of them, nothing crashes, a query that
/// fails changes nothing, and tracking evidence changes no row.
@Suite struct EvaluationMutationTests {
  static let seeds = [
    "MATCH (s:Statement)-[r:ABOUT]->(t) WHERE s.id <> 's2' WITH t, count(s) AS n ORDER BY n DESC RETURN t.id, n",
    "MATCH p = (a:Actor)-[:SAID*1..2]->(s) RETURN nodes(p)[0].id AS a, [x IN relationships(p) | x.cites] AS c",
    "UNWIND range(1, 5) AS x WITH x, CASE WHEN x % 2 = 0 THEN 'even' ELSE null END AS k RETURN k, collect(x) AS l",
    "MATCH (a:Actor) OPTIONAL MATCH (a)-[:SAID]->(s {kind: 'k'}) RETURN a.id, reduce(n = 0, x IN [1, 2] | n + x)",
    "MATCH (a:Actor) CALL (a) { MATCH (a)-[:SAID]->(s) RETURN count(s) AS n } RETURN a.id AS id, n, COUNT { (a)--() }",
    "WITH date('2020-02-29') AS d, duration('P1M2DT3H') AS t RETURN d + t AS x, duration.between(d, d - t) AS y, d.week",
    "MATCH (s:Statement) RETURN s.text AS t UNION MATCH (a:Actor) RETURN a.id AS t",
    "MATCH (a:Actor {id: 'ann'}) MERGE (a)-[r:KNOWS {w: 1}]->(b:Actor {id: 'bob'}) ON CREATE SET r.n = 2 RETURN r",
    "MATCH (s:Statement) SET s.text = toUpper(s.text), s += {n: size(s.id)} REMOVE s.kind RETURN s ORDER BY s.id",
    "MATCH (s:Statement)-[r]->(t) DELETE r WITH s, 1.5 AS f RETURN s.id, f / 0.5 AS q, -f ^ 2 AS p LIMIT 2",
    "MATCH ANY SHORTEST (a {id: 'ann'})((x)-[:SAID|ABOUT]->(y)){1,3}(t:Topic) RETURN size(x) AS n, t.id AS id",
    "WITH [1, null, 'a', true, [2], {k: 3}] AS l RETURN l[1..3] AS a, 2 IN l[4] AS b, l[5].k AS c, any(x IN l WHERE x = 1)",
  ]

  static let values = [
    "null", "0", "-1", "1.5", "1e308", "9223372036854775807", "[]", "{}", "[null]", "true", "''", "'a'",
    "{a: 1}",
    "[1, [2]]", "date('2020-02-29')", "duration('P1M1D')", "localtime('10:00')", "0.0 / 0.0", "range(1, 3)",
    "COUNT { () }", "cites('x')",
  ]
  static let functions = [
    "size", "head", "last", "tail", "reverse", "keys", "labels", "type", "nodes", "length", "properties",
    "toInteger", "toString", "toFloat", "toBoolean", "date", "duration", "abs", "count", "sum", "min", "avg",
    "collect", "stDev", "coalesce", "split", "trim", "cites", "reports", "id", "startNode", "exists", "fold",
  ]

  @Test(arguments: seeds.indices) func mutations(_ seed: Int) throws {
    var random = Generator(state: UInt64(seed) + 11)
    let words = Self.seeds[seed].split(separator: " ").map(String.init)
    for _ in 0..<60 {
      var text = words
      for _ in 0...random.next(below: 3) { mutate(&text, &random) }
      check(text.joined(separator: " "))
    }
  }

  private func mutate(_ words: inout [String], _ random: inout Generator) {
    let at = random.next(below: words.count)
    let word = words[at]
    if let bracket = word.firstIndex(of: "("), bracket > word.startIndex, word.first?.isLowercase == true {
      words[at] = Self.functions[random.next(below: Self.functions.count)] + word[bracket...]
    } else if word.first?.isNumber == true || word.first == "'" || random.next(below: 4) == 0 {
      words[at] = Self.values[random.next(below: Self.values.count)]
    } else {
      words[at] = words[random.next(below: words.count)]
    }
  }

  private func check(_ query: String) {
    let plain = run(query, withEvidence: false)
    let tracked = run(query, withEvidence: true)
    #expect(plain == tracked, "\(query)")
  }

  /// The rows of a query on a graph of its own, or the code of its error.
  private func run(_ query: String, withEvidence: Bool) -> [String] {
    let session = QuerySession(graph: LineageTests.makeGraph())
    session.settings.timeout = 2
    session.settings.memoryLimit = 50_000_000
    let before = session.graph.nodeLimit
    do {
      let result = try session.run(query, withEvidence: withEvidence)
      if withEvidence, !result.columns.isEmpty {
        #expect(result.evidence.count == result.rows.count, "\(query)")
      }
      let graph = GraphDescription(session.graph)
      return result.rows.map { row in row.map { $0.literal(describing: graph) }.joined(separator: " | ") }
    } catch {
      #expect(!error.message.isEmpty && !error.code.isEmpty, "\(query)")
      #expect(session.graph.nodeLimit == before, "\(query)")
      return [error.code]
    }
  }

  /// Numbers from a fixed seed, so that a failure can be repeated.
  struct Generator {
    var state: UInt64

    mutating func next(below count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
  }
}
