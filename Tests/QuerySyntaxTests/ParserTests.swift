import QuerySyntax
import Testing

/// Queries with their canonical text, which tells how they were read.
struct ParserTests {
  struct Case: CustomStringConvertible, Sendable {
    let query: String
    let canonical: String
    init(_ query: String, _ canonical: String? = nil) {
      self.query = query
      self.canonical = canonical ?? query
    }
    var description: String { query }
  }

  static let clauses: [Case] = [
    Case("match (n) return n;", "MATCH (n)\nRETURN n"),
    Case(
      "optional match (a:A:B {x: 1})-[r:R|:S]->(b) where a.x > 1 return distinct *, a.x as x order by x desc, a asc skip 1 limit 2",
      "OPTIONAL MATCH (a:A:B {x: 1})-[r:R|S]->(b) WHERE a.x > 1\nRETURN DISTINCT *, a.x AS x ORDER BY x DESC, a SKIP 1 LIMIT 2"
    ),
    Case("WITH 1 AS x WHERE x > 0\nRETURN x"),
    Case("UNWIND [1, 2] AS x\nRETURN x\nUNION ALL\nRETURN 2 AS x"),
    Case("RETURN 1 AS x\nEXCEPT\nRETURN 1 AS x\nINTERSECT ALL\nRETURN 1 AS x"),
    Case("RETURN 1 AS x UNION DISTINCT RETURN 2 AS x", "RETURN 1 AS x\nUNION\nRETURN 2 AS x"),
    Case("CREATE (a)-[:T {x: 1}]->(b), (c)"),
    Case(
      "MERGE (a:A) ON MATCH SET a.x = 1, a += {y: 2} ON CREATE SET a:B:C",
      "MERGE (a:A) ON CREATE SET a:B:C ON MATCH SET a.x = 1, a += {y: 2}"),
    Case("MATCH (n)\nSET n = $p, (n).x = 2, n:A", "MATCH (n)\nSET n = $p, n.x = 2, n:A"),
    Case("MATCH (n)\nREMOVE n.x, n:A:B"),
    Case("MATCH (n)\nDETACH DELETE n, n.x"),
    Case("CALL db.labels"),
    Case("CALL test.my.proc(1, 'a') YIELD a AS b, c WHERE c > 1\nRETURN *"),
    Case("CALL p() YIELD -"),
    Case("CALL { MATCH (n) RETURN n }\nRETURN n"),
    Case("CALL (a, b) { RETURN a AS c }\nRETURN c"),
    Case("CALL (*) { RETURN 1 AS c }\nRETURN c"),
    Case("CALL () { RETURN 1 AS c }\nRETURN c"),
    Case(
      "LET a = 1, b = a + 1\nFILTER WHERE b > 1\nRETURN b", "LET a = 1, b = a + 1\nFILTER b > 1\nRETURN b"),
    Case("explain match (n) return n", "EXPLAIN MATCH (n)\nRETURN n"),
    Case("PROFILE RETURN 1"),
    Case(
      "MATCH (count) RETURN count.order, count {.limit}, count(*) AS filter",
      "MATCH (count)\nRETURN count.order, `count` {.limit}, count(*) AS filter"),
    Case(
      "MATCH (`match`:Order {where: 1}) RETURN `match`.end",
      "MATCH (`match`:Order {where: 1})\nRETURN `match`.end"),
    Case("MATCH (متحدث:شخص)-[:قال]->(ق) RETURN متحدث.اسم", "MATCH (متحدث:شخص)-[:قال]->(ق)\nRETURN متحدث.اسم"),
    Case("/* a */ RETURN // b\n 1", "RETURN 1"),
    Case("RETURN 1 AS `a``b`"),
  ]

