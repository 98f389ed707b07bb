import Testing

@testable import CorpusLoading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that cannot be read at all: each is told, and nothing is blamed for what they would have defined.
@Suite struct BrokenFileTests {
  @Test func invalidUTF8IsToldWithItsPlace() throws {
    let corpus = try TemporaryCorpus(SmallCorpus.files)
    let bytes = Array(SmallCorpus.west.replacing("ar: حضرت آن", with: "ar: حضر#").utf8)
    try corpus.write(bytes.map { $0 == UInt8(ascii: "#") ? 0xE9 : $0 }, to: "reports/west.yaml")
    #expect(
      corpus.check() == [
        "reports/west.yaml:12:12: error: invalid UTF-8: the byte 0xE9 begins no character"
      ])
  }

  @Test(arguments: [
    ("\u{7}", "U+0007"), ("\u{85}", "U+0085"), ("\u{2028}", "U+2028"), ("\u{202E}", "U+202E"),
    ("\u{FEFF}", "U+FEFF"),
  ])
  func controlCharactersAreTold(_ character: String, name: String) throws {
    var files = SmallCorpus.files
    files["reports/west.yaml"] = SmallCorpus.west.replacing("West notice", with: "West\(character) notice")
    #expect(
      try TemporaryCorpus(files).check() == [
        "reports/west.yaml:3:18: error: the control character \(name) is not allowed"
      ])
  }

  @Test(arguments: [
    ("registry/things.yaml", "- { id: ann, kind: captain", "- { id: ann, kind: [captain"),
    ("reports/west.yaml", "passages:\n", "passages: [\n"),
    ("schema.yaml", "mahdar: 1", "mahdar: 1\n\tx: 2"),
  ])
  func brokenYAMLIsOneErrorOfItsFile(_ path: String, old: String, new: String) throws {
    var files = SmallCorpus.files
    files[path] = files[path]?.replacing(old, with: new, maxReplacements: 1)
    let found = try TemporaryCorpus(files).check()
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(path + ":") == true)
    #expect(found.first?.contains(": error: broken YAML: ") == true)
  }

  @Test func brokenYAMLDoesNotHideOtherFilesFaults() throws {
    var files = SmallCorpus.files
    files["registry/things.yaml"]? += "\n]"
    files["reports/east.yaml"] = SmallCorpus.east.replacing("2021-05-02", with: "soon")
    let found = try TemporaryCorpus(files).check()
    #expect(found.count == 2)
    #expect(
      found.last?.hasPrefix("reports/east.yaml:5:12: error: 'published' of report 'east': 'soon'") == true)
  }

  @Test func deepNestingIsRefused() throws {
    var files = SmallCorpus.files
    files["registry/inspections.yaml"]? +=
      "\n- " + String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    let found = try TemporaryCorpus(files).check()
    // The ids of the file are still seen, so that nothing else is blamed.
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("registry/inspections.yaml:") == true)
    #expect(found.first?.hasSuffix("error: nested more than 64 levels deep") == true)
  }

  @Test func unknownIDsAreToldBesideABrokenRegistryFile() throws {
    var files = SmallCorpus.files
    files["registry/things.yaml"]? += "\n]"
    files["reports/west.yaml"] = SmallCorpus.files["reports/west.yaml"]?.replacing("bob", with: "bobb")
    let found = try TemporaryCorpus(files).check()
    #expect(found.contains { $0.contains("broken YAML") })
    #expect(found.contains { $0.contains("unknown id 'bobb'") })
    #expect(!found.contains { $0.contains("unknown id 'ann'") })
  }

  @Test func missingFilesAndFoldersAreTold() throws {
    let corpus = try TemporaryCorpus(SmallCorpus.files)
    unlink(corpus.root + "/schema.yaml")
    removeTree(corpus.root + "/reports")
    #expect(
      corpus.check() == [
        "reports: error: cannot be read: no such file or directory",
        "schema.yaml: error: cannot be read: no such file or directory",
      ])
    let nowhere = checkCorpus(at: corpus.root + "/nowhere")
    #expect(
      corpus.headings(of: nowhere) == [
        "nowhere: error: no such folder; expected a corpus: a folder with schema.yaml"
      ])
  }

  @Test func whatIsNoFileIsRefusedWithoutWaiting() throws {
    let corpus = try TemporaryCorpus(SmallCorpus.files)
    mkfifo(corpus.root + "/reports/pipe.yaml", 0o600)
    mkdir(corpus.root + "/registry/folder.yaml", 0o700)
    #expect(
      corpus.check() == [
        "registry/folder.yaml: error: cannot be read: not a file",
        "reports/pipe.yaml: error: cannot be read: not a file",
      ])
  }

  @Test func otherFilesAreNoPartOfACorpus() throws {
    let corpus = try TemporaryCorpus(SmallCorpus.files)
    try corpus.write([0xFF], to: "reports/.west.yaml.swp")
    try corpus.write([0xFF], to: "reports/notes.txt")
    try corpus.write([0xFF], to: "reports/north.yml")
    #expect(
      corpus.check() == ["reports/north.yml: warning: not read: files of a corpus end in .yaml"])
  }
}
