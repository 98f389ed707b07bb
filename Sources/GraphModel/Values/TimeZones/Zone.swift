/// Where a clock stands: at a fixed offset from UTC, or in a named zone.
package enum Zone: Sendable {
  /// Seconds east of UTC.
  case offset(Int32)
  case named(TimeZoneRules)

  package static let utc = Zone.offset(0)

  /// The offset in seconds east of UTC at a time in seconds since 1970-01-01T00:00Z.
  package func offset(at instant: Int64) -> Int32 {
    switch self {
    case .offset(let offset): offset
    case .named(let rules): rules.offset(at: instant)
    }
  }

  /// The value of an instant shown in this zone.
  package func show(_ instant: Instant) -> ZonedDateTimeValue {
    ZonedDateTimeValue(
      seconds: instant.seconds, nanoseconds: instant.nanoseconds, offset: offset(at: instant.seconds),
      zone: name)
  }

  /// The value that a clock in this zone means; see `TimeZoneRules.resolve` for times it shows twice or never.
  package func resolve(_ local: LocalDateTimeValue, preferred: Int32? = nil) -> ZonedDateTimeValue {
    switch self {
    case .offset(let offset):
      return ZonedDateTimeValue(
        seconds: local.seconds - Int64(offset), nanoseconds: local.nanoseconds, offset: offset)
    case .named(let rules):
      let (instant, offset) = rules.resolve(local: local.seconds, preferred: preferred)
      return ZonedDateTimeValue(
        seconds: instant, nanoseconds: local.nanoseconds, offset: offset, zone: rules.name)
    }
  }

  private var name: String? {
    switch self {
    case .offset: nil
    case .named(let rules): rules.name
    }
  }
}

extension ZonedDateTimeValue {
  /// The zone in which the value is shown; a name that is not known counts as its offset.
  package var inZone: Zone {
    guard let zone, let rules = TimeZoneDatabase.shared.rules(named: zone) else { return .offset(offset) }
    return .named(rules)
  }

  package var instant: Instant { Instant(seconds: seconds, nanoseconds: nanoseconds) }
}
