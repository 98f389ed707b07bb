/// The fixed words of the canonical form in one language.
struct CanonicalWords: Sendable {
  var count, whether, difference, card, compare, path, to, disagreements, news, echoes: String
  var of, askedOf, with, having, asValue, things, by, at, about, per, within, act, form, genre, saying: String
  var since, before, after, during, between, valued, kind, subkind, named, unnamed, on: String
  var speaking, spokenOf, namedIn, inReports, onlyPer, naming, any, not, or, and, comma: String
  var countBy, countStage, top, byKey, sort, descending, first, last, timeline, show: String
  var asked: [Asked: String]
  var keys: [Stage.Key: String]
  var comparisons: [Filter.Comparison: String]
  /// What sorts of disagreement are called.
  var kinds: [String: String] = [:]

  static let english = CanonicalWords(
    count: "how many", whether: "whether", difference: "difference in", card: "about", compare: "compare",
    path: "path",
    to: "to", disagreements: "disagreements", news: "new in", echoes: "echoes", of: "of", askedOf: "of",
    with: "with",
    having: "having",
    asValue: "as",
    things: "things", by: "by", at: "at", about: "about", per: "per", within: "within", act: "act",
    form: "form",
    genre: "genre", saying: "saying", since: "since", before: "before", after: "after", during: "in",
    between: "between", valued: "valued", kind: "kind", subkind: "of sort", named: "named",
    unnamed: "unnamed",
    on: "on",
    speaking: "speaking", spokenOf: "in statements", namedIn: "mentioned in statements",
    inReports: "in reports", onlyPer: "only there",
    naming: "naming", any: "any",
    not: "not",
    or: "or",
    and: "and", comma: ", ", countBy: "count by", countStage: "count", top: "top", byKey: "by", sort: "sort",
    descending: "descending", first: "first", last: "last", timeline: "timeline", show: "show",
    asked: [
      .speakers: "speakers", .reports: "reports", .occasions: "occasions", .dates: "dates", .topics: "topics",
      .texts: "texts", .things: "things", .authors: "authors", .acts: "acts", .places: "places",
      .reasons: "reasons",
    ],
    keys: [
      .speaker: "speaker", .topic: "topic", .report: "report", .meeting: "meeting", .date: "date",
      .year: "year",
      .month: "month", .act: "act", .form: "form", .kind: "kind", .value: "value", .name: "name",
      .country: "country",
      .count: "count", .said: "said",
    ],
    comparisons: [.less: "under", .lessOrEqual: "at most", .greater: "over", .greaterOrEqual: "at least"])

  static let arabic = CanonicalWords(
    count: "كم", whether: "هل", difference: "الفرق في", card: "بطاقة", compare: "قارن", path: "مسار",
    to: "إلى",
    disagreements: "تناقضات", news: "الجديد في", echoes: "أصداء", of: "لـ", askedOf: "في", with: "ذات",
    having: "لها",
    asValue: "بصفة",
    things: "أشياء", by: "من قبل", at: "في", about: "حول", per: "حسب", within: "ضمن", act: "بفعل",
    form: "بصيغة",
    genre: "من نوع", saying: "بنص", since: "منذ", before: "قبل", after: "بعد", during: "خلال", between: "بين",
    valued: "بقيمة", kind: "من صنف", subkind: "بنوع", named: "مسمى", unnamed: "غير مسمى", on: "في شأن",
    speaking: "متحدثة", spokenOf: "في تصريحات", namedIn: "مذكورة في تصريحات", inReports: "في عدد تقارير",
    onlyPer: "هناك وحده",
    naming: "تسمي", any: "أي",
    not: "ليس", or: "أو",
    and: "و",
    comma: "، ", countBy: "عد حسب", countStage: "عد", top: "أعلى", byKey: "حسب", sort: "رتب حسب",
    descending: "تنازليا", first: "أول", last: "آخر", timeline: "خط زمني", show: "اعرض",
    asked: [
      .speakers: "المتحدثون", .reports: "التقارير", .occasions: "المناسبات", .dates: "التواريخ",
      .topics: "المواضيع",
      .texts: "النصوص", .things: "الأشياء", .authors: "الكتّاب", .acts: "الأفعال",
      .places: "الأماكن", .reasons: "الأسباب",
    ],
    keys: [
      .speaker: "المتحدث", .topic: "الموضوع", .report: "التقرير", .meeting: "الاجتماع", .date: "التاريخ",
      .year: "السنة", .month: "الشهر", .act: "الفعل", .form: "الصيغة", .kind: "النوع", .value: "القيمة",
      .name: "الاسم", .country: "الدولة", .count: "العدد", .said: "القول",
    ],
    comparisons: [
      .less: "أقل من", .lessOrEqual: "على الأكثر", .greater: "أكثر من", .greaterOrEqual: "على الأقل",
    ], kinds: ["slip": "زلة", "doubt": "شك", "change": "تغير", "reports": "تقارير", "speakers": "متحدثون"])
}
