import Answers
import ResultRendering
import SourceDiagnostics

/// `:changes`: what the session has written to its graph, cell by cell.
struct ChangesCommand: SessionCommand {
  let name = "changes"
  let usage = "changes"
  let summary = Message(
    "what this session has written to its graph", "ما كتبته هذه الجلسة في بياناتها")

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    let lines = session.cells.compactMap { cell -> String? in
      guard !cell.isUndone, let answer = cell.answer,
        let effects = answer.effectsInWords(language: session.settings.language ?? answer.language)
      else { return nil }
      return "[\(cell.number)] " + effects
    }
    return .lines(lines.isEmpty ? [session.said(Message("nothing was written", "لم يُكتب شيء"))] : lines)
  }
}
