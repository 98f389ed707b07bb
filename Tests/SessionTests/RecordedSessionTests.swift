import CorpusLoading
import TestSupport
import Testing

/// Every document in `Sessions` gives the outputs that it records.
struct RecordedSessionTests {
  @Test(.timeLimit(.minutes(2)))
  func sessionsAreAsRecorded() throws {
    let result = try ProgramRun(
      builtProduct("mahdar"), ["test", "Sessions"], environment: ["XDG_CACHE_HOME": sharedCacheFolder],
      folder: repositoryFolder)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }
}
