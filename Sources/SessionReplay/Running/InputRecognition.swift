import QuerySyntax
import TextFolding

extension InputKind {
  /// What a text is. A line that begins with a clause of the query language is a graph query, `:` begins a command,
  /// all else is a question; without a corpus there is nothing to ask questions of.
  package init(of text: String, hasQuestions: Bool) {
    if text.first == ":" {
      self = .command
    } else if EvidenceRequest(text) != nil {
      self = .evidence
    } else if !hasQuestions || beginsLikeQuery(text) {
      self = .query
    } else {
      self = .question
    }
  }
}

/// The text without blanks round it and without the `;` that ended it.
func trimmedCell(_ text: String) -> String {
  var text = Substring(text)
  while let last = text.last, last.isWhitespace || last == ";" { text.removeLast() }
  while let first = text.first, first.isWhitespace { text.removeFirst() }
  return String(text)
}
