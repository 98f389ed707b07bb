import TestSupport
import Testing

/// The real program without a terminal: what it prints and what it says on leaving.
@Suite(.timeLimit(.minutes(2)))
struct CommandLineTests {
  private let folder = TemporaryFolder()

  private func run(_ arguments: [String], input: String = "") throws -> ProgramRun {
    try ProgramRun(
      builtProduct("mahdar"), arguments, input: input, environment: ["XDG_CACHE_HOME": sharedCacheFolder],
      folder: folder.path)
  }

  @Test func versionAndHelp() throws {
    let version = try run(["--version"])
    #expect(version.output == "Mahdar 0.1.0\n" && version.status == 0)
    #expect(try run(["help", "pipe"]).output.contains("--values <json|cypher>"))
  }

  private static let endings: [(arguments: String, status: Int32)] = [
    ("ask --empty return~1", 0), ("ask --empty retrn~1", 1), ("ask --nope x", 2), ("ask", 2),
    ("ask --corpus /nowhere x", 3), ("ask --corpus a --empty x", 2),
    ("ask --empty --format yaml return~1", 2),
    ("test", 3), ("test nothing.md", 3), ("check /nowhere", 3), ("ask return~1", 3),
    ("ask --empty --memory -1 return~1", 2), ("ask --empty ~", 2), ("tets", 2),
  ]

  /// A `~` in the arguments stands for a blank.
  @Test(arguments: endings)
  func exitCodes(line: String, status: Int32) throws {
    let arguments = line.split(separator: " ").map { String($0).replacing("~", with: " ") }
    let result = try run(arguments)
    #expect(result.status == status, "\(result.output)\(result.errors)")
    if status > 0 { #expect(!result.errors.isEmpty && !result.errors.contains("Fatal error")) }
  }

  @Test func unknownCommandsAreMetByTheNearest() throws {
    #expect(
      try run(["tets"]).errors.contains(
        "unknown command 'tets'; did you mean 'test'? a question is asked by 'mahdar ask'"))
  }

  @Test func savingMakesTheFoldersOfAPathAndTakesQuotedNames() throws {
    let result = try run(["--empty"], input: "return 1;\n:save a/b/c\n:save \"first look\"\n")
    #expect(result.status == 0, "\(result.errors)")
    #expect(folder.read("a/b/c.md") != nil && folder.read("Sessions/first look.md") != nil)
  }

  @Test func whatCannotBeReadIsNotCountedAsRecorded() throws {
    folder.write("no document", to: "a.md")
    let result = try run(["test", "a.md"])
    #expect(result.output == "0 documents, 0 cells; 1 document could not be read\n" && result.status == 3)
  }

  @Test func everyExampleHasAnAnswer() throws {
    let corpus = ["--corpus", repositoryFolder + "/Corpus"]
    let examples = try run(corpus, input: ":examples\n").output.split(separator: "\n")
      .map { $0.drop { $0 == " " } }
    #expect(examples.count > 6)
    let result = try run(corpus, input: examples.joined(separator: "\n\n") + "\n")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(!result.output.contains("not in these reports") && !result.output.contains("not understood"))
  }

  @Test func answersAreWholeInFilesAndPipes() throws {
    let long = String(repeating: "long ", count: 60)
    let result = try run(["ask", "--empty", "--format", "table", "return '\(long)' as x"])
    #expect(result.output.contains(long.dropLast()))
  }

  @Test func pipedCellsEndAtSemicolonsAndEmptyLines() throws {
    let result = try run(
      ["--empty"],
      input: "create (:A);\nmatch (n)\nreturn count(*) as n\n\nretrn 1;\n:param x 5\nreturn $x as x")
    #expect(result.output.contains(" #  n\n 1  1\n") && result.output.hasSuffix(" #  x\n 1  5\n"))
    #expect(result.errors.contains("retrn") && result.status == 1)
  }

