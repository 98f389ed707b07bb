import Testing
import TextFolding

@Suite("EDTF")
struct EDTFTests {
  @Test(
    "knows the first and last day",
    arguments: [
      ("2021", "2021-01-01", "2021-12-31", DatePrecision.year),
      ("2021-06", "2021-06-01", "2021-06-30", .month),
      ("2021-02", "2021-02-01", "2021-02-28", .month), ("2020-02", "2020-02-01", "2020-02-29", .month),
      ("2021-06-28", "2021-06-28", "2021-06-28", .day), ("2021-21", "2021-03-01", "2021-05-31", .season),
      ("2021-22", "2021-06-01", "2021-08-31", .season), ("2021-23", "2021-09-01", "2021-11-30", .season),
      ("2021-24", "2021-12-01", "2022-02-28", .season), ("202X", "2020-01-01", "2029-12-31", .decade),
      ("20XX", "2000-01-01", "2099-12-31", .century), ("2021-XX", "2021-01-01", "2021-12-31", .year),
      ("2021-06-XX", "2021-06-01", "2021-06-30", .month), ("2021-06~", "2021-06-01", "2021-06-30", .month),
      ("2021?", "2021-01-01", "2021-12-31", .year), ("2021-06/2021-07", "2021-06-01", "2021-07-31", .month),
      ("2021-06-28/2021-07", "2021-06-28", "2021-07-31", .day), ("../2022-06", "-", "2022-06-30", .month),
      ("2022-06/..", "2022-06-01", "-", .month), ("2022-06/", "2022-06-01", "-", .month),
    ])
  func reads(text: String, first: String, last: String, precision: DatePrecision) throws {
    let date = try EDTFDate(parsing: text)
    #expect(date.firstDay?.text ?? "-" == first)
    #expect(date.lastDay?.text ?? "-" == last)
    #expect(date.precision == precision)
    #expect(date.text == text)
  }

  @Test(
    "says what is wrong",
    arguments: [
      ("2021-13", "'2021-13' is no day"), ("2021-02-30", "'2021-02-30' is no day"), ("21", "'21' is no date"),
      ("", "'' is no date"), ("June 2021", "'June 2021' is no date"), ("../..", "open at both ends"),
      ("2021/2020", "ends before it begins"), ("2021/2022/2023", "more than one '/'"),
      ("2021-6-1", "is no date"),
      ("2021-06-28T10:00", "is no date"), ("２０２１", "is no date"), ("2021-24-01", "no day"),
      ("9999-24", "no day"),
      ("20X1", "'20X1' is no day"), ("+021", "is no date"),
    ])
  func explains(text: String, words: String) {
    #expect {
      _ = try EDTFDate(parsing: text)
    } throws: {
      ($0 as? EDTFError)?.message.contains(words) ?? false
    }
  }

  @Test("compares what dates may mean")
  func compares() throws {
    let june = try EDTFDate(parsing: "2021-06")
    let day = try EDTFDate(parsing: "2021-06-28")
    let since = try EDTFDate(parsing: "2021-06-28/..")
    #expect(june.contains(day) && !day.contains(june) && june.overlaps(since) && !since.contains(june))
    #expect(since.contains(day))
    #expect(try !EDTFDate(parsing: "2020").overlaps(day))
  }

  @Test("numbers days as the calendar does")
  func numbersDays() throws {
    var previous = CalendarDay(dayNumber: -719_529)
    for number in stride(from: -719_528, through: 2_932_896, by: 97) {
      let day = CalendarDay(dayNumber: number)
      #expect(day.dayNumber == number)
      #expect(number == -719_528 || previous < day)
      previous = day
    }
    #expect(CalendarDay(dayNumber: 18_806).text == "2021-06-28")
    #expect(CalendarDay(dayNumber: 18_806).weekday == 1)
    #expect(CalendarDay(dayNumber: .min).text == "0000-01-01")
    #expect(CalendarDay(dayNumber: .max).text == "9999-12-31")
  }
}
