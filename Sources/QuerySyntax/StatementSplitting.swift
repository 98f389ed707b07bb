import SourceDiagnostics

/// The statements of a text that holds several, divided by `;` outside of strings, names and comments.
///
/// Each range runs from the first to the last token of its statement; empty statements have none.
package func splitStatements(_ text: String) -> [SourceRange] {
  var ranges: [SourceRange] = []
  var current: SourceRange?
  for token in Lexer(text).tokens {
    switch token.kind {
    case .semicolon, .end:
      if let current { ranges.append(current) }
      current = nil
    default: current = current?.union(token.range) ?? token.range
    }
  }
  return ranges
}
