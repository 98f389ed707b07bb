import Answers
import GraphModel
import QueryEngine
import QuestionLanguage
import SourceDiagnostics

extension Session {
  /// Answers the question of a cell, which may go on from the one before or name earlier answers.
  func ask(_ text: String, before number: Int) throws(CellFailure) -> AnsweredQuestion {
    try checkReferences(in: text, before: number)
    return try ask(text, in: context(before: number))
  }

  /// Answers a question outside of the numbered cells; one that begins with `..` goes on from the one given.
  package func ask(_ text: String, goingOnFrom last: Question?) throws(CellFailure) -> AnsweredQuestion {
    try ask(
      text,
      in: QuestionContext(
        previous: last, language: settings.language, originals: originalSentences?.texts))
  }

  private func ask(_ text: String, in context: QuestionContext) throws(CellFailure) -> AnsweredQuestion {
    let maker = try answerMaker()
    try checkLength(of: text)
    if text.hasPrefix(".."), context.previous == nil { throw .nothingToGoOnFrom }
    let (words, aliases) = replacingAliases(in: try filledIn(text))
    do throws(QuestionError) {
      var answered = try maker.answer(words, context: context)
      answered.answer.notes += aliases.map {
        AnswerNote(kind: .note, text: "\($0.words) = \($0.meaning) (:alias)")
      }
      return answered
    } catch {
      throw settings.isInterrupted() ? .interruption : CellFailure(error)
    }
  }

  /// The graph queries that a question stands for, each under what it is for.
  func explanation(of text: String) throws(CellFailure) -> [String] {
    let maker = try answerMaker()
    try checkLength(of: text)
    try checkReferences(in: text, before: nextNumber)
    let context = context(before: nextNumber)
    if text.hasPrefix(".."), context.previous == nil { throw .nothingToGoOnFrom }
    let filled = replacingAliases(in: try filledIn(text)).text
    let queries: [QuestionQuery]
    do throws(QuestionError) {
      queries = try maker.answer(filled, context: context).queries
    } catch {
      throw CellFailure(error)
    }
    return Array(
      queries.map { query in
        (queries.count > 1 ? ["// " + query.purpose] : [])
          + query.text.split(separator: "\n").map(String.init)
      }.joined(separator: [""]))
  }

  /// The words and bytes that a question may have: far more than anyone asks, and few enough that reading it, whose
  /// time grows by the square, stays short.
  private static let mostWords = 250
  private static let mostBytes = 16_384

  private func checkLength(of question: String) throws(CellFailure) {
    let words = question.split(maxSplits: Self.mostWords, whereSeparator: \.isWhitespace).count
    guard words > Self.mostWords || question.utf8.count > Self.mostBytes else { return }
    throw CellFailure(
      type: "QuestionError", code: "QuestionTooLong",
      message: Message(
        "the question is too long; expected at most \(Self.mostWords) words and \(Self.mostBytes) bytes",
        "السؤال أطول مما يُقرأ؛ يُنتظر \(Self.mostWords) كلمة و\(Self.mostBytes) بايتاً على الأكثر"))
  }

  private func answerMaker() throws(CellFailure) -> AnswerMaker {
    guard let questions else {
      throw CellFailure(
        type: "QuestionError", code: "NoCorpus",
        message: Message(
          "there is no corpus to ask; expected a graph query such as 'MATCH (n) RETURN n'",
          "لا مدونة تُسأل؛ يُنتظر استعلام مثل 'MATCH (n) RETURN n'"))
    }
    return questions
  }

  /// What a question may refer to: the question before, and what earlier answers name.
  private func context(before number: Int) -> QuestionContext {
    let earlier = cells.filter { $0.number < number && $0.answer != nil }
    let answers = earlier.map { ($0.number, $0.entities) }
    var context = QuestionContext(
      previous: earlier.last { $0.question != nil }?.question,
      answers: Dictionary(answers) { _, later in later }, last: earlier.last?.number,
      language: settings.language, originals: originalSentences?.texts)
    for cell in earlier { context.questions[cell.number] = cell.question }
    return context
  }

  /// The things that the rows of a graph query name, so that a question can go on from them.
  func entities(of answer: Answer) -> [EntityName] {
    guard let lexicon = questions?.reader.lexicon else { return [] }
    var seen: Set<EntityName> = []
    return answer.rows.flatMap(\.ids).compactMap { id in
      lexicon.entity(id: id).map { EntityName(id, $0.role) }
    }.filter { seen.insert($0).inserted }
  }

  /// The question with `$name` replaced by the parameter's value.
  private func filledIn(_ text: String) throws(CellFailure) -> String {
    guard text.contains("$") else { return text }
    var result = ""
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      guard !name.isEmpty else {
        result += "$"
        continue
      }
      guard let value = parameters[String(name)] else {
        let known = parameters.keys.sorted().joined(separator: ", ")
        throw CellFailure(
          type: "ParameterMissing", code: "MissingParameter",
          message: Message(
            "no parameter '\(name)'; expected one of those set by ':param'",
            "لا متغير باسم '\(name)'؛ يُنتظر أحد ما ضُبط بالأمر ':param'"),
          hints: known.isEmpty ? [] : [Message("set are: " + known, "المضبوطة: " + known)])
      }
      result += questionText(of: value)
      rest = rest[name.endIndex...]
    }
    return result + rest
  }

  private func questionText(of value: Value) -> String {
    switch value {
    case .string(let text): text
    case .list(let values): values.map(questionText).joined(separator: " or ")
    default: value.temporalText ?? value.literal(describing: GraphDescription(graph))
    }
  }
}

extension CellFailure {
  /// A refinement where there is no question before it.
  fileprivate static var nothingToGoOnFrom: CellFailure {
    CellFailure(
      type: "QuestionError", code: "NoEarlierQuestion",
      message: Message(
        "'..' goes on from the question before, and there is none",
        "'..' تتابع السؤال السابق، ولا سؤال قبلها"))
  }
}
