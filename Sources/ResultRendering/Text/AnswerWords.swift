/// The words that an answer is surrounded with, in the language of the answer.
struct AnswerWords: Sendable {
  private let isArabic: Bool

  /// The words of a language, `ar` or `en`; English for any other.
  init(language: String) { isArabic = language == "ar" }

  private func choose(_ english: String, _ arabic: String) -> String { isArabic ? arabic : english }

  var understood: String { choose("understood", "فُهم") }
  var notUnderstood: String { choose("not understood", "لم يُفهم") }
  var readAs: String { choose("read as", "قُرئ") }
  var judged: String { choose("judged", "الترجيح") }
  var why: String { choose("why", "السبب") }
  var nearest: String { choose("nearest", "الأقرب") }
  var note: String { choose("note", "ملاحظة") }
  var warning: String { choose("warning", "تنبيه") }
  var disagreement: String { choose("disagreement", "اختلاف") }
  var evidence: String { choose("evidence", "الشواهد") }
  var readings: String { choose("it can mean", "قد يعني") }
  var listSeparator: String { choose("; ", "؛ ") }
  var inAllRows: String { choose("in all rows", "في كل الصفوف") }
  var noEvidence: String { choose("none", "لا شيء") }
  var noRows: String { choose("no rows", "لا صفوف") }

  /// What a query wrote, by the name of the effect; in English `nodesCreated` reads `nodes created`.
  func effect(_ name: String) -> String {
    if isArabic, let words = Self.arabicEffects[name] { return words }
    return name.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined()
  }

  private static let arabicEffects = [
    "nodesCreated": "عقد أُنشئت", "nodesDeleted": "عقد حُذفت", "relationshipsCreated": "علاقات أُنشئت",
    "relationshipsDeleted": "علاقات حُذفت", "propertiesSet": "خصائص ضُبطت", "labelsAdded": "أصناف أُضيفت",
    "labelsRemoved": "أصناف أُزيلت",
  ]

  /// The number of rows in words.
  func rows(_ count: Int) -> String {
    isArabic ? "عدد الصفوف: \(count)" : count == 1 ? "1 row" : "\(count) rows"
  }
}
