import LineEditing
import ResultRendering
import SessionReplay

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What standard output can show now: a terminal's width and colours, or whatever a file or pipe holds.
func outputProfile(_ bidi: BidiHandling = .auto) -> RenderingProfile {
  let terminal = Terminal.standard
  guard terminal.isOutputInteractive else { return .file }
  return .terminal(
    width: terminal.size.columns, showsColour: terminal.showsColour,
    showsDirectionMarks: bidi == .terminal || bidi == .auto && reordersArabic())
}

/// Whether the terminal is one that reorders right-to-left text, so that marks of direction do something.
private func reordersArabic() -> Bool {
  // VTE (GNOME and its kin), Konsole, and Apple's terminal do; inside a multiplexer nothing does.
  guard getenv("TMUX") == nil, getenv("STY") == nil else { return false }
  if getenv("VTE_VERSION") != nil || getenv("KONSOLE_VERSION") != nil { return true }
  return getenv("TERM_PROGRAM").map { String(cString: $0) } == "Apple_Terminal"
}
