import Answers
import TextFolding

/// Columns of text with a number before each row, which `why N.R` names; what people read at the prompt.
///
/// ```
/// Geneva — 2 reports (north:1; south:1,5)
///   understood: place of talks-2021
///  #  name    evidence
///  1  Geneva  north:1
/// ```
/// Rows stand one `field: value` a line instead where more than one column reads from right to left, since
/// terminals would swap such cells, and where the columns do not fit.
package struct TableFormat: AnswerFormat {
  package func rendered(_ answer: Answer, in context: RenderingContext) -> String {
    let frame = AnswerFrame(answer, context.profile)
    var lines = frame.linesBefore
    var texts = RowTexts(answer, in: context)
    if !answer.rows.isEmpty, !answer.columns.isEmpty {
      lines += liftedLine(&texts, answer, context.profile)
      let layout = TableLayout(texts, context.profile)
      lines += layout?.lines ?? ListFormat.lines(of: texts, context.profile)
    } else if answer.kind == .rows, !answer.columns.isEmpty {
      lines.append("(" + AnswerWords(language: answer.language).noRows + ")")
    }
    lines += frame.linesAfter
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// What all rows of a wide answer say alike, said once before them. A query's columns stay as they were asked for.
  private func liftedLine(
    _ texts: inout RowTexts, _ answer: Answer, _ profile: RenderingProfile
  ) -> [String] {
    guard answer.kind != .rows, profile.fit != .natural, texts.naturalWidths.reduce(0, +) > profile.width
    else {
      return []
    }
    let lifted = texts.liftConstantColumns()
    guard !lifted.isEmpty else { return [] }
    let words = AnswerWords(language: answer.language)
    let parts = lifted.map { "\($0.name): \($0.value)" }.joined(separator: words.listSeparator)
    return AnswerFrame.filled("  \(words.inAllRows) — \(parts)", indent: 4, profile)
  }
}

extension AnswerFormat where Self == TableFormat {
  /// This format, to be called with a leading dot.
  package static var table: TableFormat { TableFormat() }
}
