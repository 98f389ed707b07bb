import QuestionLanguage

/// Two questions asked in one breath: "what nationality is X and which group does he lead".
///
/// Only for what one reading cannot take in whole: each part is answered by itself and both stand in one answer.
enum JoinedQuestions {
  /// The two parts of a question that asks a second time behind "and"; `nil` where it does not.
  static func parts(of text: String) -> (first: String, second: String)? {
    let typed = text.split(whereSeparator: \.isWhitespace).map(String.init)
    for index in typed.indices where index >= 3 && index + 1 < typed.count {
      let word = bare(typed[index])
      if joining.contains(word), asking.contains(bare(typed[index + 1])), index + 2 < typed.count {
        return (
          typed[..<index].joined(separator: " "), typed[(index + 1)...].joined(separator: " ")
        )
      }
      if let rest = joinedAsk(word) {
        return (
          typed[..<index].joined(separator: " "),
          ([rest] + typed[(index + 1)...]).joined(separator: " ")
        )
      }
    }
    return nil
  }

  /// A part in which a word that refers back is replaced by the name that it refers to; the name is put behind it where
  /// it has no such word.
  static func naming(_ name: String, in part: String) -> String {
    var words = part.split(separator: " ").map(String.init)
    if let index = words.firstIndex(where: { pronouns.contains(bare($0)) }) {
      words[index] = name
      return words.joined(separator: " ")
    }
    return part + " " + name
  }

  /// One answer of two: both first lines, the things and sentences of both.
  static func joined(_ first: AnsweredQuestion, _ second: AnsweredQuestion, language: String)
    -> AnsweredQuestion
  {
    var whole = first
    let isArabic = language == "ar"
    var answer = first.answer
    let other = second.answer
    answer.ids += other.ids.filter { !answer.ids.contains($0) }
    answer.values += other.values.filter { !answer.values.contains($0) }
    answer.cites = Citations.sorted(Array(Set(answer.cites + other.cites)))
    answer.notes += other.notes
    answer.headline = [answer.headline, other.headline].compactMap { $0 }.joined(
      separator: isArabic ? "؛ " : "; ")
    if answer.kind != other.kind { answer.kind = .values }
    if answer.columns.map(\.name) == other.columns.map(\.name) { answer.rows += other.rows }
    if let read = other.understood {
      answer.understood?.canonical += (isArabic ? "؛ " : "; ") + read.canonical
      answer.understood?.notUnderstood += read.notUnderstood
      answer.understood?.corrections += read.corrections
    }
    whole.answer = answer
    whole.queries += second.queries
    whole.entities += second.entities.filter { !first.entities.contains($0) }
    return whole
  }

  private static func bare(_ word: String) -> String {
    String(word.filter { !$0.isPunctuation && !"؟،؛".contains($0) }).lowercased()
  }

  private static let joining: Set<String> = ["and", "و"]
  private static let pronouns: Set<String> = [
    "he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "هو", "هي", "هم",
  ]
  private static let asking: Set<String> = [
    "what", "which", "who", "whom", "when", "where", "how", "why", "ما", "ماذا", "من", "مين", "متى", "أين",
    "اين",
    "وين", "كم", "أي", "اي", "لماذا", "ليش", "شو", "لمن",
  ]

  /// The ask-word that an "and" is written on: ومتى, ولمن.
  private static func joinedAsk(_ word: String) -> String? {
    guard word.first == "و" else { return nil }
    let rest = String(word.dropFirst())
    return asking.contains(rest) && rest.count > 1 && rest != "من" ? rest : nil
  }
}
