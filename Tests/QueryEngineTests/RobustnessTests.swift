import GraphModel
import QueryEngine
import QuerySyntax
import Synchronization
import Testing

/// Queries that no machine could answer, or that nobody would write: an error, never a crash or a hang.
@Suite struct RobustnessTests {
  typealias Case = LanguageCase

  static let numbers: [Case] = [
    Case("RETURN 9223372036854775807 + 1", fails: "ArithmeticError at runtime: IntegerOverflow"),
    Case("RETURN -9223372036854775808 - 1", fails: "ArithmeticError at runtime: IntegerOverflow"),
    Case("RETURN 9223372036854775807 * 2", fails: "ArithmeticError at runtime: IntegerOverflow"),
    Case("RETURN -9223372036854775808 / -1", fails: "ArithmeticError at runtime: IntegerOverflow"),
    Case("RETURN -9223372036854775808 % -1 AS x", "0"),
    Case("RETURN -(-9223372036854775808)", fails: "ArithmeticError at runtime: IntegerOverflow"),
    Case("RETURN abs(-9223372036854775808)", fails: "ArithmeticError at runtime: IntegerOverflow"),
    Case("RETURN toInteger(1e300)", fails: "ArithmeticError at runtime: IntegerOverflow"),
    Case(
      "RETURN toInteger('99999999999999999999') AS x", fails: "ArithmeticError at runtime: IntegerOverflow"),
    Case("RETURN 1 / 0", fails: "ArithmeticError at runtime: DivisionByZero"),
    Case("RETURN 1 % 0", fails: "ArithmeticError at runtime: DivisionByZero"),
    Case("RETURN 1.0 / 0 AS a, 0 / 0.0 AS b, -1 / 0.0 AS c", "Inf | NaN | -Inf"),
    Case("UNWIND [0, 1] AS x RETURN 1 / x", fails: "ArithmeticError at runtime: DivisionByZero"),
    Case(
      "UNWIND [9223372036854775807, 1] AS x RETURN sum(x)",
      fails: "ArithmeticError at runtime: IntegerOverflow"
    ),
    Case("UNWIND [9223372036854775807, 1] AS x RETURN avg(x) > 4e18 AS x", "true"),
    Case("RETURN duration('P1D') * 1e300", fails: "ArgumentError at runtime: InvalidArgumentValue"),
    Case("RETURN duration('P1D') / 0", fails: "ArithmeticError at runtime: DivisionByZero"),
    Case(
      "RETURN date('2020-01-01') + duration({months: 9223372036854775807})",
      fails: "ArgumentError at runtime: InvalidArgumentValue"),
    Case("RETURN date({year: 9223372036854775807})", fails: "ArgumentError at runtime: InvalidArgumentValue"),
    Case(
      "RETURN substring('abc', 9223372036854775807) AS a, left('a', 9223372036854775807) AS b", "'' | 'a'"),
    Case(
      "RETURN [1, 2][-9223372036854775808..9223372036854775807] AS a, [1][9223372036854775807] AS b",
      "[1, 2] | null"),
    Case(
      "RETURN range(-9223372036854775808, 9223372036854775807)",
      fails: "ArgumentError at runtime: NumberOutOfRange"),
    Case(
      "RETURN range(9223372036854775806, 9223372036854775807, 9223372036854775807) AS x",
      "[9223372036854775806]"),
    Case(
      "UNWIND range(9223372036854775800, 9223372036854775807, 3) AS x RETURN max(x) AS x",
      "9223372036854775806"),
  ]

  @Test(arguments: numbers) func number(_ test: Case) throws { try test.check(on: "", isCompacted: false) }

  // MARK: Deep and long texts

  static let nestings: [(text: String, code: String)] = [
    (repeated("(", "1", ")"), "NestingTooDeep"), (repeated("[", "", "]"), "NestingTooDeep"),
    (repeated("{a: ", "1", "}"), "NestingTooDeep"), (repeated("NOT ", "true", ""), "NestingTooDeep"),
    (repeated("- ", "1", ""), "NestingTooDeep"), (repeated("1 + ", "1", ""), "NestingTooDeep"),
    (repeated("CASE WHEN true THEN ", "1", " END"), "NestingTooDeep"),
    (repeated("EXISTS { RETURN ", "1", " AS x }"), "NestingTooDeep"),
    (repeated("[x IN ", "[]", " | x]"), "NestingTooDeep"),
    (repeated("reduce(a = 0, x IN [1] | ", "1", ")"), "NestingTooDeep"),
    ("[]" + String(repeating: "[0]", count: 10_000), "NestingTooDeep"),
    ("1" + String(repeating: " < 1", count: 10_000), ""),
    ("true" + String(repeating: " AND true", count: 10_000), ""),
    ("1 AS x" + String(repeating: " UNION RETURN 1 AS x", count: 10_000), "QueryTooLong"),
    ("1 AS x " + String(repeating: "WITH 1 AS x ", count: 10), "UnexpectedSyntax"),
  ]

