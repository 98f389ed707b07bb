import GraphModel
import TextFolding

/// A span with what the words around it say of it: how it is joined, denied, asked for.
struct Chunk {
  var tokens: Range<Int>
  var raw: String
  var senses: [Sense]
  var value: Span.Value?
  /// Words such as "by" or "at" that stand before it.
  var markers: Set<LanguageWord> = []
  /// How it is joined to what stands before: and, or, but.
  var join: LanguageWord?
  var isNegated = false
  /// Whether "without" or "except" stands before it.
  var isExcluded = false
  /// The ask-word that it is the object of: "which countries", "how many members".
  var ask: LanguageWord?
  /// Words such as "most", "first", "only", "other" before it.
  var modifiers: Set<LanguageWord> = []
  var pronoun: String?
  /// Whether it stands behind "that" or a verb of saying and so belongs to what was said.
  var isInClause = false
  /// Whether it is a verb whose subject suffers it: "are named", ذُكرت, المذكورة.
  var isPassive = false

  func has(_ word: LanguageWord) -> Bool { senses.contains { $0.word == word } }

  var words: Set<LanguageWord> { Set(senses.compactMap(\.word)) }

  func payloads(_ kind: Sense.Kind) -> [Int] { senses.filter { $0.kind == kind }.map(\.payload) }

  var labels: [Int] { payloads(.label) }
  var entities: [Int] { payloads(.entity) }
  var acts: [Int] { payloads(.act) }
  var attributes: [Int] { payloads(.attribute) + payloads(.attributeVerb) }
  var isVerb: Bool {
    senses.contains { $0.kind == .attributeVerb || $0.kind == .act } || has(.say) || has(.mention)
  }
  /// Whether its last word is a plural, as far as the word itself tells.
  var isPlural: Bool {
    guard let word = WordForm.words(of: raw).last else { return false }
    if !WordForm.isArabic(word) { return word.hasSuffix("s") && !word.hasSuffix("ss") && word != "talks" }
    return ["ات", "ون", "ين"].contains { word.hasSuffix($0) }
  }

  /// Whether "first", "most" or the like asks for one of many.
  var isRanked: Bool {
    !modifiers.isDisjoint(with: [.first, .last, .most, .least, .largest, .smallest])
  }
  var isUnknown: Bool { value == .unknown }

  var date: EDTFDate? { if case .date(let date) = value { date.date } else { nil } }
  var number: Double? { if case .number(let number) = value { number } else { nil } }
  var text: String? { if case .text(let text) = value { text } else { nil } }
}

/// A question's chunks and what was said of the question as a whole.
struct ChunkedQuestion {
  var chunks: [Chunk] = []
  /// Ask-words in order, each with the number of the chunk that follows it.
  var asks: [Ask] = []
  /// Words that concern the whole question.
  var flags: Set<LanguageWord> = []
  var stages: [[Chunk]] = []
  /// The stages that are written as the canonical form writes them, in the places of those above.
  var exactStages: [Stage?] = []
  var isRefinement = false
  var cost = 0.0
  var corrections: [Span.Correction] = []

  struct Ask: Hashable {
    var word: LanguageWord
    /// The chunk that follows, where there is one.
    var next: Int
    /// Words between the ask-word and what stands before: "in which", "by whom".
    var markers: Set<LanguageWord>
    var isJoined: Bool
    var isNegated = false
  }
}
