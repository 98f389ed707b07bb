import Answers
import ResultRendering
import SourceDiagnostics

/// `:cite 3.1`: a footnote for a row, to paste into a text.
struct CiteCommand: SessionCommand {
  let name = "cite"
  let usage = "cite N.R"
  let summary = Message(
    "a footnote for row R of answer N, to paste", "حاشية للصف R من الجواب N، للنسخ")

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    let place = argument.isEmpty ? nil : CellPlace(argument)
    guard argument.isEmpty || place != nil else {
      throw .command(
        "'\(argument)' names no row; expected a cell and a row, such as 3.1",
        "'\(argument)' لا يدل على صف؛ يُنتظر رقم خلية وصف، مثل 3.1")
    }
    let (cell, answer) = try session.answered(place?.cell, before: session.nextNumber)
    var cites = answer.cites + answer.rows.flatMap(\.cites)
    if let row = place?.row {
      guard answer.rows.indices.contains(row - 1) else {
        throw .noRow(row, cell.number, answer)
      }
      cites = answer.rows[row - 1].cites
    }
    guard !cites.isEmpty else {
      throw .command(
        "nothing in the reports stands behind it to be cited", "لا شيء في التقارير يُستشهد به هنا")
    }
    return .lines(footnote(cites, PassageIndex(session, language: answer.language), session))
  }

  /// A line a report: its outlet, title and day, then the sentences.
  private func footnote(_ cites: [String], _ index: PassageIndex, _ session: Session) -> [String] {
    var groups: [(report: String, cites: [String])] = []
    for cite in cites {
      let report = citationParts(cite)?.report ?? cite
      if let known = groups.firstIndex(where: { $0.report == report }) {
        if !groups[known].cites.contains(cite) { groups[known].cites.append(cite) }
      } else {
        groups.append((report, [cite]))
      }
    }
    let cell = CellText(session.renderingContext)
    return groups.map { group in
      let passage = group.cites.first.flatMap { index.passage($0) }
      let source = [passage?.outlet, passage?.title, passage?.published].compactMap { $0 }.filter {
        !$0.isEmpty
      }
      return cell.safe((source + [citationText(group.cites)]).joined(separator: ", ") + ".")
    }
  }
}
