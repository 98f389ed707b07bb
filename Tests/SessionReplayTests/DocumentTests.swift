import GraphModel
import SessionReplay
import Testing

struct DocumentTests {
  private static let head = "---\nmahdar: 1\ngraph: empty\n---\n"

  @Test(arguments: [
    head + "Prose.\n\n```mahdar 1\nreturn 1\n```\n```output\n1\n```\nMore.\n",
    head + "```mahdar 3 fails no-check\nreturn\n1\n```\n\n\n~~~output x\n...\n~~~",
    head + "````mahdar\nreturn '```'\n````\n  ```swift\n  let x = 1\n  ```\n",
    head.replacing("\n", with: "\r\n") + "```mahdar 1\r\nreturn 1\r\n```\r\n",
    head,
    "---\nmahdar: 1 # the format\n\ncorpus: 'a''b'\nparameters: { x: 1, y: [a, \"b, c\"] }\n---\n\n\n",
  ])
  func printsBackWhatItRead(text: String) throws {
    #expect(try parseDocument(text, name: "x.md").text == text)
  }

  @Test func cellsHaveTheirNumbersMarksAndOutputs() throws {
    let text =
      Self.head
      + "```mahdar\nfirst\n```\n```mahdar 5 skip\nsecond\n```\n\n```output\nold\n```\n```output\nstray\n```\n"
    let cells = try parseDocument(text, name: "x.md").cells
    #expect(cells.map(\.number) == [1, 5])
    #expect(cells.map(\.text) == ["first", "second"])
    #expect(cells.map(\.output) == [nil, ["old"]])
    #expect(cells.map(\.attributes) == [[], [.skip]])
    #expect(cells.map(\.line) == [5, 8])
  }

  @Test func frontMatterIsRead() throws {
    let text = """
      ---
      mahdar: 1
      corpus: Corpus            # found like --corpus
      digest: 9f3c
      title: "What: Rome # and Marrakech"
      parameters: { meeting: rome-2021, n: 3, quoted: 'it''s', list: [a, 2.5] }
      ---

      """
    let matter = try parseDocument(text, name: "x.md").frontMatter
    #expect(matter.corpus == "Corpus")
    #expect(matter.digest == "9f3c")
    #expect(matter.title == "What: Rome # and Marrakech")
    let parameters = MapValue(matter.parameters.map { ($0.key, $0.value) })
    let expected = MapValue([
      ("meeting", .string("rome-2021")), ("n", .int(3)), ("quoted", .string("it's")),
      ("list", .list([.string("a"), .float(2.5)])),
    ])
    #expect(Value.equals(.map(parameters), .map(expected)) == true)
  }

  @Test func newFrontMatterIsReadBack() throws {
    let document = SessionDocument(
      frontMatter: FrontMatter(
        source: .corpus(path: "Corpus"), digest: "ab", title: "A: b",
        parameters: ["x": .string("1"), "y": .int(2)]),
      blocks: [])
    let matter = try parseDocument(document.text, name: "x.md").frontMatter
    #expect(matter.title == "A: b")
    #expect(Value.equals(matter.parameters["x"] ?? .null, .string("1")) == true)
    #expect(Value.equals(matter.parameters["y"] ?? .null, .int(2)) == true)
  }

  @Test(arguments: [
    ("# No head\n", "x.md:1:1: error: expected a front matter"),
    ("---\ntitle: x\n---\n", "x.md:1:1: error: expected 'mahdar: 1'"),
    ("---\nmahdar: 2\n---\n", "x.md:2:1: error: this version reads documents of format 1, not '2'"),
    ("---\nmahdar: 1\ncorpsu: x\n---\n", "hint: did you mean 'corpus'?"),
    (head + "```mahdar 1\nreturn 1\n", "x.md:5:1: error: the fence is never closed"),
    (head + "```mahdar 1\n```\n```mahdar 1\n```\n", "x.md:7:1: error: another cell has the number 1"),
    (head + "```mahdar 2\n```\n```mahdar 1\n```\n", "x.md:7:1: error: cell 1 comes after cell 2"),
    (head + "```mahdar 1 fials\n```\n", "unknown mark 'fials'"),
  ])
  func faultsAreNamed(text: String, message: String) {
    let error = #expect(throws: DocumentErrors.self) { try parseDocument(text, name: "x.md") }
    #expect(error?.lines.joined(separator: "\n").contains(message) == true, "\(error?.lines ?? [])")
  }

  @Test func outputsAreRecordedInLongerFencesWhereNeeded() throws {
    var document = try parseDocument(Self.head + "```mahdar 1\nreturn 1\n```\nEnd.\n", name: "x.md")
    document.updateCells { $0.record(output: ["```", "x"]) }
    #expect(document.text == Self.head + "```mahdar 1\nreturn 1\n```\n````output\n```\nx\n````\nEnd.\n")
    document.updateCells { $0.record(output: []) }
    #expect(document.text == Self.head + "```mahdar 1\nreturn 1\n```\nEnd.\n")
  }
}
