import CorpusLoading
import Foundation
import TestSupport
import Testing
import TextFolding

/// The language knows words, not this corpus, and neither knows the questions that others ask of it.
struct OwnCorpusTests {
  private static func files(in folder: String, ending: String) -> [(path: String, text: String)] {
    let root = repositoryFolder + "/" + folder
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().compactMap { name in
      (try? String(contentsOfFile: root + "/" + name, encoding: .utf8)).map { (folder + "/" + name, $0) }
    }
  }

  /// Tables of other people's names: zones of time are called after cities.
  private static let foreignTables: Set<String> = ["TimeZoneData.swift"]

  /// The ids of reports, and those of the registry that are no ordinary words.
  private static func ids() -> Set<String> {
    var found: Set<String> = []
    for file in files(in: "Corpus/reports", ending: ".yaml") {
      found.formUnion(keyed(["report"], in: file.text))
    }
    for file in files(in: "Corpus/registry", ending: ".yaml") {
      found.formUnion(
        keyed(["id"], in: file.text).filter { $0.contains("-") || file.path.contains("meetings") })
    }
    return found
  }

  private static func keyed(_ keys: [String], in text: String) -> [String] {
    text.split(separator: "\n").flatMap { line in
      keys.compactMap { key in
        guard let place = line.range(of: key + ": ") else { return nil }
        let head = line[..<place.lowerBound].trimmingCharacters(in: CharacterSet(charactersIn: " -{"))
        let id = line[place.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        return head.isEmpty && !id.isEmpty ? String(id) : nil
      }
    }
  }

  @Test func noSourceNamesAThingOfTheCorpus() throws {
    let ids = Self.ids()
    #expect(ids.count > 100)
    for (path, text) in Self.files(in: "Sources", ending: ".swift") {
      guard !Self.foreignTables.contains(where: path.hasSuffix) else { continue }
      let words = Set(text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
      #expect(words.intersection(ids).isEmpty, "\(path): \(words.intersection(ids).sorted())")
    }
  }

  @Test func wordsOfTheSchemaAreShort() throws {
    let text = try String(contentsOfFile: repositoryFolder + "/Corpus/schema.yaml", encoding: .utf8)
    var entries = 0
    for list in text.split(separator: "[").dropFirst().compactMap({ $0.split(separator: "]").first }) {
      for entry in list.split(separator: ",") {
        entries += 1
        #expect(entry.split(whereSeparator: \.isWhitespace).count <= 4, "\(entry)")
      }
    }
    #expect(entries > 300)
  }

  @Test(
    .enabled(if: sharedQuestions != nil, "SKIPPED: the shared questions are not at hand (MAHDAR_QUESTIONS)"))
  func noFiveWordsOfAQuestionStandInTheCodeOrTheCorpus() throws {
    var runs: [[Substring]: String] = [:]
    for question in try #require(sharedQuestions) {
      for run in Self.runs(of: matchKey(question.text)) { runs[run] = question.id }
    }
    #expect(runs.count > 100)
    for (path, text) in Self.files(in: "Sources", ending: ".swift")
      + Self.files(in: "Corpus", ending: ".yaml")
    {
      let found = Self.runs(of: matchKey(text)).filter { runs[$0] != nil }
      #expect(found.isEmpty, "\(path): \(found.prefix(3).map { $0.joined(separator: " ") })")
    }
  }

  private static func runs(of key: String) -> [[Substring]] {
    let words = key.split(separator: " ")
    return words.count < 5 ? [] : (0...(words.count - 5)).map { Array(words[$0..<($0 + 5)]) }
  }
}
