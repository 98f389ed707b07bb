import TextFolding

/// A stretch of tokens read as one thing.
struct Span {
  enum Value: Hashable {
    case date(DateExpression)
    case number(Double)
    case text(String)
    case answer(Int?)
    case symbol(QuestionToken.Kind)
    /// A word that no entry has.
    case unknown
  }

  var tokens: Range<Int>
  /// What the words may mean, the nearest first; empty for dates, numbers, texts, signs and unknown words.
  var senses: [Sense] = []
  var value: Value?
  var cost: Double
  /// Particles written on the first word.
  var prefixes: [String] = []
  /// A pronoun written on the last word.
  var pronoun: String?
  var correction: Correction?

  /// A spelling that was not taken as typed.
  struct Correction: Hashable {
    var typed: String
    var readAs: String
  }

  var words: [LanguageWord] { senses.compactMap(\.word) }

  var isSign: Bool { if case .symbol = value { true } else { false } }

  /// Whether nothing but the language's own words is meant.
  var isFunctional: Bool { value == nil && senses.allSatisfy { $0.kind == .word } }
}

/// One way to divide a question into spans.
struct Segmentation {
  var spans: [Span]
  var cost: Double

  /// Where its spans of content begin and end, and what each is nearest to.
  var signature: [Int] {
    spans.flatMap { span -> [Int] in
      if span.isFunctional || span.value == .symbol(.pause) { return [] }
      let meaning = span.senses.first.map { Int($0.kind.rawValue) << 24 | $0.payload } ?? -1
      return [span.tokens.lowerBound, span.tokens.upperBound, meaning]
    }
  }
}
