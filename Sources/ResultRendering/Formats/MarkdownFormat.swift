import Answers
import TextFolding

/// A paragraph and a table of GitHub's Markdown, to paste into a document.
package struct MarkdownFormat: AnswerFormat {
  package func rendered(_ answer: Answer, in context: RenderingContext) -> String {
    let frame = AnswerFrame(answer, context.profile)
    let texts = RowTexts(answer, in: context)
    var blocks: [String] = []
    if let headline = answer.headline { blocks.append(escaped(CellText(context).safe(headline))) }
    let remarks = frame.remarks.map { "- *\(escaped($0.label)):* \(escaped($0.text))" }
    if !remarks.isEmpty { blocks.append(remarks.joined(separator: "\n")) }
    if !answer.rows.isEmpty, !texts.header.isEmpty {
      var lines = [line(texts.header), line(texts.isNumeric.map { $0 ? "---:" : "---" }, isEscaped: true)]
      lines += texts.rows.map { line($0) }
      blocks.append(lines.joined(separator: "\n"))
    }
    if let effects = frame.effects { blocks.append(effects) }
    return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  private func line(_ cells: [String], isEscaped: Bool = false) -> String {
    "| " + cells.map { isEscaped ? $0 : escaped($0) }.joined(separator: " | ") + " |"
  }

  /// Text in which no character marks anything up or ends a cell.
  private func escaped(_ text: String) -> String {
    replacingScalars(in: text) { scalar in
      switch scalar {
      case "|", "*", "_", "`", "\\", "<", ">", "[", "]", "#", "~", "&": "\\" + String(scalar)
      default: nil
      }
    }
  }
}

extension AnswerFormat where Self == MarkdownFormat {
  /// This format, to be called with a leading dot.
  package static var markdown: MarkdownFormat { MarkdownFormat() }
}
