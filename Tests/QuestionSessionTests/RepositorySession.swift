import CorpusLoading
import ResultRendering
import SessionReplay
import TestSupport

/// Sessions over the corpus of this repository, which is opened once.
enum RepositorySession {
  private static let opened = Result {
    try openGraph(.corpus(path: repositoryFolder + "/Corpus"), cache: nil)
  }

  static func make(_ change: (inout SessionSettings) -> Void = { _ in }) throws -> Session {
    var settings = SessionSettings.fixed
    change(&settings)
    return Session(try opened.get(), settings: settings)
  }

  /// What a session shows for each of some inputs.
  static func outputs(
    _ texts: [String], _ change: (inout SessionSettings) -> Void = { _ in }
  ) throws -> [String] {
    let session = try make(change)
    return texts.map { session.rendered(session.run($0)) }
  }
}
