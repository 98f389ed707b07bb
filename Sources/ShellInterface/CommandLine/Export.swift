import GraphExchange
import GraphModel
import SessionReplay
import SourceDiagnostics

/// What `mahdar export` is asked for.
package struct ExportRequest: Sendable {
  /// The name of a format; `nil` where the target's name says it.
  package var format: String?
  /// The file, or for CSV the folder; `-` for standard output.
  package var target = ""
  package var delimiter = ","
  package var arrayDelimiter = ";"

  package init() {}
}

/// `mahdar export`: a graph into files of another format.
package func exportFiles(_ request: ExportRequest, options: CommonOptions) -> ExitStatus {
  let error = OutputStream.standardError
  guard let dialect = separators(request.delimiter, request.arrayDelimiter) else { return .usage }
  guard let format = format(of: request) else {
    let names = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
    let given = request.format.map { "there is no format \(quoted($0))" } ?? "the format is not known"
    error.writeLine("error: \(given); expected --format with one of \(names)")
    return .usage
  }
  let opened: OpenedGraph
  do throws(OpeningError) { opened = try options.open() } catch { return report(error) }
  do throws(ExportError) {
    let report = try exportGraph(
      PropertyGraph(opened.snapshot), as: format, to: request.target, dialect: dialect)
    // With the graph itself on standard output there is no room for words.
    let output = request.target == "-" ? error : OutputStream.standardOutput
    output.writeLine(
      "exported \(grouped(report.nodes)) nodes and \(grouped(report.relationships)) relationships: "
        + shown(request.target))
    return .done
  } catch {
    // A reader that went away, as `head` does, has what it wanted.
    if error == .unread { return .done }
    OutputStream.standardError.writeLine("error: " + shown(error.message))
    return .unreadable
  }
}

/// The format by its name, else by the end of the target's: CSV for what looks like a folder, JSON Lines for a
/// stream.
private func format(of request: ExportRequest) -> ExportFormat? {
  if let name = request.format { return ExportFormat(rawValue: name) }
  if request.target == "-" { return .jsonLines }
  let name = request.target.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: "."), !request.target.hasSuffix("/") else { return .csv }
  switch name[name.index(after: dot)...].lowercased() {
  case "jsonl", "ndjson", "json": return .jsonLines
  case "graphml", "xml": return .graphML
  case "dot", "gv": return .dot
  case "mmd", "mermaid": return .mermaid
  case "": return .csv
  default: return nil
  }
}
