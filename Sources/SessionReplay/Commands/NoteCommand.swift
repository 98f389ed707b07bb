import Answers
import SourceDiagnostics

/// `:note 3.1 TEXT`: the user's own remark on a row, shown as the user's.
struct NoteCommand: SessionCommand {
  let name = "note"
  let usage = "note N[.R] TEXT"
  let summary = Message("a remark of your own on an answer or a row", "ملاحظة منك على جواب أو صف")
  let isKeptWhenSaved = true

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    let word = argument.prefix { !$0.isWhitespace }
    let text = trimmedCell(String(argument[word.endIndex...]))
    guard let place = CellPlace(word), !text.isEmpty else {
      throw .command(
        "expected a cell or a row and a remark, such as ':note 3.1 ask the embassy'",
        "يُنتظر رقم خلية أو صف ثم ملاحظة، مثل ':note 3.1 اسأل السفارة'")
    }
    let (cell, answer) = try session.answered(place.cell, before: session.nextNumber)
    if let row = place.row, !answer.rows.indices.contains(row - 1) {
      throw .noRow(row, cell.number, answer)
    }
    session.addNote(text, row: place.row ?? 0, to: cell.number)
    return .lines([])
  }
}

extension Session {
  func addNote(_ text: String, row: Int, to number: Int) {
    guard let index = cells.firstIndex(where: { $0.number == number }) else { return }
    cells[index].notes.append((row, text))
  }
}
