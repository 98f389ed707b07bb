/// The answers' own words, in the language of the question.
struct Wording {
  let isArabic: Bool

  init(language: String) { isArabic = language == "ar" }

  func pick(_ english: String, _ arabic: String) -> String { isArabic ? arabic : english }

  /// A number of things, with the noun in the form that the number asks for.
  func count(_ number: Int, _ noun: Noun) -> String {
    if !isArabic { return "\(number) \(number == 1 ? noun.one : noun.many)" }
    switch number {
    case 0: return "لا \(noun.arabicMany)"
    case 1: return "\(noun.arabicOne) \(noun.isFeminine ? "واحدة" : "واحد")"
    case 2: return noun.arabicTwo
    case 3...10: return "\(number) \(noun.arabicMany)"
    default:
      // The noun follows the last two digits: plural, accusative singular, or singular for round hundreds.
      switch number % 100 {
      case 3...10: return "\(number) \(noun.arabicMany)"
      case 11...: return "\(number) \(noun.arabicCounted)"
      default: return "\(number) \(noun.arabicOne)"
      }
    }
  }

  /// A noun in the forms that counting needs.
  struct Noun {
    let one, many, arabicOne, arabicTwo, arabicMany: String
    var isFeminine = false
    /// The accusative that stands behind 11 to 99; the feminine's is written as its singular.
    var arabicCounted: String { isFeminine ? arabicOne : arabicOne + "اً" }

    static let statement = Noun(
      one: "statement", many: "statements", arabicOne: "تصريح", arabicTwo: "تصريحان", arabicMany: "تصريحات")
    static let report = Noun(
      one: "report", many: "reports", arabicOne: "تقرير", arabicTwo: "تقريران", arabicMany: "تقارير")
    static let passage = Noun(
      one: "sentence", many: "sentences", arabicOne: "جملة", arabicTwo: "جملتان", arabicMany: "جمل",
      isFeminine: true)
    static let claim = Noun(
      one: "claim", many: "claims", arabicOne: "معلومة", arabicTwo: "معلومتان", arabicMany: "معلومات",
      isFeminine: true)
    static let speaker = Noun(
      one: "speaker", many: "speakers", arabicOne: "متحدث", arabicTwo: "متحدثان", arabicMany: "متحدثين")
    static let echo = Noun(
      one: "echo", many: "echoes", arabicOne: "صدى", arabicTwo: "صديان", arabicMany: "أصداء")
    static let disagreement = Noun(
      one: "disagreement", many: "disagreements", arabicOne: "تناقض", arabicTwo: "تناقضان",
      arabicMany: "تناقضات")
  }

  var no: String { pick("no", "لا") }
  var yes: String { pick("yes", "نعم") }
  var comma: String { pick(", ", "، ") }
  var semicolon: String { pick("; ", "؛ ") }
  var colon: String { ": " }

  func list(_ items: [String], limit: Int = 10) -> String {
    if items.count <= limit { return items.joined(separator: comma) }
    return items.prefix(limit).joined(separator: comma)
      + pick(" and \(items.count - limit) more", " و\(items.count - limit) غيرها")
  }

  /// A name with the particle of belonging written on it: لأنتوني, للأمير, للجنة.
  func of(_ name: String) -> String {
    guard isArabic else { return "of " + name }
    if name.hasPrefix("الل") { return String(name.dropFirst()) }
    if name.hasPrefix("ال") { return "ل" + name.dropFirst() }
    let isArabicName = name.unicodeScalars.first.map { (0x621...0x64A).contains($0.value) } ?? false
    return (isArabicName ? "ل" : "لـ ") + name
  }

  /// A date as people write it: EDTF's seasons and marks of approximation in words, all else as it is.
  func date(_ edtf: String) -> String {
    var text = edtf
    var prefix = ""
    switch text.last {
    case "~": prefix = pick("about ", "نحو ")
    case "?": prefix = pick("perhaps ", "ربما ")
    case "%": prefix = pick("perhaps about ", "ربما نحو ")
    default: break
    }
    if !prefix.isEmpty { text.removeLast() }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), (21...24).contains(number) else {
      return prefix + text
    }
    let english = ["spring", "summer", "autumn", "winter"]
    let arabic = ["ربيع", "صيف", "خريف", "شتاء"]
    return prefix + (isArabic ? arabic : english)[number - 21] + " " + parts[0]
  }

  // MARK: Columns

  func column(_ column: Column) -> String {
    switch column {
    case .date: pick("date", "التاريخ")
    case .speaker: pick("speaker", "المتحدث")
    case .said: pick("said", "القول")
    case .form: pick("form", "الصيغة")
    case .meeting: pick("meeting", "الاجتماع")
    case .thing: pick("of", "عن")
    case .attribute: pick("what", "الصفة")
    case .value: pick("value", "القيمة")
    case .asOf: pick("as of", "في")
    case .source: pick("given by", "المصدر")
    case .report: pick("report", "التقرير")
    case .name: pick("name", "الاسم")
    case .kind: pick("kind", "النوع")
    case .count: pick("count", "العدد")
    case .topic: pick("topic", "الموضوع")
    case .printed: pick("printed", "كما طُبع")
    case .judgement: pick("judgement", "الحكم")
    case .echo: pick("echoes", "يردد")
    case .way: pick("way", "الصلة")
    case .note: pick("note", "ملاحظة")
    }
  }

  enum Column {
    case date, speaker, said, form, meeting, thing, attribute, value, asOf, source, report, name, kind, count,
      topic, printed, judgement, echo, way, note
  }

  // MARK: Phrases

  /// The kinds of disagreement, which are Mahdar's own.
  func disagreementKind(_ kind: String) -> String {
    guard isArabic else { return kind }
    return switch kind {
    case "reports": "بين التقارير"
    case "speakers": "بين المتحدثين"
    case "change": "تغيّر"
    case "slip": "خطأ في الطباعة"
    case "doubt": "موضع شك"
    default: kind
    }
  }

  func nothing(_ looked: String) -> String {
    pick("not in these reports: \(looked)", "ليس في هذه التقارير: \(looked)")
  }
  func noneOf(_ looked: String) -> String { pick("none: \(looked)", "لا شيء: \(looked)") }
  func noReportSays(_ looked: String) -> String {
    pick("no report says so: \(looked)", "لا تقرير يقول ذلك: \(looked)")
  }
  func notNamed(_ words: String) -> String {
    pick("the reports do not speak of “\(words)”", "لا تذكر التقارير «\(words)»")
  }
  var disputed: String { pick("disputed", "محل خلاف") }
  var differ: String { pick("the reports differ", "التقارير مختلفة") }
  var agree: String { pick("the reports agree", "التقارير متفقة") }
  var oneReportOnly: String { pick("one report only", "تقرير واحد فقط") }
  var doubtful: String { pick("doubtful", "مشكوك فيه") }
  var judgedWrong: String { pick("judged wrong", "حُكم بخطئه") }
  var outside: String {
    pick("rests on knowledge from outside the reports", "مبني على معرفة من خارج التقارير")
  }
  var undated: String { pick("undated", "بلا تاريخ") }
  func without(_ filter: String) -> String { pick("without “\(filter)”", "من دون «\(filter)»") }
}
