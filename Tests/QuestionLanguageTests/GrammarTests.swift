import Answers
import Foundation
import GraphModel
import TestSupport
import Testing

@testable import QuestionLanguage

/// The page that documents the language of questions says what the parser of the canonical form reads.
@MainActor @Suite struct GrammarTests {
  private func grammar() throws -> Grammar {
    Grammar(
      page: try String(contentsOfFile: repositoryFolder + "/Documentation/questions.md", encoding: .utf8))
  }

  /// Words of the corpus for each kind of name; those of which another begins are left to it.
  private func terminals(_ schema: CompiledSchema) -> [String: [String]] {
    let attributes = schema.attributes.map { CanonicalPrinter.attributeWord($0, isArabic: false) }
    let kinds = schema.labels.filter { $0.name != "Thing" }.map {
      CanonicalPrinter.labelWord($0, isArabic: false)
    }
    return [
      "NAME": ["global-coalition", "benin", "italy", "rome-2021", "Luigi Di Maio"],
      "AGENT": ["antony-blinken", "luigi-di-maio", "Nasser Bourita"],
      "MEETING": ["rome-2021", "marrakech-2022"], "REPORT": ["hafryat", "roya", "mcg24"],
      "KIND": Array(Set(kinds)).sorted(), "ATTRIBUTE": Array(Set(attributes)).sorted(),
      "ACT": schema.acts.map(\.name.en), "FORM": schema.forms.map(\.name.en),
      "GENRE": schema.genres.map(\.name.en), "TEXT": ["\"security vacuum\""], "NUMBER": ["83", "2"],
      "COUNT": ["3"], "DATE": ["2021", "2021-06", "2021-06-28"], "ANSWER": ["_", "_3"],
    ]
  }

  /// Names of the rules' capitals that no rule defines must be known to the test.
  @Test func everyProductionIsReadByTheParser() throws {
    let reader = try AskedCorpus.repository.get().maker.reader
    let grammar = try grammar()
    #expect(grammar.rules.count >= 12)
    var derivation = Derivation(grammar, terminals: terminals(reader.schema), seed: 7)
    var unread: [String] = []
    for _ in 0..<900 {
      let text = derivation.text(of: "question")
      #expect(!text.contains("?"), "\(text)")
      if reader.canonicalQuestion(text) == nil { unread.append(text) }
    }
    #expect(unread.isEmpty, "\(unread.count): \(unread.prefix(12))")
    let missed = Set(0..<grammar.branchCount).subtracting(derivation.seen)
    // The number of a bracket that is a mere group is none of a branch.
    #expect(missed.count <= grammar.branchCount / 8, "\(missed.count) of \(grammar.branchCount)")
  }

  /// Printed in either language, a derived question is read as itself.
  @Test(arguments: ["en", "ar"])
  func whatIsReadIsPrintedAndReadAgain(_ language: String) throws {
    let reader = try AskedCorpus.repository.get().maker.reader
    var derivation = Derivation(try grammar(), terminals: terminals(reader.schema), seed: 11)
    var changed: [String] = []
    for _ in 0..<300 {
      guard let question = reader.canonicalQuestion(derivation.text(of: "question")) else { continue }
      let printed = reader.canonical(question, language: language)
      if reader.canonicalQuestion(printed) != question { changed.append(printed) }
    }
    #expect(changed.isEmpty, "\(changed.count): \(changed.prefix(12))")
  }

  /// All that a frame can hold is on the page.
  @Test func thePageHasEveryWord() throws {
    let page = try String(contentsOfFile: repositoryFolder + "/Documentation/questions.md", encoding: .utf8)
    let words = CanonicalWords.english
    let all =
      [
        words.count, words.whether, words.difference, words.card, words.compare, words.path,
        words.disagreements, words.news, words.echoes, words.speaking, words.spokenOf, words.namedIn,
        words.inReports, words.onlyPer, words.naming, words.named, words.unnamed, words.having, words.asValue,
        words.within, words.genre, words.subkind, words.kind, words.valued, words.countBy, words.countStage,
        words.top, words.sort, words.descending, words.first, words.last, words.timeline, words.show,
      ] + words.asked.values + words.keys.values + words.comparisons.values
    for word in all { #expect(page.contains("\"\(word)\""), "\(word)") }
    for key in Stage.Key.allCases { #expect(words.keys[key] != nil) }
    for asked in Asked.allCases { #expect(words.asked[asked] != nil) }
    let arabic = CanonicalWords.arabic
    for word in Array(arabic.asked.values) + Array(arabic.keys.values) + [
      arabic.by, arabic.at, arabic.saying,
    ] {
      #expect(page.contains(word), "\(word)")
    }
  }
}
