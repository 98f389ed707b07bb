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
    let found = checkCorpus(at: Self.path)
    #expect(found.isEmpty, "\n\(found.map { $0.drawn() }.joined(separator: "\n\n"))")
  }
}
