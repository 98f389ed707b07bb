import QueryExecution
import QuerySyntax
import Testing

@Suite struct RegularExpressionTests {
  @Test(
    arguments: [
      ("", "", true), ("", "a", false), ("abc", "abc", true), ("abc", "abcd", false), ("bc", "abc", false),
      (".*b.*", "abc", true),
      ("a|bc|", "bc", true), ("a|bc|", "", true), ("a|bc", "ac", false), ("(a|b)+c", "abbac", true),
      ("(a|b)+c", "c", false),
      ("a?b*?c+", "bbcc", true), ("a{2}", "aa", true), ("a{2}", "aaa", false), ("a{2,}", "aaaa", true),
      ("a{0,2}b", "aab", true), ("a{0,2}b", "aaab", false),
      ("[a-c_]+", "ab_c", true), ("[^a-c]", "b", false), ("[]x]+", "x]", true), ("[a-]+", "-a", true),
      (#"[\d\-x]+"#, "4-x", true),
      (#"\d{4}-\d\d"#, "2021-06", true), (#"\d+"#, "٢٠٢١", true), (#"\w+"#, "مؤتمر_1", true),
      (#"\w+"#, "a b", false), (#"\S+\s\S+"#, "a b", true),
      (#"\p{Lu}\p{Ll}+"#, "Rome", true), (#"\p{IsArabic}+"#, "روما", true), (#"\P{L}+"#, "12!", true),
      (#"\pN+"#, "12", true),
      ("(?i)ROME", "rome", true), ("(?i:r)OME", "ROME", true), ("(?i:r)OME", "rome", false),
      ("(?i)É", "é", true), ("(?i)[a-c]+", "ABC", true),
      ("a.c", "a\nc", false), ("(?s)a.c", "a\nc", true), ("(?m)a\n^b$", "a\nb", true), ("^a$", "a", true),
      (#"\Ab\b\z"#, "b", true), (#"a\b.*"#, "ab", false),
      (#"\Qa.b\E+"#, "a.bb", true), (#"\Qa.b\E"#, "axb", false), (#"\x41\u0042\x{1F600}"#, "AB😀", true),
      (#"\.\*"#, ".*", true),
      ("(?x) a b # the end\n c", "abc", true), ("(?<year>a)(?:b)", "ab", true), ("(a*)*b", "aaab", true),
      ("(a*)*b", "aaa", false), ("(|a)+", "aa", true),
    ] as [(String, String, Bool)])
  func matching(pattern: String, text: String, expected: Bool) throws {
    #expect(try RegularExpression(pattern).matches(text) == expected)
  }

  @Test(arguments: [
    "(", ")", "(a", "a)", "[a", "*a", "a**", "a{2,1}", "a{x}", #"a\"#, #"\1"#, #"(a)\1"#, "(?=a)", "(?<!a)",
    "a++", "(?>a)", #"\p{Nope}"#, #"\y"#, "[z-a]",
    "[a&&b]", "((((a{100}){100}){100}){100})", "((){999}){999}", #"\x{110000}"#, "(?q)a",
    String(repeating: "(", count: 200),
  ])
  func unreadable(pattern: String) {
    #expect(throws: QueryError.self) { try RegularExpression(pattern) }
  }

  /// A backtracking matcher would take 2^40 steps here.
  @Test func hardPatternsTakeLinearTime() throws {
    let text = String(repeating: "a", count: 40)
    #expect(try !RegularExpression("(a|a)*(a|a)*b").matches(text))
    #expect(try RegularExpression("(a?){40}a{40}").matches(text))
  }
}
