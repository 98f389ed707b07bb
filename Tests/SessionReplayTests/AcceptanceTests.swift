import SessionReplay
import TestSupport
import Testing

struct AcceptanceTests {
  private static let head = "---\nmahdar: 1\ngraph: empty\n---\n"

  /// The document after its outputs were accepted.
  private func accepted(_ cells: String) throws -> String {
    var document = try parseDocument(Self.head + cells, name: "x.md")
    let session = Session(try openGraph(.empty, cache: nil), settings: .fixed)
    document.accept(replay(document, in: session))
    return String(document.text.dropFirst(Self.head.count))
  }

  @Test(arguments: [
    // A matching output stays, wildcards and all.
    ("```mahdar 1\nreturn 1 as x\n```\n```output\n #[..]\n...\n```\n", nil),
    // A missing output comes, and a failing cell gets its mark.
    ("```mahdar 1\nreturn 1 as x\n```\n", "```mahdar 1\nreturn 1 as x\n```\n```output\n #  x\n 1  1\n```\n"),
    (
      "```mahdar 1\nretrn 1\n```\n```output\n...\n```\n",
      "```mahdar 1 fails\nretrn 1\n```\n```output\n...\n```\n"
    ),
    // Wildcards that still match stay beside a line that changed.
    (
      "```mahdar 1\nunwind [1, 2, 3] as x return x, 'a' as y\n```\n```output\n #  x[..]\n...\n 2  9  a\n 3  3  [..]\n```\n",
      "```mahdar 1\nunwind [1, 2, 3] as x return x, 'a' as y\n```\n```output\n #  x[..]\n 1  1  a\n 2  2  a\n 3  3  [..]\n```\n"
    ),
    // What is skipped or not compared is left alone.
    ("```mahdar 1 skip\nretrn\n```\n```mahdar 2 no-check\nreturn 1\n```\n```output\nold\n```\n", nil),
  ])
  func outputsAreTaken(before: String, after: String?) throws {
    #expect(try accepted(before) == after ?? before)
  }

  @Test func aCellThatNoLongerFailsLosesItsMark() throws {
    #expect(
      try accepted("```mahdar 1 fails\nreturn 1 as x\n```\n```output\n #  x\n 1  1\n```\n")
        == "```mahdar 1\nreturn 1 as x\n```\n```output\n #  x\n 1  1\n```\n")
  }

  @Test func differencesMarkWords() throws {
    let document = try parseDocument(
      Self.head + "```mahdar 1\nreturn 'new word' as x\n```\n```output\n #  x\n 1  old word\n```\n",
      name: "x.md")
    let replayed = replay(document, in: Session(try openGraph(.empty, cache: nil), settings: .fixed))
    let lines = replayed.flatMap { DifferenceReport(path: "x.md", showsColour: false).lines(of: $0) }
    #expect(
      lines == [
        "x.md:5: cell 1 gives another output", "  return 'new word' as x", "     #  x",
        "  ~  1  [-old-]{+new+} word",
      ])
  }

  @Test func filesAreReplacedOnlyAsTheyWereRead() throws {
    let folder = TemporaryFolder()
    folder.write("one\n", to: "a.md")
    var file = try DocumentFile(reading: folder.path + "/a.md")
    try file.replace(by: "two\n")
    #expect(folder.read("a.md") == "two\n")
    folder.write("changed by another\n", to: "a.md")
    let error = #expect(throws: DocumentFileError.self) { try file.replace(by: "three\n") }
    #expect(error?.message.contains("changed meanwhile") == true)
    #expect(folder.read("a.md") == "changed by another\n")
    folder.write("<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n", to: "b.md")
    var conflicting = try DocumentFile(reading: folder.path + "/b.md")
    let refusal = #expect(throws: DocumentFileError.self) { try conflicting.replace(by: "x\n") }
    #expect(refusal?.message.contains("merge conflict") == true)
    var new = DocumentFile(new: folder.path + "/a.md")
    #expect(throws: DocumentFileError.self) { try new.replace(by: "x\n") }
  }
}
