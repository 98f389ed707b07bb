import TextFolding

/// The units to which `truncate` cuts temporal values.
package enum TemporalUnit: String, CaseIterable, Comparable, Sendable {
  case microsecond, millisecond, second, minute, hour, day, week, month, quarter, weekYear, year, decade,
    century
  case millennium

  /// Reads a unit's name in any case.
  package init(named name: String) throws(TemporalError) {
    let lowercase = name.lowercased()
    guard let unit = Self.allCases.first(where: { $0.rawValue.lowercased() == lowercase }) else {
      let nearest = nearestName(to: name, among: Self.allCases.map(\.rawValue))
      throw TemporalError(
        "there is no unit \(Value.quoted(name))" + (nearest.map { "; the nearest is '\($0)'" } ?? ""))
    }
    self = unit
  }

  /// From the smallest to the largest.
  package static func < (a: TemporalUnit, b: TemporalUnit) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension DateValue {
  /// The first day of the unit that the date is in; of a unit below the day the date itself.
  package func truncated(to unit: TemporalUnit) -> DateValue {
    let year = civil.year
    switch unit {
    case .millennium: return first(year.floorDivided(by: 1000) * 1000)
    case .century: return first(year.floorDivided(by: 100) * 100)
    case .decade: return first(year.floorDivided(by: 10) * 10)
    case .year: return first(year)
    case .weekYear: return DateValue(days: Self.firstDay(ofWeekYear: weekYear))
    case .quarter: return first(year, month: quarter * 3 - 2)
    case .month: return first(year, month: civil.month)
    case .week: return DateValue(days: days - dayOfWeek + 1)
    default: return self
    }
  }

  private func first(_ year: Int64, month: Int64 = 1) -> DateValue {
    DateValue(days: CivilDate(year: year, month: month, day: 1).days)
  }
}

extension LocalTimeValue {
  /// The beginning of the unit that the time is in; of the day and larger units midnight.
  package func truncated(to unit: TemporalUnit) -> LocalTimeValue {
    let length: Int64
    switch unit {
    case .microsecond: length = 1000
    case .millisecond: length = 1_000_000
    case .second: length = 1_000_000_000
    case .minute: length = 60_000_000_000
    case .hour: length = 3_600_000_000_000
    default: length = Self.nanosecondsPerDay
    }
    return LocalTimeValue(nanoseconds: nanoseconds - nanoseconds % length)
  }
}

extension Value {
  /// The types of temporal values that have a place in time.
  package enum InstantKind: String, Sendable {
    case date, localTime, time, localDateTime, dateTime

    fileprivate var phrase: String {
      switch self {
      case .date: "a date"
      case .localTime: "a local time"
      case .time: "a time"
      case .localDateTime: "a local date-time"
      case .dateTime: "a date-time"
      }
    }
  }

  /// A temporal value cut to a unit, as a value of another or the same type, then changed by fields.
  ///
  /// Throws when the value has no date or time that the type needs, or the unit is too small or large for it. A
  /// `timezone` among the fields replaces the zone and keeps what the clock shows.
  package func truncated(
    to unit: TemporalUnit, as kind: InstantKind, changing map: MapValue, now: Instant
  ) throws(TemporalError) -> Value {
    if kind == .date, unit < .day { throw TemporalError("a date has no \(unit.rawValue) to cut it to") }
    let isTime = kind == .localTime || kind == .time
    if isTime, unit > .day { throw TemporalError("\(kind.phrase) has no \(unit.rawValue) to cut it to") }
    let groups: TemporalFields.Groups =
      switch kind {
      case .date: .date
      case .localTime: .time
      case .time: [.time, .zone]
      case .localDateTime: .dateTime
      case .dateTime: [.dateTime, .zone]
      }
    let fields = try TemporalFields(map.keepingFractions(of: timePart, to: unit), groups, of: kind.phrase)
    let date = try isTime ? nil : fields.date(from: truncatedDate(to: unit, kind))
    let time = try kind == .date ? nil : fields.time(from: truncatedTime(to: unit, isTime: isTime))
    let replacement = try fields.zone()
    let zone = replacement ?? zonePart ?? .utc
    switch (kind, date, time) {
    case (.date, let date?, _): return .date(date)
    case (.localTime, _, let time?): return .localTime(time)
    case (.time, _, let time?):
      let instant = if case .dateTime(let value) = self { value.seconds } else { now.seconds }
      return .time(ZonedTimeValue(local: time, offset: zone.offset(at: instant)))
    case (.localDateTime, let date?, let time?):
      return .localDateTime(LocalDateTimeValue(date: date, time: time))
    case (.dateTime, let date?, let time?):
      return .dateTime(
        zone.resolve(
          LocalDateTimeValue(date: date, time: time), preferred: replacement == nil ? offsetPart : nil))
    default: return .null
    }
  }

  private func truncatedDate(to unit: TemporalUnit, _ kind: InstantKind) throws(TemporalError) -> DateValue {
    guard let date = datePart else {
      throw TemporalError("\(kind.phrase) cannot be cut from a value without a date")
    }
    return date.truncated(to: unit)
  }

  private func truncatedTime(to unit: TemporalUnit, isTime: Bool) throws(TemporalError) -> LocalTimeValue {
    if let time = timePart { return time.truncated(to: unit) }
    if isTime || unit < .day {
      throw TemporalError("a value without a time cannot be cut to the \(unit.rawValue)")
    }
    return LocalTimeValue(nanoseconds: 0)
  }
}

extension MapValue {
  /// With the milliseconds or microseconds to which a time was cut, where only smaller parts of the second are
  /// given: these are then added to what was kept.
  fileprivate func keepingFractions(of time: LocalTimeValue?, to unit: TemporalUnit) -> MapValue {
    guard let time, unit == .millisecond || unit == .microsecond else { return self }
    var result = self
    let hasSmaller = self["nanosecond"] != nil || (unit == .millisecond && self["microsecond"] != nil)
    guard hasSmaller, self["millisecond"] == nil else { return self }
    if unit == .millisecond {
      result["millisecond"] = .int(time.nanosecond / 1_000_000)
    } else if self["microsecond"] == nil {
      result["microsecond"] = .int(time.nanosecond / 1000)
    }
    return result
  }
}
