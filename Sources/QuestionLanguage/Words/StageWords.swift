/// Words that begin a stage behind a bar, or say the same inside a question.
let stageWords: [WordEntry] = [
  WordEntry(
    .count, en: "count, count by, number by, group by, grouped by, tally, broken down by, counts",
    ar: "عد, احص, احصاء, عد حسب, جمع حسب, مصنفة حسب, تصنيف حسب, موزعة حسب, عدد حسب"),
  WordEntry(.top, en: "top", ar: "اعلى, اهم, ابرز"),
  WordEntry(
    .sort, en: "sort, sort by, sorted by, order by, ordered by, in order of, arranged by, by order of",
    ar: "رتب, رتب حسب, مرتبة, مرتبة حسب, بالترتيب, ترتيب, رتبها, بترتيب, مرتب حسب"),
  WordEntry(.show, en: "show, with columns, columns, display", ar: "اعرض, اظهر, عرض, ورجيني, وريني, فرجيني"),
  WordEntry(
    .timeline,
    en:
      "timeline, chronology, time line, in chronological order, chronologically, chronological, in time order, sequence of events, over time",
    ar:
      "خط زمني, تسلسل زمني, جدول زمني, تسلسل, زمنيا, بالترتيب الزمني, ترتيب زمني, حسب التاريخ, حسب الزمن, كرونولوجيا, تطور زمني, خط الزمن"
  ),
  WordEntry(.graph, en: "graph, drawing, diagram, draw", ar: "رسم, رسم بياني, مخطط, ارسم"),
  WordEntry(
    .descending, en: "descending, desc, backwards, newest first, latest first, reverse",
    ar: "تنازلي, تنازليا, من الاحدث, عكسي, الاحدث اولا"),
  WordEntry(.sort, en: "rank, rank by, ranked by, put in order"),
]
