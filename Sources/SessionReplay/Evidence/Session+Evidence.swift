import Answers
import GraphModel
import ResultRendering
import SourceDiagnostics

extension Session {
  /// The lines that `why` prints.
  func evidence(_ request: EvidenceRequest, before number: Int) throws(CellFailure) -> [String] {
    let (cell, answer) = try answered(request.cell, before: number)
    let passages = PassageView(self, language: answer.language)
    guard let row = request.row else { return passages.lines(of: answer, notes: cell.notes) }
    guard answer.rows.indices.contains(row - 1) else {
      throw .noRow(row, cell.number, answer)
    }
    return passages.lines(of: answer.rows[row - 1], notes: cell.notes.filter { $0.row == row })
  }

  /// The answer that a number names, or the last one.
  func answered(_ cellNumber: Int?, before number: Int) throws(CellFailure) -> (SessionCell, Answer) {
    guard let cellNumber else {
      guard let cell = cells.last(where: { $0.number < number && $0.answer != nil }), let answer = cell.answer
      else { throw .command("there is no answer yet", "لا جواب بعد") }
      return (cell, answer)
    }
    let cell = try existingCell(cellNumber)
    guard let answer = cell.answer else {
      throw .command("cell \(cell.number) has no answer", "الخلية \(cell.number) بلا جواب")
    }
    return (cell, answer)
  }

  /// The cell of a number, which must be there.
  func existingCell(_ number: Int) throws(CellFailure) -> SessionCell {
    if let cell = cell(number) { return cell }
    let last = cells.last?.number ?? 0
    throw .command(
      "there is no cell \(number)", "لا خلية برقم \(number)",
      hints: last > 0 ? [Message("the cells are 1 to \(last)", "الخلايا من 1 إلى \(last)")] : [])
  }

  /// The user's remarks below an answer, marked as the user's.
  func notesText(of cell: SessionCell) -> String {
    cell.notes.map { note in
      let place = note.row == 0 ? "" : " \(cell.number).\(note.row)"
      let label = Message("my note", "ملاحظتي").text(in: settings.language ?? cell.answer?.language)
      return "  \(label)\(place): \(CellText(renderingContext).safe(note.text))\n"
    }.joined()
  }

  var renderingContext: RenderingContext { RenderingContext(graph: graph, profile: settings.profile) }
}

extension CellFailure {
  /// A row that an answer does not have.
  static func noRow(_ row: Int, _ cell: Int, _ answer: Answer) -> CellFailure {
    .command(
      "answer \(cell) has no row \(row); it has \(answer.rows.count)",
      "لا صف برقم \(row) في الجواب \(cell)؛ عدد صفوفه \(answer.rows.count)")
  }
}
