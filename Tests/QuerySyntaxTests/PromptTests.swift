import QuerySyntax
import SourceDiagnostics
import Testing

/// What the prompt asks: is the line whole, is it a query, where does a statement end, how is it coloured.
struct PromptTests {
  static let lines: [(String, InputCompleteness)] = [
    ("", .empty), ("  \n", .empty), ("// note", .empty), (";", .empty),
    ("RETURN 1", .complete), ("RETURN 1;", .complete), ("MATCH (n) RETURN n", .complete),
    ("MATCH (n) SET n.x = 1", .complete), ("CALL db.labels()", .complete), ("CREATE ()", .complete),
    ("MATCH (n", .incomplete), ("RETURN [1,", .incomplete), ("RETURN 'a", .incomplete),
    ("RETURN 1 /* a", .incomplete), ("RETURN `a", .incomplete), ("MATCH", .incomplete),
    ("RETURN", .incomplete),
    ("MATCH (n) WHERE", .incomplete), ("MATCH (n) RETURN n ORDER", .incomplete), ("RETURN 1 +", .incomplete),
    ("MATCH (n)", .incomplete), ("WITH 1 AS x", .incomplete), ("UNWIND [1] AS x", .incomplete),
    ("RETURN 1 UNION", .incomplete), ("MATCH (a)-[r]->", .incomplete), ("CALL { RETURN 1", .incomplete),
    ("RETURN CASE WHEN a THEN 1", .incomplete), ("RETURN 1 AS", .incomplete), ("EXPLAIN", .incomplete),
    ("MATCH (n);", .complete), ("RETURN [1;", .complete), ("RETURN 'a;", .incomplete),
    ("RETRUN 'a' (", .complete), ("RETURN 1 2", .complete), ("RETURN )", .complete),
    ("where was it", .complete),
    ("RETURN 1; RETURN", .incomplete), ("RETURN 1; RETURN 2", .complete), ("RETURN 1 // done", .complete),
  ]

  @Test(arguments: lines) func completeness(_ text: String, _ expected: InputCompleteness) {
    #expect(inputCompleteness(text) == expected)
  }

  static let queries = [
    "MATCH (n) RETURN n", "match (a:Actor)-[:SAID]->(s) return a.name", "match p = (a)-->(b) return p",
    "match any shortest (a)-->(b) return 1", "MATCH shortestPath((a)-[*]-(b)) RETURN 1", "match",
    "optional match (n) return n", "with 1 as x return x", "WITH * RETURN 1",
    "with [1, 2] as l unwind l as x",
    "with date() as d return d", "unwind [1,2] as x return x", "unwind $rows as r return r", "return 1",
    "return 1 + 2 as x", "return 'a'", "return -1", "return count(*)", "return $_3", "return [1,2]",
    "return *",
    "return distinct 1", "return true", "return not false", "return case when true then 1 end", "return null",
    "return date('2021-06-28')", "return 1 union return 2", "return 1 order by 1", "return 1 limit 2",
    "create (n)", "create p = (a)-[:R]->(b)", "merge (n {id: 1})", "call db.labels()", "call db.labels",
    "call { return 1 as x } return x", "call (a) { return 1 } return 1", "call labels yield label",
    "detach delete n", "delete n", "set n.x = 1", "set n:A", "set n += {a: 1}", "remove n.x", "remove n:A",
    "filter n.x > 1", "let x = 1 return x", "explain match (n) return n", "profile return 1",
    "// note\nMATCH (n) RETURN n", "MATCH (a:Actor RETURN a", "return 5 / 2", "return date().year",
    "with {a: 1}.a as x return x", "filter x > 1", "unwind", "return (1)", "RETURN 1;",
  ]
  static let questions = [
    "", "where was the June 2021 meeting", "match report", "match the speakers", "return of fighters",
    "return", "with whom did Di Maio meet", "with blinken", "with 5 reports", "with 2 ministers as guests",
    "with Rome as host", "with 3 in Rome", "return 5 or more statements", "return all statements",
    "return to Rome", "set of meetings", "set", "call for action statements", "call blinken", "create a list",
    "create report(s) table", "merge the two meetings", "delete everything about Rome", "remove the report",
    "filter by report", "filter statements", "filter (", "let me see the statements",
    "explain the disagreement",
    "explain", "unwind the statements", "detach", "optional meetings", "foreach report",
    "statements by blinken about foreign fighters", "مين حضر اجتماع مراكش", "call for \"action\"",
    "return not only fighters", "with what's new", "profile of blinken", "union of states", "match report(s)",
    "return date of the meeting", "with null results", "with date(s) of meetings", "with e.g. blinken",
    "return U.S. troops", "with Blinken + Lavrov",
    "return (all) fighters", "return [the] fighters",
  ].filter { $0 != "filter (" }

