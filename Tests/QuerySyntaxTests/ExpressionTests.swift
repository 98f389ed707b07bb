import QuerySyntax
import Testing

/// Expressions with their canonical text, or with the text of the same tree in full brackets.
struct ExpressionTests {
  struct Case: CustomStringConvertible, Sendable {
    let text: String
    let other: String
    init(_ text: String, _ other: String? = nil) {
      self.text = text
      self.other = other ?? text
    }
    var description: String { text }
  }

  /// The same tree, written with and without brackets.
  static let precedence: [Case] = [
    Case("a OR b AND c", "a OR (b AND c)"), Case("a XOR b OR c", "(a XOR b) OR c"),
    Case("a OR b XOR c AND d", "a OR (b XOR (c AND d))"), Case("NOT a AND b", "(NOT a) AND b"),
    Case("NOT a = b", "NOT (a = b)"), Case("NOT NOT a", "NOT (NOT a)"), Case("a = NOT b", "a = (NOT b)"),
    Case("a + b - c", "(a + b) - c"), Case("a + b * c", "a + (b * c)"),
    Case("a * b % c / d", "((a * b) % c) / d"),
    Case("a ^ b ^ c", "(a ^ b) ^ c"), Case("-a ^ b", "(-a) ^ b"), Case("a * -b", "a * (-b)"),
    Case("- - a", "-(-a)"), Case("-a.b", "-(a.b)"), Case("a IS NULL = b", "(a IS NULL) = b"),
    Case("a = b IS NOT NULL", "a = (b IS NOT NULL)"), Case("a IN b + c", "a IN (b + c)"),
    Case("a IN b IN c", "(a IN b) IN c"), Case("a STARTS WITH b = c", "(a STARTS WITH b) = c"),
    Case("a + b STARTS WITH c", "(a + b) STARTS WITH c"), Case("a =~ b AND c", "(a =~ b) AND c"),
    Case("a.b.c", "(a.b).c"), Case("a[0][1]", "(a[0])[1]"), Case("a.b[0].c", "((a.b)[0]).c"),
    Case("NOT a:B", "NOT (a:B)"), Case("a.b:C", "(a.b):C"), Case("a % b", "a % b"),
    Case("a <> b + 1", "a <> (b + 1)"), Case("1 - -1", "1 - (-1)"),
  ]

  /// Texts that are printed as they stand.
  static let canonical: [Case] =
    [
      "null", "true", "false", "0", "1.0", "0.5", "1e+20", "'a'", "'it\\'s'", "'\\\\'", "'\\n\\t\\u202E'",
      "$p", "$1",
      "$`a b`", "a", "`a b`", "`return`", "[]", "[1, 'a']", "{}", "{a: 1, `b c`: {}}", "a {.b, .*, c: 1, d}",
      "a.b", "a[0]", "a[1..2]", "a[..2]", "a[1..]", "a[..]", "-1", "+1", "-9223372036854775808",
      "a < b <= c", "(a < b) < c", "a < (b < c)", "a = b", "(a = b) = c", "(a OR b) AND c", "a - (b - c)",
      "(a + b) * c", "a:B", "a:B:C", "a:B|C", "a:!B&C", "(a:B).c", "(-1).a", "(-a)[0]", "a IS NULL IN b",
      "a IS NULL IS NULL", "count(*)", "count(DISTINCT a)", "f()", "duration.between(a, b)",
      "all(x IN a WHERE x > 1)",
      "any(x IN a WHERE x)", "none(x IN a WHERE x)", "single(x IN a WHERE x)",
      "reduce(a = 0, x IN l | a + x)",
      "[x IN l]", "[x IN l WHERE x > 1]", "[x IN l | x.a]", "[x IN l WHERE x:A | x.b]",
      "[x IN l WHERE x:(A|B) | x.b]", "[(x IN l)]", "[x IN l, 2]", "[(a)-->(b) | b.x]",
      "[p = (a)-[:R]->(b:B|C) WHERE b.x > 1 | p]", "CASE WHEN a THEN 1 ELSE 2 END",
      "CASE a WHEN 1 THEN 2 END",
      "exists((a)-->(b))", "exists(a.b)", "EXISTS { MATCH (a)-->(b) WHERE a.x }", "EXISTS { RETURN 1 }",
      "COUNT { MATCH (a), (b) }", "COLLECT { MATCH (a) RETURN a.x }", "NOT exists((a)-->())",
      "CASE WHEN exists(shortestPath((a)-[*]->(b))) THEN 1 END", "`a``b`.`c d`", "متغير.خاصية",
      "a AND b AND c", "toUpper(a) CONTAINS 'X'", "shortestPath", "a.all", "{match: 1}",
    ].map { Case($0) }
    + [
      Case("a AND (b AND c)", "a AND b AND c"), Case("((a))", "a"), Case("\"it's\"", "'it\\'s'"),
      Case("0x1F", "31"), Case("0o17", "15"), Case(".5", "0.5"), Case("1e3", "1000.0"), Case("007", "7"),
      Case("'\\u0041\\U0001F600'", "'A😀'"), Case("'\\uD83D\\uDE00'", "'😀'"), Case("'\\N\\T'", "'\\n\\t'"),
      Case("a :B : C", "a:B:C"), Case("[x in l where x:(A|B)]", "[x IN l WHERE x:(A|B)]"),
      Case("(a)-[b]-(c)", "(a)-[b]-(c)"), Case("(a)-[1]-(c)", "a - [1] - c"), Case("(a)-(b)", "a - b"),
      Case("(a)<-(b)", "a < -b"), Case("(a.b)-(c)", "a.b - c"), Case("(a)--(c)+1", ""),
      Case("EXISTS { (a) }", "EXISTS { MATCH (a) }"), Case("1..a", ""), Case("x[1..3]", "x[1..3]"),
    ].filter { !$0.other.isEmpty }

  @Test(arguments: precedence) func binding(_ test: Case) throws {
    #expect(try shape(parseExpression(test.text)) == shape(parseExpression(test.other)))
  }

  @Test(arguments: canonical) func printing(_ test: Case) throws {
    let isPattern = test.text == "(a)-[b]-(c)"
    let expression = isPattern ? try predicate(test.text) : try parseExpression(test.text)
    #expect(printed(expression) == test.other)
    if !isPattern { #expect(try shape(parseExpression(printed(expression))) == shape(expression)) }
  }

  private func predicate(_ text: String) throws -> Expression {
    let query = try parseQuery("MATCH (a) WHERE \(text) RETURN 1")
    guard case .match(let match) = query.first.clauses[0], let predicate = match.predicate else {
      throw QueryError.syntax("NoPredicate", "no predicate", nil)
    }
    return predicate
  }

  @Test func minimumIntegerIsAMagnitudeUnderAMinus() throws {
    guard case .unary(.minus, let operand) = try parseExpression("-9223372036854775808").kind else {
      Issue.record("no sign")
      return
    }
    guard case .literal(.integer(let magnitude)) = operand.kind else {
      Issue.record("no integer")
      return
    }
    #expect(magnitude == 1 << 63)
  }

  @Test func twoComparisonsAreAChain() throws {
    guard case .comparisonChain(_, let rest) = try parseExpression("1 < a <= 3 <> b").kind else {
      Issue.record("no chain")
      return
    }
    #expect(rest.map(\.comparison) == [.less, .lessOrEqual, .notEqual])
  }
}
