/// The words of dates in English and in the Arabic of every region, by match key.
enum DateWords {
  /// A month's number, and whether its name is also an ordinary word.
  struct Month {
    var number: Int
    /// "may" or آب: a month only with a day, a year or "last" beside it.
    var isOrdinaryWord: Bool
  }

  /// Which way from the reference date a phrase points.
  enum Direction {
    case past, present, future
  }

  enum Unit {
    case day, week, month, year
  }

  static let months: [String: Month] = {
    var table: [String: Month] = [:]
    for family in monthFamilies {
      for (index, names) in family.enumerated() {
        for name in names.split(separator: "|") {
          table[String(name)] = Month(
            number: index + 1, isOrdinaryWord: ordinaryMonths.contains(String(name)))
        }
      }
    }
    return table
  }()

  /// Months of two words: the first word to what may follow it.
  static let doubleMonths: [String: [String: Int]] = [
    "كانون": ["الثاني": 1, "ثاني": 1, "ثان": 1, "الاول": 12, "اول": 12],
    "تشرين": ["الاول": 10, "اول": 10, "الثاني": 11, "ثاني": 11, "ثان": 11],
  ]

  /// Libya's months from 1970 to 1986, all ordinary words; read only between a day and a year.
  static let libyanMonths: [String: Int] = [
    "النوار": 2, "الربيع": 3, "الطير": 4, "الما": 5, "الصيف": 6, "ناصر": 7, "هانيبال": 8, "الفاتح": 9,
    "التمور": 10, "الحرث": 11, "الكانون": 12,
  ]

  private static let monthFamilies: [[String]] = [
    [
      "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug",
      "september|sep|sept", "october|oct", "november|nov", "december|dec",
    ],
    // The Levant and Iraq; their Teshrin and Kanun are in `doubleMonths`.
    ["", "شباط", "اذار", "نيسان", "ايار", "حزيران", "تموز", "اب", "ايلول", "", "", ""],
    // Egypt, Sudan and the Gulf.
    [
      "يناير", "فبراير", "مارس", "ابريل", "مايو", "يونيو|يونيه", "يوليو|يوليه", "اغسطس", "سبتمبر", "اكتوبر",
      "نوفمبر", "ديسمبر",
    ],
    // Algeria and Tunisia.
    [
      "جانفي", "فيفري", "مارس", "افريل", "ماي", "جوان", "جويليه", "اوت", "سبتمبر", "اكتوبر", "نوفمبر",
      "ديسمبر",
    ],
    // Morocco, and Mauritania where it differs.
    [
      "يناير", "فبراير", "مارس", "ابريل", "ماي|مايو", "يونيو|يونيه", "يوليوز|يوليو", "غشت|اغشت",
      "شتنبر|شتمبر",
      "اكتوبر", "نونبر|نوفنبر", "دجنبر|دجمبر",
    ],
  ]

  private static let ordinaryMonths: Set<String> = [
    "may", "march", "mar", "jan", "اب", "تموز", "مارس", "ماي", "جوان", "اوت",
  ]

  /// Seasons by EDTF's numbers.
  static let seasons: [String: Int] = [
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
    "ربيع": 21, "صيف": 22, "خريف": 23, "شتا": 24,
    "الربيع": 21, "الصيف": 22, "الخريف": 23, "الشتا": 24,
  ]

  /// Days of the week, 1 for Monday to 7 for Sunday.
  static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "الاثنين": 1, "الاتنين": 1, "الثلاثا": 2, "الثلثا": 2, "الاربعا": 3, "الخميس": 4, "الجمعه": 5, "السبت": 6,
    "الاحد": 7,
  ]

  /// Words that stand before what they point at.
  static let directionsBefore: [String: Direction] = [
    "last": .past, "past": .past, "previous": .past, "this": .present, "current": .present, "next": .future,
    "coming": .future, "هذا": .present, "هذه": .present,
  ]

  /// Words that stand after what they point at.
  static let directionsAfter: [String: Direction] = {
    var table: [String: Direction] = [:]
    for stem in ["الماضي", "المنصرم", "الفايت", "السابق"] { table[stem] = .past }
    for stem in ["الحالي", "الجاري"] { table[stem] = .present }
    for stem in ["القادم", "المقبل", "الاتي"] { table[stem] = .future }
    for (stem, direction) in table { table[stem + "ه"] = direction }
    return table
  }()

  static let units: [String: Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year, "years": .year,
    "يوم": .day, "ايام": .day, "يوما": .day, "اسبوع": .week, "الاسبوع": .week, "اسابيع": .week,
    "اسبوعا": .week, "شهر": .month, "الشهر": .month, "اشهر": .month, "شهور": .month, "شهرا": .month,
    "عام": .year, "العام": .year, "اعوام": .year, "عاما": .year, "سنه": .year, "السنه": .year,
    "سنوات": .year, "سنين": .year,
  ]

  /// Two of a unit in one word.
  static let dualUnits: [String: Unit] = [
    "يومين": .day, "اسبوعين": .week, "شهرين": .month, "عامين": .year, "سنتين": .year,
  ]

  /// Phrases for a day near the reference, longest first, with how many days away it is.
  static let nearDays: [([String], Int)] = [
    (["the", "day", "before", "yesterday"], -2), (["the", "day", "after", "tomorrow"], 2),
    (["day", "before", "yesterday"], -2), (["day", "after", "tomorrow"], 2),
    (["اول", "من", "امس"], -2), (["اول", "امس"], -2), (["امس", "الاول"], -2), (["بعد", "غد"], 2),
    (["today"], 0), (["yesterday"], -1), (["tomorrow"], 1), (["اليوم"], 0), (["امس"], -1), (["البارحه"], -1),
    (["مبارح"], -1), (["غدا"], 1),
  ]

  /// Words between the parts of one date that say nothing.
  static let fillers: Set<String> = ["of", "the", "in", "month", "من", "شهر", "في"]
  /// Words that announce a year.
  static let yearWords: Set<String> = ["year", "عام", "العام", "سنه", "السنه", "لعام", "للعام", "لسنه"]
  static let approximations: Set<String> = [
    "about", "around", "circa", "approximately", "roughly", "حوالي", "نحو", "قرابه", "تقريبا",
  ]
  static let rangeOpeners: Set<String> = ["from", "between", "من", "بين"]
  static let rangeJoints: Set<String> = ["to", "until", "till", "through", "الي", "حتي"]
  static let conjunctions: Set<String> = ["and", "و"]

  /// Every word that a date can begin with, but for ordinals.
  static let beginnings: Set<String> = {
    var words: Set<String> = ["و", "يوم", "قبل", "منذ", "الفاتح", "the", "month", "شهر"]
    words.formUnion(months.keys)
    words.formUnion(doubleMonths.keys)
    words.formUnion(seasons.keys)
    words.formUnion(weekdays.keys)
    words.formUnion(directionsBefore.keys)
    words.formUnion(units.keys)
    words.formUnion(dualUnits.keys)
    words.formUnion(nearDays.compactMap(\.0.first))
    words.formUnion([yearWords, approximations, rangeOpeners].joined())
    words.formUnion(NumberWords.english.keys)
    words.formUnion(NumberWords.arabic.keys)
    return words
  }()
}
