import GraphModel
import TestSupport
import Testing
import TextFolding

@testable import CorpusLoading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The repository's corpus beside the reports that it restates, where those are at hand: in the folder that
/// `MAHDAR_SEEDS` names, else in `../shared/seeds`.
@Suite(.enabled(if: Originals.found != nil, "SKIPPED: the original reports are not at hand (MAHDAR_SEEDS)"))
struct OwnWordsTests {
  @Test func everySentenceHasItsPassage() throws {
    let originals = try #require(Originals.found)
    let graph = try Self.graph()
    var counts: [String: Int] = [:]
    for citation in Self.texts(graph, [PropertyName.textArabic]).compactMap(\.cites.first) {
      counts[String(citation.prefix { $0 != ":" }), default: 0] += 1
    }
    #expect(counts == originals.sentences.mapValues(\.count))
  }

  /// No text of the corpus shares a run of more than six words with an original; names and marked quotations
  /// aside, and what is recorded as printed.
  @Test func noTextIsCopied() throws {
    let originals = try #require(Originals.found)
    let graph = try Self.graph()
    let names = Self.names(graph)
    var runs: [String: String] = [:]
    for (report, sentences) in originals.sentences {
      for (index, sentence) in sentences.enumerated() {
        for run in Self.runs(of: sentence, without: names) { runs[run] = "\(report):\(index + 1)" }
      }
    }
    // A comparison with nothing would pass whatever the texts say.
    #expect(runs.count > 500)
    var copied: [String] = []
    for text in Self.texts(graph, Self.ownProperties) {
      for run in Self.runs(of: text.value, without: names) {
        if let place = runs[run] { copied.append("\(text.id) shares with \(place): \(run)") }
      }
    }
    #expect(copied == [])
  }

  // MARK: The corpus

  static let ownProperties = [
    PropertyName.textArabic, PropertyName.gistArabic, PropertyName.noteArabic, PropertyName.valueArabic,
    PropertyName.judgementArabic, PropertyName.whyArabic, PropertyName.titleArabic,
  ]

  static func graph() throws -> PropertyGraph {
    PropertyGraph(try loadCorpus(at: RepositoryCorpusTests.path, cache: nil).snapshot)
  }

  static func texts(
    _ graph: PropertyGraph, _ keys: [String]
  ) -> [(id: String, value: String, cites: [String])] {
    var found: [(id: String, value: String, cites: [String])] = []
    graph.forEachRun(label: nil) { run in
      for raw in run {
        let properties = graph.properties(of: NodeID(raw))
        var cites: [String] = []
        if case .list(let items)? = properties[PropertyName.cites] {
          cites = items.compactMap { if case .string(let text) = $0 { text } else { nil } }
        }
        var id = ""
        if case .string(let text)? = properties[PropertyName.id] { id = text }
        for key in keys {
          if case .string(let text)? = properties[key] { found.append((id, text, cites)) }
        }
      }
    }
    return found
  }

  /// Names and aliases of the registry as keys, longest first.
  static func names(_ graph: PropertyGraph) -> [String] {
    var names: Set<String> = []
    graph.forEachRun(label: nil) { run in
      for raw in run {
        // A topic's words are no name.
        if graph.labels(of: NodeID(raw)).contains(where: { graph.labels[$0] == "Topic" }) { continue }
        let properties = graph.properties(of: NodeID(raw))
        guard case .string(let name)? = properties[PropertyName.nameArabic] else { continue }
        names.insert(matchKey(name))
        guard case .list(let items)? = properties[PropertyName.aliases] else { continue }
        for case .string(let alias) in items { names.insert(matchKey(alias)) }
      }
    }
    return names.filter { !$0.isEmpty }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  // MARK: Runs of words

  /// The runs of seven words of a text; a name counts as one gap that no run crosses, as does a quotation.
  static func runs(of text: String, without names: [String]) -> [String] {
    var found: [String] = []
    for part in unquoted(text) {
      var key = " " + matchKey(part) + " "
      for name in names where key.contains(" " + name + " ") {
        key = key.replacing(" " + name + " ", with: " \n ")
      }
      for stretch in key.split(separator: "\n") {
        let words = stretch.split(separator: " ")
        guard words.count > 6 else { continue }
        for start in 0...(words.count - 7) { found.append(words[start..<start + 7].joined(separator: " ")) }
      }
    }
    return found
  }

  /// The parts of a text outside «…».
  private static func unquoted(_ text: String) -> [Substring] {
    var parts: [Substring] = []
    for (index, part) in text.split(separator: "«", omittingEmptySubsequences: false).enumerated() {
      let rest = index == 0 ? part : part.drop { $0 != "»" }.dropFirst()
      if !rest.isEmpty { parts.append(rest) }
    }
    return parts
  }
}

/// The reports as published, one list of sentences each.
struct Originals: Sendable {
  let sentences: [String: [String]]

  static let found: Originals? = {
    let named = getenv("MAHDAR_SEEDS").map { String(cString: $0) }
    for folder in [named, repositoryFolder + "/../shared/seeds"].compactMap({ $0 }) {
      var sentences: [String: [String]] = [:]
      for report in ["hafryat", "khaleej", "mcg24", "roya", "ukraine-gate"] {
        guard let storage = SnapshotStorage.mapping(path: "\(folder)/\(report).sentences.tsv") else {
          continue
        }
        let lines = String(decoding: storage.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
        sentences[report] = lines.map { line in
          String(line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).last ?? "")
        }
      }
      if !sentences.isEmpty { return Originals(sentences: sentences) }
    }
    return nil
  }()
}