  @Test(arguments: queries) func query(_ text: String) { #expect(beginsLikeQuery(text)) }
  @Test(arguments: questions) func question(_ text: String) { #expect(!beginsLikeQuery(text)) }

  static let statements: [(String, [String])] = [
    ("", []), (";;", []), ("RETURN 1", ["RETURN 1"]), (" RETURN 1 ; \n RETURN 2;", ["RETURN 1", "RETURN 2"]),
    ("RETURN ';' // ;\n; RETURN `;`", ["RETURN ';'", "RETURN `;`"]), ("RETURN 'a; b", ["RETURN 'a; b"]),
    ("/* ; */ RETURN 1", ["RETURN 1"]), ("RETURN 'م'; RETURN 2", ["RETURN 'م'", "RETURN 2"]),
  ]

  @Test(arguments: statements) func splitting(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    let found = splitStatements(text).map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    #expect(found == expected)
  }

  /// One letter a token: the first of its kind, `k` for keywords, `y` for symbols.
  static let colours: [(String, String)] = [
    ("MATCH (n:Actor) RETURN n.name", "k y v y l y k v y p"),
    (
      "match (a)-[r:SAID|HELD*1..2]->(b:A&!B) return count(*)",
      "k y v y y y v y l y l y n y n y y y y v y l y y l y k f y y y"
    ),
    ("WITH {a: 1, b: n:A} AS m // note", "k y p y n y p y v y l y k v c"),
    ("RETURN [x IN l WHERE x:A | x.b]", "k y v k v k v y l y v y p y"),
    ("CALL db.labels() YIELD label", "k f y f y y k v"),
    ("RETURN 'open", "k i"), ("RETURN $p + 'a'", "k p y s"),
    ("MATCH (limit) RETURN all(x IN l WHERE x)", "k y k y k f y v k v k v y"),
    ("MATCH (n:(A|B)&C {end: 1}) FILTER n.x LET y = 2", "k y v y y l y l y y l y p y n y y k v y p k v y n"),
    ("RETURN n.match, date.truncate('a')", "k v y p y f y f y s y"),
    ("RETURN COUNT { (a) }, count", "k k y y v y y y v"), ("قال ‏", "v i"),
  ]

  @Test(arguments: colours) func highlighting(_ text: String, _ expected: String) {
    let letters = highlightTokens(text).map { piece in
      piece.1 == .symbol ? "y" : piece.1 == .parameter ? "p" : String(piece.1.rawValue.prefix(1))
    }
    #expect(letters.joined(separator: " ") == expected)
  }

  @Test func highlightingCoversEveryByteThatIsNoBlank() {
    for text in ["MATCH (n) 'a", "a # b ¤ “x”", "/* a", "RETURN 1 /* a */ + `b`"] {
      var covered = Set<Int>()
      for (range, _) in highlightTokens(text) { covered.formUnion(range.start..<range.end) }
      let visible = Array(text.utf8).enumerated().filter { $0.element != 0x20 }.map(\.offset)
      #expect(visible.allSatisfy(covered.contains), "\(text)")
    }
  }
}
