import Answers
import QuestionLanguage
import TestSupport
import Testing

/// The same language over corpora of other fields, whose labels, relations and words are other ones: what it knows
/// of a corpus it knows from that corpus's files.
@MainActor @Suite struct OtherCorporaTests {
  static let parliament = Result { try AskedCorpus(at: repositoryFolder + "/Tests/Corpora/Parliament") }
  static let climate = Result { try AskedCorpus(at: repositoryFolder + "/Tests/Corpora/ClimateSummit") }

  /// A question, what it asks for, and the sentences that answer.
  struct Case: Sendable, CustomTestStringConvertible {
    var question: String
    var ids: Set<String>
    var values: Set<String>
    var cites: Set<String>

    init(_ question: String, ids: Set<String> = [], values: Set<String> = [], cites: Set<String>) {
      self.question = question
      self.ids = ids
      self.values = values
      self.cites = cites
    }

    var testDescription: String { question }
  }

  nonisolated static let inParliament = [
    Case("when was the march sitting", values: ["2031-03-04"], cites: ["morning:1"]),
    Case("متى عُقدت جلسة مارس", values: ["2031-03-04"], cites: ["morning:1"]),
    Case("where was the april sitting held", ids: ["west-hall"], cites: ["evening:1"]),
    Case("who chaired the march sitting", ids: ["nora-lind"], cites: ["morning:1"]),
    Case(
      "who attended the march sitting", ids: ["salma-haddad", "yusuf-karam"],
      cites: ["morning:2", "morning:3"]),
    Case("من حضر جلسة مارس", ids: ["salma-haddad", "yusuf-karam"], cites: ["morning:2", "morning:3"]),
    Case("speeches by haddad", ids: ["salma-haddad"], cites: ["morning:2", "evening:3"]),
    Case("speeches by hadad", ids: ["salma-haddad"], cites: ["morning:2", "evening:3"]),
    Case("كلمات سلمى حداد", ids: ["salma-haddad"], cites: ["morning:2", "evening:3"]),
    Case("speeches by haddad at the april sitting", ids: ["salma-haddad"], cites: ["evening:3"]),
    Case(
      "speeches about water prices", ids: ["salma-haddad", "yusuf-karam"], cites: ["morning:2", "morning:3"]),
    Case("how many votes did the water bill win", values: ["61", "63"], cites: ["morning:3", "evening:2"]),
    Case("كم صوتا نال مشروع قانون المياه", values: ["61", "63"], cites: ["morning:3", "evening:2"]),
    Case("disagreements", ids: ["water-bill"], cites: ["morning:3", "evening:2"]),
    Case("which party does haddad belong to", ids: ["river-party"], cites: ["evening:1"]),
    Case("sittings | timeline", ids: ["march-sitting", "april-sitting"], cites: ["morning:1", "evening:1"]),
    Case(
      "speeches by haddad | count by meeting", ids: ["march-sitting", "april-sitting"],
      cites: ["morning:2", "evening:3"]),
  ]

  nonisolated static let atTheSummit = [
    Case("when was the azure summit", values: ["2033-09-12"], cites: ["globe:1"]),
    Case("أين عُقدت قمة أزور", ids: ["port-azure"], cites: ["globe:1"]),
    Case("which countries attended the azure summit", ids: ["norvania", "zahra-land"], cites: ["globe:1"]),
    Case("من حضر قمة أزور", ids: ["norvania", "zahra-land"], cites: ["globe:1"]),
    Case("statements by Sørensen about rising seas", ids: ["lena-sorensen"], cites: ["globe:2"]),
    Case("تصريحات منصور", ids: ["tariq-mansour"], cites: ["green:1"]),
    Case("what did mansour pledge", ids: ["tariq-mansour"], cites: ["green:1"]),
    Case("ما حجم صندوق السواحل", values: ["40", "45"], cites: ["globe:3", "green:2"]),
    Case("who warned", ids: ["lena-sorensen"], cites: ["globe:2"]),
    Case("statements about forests", ids: ["tariq-mansour"], cites: ["green:1"]),
    Case("which report says 45", ids: ["green-times"], cites: ["green:2"]),
    Case("disagreements about the coast fund", ids: ["coast-fund"], cites: ["globe:3", "green:2"]),
  ]

  @Test(arguments: inParliament)
  func aParliamentIsQuestioned(_ test: Case) throws { try check(test, try Self.parliament.get()) }

  @Test(arguments: atTheSummit)
  func aClimateSummitIsQuestioned(_ test: Case) throws { try check(test, try Self.climate.get()) }

  private func check(_ test: Case, _ corpus: AskedCorpus) throws {
    let answer = try corpus.answer(test.question)
    #expect(answer.kind != .absent)
    #expect(test.ids.isSubset(of: answer.ids))
    #expect(test.values.isSubset(of: answer.values))
    #expect(Set(answer.cites) == test.cites)
  }

  @Test(arguments: ["did lind attend the april sitting", "when did bourita speak", "speeches about forests"])
  func whatIsNotThereIsAbsent(_ question: String) throws {
    #expect(try Self.parliament.get().answer(question).kind == .absent)
  }
}
