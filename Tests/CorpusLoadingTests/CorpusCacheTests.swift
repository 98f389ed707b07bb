import GraphModel
import Testing

@testable import CorpusLoading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct CorpusCacheTests {
  private let corpus: TemporaryCorpus
  private let place: TemporaryCorpus
  private var folder: String { place.root + "/cache/mahdar" }

  init() throws {
    corpus = try TemporaryCorpus(SmallCorpus.files)
    place = try TemporaryCorpus([:] as [String: String])
  }

  private func load(version: String = "1") throws -> LoadedCorpus {
    try loadCorpus(at: corpus.root, cache: CorpusCache(folder: folder, version: version)) { _, _ in
      [(name: "lexicon", bytes: [1, 2, 3])]
    }
  }

  private func snapshotPaths() -> [String] {
    ((try? fileNames(inFolder: folder)) ?? []).map { folder + "/" + $0 }
  }

  @Test func anUnchangedCorpusIsNotBuiltAgain() throws {
    let first = try load()
    let second = try load()
    #expect([first.isFromCache, second.isFromCache] == [false, true])
    #expect(Array(first.snapshot.bytes) == Array(second.snapshot.bytes))
    #expect(first.schema == second.schema)
    #expect(second.snapshot.section("lexicon") == [1, 2, 3])
  }

  @Test func aChangedFileMeansBuildingAnew() throws {
    let first = try load()
    try corpus.write(Array(SmallCorpus.west.replacing("20", with: "21").utf8), to: "reports/west.yaml")
    let second = try load()
    #expect(!second.isFromCache)
    #expect(first.digest != second.digest)
  }

  @Test func aCorpusThatBecameFaultyIsNotAnsweredFromTheCache() throws {
    _ = try load()
    try corpus.write(
      Array(SmallCorpus.west.replacing("by: [bob]", with: "by: [rob]").utf8), to: "reports/west.yaml")
    #expect(throws: CorpusErrors.self) { _ = try load() }
    unlink(corpus.root + "/reports/west.yaml")
    #expect(throws: CorpusErrors.self) { _ = try load() }
  }

  @Test func anotherVersionBuildsItsOwn() throws {
    _ = try load()
    #expect(try !load(version: "2").isFromCache)
  }

  @Test(arguments: [0, 20, 1000])
  func aDamagedFileIsReplaced(at offset: Int) throws {
    _ = try load()
    let path = try #require(snapshotPaths().first)
    var bytes = try readFile(at: path)
    bytes[offset] ^= 0x40
    let file = try #require(fopen(path, "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    #expect(try !load().isFromCache)
    #expect(try load().isFromCache)
  }

  @Test func aFileCutShortIsReplaced() throws {
    _ = try load()
    let path = try #require(snapshotPaths().first)
    truncate(path, 100)
    #expect(try !load().isFromCache)
  }

  @Test func onlyTheUserCanReadIt() throws {
    _ = try load()
    var status = stat()
    #expect(stat(try #require(snapshotPaths().first), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func aFolderThatOthersWriteToIsNotTrusted() throws {
    _ = try load()
    chmod(folder, 0o777)
    #expect(try !load().isFromCache)
  }

  @Test func withoutAPlaceNothingIsKeptAndNothingFails() throws {
    let cache = CorpusCache(folder: "/dev/null/cache", version: "1")
    #expect(try !loadCorpus(at: corpus.root, cache: cache).isFromCache)
  }

  @Test func oldSnapshotsGo() throws {
    for version in 1...12 { _ = try load(version: String(version)) }
    #expect(snapshotPaths().count == 8)
  }
}
