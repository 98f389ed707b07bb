import SourceDiagnostics

/// `:timing on`: says after each answer how long its stages took.
struct TimingCommand: SessionCommand {
  let name = "timing"
  let usage = "timing on|off"
  let summary = Message("say after each answer how long it took", "ذكر الزمن المستغرق بعد كل جواب")

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    switch argument.lowercased() {
    case "": return .lines([session.showsTiming ? "on" : "off"])
    case "on": session.showsTiming = true
    case "off": session.showsTiming = false
    default: throw .command("expected 'on' or 'off' after ':timing'", "يُنتظر 'on' أو 'off' بعد ':timing'")
    }
    return .lines([])
  }
}
