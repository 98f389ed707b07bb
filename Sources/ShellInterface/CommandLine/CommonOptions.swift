import CorpusLoading
import ResultRendering
import SessionReplay

/// The options that go with every command.
package struct CommonOptions: Sendable {
  /// Where the graph comes from; `nil` for the standard corpus.
  package var source: GraphSource?
  /// A folder of original sentences.
  package var originals: String?
  /// Processor cores that a query may use.
  package var threads: Int?
  /// Bytes.
  package var memory: Int?
  /// Seconds.
  package var timeout: Double?
  /// `ar` or `en`.
  package var language: String?

  package init() {}

  /// Takes the corpus in a folder.
  package mutating func setCorpus(_ path: String) { source = .corpus(path: path) }
  /// Takes a graph file.
  package mutating func setGraphFile(_ path: String) { source = .snapshot(path: path) }
  /// Takes a graph without anything in it.
  package mutating func setEmpty() { source = .empty }

  /// Settings with these options laid over them.
  func applied(to settings: SessionSettings) -> SessionSettings {
    var settings = settings
    settings.originals = originals ?? settings.originals
    settings.threads = threads ?? settings.threads
    settings.memoryLimit = memory ?? settings.memoryLimit
    settings.timeout = timeout ?? settings.timeout
    settings.language = language ?? settings.language
    return settings
  }

  /// Opens the graph that is asked for.
  func open() throws(OpeningError) -> OpenedGraph {
    if let originals, !isFolder(originals) {
      throw OpeningError(lines: [
        "error: no folder '\(shown(originals))' of original sentences; expected one with files REPORT.sentences.tsv"
      ])
    }
    guard let source = source ?? .standard() else {
      throw OpeningError(lines: [
        "error: no corpus found; expected --corpus DIR, MAHDAR_CORPUS, a folder ./Corpus, or --empty"
      ])
    }
    return try openGraph(source, cache: CorpusCache.standard(version: mahdarVersion))
  }
}

/// Prints why a graph cannot be opened.
func report(_ error: OpeningError) -> ExitStatus {
  for line in error.lines { OutputStream.standardError.writeLine(line) }
  return .unreadable
}
