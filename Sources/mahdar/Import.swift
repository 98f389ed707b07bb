import ArgumentParser
import ShellInterface

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a graph file of CSV files with neo4j-admin's headers, or of JSON Lines.",
    discussion: "Wrong rows are told with file, line and column; the graph file appears whole or not at all.")

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp("Nodes with these labels, from files that share a header.", valueName: "Label=file,…"))
  var nodes: [String] = []

  @Option(
    help: ArgumentHelp(
      "Relationships of this type, from files that share a header.", valueName: "TYPE=file,…"))
  var relationships: [String] = []

  @Option(help: ArgumentHelp("The graph file to write.", valueName: "file"))
  var into: String

  @Option(help: ArgumentHelp("What stands between the fields of CSV.", valueName: "character"))
  var delimiter = ","

  @Option(help: ArgumentHelp("What stands between the elements of a list.", valueName: "character"))
  var arrayDelimiter = ";"

  @Option(help: ArgumentHelp("How many wrong rows may be left out.", valueName: "n"))
  var badTolerance = 0

  @Argument(
    help: ArgumentHelp("A file of JSON Lines, or a folder that an export wrote.", valueName: "file|dir"))
  var found: String?

  func validate() throws {
    guard found != nil || !nodes.isEmpty else {
      throw ValidationError("expected --nodes, or a file or folder to import")
    }
    guard badTolerance >= 0 else { throw ValidationError("expected --bad-tolerance to be 0 or more") }
  }

  func run() throws {
    let request = ImportRequest(
      nodes: nodes, relationships: relationships, found: found, target: into, delimiter: delimiter,
      arrayDelimiter: arrayDelimiter, badTolerance: badTolerance)
    try end(with: importFiles(request, options: options.common))
  }
}
