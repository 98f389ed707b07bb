import GraphModel
import Testing

@Suite struct TemporalTextTests {
  @Test(
    arguments: [
      (0, 1, 1, "0000-01-01"), (-44, 3, 15, "-0044-03-15"), (622, 7, 16, "0622-07-16"),
      (2000, 2, 29, "2000-02-29"),
      (10_000, 12, 31, "+10000-12-31"), (-999_999_999, 1, 1, "-999999999-01-01"),
      (999_999_999, 12, 31, "+999999999-12-31"),
    ] as [(Int64, Int64, Int64, String)])
  func dates(year: Int64, month: Int64, day: Int64, expected: String) {
    let civil = CivilDate(year: year, month: month, day: day)
    #expect(DateValue(days: civil.days).isoText == expected)
    #expect(CivilDate(days: civil.days) == civil)
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
    var expected = CivilDate(year: 1797, month: 3, day: 1)
    for days in expected.days..<expected.days + 146_097 {
      guard CivilDate(days: days) == expected, expected.days == days else {
        Issue.record("day \(days) is not \(expected)")
        return
      }
      expected.day += 1
      if expected.day > CivilDate.daysInMonth(expected.month, of: expected.year) {
        expected.day = 1
        expected.month += 1
      }
      if expected.month > 12 {
        expected.month = 1
        expected.year += 1
      }
    }
  }

  @Test(
    arguments: [
      (0, "00:00"), (45_296_000_000_000, "12:34:56"), (45_296_500_000_000, "12:34:56.500"),
      (45_240_000_001_000, "12:34:00.000001"), (86_399_999_999_999, "23:59:59.999999999"),
    ] as [(Int64, String)])
  func times(nanoseconds: Int64, expected: String) {
    #expect(LocalTimeValue(nanoseconds: nanoseconds).isoText == expected)
  }

  @Test(
    arguments: [(0, "Z"), (3600, "+01:00"), (-12_600, "-03:30"), (3208, "+00:53:28"), (-1, "-00:00:01")]
      as [(Int32, String)])
  func offsets(seconds: Int32, expected: String) {
    #expect(UTCOffset.isoText(seconds) == expected)
  }

  @Test func zonedDateTimeShowsTheLocalClock() {
    let value = ZonedDateTimeValue(
      seconds: 1_624_867_200, nanoseconds: 5_000_000, offset: 7200, zone: "Europe/Rome")
    #expect(value.isoText == "2021-06-28T10:00:00.005+02:00[Europe/Rome]")
  }

  @Test(
    arguments: [
      (DurationValue(), "PT0S"), (DurationValue(months: 14, days: -3, seconds: 7384), "P1Y2M-3DT2H3M4S"),
      (DurationValue(months: -7), "P-7M"), (DurationValue(months: -25), "P-2Y-1M"),
      (DurationValue(nanoseconds: 1), "PT0.000000001S"),
      (DurationValue(seconds: -1, nanoseconds: 600_000_000), "PT-0.4S"),
      (DurationValue(seconds: -86_400, nanoseconds: 100_000_000), "PT-23H-59M-59.9S"),
      (DurationValue(seconds: -60), "PT-1M"),
      (DurationValue(seconds: -61, nanoseconds: 999_999_999), "PT-1M-0.000000001S"),
    ] as [(DurationValue, String)])
  func durations(value: DurationValue, expected: String) {
    #expect(value.isoText == expected)
  }
}
