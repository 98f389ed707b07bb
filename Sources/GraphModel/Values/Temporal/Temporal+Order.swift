extension ZonedTimeValue: Comparable {
  /// By the instant; of two names for one instant the one further west is first.
  package static func < (a: ZonedTimeValue, b: ZonedTimeValue) -> Bool {
    (a.utcNanoseconds, a.offset) < (b.utcNanoseconds, b.offset)
  }

  /// Nanoseconds since midnight in UTC; below zero or beyond a day when the offset crosses midnight.
  package var utcNanoseconds: Int64 { nanoseconds - Int64(offset) * 1_000_000_000 }
}

extension ZonedDateTimeValue: Comparable {
  /// By the instant, then by offset and zone name, so that only equal values are of one rank.
  package static func < (a: ZonedDateTimeValue, b: ZonedDateTimeValue) -> Bool {
    if (a.seconds, a.nanoseconds, a.offset) != (b.seconds, b.nanoseconds, b.offset) {
      return (a.seconds, a.nanoseconds, a.offset) < (b.seconds, b.nanoseconds, b.offset)
    }
    switch (a.zone, b.zone) {
    case (let x?, let y?): return x.isBytewiseBefore(y)
    case (nil, _?): return true
    default: return false
    }
  }
}

extension DurationValue {
  /// Negative, zero or positive as the duration is shorter, as long or longer on average, a month being 30.436875
  /// days; durations of one average length stand by months, then days.
  package func order(comparedWith other: DurationValue) -> Int {
    let (mine, theirs) = (averageNanoseconds, other.averageNanoseconds)
    if mine != theirs { return mine < theirs ? -1 : 1 }
    if months != other.months { return months < other.months ? -1 : 1 }
    return days == other.days ? 0 : days < other.days ? -1 : 1
  }

  /// The length on average, exact.
  private var averageNanoseconds: Int128 {
    let seconds =
      Int128(months) * Int128(Self.secondsPerAverageMonth) + Int128(days) * 86_400 + Int128(seconds)
    return seconds * 1_000_000_000 + Int128(nanoseconds)
  }

  /// A twelfth of the Gregorian calendar's mean year of 365.2425 days.
  package static let secondsPerAverageMonth: Int64 = 2_629_746
}
