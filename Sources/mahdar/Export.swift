import ArgumentParser
import ShellInterface

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the graph out, evidence and all.",
    discussion: "CSV is a folder; every other format is a file, or '-' for standard output.")

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("How the graph is written.", valueName: "format"))
  var format = Format.jsonl

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, jsonl, graphml, dot, mermaid }

  @Argument(help: ArgumentHelp("Where to.", valueName: "file|dir|-"))
  var path: String

  func run() throws {
    try end(with: ShellInterface.export(to: path, format: format.rawValue, options: options.common))
  }
}
