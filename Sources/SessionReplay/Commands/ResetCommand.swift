/// `:reset`: forgets what the session wrote and set.
struct ResetCommand: SessionCommand {
  let name = "reset"
  let usage = "reset"
  let summary = "undo all that this session wrote to its graph, and forget its parameters and settings"
  let isKeptWhenSaved = true

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    session.resetGraphAndSettings()
    return .lines([])
  }
}
