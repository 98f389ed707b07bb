import QuerySyntax
import Testing

/// What is refused, with the place and the words.
struct ParserErrorTests {
  struct Case: CustomStringConvertible, Sendable {
    let marked: String
    let code: String
    let message: String
    init(_ marked: String, _ code: String, _ message: String) {
      self.marked = marked
      self.code = code
      self.message = message
    }
    var description: String { marked }
  }

  static let unexpected: [Case] = [
    Case(
      "MATCH (n) ‹RETRUN› n", "UnexpectedSyntax", "unexpected 'RETRUN', expected a clause; nearest: RETURN"),
    Case("‹MACTH› (n) RETURN n", "UnexpectedSyntax", "unexpected 'MACTH', expected a clause; nearest: MATCH"),
    Case(
      "MATCH (n) ‹WHRE› n.x RETURN n", "UnexpectedSyntax",
      "unexpected 'WHRE', expected a clause; nearest: WHERE"),
    Case("MATCH (n‹›", "UnexpectedSyntax", "unexpected end of the query, expected ')'"),
    Case(
      "MATCH (‹match›) RETURN 1", "UnexpectedSyntax",
      "unexpected 'match', expected ')'; a variable of that name is written `match`"),
    Case(
      "MATCH (a)-[‹order›:R]->() RETURN 1", "UnexpectedSyntax",
      "unexpected 'order', expected ']'; a variable of that name is written `order`"),
    Case(
      "UNWIND [1] AS ‹order› RETURN 1", "UnexpectedSyntax",
      "unexpected 'order', expected a variable; a variable of that name is written `order`"),
    Case("RETURN 1 ‹!=› 2", "UnexpectedSyntax", "unexpected '!='; write '<>'"),
    Case("RETURN [1, 2‹;›", "UnexpectedSyntax", "unexpected ';', expected ',' or ']'"),
    Case("RETURN {a‹.›b: 1}", "UnexpectedSyntax", "unexpected '.', expected ':'"),
    Case("RETURN {‹1B2c3e67›:1}", "UnexpectedSyntax", "unexpected '1B2c3e67', expected a key or '}'"),
    Case("RETURN {k1‹#›k: 1}", "UnexpectedSyntax", "unexpected '#'"),
    Case("RETURN [‹,› ]", "UnexpectedSyntax", "unexpected ',', expected an expression"),
    Case("RETURN 1 ‹MATCH› (n)", "UnexpectedSyntax", "unexpected 'MATCH', expected a clause"),
    Case(
      "RETURN 1; ‹RETURN› 2", "UnexpectedSyntax", "one statement was expected, and a second one begins here"),
    Case("MATCH (a)‹(›b) RETURN a", "UnexpectedSyntax", "unexpected '(', expected a relationship"),
    Case(
      "MATCH (a)-‹(›b) RETURN a", "UnexpectedSyntax",
      "unexpected '(', expected a relationship such as '-[r:TYPE]->'"),
    Case("MATCH (a)--‹b› RETURN a", "UnexpectedSyntax", "unexpected 'b', expected a node such as '(n)'"),
    Case("RETURN CASE 1 ‹END›", "UnexpectedSyntax", "unexpected 'END', expected 'WHEN'"),
    Case(
      "RETURN CASE WHEN true THEN 1 ‹ELS› 2 END", "UnexpectedSyntax",
      "unexpected 'ELS', expected 'WHEN', 'ELSE' or 'END'; nearest: ELSE"),
    Case("MATCH (n) ‹ORDER› n", "UnexpectedSyntax", "unexpected 'ORDER', expected a clause"),
    Case("RETURN 1 ORDER ‹bye› 1", "UnexpectedSyntax", "unexpected 'bye', expected 'BY'"),
    Case(
      "MERGE (n) ON ‹CRAETE› SET n.x = 1", "UnexpectedSyntax",
      "unexpected 'CRAETE', expected 'CREATE' or 'MATCH'; nearest: CREATE"),
    Case("SET n.x ‹+› 1", "UnexpectedSyntax", "unexpected '+', expected '='"),
    Case("MATCH (n) SET n.x ‹+=› 1", "UnexpectedSyntax", "unexpected '+=', expected '='"),
    Case(
      "MATCH (n) SET ‹n[0]› = 1", "UnexpectedSyntax",
      "'n[0]' cannot be changed, expected a variable or a property"),
    Case("RETURN ‹'abc›", "UnexpectedSyntax", "the string that begins with ' is not closed"),
    Case("RETURN 1 ‹/* abc›", "UnexpectedSyntax", "the comment that begins with '/*' is not closed"),
    Case("RETURN ‹`abc›", "UnexpectedSyntax", "the name that begins with '`' is not closed"),
    Case("RETURN ‹$›", "UnexpectedSyntax", "'$' without the name of a parameter"),
  ]

