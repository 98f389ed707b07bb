import Answers
import QuestionLanguage
import SessionReplay
import TestSupport
import Testing

/// Questions that go on from earlier ones, speak of their answers, or hold other questions.
struct ReferenceTests {
  /// Some inputs, and a question of its own that the last of them must mean: both give the same rows.
  struct Case: Sendable, CustomTestStringConvertible {
    var inputs: [String]
    var meaning: String

    init(_ inputs: [String], _ meaning: String) {
      self.inputs = inputs
      self.meaning = meaning
    }

    var testDescription: String { inputs.joined(separator: " / ") }
  }

  static let followUps = [
    Case(["statements by blinken", ".. at rome"], "statements by blinken at rome"),
    Case(["statements by blinken", ".. | count by topic"], "statements by blinken | count by topic"),
    Case(
      ["statements by blinken | count by topic", ".. about africa"],
      "statements by blinken about africa | count by topic"),
    Case(["statements at rome", "and by blinken?"], "statements at rome by blinken"),
    Case(["statements by nuland at rome", "what about marrakech?"], "statements by nuland at marrakech"),
    Case(["statements by blinken", ".. since 2022", ".. by nuland"], "statements by nuland since 2022"),
    Case(["statements at rome", ".. not by blinken"], "statements at rome not by blinken"),
    Case(["تصريحات بلينكن", "وفي روما؟"], "تصريحات بلينكن في روما"),
    Case(["تصريحات بلينكن في روما", ".. عن أفريقيا"], "تصريحات بلينكن في روما عن أفريقيا"),
  ]

  static let references = [
    Case(
      ["who attended marrakech", "statements by _ at rome"], "statements by (who attended marrakech) at rome"),
    Case(["meetings in rome", "statements at _1"], "statements at (meetings in rome)"),
    Case(
      ["meetings in rome", "who is bourita", "statements at _1 about africa"],
      "statements at (meetings in rome) about africa"),
    Case(["statements by blinken", "_ | count by topic"], "statements by blinken | count by topic"),
    Case(["statements by blinken", "about bourita", "_1 at rome"], "statements by blinken at rome"),
    Case(
      ["who attended marrakech", "_1 about africa"], "statements by (who attended marrakech) about africa"),
    Case(["who is bourita", "statements by _"], "statements by bourita"),
    Case(["من حضر اجتماع مراكش", "تصريحات _ في روما"], "statements by (who attended marrakech) at rome"),
  ]

  static let nested = [
    Case(["statements by (who attended marrakech) at rome"], "statements by (من حضر اجتماع مراكش) at rome"),
    Case(["statements at (meetings in rome) by blinken"], "statements by blinken at (meetings in rome)"),
    Case(
      ["statements by (who attended (meetings in rome)) about africa"],
      "statements about africa by (who attended (meetings in rome))"),
    Case(["statements by blinken (now)"], "statements by blinken now"),
  ]

  @Test(arguments: followUps + references + nested)
  func theLastMeansTheWhole(_ test: Case) throws {
    let session = try RepositorySession.make()
    for input in test.inputs { session.run(input) }
    let given = try #require(session.lastAnswered?.answer)
    let whole = try #require(try RepositorySession.make().run(test.meaning).answer)
    #expect(!whole.rows.isEmpty)
    #expect(given.rows.map(\.cites) == whole.rows.map(\.cites))
    #expect(given.ids == whole.ids)
  }

  @Test func aQuestionInBracketsIsShownAsItWasRead() throws {
    let session = try RepositorySession.make()
    let answer = try #require(session.run("statements by (who attended marrakech) at rome").answer)
    let canonical = try #require(answer.understood?.canonical)
    #expect(canonical.contains("by (attendee of "))
    #expect(!canonical.contains("_"))
    let again = try #require(try RepositorySession.make().run(canonical).answer)
    #expect(again.rows.map(\.cites) == answer.rows.map(\.cites))
  }

  /// A bracket without any answer holds nothing, and does not let all through.
  @Test func anEmptyBracketGivesNothing() throws {
    let answer = try #require(
      try RepositorySession.make().run("statements by (statements by bourita at rome)").answer)
    #expect(answer.kind == .absent)
  }

  @Test func aReferenceToNothingIsToldSo() throws {
    let session = try RepositorySession.make()
    let answer = session.run("statements by _7").answer
    #expect(answer?.kind == .absent || answer == nil)
  }
}
