import Answers
import QuerySyntax
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
  package var message: String
  /// Where in the cell's text.
  package var range: SourceRange?
  /// What may help, a sentence each.
  package var hints: [String]
  /// The words of a question that were not understood.
  package var words: [String] = []

  package init(
    type: String, phase: String = "compile time", code: String, message: String, range: SourceRange? = nil,
    hints: [String] = []
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
      type: error.type, phase: error.phase.rawValue, code: error.code, message: error.message,
      range: error.range)
  }

  package init(_ error: QuestionError) {
    let forms = error.suggestions.map { "'\($0)'" }.joined(separator: ", ")
    self.init(
      type: "QuestionError", code: "NotUnderstood", message: error.message,
      hints: forms.isEmpty ? [] : ["forms that are understood: " + forms])
    words = error.leftOver
  }

  /// A cell that was stopped by Ctrl-C.
  static var interruption: CellFailure {
    CellFailure(
      type: "Interrupted", phase: "runtime", code: "Interrupted", message: "the question was stopped")
  }

  /// A `:` command that cannot be obeyed.
  package static func command(_ message: String, hints: [String] = []) -> CellFailure {
    CellFailure(type: "CommandError", code: "InvalidCommand", message: message, hints: hints)
  }

  /// Something that reaches outside of the session while that is not allowed.
  package static func refused(_ message: String) -> CellFailure {
    CellFailure(type: "SafetyError", code: "RefusedInSafeMode", message: message)
  }

  /// Whether the cell was stopped by Ctrl-C.
  package var isInterruption: Bool { code == "Interrupted" }

  /// Whether safe mode is the reason.
  package var isRefusal: Bool { code == "RefusedInSafeMode" }

  /// The failure as lines fit for the screen, with a caret under the place.
  package func drawn(in text: String, width: Int) -> String {
    let diagnostic = Diagnostic(.error, message, range: range, hints: hints)
    guard range != nil else { return ([diagnostic.heading] + diagnostic.hintLines).joined(separator: "\n") }
    let source = SourceText(name: type == "QuestionError" ? "question" : "query", text: text)
    return SourceDiagnostics.drawn(diagnostic, in: source, width: width)
  }
}
