import Testing
import TextFolding

private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

@Suite("Dates in words")
struct DateTests {
  @Test(
    "reads dates that need no reference",
    arguments: [
      ("28 June 2021", "2021-06-28", 3), ("June 28, 2021 in Rome", "2021-06-28", 3),
      ("2021 June 28", "2021-06-28", 3), ("the 28th of June 2021", "2021-06-28", 5),
      ("June 28th 2021", "2021-06-28", 3), ("28-Jun-2021", "2021-06-28", 1),
      ("Sept. 3, 2021", "2021-09-03", 3),
      ("Monday, 28 June 2021", "2021-06-28", 4), ("first of June 2021", "2021-06-01", 4),
      ("twenty-eighth of June 2021", "2021-06-28", 4), ("June the first 2021", "2021-06-01", 4),
      ("2021-06-28", "2021-06-28", 1), ("2021-06", "2021-06", 1), ("2021", "2021", 1),
      ("04/07/2021", "2021-07-04", 1),
      ("4.7.2021", "2021-07-04", 1), ("07/28/2021", "2021-07-28", 1), ("04/07/21", "2021-07-04", 1),
      ("٢٨/٠٦/٢٠٢١", "2021-06-28", 1), ("06/2021", "2021-06", 1), ("2021/06", "2021-06", 1),
      ("2021 06 28", "2021-06-28", 3), ("28 06 2021", "2021-06-28", 3), ("2021 06", "2021-06", 2),
      ("June 2021", "2021-06", 2), ("2021 June", "2021-06", 2), ("June of 2021", "2021-06", 3),
      ("the year 2021", "2021", 3), ("summer 2021", "2021-22", 2), ("autumn of 2021", "2021-23", 3),
      ("may 2021", "2021-05", 2), ("2021 may decide", "2021", 1), ("March 3 2022", "2022-03-03", 3),
      ("June two thousand twenty one", "2021-06", 5), ("about June 2021", "2021-06~", 3),
      ("28-29 June 2021", "2021-06-28/2021-06-29", 3), ("28 to 29 June 2021", "2021-06-28/2021-06-29", 5),
      ("from 28 June to 2 July 2021", "2021-06-28/2021-07-02", 7), ("June-July 2021", "2021-06/2021-07", 2),
      ("28 December – 3 January 2022", "2021-12-28/2022-01-03", 6), ("2020-2022", "2020/2022", 1),
      ("between 2020 and 2022", "2020/2022", 4), ("2021-06/2021-07", "2021-06/2021-07", 1),
      ("2021-06~", "2021-06~", 1), ("2021-23", "2021-23", 1), ("28 June 2021 - Rome", "2021-06-28", 3),
      ("28 حزيران 2021", "2021-06-28", 3), ("٢٨ حزيران ٢٠٢١", "2021-06-28", 3),
      ("28 حزيران (يونيو) 2021", "2021-06-28", 4), ("28 حزيران/يونيو 2021", "2021-06-28", 3),
      ("28 يونيو/حزيران 2021", "2021-06-28", 3), ("28 حزيران يونيو 2021", "2021-06-28", 4),
      ("كانون الأول/ديسمبر 2021", "2021-12", 3), ("ديسمبر (كانون الأول) 2021", "2021-12", 4),
      ("يوم الاثنين 28 حزيران 2021", "2021-06-28", 5), ("الاثنين، 28 حزيران 2021", "2021-06-28", 4),
      ("28 من حزيران عام 2021", "2021-06-28", 5), ("28 من شهر حزيران من عام 2021", "2021-06-28", 7),
      ("الثامن والعشرين من حزيران 2021", "2021-06-28", 5), ("الأول من آب 2021", "2021-08-01", 4),
      ("الفاتح من سبتمبر 1969", "1969-09-01", 4), ("ثمانية وعشرين حزيران 2021", "2021-06-28", 4),
      ("حزيران 2021", "2021-06", 2), ("آب 2021", "2021-08", 2), ("شهر آب 2021", "2021-08", 3),
      ("وتموز 2021", "2021-07", 2), ("بحزيران 2021", "2021-06", 2), ("عام 2021", "2021", 2),
      ("سنة ٢٠٢١", "2021", 2),
      ("عام ألفين وواحد وعشرين", "2021", 4), ("صيف 2021", "2021-22", 2), ("خريف عام 2021", "2021-23", 3),
      ("شتاء 2021", "2021-24", 2), ("7 ناصر 1977", "1977-07-07", 3), ("2021م", "2021", 1),
      ("28 و29 حزيران 2021", "2021-06-28/2021-06-29", 4),
      ("من 28 إلى 29 حزيران 2021", "2021-06-28/2021-06-29", 6),
      ("بين حزيران وتموز 2021", "2021-06/2021-07", 4), ("حوالي حزيران 2021", "2021-06~", 3),
      ("29 شباط 2020", "2020-02-29", 3),
    ])
  func reads(text: String, edtf: String, used: Int) throws {
    let date = try #require(parseDate(words: words(text)))
    #expect(date.date.edtf == edtf)
    #expect(date.wordsUsed == used)
  }

