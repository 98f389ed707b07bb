/// A text in both languages.
struct BilingualText {
  let english: String
  let arabic: String
}

/// The words that generated names and texts are made of.
enum Vocabulary {
  static let givenNames = pairs(
    "Amal آمال, Basil باسل, Dina دينا, Farid فريد, Hala هالة, Idris إدريس, Jana جنى, Karim كريم, Lina لينا, "
      + "Marwan مروان, Nadia نادية, Oscar أوسكار, Petra بترا, Rashid راشد, Salma سلمى, Thomas توماس, Vera فيرا, "
      + "Walid وليد, Yara يارا, Ziad زياد")

  static let familyNames = pairs(
    "Abbas عباس, Becker بيكر, Chukwu تشوكو, Darwish درويش, Eriksen إريكسن, Fontaine فونتين, Ghanem غانم, "
      + "Hosseini حسيني, Ito إيتو, Jaber جابر, Kowalski كوالسكي, Lopez لوبيز, Mahmoud محمود, Nasser ناصر, "
      + "Oliveira أوليفيرا, Popov بوبوف, Qasim قاسم, Rossi روسي, Saleh صالح, Zhang تشانغ")

  static let countries = pairs(
    "Algeria الجزائر, Argentina الأرجنتين, Bahrain البحرين, Belgium بلجيكا, Egypt مصر, Finland فنلندا, "
      + "Indonesia إندونيسيا, Italy إيطاليا, Jordan الأردن, Kuwait الكويت, Lebanon لبنان, Mexico المكسيك, "
      + "Morocco المغرب, Nigeria نيجيريا, Oman عُمان, Portugal البرتغال, Senegal السنغال, Sudan السودان, "
      + "Tunisia تونس, Vietnam فيتنام")

  static let bodies = pairs(
    "Assembly جمعية, Authority سلطة, Bank مصرف, Bureau مكتب, Chamber غرفة, League رابطة")

  static let englishWords = words(
    "ministers said the joint plan for river ports will open once funding is agreed and inspectors report on "
      + "customs roads harvest prices while delegates press for faster repairs to power lines near towns")

  static let arabicWords = words(
    "قال الوزراء إن الخطة المشتركة للموانئ سوف تبدأ بعد إقرار التمويل وإن المفتشين سيقدمون تقريرا عن الجمارك "
      + "والطرق وأسعار المحاصيل بينما دعا المندوبون إلى إصلاح خطوط الكهرباء قرب المدن")

  /// Words that stand in about one text of two thousand.
  static let rareWord = BilingualText(english: "desalination", arabic: "الهيدروجين")

  static let attendanceRoles = ["chair", "member", "observer"]
  static let offices = ["minister", "envoy", "director", "spokesperson"]

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static func pairs(_ text: String) -> [BilingualText] {
    text.split(separator: ",").map { pair in
      let words = pair.split(separator: " ").map(String.init)
      return BilingualText(english: words[0], arabic: words[1])
    }
  }
}
