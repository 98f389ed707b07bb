import CorpusLoading
import GraphModel
import SessionReplay
import SourceDiagnostics

/// `mahdar check`: all errors and warnings of a corpus, by file, line and column; of a graph file its damaged parts.
package func check(_ folder: String?, options: CommonOptions) -> ExitStatus {
  let source = folder.map { GraphSource.corpus(path: $0) } ?? options.source ?? .standard()
  if case .snapshot(let path)? = source { return checkGraphFile(path) }
  guard case .corpus(let path)? = source else {
    OutputStream.standardError.writeLine(
      "error: no corpus to check; expected the folder of one, such as 'mahdar check Corpus'")
    return .usage
  }
  let found = checkCorpus(at: path)
  for diagnostic in found { OutputStream.standardError.writeLine(diagnostic.drawn()) }
  let errors = found.count { $0.diagnostic.severity == .error }
  let warnings = found.count - errors
  guard errors == 0 else {
    OutputStream.standardError.writeLine("\(counted(errors, "error")), \(counted(warnings, "warning"))")
    return .unreadable
  }
  OutputStream.standardOutput.writeLine(
    "the corpus is sound" + (warnings == 0 ? "" : "; \(counted(warnings, "warning"))"))
  return .done
}

/// Reads a graph file whole and compares every part with its checksum.
private func checkGraphFile(_ path: String) -> ExitStatus {
  func complain(_ error: SnapshotError) {
    OutputStream.standardError.writeLine(Diagnostic(.error, error.message, source: path).heading)
  }
  do throws(SnapshotError) {
    let snapshot = try GraphSnapshot.open(path: path, verifies: false)
    let damaged = snapshot.verify()
    for part in damaged { complain(.damaged(part: part)) }
    guard damaged.isEmpty else { return .unreadable }
  } catch {
    complain(error)
    return .unreadable
  }
  OutputStream.standardOutput.writeLine("the graph file is sound")
  return .done
}

/// `1 error`, `2 errors`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