  static let patterns: [Case] =
    [
      "()", "(:A)", "(n {x: 1})", "(n $p)", "(n:A|B&!C)", "(n:%)", "(n:!(A|B))", "(n:(A|B)&C)",
      "(WHERE true)",
      "(n:A WHERE n.x > 1)", "(n {x: 1} WHERE n.x > 1)",
      "(a)--(b)", "(a)-->(b)", "(a)<--(b)", "(a)-[r]-(b)", "(a)-[r:A|B*1..3 {x: 1}]->(b)", "(a)-[*]-(b)",
      "(a)-[*2]-(b)", "(a)-[*..3]-(b)", "(a)-[*2..]-(b)", "(a)-[*0]-(b)",
      "(a)-[r WHERE r.x = 1]->(b)", "(a)-[r:R]->{1,4}(b)", "(a)-[r:R]->+(b)", "(a)<-[:R]-*(b)",
      "(a)-->{2}(b)",
      "(a)-->{2,}(b)", "p = (a)", "ANY SHORTEST (a)-[*]->(b)", "p = ALL SHORTEST (a)-[:R]->+(b)",
      "SHORTEST 3 (a)-->(b)", "(a)((x)-[r]->(y) WHERE x.v < y.v){1,4}(b)", "()((a)-->(b))+()",
      "()((a)-->(b)){2}()((c)-->(d))*()", "(a)(p = (x)-->(y)){1}(b)",
    ].map { Case($0) }
    + [
      Case("(a)<-->(b)", "(a)--(b)"), Case("(a)->(b)<-(c)", "(a)-->(b)<--(c)"),
      Case("(a)-[]-(b)", "(a)--(b)"), Case("(a)-[*0..0]-(b)", "(a)-[*0]-(b)"),
      Case("((a)-->(b))", "(a)-->(b)"), Case("((a)-->(b)){1,2}", "()((a)-->(b)){1,2}()"),
      Case("((a)-->(b)){,4}", "()((a)-->(b)){0,4}()"), Case("(a)-->{1,}(b)", "(a)-->+(b)"),
      Case("((a)-->(b) WHERE a.x = 1)", "((a)-->(b) WHERE a.x = 1)"),
      Case("p = shortestPath((a)-[*]->(b))", "p = shortestPath((a)-[*]->(b))"),
      Case("allShortestPaths((a)-[*]->(b))", "allShortestPaths((a)-[*]->(b))"),
      Case("SHORTEST 2 PATHS (a)-->(b)", "SHORTEST 2 (a)-->(b)"), Case("(n:A&B)", "(n:A:B)"),
      Case("( n : A )", "(n:A)"), Case("(a) - [ r ] - > (b)", "(a)-[r]->(b)"),
      Case("((a)-->((b)))", "(a)-->(b)"),
    ]

  @Test(arguments: clauses) func clause(_ test: Case) throws {
    let query = try parseQuery(test.query)
    #expect(printed(query) == test.canonical)
    #expect(try shape(parseQuery(printed(query))) == shape(query))
  }

  @Test(arguments: patterns) func pattern(_ test: Case) throws {
    let query = try parseQuery("MATCH \(test.query) RETURN 1")
    #expect(printed(query) == "MATCH \(test.canonical)\nRETURN 1")
    #expect(try shape(parseQuery(printed(query))) == shape(query))
  }

  @Test func columnTextIsTheSourceOfTheExpression() throws {
    let query = try parseQuery("RETURN  (1+ 2)*3 /* x */ , count( * ) AS n, 'a'")
    guard case .project(let projection) = query.first.clauses[0] else {
      Issue.record("no projection")
      return
    }
    #expect(projection.items.map(\.text) == ["(1+ 2)*3", "count( * )", "'a'"])
  }

  @Test func rangesCoverWhatWasRead() throws {
    let text = "MATCH (a)-[r]->(b) WHERE a.x = 1 RETURN a.y + 1"
    let query = try parseQuery(text)
    guard case .match(let match) = query.first.clauses[0], let predicate = match.predicate else {
      Issue.record("no match")
      return
    }
    #expect(text.marked(match.range) == "‹MATCH (a)-[r]->(b) WHERE a.x = 1› RETURN a.y + 1")
    #expect(text.marked(match.patterns[0].range) == "MATCH ‹(a)-[r]->(b)› WHERE a.x = 1 RETURN a.y + 1")
    #expect(text.marked(predicate.range) == "MATCH (a)-[r]->(b) WHERE ‹a.x = 1› RETURN a.y + 1")
  }

  @Test func oneMatchInASubqueryIsAPattern() throws {
    for text in ["EXISTS { (a)-->(b) WHERE true }", "EXISTS { MATCH (a) }", "COUNT { p = (a)-->() }"] {
      switch try parseExpression(text).kind {
      case .exists(.pattern), .countSubquery(.pattern): break
      default: Issue.record("'\(text)' is no pattern")
      }
    }
    for text in ["EXISTS { MATCH (a) RETURN a }", "COUNT { RETURN 1 }", "EXISTS { MATCH (a) SET a.x = 1 }"] {
      switch try parseExpression(text).kind {
      case .exists(.query), .countSubquery(.query): break
      default: Issue.record("'\(text)' is no query")
      }
    }
  }
}
