import LineEditing
import QuerySyntax
import SessionReplay

/// Whether Enter runs a typed text: commands and questions are one line, a graph query goes on until it is whole.
func isComplete(_ text: String, hasQuestions: Bool) -> Bool {
  guard InputKind(of: text, hasQuestions: hasQuestions) == .query else { return true }
  return inputCompleteness(text) != .incomplete
}

/// Whether a text that is not typed is a whole cell: it ends at `;`, a command or a `why` at the end of its line. An
/// empty line ends any cell; the reader sees to that.
func isCompleteWhenPiped(_ text: String) -> Bool {
  let trimmed = text.drop(while: \.isWhitespace)
  if trimmed.first == ":" || EvidenceRequest(text) != nil { return true }
  guard let last = trimmed.last(where: { !$0.isWhitespace }), last == ";" else { return false }
  return !beginsLikeQuery(text) || inputCompleteness(text) == .complete
}

/// How a command goes on, shown dimly behind its name while nothing follows.
func commandHint(for text: String) -> InputHint? {
  guard let line = CommandLineText(text), line.argument.isEmpty, text.last?.isWhitespace == false else {
    return nil
  }
  let usages = ShellCommands.all.map(\.usage) + SessionCommands.all.map(\.usage)
  guard let usage = usages.first(where: { $0.split(separator: " ").first.map(String.init) == line.name })
  else { return nil }
  let rest = usage.dropFirst(line.name.count)
  return rest.isEmpty ? nil : InputHint(String(rest))
}
