import GraphModel
import SourceDiagnostics

/// Why an import did not take place; no graph file was made or changed.
package enum ImportError: Error, Sendable {
  /// Files that cannot be read, and headers that do not fit.
  case sources([ImportProblem])
  /// More wrong rows than are tolerated: the first of them, and how many there are.
  case badRows([ImportProblem], total: Int, tolerance: Int)
  /// The graph file cannot be written, with the reason.
  case unwritable(path: String, reason: String)
  /// More nodes or relationships than a graph numbers.
  case tooLarge(count: Int)
  case stopped
}

/// Something wrong in one place of a file.
package struct ImportProblem: Error, Hashable, Sendable {
  package var path: String
  /// The line from 1; `nil` when the file as a whole is meant.
  package var line: Int?
  /// The column in characters from 1.
  package var column: Int?
  /// What is wrong and what was expected.
  package var message: String
  package var hints: [String] = []

  /// The problem as a diagnostic, for drawing.
  package var diagnostic: Diagnostic {
    Diagnostic(.error, message, source: path, line: line, column: column, hints: hints)
  }
}

extension ImportError {
  /// What happened in one sentence, for the line below the problems.
  package var summary: String {
    switch self {
    case .sources: "nothing was imported"
    case .badRows(let shown, let total, let tolerance):
      Self.summary(ofBadRows: total, shown: shown.count, tolerance: tolerance)
    case .unwritable(let path, let reason): "\(quoted(path)) cannot be written: \(reason)"
    case .tooLarge(let count): "\(count) nodes or relationships are more than a graph file can number"
    case .stopped: "stopped; nothing was imported"
    }
  }

  private static func summary(ofBadRows total: Int, shown: Int, tolerance: Int) -> String {
    let rows = total == 1 ? "1 wrong row" : "\(total) wrong rows"
    let more = total > shown ? ", of which the first \(shown) are shown" : ""
    let tolerated = tolerance == 0 ? "none is tolerated" : "\(tolerance) are tolerated"
    return "\(rows)\(more); \(tolerated), so nothing was imported"
  }

  /// The problems in the files, in their order.
  package var problems: [ImportProblem] {
    switch self {
    case .sources(let problems), .badRows(let problems, _, _): problems
    case .unwritable, .tooLarge, .stopped: []
    }
  }
}
