import SessionReplay
import SourceDiagnostics

/// `:quit` leaves the shell, as Ctrl-D does.
struct QuitCommand: ShellCommand {
  let names = ["quit", "exit", "q"]
  let usage = "quit"
  let summary = Message("leave (also Ctrl-D)", "خروج (أو Ctrl-D)")

  func run(_ argument: String, in shell: Shell) throws(CellFailure) { shell.isFinished = true }
}
