import GraphExchange
import LineEditing
import SourceDiagnostics

/// What `mahdar import` is asked for.
package struct ImportRequest: Sendable {
  /// Folders that an export wrote, and JSON Lines of nodes and relationships.
  package var sources: [String] = []
  /// `LABEL=FILE`, `LABEL:LABEL=FILE,FILE` or `FILE`.
  package var nodes: [String] = []
  /// `TYPE=FILE`, `TYPE=FILE,FILE` or `FILE`.
  package var relationships: [String] = []
  /// The graph file to be made.
  package var target = ""
  package var badTolerance = 0
  package var delimiter = ","
  package var arrayDelimiter = ";"

  package init() {}
}

/// `mahdar import`: files into a graph file, with a progress line on a terminal.
package func importFiles(_ request: ImportRequest, options: CommonOptions) -> ExitStatus {
  guard let dialect = separators(request.delimiter, request.arrayDelimiter) else { return .usage }
  var settings = ImportOptions()
  settings.dialect = dialect
  settings.badTolerance = request.badTolerance
  settings.threads = options.threads
  settings.isStopped = { InterruptFlag.shared.isSet }
  let progress = ProgressLine()
  if progress.isShown {
    settings.progress = { progress.show($0.phase.words, rows: $0.rows, seconds: $0.seconds) }
  }
  do throws(ImportError) {
    var (nodes, relationships) = try found(request.sources)
    nodes += request.nodes.map { ImportSource(argument: $0) }
    relationships += request.relationships.map { ImportSource(argument: $0) }
    let report = try stoppable { () throws(ImportError) in
      defer { progress.clear() }
      return try importGraph(
        nodes: nodes, relationships: relationships, into: request.target, options: settings)
    }
    for problem in report.problems { OutputStream.standardError.writeLine(problem.tolerated.heading) }
    OutputStream.standardOutput.writeLine(summary(of: report, target: request.target))
    return .done
  } catch {
    return tell(error)
  }
}

/// Runs an import with Ctrl-C counted.
private func stoppable(_ work: () throws(ImportError) -> ImportReport) throws(ImportError) -> ImportReport {
  let previous = InterruptFlag.shared.install()
  defer { InterruptFlag.shared.restore(previous) }
  return try work()
}

private func found(
  _ sources: [String]
) throws(ImportError) -> (nodes: [ImportSource], relationships: [ImportSource]) {
  var all: (nodes: [ImportSource], relationships: [ImportSource]) = ([], [])
  for source in sources {
    let own = try ImportSource.found(at: source)
    all.nodes += own.nodes
    all.relationships += own.relationships
  }
  return all
}

private func tell(_ failure: ImportError) -> ExitStatus {
  let error = OutputStream.standardError
  for problem in failure.problems {
    error.writeLine(problem.diagnostic.heading)
    for hint in problem.diagnostic.hintLines { error.writeLine(hint) }
  }
  error.writeLine("error: " + shown(failure.summary))
  if case .stopped = failure { return .interrupted }
  return .unreadable
}

/// The separators of CSV; tells what is wrong with them and gives `nil` when they cannot serve.
func separators(_ delimiter: String, _ arrayDelimiter: String) -> CSVDialect? {
  if let dialect = CSVDialect(delimiter: delimiter, arrayDelimiter: arrayDelimiter) { return dialect }
  OutputStream.standardError.writeLine(
    "error: fields cannot be separated by \(quoted(delimiter)) and lists by \(quoted(arrayDelimiter)); "
      + "expected two different signs such as ',' '|' ';' or '\\t'")
  return nil
}

private func summary(of report: ImportReport, target: String) -> String {
  let seconds = report.readingSeconds + report.writingSeconds
  let left = report.badRows == 0 ? "" : "; \(counted(report.badRows, "wrong row")) left out"
  let rate = ProgressLine.rate(rows: report.rows, seconds: seconds)
  return "imported \(grouped(report.nodes)) nodes and \(grouped(report.relationships)) relationships"
    + " in \(tenths(seconds)) s, \(rate)\(left): \(shown(target))"
}

extension ImportProgress.Phase {
  fileprivate var words: String {
    switch self {
    case .nodes: "reading nodes"
    case .relationships: "reading relationships"
    case .writing: "writing the graph"
    }
  }
}

extension ImportProblem {
  /// The problem as a warning about a row that was left out.
  fileprivate var tolerated: Diagnostic {
    var diagnostic = diagnostic
    diagnostic.severity = .warning
    return diagnostic
  }
}
