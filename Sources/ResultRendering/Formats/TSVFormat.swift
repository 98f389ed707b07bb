import Answers
import GraphModel
import TextFolding

/// Tab-separated values: a row a line, with tab, line feed, carriage return and `\` written `\t`, `\n`, `\r`, `\\`.
package struct TSVFormat: AnswerFormat {
  package func rendered(_ answer: Answer, in context: RenderingContext) -> String {
    let cell = CellText(forPrograms: context)
    let hasEvidence = answer.rows.contains { !$0.cites.isEmpty }
    var text = record(answer.columns.map { cell.safe($0.name) } + (hasEvidence ? ["cites"] : []))
    for row in answer.rows {
      var fields = row.values.map { $0.isNull ? "" : cell.text(of: $0) }
      if hasEvidence { fields.append(row.cites.joined(separator: " ")) }
      text += record(fields)
    }
    return text
  }

  private func record(_ fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\t") + "\n"
  }

  private func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x09, 0x0A, 0x0D, 0x5C].contains($0) }) else { return text }
    return replacingScalars(in: text) { scalar in
      switch scalar {
      case "\t": "\\t"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\\": "\\\\"
      default: nil
      }
    }
  }
}

extension AnswerFormat where Self == TSVFormat {
  /// This format, to be called with a leading dot.
  package static var tsv: TSVFormat { TSVFormat() }
}
