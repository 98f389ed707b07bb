import ConformanceSuite
import Testing

/// Which results are taken for the expected ones, and which are not.
struct ResultTableTests {
  /// Cells that stand for the same value.
  static let same = [
    ("1", "1"), ("1.0", "1.0"), ("0.1", "1.0E-1"), ("-0.0", "0.0"), ("NaN", "NaN"), ("'a'", "\"a\""),
    ("'it\\'s'", "'it\\'s'"), ("'\\n'", "'\n'"), ("'\\u0041'", "'A'"), ("{a: 1, b: 'x'}", "{b: 'x', a: 1}"),
    ("(:A:B {x: 1, y: 2})", "(:B:A {y: 2, x: 1})"), ("[ 1 , 2 ]", "[1,2]"), ("()", "( )"), ("{}", "{ }"),
    ("[:T {x: [1]}]", "[:T {x: [1]}]"),
    ("<(:A)-[:T]->()<-[:S {a: 1}]-(:B)>", "<(:A)-[:T]->()<-[:S {a: 1}]-(:B)>"),
    ("(:`a b` {`c d`: null})", "(:`a b` {`c d`: null})"),
  ]
  /// Cells that stand for different values.
  static let different = [
    ("1", "1.0"), ("1", "'1'"), ("null", "'null'"), ("true", "'true'"), ("[1, 2]", "[2, 1]"), ("[]", "{}"),
    ("(:A)", "(:B)"), ("(:A)", "()"), ("({x: 1})", "({x: 1.0})"), ("[:T]", "[:S]"), ("[:T]", "['T']"),
    ("<(:A)-[:T]->(:B)>", "<(:A)<-[:T]-(:B)>"), ("<()>", "()"), ("1.0", "1.0000001"), ("NaN", "null"),
    ("{a: null}", "{}"),
  ]

  @Test(arguments: same) func sameValues(_ a: String, _ b: String) throws {
    #expect(try readResultValue(a) == readResultValue(b))
  }

  @Test(arguments: different) func differentValues(_ a: String, _ b: String) throws {
    #expect(try readResultValue(a) != readResultValue(b))
  }

  @Test(arguments: ["", "'a", "[1", "{a}", "(:A", "<(:A)-[:T]-(:B)>", "1 2", "[:T", "abc", "{a: }"])
  func wrongCellsAreRefused(_ cell: String) {
    #expect(throws: ResultNotationError.self) { try readResultValue(cell) }
  }

  private func table(_ rows: [[String]], ordered: Bool = false, anyList: Bool = false) throws -> ResultTable {
    var table = try ResultTable(rows)
    table.isOrdered = ordered
    table.ignoresListOrder = anyList
    return table
  }

  @Test func rowsAreABagUnlessOrdered() throws {
    let expected = [["a"], ["1"], ["2"], ["2"]]
    let shuffled = try table([["a"], ["2"], ["1"], ["2"]])
    #expect(try table(expected).complaint(about: shuffled) == nil)
    #expect(try table(expected, ordered: true).complaint(about: shuffled) != nil)
    #expect(try table(expected, ordered: true).complaint(about: table(expected)) == nil)
    #expect(try table(expected).complaint(about: table([["a"], ["1"], ["1"], ["2"]])) != nil)
    #expect(try table(expected).complaint(about: table([["a"], ["1"], ["2"]])) != nil)
    #expect(try table(expected).complaint(about: table([["b"], ["1"], ["2"], ["2"]])) != nil)
  }

  @Test func columnsAreToldApartByName() throws {
    let expected = try table([["a", "b"], ["1", "2"]])
    #expect(try expected.complaint(about: table([["b", "a"], ["2", "1"]])) == nil)
    #expect(try expected.complaint(about: table([["b", "a"], ["1", "2"]])) != nil)
  }

  @Test func listOrderCountsUnlessIgnored() throws {
    let expected = [["a"], ["[[1, 2], 'x', {k: [3, 4]}]"]]
    let other = try table([["a"], ["['x', {k: [4, 3]}, [2, 1]]"]])
    #expect(try table(expected).complaint(about: other) != nil)
    #expect(try table(expected, anyList: true).complaint(about: other) == nil)
    #expect(try table(expected, anyList: true).complaint(about: table([["a"], ["['x', 1, [2, 1]]"]])) != nil)
  }
}
