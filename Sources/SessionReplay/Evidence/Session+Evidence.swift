import Answers
import GraphModel
import ResultRendering

extension Session {
  /// The lines that `why` prints.
  func evidence(_ request: EvidenceRequest, before number: Int) throws(CellFailure) -> [String] {
    let (cell, answer) = try answered(request.cell, before: number)
    let passages = PassageView(self, language: answer.language)
    guard let row = request.row else { return passages.lines(of: answer, notes: cell.notes) }
    guard answer.rows.indices.contains(row - 1) else {
      throw .command("answer \(cell.number) has no row \(row); it has \(answer.rows.count)")
    }
    return passages.lines(of: answer.rows[row - 1], notes: cell.notes.filter { $0.row == row })
  }

  /// The answer that a number names, or the last one.
  func answered(_ cellNumber: Int?, before number: Int) throws(CellFailure) -> (SessionCell, Answer) {
    let found =
      if let cellNumber { cell(cellNumber) } else { cells.last { $0.number < number && $0.answer != nil } }
    guard let found else {
      throw .command(
        cellNumber.map { "there is no cell \($0)" } ?? "there is no answer yet",
        hints: cells.isEmpty ? [] : ["the cells are 1 to \(cells.last?.number ?? 0)"])
    }
    guard let answer = found.answer else { throw .command("cell \(found.number) has no answer") }
    return (found, answer)
  }

  /// The user's remarks below an answer, marked as the user's.
  func notesText(of cell: SessionCell) -> String {
    cell.notes.map { note in
      let place = note.row == 0 ? "" : " \(cell.number).\(note.row)"
      return "  my note\(place): \(CellText(renderingContext).safe(note.text))\n"
    }.joined()
  }

  var renderingContext: RenderingContext { RenderingContext(graph: graph, profile: settings.profile) }
}
