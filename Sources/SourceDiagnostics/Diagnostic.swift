/// Something found wrong, or worth knowing, in a source text: the facts, not yet drawn.
package struct Diagnostic: Error, Hashable, Sendable {
  /// How grave it is.
  package enum Severity: String, Hashable, Sendable {
    case error
    case warning
    case note
  }

  /// How grave it is.
  package var severity: Severity
  /// One sentence in lower case: what is wrong, with the offending words quoted, and what was expected.
  package var message: String
  /// Where in the source, when it has a place.
  package var range: SourceRange?
  /// The name of the source, when it is known.
  package var source: String?
  /// The line from 1, for a source whose text is not at hand.
  package var line: Int?
  /// The column in grapheme clusters from 1, for a source whose text is not at hand.
  package var column: Int?
  /// What may help, a sentence each: the nearest known name, the fix.
  package var hints: [String]
  /// The language of the words round the message, `ar` or `en`.
  package var language: String

  /// A diagnostic; what is left out is not known.
  package init(
    _ severity: Severity, _ message: String, range: SourceRange? = nil, source: String? = nil,
    line: Int? = nil, column: Int? = nil, hints: [String] = [], language: String = "en"
  ) {
    self.severity = severity
    self.message = message
    self.range = range
    self.source = source
    self.line = line
    self.column = column
    self.hints = hints
    self.language = language
  }

  /// An error in a range of a source.
  package static func error(
    _ message: String, at range: SourceRange? = nil, hints: [String] = []
  ) -> Diagnostic {
    Diagnostic(.error, message, range: range, hints: hints)
  }

  /// A warning about a range of a source.
  package static func warning(
    _ message: String, at range: SourceRange? = nil, hints: [String] = []
  ) -> Diagnostic {
    Diagnostic(.warning, message, range: range, hints: hints)
  }

  /// The same with its source's name, line and column filled in from the text.
  package func located(in source: SourceText) -> Diagnostic {
    var copy = self
    copy.source = copy.source ?? source.name
    if let range {
      let location = source.location(of: range.start)
      copy.line = location.line
      copy.column = location.column
    }
    return copy
  }
}
