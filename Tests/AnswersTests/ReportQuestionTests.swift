import Answers
import QuestionLanguage
import Testing

/// Questions about reports and their sentences themselves, and about what lies between two occasions.
@MainActor @Suite struct ReportQuestionTests {
  private func answer(_ text: String) throws -> Answer {
    try #require(corpusMaker).answer(text, context: QuestionContext()).answer
  }

  @Test(arguments: ["reports without an author", "Which reports have no named author?", "تقارير بلا كاتب"])
  func reportsThatNameNoAuthor(_ text: String) throws {
    #expect(try answer(text).ids == ["hafryat", "mcg24", "ukraine-gate"])
  }

  @Test(arguments: [
    ("which sentence mentions interpol", ["khaleej:4"]), ("sentences about NATO in khaleej", ["khaleej:4"]),
    ("جمل تذكر الإنتربول", ["khaleej:4"]),
  ])
  func sentencesAreRows(_ text: String, _ cites: [String]) throws {
    let answer = try answer(text)
    #expect(answer.cites == cites)
    #expect(answer.rows.map(\.cites) == cites.map { [$0] })
  }

  @Test(arguments: [("how many sentences does roya have", "34"), ("كم جملة في تقرير حفريات", "25")])
  func sentencesAreCounted(_ text: String, _ count: String) throws {
    #expect(try answer(text).values == [count])
  }

  /// Sentences with both are fewer than those with either.
  @Test func bothMeansBoth() throws {
    let both = try answer("Which passages mention both Iraq and Syria?").rows.count
    let one = try answer("Which passages mention Iraq?").rows.count
    #expect(both > 0 && both < one)
  }

  /// What is between two occasions is after the one and before the other, whatever their order in the question.
  @Test(arguments: ["between Rome and Marrakech", "between Marrakech and Rome"])
  func betweenTwoOccasions(_ times: String) throws {
    #expect(try answer("meetings " + times).ids == ["small-group-brussels"])
    #expect(try answer("events " + times).ids == ["ne-syria-attack"])
  }

  @Test func seasonsAreWords() throws {
    let headline = try answer("when was the small group meeting planned").headline
    #expect(headline?.contains("autumn 2021") == true)
  }
}
