import GraphModel
import QuestionLanguage

/// The questions in brackets of a question, each answered first and then spoken of by what answers it.
struct NestedQuestions {
  /// The question with a reference in the place of each bracket.
  var text: String
  var context: QuestionContext
  /// The questions in brackets with their references.
  private(set) var answered: [(reference: String, question: AnsweredQuestion)] = []

  /// Answers the brackets of a text; those that hold a mere name or a remark stay as they are.
  init(_ text: String, _ context: QuestionContext, maker: AnswerMaker) throws(QuestionError) {
    self.text = text
    self.context = context
    guard text.contains("("), maker.reader.canonicalQuestion(text) == nil else { return }
    for inner in Self.brackets(text) {
      guard let reading = maker.reader.read(inner, context: context).best, Self.asks(reading.question) else {
        continue
      }
      let found = try maker.answer(inner, context: context)
      let number = QuestionContext.firstNested + answered.count
      self.context.answers[number] = found.referents
      answered.append(("_\(number)", found))
      self.text = Self.replaced("(" + inner + ")", by: "_\(number)", in: self.text)
    }
  }

  /// Whether a frame asks for things rather than names them.
  private static func asks(_ question: Question) -> Bool {
    if case .entities = question.subject { return false }
    return question.form == .list && question.filters.allSatisfy { $0.relation != .saying }
  }

  /// The outermost brackets of a text, without their signs.
  private static func brackets(_ text: String) -> [String] {
    var found: [String] = []
    var depth = 0
    var inner = ""
    for character in text {
      if character == ")" {
        depth -= 1
        if depth == 0, !inner.isEmpty { found.append(inner) }
        if depth < 0 { return found }
      }
      if depth > 0 { inner.append(character) }
      if character == "(" {
        if depth == 0 { inner = "" }
        depth += 1
      }
    }
    return found
  }

  private static func replaced(_ old: String, by new: String, in text: String) -> String {
    guard let start = text.utf8.firstRange(of: old.utf8) else { return text }
    return text[..<start.lowerBound] + new + text[start.upperBound...]
  }

  /// The answer with brackets shown where references stood, and their queries behind its own.
  func completed(_ outer: AnsweredQuestion, reader: QuestionReader) -> AnsweredQuestion {
    guard !answered.isEmpty else { return outer }
    var result = outer
    func shown(_ text: String) -> String {
      answered.reduce(text) { text, nested in
        let canonical = nested.question.answer.understood?.canonical ?? ""
        return text.split(separator: nested.reference, omittingEmptySubsequences: false)
          .joined(separator: "(" + canonical + ")")
      }
    }
    result.answer.headline = result.answer.headline.map(shown)
    if let understood = result.answer.understood {
      result.answer.understood?.canonical = shown(understood.canonical)
    }
    for index in result.answer.notes.indices {
      result.answer.notes[index].text = shown(result.answer.notes[index].text)
    }
    result.reading.question = reader.withoutNested(result.reading.question, context)
    result.queries += answered.flatMap(\.question.queries)
    return result
  }
}

extension AnsweredQuestion {
  /// The things that a later question means by this answer: what was asked for, else all that it names.
  package var referents: [EntityName] {
    let asked = answer.ids.compactMap { id in entities.first { $0.id == id } }
    return asked.isEmpty ? entities : asked
  }
}
