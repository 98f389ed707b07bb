import QuerySyntax
import SourceDiagnostics
import Testing

/// Damaged queries: nothing crashes, every error has a place in the text, and what is still a query survives
/// printing.
struct MutationTests {
  static let seeds = [
    "MATCH (a:A|B {x: 1})-[r:R*1..3 {y: 'z'}]->(b) WHERE a.x > 1 AND NOT (a)-->(b) RETURN a, count(*) AS n ORDER BY n DESC LIMIT 3",
    "UNWIND [x IN range(1, 3) WHERE x % 2 = 0 | {k: x}] AS m WITH m.k AS k, $p[0..2] AS l RETURN k + 1.5e3, l[-1]",
    "MATCH p = ANY SHORTEST ((a)-[r]->(b) WHERE a.x < b.x){1,4} CALL (p) { RETURN length(p) AS n } RETURN p {.*, n}",
    "MERGE (a:A) ON CREATE SET a.x = CASE WHEN true THEN 'it\\'s' ELSE null END, a += {y: 0x1F} ON MATCH SET a:B:C",
    "CALL db.f(1, \"متحدث\") YIELD a AS b WHERE EXISTS { MATCH (n)-->(m) RETURN n } RETURN all(x IN b WHERE x STARTS WITH 'é')",
    "RETURN [(a)<-[:T]-(b) WHERE b:A&!B | b.x], reduce(s = 0, x IN [1, 2] | s + x) /* c */ UNION ALL RETURN `a b`.c IS NOT NULL, -.5",
  ]
  static let pieces = [
    "(", ")", "[", "]", "{", "}", "'", "\"", "`", ",", ":", "|", "&", "!", "..", ".", "-", "->", "<-", "*",
    "$", "\\",
    "\\u12", "/*", "*/", "//", ";", "0x", "1e", "9999999999999999999", "MATCH", " RETURN ", " WHERE ", " IN ",
    "NOT ",
    "م", "\u{202E}", "\u{0}", "😀", " ", "\n", "(a)-->(b)", "IS NULL", "CASE ", "END", "EXISTS {", "%", "^",
    "=", "<>",
  ]

  /// A generator with a fixed seed, so that a failure can be repeated.
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var mixed = state
      mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
      return mixed ^ (mixed >> 33)
    }
  }

  @Test(arguments: seeds.indices) func damagedQueries(_ seed: Int) throws {
    var random = Random(state: UInt64(seed) + 1)
    _ = try parseQuery(Self.seeds[seed])
    for _ in 0..<700 {
      let text = mutated(Self.seeds[seed], &random)
      check(text)
    }
  }

  private func mutated(_ seed: String, _ random: inout Random) -> String {
    var scalars = Array(seed.unicodeScalars)
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      let at = Int.random(in: 0...scalars.count, using: &random)
      let count = min(Int.random(in: 0..<6, using: &random), scalars.count - at)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: scalars.removeSubrange(at..<at + count)
      case 1:
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
        scalars.insert(contentsOf: piece.unicodeScalars, at: at)
      case 2: scalars.insert(contentsOf: scalars[at..<at + count], at: Int.random(in: 0...at, using: &random))
      default: scalars = Array(scalars.prefix(at))
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private func check(_ text: String) {
    let length = text.utf8.count
    _ = inputCompleteness(text)
    _ = beginsLikeQuery(text)
    #expect(splitStatements(text).allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= length })
    #expect(
      highlightTokens(text).allSatisfy { 0 <= $0.0.start && $0.0.start < $0.0.end && $0.0.end <= length })
    do {
      let query = try parseQuery(text)
      let again = try parseQuery(printed(query))
      #expect(shape(again) == shape(query), "\(text)\n\(printed(query))")
    } catch {
      #expect(error.range.map { 0 <= $0.start && $0.start <= $0.end && $0.end <= length } == true, "\(text)")
      #expect(error.type == "SyntaxError" && !error.message.isEmpty)
    }
  }
}
