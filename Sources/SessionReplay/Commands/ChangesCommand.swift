import Answers

/// `:changes`: what the session has written to its graph, cell by cell.
struct ChangesCommand: SessionCommand {
  let name = "changes"
  let usage = "changes"
  let summary = "what this session has written to its graph"

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    let lines = session.cells.compactMap { cell -> String? in
      guard let effects = cell.answer?.effects, !effects.isEmpty else { return nil }
      return "[\(cell.number)] " + effects.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    }
    return .lines(lines.isEmpty ? ["nothing was written"] : lines)
  }
}
