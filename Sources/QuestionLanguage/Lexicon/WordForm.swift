import TextFolding

/// The form in which words are kept and looked up: match keys, without the article.
enum WordForm {
  private static let article: [Unicode.Scalar] = ["ا", "ل"]

  /// A key's word without its Arabic article, where at least three letters remain.
  static func withoutArticle(_ word: String) -> String {
    let scalars = word.unicodeScalars
    guard scalars.count >= 5, scalars.starts(with: article) else { return word }
    return String(String.UnicodeScalarView(scalars.dropFirst(2)))
  }

  /// The words of a phrase as the lexicon keeps them; English articles are left out.
  static func words(of phrase: some StringProtocol) -> [String] {
    let words = matchKey(phrase).split(separator: " ").map { withoutArticle(String($0)) }
    let plain = words.filter { !englishArticles.contains($0) }
    return plain.isEmpty ? words : plain
  }

  static let englishArticles: Set<String> = ["the", "a", "an"]

  static func isArabic(_ word: String) -> Bool {
    word.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
  }
}
