import SourceDiagnostics

/// `:reset`: forgets what the session wrote and set.
struct ResetCommand: SessionCommand {
  let name = "reset"
  let usage = "reset"
  let summary = Message("undo what this session wrote and set", "نسيان ما كتبته هذه الجلسة وضبطته")
  let isKeptWhenSaved = true

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    session.resetGraphAndSettings()
    return .lines([])
  }
}
