import ArgumentParser
import ShellInterface

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a graph file of CSV files with neo4j-admin's headers, or of JSON Lines.",
    discussion: """
      mahdar import --nodes Actor=actors.csv --nodes Topic=topics.csv \\
        --relationships SAID=said.csv --into news.mahdar

      Headers: id:ID(Space){id-type:long}, :LABEL, :START_ID(Space), :END_ID(Space), :TYPE, :IGNORE, and properties
      such as name:string, n:long, day:date, tags:string[]. Of several files under one name, the first has the header.
      Wrong rows are told with file, line and column; the graph file appears whole or not at all.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Nodes with these labels, from files that share a header.", valueName: "Label=file,…"))
  var nodes: [String] = []

  @Option(
    parsing: .upToNextOption,
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
    help: ArgumentHelp("Files of JSON Lines, or folders that an export wrote.", valueName: "file|dir"))
  var sources: [String] = []

  func validate() throws {
    guard !sources.isEmpty || !nodes.isEmpty else {
      throw ValidationError("expected --nodes, or a file or folder to import")
    }
    guard badTolerance >= 0 else { throw ValidationError("expected --bad-tolerance to be 0 or more") }
  }

  func run() throws {
    var request = ImportRequest()
    request.sources = sources
    request.nodes = nodes
    request.relationships = relationships
    request.target = into
    request.delimiter = delimiter
    request.arrayDelimiter = arrayDelimiter
    request.badTolerance = badTolerance
    try end(with: importFiles(request, options: options.common))
  }
}
