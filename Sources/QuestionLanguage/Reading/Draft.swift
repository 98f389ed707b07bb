/// A frame under construction, with the chunks it accounts for and how good a reading it is.
struct Draft {
  var question: Question
  var used: Set<Int> = []
  /// What speaks for or against it besides the chunks it uses.
  var score = 0.0
  /// Chunks whose words became a search in the texts, though nothing names what they mean.
  var searched: Set<Int> = []

  /// How much of the question's words the best text has, where nothing but the texts is sought; else `nil`.
  var textCoverage: Double?

  /// Words that stand where the name of a thing stands that the corpus does not have.
  var unknownNames: [String] = []

  /// Whether a word that turns the meaning round is left out.
  var isReversed = false

  /// What else the question may ask for when the corpus has nothing of this.
  var fallbacks: [Question] = []

  init(_ question: Question) { self.question = question }

  /// Puts in how many reports something is to stand; whether it does is answered by the reports.
  mutating func require(_ filter: Filter) {
    question.filters.append(filter)
    if question.form == .whether, !question.asked.contains(.reports) { question.asked.append(.reports) }
    for index in fallbacks.indices { fallbacks[index].filters.append(filter) }
  }
}
