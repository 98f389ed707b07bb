/// A temporal value taken apart into what it has: a date, a time, a zone.
///
/// To measure between two values each takes from the other what it lacks; a date without a time is its midnight.
private struct Moment {
  var date: DateValue?
  var time: LocalTimeValue
  var zone: Zone?
  /// The offset that the value itself had.
  var offset: Int32?

  init?(_ value: Value) {
    switch value {
    case .date(let date):
      self.date = date
      time = LocalTimeValue(nanoseconds: 0)
    case .localTime(let time): self.time = time
    case .time(let value):
      time = value.local
      (zone, offset) = (.offset(value.offset), value.offset)
    case .localDateTime(let value): (date, time) = (value.date, value.time)
    case .dateTime(let value):
      (date, time) = (value.local.date, value.local.time)
      (zone, offset) = (value.inZone, value.offset)
    default: return nil
    }
  }

  /// The value with the date and zone of the other where it has none; without any, of the first day and in UTC.
  func completed(from other: Moment) -> ZonedDateTimeValue {
    let local = LocalDateTimeValue(date: date ?? other.date ?? DateValue(days: 0), time: time)
    return (zone ?? other.zone ?? .utc).resolve(local, preferred: offset)
  }
}

extension DurationValue {
  /// The groups in which a difference is told.
  package enum Measure: Sendable {
    /// Whole months, then whole days, then the rest.
    case allGroups
    case months
    case days
    case seconds
  }

  /// From one temporal value to another; negative when the second is earlier. Months and days are counted only when
  /// both have a date. `nil` unless both are instants.
  package static func between(
    _ start: Value, _ end: Value, in measure: Measure
  ) throws(TemporalError) -> DurationValue? {
    guard let first = Moment(start), let second = Moment(end) else { return nil }
    var from = first.completed(from: second)
    let to = second.completed(from: first)
    let haveDates = first.date != nil && second.date != nil
    var result = DurationValue()
    if haveDates, measure == .months || measure == .allGroups {
      result.months = months(from, to)
      if measure == .allGroups { from = try from.adding(DurationValue(months: result.months)) }
    }
    if haveDates, measure == .days || measure == .allGroups {
      result.days = days(from, to)
      if measure == .allGroups { from = try from.adding(DurationValue(days: result.days)) }
    }
    guard measure == .seconds || measure == .allGroups else { return result }
    let nanoseconds =
      Int128(to.seconds - from.seconds) * 1_000_000_000 + Int128(to.nanoseconds - from.nanoseconds)
    return try DurationValue(months: result.months, days: result.days, totalNanoseconds: nanoseconds)
  }

  /// Whole months on the clock of the first value's zone.
  private static func months(_ from: ZonedDateTimeValue, _ to: ZonedDateTimeValue) -> Int64 {
    let (start, end) = wholeDates(from, to)
    let packed = { (date: CivilDate) in (date.year * 12 + date.month - 1) * 32 + date.day }
    return (packed(end.civil) - packed(start.civil)) / 32
  }

  private static func days(_ from: ZonedDateTimeValue, _ to: ZonedDateTimeValue) -> Int64 {
    let (start, end) = wholeDates(from, to)
    return end.days - start.days
  }

  /// The dates on the clock of the first value's zone, the second taken back by a day that is not complete.
  private static func wholeDates(
    _ from: ZonedDateTimeValue, _ to: ZonedDateTimeValue
  ) -> (start: DateValue, end: DateValue) {
    let start = from.local
    let end = from.inZone.show(to.instant).local
    var last = end.date
    if end.date > start.date && end.time < start.time { last.days -= 1 }
    if end.date < start.date && end.time > start.time { last.days += 1 }
    return (start.date, last)
  }
}
