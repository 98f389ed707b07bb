/// Nouns of agents made of the verbs of speaking: speaker of speak, متحدث of تحدث.
enum SpeakerNouns {
  /// Whether a word is such a noun, in any of its forms.
  static func contains(_ word: String) -> Bool {
    if WordForm.isArabic(word) {
      let word = WordForm.withoutArticle(word)
      return ["", "ا", "ه", "ون", "ين", "ان", "ات"].contains { ending in
        word.hasSuffix(ending) && arabic.contains(String(word.dropLast(ending.count)))
      }
    }
    return english.contains(EnglishForms.singular(word) ?? word)
  }

  private static let verbs = speechWords.filter { $0.meaning == .say }.flatMap(\.phrases).flatMap {
    WordForm.words(of: $0)
  }

  private static let arabic = Set(verbs.filter(WordForm.isArabic).map { "م" + $0 })
  private static let english = Set(verbs.filter { !WordForm.isArabic($0) }.map { $0 + "er" })
}
