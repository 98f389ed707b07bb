// How the temporal types are made of one another.

extension LocalDateTimeValue {
  package init(date: DateValue, time: LocalTimeValue) {
    let (second, nanosecond) = time.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    self.init(seconds: date.days * 86_400 + second, nanoseconds: Int32(nanosecond))
  }

  package var date: DateValue { DateValue(days: seconds.floorDivided(by: 86_400)) }

  package var time: LocalTimeValue {
    LocalTimeValue(nanoseconds: seconds.floorRemainder(by: 86_400) * 1_000_000_000 + Int64(nanoseconds))
  }
}

extension ZonedTimeValue {
  package init(local: LocalTimeValue, offset: Int32) {
    self.init(nanoseconds: local.nanoseconds, offset: offset)
  }

  package var local: LocalTimeValue { LocalTimeValue(nanoseconds: nanoseconds) }
}

extension ZonedDateTimeValue {
  /// The date and time that a clock in the zone shows.
  package var local: LocalDateTimeValue {
    LocalDateTimeValue(seconds: seconds + Int64(offset), nanoseconds: nanoseconds)
  }
}
