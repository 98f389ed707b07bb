import GraphModel
import SourceDiagnostics

/// The forms in which a graph is written out.
package enum ExportFormat: String, Sendable, CaseIterable {
  /// A folder of CSV files with neo4j-admin's headers; read again, it gives the same graph.
  case csv
  /// One object a line; read again, it gives the same graph.
  case jsonLines = "jsonl"
  case graphML = "graphml"
  /// The language of Graphviz.
  case dot
  case mermaid
}

/// What an export wrote.
package struct ExportReport: Sendable, Equatable {
  package var nodes = 0
  package var relationships = 0
}

/// Why an export did not take place; nothing was left behind.
package enum ExportError: Error, Sendable, Equatable {
  /// The file or folder cannot be written, with the reason.
  case unwritable(path: String, reason: String)
  /// Whoever read the standard output went away.
  case unread
  /// A name that the format has no way to write, with the reason.
  case unwritableName(String, reason: String)
  /// A part of the graph's file is damaged.
  case damaged(SnapshotError)
}

/// Writes a graph, the session's writes included, to a file, or for CSV to a folder.
///
/// The output is streamed under a temporary name and appears whole at the end or not at all. The path `-` is the
/// standard output, for all formats but CSV. The same graph gives the same bytes. O(graph).
package func exportGraph(
  _ graph: PropertyGraph, as format: ExportFormat, to path: String, dialect: CSVDialect = CSVDialect()
) throws(ExportError) -> ExportReport {
  // All of it is read: better to know before than in the midst.
  _ = graph.snapshot.verify()
  if let damage = graph.snapshot.damage { throw .damaged(damage) }
  let tables = ExportTables(graph, arrayDelimiter: dialect.arrayDelimiter)
  if format == .csv {
    try CSVExport(tables, dialect).write(toFolder: path)
  } else {
    let file = try OutputFile(path)
    switch format {
    case .csv, .jsonLines: JSONLinesExport(tables).write(to: file)
    case .graphML: GraphMLExport(tables).write(to: file)
    case .dot: DrawingExport(tables, DOTNotation()).write(to: file)
    case .mermaid: DrawingExport(tables, MermaidNotation()).write(to: file)
    }
    try file.finish()
  }
  return tables.report
}

extension ExportError {
  /// What happened, in one sentence.
  package var message: String {
    switch self {
    case .unwritable(let path, let reason): "\(quoted(path)) cannot be written: \(reason)"
    case .unread: "the output was not read to its end"
    case .damaged(let error): error.message
    case .unwritableName(let name, let reason): "the name \(quoted(name)): \(reason)"
    }
  }
}
