import TextFolding

/// The stem under which a word of running text is indexed and sought: recall only, never identity.
package enum TextStem {
  /// The stem of a match key's word; empty for words that carry nothing.
  package static func of(_ word: String) -> String {
    guard let first = word.unicodeScalars.first else { return "" }
    if (0x30...0x39).contains(first.value) { return word }
    return WordForm.isArabic(word) ? arabic(word) : english(word)
  }

  private static func arabic(_ word: String) -> String {
    var letters = Array(word.unicodeScalars)
    if letters.count >= 5, letters[0] == "و" || letters[0] == "ف" { letters.removeFirst() }
    for prefix in arabicPrefixes where letters.count >= prefix.count + 3 && letters.starts(with: prefix) {
      letters.removeFirst(prefix.count)
      break
    }
    for suffix in arabicSuffixes
    where letters.count >= suffix.count + 3 && letters.suffix(suffix.count).elementsEqual(suffix) {
      letters.removeLast(suffix.count)
      break
    }
    if letters.count >= 4, let last = letters.last, last == "ه" || last == "ي" || last == "ا" || last == "ت" {
      letters.removeLast()
    }
    if letters.count >= 4, letters[0] == "ي" || letters[0] == "ت" || letters[0] == "م" || letters[0] == "ا" {
      letters.removeFirst()
    }
    // Long vowels inside change from form to form: تراجع and تراجعت stay, مقاتل and مقتل must not meet.
    return String(String.UnicodeScalarView(letters))
  }

  private static let arabicPrefixes: [[Unicode.Scalar]] = ["بال", "كال", "وال", "ال", "لل", "ب", "ل", "س"].map
  {
    Array($0.unicodeScalars)
  }
  private static let arabicSuffixes: [[Unicode.Scalar]] = [
    "تها", "تهم", "ته", "ها", "هم", "ات", "ان", "ون", "ين", "وا", "يه", "تا", "نا", "هن",
  ].map { Array($0.unicodeScalars) }

  private static func english(_ word: String) -> String {
    var stem = word
    if let singular = EnglishForms.singular(stem) { stem = singular }
    for (suffix, replacement) in englishSuffixes
    where stem.hasSuffix(suffix) && stem.utf8.count >= suffix.utf8.count + 4 {
      stem = stem.dropLast(suffix.utf8.count) + replacement
      break
    }
    if stem.hasSuffix("e"), stem.utf8.count > 3 { stem.removeLast() }
    if stem.hasSuffix("i"), stem.utf8.count > 3 { stem = stem.dropLast() + "y" }
    let letters = Array(stem.utf8)
    if letters.count > 3, letters[letters.count - 1] == letters[letters.count - 2],
      letters[letters.count - 1] != UInt8(ascii: "s")
    {
      stem.removeLast()
    }
    return stem
  }

  private static let englishSuffixes: [(String, String)] = [
    ("ational", "at"), ("ations", "at"), ("ation", "at"), ("ising", "is"), ("izing", "is"), ("ised", "is"),
    ("ized", "is"),
    ("ingly", ""), ("ments", ""), ("ment", ""), ("ness", ""), ("ing", ""), ("edly", ""), ("ied", "y"),
    ("ed", ""),
    ("tion", "t"), ("sion", "s"), ("ably", "abl"), ("ible", "ibl"), ("able", "abl"), ("ly", ""), ("er", ""),
    ("or", ""), ("al", ""), ("ity", ""),
  ]
}
