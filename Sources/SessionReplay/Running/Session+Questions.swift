import Answers
import GraphModel
import QueryEngine

extension Session {
  /// Answers the question of a cell; `..` at its beginning refines the one before.
  func ask(_ text: String, before number: Int) throws(CellFailure) -> (Answer, QueryTiming) {
    try ask(text, in: surroundings(before: number))
  }

  /// Answers a question outside of the numbered cells; `..` at its beginning refines the answer given.
  package func ask(_ text: String, last: Answer?) throws(CellFailure) -> (Answer, QueryTiming) {
    try ask(text, in: QuestionSurroundings(language: settings.language, last: last, answer: { _ in nil }))
  }

  private func ask(
    _ text: String, in surroundings: QuestionSurroundings
  ) throws(CellFailure) -> (Answer, QueryTiming) {
    let filled = try filledIn(text)
    return (try reader().answer(filled, in: surroundings), QueryTiming())
  }

  /// The graph queries that a question stands for, as lines.
  func explanation(of text: String) throws(CellFailure) -> [String] {
    let queries = try reader().queries(for: try filledIn(text), in: surroundings(before: nextNumber))
    return Array(queries.map { $0.split(separator: "\n").map(String.init) }.joined(separator: [""]))
  }

  private func reader() throws(CellFailure) -> any QuestionAnswering {
    guard let questions else {
      throw CellFailure(
        type: "QuestionError", code: "NoCorpus",
        message: "there is no corpus to ask; expected a graph query such as 'MATCH (n) RETURN n'")
    }
    return questions
  }

  private func surroundings(before number: Int) -> QuestionSurroundings {
    let earlier = cells.filter { $0.number < number && $0.answer != nil }
    return QuestionSurroundings(
      language: settings.language, last: earlier.last?.answer,
      answer: { wanted in earlier.first { $0.number == wanted }?.answer })
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
        throw CellFailure(
          type: "ParameterMissing", code: "MissingParameter",
          message: "no parameter '\(name)'; expected one of those set by ':param'",
          hints: parameters.isEmpty ? [] : ["set are: \(parameters.keys.sorted().joined(separator: ", "))"])
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
