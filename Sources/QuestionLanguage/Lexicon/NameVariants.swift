/// The shorter forms in which people give a name.
enum NameVariants {
  /// The name, the name without what stands in brackets, what stands in brackets if it is short, and each of two
  /// names joined by a stroke.
  static func variants(of name: String) -> [String] {
    var variants = [name]
    let outside = withoutBrackets(name)
    if outside != name, !outside.isEmpty { variants.append(outside) }
    for part in bracketed(name) where isName(part) { variants.append(part) }
    for variant in variants where variant.contains("/") {
      let halves = variant.split(separator: "/").map { trimmed(String($0)) }
      if halves.allSatisfy({ !$0.isEmpty }) {
        variants += halves.prefix(1)
        // "A B/C" has another word for its last one; only of "A / C" is C a name by itself.
        let isOther = halves[0].split(separator: " ").count == 1 || variant.contains(" / ")
        if halves.count == 2, isOther, halves[1].split(separator: " ").count == 1 {
          variants.append(halves[1])
        }
      }
    }
    return variants
  }

  /// An Arabic name in the oblique case, where its sound plurals show it: مقاتلو and مقاتلون become مقاتلي and مقاتلين.
  static func oblique(of name: String) -> String? {
    let words = name.split(separator: " ").map(String.init)
    guard WordForm.isArabic(name), words.count > 1 else { return nil }
    let changed = words.enumerated().map { index, word -> String in
      guard word.unicodeScalars.count >= 5 else { return word }
      if word.hasSuffix("ون") { return word.dropLast(2) + "ين" }
      if word.hasSuffix("و"), index + 1 < words.count { return word.dropLast() + "ي" }
      return word
    }
    return changed == words ? nil : changed.joined(separator: " ")
  }

  /// The last word of a person's name, and the last two, for a name of at least two words.
  static func surnames(of name: String) -> [String] {
    let words = withoutBrackets(name).split(separator: " ").map(String.init)
    guard words.count >= 2 else { return [] }
    var found = [words[words.count - 1], words[words.count - 2] + " " + words[words.count - 1]]
    if words.count >= 3 { found.append(words[0] + " " + words[words.count - 1]) }
    // An Arabic article on a Latin surname is often left out.
    for article in ["Al-", "al-", "El-", "el-"] where words[words.count - 1].hasPrefix(article) {
      found.append(String(words[words.count - 1].dropFirst(article.count)))
    }
    return found
  }

  /// The parts of a name that lists several things.
  static func parts(of name: String) -> [String] {
    var parts = withoutBrackets(name).split(separator: ",").map { trimmed(String($0)) }
    parts = parts.flatMap { part in
      let words = part.split(separator: " ").map(String.init)
      return words.split { $0 == "and" || $0 == "و" }.map { $0.joined(separator: " ") }
    }
    return parts.count > 1 ? parts.filter { $0.unicodeScalars.count > 3 } : []
  }

  /// Whether what stands in brackets is another name rather than a remark.
  private static func isName(_ part: String) -> Bool {
    guard part.split(separator: " ").count <= 3, let first = part.unicodeScalars.first else { return false }
    if WordForm.isArabic(part) {
      let key = WordForm.words(of: part).joined(separator: " ")
      return !LanguageWord.unnamedPhrases.contains(key)
    }
    return first.properties.isUppercase
  }

  /// What is called after a place: Italian of Italy, سوري of سوريا. Forms that do not exist do no harm.
  static func adjectives(of place: String) -> [String] {
    let name = withoutBrackets(place)
    if name.contains(" ") {
      // West Africa: West African. In Arabic such names are construct phrases, which have no adjective.
      let words = name.split(separator: " ").map(String.init)
      guard words.count == 2, !WordForm.isArabic(name), words[0].first?.isUppercase ?? false else {
        return []
      }
      return adjectives(of: words[1]).map { words[0] + " " + $0 }
    }
    if WordForm.isArabic(name) { return arabicAdjectives(of: WordForm.words(of: name).first ?? "") }
    guard name.unicodeScalars.allSatisfy({ $0.isASCII }) else { return [] }
    var stems = [name]
    for ending in ["ey", "a", "o", "y", "e"] where name.hasSuffix(ending) {
      stems.append(String(name.dropLast(ending.count)))
    }
    return stems.flatMap { stem in
      ["n", "an", "ian", "i", "ish", "ese", "ans", "ians", "is"].map { stem + $0 }
    }
      + (name.hasSuffix("y") ? [String(name.dropLast())] : [])
  }

  private static func arabicAdjectives(of word: String) -> [String] {
    var stems = [word]
    for ending in ["يا", "يه", "ا", "ه"] where word.hasSuffix(ending) {
      stems.append(String(word.unicodeScalars.dropLast(ending.unicodeScalars.count)))
    }
    return stems.filter { $0.unicodeScalars.count >= 2 }.flatMap { stem in
      ["ي", "يه", "يين", "يون", "يات"].map { stem + $0 }
    }.filter { $0 != word }
  }

  /// The stretches of a long name, by which people call it for short: two to four words that begin and end with one
  /// that carries something.
  static func stretches(of words: [String], functionWords: Set<String>) -> [[String]] {
    guard (3...9).contains(words.count) else { return [] }
    func carries(_ word: String) -> Bool { !functionWords.contains(word) && word.unicodeScalars.count > 2 }
    var found: [[String]] = []
    for start in words.indices where carries(words[start]) {
      for end in start + 1..<min(start + 4, words.count)
      where carries(words[end]) && end - start + 1 < words.count {
        // Inside a name a stretch may lose its first words only where nothing but words that say more go with it.
        if start > 0,
          words[start...end].contains(where: { functionWords.contains($0) }) || WordForm.isArabic(words[0])
        {
          continue
        }
        found.append(Array(words[start...end]))
      }
    }
    return found
  }

  static func withoutBrackets(_ name: String) -> String {
    var depth = 0
    var kept = ""
    for character in name {
      if character == "(" {
        depth += 1
      } else if character == ")" {
        depth -= 1
      } else if depth <= 0 {
        kept.append(character)
      }
    }
    return trimmed(kept)
  }

  private static func bracketed(_ name: String) -> [String] {
    var parts: [String] = []
    var current: String?
    for character in name {
      switch character {
      case "(": current = ""
      case ")":
        if let part = current { parts.append(trimmed(part)) }
        current = nil
      default: current?.append(character)
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    words.removeAll(where: \.isEmpty)
    return words.joined(separator: " ")
  }
}
