/// Words that join an operand to what it belongs to.
let relationWords: [WordEntry] = [
  WordEntry(
    .by, en: "by, from the mouth of, made by, given by, on behalf of, spoken by",
    ar: "من قبل, من جانب, من طرف, بواسطة, على لسان, بقلم, عن لسان"),
  WordEntry(
    .at, en: "at, in, during, inside, within, while at, in the course of, held in, held at",
    ar: "في, ب, خلال, اثناء, ضمن, داخل, بداخل, ف, اثنا, لدى, عند, الى جانب"),
  WordEntry(
    .about,
    en:
      "about, regarding, concerning, re, with regard to, as to, on the subject of, on the topic of, over, toward, towards, around, related to, relating to, what about, of relevance to",
    ar:
      "عن, حول, بخصوص, بشان, في شان, على, فيما يخص, فيما يتعلق, فيما يتعلق ب, المتعلق ب, المتعلقة ب, ازاء, تجاه, بصدد, في ما يخص, من ناحية, ع, الخاص ب, الخاصة ب, المتعلق, المتعلقة, في موضوع, بموضوع"
  ),
  WordEntry(
    .per,
    en:
      "per, according to, as per, in the report of, in the words of, as reported by, reported by",
    ar: "حسب, بحسب, وفق, وفقا, وفقا ل, طبقا, طبقا ل, نقلا عن, في تقرير, بتقرير, تقرير, على حسب, عند تقرير"),
  WordEntry(
    .of, en: "of, belonging to, s",
    ar: "ل, تبع, تاع, بتاع, بتاعة, بتوع, ديال, متاع, حق, التابعة ل, التابع ل, من بين, الخاصه"),
  WordEntry(
    .with, en: "with, together with, alongside, along with, having",
    ar: "مع, وياه, ويا, برفقة, الى جانب, سوية مع, بحضور"),
  WordEntry(.from, en: "from, out of, among, amongst, one of", ar: "من, من بين, بين صفوف"),
  WordEntry(.to, en: "to, into, towards, onto", ar: "الى, ل, ع, صوب, نحو"),
  WordEntry(
    .since, en: "since, starting from, starting in, from the time of, ever since",
    ar: "منذ, مذ, ابتداء من, بدءا من, اعتبارا من, من وقت"),
  WordEntry(
    .before, en: "before, prior to, earlier than, preceding, ahead of, previous to, earlier, up to",
    ar: "قبل, قبيل, سابق ل, السابق ل, السابقة ل, ما قبل, اسبق من, سبقت, سبق, التي سبقت, الذي سبق"),
  WordEntry(
    .after, en: "after, later than, later, following, subsequent to, past, post",
    ar: "بعد, عقب, في اعقاب, غداة, لاحق ل, ما بعد, تلا, تلت"),
  WordEntry(.between, en: "between, in between", ar: "بين, ما بين, فيما بين"),
  WordEntry(
    .until, en: "until, till, up until, by the end of, no later than", ar: "حتى, لغاية, الى غاية, لحد, لحين"),
  WordEntry(
    .on, en: "on, upon",
    ar: "يوم, بتاريخ, في تاريخ, في يوم, سنة, عام, في عام, في سنة, في العام, في السنة, بعام, بسنة, شهر, في شهر"
  ),
  WordEntry(.against, en: "against, versus, opposed to", ar: "ضد, في مواجهة, لمواجهة, بوجه"),
]
