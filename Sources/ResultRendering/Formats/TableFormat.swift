import Answers
import TextFolding

/// Columns of text with a number before each row, which `why N.R` names; what people read at the prompt.
///
/// ```
/// Rome — 2 reports (hafryat:1; roya:1,5)
///   understood: place of meeting rome-2021
///  #  name    evidence
///  1  Rome    hafryat:1
/// ```
/// Rows stand one `field: value` a line instead where more than one column reads from right to left, since
/// terminals would swap such cells, and where the columns do not fit.
package struct TableFormat: AnswerFormat {
  package func rendered(_ answer: Answer, in context: RenderingContext) -> String {
    let frame = AnswerFrame(answer, context.profile)
    var lines = frame.linesBefore
    let texts = RowTexts(answer, in: context)
    if !answer.rows.isEmpty, !answer.columns.isEmpty {
      let layout = TableLayout(texts, context.profile)
      lines += layout?.lines ?? ListFormat.lines(of: texts, answer, context.profile)
    } else if answer.kind == .rows, !answer.columns.isEmpty {
      lines.append("(" + AnswerWords(language: answer.language).noRows + ")")
    }
    lines += frame.linesAfter
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }
}

extension AnswerFormat where Self == TableFormat {
  package static var table: TableFormat { TableFormat() }
}
