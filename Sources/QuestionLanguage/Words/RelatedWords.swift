/// Words of like meaning in the language of reports and minutes, by which texts are found that say the same otherwise.
///
/// Recall only: a text that has a related word counts less than one that has the word itself, and nothing is ever
/// named by them.
enum RelatedWords {
  /// The stems that mean about the same as a stem, itself not among them.
  static func stems(relatedTo stem: String) -> [String] {
    guard let groups = table[stem] else { return [] }
    var found: [String] = []
    for group in groups {
      for other in stemmed[group] where other != stem && !found.contains(other) { found.append(other) }
    }
    return found
  }

  /// The words by which else people say that something is in a state: planned, held, postponed.
  static func states(like word: String) -> [[String]] {
    let groups = stateGroups.map { $0.split(separator: ",").map { WordForm.words(of: $0) } }
    return groups.filter { $0.contains([word]) }.joined().filter { $0 != [word] }
  }

  /// The word by which claims say that something took place.
  static let heldState = "held"

  private static let stateGroups: [String] = [
    "planned, scheduled, foreseen, مقرر, مقررة, مخطط, مخططة, مخطط لها, مخطط له, مزمع, مزمعة, مبرمج",
    "held, عقد, عقدت, منعقد, منعقدة, انعقد, انعقدت, انعقدوا",
    "postponed, delayed, put off, مؤجل, مؤجلة, تأجل, تأجلت",
    "failed, فشل, فشلت, فاشلة", "stalled, stuck, متوقفة, متعثرة, متوقف",
  ]

  private static let stemmed: [[String]] = groups.map { group in
    var stems: [String] = []
    for word in group.split(separator: ",").flatMap({ WordForm.words(of: $0) }) {
      let stem = TextStem.of(word)
      if stem.unicodeScalars.count >= 2, !stems.contains(stem) { stems.append(stem) }
    }
    return stems
  }

  private static let table: [String: [Int]] = {
    var table: [String: [Int]] = [:]
    for (index, stems) in stemmed.enumerated() {
      for stem in stems { table[stem, default: []].append(index) }
    }
    return table
  }()

