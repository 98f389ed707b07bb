extension Value {
  /// A part of a temporal value by its name, such as `year` or `offsetMinutes`; `nil` for a name that its type has
  /// not, and for values that are not temporal.
  package func temporalComponent(_ name: String) -> Value? {
    switch self {
    case .date(let date): date.component(name).map { .int($0) }
    case .localTime(let time): time.component(name).map { .int($0) }
    case .time(let time): time.local.component(name).map { .int($0) } ?? time.zoneComponent(name)
    case .localDateTime(let value):
      (value.date.component(name) ?? value.time.component(name)).map { .int($0) }
    case .dateTime(let value):
      (value.local.date.component(name) ?? value.local.time.component(name) ?? value.epochComponent(name))
        .map { .int($0) } ?? value.zoneComponent(name)
    case .duration(let duration): duration.component(name)
    default: nil
    }
  }

  /// The names that `temporalComponent` knows for the value's type.
  package var temporalComponentNames: [String] {
    let dates = [
      "year", "quarter", "month", "week", "weekYear", "day", "ordinalDay", "weekDay", "dayOfQuarter",
    ]
    let times = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"]
    let zones = ["timezone", "offset", "offsetMinutes", "offsetSeconds"]
    return switch self {
    case .date: dates
    case .localTime: times
    case .time: times + zones
    case .localDateTime: dates + times
    case .dateTime: dates + times + zones + ["epochSeconds", "epochMillis"]
    case .duration: DurationValue.componentNames
    default: []
    }
  }
}

extension DateValue {
  fileprivate func component(_ name: String) -> Int64? {
    switch name {
    case "year": civil.year
    case "quarter": quarter
    case "month": civil.month
    case "week": week
    case "weekYear": weekYear
    case "day": civil.day
    case "ordinalDay": ordinalDay
    case "weekDay", "dayOfWeek": dayOfWeek
    case "dayOfQuarter": dayOfQuarter
    default: nil
    }
  }
}

extension LocalTimeValue {
  fileprivate func component(_ name: String) -> Int64? {
    switch name {
    case "hour": hour
    case "minute": minute
    case "second": second
    case "millisecond": nanosecond / 1_000_000
    case "microsecond": nanosecond / 1000
    case "nanosecond": nanosecond
    default: nil
    }
  }
}

private func zoneComponent(_ name: String, offset: Int32, zone: String?) -> Value? {
  switch name {
  case "timezone": .string(zone ?? UTCOffset.isoText(offset))
  case "offset": .string(UTCOffset.isoText(offset))
  case "offsetMinutes": .int(Int64(offset / 60))
  case "offsetSeconds": .int(Int64(offset))
  default: nil
  }
}

extension ZonedTimeValue {
  fileprivate func zoneComponent(_ name: String) -> Value? {
    GraphModel.zoneComponent(name, offset: offset, zone: nil)
  }
}

extension ZonedDateTimeValue {
  fileprivate func zoneComponent(_ name: String) -> Value? {
    GraphModel.zoneComponent(name, offset: offset, zone: zone)
  }

  fileprivate func epochComponent(_ name: String) -> Int64? {
    switch name {
    case "epochSeconds": seconds
    // Years far from 1970 do not fit into milliseconds of 64 bits.
    case "epochMillis":
      Int64(exactly: Int128(seconds) * 1000 + Int128(nanoseconds / 1_000_000))
    default: nil
    }
  }
}

extension DurationValue {
  fileprivate static let componentNames = [
    "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds",
    "microseconds",
    "nanoseconds", "quartersOfYear", "monthsOfQuarter", "monthsOfYear", "daysOfWeek", "minutesOfHour",
    "secondsOfMinute", "millisecondsOfSecond", "microsecondsOfSecond", "nanosecondsOfSecond",
  ]

  /// Of each group the whole of it in a unit (`hours`, `minutes`, …) and what is left beside the next larger unit
  /// (`minutesOfHour`, …). Units of a group that do not fit into 64 bits are `null`.
  fileprivate func component(_ name: String) -> Value? {
    switch name {
    case "years": .int(months / 12)
    case "quarters": .int(months / 3)
    case "months": .int(months)
    case "quartersOfYear": .int(months / 3 % 4)
    case "monthsOfQuarter": .int(months % 3)
    case "monthsOfYear": .int(months % 12)
    case "weeks": .int(days / 7)
    case "days": .int(days)
    case "daysOfWeek": .int(days % 7)
    case "hours": .int(seconds / 3600)
    case "minutes": .int(seconds / 60)
    case "seconds": .int(seconds)
    case "minutesOfHour": .int(seconds / 60 % 60)
    case "secondsOfMinute": .int(seconds % 60)
    case "millisecondsOfSecond": .int(Int64(nanoseconds / 1_000_000))
    case "microsecondsOfSecond": .int(Int64(nanoseconds / 1000))
    case "nanosecondsOfSecond": .int(Int64(nanoseconds))
    case "milliseconds": whole(1_000_000)
    case "microseconds": whole(1000)
    case "nanoseconds": whole(1)
    default: nil
    }
  }

  private func whole(_ unit: Int128) -> Value {
    Int64(exactly: totalNanoseconds / unit).map { .int($0) } ?? .null
  }
}
