/// A date or interval as words say it.
package struct DateExpression: Hashable, Sendable {
  /// The date in EDTF.
  package let date: EDTFDate
  /// The first day it may mean.
  package let from: CalendarDay
  /// The last day it may mean.
  package let to: CalendarDay

  /// The date as EDTF writes it, with its precision: `2021-06`, `2021-06-28`, `2021-06-28/2021-06-29`.
  package var edtf: String { date.text }
  /// How exactly it is known.
  package var precision: DatePrecision { date.precision }

  /// A date with both a first and a last day; nil for one that is open on a side.
  package init?(_ date: EDTFDate) {
    guard let from = date.firstDay, let to = date.lastDay else { return nil }
    self.date = date
    self.from = from
    self.to = to
  }
}

/// Reads a date at the beginning of some words, in English or in the Arabic of any region.
///
/// Words may be raw (`28/06/2021`) or match keys. Read are: day, month and year in any order, the day as a figure, an
/// ordinal or in words; months of the Levant, Egypt and the Gulf, the Maghreb and (between a day and a year) Libya,
/// also in dual form, حزيران (يونيو); month and year, season and year, a year alone from 1900 to 2099; ISO dates;
/// 04/07/2021 as day first; ranges of all these. With a reference date also what is said from it: today, أمس, last
/// week, 3 days ago, تشرين الثاني الماضي, a weekday alone (the latest), and a day and month without a year (the
/// nearest). "About" and حوالي make it approximate.
///
/// Nil when the words do not begin with a date, when there is no such day, and when the halves of a dual form
/// disagree; `disagreeingMonths` tells the last. Hijri dates are not read.
package func parseDate(
  words: [String], relativeTo reference: CalendarDay? = nil
) -> (date: DateExpression, wordsUsed: Int)? {
  guard let first = words.first else { return nil }
  if let date = markedEDTF(first) { return (date, 1) }
  guard DateTokens.canBeginDate(with: first) else { return nil }
  let tokens = DateTokens(words)
  var reader = DateReader(tokens.tokens, reference: reference)
  guard let date = reader.read(), let used = tokens.wordsUsed(tokens: reader.position),
    let expression = DateExpression(date)
  else { return nil }
  return (expression, used)
}

/// What only EDTF can mean: an interval, a season, a qualified or partly unknown date. Plain ISO dates are left to
/// the reader of words, which knows where a range goes on.
private func markedEDTF(_ word: String) -> DateExpression? {
  guard word.utf8.count >= 5, word.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false,
    let date = EDTFDate(word)
  else { return nil }
  let isMarked =
    date.isInterval || date.qualifier != .certain || date.precision == .season || word.contains("X")
  return isMarked ? DateExpression(date) : nil
}

/// Reads the name of a month at the beginning of some words, also a dual form; nil when its halves disagree.
///
/// آب, تموز and "may" are read although they are ordinary words: the caller knows what stands beside them.
package func parseMonth(words: [String]) -> (month: Int, wordsUsed: Int)? {
  let tokens = DateTokens(words)
  var reader = DateReader(tokens.tokens, reference: nil)
  guard let month = reader.eatMonth(), !reader.hasDisagreeingMonths,
    let used = tokens.wordsUsed(tokens: reader.position)
  else { return nil }
  return (month.number, used)
}

/// The two months of a dual form at the beginning of some words that do not agree, as in حزيران (يوليو).
package func disagreeingMonths(words: [String]) -> (first: Int, second: Int)? {
  var reader = DateReader(DateTokens(words).tokens, reference: nil)
  _ = reader.read()
  return reader.disagreement
}
