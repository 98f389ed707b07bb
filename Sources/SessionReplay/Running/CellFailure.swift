import Answers
import QuerySyntax
import ResultRendering
import SourceDiagnostics

/// Why a cell has no answer, in the conformance suite's terms for a graph query and in like ones for the rest.
package struct CellFailure: Error, Sendable, Equatable {
  /// `SyntaxError`, `QuestionError`, …
  package var type: String
  /// `compile time` or `runtime`.
  package var phase: String
  /// The detail, such as `UndefinedVariable`.
  package var code: String
  /// Lower case, quotes the offending words, says what was expected.
  package var message: Message
  /// Where in the cell's text.
  package var range: SourceRange?
  /// What may help, a sentence each.
  package var hints: [Message]
  /// The words of a question that were not understood.
  package var words: [String] = []
  /// The language in which the cell asks, `ar` or `en`; `nil` where it has none.
  package var language: String?

  package init(
    type: String, phase: String = "compile time", code: String, message: Message,
    range: SourceRange? = nil, hints: [Message] = []
  ) {
    self.type = type
    self.phase = phase
    self.code = code
    self.message = message
    self.range = range
    self.hints = hints
  }

  package init(_ error: QueryError) {
    self.init(
      type: error.type, phase: error.phase.rawValue, code: error.code, message: localized(error),
      range: error.range)
  }

  package init(_ error: QuestionError) {
    let forms = error.suggestions.map { "'\($0)'" }.joined(separator: ", ")
    self.init(
      type: "QuestionError", code: "NotUnderstood", message: error.message,
      hints: forms.isEmpty
        ? [] : [Message("forms that are understood: " + forms, "صيغ مفهومة: " + forms)])
    words = error.leftOver
    language = error.language
  }

  /// A cell that was stopped by Ctrl-C.
  static var interruption: CellFailure {
    CellFailure(
      type: "Interrupted", phase: "runtime", code: "Interrupted",
      message: Message("the question was stopped", "أُوقف السؤال"))
  }

  /// A `:` command that cannot be obeyed, said in both languages.
  package static func command(
    _ english: String, _ arabic: String, hints: [Message] = []
  ) -> CellFailure {
    CellFailure(
      type: "CommandError", code: "InvalidCommand", message: Message(english, arabic), hints: hints)
  }

  /// Something that reaches outside of the session while that is not allowed.
  package static func refused(_ english: String, _ arabic: String) -> CellFailure {
    CellFailure(type: "SafetyError", code: "RefusedInSafeMode", message: Message(english, arabic))
  }

  /// Whether the cell was stopped by Ctrl-C.
  package var isInterruption: Bool { code == "Interrupted" }

  /// Whether safe mode is the reason.
  package var isRefusal: Bool { code == "RefusedInSafeMode" }

  /// The failure as lines fit for the screen, with a caret under the place.
  ///
  /// - Parameter language: `ar` or `en`; `nil` for the language in which the cell asks.
  package func drawn(in text: String, profile: RenderingProfile, language: String?) -> String {
    let language = language ?? self.language
    let diagnostic = Diagnostic(
      .error, message.text(in: language), range: range, hints: hints.map { $0.text(in: language) },
      language: language ?? "en")
    let wrapsProse = profile.fit != .natural
    guard range != nil else { return diagnostic.drawn(proseWidth: wrapsProse ? profile.width : nil) }
    let source = SourceText(name: type == "QuestionError" ? "question" : "query", text: text)
    return SourceDiagnostics.drawn(
      diagnostic, in: source, width: profile.width, wrapsProse: wrapsProse)
  }
}