  static func repeated(_ open: String, _ middle: String, _ close: String) -> String {
    String(repeating: open, count: 10_000) + middle + String(repeating: close, count: 10_000)
  }

  @Test(arguments: nestings.indices) func nesting(_ index: Int) {
    #expect(code(of: "RETURN " + Self.nestings[index].text) == Self.nestings[index].code)
  }

  @Test(arguments: [
    ("WITH 1 AS x ", "WITH x + 1 AS x ", "RETURN x", "QueryTooLong"),
    ("MATCH (a) ", "OPTIONAL MATCH (a)-[:R]->(b {x: 1}) WITH a ", "RETURN a", "QueryTooLong"),
    ("CREATE (a) ", "CREATE () ", "RETURN 1", ""),
    ("MATCH ()", "-->()", " RETURN 1", "QueryTooLong"),
    ("CREATE ()", "-[:R]->()", "", ""),
    ("MATCH (n:A", "|B", ") RETURN n", ""),
    ("MATCH (n:", "!", "A) RETURN n", "NestingTooDeep"),
  ])
  func length(_ first: String, _ part: String, _ last: String, _ code: String) {
    #expect(self.code(of: first + String(repeating: part, count: 1_500) + last) == code)
  }

  @Test func tenMegabytes() throws {
    let session = QuerySession(graph: PropertyGraph())
    let text = String(repeating: "x", count: 10_000_000)
    #expect(
      try session.run("RETURN size('\(text)') AS n").rows[0][0].literal(
        describing: GraphDescription(session.graph)) == "10000000")
    #expect(code(of: "RETURN " + text) == "UndefinedVariable")
    #expect(code(of: "RETURN 1 /* " + text) == "UnexpectedSyntax")
  }

  private func code(of query: String) -> String {
    do {
      _ = try QuerySession(graph: PropertyGraph()).run(query)
      return ""
    } catch { return error.code }
  }

  // MARK: Limits

  /// Under a limit of 20 MB.
  static let large: [String] = [
    "RETURN size(range(1, 100000000)) AS n",
    "UNWIND range(1, 3000000) AS x RETURN size(collect(x)) AS n",
    "UNWIND range(1, 3000000) AS x RETURN x",
    "UNWIND range(1, 3000000) AS x RETURN DISTINCT x",
    "UNWIND range(1, 3000000) AS x WITH x ORDER BY x RETURN count(*) AS n",
    "UNWIND range(1, 3000000) AS x RETURN x UNION RETURN 1 AS x",
    "UNWIND range(1, 3000) AS x UNWIND range(1, 3000) AS y WITH x, y ORDER BY x RETURN count(*) AS n",
    "RETURN size(reduce(s = 'aaaaaaaaaaaaaaaa', x IN range(1, 40) | s + s)) AS n",
    "RETURN size(reduce(s = [1], x IN range(1, 40) | s + s)) AS n",
    "RETURN size([x IN range(1, 10000) | range(1, 10000)]) AS n",
    "WITH reduce(s = 'a', x IN range(1, 16) | s + s) AS s RETURN size(replace(s, 'a', s)) AS n",
    "RETURN COLLECT { UNWIND range(1, 3000000) AS x RETURN x } AS l",
    "UNWIND range(1, 12) AS i CREATE (:N {i: i}) WITH count(*) AS c MATCH (a:N), (b:N) CREATE (a)-[:R]->(b) "
      + "WITH count(*) AS c MATCH SHORTEST 1000000 (a:N {i: 1})--+(b:N {i: 2}) RETURN c",
    "UNWIND range(1, 12) AS i CREATE (:N {i: i}) WITH count(*) AS c MATCH (a:N), (b:N) CREATE (a)-[:R]->(b) "
      + "WITH count(*) AS c MATCH (a:N {i: 1}) ((x)--(y))+ (b:N {i: 2}) RETURN c",
  ]

  @Test(arguments: large) func memory(_ query: String) {
    let session = QuerySession(graph: PropertyGraph())
    session.settings.memoryLimit = 20_000_000
    expectFailure("MemoryLimitExceeded", session, query)
  }

  /// Values inside of values, which only a loop can pile up.
  @Test(arguments: [
    "reduce(l = [], x IN range(1, 100000) | [l])", "reduce(l = {}, x IN range(1, 100000) | {a: l})",
    "reduce(l = [], x IN range(1, 60) | [l, l])",
    "[y IN [1] | reduce(l = [], x IN range(1, 100000) | [1, [l]])]",
  ])
  func depth(_ expression: String) {
    let session = QuerySession(graph: PropertyGraph())
    for use in [
      "RETURN %", "RETURN size(%) AS n", "WITH % AS l RETURN l = l", "WITH DISTINCT % AS l RETURN 1 AS x",
    ] {
      expectFailure("NestingTooDeep", session, use.replacing("%", with: expression))
    }
  }

  @Test func depthWithinTheLimit() throws {
    let session = QuerySession(graph: PropertyGraph())
    let query = """
      WITH reduce(l = [], x IN range(1, 250) | [l]) AS l UNWIND [l, l] AS m WITH DISTINCT m ORDER BY m
      RETURN m, m = m AS same, m IN [m] AS member
      """
    #expect(try session.run(query).rows.count == 1)
  }

  /// Queries without end, under a limit of time or stopped from outside.
  static let endless: [String] = [
    "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*) AS n",
    "RETURN size([x IN range(1, 3000) WHERE any(y IN range(1, 100000) WHERE y = -x)]) AS n",
    "RETURN reduce(s = 0, x IN range(1, 5000000) | s + size(range(1, 100))) AS s",
    "RETURN COUNT { UNWIND range(1, 100000000000) AS x RETURN x } AS n",
    "UNWIND range(1, 100000) AS x CALL (x) { UNWIND range(1, 100000) AS y RETURN y } RETURN count(*) AS n",
    "MATCH p = (a:N)-[*]-(b:N) RETURN count(p) AS n",
    "MATCH (a:N {i: 1})-[*100..]-(b:N) RETURN count(*) AS n",
    "MATCH (a:N {i: 1}) ((x)--(y))+ (b:N {i: 2}) RETURN count(*) AS n",
    "MATCH SHORTEST 1000000 (a:N {i: 1})--+(b:N {i: 2}) RETURN count(*) AS n",
    "MATCH p = shortestPath((a:N {i: 1})-[*]-(b:N {i: 2})) WHERE length(p) > 20 RETURN count(*) AS n",
    "MATCH (a:N), (b:N), (c:N), (d:N), (e:N), (f:N), (g:N) RETURN count(*) AS n",
    "MATCH (a:N)--(b)--(c)--(d)--(e)--(f)--(g)--(h) RETURN count(*) AS n",
    "UNWIND range(1, 100000000) AS x CREATE (:M {x: x})", "UNWIND range(1, 100000000) AS x MERGE (:M {x: x})",
    "MATCH (a:N) SET a.x = COUNT { MATCH (b)-[*]-(c) RETURN b }",
  ]

  @Test(arguments: endless) func timeout(_ query: String) throws {
    let session = try makeClique()
    session.settings.timeout = 0.05
    expectFailure("TimeoutExceeded", session, query)
  }

  @Test(arguments: endless) func interrupt(_ query: String) throws {
    let session = try makeClique()
    let counter = Counter()
    session.settings.isInterrupted = { counter.next() > 20 }
    expectFailure("Interrupted", session, query)
  }

  private final class Counter: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
  }

  private func makeClique() throws -> QuerySession {
    let session = QuerySession(graph: PropertyGraph())
    _ = try session.run("UNWIND range(1, 14) AS i CREATE (:N {i: i})")
    _ = try session.run("MATCH (a:N), (b:N) WHERE a.i < b.i CREATE (a)-[:R]->(b)")
    return session
  }

  /// Runs a query that must fail and leave the graph as it was.
  private func expectFailure(_ code: String, _ session: QuerySession, _ query: String) {
    let limit = session.graph.nodeLimit
    do {
      let result = try session.run(query)
      Issue.record("expected \(code), found \(result.rows.count) rows")
    } catch { #expect(error.code == code, "\(error.message)") }
    #expect(session.graph.nodeLimit == limit)
  }
}
