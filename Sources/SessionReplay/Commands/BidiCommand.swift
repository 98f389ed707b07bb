import SourceDiagnostics

/// What puts right-to-left text in the order in which it is read.
package enum BidiHandling: String, CaseIterable, Sendable {
  /// The terminal if it is known to, else nothing.
  case auto
  /// The terminal; marks keep Arabic from carrying its neighbours along.
  case terminal
  /// Mahdar itself, for terminals that show characters as they come.
  case visual
  /// Nothing: characters come in the order in which they are stored, without marks.
  case off
}

/// `:bidi visual`: who puts Arabic in reading order on this terminal. Documents and pipes are not touched by it.
struct BidiCommand: SessionCommand {
  let name = "bidi"
  let usage = "bidi HOW"
  let summary = Message(
    "order of Arabic: auto, terminal, visual, off", "ترتيب العربية: auto, terminal, visual, off")

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    guard !argument.isEmpty else { return .lines([session.settings.bidi.rawValue]) }
    guard let handling = BidiHandling(rawValue: argument.lowercased()) else {
      throw .command(
        "unknown handling '\(argument)'; expected 'auto', 'terminal', 'visual' or 'off'",
        "لا معالجة باسم '\(argument)'؛ يُنتظر 'auto' أو 'terminal' أو 'visual' أو 'off'")
    }
    session.settings.bidi = handling
    return .lines([])
  }
}
