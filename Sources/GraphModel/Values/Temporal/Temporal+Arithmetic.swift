// Temporal values plus durations. Months are added first and keep the day of the month where the month has it, else
// take its last; then days; then the seconds, on the time line where there is a zone.

extension DateValue {
  /// The seconds of the duration count as far as they make whole days.
  package func adding(_ duration: DurationValue) throws(TemporalError) -> DateValue {
    let wholeDays = duration.totalNanoseconds / Int128(LocalTimeValue.nanosecondsPerDay)
    return try adding(months: duration.months, days: Int128(duration.days) + wholeDays)
  }

  func adding(months: Int64, days: Int128) throws(TemporalError) -> DateValue {
    var result = Int128(self.days)
    if months != 0 {
      let date = civil
      let (month, isOverflow) = (date.year * 12 + date.month - 1).addingReportingOverflow(months)
      let year = month.floorDivided(by: 12)
      guard !isOverflow, year.magnitude <= UInt64(Self.yearLimit) else { throw Self.outOfRange }
      let monthOfYear = month.floorRemainder(by: 12) + 1
      let day = min(date.day, CivilDate.daysInMonth(monthOfYear, of: year))
      result = Int128(CivilDate(year: year, month: monthOfYear, day: day).days)
    }
    result += days
    guard let inRange = Int64(exactly: result), Self.range.contains(inRange) else { throw Self.outOfRange }
    return DateValue(days: inRange)
  }

  static let outOfRange = TemporalError("the date is beyond the year \(yearLimit)")

  /// The days that dates may have.
  static let range =
    CivilDate(year: -yearLimit, month: 1, day: 1).days...CivilDate(year: yearLimit, month: 12, day: 31).days
}

extension LocalTimeValue {
  /// Goes on after midnight; months and days do not count.
  package func adding(_ duration: DurationValue) -> LocalTimeValue {
    let day = Int128(Self.nanosecondsPerDay)
    let sum = (Int128(nanoseconds) + duration.totalNanoseconds) % day
    return LocalTimeValue(nanoseconds: Int64(sum < 0 ? sum + day : sum))
  }
}

extension ZonedTimeValue {
  /// Goes on after midnight; months and days do not count.
  package func adding(_ duration: DurationValue) -> ZonedTimeValue {
    ZonedTimeValue(local: local.adding(duration), offset: offset)
  }
}

extension LocalDateTimeValue {
  package func adding(_ duration: DurationValue) throws(TemporalError) -> LocalDateTimeValue {
    let date = try date.adding(months: duration.months, days: Int128(duration.days))
    return try LocalDateTimeValue(date: date, time: time).adding(nanoseconds: duration.totalNanoseconds)
  }

  func adding(nanoseconds added: Int128) throws(TemporalError) -> LocalDateTimeValue {
    let (seconds, nanoseconds) = try sum(seconds, nanoseconds, added)
    guard DateValue.range.contains(seconds.floorDivided(by: 86_400)) else { throw DateValue.outOfRange }
    return LocalDateTimeValue(seconds: seconds, nanoseconds: nanoseconds)
  }
}

extension ZonedDateTimeValue {
  package func adding(_ duration: DurationValue) throws(TemporalError) -> ZonedDateTimeValue {
    let zone = inZone
    var result = self
    if duration.months != 0 || duration.days != 0 {
      let date = try local.date.adding(months: duration.months, days: Int128(duration.days))
      result = zone.resolve(LocalDateTimeValue(date: date, time: local.time), preferred: offset)
    }
    let (seconds, nanoseconds) = try sum(result.seconds, result.nanoseconds, duration.totalNanoseconds)
    guard DateValue.range.contains(seconds.floorDivided(by: 86_400)) else { throw DateValue.outOfRange }
    return zone.show(Instant(seconds: seconds, nanoseconds: nanoseconds))
  }
}

private func sum(
  _ seconds: Int64, _ nanoseconds: Int32, _ added: Int128
) throws(TemporalError) -> (seconds: Int64, nanoseconds: Int32) {
  let total = Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) + added
  var (quotient, remainder) = total.quotientAndRemainder(dividingBy: 1_000_000_000)
  if remainder < 0 {
    quotient -= 1
    remainder += 1_000_000_000
  }
  guard let seconds = Int64(exactly: quotient) else { throw DateValue.outOfRange }
  return (seconds, Int32(remainder))
}

extension DurationValue {
  /// Group by group.
  package func adding(_ other: DurationValue) throws(TemporalError) -> DurationValue {
    let months = months.addingReportingOverflow(other.months)
    let days = days.addingReportingOverflow(other.days)
    guard !months.overflow, !days.overflow else { throw Self.outOfRange }
    return try DurationValue(
      months: months.partialValue, days: days.partialValue,
      totalNanoseconds: totalNanoseconds + other.totalNanoseconds)
  }

  package func negated() throws(TemporalError) -> DurationValue {
    guard months != .min, days != .min else { throw Self.outOfRange }
    return try DurationValue(months: -months, days: -days, totalNanoseconds: -totalNanoseconds)
  }

  package func multiplied(by factor: Int64) throws(TemporalError) -> DurationValue {
    let months = months.multipliedReportingOverflow(by: factor)
    let days = days.multipliedReportingOverflow(by: factor)
    let nanoseconds = totalNanoseconds.multipliedReportingOverflow(by: Int128(factor))
    guard !months.overflow, !days.overflow, !nanoseconds.overflow else { throw Self.outOfRange }
    return try DurationValue(
      months: months.partialValue, days: days.partialValue, totalNanoseconds: nanoseconds.partialValue)
  }

  /// Fractions of months and days go into the smaller groups.
  package func multiplied(by factor: Double) throws(TemporalError) -> DurationValue {
    try scaled { $0 * factor }
  }

  /// Fractions of months and days go into the smaller groups. Throws for a division by zero.
  package func divided(by divisor: Double) throws(TemporalError) -> DurationValue {
    try scaled { $0 / divisor }
  }

  private func scaled(_ scale: (Double) -> Double) throws(TemporalError) -> DurationValue {
    var parts = DurationParts()
    parts.months = try SplitNumber(scale(Double(months)))
    parts.days = try SplitNumber(scale(Double(days)))
    parts.seconds = try SplitNumber(scale(Double(seconds)))
    parts.seconds.add(try SplitNumber(scale(Double(nanoseconds) / 1e9)))
    return try DurationValue(parts)
  }
}
