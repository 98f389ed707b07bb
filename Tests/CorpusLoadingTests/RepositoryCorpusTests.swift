import SourceDiagnostics
import Testing

@testable import CorpusLoading

/// The corpus that stands in this repository.
@Suite struct RepositoryCorpusTests {
  static let path = {
    let here = #filePath.split(separator: "/").dropLast(3)
    return "/" + here.joined(separator: "/") + "/Corpus"
  }()

  @Test func isSound() {
    // Only the headings are compared: a failure must not print whole reports.
    let found = checkCorpus(at: Self.path).map { $0.diagnostic.heading }
    #expect(found == [])
  }
}
