import Answers
import TextFolding

/// A fragment of HTML: a paragraph, a list of remarks, a table whose cells find their own direction.
package struct HTMLFormat: AnswerFormat {
  package func rendered(_ answer: Answer, in context: RenderingContext) -> String {
    let frame = AnswerFrame(answer, context.profile)
    let texts = RowTexts(answer, in: context)
    var lines = ["<section class=\"answer\" lang=\"\(escaped(answer.language))\">"]
    if let headline = answer.headline {
      lines.append("<p class=\"headline\" dir=\"auto\">\(escaped(CellText(context).safe(headline)))</p>")
    }
    if !frame.remarks.isEmpty {
      lines.append("<ul>")
      lines += frame.remarks.map { "<li dir=\"auto\">\(escaped($0.label)): \(escaped($0.text))</li>" }
      lines.append("</ul>")
    }
    if !answer.rows.isEmpty, !texts.header.isEmpty { lines += table(texts) }
    if let effects = frame.effects { lines.append("<p>\(escaped(effects))</p>") }
    return (lines + ["</section>"]).joined(separator: "\n") + "\n"
  }

  private func table(_ texts: RowTexts) -> [String] {
    var lines = ["<table>"]
    lines.append("<tr>" + texts.header.map { "<th dir=\"auto\">\(escaped($0))</th>" }.joined() + "</tr>")
    for row in texts.rows {
      lines.append("<tr>" + row.map { "<td dir=\"auto\">\(escaped($0))</td>" }.joined() + "</tr>")
    }
    return lines + ["</table>"]
  }

  private func escaped(_ text: String) -> String {
    replacingScalars(in: text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }
}

extension AnswerFormat where Self == HTMLFormat {
  /// This format, to be called with a leading dot.
  package static var html: HTMLFormat { HTMLFormat() }
}
