/// What a piece of an answer is, for a terminal that shows colours.
package enum AnswerStyle: Sendable {
  case headline, header, evidence, label, warning, removed, added
  /// The words of a sentence that carry the answer.
  case mark

  private var attributes: String {
    switch self {
    case .headline: "1"
    case .header: "4"
    case .mark: "1;4"
    case .evidence: "36"
    case .label: "2"
    case .warning: "33"
    case .removed: "31"
    case .added: "32"
    }
  }

  /// The text in this style, or as it is where no colour is shown. The text must be fit for the screen.
  package func applied(to text: String, if isShown: Bool) -> String {
    isShown && !text.isEmpty ? "\u{1B}[\(attributes)m\(text)\u{1B}[0m" : text
  }
}