  /// Each line holds words of one meaning; a word may stand in several.
  private static let groups: [String] = [
    "return, returned, returning, repatriate, repatriation, retrieve, readmit, went, go, back, came, "
      + "عاد, عودة, عادوا, يعود, رجع, رجوع, رجعوا, يرجع, استعاد, استعادة, استرد, استرداد, اعادة, رد, ردت",
    "comeback, return, resurgence, reappear, revival, عودة, رجوع, يعود, رجعة",
    "people, persons, civilians, inhabitants, population, ناس, اشخاص, شخص, سكان, مدنيين, مدنيون, اهالي",
    "home, homes, house, houses, homeland, ديار, بيت, بيوت, منازل, وطن, اوطان, بلادهم",
    "warn, warned, warning, caution, alert, alarm, worrying, worry, concern, fear, fears, "
      + "حذر, تحذير, محذرا, نبه, تنبيه, قلق, مقلق, مخاوف, خوف",
    "increase, increasing, grow, growing, growth, rise, rising, surge, escalate, expand, spread, "
      + "زيادة, ازدياد, تزايد, متزايد, يتزايد, زاد, ارتفاع, تصاعد, توسع, اتساع, نمو, تنامي, متنام, انتشار",
    "decline, declined, decrease, drop, shrink, weaken, recede, تراجع, انخفاض, تقلص, ضعف, انحسار, هبوط",
    "accuse, accused, blame, criticise, criticize, criticism, denounce, condemn, condemnation, "
      + "اتهم, اتهام, يتهم, انتقد, انتقاد, انتقادات, ادان, ادانة, لام",
    "exploit, exploiting, plunder, loot, استغل, استغلال, تستغل, نهب",
    "next, coming, upcoming, following, قادم, قادمة, مقبل, مقبلة, تالي, لاحق",
    "mission, missions, task, tasks, duty, duties, مهمة, مهام, مهامها, مهمتها, مهمات",
    "end, ended, ends, finish, finished, conclude, terminate, انهى, انهت, ينهي, انتهى, انتهاء, اختتم",
    "arrive, arrived, arrival, reach, reached, وصل, وصول, وصلت, يصل, دخل, دخول",
    "riches, wealth, resources, resource, ثروات, ثروة, خيرات, موارد",
    "kill, killed, killing, murder, death, dead, die, died, casualties, "
      + "قتل, مقتل, قتلى, مات, موت, وفاة, ضحايا, اغتيال",
    "attack, attacks, assault, strike, strikes, airstrikes, raid, raids, bombing, "
      + "هجوم, هجمات, هاجم, اعتداء, غارة, غارات, قصف, ضربة, ضربات",
    "operation, operations, activity, activities, عملية, عمليات, نشاط, انشطة, ينشط",
    "fight, fighting, combat, counter, confront, battle, struggle, "
      + "قتال, محاربة, مكافحة, مواجهة, حرب, تصدي, يحارب",
    "war, conflict, fighting, hostilities, حرب, صراع, نزاع, قتال, اقتتال",
    "begin, began, start, started, outbreak, erupt, erupted, broke, break, launch, launched, "
      + "بدا, بداية, يبدا, اندلع, اندلعت, اندلاع, بلش, بلشت, انطلق, انطلقت, نشب",
    "end, ended, finish, stop, stopped, halt, cease, terminate, انتهى, نهاية, توقف, وقف, انهاء, انهى",
    "help, helps, aid, assist, assistance, support, relief, مساعدة, مساعدات, ساعد, عون, دعم, اغاثة, مساندة",
    "money, funds, fund, funding, finance, financing, financial, dollars, sum, contribution, "
      + "مال, اموال, تمويل, مصاري, فلوس, نقود, دولار, مالي, مالية, مساهمة",
    "give, gave, donate, donated, contribute, contributed, grant, provide, pay, paid, "
      + "قدم, تقديم, منح, تبرع, دفع, اعطى, ساهم, تقدم",
    "danger, dangerous, dangers, threat, threaten, threats, risk, menace, peril, "
      + "خطر, خطير, خطورة, مخاطر, تهديد, تهديدات, يهدد",
    "detain, detained, detention, prisoner, prisoners, jail, jailed, imprisoned, captive, held, custody, "
      + "محتجز, محتجزين, احتجاز, معتقل, معتقلين, اعتقال, سجن, سجناء, سجين, اسرى, موقوف",
    "leave, withdraw, withdrawal, withdrew, departure, retreat, pullout, exit, "
      + "انسحاب, انسحب, انسحابات, خروج, مغادرة, سحب",
    "success, achievement, achievements, victory, نجاح, انجاز, انجازات, انتصار, نصر",
    "defeat, defeated, beat, beaten, eliminate, elimination, هزيمة, هزم, دحر, قضاء, قضى",
    "fail, failed, failure, collapse, فشل, فشلت, اخفاق, اخفق, انهيار",
    "necessary, need, needs, must, require, essential, important, importance, matters, "
      + "ضرورة, ضروري, يجب, وجوب, حاجة, مهم, اهمية, لازم",
    "cooperate, cooperation, coordinate, coordination, joint, together, collaborate, "
      + "تعاون, تنسيق, مشترك, مشتركة, معا",
    "internet, online, web, انترنت, شبكة, الكتروني",
    "virtual, imaginary, افتراضي, افتراضية",
    "technology, technologies, technical, tech, تكنولوجيا, تكنولوجيات, تقنية, تقنيات",
    "economy, economies, economic, economics, اقتصاد, اقتصادي, اقتصادية, اقتصادات, اقتصاديات",
    "education, educational, school, schooling, schools, تعليم, مدارس, تعليمي",
    "trial, trials, try, prosecute, prosecution, court, justice, accountability, punish, "
      + "محاكمة, محاكمات, مقاضاة, عدالة, محاسبة, مساءلة, محكمة",
    "leader, chief, head, commander, زعيم, قائد, رئيس, قيادة",
    "foreign, foreigner, foreigners, اجنبي, اجانب, اجنبية",
    "fighter, fighters, militant, militants, combatant, gunmen, مقاتل, مقاتلين, مقاتلون, مسلح, مسلحين, عناصر",
    "refugee, refugees, displaced, displacement, uprooted, نازح, نازحين, نازحون, لاجئ, لاجئين, نزوح",
    "woman, women, female, امراة, نساء, مراة, مقاتلة, سيدة",
    "child, children, kids, طفل, اطفال, اولاد",
    "family, families, relatives, عائلة, عائلات, عوائل, اسرة, اسر, ذوي",
    "appeal, call, called, urge, urged, urging, demand, request, plea, advise, advised, recommend, "
      + "دعوة, دعا, دعت, ناشد, مناشدة, طالب, طلب, حث, يحث, نصح, نصيحة, اوصى, توصية",
    "prepare, prepared, ready, readiness, استعد, استعداد, يستعد, تستعد, جاهز, تهيا, تاهب",
    "strong, stronger, strength, strengthen, power, powerful, قوي, قوية, يقوى, تقوى, قوة, اقوى",
    "include, included, inclusion, involve, اشراك, شمول, ادماج, مشاركة",
    "invite, invited, invitation, دعوة, دعا, دعت, مدعو",
    "thank, thanks, grateful, gratitude, appreciate, appreciation, شكر, امتنان, تقدير, يقدر, ممتن",
    "praise, praised, laud, commend, salute, اشاد, اشادة, ثناء, مدح, نوه",
    "promise, promised, pledge, pledged, commit, commitment, vow, وعد, تعهد, التزام, ملتزم",
    "expect, expected, predict, predicted, forecast, anticipate, توقع, يتوقع, تنبا, متوقع",
    "large, big, great, huge, wide, vast, major, كبير, ضخم, واسع, هائل, كبيرة",
    "continue, continues, continuing, persist, remain, remains, sustain, keep, "
      + "استمر, يستمر, مستمر, استمرار, بقي, بقاء, واصل, مواصلة, متواصل",
    "last, lasting, endure, enduring, indefinitely, forever, دائم, دائمة, يدوم, دوام, ابد",
    "unacceptable, untenable, indefensible, intolerable, مقبول, يدافع, محتمل",
    "capacity, capacities, capability, ability, قدرة, قدرات, امكانات",
    "harm, damage, effect, effects, impact, burden, weigh, weighs, "
      + "ضرر, اضرار, اثر, اثار, تاثير, تاثيرات, عبء, انعكاس, وطاة",
    "protect, protection, protecting, safeguard, حماية, حمى, صون, يحمي",
    "free, freed, liberate, liberated, liberation, rescue, release, حرر, تحرير, تحرر, تحرروا, محررة, انقاذ",
    "create, created, establish, found, founded, form, formed, إنشاء, انشا, تاسيس, تاسس, اقامة, تشكيل, قيام",
    "plan, plans, planned, planning, strategy, strategies, policy, خطة, خطط, تخطيط, استراتيجية, سياسة",
    "trust, confidence, ثقة, موثوق",
    "join, joined, accession, entry, admit, admitted, enter, انضم, انضمام, دخول, دخل, التحق",
    "outside, beyond, خارج, برا, برة, خارجي",
    "country, countries, state, states, nation, nations, دولة, دول, بلد, بلدان, بلاد",
    "area, areas, region, regions, zone, منطقة, مناطق, اقليم",
    "welcome, welcomed, welcoming, greet, رحب, ترحيب, مرحب, رحيب",
    "root, roots, cause, causes, origin, underlying, جذر, جذور, سبب, اسباب, كامنة, جذرية",
    "poverty, poor, impoverishment, فقر, فقير, افقار",
    "vote, votes, voters, ballot, تصويت, صوت, اصوات, ناخبين",
    "difference, differences, dispute, disagreement, خلاف, خلافات, اختلاف, اختلافات",
    "army, armies, military, troops, soldiers, forces, جيش, جيوش, عسكري, عسكرية, قوات, جنود",
    "ideology, ideas, thought, extremism, فكر, ايديولوجيا, تطرف",
    "propaganda, messaging, media, narrative, narratives, دعاية, رسائل, اعلام, اعلامي, رواية, سردية",
    "border, borders, frontier, حدود, حدودي",
    "priority, priorities, foremost, اولوية, اولويات, مقدمة",
    "decisive, crucial, vital, critical, حاسم, حاسمة, مصيري",
    "permanent, final, lasting, نهائي, نهائية, دائم",
    "headquarters, base, bases, مقر, مقرات, قاعدة, قواعد",
    "guard, vigilant, vigilance, watchful, يقظة, حذر, تاهب, حراسة",
    "opportunity, chance, occasion, فرصة, فرص",
    "sanction, sanctions, designation, designate, عقوبة, عقوبات, تصنيف, ادراج",
    "constitution, constitutional, دستور, دستوري",
    "election, elections, انتخاب, انتخابات",
    "sponsor, sponsors, backer, backing, داعم, داعمة, رعاية, راعي",
    "crime, crimes, atrocity, atrocities, جريمة, جرائم, فظائع, فظاعات",
    "mechanism, mechanisms, آلية, اليات, جهاز",
    "refuse, refused, refuses, refusing, refusal, reject, rejected, unwilling, "
      + "رفض, رفضت, يرفض, ترفض, رفضوا, رافض, رافضة, امتنع, امتنعت, تمتنع",
    "bet, bets, betting, wager, gamble, راهن, رهان, يراهن, تراهن, مراهنة, رهانهم, يعول, تعويل",
    "gap, vacuum, void, فراغ, ثغرة", "fill, fills, filled, filling, سد, ملء, يملا, تملا, يسد, تسد",
    "postpone, postponed, postponement, delay, delayed, put, تاجل, تاجلت, تاجيل, ارجاء, ارجئ, ارجئت, مؤجل, اجل, اجلت",
    "meet, met, meeting, gather, gathering, convene, اجتماع, اجتمع, اجتمعوا, لقاء, التقى, انعقد",
  ]
}

extension Lexicon {
  /// Whether some text has a word, or the language has words of like meaning: then it is no slip of spelling.
  func isKnownText(_ word: String) -> Bool {
    let stem = TextStem.of(word)
    return !postings(of: stem).isEmpty || !RelatedWords.stems(relatedTo: stem).isEmpty
  }
}
