import SourceDiagnostics

/// Why a query was refused or failed, with the openCypher conformance suite's type, phase and code.
package struct QueryError: Error, Sendable, Equatable {
  /// The suite's error type, such as `SyntaxError`.
  package var type: String
  package var phase: Phase
  /// The suite's detail, such as `UndefinedVariable`.
  package var code: String
  /// Lower case, quotes the offending words, says what was expected.
  package var message: String
  /// Where in the query text; `nil` when it cannot be said.
  package var range: SourceRange?

  package enum Phase: String, Sendable {
    case compileTime = "compile time"
    case runtime
  }

  package init(
    type: String, phase: Phase, code: String, message: String, range: SourceRange? = nil
  ) {
    self.type = type
    self.phase = phase
    self.code = code
    self.message = message
    self.range = range
  }

  /// A `SyntaxError` at compile time.
  package static func syntax(_ code: String, _ message: String, _ range: SourceRange?) -> QueryError {
    QueryError(type: "SyntaxError", phase: .compileTime, code: code, message: message, range: range)
  }

  /// A `TypeError` at run time.
  package static func type(_ code: String, _ message: String, _ range: SourceRange? = nil) -> QueryError {
    QueryError(type: "TypeError", phase: .runtime, code: code, message: message, range: range)
  }

  /// An `ArgumentError` at run time.
  package static func argument(_ code: String, _ message: String, _ range: SourceRange? = nil) -> QueryError {
    QueryError(type: "ArgumentError", phase: .runtime, code: code, message: message, range: range)
  }
}
