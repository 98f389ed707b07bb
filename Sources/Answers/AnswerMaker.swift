import GraphModel
import QueryEngine
import QuerySyntax
import QuestionLanguage
import SourceDiagnostics

/// Answers questions: reads them, runs the graph queries they stand for, and says the result in words.
///
/// Not safe to use from two threads.
package final class AnswerMaker {
  package let reader: QuestionReader
  package let session: QuerySession

  package init(reader: QuestionReader, session: QuerySession) {
    self.reader = reader
    self.session = session
  }

  /// How much worse than the best a reading may be that is taken because the best one gives nothing.
  private static let margin = 0.7

  /// Answers a question.
  ///
  /// - Throws: `QuestionError` when nothing in it is understood.
  package func answer(
    _ text: String, context: QuestionContext = QuestionContext()
  ) throws(QuestionError) -> AnsweredQuestion {
    let nested = try NestedQuestions(text, context, maker: self)
    let clock = ContinuousClock()
    let start = clock.now
    let result = reader.read(nested.text, context: nested.context)
    let readingTime = clock.now - start
    let asking = try ambiguous(result, nested.context)
    var answered: AnsweredQuestion
    if let asking {
      answered = asking
    } else {
      answered = try answer(nested.text, result, nested.context)
      if let both = try answerParts(nested.text, answered, nested.context) { answered = both }
    }
    answered.readingTime = readingTime
    return nested.completed(answered, reader: reader)
  }

  /// The answers to both parts of a question that asks twice, where the whole was not understood or gives nothing.
  private func answerParts(
    _ text: String, _ whole: AnsweredQuestion, _ context: QuestionContext
  ) throws(QuestionError) -> AnsweredQuestion? {
    guard whole.answer.kind == .absent || !whole.reading.leftOver.isEmpty, whole.reading.unknownNames.isEmpty,
      let (first, second) = JoinedQuestions.parts(of: text)
    else { return nil }
    let readFirst = reader.read(first, context: context)
    guard !readFirst.readings.isEmpty else { return nil }
    let one = try answer(first, readFirst, context)
    guard one.answer.kind != .absent, let name = one.reading.question.subjectOfTalk else { return nil }
    let called = reader.node(of: name).flatMap {
      reader.names.text($0, one.answer.language == "ar" ? PropertyName.nameArabic : PropertyName.name)
    }
    let rest = JoinedQuestions.naming(called ?? name.id, in: second)
    let readRest = reader.read(rest, context: context)
    guard !readRest.readings.isEmpty else { return nil }
    let two = try answer(rest, readRest, context)
    guard two.answer.kind != .absent,
      one.reading.leftOver.count + two.reading.leftOver.count <= whole.reading.leftOver.count
    else { return nil }
    return JoinedQuestions.joined(one, two, language: one.answer.language)
  }

  private func answer(
    _ text: String, _ result: ReadingResult, _ context: QuestionContext
  ) throws(QuestionError) -> AnsweredQuestion {
    guard let best = result.best else {
      throw QuestionError(
        message: Message("nothing in \"\(text)\" was understood", "لم يُفهم شيء من «\(text)»"),
        language: context.language ?? result.language, leftOver: [text],
        suggestions: Self.examples(result.language))
    }
    var first: AnsweredQuestion?
    for reading in result.readings.prefix(4) where reading.score >= best.score - Self.margin {
      let answered = try answer(reading, language: result.language, context: context)
      if answered.answer.kind != .absent { return answered }
      for fallback in reading.fallbacks {
        var other = reading
        other.question = fallback
        if !fallback.filters.contains(where: { $0.relation == .saying }) {
          other.leftOver += reading.searchedWords
          other.searchedWords = []
        }
        let tried = try answer(other, language: result.language, context: context)
        if tried.answer.kind != .absent { return tried }
      }
      if first == nil { first = answered }
    }
    if let found = try evidence(result, context) { return found }
    if let said = try statements(result, context) { return said }
    if let rest = try withoutLooseWords(result, context) { return rest }
    if let first { return first }
    return try answer(best, language: result.language, context: context)
  }

  /// How much of a question a text must say to answer it though the schema has no place for what is asked.
  private static let answeringCoverage = 0.8

  /// The answer of the texts where no claim or statement of the kind asked for is there: only to a question that
  /// has words which the texts know and the lexicon does not, and nearly all of whose words one text has.
  private func evidence(
    _ result: ReadingResult, _ context: QuestionContext
  ) throws(QuestionError) -> AnsweredQuestion? {
    guard let reading = result.readings.first(where: { $0.textCoverage != nil }),
      reading.textCoverage ?? 0 >= Self.answeringCoverage, reading.question.form == .list,
      !reading.searchedWords.isEmpty, reading.searchedWords.allSatisfy({ reader.isInTexts($0) }),
      reading.unknownNames.isEmpty
    else { return nil }
    let answered = try answer(reading, language: result.language, context: context)
    return answered.answer.kind == .absent ? nil : answered
  }

  /// How much worse than the best a reading may be that asks what somebody said, where the best one gives nothing.
  private static let saidMargin = 3.5

  /// What somebody says who is named beside a verb of saying, where what they say is claimed of nothing.
  private func statements(
    _ result: ReadingResult, _ context: QuestionContext
  ) throws(QuestionError) -> AnsweredQuestion? {
    guard let best = result.best, best.question.form == .list, best.unknownNames.isEmpty else { return nil }
    let utterance = reader.schema.labelName(of: .utterance)
    let reading = result.readings.first { reading in
      let filters = reading.question.filters
      return reading.score >= best.score - Self.saidMargin && reading.question.subject == .kinds([utterance])
        && reading.question.form == .list && filters.contains { $0.relation == .by && !$0.isNegated }
        && filters.contains { $0.relation == .saying }
        && reading.searchedWords.allSatisfy { reader.isInTexts($0) }
    }
    guard let reading else { return nil }
    let answered = try answer(reading, language: result.language, context: context)
    return answered.answer.kind == .absent ? nil : answered
  }

  /// The answer to the rest of a question, where the reports have nothing with words that limit nothing named; the
  /// words are told.
  private func withoutLooseWords(
    _ result: ReadingResult, _ context: QuestionContext
  ) throws(QuestionError) -> AnsweredQuestion? {
    guard let best = result.best else { return nil }
    for var reading in result.readings.prefix(3) where reading.score >= best.score - Self.margin {
      guard let rest = reading.withoutLooseWords, reading.unknownNames.isEmpty else { continue }
      reading.question = rest
      reading.leftOver += reading.looseWords
      reading.searchedWords = []
      reading.unknownOperands = []
      let answered = try answer(reading, language: result.language, context: context)
      if answered.answer.kind != .absent { return answered }
    }
    return nil
  }

  /// Asks back where a name is that of several people and nothing tells which of them is meant.
  private func ambiguous(
    _ result: ReadingResult, _ context: QuestionContext
  ) throws(QuestionError) -> AnsweredQuestion? {
    guard let best = result.best, best.unknownNames.isEmpty else { return nil }
    let alternatives = reader.homonyms(in: best)
    guard alternatives.count > 1 else { return nil }
    var choices: [AnsweredQuestion] = []
    for question in alternatives {
      var reading = best
      reading.question = question
      let answered = try answer(reading, language: result.language, context: context)
      if answered.answer.kind != .absent { choices.append(answered) }
    }
    guard var first = choices.first else { return nil }
    guard choices.count > 1 else { return first }
    let words = Wording(language: result.language)
    var asking = Answer(kind: .ambiguous, language: result.language)
    asking.readings = choices.compactMap { $0.answer.understood?.canonical }
    asking.ids = choices.flatMap(\.answer.ids).uniqued()
    asking.cites = Citations.sorted(choices.flatMap(\.answer.cites))
    asking.headline = words.pick(
      "\(choices.count) readings are equally good; choose one by its number",
      "\(choices.count) قراءات متساوية؛ اختر إحداها برقمها")
    asking.understood = first.answer.understood
    asking.understood?.canonical = ""
    first.answer = asking
    first.entities = []
    return first
  }

  /// Answers one reading of a question.
  package func answer(
    _ reading: Reading, language: String, context: QuestionContext = QuestionContext()
  ) throws(QuestionError) -> AnsweredQuestion {
    let queries = reader.queries(for: reading.question, context: context)
    var composer = AnswerComposer(
      maker: self, reading: reading, language: language, context: context, queries: queries)
    var answer = try composer.compose()
    answer.understood = Understanding(
      canonical: reader.canonical(reading.question, language: language), corrections: reading.corrections,
      notUnderstood: reading.leftOver)
    return AnsweredQuestion(answer: answer, reading: reading, queries: queries, entities: composer.named)
  }

  /// Runs one of the queries that a question stands for.
  func run(_ query: QuestionQuery) throws(QuestionError) -> [[Value]] {
    do throws(QueryError) {
      return try session.run(try query.parsed()).rows
    } catch {
      throw QuestionError(
        message: Message(
          "the query that the question stands for failed: \(error.message)\n\(query.text)",
          "تعذّر الاستعلام الذي يقوم مقام السؤال: \(error.message)\n\(query.text)"))
    }
  }

  private static func examples(_ language: String) -> [String] {
    language == "ar"
      ? ["تصريحات … حول …", "من حضر …", "متى كان …", "تناقضات حول …", "قارن … و…"]
      : [
        "statements by … about …", "who attended …", "when was …", "disagreements about …", "compare … and …",
      ]
  }

  /// The sentences behind citations, in the order given; unknown ones are left out.
  package func passages(for cites: [String]) -> [EvidencePassage] {
    let english = CorpusFacts(graph: session.graph, schema: reader.schema, language: "en")
    let arabic = CorpusFacts(graph: session.graph, schema: reader.schema, language: "ar")
    let label = reader.schema.labelName(of: .passage)
    var byCite: [String: NodeID] = [:]
    let list = Value.list(cites.map { .string($0) })
    let found = try? session.run(
      "MATCH (passage:`\(label)`) WHERE passage.id IN $cites RETURN passage", parameters: ["cites": list])
    for row in found?.rows ?? [] {
      if case .node(let node)? = row.first { byCite[english.id(node)] = node }
    }
    return cites.compactMap { cite in
      guard let node = byCite[cite] else { return nil }
      let report = Citations.report(of: cite)
      let source = english.report(report)
      let number =
        if case .int(let value) = english.names.value(node, PropertyName.number) { Int(value) } else { 0 }
      return EvidencePassage(
        cite: cite, report: report, outletEnglish: english.outletName(ofReport: report),
        outletArabic: arabic.outletName(ofReport: report),
        published: source.map { english.date($0, PropertyName.published) } ?? "", number: number,
        textEnglish: english.names.text(node, PropertyName.textEnglish) ?? "",
        textArabic: english.names.text(node, PropertyName.textArabic) ?? "")
    }
  }
}

/// An answer with how the question was read.
package struct AnsweredQuestion: Sendable {
  package var answer: Answer
  package var reading: Reading
  package var queries: [QuestionQuery]
  /// The things that the answer names, for later references to it.
  package var entities: [EntityName]
  /// How long it took to read the question.
  package var readingTime = Duration.zero
}
