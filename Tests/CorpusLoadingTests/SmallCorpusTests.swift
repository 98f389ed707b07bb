import GraphModel
import Testing

@testable import CorpusLoading

@Suite struct SmallCorpusTests {
  @Test func theSmallCorpusIsSound() throws {
    #expect(try TemporaryCorpus(SmallCorpus.files).check() == [])
  }
}
