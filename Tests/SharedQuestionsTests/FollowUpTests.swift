import Answers
import CorpusLoading
import GraphModel
import QueryEngine
import QuestionLanguage
import TestSupport
import Testing

/// Questions that go on from the one before, on the corpus of this repository.
@Suite struct FollowUpTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var first: String
    var next: String
    /// The whole question that the two together mean.
    var meaning: String

    var testDescription: String { first + " / " + next }
  }

  static let cases = [
    Case(first: "statements by blinken", next: ".. at rome", meaning: "statements by blinken at rome"),
    Case(
      first: "statements by blinken", next: ".. at rome | count by topic",
      meaning: "statements by blinken at rome | count by topic"),
    Case(
      first: "statements by nuland at rome", next: "and at marrakech?",
      meaning: "statements by nuland at marrakech"),
    Case(
      first: "statements by di maio | count by topic", next: ".. by blinken",
      meaning: "statements by blinken | count by topic"),
    Case(first: "meetings", next: ".. in rome", meaning: "meetings in rome"),
    Case(first: "تصريحات نولاند في روما", next: "وفي مراكش؟", meaning: "تصريحات نولاند في مراكش"),
  ]

  @Test(arguments: cases)
  func aFollowUpMeansTheWholeQuestion(_ test: Case) throws {
    let corpus = try loadCorpus(at: repositoryFolder + "/Corpus", cache: nil)
    let reader = QuestionReader(schema: corpus.schema, graph: PropertyGraph(corpus.snapshot))
    let first = try #require(reader.read(test.first).best)
    let next = try #require(reader.read(test.next, context: QuestionContext(previous: first.question)).best)
    let whole = try #require(reader.read(test.meaning).best)
    #expect(next.question == whole.question)
  }
}
