import Answers
import GraphModel
import TextFolding

/// Comma-separated values after RFC 4180, with a line feed after each record; the last column is `cites`.
///
/// Values are exact in files and pipes: nothing is cut or escaped but quotes. `null` is empty, an empty text is `""`.
package struct CSVFormat: AnswerFormat {
  package func rendered(_ answer: Answer, in context: RenderingContext) -> String {
    let cell = CellText(forPrograms: context)
    let hasEvidence = answer.rows.contains { !$0.cites.isEmpty }
    var text = record(answer.columns.map { quoted(cell.safe($0.name)) } + (hasEvidence ? ["cites"] : []))
    for row in answer.rows {
      var fields = row.values.map { $0.isNull ? "" : quoted(cell.text(of: $0)) }
      if hasEvidence { fields.append(row.cites.isEmpty ? "" : quoted(row.cites.joined(separator: " "))) }
      text += record(fields)
    }
    return text
  }

  private func record(_ fields: [String]) -> String { fields.joined(separator: ",") + "\n" }

  private func quoted(_ text: String) -> String {
    let needsQuotes =
      text.isEmpty || text.first == " " || text.last == " "
      || text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return text }
    return "\"" + replacingScalars(in: text) { $0 == "\"" ? "\"\"" : nil } + "\""
  }
}

extension AnswerFormat where Self == CSVFormat {
  /// This format, to be called with a leading dot.
  package static var csv: CSVFormat { CSVFormat() }
}
