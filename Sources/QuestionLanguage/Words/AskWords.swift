/// Words that ask: Modern Standard Arabic, then Levantine, Egyptian, Gulf and Maghrebi.
let askWords: [WordEntry] = [
  WordEntry(
    .who, en: "who, whom, whose, who is, who was, who are, who were",
    ar: "من, مين, منو, منهو, شكون, من هو, من هي, من هم, مين هو, مين هي, من كان, من الذي, من الذين"),
  WordEntry(
    .what, en: "what, what is, what are, what was, what were, whats",
    ar:
      "ما, ماذا, ماهو, ماهي, ما هو, ما هي, ما هم, ما الذي, ماالذي, بماذا, عماذا, شو, شو هو, شو هي, ايش, اش, وش, شنو, شنوه, شنهو, اشنو, واش هو, ايه, ايه هو, ايه هي, ما كان, ما كانت, بم, عم, فيما, مما"
  ),
  WordEntry(
    .which, en: "which, which of, what kind of, what sort of",
    ar: "اي, أية, اي من, أيها, أيهم, ايهما, ايتهما, مين فيهم, انو فيهم, انهي, انو, اما, شن, اينا, أنه"),
  WordEntry(
    .where, en: "where, where is, where was, in which place",
    ar: "اين, وين, فين, منين, في اي مكان, باي مكان, اين كان"),
  WordEntry(
    .when,
    en:
      "when, when is, when was, on which day, in which year, on what date, what date, what year, in what year, which year, what day, on what day",
    ar:
      "متى, امتى, ايمتى, ايمتا, امتا, وقتاش, فوقاش, في اي تاريخ, باي تاريخ, في اي يوم, في اي عام, في اي سنة, باي سنة, باي عام, اي سنة, اي عام, شوقت"
  ),
  WordEntry(
    .howMany,
    en:
      "how many, how much, number of, the number of, what number of, count of, total number of, numbers of, the numbers of, figures of, figures for, figure for",
    ar:
      "كم, كام, قديش, اديش, قداش, شحال, بشحال, كم عدد, ما عدد, ماعدد, كام عدد, عدد, اعداد, ارقام, كم هو عدد, كم بلغ عدد, كم كان عدد, كم بلغ, كم بلغت, كم تبلغ, كم يبلغ, كم وصل, كم وصلت, كم من, قد ايش"
  ),
  WordEntry(
    .howOften, en: "how often, how many times, how many sentences",
    ar: "كم مرة, كم مره, كام مرة, كم جملة, في كم جملة, بكم جملة, في كم موضع"),
  WordEntry(
    .byHowMuch, en: "by how many, by how much, difference in",
    ar: "بكم, بكام, بقديش, بمقدار كم, كم زاد, كم ارتفع"),
  WordEntry(
    .howLong, en: "how long, how many days, how many months, how much time",
    ar: "كم يوما, كم يوم, كم شهرا, كم شهر, كم من الوقت, كم مدة, كم استغرق, ما المدة, ما الفترة"),
  WordEntry(
    .why,
    en:
      "why, for what reason, how come, reason for, reason why, reasons for, what caused, cause of, because of what, what for",
    ar:
      "لماذا, ليش, ليه, علاش, لاش, لشو, ما سبب, ما السبب, ماسبب, عليش, لاي سبب, ما اسباب, شو سبب, شو السبب, ايش سبب, وش سبب, بسبب ماذا"
  ),
  WordEntry(.how, en: "how, in what way", ar: "كيف, ازاي, كيفاش, شلون, كيفية, اشلون, كيفما"),
  WordEntry(
    .whether,
    en:
      "did, does, do, is, are, was, were, has, have, had, is there, are there, was there, were there, can, could, whether",
    ar: "هل, واش, هل هناك, هل يوجد, هل ثمة, هل كان, هل كانت, هل تم, هل صحيح ان, صحيح ان"),
]
