import ArgumentParser
import ShellInterface

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Run session documents and show their answers.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("Session documents, or folders of them.", valueName: "file|dir"))
  var paths: [String]

  func run() throws { try end(with: ShellInterface.replay(paths, options: options.common)) }
}
