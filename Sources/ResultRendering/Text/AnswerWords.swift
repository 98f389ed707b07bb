/// The words that an answer is surrounded with, in the language of the answer.
package struct AnswerWords: Sendable {
  private let isArabic: Bool

  /// The words of a language, `ar` or `en`; English for any other.
  package init(language: String) { isArabic = language == "ar" }

  private func choose(_ english: String, _ arabic: String) -> String { isArabic ? arabic : english }

  package var understood: String { choose("understood", "فُهم") }
  package var notUnderstood: String { choose("not understood", "لم يُفهم") }
  package var readAs: String { choose("read as", "قُرئ") }
  package var judged: String { choose("judged", "الترجيح") }
  package var why: String { choose("why", "السبب") }
  package var nearest: String { choose("nearest", "الأقرب") }
  package var note: String { choose("note", "ملاحظة") }
  package var warning: String { choose("warning", "تنبيه") }
  package var disagreement: String { choose("disagreement", "اختلاف") }
  package var evidence: String { choose("evidence", "الشواهد") }
  package var readings: String { choose("it can mean", "قد يعني") }
  package var listSeparator: String { choose("; ", "؛ ") }
  package var inAllRows: String { choose("in all rows", "في كل الصفوف") }
  package var noEvidence: String { choose("none", "لا شيء") }
  package var noRows: String { choose("no rows", "لا صفوف") }

  /// The number of rows in words.
  package func rows(_ count: Int) -> String {
    isArabic ? "عدد الصفوف: \(count)" : count == 1 ? "1 row" : "\(count) rows"
  }
}
