import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `:compact` as it is typed, on an empty graph, on a corpus, and on a graph file.
@Suite(.timeLimit(.minutes(2)))
struct CompactTests {
  private let folder = TemporaryFolder()

  private func run(_ arguments: [String], _ input: String) throws -> ProgramRun {
    try ProgramRun(builtProduct("mahdar"), arguments, input: input, folder: folder.path)
  }

  @Test func writesTheSessionsGraph() throws {
    let made = try run(["--empty"], "CREATE (:A {name: 'ليلى'})-[:T {n: 1}]->(:B);\n:compact g.mahdar\n")
    #expect(
      made.output.contains("wrote 2 nodes and 1 relationship: g.mahdar"), "\(made.output)\(made.errors)")
    let changed = try run(
      ["--graph", "g.mahdar"], "MATCH (b:B) SET b.name = 'two';\n:compact g.mahdar\n:compact h.mahdar\n")
    #expect(changed.output.contains("wrote 2 nodes and 1 relationship: h.mahdar"))
    #expect(folder.read("g.mahdar") == folder.read("h.mahdar"))
    let asked = try ProgramRun(
      builtProduct("mahdar"),
      ["ask", "--graph", "g.mahdar", "--format", "csv", "MATCH (a)-[t:T]->(b) RETURN a.name, t.n, b.name"],
      folder: folder.path)
    #expect(
      asked.output == "a.name,t.n,b.name\r\nليلى,1,two\r\n"
        || asked.output == "a.name,t.n,b.name\nليلى,1,two\n")
  }

  @Test func questionsGoOnWithTheNewFile() throws {
    let corpus = repositoryFolder + "/Corpus"
    let question = "who attended the Marrakech meeting"
    let compacted = try run(
      ["--corpus", corpus], "CREATE (:Place {id: 'aaa', name: 'Nowhere'});\n:compact g.mahdar\n")
    #expect(compacted.output.contains(": g.mahdar"), "\(compacted.errors)")
    let first = try ProgramRun(
      builtProduct("mahdar"), ["ask", "--corpus", corpus, "--format", "json", question], folder: folder.path)
    let second = try ProgramRun(
      builtProduct("mahdar"), ["ask", "--graph", "g.mahdar", "--format", "json", question],
      folder: folder.path)
    #expect(first.status == 0 && first.output == second.output)
  }

  @Test(arguments: [
    (":compact", "expected a file after ':compact'"),
    (":compact notes.txt", "there is a file of another kind, which is not overwritten"),
    (":compact none/g.mahdar", "cannot be written"),
  ])
  func refusals(line: String, message: String) throws {
    folder.write("notes\n", to: "notes.txt")
    let run = try run(["--empty"], line + "\n")
    #expect((run.output + run.errors).contains(message), "\(run.output)\(run.errors)")
    #expect(folder.read("notes.txt") == "notes\n")
  }

  /// Damage anywhere is told, by `check` and by every question, and ends in no crash.
  @Test(arguments: [20, 70, 200, 300, -10])
  func damagedFilesAreRefused(place: Int) throws {
    _ = try run(
      ["--empty"],
      "UNWIND range(1, 50) AS i CREATE (:A {id: i, name: 'n' + i})-[:T]->(:B);\n:compact g.mahdar\n")
    #expect(try run(["check", "--graph", "g.mahdar"], "").output == "the graph file is sound\n")
    let file = try #require(fopen(folder.path + "/g.mahdar", "r+b"))
    fseek(file, place, place < 0 ? SEEK_END : SEEK_SET)
    let byte = fgetc(file)
    fseek(file, -1, SEEK_CUR)
    fputc(byte ^ 0xFF, file)
    fclose(file)
    let checked = try run(["check", "--graph", "g.mahdar"], "")
    #expect(checked.status == 3 && checked.errors.hasPrefix("g.mahdar: error: the graph file is "))
    let asked = try run(["ask", "--graph", "g.mahdar", "MATCH (a:A)-[:T]->(b) RETURN a.name, b"], "")
    #expect(asked.status == 3 && asked.errors.contains("the graph file is ") && asked.output == "")
  }
}
