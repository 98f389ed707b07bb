/// What a word of the question language itself means, whatever the corpus is about.
///
/// One word may have several meanings (من asks and says whence); the reading chooses.
package enum LanguageWord: UInt8, CaseIterable, Sendable {
  // Asking.
  case who, what, which, `where`, when, howMany, howOften, why, how, whether, byHowMuch, howLong

  // Speaking of.
  case say, mention, that, author, publish, cover

  // Joining an operand to what it belongs to.
  case by, at, about, per, of, with, from, to, since, before, after, between, until, on, against

  // Logic and comparison.
  case and, or, but, not, without, only, both, all, moreThan, lessThan, atLeast, atMost
  case most, least, first, last, largest, smallest
  case other, same, named, unnamed, several

  // Stages behind a bar.
  case count, top, sort, show, timeline, graph, descending

  // Questions of a kind of their own.
  case compare, path, disagreement, agree, new, echo, source, confirm, card, change, slip, doubt

  // Referring back.
  case it, there, answer, also

  /// Carries nothing that a reading needs.
  case filler
}

/// One meaning with the words and phrases that carry it, separated by commas, in English and in Arabic.
struct WordEntry: Sendable {
  let meaning: LanguageWord
  let en: String
  let ar: String

  init(_ meaning: LanguageWord, en: String = "", ar: String = "") {
    self.meaning = meaning
    self.en = en
    self.ar = ar
  }

  /// The phrases of both languages.
  var phrases: [Substring] {
    [en, ar].flatMap { $0.split(separator: ",") }
  }
}

extension LanguageWord {
  /// All tables of the language's own words.
  static let tables: [[WordEntry]] = [
    askWords, speechWords, relationWords, logicWords, stageWords, specialWords, fillerWords,
  ]

  /// The phrases by which a registry says that somebody's name is not known, as words of the lexicon.
  static let unnamedPhrases: [String] = logicWords.filter { $0.meaning == .unnamed }.flatMap(\.phrases).map {
    WordForm.words(of: $0).joined(separator: " ")
  }

  /// Changes with any word of the tables, so that a lexicon made by another version of them is not trusted.
  static func fingerprint() -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for entry in tables.joined() {
      hash = (hash ^ UInt32(entry.meaning.rawValue)) &* 16_777_619
      for byte in entry.en.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      for byte in entry.ar.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    }
    return hash
  }
}
