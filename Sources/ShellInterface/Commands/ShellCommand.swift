import SessionReplay
import SourceDiagnostics

/// A `:` command that reaches the terminal or files: what it is called, how it is typed, what it does.
protocol ShellCommand: Sendable {
  /// The words after `:` that call it, the usual one first.
  var names: [String] { get }
  /// How it is typed, without the colon.
  var usage: String { get }
  /// One line of help.
  var summary: Message { get }

  func run(_ argument: String, in shell: Shell) throws(CellFailure)
}

/// The commands of the shell, in the order in which help lists them.
enum ShellCommands {
  static let all: [any ShellCommand] = [
    HelpCommand(), ExamplesCommand(), OpenCommand(), SaveCommand(), CompactCommand(), QuitCommand(),
  ]
}
