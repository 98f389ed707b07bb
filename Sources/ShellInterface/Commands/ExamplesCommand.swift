import SessionReplay
import SourceDiagnostics

/// `:examples`: questions and queries to try, made of what this graph holds.
struct ExamplesCommand: ShellCommand {
  let names = ["examples"]
  let usage = "examples"
  let summary = Message("questions and queries to try on this graph", "أسئلة واستعلامات للتجربة")

  func run(_ argument: String, in shell: Shell) throws(CellFailure) {
    for line in ExampleMaker(shell.session).lines { shell.output.writeLine("  " + shown(line)) }
  }
}
