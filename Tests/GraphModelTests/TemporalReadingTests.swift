import GraphModel
import Testing

@Suite struct TemporalReadingTests {
  @Test(arguments: [
    ("2021-06-28", "2021-06-28"), ("20210628", "2021-06-28"), ("2021-6-8", "2021-06-08"),
    ("2021-06", "2021-06-01"), ("202106", "2021-06-01"),
    ("2021", "2021-01-01"), ("2021-W26-1", "2021-06-28"), ("2021W261", "2021-06-28"),
    ("2021-W26", "2021-06-28"), ("2020-W53-7", "2021-01-03"),
    ("2021-Q2-89", "2021-06-28"), ("2021Q289", "2021-06-28"), ("2021-Q3", "2021-07-01"),
    ("2021-179", "2021-06-28"), ("2021179", "2021-06-28"),
    ("2020-366", "2020-12-31"), ("-0044-03-15", "-0044-03-15"), ("+12021-06-28", "+12021-06-28"),
    ("-999999999-01-01", "-999999999-01-01"),
  ])
  func dates(text: String, expected: String) throws {
    #expect(try DateValue(iso: text).isoText == expected)
  }

  @Test(arguments: [
    "", "21", "2021-13-01", "2021-02-29", "2021-00-01", "2021-W54-1", "2021-W53", "2021-Q5", "2021-Q1-91",
    "2021-366", "2021-06-28x", "2021-06-", "20216",
    "2021--06", "٢٠٢١", "+1234567890-01-01", "2021-06-28T10:00", "202106280",
  ])
  func notDates(text: String) {
    #expect(throws: TemporalError.self) { try DateValue(iso: text) }
  }

  @Test func errorsSayWhatIsWrong() {
    #expect(throws: TemporalError("'2021-02-29' is not a date: day must be from 1 to 28, not 29")) {
      try DateValue(iso: "2021-02-29")
    }
    #expect(throws: TemporalError("'tomorrow' is not a date")) { try DateValue(iso: "tomorrow") }
    #expect(throws: TemporalError("'10:61' is not a local time: minute must be from 0 to 59, not 61")) {
      try LocalTimeValue(iso: "10:61")
    }
  }

  @Test(arguments: [
    ("09", "09:00"), ("0905", "09:05"), ("9:5", "09:05"), ("090507", "09:05:07"),
    ("09:05:07,25", "09:05:07.250"), ("090507.000000001", "09:05:07.000000001"),
  ])
  func times(text: String, expected: String) throws {
    #expect(try LocalTimeValue(iso: text).isoText == expected)
  }

  @Test(arguments: [
    "", "24:00", "9:60", "09:05:60", "09:05:07.", "09:05:07.1234567890", "09:05Z", "090", "09:",
  ])
  func notTimes(text: String) {
    #expect(throws: TemporalError.self) { try LocalTimeValue(iso: text) }
  }

  @Test(arguments: [
    ("09:05", "09:05Z"), ("0905+0530", "09:05+05:30"), ("09-03", "09:00-03:00"),
    ("09:05:07+00:00:30", "09:05:07+00:00:30"),
  ])
  func zonedTimes(text: String, expected: String) throws {
    #expect(try ZonedTimeValue(iso: text).isoText == expected)
  }

  @Test(arguments: [
    ("2021-06-28T10:00", "2021-06-28T10:00Z"), ("20210628T1000+0200", "2021-06-28T10:00+02:00"),
    ("2021-06-28", "2021-06-28T00:00Z"),
    ("2021-06-28T10:00[Europe/Rome]", "2021-06-28T10:00+02:00[Europe/Rome]"),
    ("2021-10-31T02:30+01:00[Europe/Rome]", "2021-10-31T02:30+01:00[Europe/Rome]"),
    ("2021-06-28T10:00Z[Europe/London]", "error"), ("2021-06-28T10:00+02:00[Nowhere]", "error"),
    ("2021-06-28T10:00+18:01", "error"), ("2021-06-28T", "error"),
    ("2021-06-28T10:00+02:00[Europe/Rome", "error"), ("2021-06-28 10:00", "error"),
  ])
  func dateTimes(text: String, expected: String) {
    #expect(((try? ZonedDateTimeValue(iso: text).isoText) ?? "error") == expected)
  }

  @Test(arguments: [
    ("P1Y2M3W4DT5H6M7.8S", "P1Y2M25DT5H6M7.8S"), ("P0.5Y", "P6M"), ("P0.5M", "P15DT5H14M33S"),
    ("P1.5W", "P10DT12H"), ("PT36H", "PT36H"), ("P-1DT-1.5S", "P-1DT-1.5S"),
    ("-P1DT1S", "P-1DT-1S"), ("-P-1D", "P1D"), ("PT0.000000001S", "PT0.000000001S"), ("PT90M", "PT1H30M"),
    ("P0D", "PT0S"), ("P0001-02-03T04:05:06.7", "P1Y2M3DT4H5M6.7S"),
    ("P2021-06-28", "P2021Y6M28D"), ("PT0.1S", "PT0.1S"), ("PT,5S", "error"), ("P", "error"), ("PT", "error"),
    ("P1DT", "error"), ("1D", "error"), ("P1S", "error"),
    ("PT1Y", "error"), ("P1M1Y", "error"), ("P99999999999999999999D", "error"), ("P1D ", "error"),
    ("P1.D", "error"),
  ])
  func durations(text: String, expected: String) {
    #expect(((try? DurationValue(iso: text).isoText) ?? "error") == expected)
  }

  @Test func weeksOfAllYearsFollowOneAnother() throws {
    for year in Int64(1995)...2035 {
      let last = DateValue(days: CivilDate(year: year, month: 12, day: 28).days)
      #expect(last.weekYear == year)
      let first = try DateValue(weekYear: year + 1, week: 1, dayOfWeek: 1)
      #expect(try DateValue(weekYear: year, week: last.week, dayOfWeek: 7).days + 1 == first.days)
      #expect(first.week == 1 && first.weekYear == year + 1 && first.dayOfWeek == 1)
    }
  }
}
