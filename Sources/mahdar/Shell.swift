import ArgumentParser
import ShellInterface

struct Shell: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the shell; with a pipe on standard input, run the cells that come in by it.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: .hidden)
  var words: [String] = []

  /// What is no command comes here; the shell itself takes no words.
  func validate() throws {
    guard let word = words.first else { return }
    let known = Mahdar.configuration.subcommands.map { $0._commandName }
    throw ValidationError(unknownCommand(word, known: known))
  }

  func run() throws { try end(with: ShellInterface.runShell(options: options.common)) }
}
