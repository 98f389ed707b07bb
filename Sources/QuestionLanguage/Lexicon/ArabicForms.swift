/// The regular forms of Arabic verbs and nouns as match keys, so that a schema need not list them.
///
/// Persons of the perfect and the imperfect, with the future's س and the dialects' ب; vowels are not written, so a
/// weak verb is given all three long vowels. Generous on purpose, like `EnglishForms`.
enum ArabicForms {
  /// Forms of a verb phrase whose first word is a verb in any person, the phrase itself not among them.
  static func verbs(of phrase: [String]) -> [[String]] {
    guard let first = phrase.first, first.unicodeScalars.count >= 3 else { return [] }
    return verbs(of: first).filter { $0 != first }.map { [$0] + phrase.dropFirst() }
  }

  private static func verbs(of word: String) -> [String] {
    var letters = Array(word)
    if letters.count >= 4, letters[0] == "ي" || letters[0] == "ت", isImperfect(letters) {
      return imperfect(String(letters.dropFirst()))
    }
    if letters.count >= 4, letters.last == "ت" { letters.removeLast() }
    if letters.count >= 5, letters.suffix(2) == ["و", "ا"] { letters.removeLast(2) }
    let base = String(letters)
    // The passive of the dialects, and the seventh form: انقتل, اتقتل.
    let passive =
      letters.count == 4 && letters[0] == "ت"
      ? perfect("ا" + base) : letters.count == 3 ? ["ان" + base, "ات" + base].flatMap(perfect) : []
    return perfect(base) + imperfectStems(letters).flatMap(imperfect) + passive
  }

  /// A word that begins with ت may be a perfect of the fifth form (تبرع); those begin their imperfect with يت.
  private static func isImperfect(_ letters: [Character]) -> Bool {
    letters[0] == "ي" || letters.count >= 5 && letters[1] != "ا" && letters[1] == "ن"
  }

  private static func perfect(_ base: String) -> [String] {
    var feminine = base + "ت"
    var plural = base + "وا"
    if let last = base.last, last == "ا" || last == "ي" {
      feminine = base.dropLast() + "ت"
      plural = base.dropLast() + "وا"
    }
    return [base, feminine, plural, base + "ا", base + "نا", base + "ن", feminine + "ا"]
  }

  private static func imperfectStems(_ letters: [Character]) -> [String] {
    var stem = letters
    if stem.count >= 4, stem[0] == "ا" { stem.removeFirst() }
    var stems = [String(stem)]
    if stem.count >= 2, stem[stem.count - 2] == "ا" {
      for vowel in ["ي", "و"] as [Character] {
        var other = stem
        other[stem.count - 2] = vowel
        stems.append(String(other))
      }
    }
    if stem.last == "ا" || stem.last == "ي" {
      for vowel in ["ي", "و", "ا"] as [Character] { stems.append(String(stem.dropLast()) + String(vowel)) }
    }
    return stems
  }

  private static func imperfect(_ stem: String) -> [String] {
    var forms: [String] = []
    for person in ["ي", "ت", "ن"] { forms.append(person + stem) }
    for person in ["ي", "ت"] { forms += [person + stem + "ون", person + stem + "وا", person + stem + "ان"] }
    for prefix in ["سي", "ست", "بي", "بت", "حي", "حت", "كي", "كت"] { forms.append(prefix + stem) }
    return forms
  }

  /// The sound plurals of a noun phrase's last word, and its singular where it is one.
  static func nouns(of phrase: [String]) -> [[String]] {
    guard let last = phrase.last, last.unicodeScalars.count >= 3 else { return [] }
    var forms: [String] = []
    let letters = Array(last)
    if letters.count >= 5,
      letters.suffix(2) == ["ا", "ت"] || letters.suffix(2) == ["ي", "ن"] || letters.suffix(2) == ["و", "ن"]
    {
      let stem = String(letters.dropLast(2))
      forms = [stem, stem + "ه", stem + "ات", stem + "ون", stem + "ين"]
    } else if letters.last == "ه" {
      let stem = String(letters.dropLast())
      forms = [stem + "ات", stem + "تين", stem + "تان", stem]
    } else {
      forms = [last + "ات", last + "ون", last + "ين", last + "ان", last + "ا", last + "ه"]
    }
    return forms.filter { $0 != last }.map { phrase.dropLast() + [$0] }
  }
}
