import SourceDiagnostics

/// Something wrong in a corpus, not yet drawn.
struct CorpusProblem: Sendable {
  var severity: Diagnostic.Severity
  var message: String
  /// The file as shown; the place's own file when there is a place.
  var path: String?
  var place: SourcePlace?
  var hints: [String]
  /// Another place that explains this one, with the words that lead to it.
  var related: (words: String, place: SourcePlace)?
}

/// Collects everything that is wrong in a corpus, so that one run tells all of it.
final class ProblemList {
  private(set) var problems: [CorpusProblem] = []

  /// Files that could not be read to their end: what they define is unknown, and its absence no error.
  private(set) var unreadFiles: Set<String> = []

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  func report(
    _ message: String, at place: SourcePlace, hints: [String] = [],
    related: (words: String, place: SourcePlace)? = nil
  ) {
    problems.append(
      CorpusProblem(severity: .error, message: message, place: place, hints: hints, related: related))
  }

  /// An error about a file as a whole.
  func report(_ message: String, inFile path: String, hints: [String] = []) {
    problems.append(CorpusProblem(severity: .error, message: message, path: path, hints: hints))
  }

  func warn(_ message: String, at place: SourcePlace, hints: [String] = []) {
    problems.append(CorpusProblem(severity: .warning, message: message, place: place, hints: hints))
  }

  func warn(_ message: String, inFile path: String, hints: [String] = []) {
    problems.append(CorpusProblem(severity: .warning, message: message, path: path, hints: hints))
  }

  /// Adds the problems of another list.
  func take(_ other: ProblemList) {
    problems += other.problems
  }

  /// Notes that a file's contents are missing from the records, so that references to them are not blamed.
  func markUnread(_ relativePath: String) {
    unreadFiles.insert(relativePath)
  }
}
