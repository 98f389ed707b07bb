import Answers

/// Values only, a row a line with ` | ` between: for a glance or for `while read`. Without rows, the headline.
package struct PlainFormat: AnswerFormat {
  package func rendered(_ answer: Answer, in context: RenderingContext) -> String {
    let cell = CellText(context)
    var lines = answer.rows.map { $0.values.map(cell.text).joined(separator: " | ") }
    if lines.isEmpty, let headline = answer.headline { lines = [cell.safe(headline)] }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension AnswerFormat where Self == PlainFormat {
  /// This format, to be called with a leading dot.
  package static var plain: PlainFormat { PlainFormat() }
}
