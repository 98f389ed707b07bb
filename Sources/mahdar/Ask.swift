import ArgumentParser
import ShellInterface

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Answer one question or graph query.")

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("How the answer is written.", valueName: "format"))
  var format: OutputFormat?

  @Argument(help: ArgumentHelp("The question, in English or Arabic, or a graph query.", valueName: "text"))
  var text: [String]

  func run() throws {
    try end(
      with: ShellInterface.ask(text.joined(separator: " "), format: format?.rawValue, options: options.common)
    )
  }
}

/// A format by its name.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, plain, list, csv, tsv, json, jsonl, markdown, html, cypher
}
