import SourceDiagnostics
import TestSupport
import Testing

@testable import CorpusLoading

/// The page on corpora in the documentation: what it shows loads, what it lists is what the loader knows.
struct CorpusPageTests {
  private let page: [Substring]

  init() throws {
    let bytes = try readFile(at: repositoryFolder + "/Documentation/corpus.md")
    page = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The files of the corpus on the page, each in a block that names it.
  private var files: [String: String] {
    var files: [String: String] = [:]
    var open: String?
    for line in page {
      if let path = open {
        if line == "```" { open = nil } else { files[path, default: ""] += line + "\n" }
      } else if line.hasPrefix("```yaml ") {
        open = String(line.dropFirst("```yaml ".count))
      }
    }
    return files
  }

  @Test func theCorpusOnThePageIsSound() throws {
    #expect(files.count == 6)
    #expect(try TemporaryCorpus(files).check() == [])
  }

  /// Where a key is put that nothing knows, in the files of the page.
  private static let intrusions: [(row: String, file: String, before: String, after: String)] = [
    ("a report", "reports/post.yaml", "report: post", "zzzzzzzz: 1\nreport: post"),
    ("a passage", "reports/post.yaml", "  - n: 2\n", "  - n: 2\n    zzzzzzzz: 1\n"),
    ("a statement", "reports/post.yaml", "  - id: post-s2\n", "  - id: post-s2\n    zzzzzzzz: 1\n"),
    ("a claim", "reports/post.yaml", "{ id: post-c2,", "{ zzzzzzzz: 1, id: post-c2,"),
    ("a disagreement", "reports/post.yaml", "\nclaims:", "\ndisagreements: [{ zzzzzzzz: 1 }]\nclaims:"),
  ]

  @Test(arguments: intrusions)
  func theTableListsTheKeysThatTheLoaderKnows(
    row: String, file: String, before: String, after: String
  ) throws {
    var files = self.files
    files[file] = files[file]?.replacing(before, with: after)
    let corpus = try TemporaryCorpus(files)
    let hints = withExtendedLifetime(corpus) { checkCorpus(at: $0.root) }.flatMap(\.diagnostic.hints)
    let known = try #require(hints.first { $0.hasPrefix("known keys: ") }).dropFirst("known keys: ".count)
    let listed = try #require(page.first { $0.hasPrefix("| \(row) |") }).split(separator: "`").enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element)
    #expect(Set(listed) == Set(known.split(separator: ",").map { $0.drop { $0 == " " } }))
  }
}
