import ArgumentParser
import ShellInterface

struct Shell: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the shell; with a pipe on standard input, run the cells that come in by it.")

  @OptionGroup var options: GlobalOptions

  func run() throws { try end(with: ShellInterface.runShell(options: options.common)) }
}
