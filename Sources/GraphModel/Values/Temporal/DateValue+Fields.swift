extension DateValue {
  /// The largest year, after and before the year 0.
  package static let yearLimit: Int64 = 999_999_999

  /// Throws when there is no such day.
  package init(year: Int64, month: Int64, day: Int64) throws(TemporalError) {
    try Self.check("year", year, -Self.yearLimit...Self.yearLimit)
    try Self.check("month", month, 1...12)
    try Self.check("day", day, 1...CivilDate.daysInMonth(month, of: year))
    self.init(days: CivilDate(year: year, month: month, day: day).days)
  }

  /// The day of an ISO week, Monday being day 1; week 1 is that of the year's first Thursday.
  package init(weekYear year: Int64, week: Int64, dayOfWeek: Int64) throws(TemporalError) {
    try Self.check("year", year, -Self.yearLimit...Self.yearLimit)
    try Self.check("week", week, 1...Self.weeks(in: year))
    try Self.check("dayOfWeek", dayOfWeek, 1...7)
    self.init(days: Self.firstDay(ofWeekYear: year) + (week - 1) * 7 + dayOfWeek - 1)
  }

  package init(year: Int64, quarter: Int64, dayOfQuarter: Int64) throws(TemporalError) {
    try Self.check("year", year, -Self.yearLimit...Self.yearLimit)
    try Self.check("quarter", quarter, 1...4)
    let first = CivilDate(year: year, month: quarter * 3 - 2, day: 1).days
    let next =
      quarter == 4
      ? CivilDate(year: year + 1, month: 1, day: 1).days
      : CivilDate(year: year, month: quarter * 3 + 1, day: 1).days
    try Self.check("dayOfQuarter", dayOfQuarter, 1...next - first)
    self.init(days: first + dayOfQuarter - 1)
  }

  package init(year: Int64, ordinalDay: Int64) throws(TemporalError) {
    try Self.check("year", year, -Self.yearLimit...Self.yearLimit)
    try Self.check("ordinalDay", ordinalDay, 1...CivilDate.daysInYear(year))
    self.init(days: CivilDate(year: year, month: 1, day: 1).days + ordinalDay - 1)
  }

  static func check(_ field: String, _ value: Int64, _ range: ClosedRange<Int64>) throws(TemporalError) {
    guard range.contains(value) else {
      throw TemporalError("\(field) must be from \(range.lowerBound) to \(range.upperBound), not \(value)")
    }
  }

  // MARK: - Parts

  package var civil: CivilDate { CivilDate(days: days) }

  /// Monday is 1, Sunday 7.
  package var dayOfWeek: Int64 { (days + 3).floorRemainder(by: 7) + 1 }

  /// The year that the day's ISO week belongs to.
  package var weekYear: Int64 { CivilDate(days: thursday).year }

  package var week: Int64 {
    (thursday - CivilDate(year: weekYear, month: 1, day: 1).days) / 7 + 1
  }

  package var quarter: Int64 { (civil.month + 2) / 3 }

  package var dayOfQuarter: Int64 {
    days - CivilDate(year: civil.year, month: quarter * 3 - 2, day: 1).days + 1
  }

  package var ordinalDay: Int64 { days - CivilDate(year: civil.year, month: 1, day: 1).days + 1 }

  /// The Thursday of the day's week, which decides the week's year.
  private var thursday: Int64 { days - dayOfWeek + 4 }

  static func firstDay(ofWeekYear year: Int64) -> Int64 {
    let fourth = DateValue(days: CivilDate(year: year, month: 1, day: 4).days)
    return fourth.days - fourth.dayOfWeek + 1
  }

  private static func weeks(in year: Int64) -> Int64 {
    (firstDay(ofWeekYear: year + 1) - firstDay(ofWeekYear: year)) / 7
  }
}

extension LocalTimeValue {
  package static let nanosecondsPerDay: Int64 = 86_400_000_000_000

  /// Throws when a part is beyond its range.
  package init(
    hour: Int64, minute: Int64 = 0, second: Int64 = 0, nanosecond: Int64 = 0
  ) throws(TemporalError) {
    try DateValue.check("hour", hour, 0...23)
    try DateValue.check("minute", minute, 0...59)
    try DateValue.check("second", second, 0...59)
    try DateValue.check("nanosecond", nanosecond, 0...999_999_999)
    self.init(nanoseconds: ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond)
  }

  package var hour: Int64 { nanoseconds / 3_600_000_000_000 }
  package var minute: Int64 { nanoseconds / 60_000_000_000 % 60 }
  package var second: Int64 { nanoseconds / 1_000_000_000 % 60 }
  /// Nanoseconds of the second.
  package var nanosecond: Int64 { nanoseconds % 1_000_000_000 }
}