  static let literals: [Case] = [
    Case("RETURN ‹9223372h54775808›", "InvalidNumberLiteral", "'9223372h54775808' is not a number"),
    Case("RETURN ‹0x›", "InvalidNumberLiteral", "'0x' is not a number"),
    Case("RETURN ‹0o8›", "InvalidNumberLiteral", "'0o8' is not a number"),
    Case("RETURN ‹1e›", "InvalidNumberLiteral", "'1e' is not a number"),
    Case(
      "RETURN ‹9223372036854775808›", "IntegerOverflow",
      "'9223372036854775808' is beyond the 64-bit integers"),
    Case(
      "RETURN -(‹9223372036854775808›)", "IntegerOverflow",
      "'9223372036854775808' is beyond the 64-bit integers"),
    Case(
      "RETURN -‹9223372036854775809›", "IntegerOverflow",
      "'9223372036854775809' is beyond the 64-bit integers"),
    Case(
      "RETURN -‹0x8000000000000001›", "IntegerOverflow",
      "'0x8000000000000001' is beyond the 64-bit integers"),
    Case(
      "RETURN 1 - ‹99999999999999999999999›", "IntegerOverflow",
      "'99999999999999999999999' is beyond the 64-bit integers"),
    Case(
      "RETURN 1 - ‹9223372036854775808›", "IntegerOverflow",
      "'9223372036854775808' is beyond the 64-bit integers"),
    Case(
      "MATCH ()-[*‹99999999999999999999›]->() RETURN 1", "IntegerOverflow",
      "'99999999999999999999' is beyond the 64-bit integers"),
    Case(
      "RETURN ‹1.34E999›", "FloatingPointOverflow",
      "'1.34E999' is beyond the 64-bit floating-point numbers"),
    Case("RETURN 'a‹\\u›H'", "InvalidUnicodeLiteral", "'\\u' has fewer than 4 hexadecimal digits"),
    Case("RETURN '‹\\uD800›'", "InvalidUnicodeLiteral", "'\\uD800' is no Unicode character"),
    Case("RETURN '‹\\U00110000›'", "InvalidUnicodeLiteral", "'\\U00110000' is no Unicode character"),
    Case("RETURN '‹\\q›'", "UnexpectedSyntax", "'\\q' is no escape; a backslash is written '\\\\'"),
    Case("RETURN 42 ‹—› 41", "InvalidUnicodeCharacter", "unexpected '—' (U+2014); write '-'"),
    Case("RETURN ‹“›a”", "InvalidUnicodeCharacter", "unexpected '“' (U+201C); write a straight quote, '\"'"),
    Case("RETURN [1‹،› 2]", "InvalidUnicodeCharacter", "unexpected '،' (U+060C); write ','"),
    Case("RETURN ‹٣›", "InvalidUnicodeCharacter", "unexpected '٣' (U+0663); write the digit in ASCII"),
    Case(
      "RETURN ‹\u{202E}›n", "InvalidUnicodeCharacter",
      "the direction control U+202E may stand only in a string"),
    Case(
      "RETURN 1 // a‹\u{2067}›b", "InvalidUnicodeCharacter",
      "the direction control U+2067 may stand only in a string"),
    Case(
      "RETURN `a‹\u{200F}›b`", "InvalidUnicodeCharacter",
      "the direction control U+200F may stand only in a string"),
    Case("RETURN 'a\u{200F}b' ‹?›", "UnexpectedSyntax", "unexpected '?'"),
  ]

  static let patterns: [Case] = [
    Case(
      "MATCH (a)-[:LIKES‹..›]->(c) RETURN c", "InvalidRelationshipPattern",
      "unexpected '..', expected a length such as '*1..3' or ']'"),
    Case(
      "MATCH (a)-[:LIKES*‹-›2]->(c) RETURN c", "InvalidRelationshipPattern",
      "unexpected '-', expected a length such as '*1..3' or ']'"),
    Case(
      "MATCH (a)‹-[:R*]->+›(c) RETURN c", "InvalidRelationshipPattern",
      "a relationship has either '*' or a quantifier, not both"),
    Case(
      "MATCH (n) RETURN ‹(n)-[]->()›", "UnexpectedSyntax",
      "a pattern is not a value here; write exists((a)-->(b)), COUNT { (a)-->(b) } or [(a)-->(b) | b]"),
    Case(
      "MATCH (n) WHERE ‹(n)-->()› = 1 RETURN n", "UnexpectedSyntax",
      "a pattern is not a value here; write exists((a)-->(b)), COUNT { (a)-->(b) } or [(a)-->(b) | b]"),
    Case(
      "MATCH (n) RETURN size(‹(n)-->()›)", "UnexpectedSyntax",
      "a pattern is not a value here; write exists((a)-->(b)), COUNT { (a)-->(b) } or [(a)-->(b) | b]"),
    Case(
      "MATCH SHORTEST ‹(›a)-->(b) RETURN 1", "UnexpectedSyntax",
      "unexpected '(', expected the number of paths"),
    Case(
      "MATCH (a)((b)-->(c)){‹}›(d) RETURN 1", "UnexpectedSyntax",
      "unexpected '}', expected a number of repetitions"),
    Case(
      "MATCH (a)((b)-->(c))‹(›d) RETURN 1", "UnexpectedSyntax",
      "unexpected '(', expected a quantifier such as '{1,4}'"),
  ]

  @Test(arguments: unexpected + literals + patterns) func refusal(_ test: Case) throws {
    let marked = MarkedText(test.marked)
    let error = #expect(throws: QueryError.self) { try parseQuery(marked.text) }
    #expect(error?.type == "SyntaxError")
    #expect(error?.phase == .compileTime)
    #expect(error?.code == test.code)
    #expect(marked.text.marked(error?.range) == test.marked)
    #expect(error?.message == test.message)
  }
}
