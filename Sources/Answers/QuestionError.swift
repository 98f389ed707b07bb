import SourceDiagnostics

/// Why a question got no answer.
package struct QuestionError: Error, Sendable {
  /// One sentence in lower case, with the words quoted.
  package var message: Message
  /// The language in which it was asked, `ar` or `en`.
  package var language: String
  /// The words that were not understood.
  package var leftOver: [String]
  /// Forms near what was typed, which would be understood.
  package var suggestions: [String]

  package init(
    message: Message, language: String = "en", leftOver: [String] = [], suggestions: [String] = []
  ) {
    self.message = message
    self.language = language
    self.leftOver = leftOver
    self.suggestions = suggestions
  }
}