  @Test(
    "knows every region's months",
    arguments: [
      "كانون الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول تشرين الثاني كانون الأول",
      "يناير فبراير مارس إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
      "يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
      "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
      "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
      "January February March April May June July August September October November December",
      "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
    ])
  func knowsMonths(line: String) throws {
    var rest = words(line)
    for month in 1...12 {
      let found = try #require(
        parseMonth(words: rest.first == "كانون" || rest.first == "تشرين" ? Array(rest.prefix(2)) : [rest[0]]))
      #expect(found.month == month)
      let name = rest.prefix(found.wordsUsed).joined(separator: " ")
      let date = parseDate(words: words("3 \(name) 2021"))
      #expect(date?.date.from == CalendarDay(year: 2021, month: month, day: 3))
      rest.removeFirst(found.wordsUsed)
    }
    #expect(rest.isEmpty)
  }

  @Test(
    "reckons from the reference, 2021-06-30, a Wednesday",
    arguments: [
      ("today", "2021-06-30"), ("yesterday", "2021-06-29"), ("the day before yesterday", "2021-06-28"),
      ("tomorrow", "2021-07-01"), ("أمس", "2021-06-29"), ("أول أمس", "2021-06-28"), ("اليوم", "2021-06-30"),
      ("غداً", "2021-07-01"), ("last November", "2020-11"), ("last June", "2020-06"), ("next June", "2022-06"),
      ("this June", "2021-06"), ("تشرين الثاني الماضي", "2020-11"), ("نوفمبر الماضي", "2020-11"),
      ("آب الماضي", "2020-08"), ("أيار الماضي", "2021-05"), ("تموز المقبل", "2021-07"),
      ("28 حزيران الجاري", "2021-06-28"),
      ("28 حزيران الماضي", "2021-06-28"), ("28 June", "2021-06-28"), ("28 December", "2021-12-28"),
      ("2 January", "2021-01-02"),
      ("June", "2021-06"), ("حزيران", "2021-06"), ("December", "2021-12"), ("last summer", "2020-22"),
      ("الصيف الماضي", "2020-22"),
      ("صيف العام الماضي", "2020-22"), ("June last year", "2020-06"), ("حزيران من العام الماضي", "2020-06"),
      ("last week", "2021-06-21/2021-06-27"), ("الأسبوع الماضي", "2021-06-21/2021-06-27"),
      ("this week", "2021-06-28/2021-07-04"), ("last month", "2021-05"), ("الشهر المقبل", "2021-07"),
      ("last year", "2020"), ("العام الماضي", "2020"), ("السنة الماضية", "2020"), ("هذا العام", "2021"),
      ("Wednesday", "2021-06-30"), ("Monday", "2021-06-28"), ("الاثنين", "2021-06-28"),
      ("last Wednesday", "2021-06-23"),
      ("الأربعاء الماضي", "2021-06-23"), ("next Monday", "2021-07-05"), ("الخميس المقبل", "2021-07-01"),
      ("يوم الأحد", "2021-06-27"), ("Monday 28 June", "2021-06-28"), ("3 days ago", "2021-06-27"),
      ("two months ago", "2021-04"), ("قبل يومين", "2021-06-28"), ("منذ ثلاثة أشهر", "2021-03"),
      ("قبل سنتين", "2019"), ("a week ago", "2021-06-23~"), ("29 February", "2020-02-29"),
      ("28 و29 حزيران", "2021-06-28/2021-06-29"),
    ])
  func reckons(text: String, edtf: String) throws {
    let reference = try #require(CalendarDay(year: 2021, month: 6, day: 30))
    let date = try #require(parseDate(words: words(text), relativeTo: reference))
    #expect(date.date.edtf == edtf)
    #expect(date.wordsUsed == words(text).count)
  }

  @Test(
    "reads no date where there is none",
    arguments: [
      "", "روما", "آب", "تموز", "ناصر", "may", "June", "28 June", "31 June 2021", "30 شباط 2021",
      "29 شباط 2021",
      "2021-13-01", "32/01/2021", "حزيران (يوليو) 2021", "28 حزيران/تموز 2021", "1442هـ", "1500", "10.000",
      "3.5",
      "28", "summer", "الربيع العربي", "last week", "yesterday", "5 statements", "march of the ministers",
      "2021-06-28T10:00", "99999999999999999999", "2021-06-28/2021-06-01", "fall of the government",
    ])
  func refuses(text: String) {
    #expect(parseDate(words: words(text)) == nil)
  }

  @Test("names the months of a dual form that disagree")
  func namesDisagreement() throws {
    let months = try #require(disagreeingMonths(words: words("28 حزيران (يوليو) 2021")))
    #expect(months == (6, 7))
    #expect(disagreeingMonths(words: words("28 حزيران (يونيو) 2021")) == nil)
  }

  @Test(
    "leaves what the date is for to the reader",
    arguments: ["in June 2021", "من حزيران 2021", "في 2021", "by June 2021"])
  func leavesPrepositions(text: String) {
    #expect(parseDate(words: words(text)) == nil)
    #expect(parseDate(words: Array(words(text).dropFirst())) != nil)
  }

  @Test("reads any mixture of its words without trouble")
  func survivesMixtures() throws {
    let vocabulary = words(
      "28 2021 06 حزيران (يونيو) تموز/يوليو كانون الثاني الأول من إلى عام شهر الماضي last next June may - / . week ago 3 days"
        + " صيف summer الاثنين و28 مليون ألف خمسة وعشرين twenty-first the of between and 9999 0000 31 about قبل سنتين winter"
    )
    var random = SplitMix(state: 13)
    for _ in 0..<4000 {
      let mixture = (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in
        vocabulary.randomElement(using: &random)
      }
      for reference in [
        nil, CalendarDay(dayNumber: 18_808), CalendarDay(dayNumber: .min), CalendarDay(dayNumber: .max),
      ] {
        guard let date = parseDate(words: mixture, relativeTo: reference) else { continue }
        #expect((1...mixture.count).contains(date.wordsUsed))
        #expect(date.date.from <= date.date.to)
        #expect(try EDTFDate(parsing: date.date.edtf) == date.date.date)
      }
      if let number = parseNumber(words: mixture) { #expect((1...mixture.count).contains(number.wordsUsed)) }
    }
  }

  @Test("survives any words")
  func survives() {
    let reference = CalendarDay(dayNumber: 18_808)
    for text in [
      "-/-.", "28--29", "من إلى", "between and", "last last", "و", "و و", "31 of of of", "قبل", "a a",
      "the the",
    ] {
      #expect(parseDate(words: words(text), relativeTo: reference) == nil)
    }
    let long = [String](repeating: "الاثنين", count: 10_000)
    #expect(parseDate(words: long, relativeTo: reference)?.wordsUsed == 1)
    #expect(parseDate(words: [String](repeating: "1-", count: 1)) == nil)
  }
}
