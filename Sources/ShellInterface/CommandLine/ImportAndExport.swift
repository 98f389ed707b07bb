import GraphExchange
import GraphModel
import LineEditing
import SessionReplay
import SourceDiagnostics

/// What `mahdar import` is told.
package struct ImportRequest: Sendable {
  /// `Label=file.csv[,more.csv]` each, or files alone whose rows name their labels.
  package var nodes: [String]
  /// `TYPE=file.csv[,more.csv]` each.
  package var relationships: [String]
  /// A file of JSON Lines, or a folder that an export to CSV wrote.
  package var found: String?
  package var target: String
  package var delimiter: String
  package var arrayDelimiter: String
  package var badTolerance: Int

  package init(
    nodes: [String], relationships: [String], found: String?, target: String, delimiter: String,
    arrayDelimiter: String, badTolerance: Int
  ) {
    self.nodes = nodes
    self.relationships = relationships
    self.found = found
    self.target = target
    self.delimiter = delimiter
    self.arrayDelimiter = arrayDelimiter
    self.badTolerance = badTolerance
  }
}

/// `mahdar import`: files into a graph file.
package func importFiles(_ request: ImportRequest, options: CommonOptions) -> ExitStatus {
  guard let dialect = CSVDialect(delimiter: request.delimiter, arrayDelimiter: request.arrayDelimiter) else {
    OutputStream.standardError.writeLine(
      "error: --delimiter and --array-delimiter must be two ASCII characters that no number has")
    return .usage
  }
  var settings = ImportOptions()
  settings.dialect = dialect
  settings.badTolerance = request.badTolerance
  settings.threads = options.threads
  let showsProgress = Terminal.standard.isOutputInteractive
  if showsProgress { settings.progress = { OutputStream.standardOutput.write(progressLine($0)) } }
  do throws(ImportError) {
    var (nodes, relationships) =
      try request.found.map { path throws(ImportError) in
        try ImportSource.found(at: path)
      } ?? ([], [])
    nodes += request.nodes.map(source)
    relationships += request.relationships.map(source)
    let report = try importGraph(
      nodes: nodes, relationships: relationships, into: request.target, options: settings)
    if showsProgress { OutputStream.standardOutput.write("\r\u{1B}[K") }
    tell(report, request.target)
    return .done
  } catch {
    if showsProgress { OutputStream.standardOutput.write("\r\u{1B}[K") }
    for problem in error.problems { OutputStream.standardError.writeLine(problem.diagnostic.heading) }
    OutputStream.standardError.writeLine("error: " + error.summary)
    return .unreadable
  }
}

/// `Actor=a.csv,b.csv` taken apart; without `=`, files alone.
private func source(_ text: String) -> ImportSource {
  let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
  let files = (parts.count == 2 ? parts[1] : text).split(separator: ",").map(String.init)
  return ImportSource(name: parts.count == 2 ? parts[0] : nil, paths: files)
}

private func progressLine(_ progress: ImportProgress) -> String {
  let rate = Int(progress.rate)
  return "\r\(progress.phase.rawValue) · \(progress.rows) rows · \(rate) rows/s\u{1B}[K"
}

private func tell(_ report: ImportReport, _ path: String) {
  for problem in report.problems { OutputStream.standardError.writeLine(problem.diagnostic.heading) }
  var line = "\(counted(report.nodes, "node")), \(counted(report.relationships, "relationship"))"
  if report.badRows > 0 { line += ", \(counted(report.badRows, "wrong row")) left out" }
  OutputStream.standardOutput.writeLine(line + " in " + shown(path))
}

/// `mahdar export`: the graph as a file, for CSV as a folder, in the format of that name.
package func export(to path: String, format: String, options: CommonOptions) -> ExitStatus {
  let opened: OpenedGraph
  do throws(OpeningError) { opened = try options.open() } catch { return report(error) }
  do throws(ExportError) {
    let report = try exportGraph(
      PropertyGraph(opened.snapshot), as: ExportFormat(rawValue: format) ?? .jsonLines, to: path)
    if path != "-" {
      OutputStream.standardOutput.writeLine(
        "\(counted(report.nodes, "node")), \(counted(report.relationships, "relationship")) in \(shown(path))"
      )
    }
    return .done
  } catch {
    switch error {
    // Whoever read it has gone, as `head` does.
    case .unwritable("-", "broken pipe"): return .done
    case .unwritable(let path, let reason):
      OutputStream.standardError.writeLine("error: \(quoted(path)) cannot be written: \(reason)")
    case .unwritableName(let name, let reason):
      OutputStream.standardError.writeLine("error: the name \(quoted(name)) cannot be written: \(reason)")
    }
    return .unreadable
  }
}
