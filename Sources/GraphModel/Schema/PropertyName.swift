/// The names of the properties that Mahdar itself gives to what it reads from a corpus.
///
/// A field `f` that is a date in the Extended Date/Time Format becomes three properties: `f`, the first day it may
/// mean, `f_to`, the last, both temporal values, and `f_edtf`, the text as written.
package enum PropertyName {
  /// Of every node from a corpus: its id, unique within its role.
  package static let id = "id"
  /// Of every node and relationship that rests on reports: a list of `report:sentence`.
  package static let cites = "cites"
  /// Of claims, statements and what is derived from them: preferred, normal, doubtful or wrong.
  package static let rank = "rank"

  /// Of a thing: its name in English, beside `nameArabic`.
  package static let name = "name"
  package static let nameArabic = "name_ar"
  package static let aliases = "aliases"
  package static let kind = "kind"

  package static let title = "title"
  package static let titleArabic = "title_ar"
  package static let published = "published"
  package static let publishedNote = "published_note"
  package static let language = "language"
  package static let genre = "genre"
  package static let sharesTextWith = "shares_text_with"

  /// Of a passage: its number in its report.
  package static let number = "n"
  package static let textArabic = "text_ar"
  package static let textEnglish = "text_en"
  /// Of a passage that carries no statement and no claim: why.
  package static let empty = "empty"

  package static let act = "act"
  package static let form = "form"
  package static let verb = "verb"
  package static let gistEnglish = "gist_en"
  package static let gistArabic = "gist_ar"
  package static let quote = "quote"
  package static let date = "date"

  package static let attribute = "attribute"
  package static let value = "value"
  package static let valueArabic = "value_ar"
  package static let printed = "printed"
  package static let unit = "unit"
  package static let asOf = "as_of"
  package static let noteEnglish = "note_en"
  package static let noteArabic = "note_ar"
  /// Whether a note or judgement rests on knowledge from outside the reports.
  package static let outside = "outside"
  /// Of a derived relationship: the ids of the claims it was derived from.
  package static let claims = "claims"

  package static let judgement = "judgement"
  package static let judgementArabic = "judgement_ar"
  package static let why = "why"
  package static let whyArabic = "why_ar"
  /// Of a disagreement: for each of its `printed` texts the sentences that print it, separated by commas.
  package static let printedCites = "printed_cites"
  /// Of a disagreement: how many independent sources it rests on; reports that print one text are one.
  package static let sources = "sources"

  /// What is added to a date's name for its last day, and for its text.
  package static let lastDaySuffix = "_to"
  package static let edtfSuffix = "_edtf"
  /// What is added to a text's name for its Arabic.
  package static let arabicSuffix = "_ar"
}
