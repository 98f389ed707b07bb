import Answers
import CorpusLoading
import GraphModel
import QueryEngine
import QuestionLanguage
import TestSupport
import Testing

/// The corpus of this repository, opened once for all questions.
@MainActor let corpusMaker: AnswerMaker? = {
  guard let corpus = try? loadCorpus(at: repositoryFolder + "/Corpus", cache: nil) else { return nil }
  let graph = PropertyGraph(corpus.snapshot)
  let reader = QuestionReader(schema: corpus.schema, graph: graph, lexiconBytes: nil)
  return AnswerMaker(reader: reader, session: QuerySession(graph: graph))
}()

/// Questions about the corpus of this repository, each with the answer that its reports give.
@MainActor @Suite struct ResearcherQuestionTests {
  @Test(arguments: ResearcherQuestion.questions(in: ResearcherQuestion.provenance))
  func saysWhoSaysSo(_ question: ResearcherQuestion) throws { try check(question) }

  @Test(arguments: ResearcherQuestion.questions(in: ResearcherQuestion.compare))
  func setsSideBySide(_ question: ResearcherQuestion) throws { try check(question) }

  @Test(arguments: ResearcherQuestion.questions(in: ResearcherQuestion.path))
  func connects(_ question: ResearcherQuestion) throws { try check(question) }

  @Test(arguments: ResearcherQuestion.questions(in: ResearcherQuestion.time))
  func tellsWhen(_ question: ResearcherQuestion) throws { try check(question) }

  @Test(arguments: ResearcherQuestion.questions(in: ResearcherQuestion.absence))
  func saysWhatIsNotThere(_ question: ResearcherQuestion) throws { try check(question) }

  @Test(arguments: ResearcherQuestion.questions(in: ResearcherQuestion.lookup))
  func looksUp(_ question: ResearcherQuestion) throws { try check(question) }

  @Test(arguments: ResearcherQuestion.questions(in: ResearcherQuestion.conflict))
  func tellsWhereReportsDiffer(_ question: ResearcherQuestion) throws { try check(question) }

  @Test(arguments: ResearcherQuestion.questions(in: ResearcherQuestion.join))
  func joinsWhatIsAsked(_ question: ResearcherQuestion) throws { try check(question) }

  @Test(arguments: ResearcherQuestion.questions(in: ResearcherQuestion.counting))
  func counts(_ question: ResearcherQuestion) throws { try check(question) }

  @Test(arguments: ResearcherQuestion.questions(in: ResearcherQuestion.denial))
  func leavesOutWhatIsDenied(_ question: ResearcherQuestion) throws { try check(question) }

  @Test(arguments: ResearcherQuestion.questions(in: ResearcherQuestion.links))
  func links(_ question: ResearcherQuestion) throws { try check(question) }

  @Test(arguments: ResearcherQuestion.questions(in: ResearcherQuestion.reasons))
  func saysWhyAndByWhom(_ question: ResearcherQuestion) throws { try check(question) }

  /// Every wording must give the answer: all that is asked for, and evidence of which most is what supports it.
  private func check(_ question: ResearcherQuestion) throws {
    let maker = try #require(corpusMaker)
    for wording in question.wordings {
      let answer = try maker.answer(wording, context: QuestionContext()).answer
      let asked = Comment(rawValue: wording)
      #expect((answer.kind == .absent) == question.isAbsent, asked)
      #expect(question.cites.subtracting(answer.cites) == [], asked)
      #expect(question.ids.subtracting(answer.ids) == [], asked)
      guard !question.isAbsent else { continue }
      if !question.ids.isEmpty { #expect(answer.ids.count <= 2 * question.ids.count, asked) }
      for value in question.values {
        #expect(answer.values.contains { $0.filter { $0 != "," }.contains(value) }, asked)
      }
      // Where no sentence is expected, any evidence will do.
      guard !question.cites.isEmpty else { continue }
      let strange = Set(answer.cites).subtracting(question.cites).subtracting(question.also)
      #expect(strange.count * 2 <= answer.cites.count, "\(wording): \(strange.sorted())")
    }
  }

  @Test func thereAreManyQuestions() {
    let all = ResearcherQuestion.tables.flatMap { ResearcherQuestion.questions(in: $0.text) }
    #expect(all.flatMap(\.wordings).count >= 200)
    #expect(Set(all.flatMap(\.wordings)).count == all.flatMap(\.wordings).count)
  }

  /// Wordings of one question, whatever their language, name the same things.
  @Test(arguments: ResearcherQuestion.tables.map(\.name))
  func wordingsAgree(_ name: String) throws {
    let maker = try #require(corpusMaker)
    let table = ResearcherQuestion.tables.first { $0.name == name }?.text ?? ""
    let questions = ResearcherQuestion.questions(in: table)
    let agreeing = try questions.count { question in
      let ids = try question.wordings.map { Set(try maker.answer($0, context: QuestionContext()).answer.ids) }
      return Set(ids).count == 1
    }
    #expect(agreeing * 10 >= questions.count * 9)
  }
}
