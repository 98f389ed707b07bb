import Answers

/// What a session asks of the question language.
package protocol QuestionAnswering: AnyObject {
  /// Answers a question in words.
  ///
  /// - Throws: `CellFailure` of type `QuestionError` for a question that was not understood.
  func answer(_ question: String, in surroundings: QuestionSurroundings) throws(CellFailure) -> Answer

  /// The graph queries that a question stands for, one for each part of its answer.
  func queries(for question: String, in surroundings: QuestionSurroundings) throws(CellFailure) -> [String]
}

/// What a question may refer to.
package struct QuestionSurroundings {
  /// `ar` or `en` for the answer; `nil` for the language of the question.
  package var language: String?
  /// The answer that `_` and `..` stand for.
  package var last: Answer?
  /// The answer that `_n` stands for.
  package var answer: (Int) -> Answer?
}
