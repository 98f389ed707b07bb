/// The particles that Arabic writes at the beginning and end of a word.
///
/// Nothing here decides: a stem counts only when it is in the lexicon, because وليد, كمال and فلسطين begin with a
/// clitic's letter too.
package enum Clitics {
  /// A word read as a stem with particles before it.
  package typealias Candidate = (stem: String, prefixes: [String])

  /// The readings of a match key's word as `[وف]?[بكل]?(ال|لل)?` and a stem, the word itself first and the longest
  /// prefix last.
  ///
  /// A stem has at least two letters. `لل` is read as ل and ال, and so is written as such in `prefixes`.
  package static func candidates(_ keyWord: String) -> [Candidate] {
    let letters = Array(keyWord.unicodeScalars)
    var found: [(length: Int, candidate: Candidate)] = []
    for conjunction in heads(letters[...], among: ["و", "ف"]) {
      let afterConjunction = letters[conjunction.count...]
      for preposition in heads(afterConjunction, among: ["ب", "ك", "ل"]) {
        let rest = afterConjunction.dropFirst(preposition.count)
        for article in articles(rest, hasPreposition: !preposition.isEmpty) {
          let stem = rest.dropFirst(article.letters)
          let length = letters.count - stem.count
          guard stem.count >= 2 || length == 0 else { continue }
          found.append((length, (string(stem), (conjunction + preposition).map(String.init) + article.names)))
        }
      }
    }
    found.sort { $0.length < $1.length }
    return found.map(\.candidate)
  }

  /// The readings of a match key's word as a stem and one attached pronoun, the shortest pronoun first.
  ///
  /// A stem has at least three letters; ت before a pronoun is also read as the ة (in keys: ه) it stands for.
  package static func pronounCandidates(_ keyWord: String) -> [(stem: String, pronoun: String)] {
    let letters = Array(keyWord.unicodeScalars)
    return pronouns.flatMap { pronoun -> [(stem: String, pronoun: String)] in
      let tail = Array(pronoun.unicodeScalars)
      guard letters.count >= tail.count + 3, letters.suffix(tail.count).elementsEqual(tail) else { return [] }
      let stem = letters.dropLast(tail.count)
      guard stem.last == "ت" else { return [(string(stem), pronoun)] }
      return [(string(stem), pronoun), (string(stem.dropLast() + ["ه"]), pronoun)]
    }
  }

  private static let pronouns = ["ه", "ي", "ك", "ها", "هم", "هن", "نا", "كم", "هما", "كما"]

  private static func string(_ letters: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }

  /// Nothing, and the first letter if it is one of the given.
  private static func heads(
    _ letters: ArraySlice<Unicode.Scalar>, among heads: [Unicode.Scalar]
  ) -> [[Unicode.Scalar]] {
    guard let first = letters.first, heads.contains(first) else { return [[]] }
    return [[], [first]]
  }

  private static func articles(
    _ letters: ArraySlice<Unicode.Scalar>, hasPreposition: Bool
  ) -> [(letters: Int, names: [String])] {
    var found: [(letters: Int, names: [String])] = [(0, [])]
    if letters.starts(with: ["ا", "ل"]) { found.append((2, ["ال"])) }
    if !hasPreposition && letters.starts(with: ["ل", "ل"]) { found.append((2, ["ل", "ال"])) }
    return found
  }
}
