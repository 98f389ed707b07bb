/// A day of the proleptic Gregorian calendar.
package struct DateValue: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package var days: Int64

  package init(days: Int64) { self.days = days }

  package static func < (a: DateValue, b: DateValue) -> Bool { a.days < b.days }
}

/// A time of day without a zone.
package struct LocalTimeValue: Hashable, Comparable, Sendable {
  /// Nanoseconds since midnight.
  package var nanoseconds: Int64

  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  package static func < (a: LocalTimeValue, b: LocalTimeValue) -> Bool { a.nanoseconds < b.nanoseconds }
}

/// A time of day with an offset from UTC.
package struct ZonedTimeValue: Hashable, Sendable {
  /// Local nanoseconds since midnight.
  package var nanoseconds: Int64
  /// Seconds east of UTC.
  package var offset: Int32

  package init(nanoseconds: Int64, offset: Int32) {
    self.nanoseconds = nanoseconds
    self.offset = offset
  }
}

/// A date and a time of day without a zone.
package struct LocalDateTimeValue: Hashable, Comparable, Sendable {
  /// Local seconds since 1970-01-01T00:00.
  package var seconds: Int64
  /// Nanoseconds of the second, 0 to 999,999,999.
  package var nanoseconds: Int32

  package init(seconds: Int64, nanoseconds: Int32) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  package static func < (a: LocalDateTimeValue, b: LocalDateTimeValue) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }
}

/// An instant with the offset, and perhaps the named zone, in which it is shown.
package struct ZonedDateTimeValue: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00Z.
  package var seconds: Int64
  /// Nanoseconds of the second, 0 to 999,999,999.
  package var nanoseconds: Int32
  /// Seconds east of UTC at that instant.
  package var offset: Int32
  /// The zone's name, such as `Europe/Oslo`; `nil` for a bare offset.
  package var zone: String?

  package init(seconds: Int64, nanoseconds: Int32, offset: Int32, zone: String? = nil) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
    self.offset = offset
    self.zone = zone
  }
}

/// A length of time in the four groups that do not convert into one another.
package struct DurationValue: Hashable, Sendable {
  package var months: Int64
  package var days: Int64
  package var seconds: Int64
  /// Nanoseconds of the second, 0 to 999,999,999; the sign is in `seconds`.
  package var nanoseconds: Int32

  package init(months: Int64 = 0, days: Int64 = 0, seconds: Int64 = 0, nanoseconds: Int32 = 0) {
    self.months = months
    self.days = days
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}
