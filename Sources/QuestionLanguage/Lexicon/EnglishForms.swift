/// The regular forms of English words, so that a schema need not list them.
///
/// Generous on purpose: a form that does not exist is never typed, or is a slip that is rightly understood.
enum EnglishForms {
  private static let irregular: [String: [String]] = [
    "took": ["take", "takes", "taking", "taken"], "held": ["hold", "holds", "holding"],
    "led": ["lead", "leads", "leading"], "went": ["go", "goes", "going", "gone"],
    "said": ["say", "says", "saying"], "paid": ["pay", "pays", "paying"],
    "wrote": ["write", "writes", "written"],
    "struck": ["strike", "strikes", "striking"], "hit": ["hits", "hitting"], "was": ["is", "were"],
    "gave": ["give", "gives", "giving", "given"], "made": ["make", "makes", "making"],
    "met": ["meet", "meets", "meeting"], "left": ["leave", "leaves", "leaving"],
    "spoke": ["speak", "speaks"],
    "began": ["begin", "begins", "begun"], "put": ["puts", "putting"], "brought": ["bring", "brings"],
    "sent": ["send", "sends", "sending"], "won": ["win", "wins"], "lost": ["lose", "loses"],
    "rose": ["rise", "rises", "rising", "risen"], "fell": ["fall", "falls", "falling"],
    "grew": ["grow", "grows", "grown"], "chose": ["choose", "chooses", "chosen"],
    "shot": ["shoot", "shoots"], "built": ["build", "builds"], "ran": ["run", "runs", "running"],
    "freed": ["free", "frees", "freeing"], "died": ["die", "dies", "dying"], "child": ["children"],
    "men": ["man"], "woman": ["women"], "person": ["people", "persons"],
  ]

  /// Forms of a verb phrase whose first word is a verb, the phrase itself not among them.
  static func verbs(of phrase: [String]) -> [[String]] {
    guard let first = phrase.first, first.utf8.count > 2 else { return [] }
    return verbs(of: first).map { [$0] + phrase.dropFirst() }
  }

  private static func verbs(of word: String) -> [String] {
    if let known = irregular[word] { return known }
    if let (past, others) = irregular.first(where: { $0.value.contains(word) }) {
      return [past] + others.filter { $0 != word }
    }
    var forms: [String] = []
    for base in bases(of: word) {
      forms += [base, plural(base)]
      if base.hasSuffix("e") {
        forms += [base + "d", base.dropLast() + "ing"]
      } else if base.hasSuffix("y"), !hasVowelBeforeLast(base) {
        forms += [base.dropLast() + "ied", base + "ing"]
      } else {
        forms += [base + "ed", base + "ing"]
      }
    }
    return forms.filter { $0 != word }
  }

  /// What a verb may be without its ending.
  private static func bases(of word: String) -> [String] {
    if word.hasSuffix("ied") || word.hasSuffix("ies") { return [word.dropLast(3) + "y"] }
    if word.hasSuffix("ed"), word.utf8.count > 4 { return stems(String(word.dropLast(2))) }
    if word.hasSuffix("ing"), word.utf8.count > 5 { return stems(String(word.dropLast(3))) }
    if word.hasSuffix("ss") || !word.hasSuffix("s") { return [word] }
    if word.hasSuffix("es"), word.utf8.count > 4 {
      return [String(word.dropLast()), String(word.dropLast(2))]
    }
    return [String(word.dropLast())]
  }

  private static func stems(_ stem: String) -> [String] {
    let scalars = Array(stem)
    var found = [stem, stem + "e"]
    if scalars.count > 3, scalars[scalars.count - 1] == scalars[scalars.count - 2] {
      found.append(String(scalars.dropLast()))
    }
    return found
  }

  private static func hasVowelBeforeLast(_ word: String) -> Bool {
    guard let letter = word.dropLast().last else { return false }
    return "aeiou".contains(letter)
  }

  /// The plural or the third person of a word.
  static func plural(_ word: String) -> String {
    if word.hasSuffix("y"), !hasVowelBeforeLast(word) { return word.dropLast() + "ies" }
    if ["s", "x", "ch", "sh", "z"].contains(where: word.hasSuffix) { return word + "es" }
    return word + "s"
  }

  /// The singular that a plural may come from.
  static func singular(_ word: String) -> String? {
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    if ["sses", "xes", "ches", "shes"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is"),
      word.utf8.count > 3
    {
      return String(word.dropLast())
    }
    return nil
  }

  /// Plural and singular of a noun phrase's last word.
  static func nouns(of phrase: [String]) -> [[String]] {
    guard let last = phrase.last, last.utf8.count > 2, !last.utf8.contains(where: { $0 < 0x40 }) else {
      return []
    }
    let other = singular(last) ?? plural(last)
    return [phrase.dropLast() + [other]]
  }
}
