import ArgumentParser
import ShellInterface

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a corpus, or with --graph a graph file, and tell all that is wrong with it.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The corpus.", valueName: "dir"))
  var folder: String?

  func run() throws { try end(with: ShellInterface.check(folder, options: options.common)) }
}
