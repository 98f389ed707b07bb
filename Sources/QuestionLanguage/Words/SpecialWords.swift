/// Words that begin questions of a kind of their own, and words that refer back.
let specialWords: [WordEntry] = [
  WordEntry(
    .compare,
    en:
      "compare, comparison, comparison of, compared, contrast, difference between, differences between, how do, how does compare, vs, versus, compare between",
    ar:
      "قارن, مقارنة, قارني, قارن بين, مقارنة بين, الفرق بين, فرق بين, الفروق بين, الاختلاف بين, شو الفرق بين, ايش الفرق بين, ما الفرق بين"
  ),
  WordEntry(
    .path,
    en:
      "path, path from, connect, connects, connected, connection, connection between, connections between, link, links, linked, link between, relation between, relationship, relationship between, relation, ties, tie, tied, related, relate, relates, relate to, relates to, to do with, has to do with, share, shares, shared, what links, what connects, how is, association, in common, common between",
    ar:
      "مسار, مسار من, طريق, يربط, تربط, ربط, رابط, الرابط بين, مرتبط, ارتباط, علاقة, علاقة بين, صلة, صلة بين, يصل, تصل, يجمع, تجمع, يجمع بين, متصل, اتصال, شو بيربط, علاقته, علاقتها, صلته, صلتها, مشترك بين, قاسم مشترك, مشترك, يرتبط, ترتبط, ارتبط, ارتبطت, بيربط, بتربط, بيجمع, بتجمع, دخل"
  ),
  WordEntry(
    .disagreement,
    en:
      "disagreement, disagreements, disagree, disagrees, contradict, contradicts, contradiction, contradictions, contradicting, contradictory, conflict, conflicts, conflicting, differ, differs, discrepancy, discrepancies, inconsistent, inconsistency, inconsistencies, dispute, disputes, disputed, at odds, diverge, diverging, contested, disagreement on, disagreements about, contradict each other, vary",
    ar:
      "تناقض, تناقضات, متناقض, متناقضة, تناقضت, يناقض, تناقضها, تتناقض, يتناقض, تعارض, تتعارض, يتعارض, متعارض, متعارضة, اختلاف, اختلافات, خلاف, خلافات, يختلف, تختلف, اختلف, اختلفت, مختلف, مختلفة, تضارب, تتضارب, متضارب, متضاربة, تباين, تتباين, التباس, متنازع عليه, غير متفق, لا تتفق, لا يتفق, محل خلاف"
  ),
  WordEntry(
    .agree,
    en:
      "agree, agrees, agreed, agreement, match, matches, consistent, consistent with, the same figure, tally with, square with, equal, equals",
    ar:
      "يتفق, تتفق, اتفق, اتفقت, متفق, متفقة, متطابق, متطابقة, يتطابق, تتطابق, تطابق, مطابق, متسق, منسجم, يتوافق, تتوافق"
  ),
  WordEntry(
    .new,
    en:
      "new, new in, whats new, what is new, what is new in, what does it add, adds, add, only in, unique to, news in",
    ar:
      "جديد, جديدة, الجديد, الجديد في, ما الجديد, ما الجديد في, شو الجديد, شو الجديد في, ايش الجديد, ماذا يضيف, ماذا تضيف, شو بيضيف, يضيف, تضيف, يزيد على"
  ),
  WordEntry(
    .echo,
    en:
      "echo, echoes, echoed, echoing, repeat, repeats, repeated, repeating, repeat whom, reiterate, reiterated, reiterates, restate, restated, restates, says the same, said the same, comes back, come back, came back, comes up again, came up again, recur, recurs, recurred, said again, says again, taken up again",
    ar:
      "صدى, اصداء, ردد, رددت, يردد, تردد, كرر, كررت, كرروا, يكرر, تكرر, يكررون, تكرار, اعاد قول, كرر كلام, يعيد كلام, قال مثل, قال نفس, يقول نفس, قالوا نفس, كرره, كررها, كرروه, كرروها, تكررت, تتكرر, يتكرر, عاد وكرر, مكرر, مكررة"
  ),
  WordEntry(
    .source,
    en:
      "source, sources, evidence, citation, citations, show sources, with sources, basis, proof, where does it come from, provenance, origin, reference, references, supporting",
    ar:
      "مصدر, مصادر, دليل, ادلة, شاهد, شواهد, استشهاد, المصدر, مصدره, مصدرها, مرجع, مراجع, مع المصادر, سند, اسناد, اثبات, مع المصدر, مين المصدر, صاحب القول, صاحبة القول, صاحب عبارة, صاحب العبارة, صاحب كلام, صاحب الكلام, صاحب فكرة, صاحب الفكرة, قائل, قائلها"
  ),
  WordEntry(
    .confirm,
    en:
      "confirm, confirms, confirmed, confirmed by, corroborated, corroborate, verified, certain, sure, established, reliable, true",
    ar: "موكد, موكدة, ثابت, ثابتة, متاكد, متاكدين, اكيد, مثبت, صحيح, صحيحة, يوكد, توكد, موثوق, محقق, موثق"),
  WordEntry(
    .card,
    en:
      "who is, who was, tell me about, what is known about, what is known of, what do we know about, what do the reports say about, profile, profile of, card, card of, describe, identify, information about, information on, facts about, summary of, what happened with, what happened to, meaning of, mean, means, what is meant by",
    ar:
      "من هو, من هي, مين هو, مين هي, ما هو, ما هي, ماهو, ماهي, شو هو, شو هي, ايش هو, ايش هي, عرف, عرفني, عرفنا, احكيلي, احك لي, حدثني, اخبرني, خبرني, معلومات عن, بطاقة, نبذة, نبذة عن, ماذا نعرف عن, شو نعرف عن, ماذا تقول التقارير عن, شو بتقول التقارير عن, ما الذي نعرفه عن, عرف ب, ملخص, من يكون, مين يكون, ماذا يعني, ماذا تعني, شو يعني, ايش يعني, ايه يعني, ما معنى, معنى, شنو يعني, المقصود ب, ما المقصود ب"
  ),
  WordEntry(
    .slip,
    en:
      "slip, slips, misprint, misprints, printing error, printing errors, error, errors, mistake, mistakes, typo, typos, wrong, misprinted, misspelt",
    ar: "خطا, اخطاء, غلط, اغلاط, خطا مطبعي, اخطاء مطبعية, هفوة, هفوات, زلة, زلات, خاطئ, خاطئة"),
  WordEntry(
    .doubt, en: "doubt, doubts, doubtful, uncertain, unclear",
    ar: "شك, شكوك, مشكوك, مشكوك فيه, غير مؤكد, غير واضح"),
  WordEntry(
    .change,
    en:
      "rise, rose, risen, rises, grow, grew, grown, grows, increase, increased, increases, go up, went up, change, changed, changes, drop, dropped, fall, fell, decrease, decreased, evolve, evolved",
    ar:
      "ارتفع, ارتفعت, يرتفع, زاد, زادت, يزيد, ازداد, ازدادت, نما, نمت, تغير, تغيرت, يتغير, تطور, تطورت, انخفض, انخفضت, قل, نقص, ارتفاع, زيادة, تغيير, نمو"
  ),
  WordEntry(
    .it, en: "it, its, he, his, him, she, her, hers, they, their, them, this, that one, these",
    ar: "هو, هي, هم, هما, هذا, هذه, ذلك, تلك, هاد, هاي, هيدا, هيدي, ده, دي, دول"),
  WordEntry(
    .there, en: "there, that meeting, this meeting, at that meeting",
    ar: "هناك, هنالك, هناك في, هذا الاجتماع, ذلك الاجتماع, هونيك"),
  WordEntry(
    .also, en: "what about, how about, and what about, and in, and at, and by, and",
    ar: "ماذا عن, وماذا عن, شو عن, وشو عن, طيب و, وايش عن, و"),
  WordEntry(
    .disagreement,
    ar:
      "وجه التناقض, اوجه التناقض, وجه الخلاف, اوجه الخلاف, نقاط الخلاف, موضع الخلاف, مواضع الخلاف, اختلاف بين, خلاف على, يخالف, تخالف, خالف, خالفت, مخالف"
  ),
  WordEntry(
    .doubt, en: "ambiguity, ambiguous, ambiguities, questionable", ar: "غموض, غامض, غامضة, ملتبس, ملتبسة, لبس"
  ),
]
