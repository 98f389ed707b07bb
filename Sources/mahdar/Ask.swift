import ArgumentParser
import ShellInterface

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Answer one question or graph query.")

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("How the answer is written.", valueName: "format"))
  var format: OutputFormat?

  @Argument(help: ArgumentHelp("The question, in English or Arabic, or a graph query.", valueName: "text"))
  var text: [String]

  func validate() throws {
    if text.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("expected a question or a query, but there are only blanks")
    }
  }

  func run() throws {
    try end(
      with: ShellInterface.ask(text.joined(separator: " "), format: format?.name, options: options.common)
    )
  }
}

/// A format by its name.
struct OutputFormat: ExpressibleByArgument {
  let name: String

  static var allValueStrings: [String] { answerFormatNames }

  init?(argument: String) {
    guard answerFormatNames.contains(argument) else { return nil }
    name = argument
  }
}
