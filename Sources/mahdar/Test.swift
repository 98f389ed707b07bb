import ArgumentParser
import ShellInterface

struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the outputs of session documents with those they record.",
    discussion: "Without paths, the documents in ./Sessions. Nothing is written unless asked for.")

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Record all outputs that differ.")
  var accept = false

  @Flag(help: "Ask for each output that differs whether to record it.")
  var review = false

  @Argument(help: ArgumentHelp("Session documents, or folders of them.", valueName: "file|dir"))
  var paths: [String] = []

  func validate() throws {
    if accept && review { throw ValidationError("expected one of --accept and --review only") }
  }

  func run() throws {
    let handling: DifferenceHandling = accept ? .accept : review ? .review : .report
    try end(with: ShellInterface.test(paths, handling: handling, options: options.common))
  }
}