  @Test func pipeAnswersLineByLine() throws {
    let result = try run(
      ["pipe", "--empty", "--values", "cypher"],
      input:
        "{\"query\":\"create (a:X {n:1.0}) return a\"}\n\n{\"query\":\"retrn\"}\n{\"query\":\"match (n) return n.n\"}"
    )
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3 && result.status == 0)
    #expect(
      lines[0].contains(#"["(:X {n: 1.0})"]"#) && lines[1].contains("SyntaxError") && lines[2].contains("1.0")
    )
  }

  @Test func testingReportsAndAccepts() throws {
    folder.write(
      "---\nmahdar: 1\ngraph: empty\n---\n```mahdar 1\nreturn 2 as x\n```\n```output\n #  x\n 1  1\n```\n",
      to: "Sessions/a.md")
    folder.write("# no session\n", to: "Sessions/README.md")
    let before = try #require(folder.read("Sessions/a.md"))
    let report = try run(["test"])
    #expect(report.status == 1 && report.output.contains("  ~  1  [-1-]{+2+}"))
    #expect(folder.read("Sessions/a.md") == before)
    #expect(try run(["test", "--accept"]).status == 0)
    #expect(folder.read("Sessions/a.md") == before.replacing(" 1  1\n", with: " 1  2\n"))
    #expect(try run(["test"]).output == "ok   Sessions/a.md · 1 cell\n1 document, 1 cell, all as recorded\n")
  }

  @Test func reviewingAsksForEach() throws {
    let cells = (1...3).map { "```mahdar \($0)\nreturn \($0) as x\n```\n```output\nold\n```\n" }.joined()
    folder.write("---\nmahdar: 1\ngraph: empty\n---\n" + cells, to: "a.md")
    let result = try run(["test", "--review", "a.md"], input: "r\na\nq\n")
    #expect(result.status == 1)
    let text = try #require(folder.read("a.md"))
    #expect(text.contains("```mahdar 1\nreturn 1 as x\n```\n```output\nold\n```"))
    #expect(text.contains("```mahdar 2\nreturn 2 as x\n```\n```output\n #  x\n 1  2\n```"))
    #expect(text.contains("```mahdar 3\nreturn 3 as x\n```\n```output\nold\n```"))
  }

  @Test func foreignDocumentsReachNothingOutside() throws {
    folder.write("---\nmahdar: 1\ngraph: empty\n---\n```mahdar 1\n:save evil\n```\n", to: "a.md")
    let result = try run(["replay", "a.md"])
    #expect(result.status == 4 && result.output.contains("refused in safe mode"))
    #expect(folder.read("Sessions/evil.md") == nil)
  }

  @Test func originalsStandBesideTheRestatement() throws {
    folder.write(
      "n\tstart\tend\ttext\n1\t0\t9\tthe sentence as printed\n", to: "originals/hafryat.sentences.tsv")
    let input = "match (p:Passage {id: 'hafryat:1'}) return p.n as n;\nwhy 1.1\n"
    let result = try run(
      ["--corpus", repositoryFolder + "/Corpus", "--originals", folder.path + "/originals"], input: input)
    #expect(result.status == 0 && result.output.contains("  «the sentence as printed»\n"), "\(result.errors)")
  }

  @Test func wordsOfTheUsersOwnAreReadAndNamed() throws {
    let input = ":alias the talks = Rome ministerial\nwhen were the talks;\n:explain when were the talks\n"
    let result = try run(["--corpus", repositoryFolder + "/Corpus"], input: input)
    #expect(
      result.output.contains("2021-06-28") && result.output.contains("the talks = Rome ministerial (:alias)"))
    #expect(result.output.contains("MATCH "))
  }

  @Test func graphsGoOutAndComeBack() throws {
    let out = try run(["export", "--corpus", repositoryFolder + "/Corpus", "--format", "csv", "tables"])
    #expect(out.status == 0, "\(out.errors)")
    let back = try run(["import", "tables", "--into", "graph.mahdar"])
    #expect(back.status == 0, "\(back.errors)")
    let query = "match (n) return count(n) as n"
    let counts = try [["--graph", "graph.mahdar"], ["--corpus", repositoryFolder + "/Corpus"]].map {
      try run(["ask", "--format", "csv"] + $0 + [query]).output.split(separator: ",").first
    }
    #expect(counts[0] == counts[1])
  }
}
