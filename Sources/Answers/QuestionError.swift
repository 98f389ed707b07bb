/// Why a question got no answer.
package struct QuestionError: Error, Sendable {
  /// One sentence in lower case, with the words quoted.
  package var message: String
  /// The words that were not understood.
  package var leftOver: [String]
  /// Forms near what was typed, which would be understood.
  package var suggestions: [String]

  package init(message: String, leftOver: [String] = [], suggestions: [String] = []) {
    self.message = message
    self.leftOver = leftOver
    self.suggestions = suggestions
  }
}
