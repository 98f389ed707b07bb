import TextFolding

/// A word of the lexicon that a typed word may be.
struct WordCandidate {
  /// The word's number in the lexicon.
  var word: Int
  /// How far it is from what was typed.
  var cost: Double
  /// Arabic particles written on its front: و, ف, ب, ك, ل.
  var prefixes: [String] = []
  /// An Arabic pronoun written on its end.
  var pronoun: String?
  /// What it was read as, when the spelling was corrected.
  var correction: String?
}

/// Finds the words that a token may be.
struct WordMatcher {
  let lexicon: Lexicon

  /// What a typed word costs that the texts of the corpus know and the lexicon does not.
  static let knownTextCost = 4.0
  static let unknownCost = 6.0

  func candidates(for token: QuestionToken) -> [WordCandidate] {
    var found: [WordCandidate] = []
    let isNoun = isNounLikeParticle(token)
    func add(_ form: String, cost: Double, prefixes: [String] = [], pronoun: String? = nil) {
      if isNoun && form == Self.toIt { return }
      guard let word = lexicon.number(ofWord: form),
        !found.contains(where: { $0.word == word && $0.prefixes == prefixes })
      else { return }
      found.append(WordCandidate(word: word, cost: cost, prefixes: prefixes, pronoun: pronoun))
    }
    add(token.key, cost: 0)
    if isNoun { return found }
    if WordForm.isArabic(token.fullKey) {
      for candidate in Clitics.candidates(token.fullKey) where !candidate.prefixes.isEmpty {
        let particles = candidate.prefixes.filter { $0 != "ال" }
        add(
          WordForm.withoutArticle(candidate.stem), cost: 0.25 * Double(particles.count), prefixes: particles)
      }
      // A word that only stands inside longer phrases may still be a verb with its object.
      let isPart = found.contains { $0.prefixes.isEmpty }
      if !found.contains(where: { $0.prefixes.isEmpty && isEntry($0.word) }) { addWithPronouns(token, add) }
      if isPart { found.removeAll { $0.pronoun != nil && !isVerb($0.word) } }
    } else if found.isEmpty {
      if let singular = EnglishForms.singular(token.key) {
        add(singular, cost: 0.3)
      } else {
        add(EnglishForms.plural(token.key), cost: 0.3)
      }
    }
    if found.isEmpty { found = corrections(of: token) }
    return found
  }

  private func isEntry(_ word: Int) -> Bool {
    lexicon.entries(beginningWith: word).first.map { lexicon.length(ofEntry: $0) == 1 } ?? false
  }

  private func isVerb(_ word: Int) -> Bool {
    guard let entry = lexicon.entries(beginningWith: word).first, lexicon.length(ofEntry: entry) == 1 else {
      return false
    }
    return lexicon.senses(ofEntry: entry).contains { $0.kind == .act || $0.kind == .attributeVerb }
  }

  /// Whether a word that folds to إليه, "to it", is typed as the noun آلية, "mechanism": with its madda, or with an
  /// article, which no particle takes.
  private func isNounLikeParticle(_ token: QuestionToken) -> Bool {
    token.fullKey.hasSuffix(Self.toIt) && (token.raw.contains("آ") || token.fullKey != token.key)
  }

  private static let toIt = matchKey("إليه")

  private func addWithPronouns(
    _ token: QuestionToken, _ add: (String, Double, [String], String?) -> Void
  ) {
    let stems = [(stem: token.fullKey, prefixes: [String]())] + Clitics.candidates(token.fullKey)
    for candidate in stems {
      let particles = candidate.prefixes.filter { $0 != "ال" }
      for reading in Clitics.pronounCandidates(candidate.stem) {
        add(
          WordForm.withoutArticle(reading.stem), 0.5 + 0.25 * Double(particles.count), particles,
          reading.pronoun)
      }
    }
  }

  // MARK: Misspellings

  /// The nearest words for one that is in no entry, the nearest first, four at most.
  private func corrections(of token: QuestionToken) -> [WordCandidate] {
    var found: [WordCandidate] = []
    var forms: [(form: String, prefixes: [String])] = [(token.key, [])]
    if WordForm.isArabic(token.key) {
      for candidate in Clitics.candidates(token.fullKey) where !candidate.prefixes.isEmpty {
        let particles = candidate.prefixes.filter { $0 != "ال" }
        let form = WordForm.withoutArticle(candidate.stem)
        if form != token.key, form.unicodeScalars.count >= 5 { forms.append((form, particles)) }
      }
    }
    let isKnownText = lexicon.isKnownText(token.key)
    for (form, prefixes) in forms where form.unicodeScalars.count >= SpellingKeys.minimumLength {
      for word in lexicon.similarWords(to: form) {
        let candidate = lexicon.word(word)
        guard let distance = distance(form, candidate) else { continue }
        // A word that the texts or the language know is no slip, unless it begins as the other one.
        if isKnownText && !beginsAlike(form, candidate) { continue }
        let cost = 1.5 + Double(distance) + 0.5 * Double(prefixes.count) + (isKnownText ? 1 : 0)
        found.append(WordCandidate(word: word, cost: cost, prefixes: prefixes, correction: candidate))
      }
    }
    found.sort { ($0.cost, $0.word) < ($1.cost, $1.word) }
    return Array(found.prefix(4))
  }

  /// Whether two words share their first five letters, so that one is likely a form of the other.
  private func beginsAlike(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.count > 5 && a.unicodeScalars.prefix(5).elementsEqual(b.unicodeScalars.prefix(5))
  }

  /// The edits between a typed word and one of the lexicon; `nil` when they are too many for its length.
  private func distance(_ typed: String, _ word: String) -> Int? {
    let length = min(typed.unicodeScalars.count, word.unicodeScalars.count)
    guard length >= SpellingKeys.minimumLength - 1 else { return nil }
    let sameConsonants =
      SpellingKeys.skeleton(of: typed).map { $0 == SpellingKeys.skeleton(of: word) } ?? false
    let limit = sameConsonants ? (length >= 5 ? 2 : 1) : (length >= 9 ? 2 : 1)
    guard let edits = editDistance(typed, word, limit: limit), edits > 0 else { return nil }
    // A short Arabic word with another consonant is another word.
    if !sameConsonants, length < 6, WordForm.isArabic(typed) { return nil }
    // A short word with another first letter is another word.
    if length < 5, typed.unicodeScalars.first != word.unicodeScalars.first { return nil }
    return edits
  }
}
