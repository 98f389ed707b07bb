import ResultRendering
import SessionReplay
import TestSupport
import Testing

/// The sentences behind an answer, with the words in them that carry it.
struct EvidenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var question: String
    var row = 1
    /// What must stand marked in the sentences.
    var marked: [String]

    var testDescription: String { question }
  }

  static let cases = [
    Case(question: "how many members does the coalition have", marked: ["‹83›", "‹و83›"]),
    Case(question: "where was the rome meeting", marked: ["‹Rome›"]),
    Case(question: "who attended marrakech", row: 2, marked: ["‹Bourita›", "‹بوريطة›"]),
    Case(question: "statements about mozambique by di maio", marked: ["‹Mozambique›", "‹وموزمبيق›"]),
    Case(question: "كم عضوا في التحالف", marked: ["‹83›"]),
    Case(
      question: "match (c:Claim {attribute: 'members'})-[:OF]->(t) return c order by c.id limit 1",
      marked: ["‹83›"]),
  ]

  @Test(arguments: cases)
  func wordsThatCarryTheAnswerAreMarked(_ test: Case) throws {
    let outputs = try RepositorySession.outputs([test.question, "why 1.\(test.row)", "why 1"])
    for words in test.marked {
      #expect(outputs[1].contains(words), "\(outputs[1])")
      #expect(outputs[2].contains(words), "\(outputs[2])")
    }
  }

  @Test func onATerminalTheMarksAreBoldAndUnderlined() throws {
    let outputs = try RepositorySession.outputs(["how many members does the coalition have", "why 1.1"]) {
      $0.profile = .terminal(width: 40, showsColour: true, showsDirectionMarks: false)
    }
    #expect(outputs[1].contains("\u{1B}[1;4m83\u{1B}[0m"))
    #expect(!outputs[1].contains("‹"))
    #expect(!outputs[1].unicodeScalars.contains { $0 == "\u{2061}" || $0 == "\u{2062}" })
  }

  @Test func aSentenceHasItsOutletItsDayAndItsNumber() throws {
    let outputs = try RepositorySession.outputs(["statements by di maio about africa", "why 1.1", "why 1"])
    #expect(outputs[1].contains("ukraine-gate:") && outputs[1].contains("Ukraine Gate, 2021-06-28"))
    #expect(outputs[2].contains("1  ukraine-gate:"))
  }

  /// A folder with one original sentence whose words stand nowhere in the corpus.
  private func originals() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("n\tstart\tend\ttext\n24\t0\t9\tZebras gallop 83 times\n", to: "hafryat.sentences.tsv")
    return folder
  }

  @Test func originalsStandBesideTheCorpusAndAreSearched() throws {
    let folder = originals()
    let inputs = [
      "how many members does the coalition have", "why 1.1", "claims saying \"zebras gallop\"",
      "passages saying \"zebra galloped\"",
    ]
    let outputs = try RepositorySession.outputs(inputs) { $0.originals = folder.path }
    #expect(outputs[1].contains("«Zebras gallop ‹83› times»"))
    #expect(outputs[2].contains("hafryat:24"))
    #expect(outputs[3].contains("hafryat:24"))
    let without = try RepositorySession.outputs(inputs)
    #expect(!without[1].contains("Zebras"))
    #expect(without[2].contains("not in these reports") && without[3].contains("not in these reports"))
  }

  @Test func aFootnoteNamesTheReportItsDayAndTheSentences() throws {
    let outputs = try RepositorySession.outputs([
      "how many members does the coalition have", ":cite 1.1", ":cite 1", ":cite 1.9",
    ])
    #expect(outputs[1].contains("2021-07-04, hafryat:24."))
    #expect(outputs[2].contains("mcg24:18."))
    #expect(outputs[3].contains("answer 1 has no row 9"))
  }
}
