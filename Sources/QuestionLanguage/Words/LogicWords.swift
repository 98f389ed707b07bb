/// Words that join, deny, limit and compare.
let logicWords: [WordEntry] = [
  WordEntry(
    .and, en: "and, as well as, plus, and also, along with",
    ar: "و, وكذلك, وايضا, كذلك, وكمان, اضافة الى, بالاضافة الى, ف"),
  WordEntry(.or, en: "or, or else", ar: "او, ام, ولا, او حتى"),
  WordEntry(
    .but, en: "but, yet, however, but did, although, while",
    ar: "لكن, ولكن, لكنه, ولكنه, لكنها, ولكنها, ولكنهم, لكنهم, بس, غير ان, الا ان, بينما"),
  WordEntry(
    .not,
    en:
      "not, no, never, nothing, didnt, doesnt, dont, isnt, arent, wasnt, werent, hasnt, havent, hadnt, didn t, doesn t, don t, isn t, aren t, wasn t, weren t, hasn t, haven t, hadn t, nor, neither, none of, did not, does not, do not, is not, are not, was not, were not, has not, have not, fail to, fails to, failed to",
    ar:
      "لا, لم, لن, ليس, ليست, ليسوا, ما, مش, مو, مب, موش, ماشي, مهوب, ولم, ولا, دون ان, من دون ان, بدون ان, غير"
  ),
  WordEntry(
    .without,
    en:
      "without, except, except for, excluding, besides, other than, apart from, not counting, leaving out, aside from, with no, but for, anyone but, anybody but, nobody but, any report but",
    ar:
      "بدون, بلا, من دون, دون, عدا, ما عدا, ماعدا, باستثناء, سوى, من غير, بغير, بخلاف, غير, الا, بمعزل عن, خلا, فضلا عن"
  ),
  WordEntry(
    .only,
    en:
      "only, alone, solely, exclusively, just, just one, on its own, by itself, nowhere else, only one, sole",
    ar:
      "فقط, وحده, وحدها, وحدهم, لوحده, لوحدها, حصرا, بس, لا غير, دون غيره, دون غيرها, فحسب, حصريا, بمفرده, بمفردها, الوحيد, الوحيدة, انفرد, انفردت, ينفرد, تنفرد"
  ),
  WordEntry(
    .both, en: "both, both of, in both, each of, together, jointly, joint",
    ar:
      "كلا, كلتا, كلاهما, كلتاهما, كل من, معا, في كلا, في كل من, الاثنين, كليهما, كلي, سوا, سوية, بشكل مشترك, مشتركين, مشتركة"
  ),
  WordEntry(
    .all, en: "all, every, everything, each, all of, everyone, all the, entire, complete, whole, various",
    ar: "كل, جميع, كافة, كل ما, جميع ما, كامل, كله, كلها, كلهم, مختلف"),
  WordEntry(
    .moreThan, en: "more than, over, above, greater than, exceeding, larger than, higher than",
    ar:
      "اكثر من, اكتر من, ما يزيد عن, ما يزيد على, يزيد عن, يزيد على, تزيد عن, تزيد على, فوق, اكبر من, اعلى من, يتجاوز, تتجاوز, يفوق, تفوق"
  ),
  WordEntry(
    .lessThan, en: "less than, fewer than, under, below, smaller than, lower than",
    ar: "اقل من, دون, تحت, ما يقل عن, يقل عن, تقل عن, اصغر من, ادنى من"),
  WordEntry(
    .atLeast, en: "at least, no fewer than, no less than, or more, minimum of",
    ar: "على الاقل, ما لا يقل عن, لا يقل عن, لا تقل عن, بحد ادنى"),
  WordEntry(
    .atMost, en: "at most, no more than, or fewer, or less, maximum of",
    ar: "على الاكثر, ما لا يزيد عن, لا يزيد عن, لا تزيد عن, بحد اقصى"),
  WordEntry(
    .most, en: "most, the most, most often, most frequently, mostly",
    ar: "اكثر, الاكثر, اكتر, اغلب, معظم, الاكثر تكرارا, الاغلب"),
  WordEntry(.least, en: "least, fewest, the least, the fewest, rarely", ar: "اقل, الاقل, الاقل تكرارا"),
  WordEntry(
    .first, en: "first, earliest, oldest, the first, the earliest",
    ar: "اول, اولى, الاولى, الاول, اقدم, الاقدم, اسبق, اوائل, ابكر"),
  WordEntry(
    .last, en: "last, latest, newest, most recent, the latest, the last, final",
    ar: "اخر, احدث, الاحدث, الاخير, الاخيرة, اخيرا, ختام"),
  WordEntry(
    .largest, en: "largest, biggest, highest, greatest, maximum, the highest, the largest",
    ar: "اكبر, الاكبر, اعلى, الاعلى, اضخم, اعظم"),
  WordEntry(.smallest, en: "smallest, lowest, minimum", ar: "اصغر, الاصغر, ادنى, الادنى"),
  WordEntry(
    .other, en: "other, others, another, the other, else, second, a second, further",
    ar:
      "اخرى, اخر, آخرون, اخرين, غيره, غيرها, غيرهم, الثاني, الاخرى, الاخر, تاني, تانية, ثاني, ثانية, ثان, سواه"
  ),
  WordEntry(
    .several, en: "more than one, several, multiple, two or more, at least two, numerous",
    ar: "اكثر من واحد, اكثر من واحدة, عدة, متعددة, متعدد, اتنين او اكثر, اثنين او اكثر"),
  WordEntry(.same, en: "same, the same, identical, equal", ar: "متل, زي, نفس, نفسه, نفسها, ذاته, ذاتها, عين"),
  WordEntry(
    .named, en: "named, identified, by name, explicitly named, named by name",
    ar:
      "مسمى, مسماة, مسمون, مسمين, المسمون, المسمين, بالاسم, محدد, معروف, معروفون, باسمه, باسمها, مسميات, مسميين, اسماؤهم, اسماؤها, باسمائهم, باسمائها, اسمائهم"
  ),
  WordEntry(
    .unnamed, en: "unnamed, anonymous, unidentified, nameless, not named",
    ar: "غير مسمى, غير مسماة, غير مسمين, غير مسمون, مجهول, مجهولة, مجهولون, بلا اسم, لم يسم, لم يذكر اسمه"),
]
