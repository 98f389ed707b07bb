import Answers
import QuestionLanguage
import Testing

/// Cards: what the corpus knows of a thing, a row for each value, whoever gives it.
@MainActor @Suite struct CardTests {
  private func answer(_ text: String) throws -> Answer {
    try #require(corpusMaker).answer(text, context: QuestionContext()).answer
  }

  @Test func oneValueOfSeveralReportsIsOneRow() throws {
    let answer = try answer("who is blinken")
    let offices = answer.rows.filter { "\($0.values[0])".contains("office") }
    #expect(offices.count == 1)
    #expect(Set(offices.flatMap { $0.cites }.map { cite in String(cite.prefix { $0 != ":" }) }).count == 4)
    #expect(answer.headline?.contains("US Secretary of State — 4 reports") == true)
  }

  /// What changed stands in the order of time.
  @Test func headlineGivesAllValuesOfOneAttribute() throws {
    let headline = try answer("about the coalition").headline ?? ""
    #expect(headline.contains("number of members: 83 members (2021-06-28), 85 members (2022-05-11)"))
  }

  @Test(arguments: [("about hafryat", "hafryat", "2021-07-04"), ("تقرير رؤية", "roya", "جاسم محمد")])
  func reportsHaveCards(_ text: String, _ outlet: String, _ part: String) throws {
    let answer = try answer(text)
    #expect(answer.kind == .values)
    #expect(answer.ids == [outlet])
    #expect(answer.headline?.contains(part) == true)
  }

  @Test(arguments: [
    ("من هو جاسم محمد", "جاسم محمد: 30 تصريحاً"), ("تصريحات فيصل بن فرحان", "15 تصريحاً للأمير فيصل بن فرحان"),
    ("كم عدد أعضاء التحالف", "83 من الأعضاء"),
  ])
  func arabicIsWrittenAsArabic(_ text: String, _ part: String) throws {
    #expect(try answer(text).headline?.contains(part) == true)
  }
}
