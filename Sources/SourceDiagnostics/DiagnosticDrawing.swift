import TextFolding

/// A diagnostic as lines of text: the heading, the source line, carets under the range, the hints.
///
/// ```
/// north.yaml:3:9: error: unknown word 'meetin'
///   label: meetin
///          ^~~~~~
/// hint: did you mean 'meeting'?
/// ```
/// The carets stand under the right columns also after Arabic text, tabs, and wide or escaped characters, as long
/// as the terminal keeps the logical order of characters. A long line is shown in a window round the range, and of
/// a range over several lines the first is marked. Without a range, or when the source has no such place, only
/// heading and hints are drawn. No line feed at the end.
///
/// - Parameter wrapsProse: whether heading and hints, too, are broken at `width`; programs that read diagnostics
///   want each on one line.
package func drawn(
  _ diagnostic: Diagnostic, in source: SourceText, width: Int = 100, wrapsProse: Bool = false
) -> String {
  let diagnostic = diagnostic.located(in: source)
  var lines: [String] = []
  if let range = diagnostic.range, range.start <= source.text.utf8.count {
    lines = SourceExcerpt(of: range, in: source, width: max(width - 2, 16)).lines.map { "  " + $0 }
  }
  return diagnostic.framing(lines, proseWidth: wrapsProse ? width : nil)
}

extension Diagnostic {
  /// Heading and hints without a source.
  ///
  /// - Parameter proseWidth: the columns at which they are broken; `nil` for one line each.
  package func drawn(proseWidth: Int?) -> String { framing([], proseWidth: proseWidth) }

  fileprivate func framing(_ lines: [String], proseWidth: Int?) -> String {
    func prose(_ line: String) -> [String] {
      proseWidth.map { wrapped(line, width: $0, indent: 2) } ?? [line]
    }
    return (prose(heading) + lines + hintLines.flatMap(prose)).joined(separator: "\n")
  }
}
