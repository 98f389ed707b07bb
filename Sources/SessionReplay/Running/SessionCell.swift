import Answers
import QueryEngine
import QuestionLanguage

/// What came of a cell.
package enum CellOutcome: Sendable {
  case answer(Answer)
  /// What a command or `why` says, as lines fit for the screen; none for a command that has nothing to say.
  case lines([String])
  case failure(CellFailure)

  /// Why there is no answer; `nil` when the cell did not fail.
  package var failure: CellFailure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}

/// One input of a session with its outcome.
package struct SessionCell: Sendable {
  /// Its number, from 1, which it keeps.
  package let number: Int
  /// What was typed, without the `;` that ended it.
  package let text: String
  /// In which register it is.
  package var kind: InputKind
  /// What came of it.
  package var outcome: CellOutcome
  /// The earlier cells whose answers it used.
  package var uses: [Int]
  /// Whether a cell that it used was run again since.
  package var isStale = false
  /// Whether what it wrote was forgotten since, by `:reset`.
  package var isUndone = false
  /// How long its stages took.
  package var timing: QueryTiming
  /// How a question was read, for the next one to go on from.
  package var question: Question?
  /// The things that the answer names, for `_n` in a question.
  package var entities: [EntityName] = []
  /// The user's own remarks, by row; row 0 stands for the whole answer.
  package var notes: [(row: Int, text: String)] = []

  /// The answer, when the cell has one.
  package var answer: Answer? {
    if case .answer(let answer) = outcome { answer } else { nil }
  }
}

/// What a text at the prompt is.
package enum InputKind: Sendable, Equatable {
  /// `:name …`.
  case command
  /// `why N.R`.
  case evidence
  case query
  case question
}
