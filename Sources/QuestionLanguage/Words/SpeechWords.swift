/// Words for speaking, naming and writing.
let speechWords: [WordEntry] = [
  WordEntry(
    .say,
    en:
      "said, say, says, saying, tell, tells, told, speak, speaks, spoke, spoken, speaking, talk, talks, talked, talking, remarked, comment, commented, addressed, address, addresses, words of, words, state, states, stated, stating, voiced, expressed, express, expresses, discuss, discussed, discusses, credited, credited to, attributed, attributed to, put it, quoted, quoted as saying, quoted saying",
    ar:
      "قال, قالت, قالوا, انقال, اتقال, انحكى, اتحكى, قالا, قالته, قاله, يقول, تقول, يقولون, بيقول, بتقول, قيل, صرح, صرحت, صرحوا, يصرح, تصرح, تحدث, تحدثت, تحدثوا, تحدثا, يتحدث, تتحدث, يتحدثون, بيتحدث, تكلم, تكلمت, تكلموا, يتكلم, تتكلم, بيتكلم, بيحكي, حكى, حكت, حكوا, يحكي, تحكي, بتحكي, هضر, هدر, يهضر, گال, گالت, القى كلمة, في كلمته, في كلامه, تطرق, تطرقت, تطرق الى, تناول, عبر عن, عبرت عن, عبروا عن, اعرب, اعرب عن, تناولت, تناولوا, يتناول, تتناول, ناقش, ناقشت, ناقشوا, يناقش, تناقش, ينسب, تنسب, نسبوا, ذكر ان, ذكرت ان, ذكروا ان, نسب, نسب الى, نسبت, نسبت الى, ينسب الى, القول, قول, على لسان"
  ),
  WordEntry(
    .mention,
    en:
      "mention, mentions, mentioned, mentioning, names, name, naming, named as, refer to, refers to, referred to, referring to, cite, cites, cited, speaks of, spoke of, talks of, brought up, raised, touch on, touches on, touched on, contain, contains, include, includes, deal with, deals with, give, gives, gave, report that, put, puts, print, prints, printed, found in, appear, appears",
    ar:
      "ذكر, ذكرت, ذكروا, ذكرا, يذكر, تذكر, يذكرون, بيذكر, ذكره, ذكرها, ذكرهم, مذكور, مذكورة, مذكورون, ورد, وردت, يرد, ترد, وارد, واردة, سمى, سمت, يسمي, تسمي, يشير الى, تشير الى, اشار الى, اشارت الى, اشاروا الى, جاء على ذكر, اتى على ذكر, ذكر اسم, ورد ذكر, ورد اسم, يعطي, تعطي, يتضمن, تتضمن, حط, حطت, بيحط, وضع, وضعت, يضع, تضع, اورد, اوردت, يورد, تورد, طبع, طبعت, طرح, طرحت, طرحوا, يطرح, تطرح, اثار, اثارت, اثاروا, يثير, تثير, اثير, اثيرت, سميت, سما, سموا, يسمى, تسمى, جاب سيرة, جابت سيرة, جابوا سيرة, يجيب سيرة, تجيب سيرة, بيجيب سيرة, بتجيب سيرة, المذكورين, مذكورين"
  ),
  WordEntry(
    .that, en: "that, claim that, claims that",
    ar: "ان, انه, انها, انهم, بان, بانه, بانها, إن, إنه, إنها, انو, بانهم, ان هناك"),
  WordEntry(
    .author,
    en:
      "author, authors, writer, writers, journalist, reporter, editor, written by, wrote, author of, writer of",
    ar:
      "كاتب, كتاب, كاتبة, مؤلف, محرر, صحفي, صحافي, كتبه, من كتب, كتب, صاحب المقال, كاتب المقال, كاتب التقرير"),
  WordEntry(
    .publish,
    en: "published, publish, publication, publication date, appeared, came out, date of publication",
    ar: "نشر, نشرت, منشور, نشره, تاريخ النشر, تاريخ نشر, صدر, صدرت, صدور"),
  WordEntry(
    .cover,
    en:
      "cover, covers, covered, covering, report on, reports on, reported on, carry, carries, carried, relay, relays, relayed, pass on, passes on",
    ar: "غطى, غطت, يغطي, تغطي, تغطية, نقل, نقلت, ينقل, تنقل"),
  // Who holds a view says it.
  WordEntry(
    .say,
    en:
      "described, describe, describes, believe, believes, think, thinks, thought, consider, considers, considered, argue, argues, argued, hold that, holds that, maintain, maintains",
    ar:
      "يذكر ان, تذكر ان, يذكرون ان, يرى, يرون, يرى ان, ترى ان, رأى ان, رأت ان, يعتقد, تعتقد, يعتقدون, اعتقد, يعتبر, تعتبر, اعتبر, اعتبرت, يظن, وصف, وصفت, وصفوا, يصف, تصف, هدرو, قالو, حكو, گالوا"
  ),
  WordEntry(.mention, ar: "اتى على سيرة, ذكرو, ذكروه, مشار اليه"),
]
