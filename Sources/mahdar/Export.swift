import ArgumentParser
import ShellInterface

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the graph out, evidence and all.",
    discussion: """
      CSV is a folder of files with neo4j-admin's headers; every other format is a file, or '-' for standard output.
      CSV and JSON Lines, imported again, give the same graph. Without --format the end of the name says it: .jsonl,
      .graphml, .dot, .mmd, or none for a folder.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("How the graph is written.", valueName: "format"))
  var format: Format?

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, jsonl, graphml, dot, mermaid }

  @Option(help: ArgumentHelp("What stands between the fields of CSV.", valueName: "character"))
  var delimiter = ","

  @Option(help: ArgumentHelp("What stands between the elements of a list.", valueName: "character"))
  var arrayDelimiter = ";"

  @Argument(help: ArgumentHelp("Where to.", valueName: "file|dir|-"))
  var path: String

  func run() throws {
    var request = ExportRequest()
    request.format = format?.rawValue
    request.target = path
    request.delimiter = delimiter
    request.arrayDelimiter = arrayDelimiter
    try end(with: exportFiles(request, options: options.common))
  }
}
