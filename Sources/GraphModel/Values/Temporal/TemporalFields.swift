import TextFolding

/// The fields from which temporal values are made: `{year: 2021, month: 6}`, or a value to start from and what is to
/// differ in it, `{date: other, day: 28}`.
///
/// Without a value to start from, a field needs the next larger one of its group: a day its month, a second its
/// minute. What is left out below is the least.
package struct TemporalFields {
  private let map: MapValue
  private let kind: String

  /// Groups of fields that a type may take.
  struct Groups: OptionSet {
    let rawValue: Int
    static let date = Groups(rawValue: 1)
    static let time = Groups(rawValue: 2)
    static let zone = Groups(rawValue: 4)
    static let dateTime: Groups = [.date, .time, Groups(rawValue: 8)]
    static let epoch = Groups(rawValue: 16)

    var names: [String] {
      var names: [String] = []
      if contains(.date) {
        names += [
          "date", "year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay",
        ]
      }
      if contains(.time) {
        names += ["time", "hour", "minute", "second", "millisecond", "microsecond", "nanosecond"]
      }
      if contains(.dateTime) { names.append("datetime") }
      if contains(.zone) { names.append("timezone") }
      if contains(.epoch) { names += ["epochSeconds", "epochMillis"] }
      return names
    }
  }

  /// Throws for a field that none of the groups has. `kind` is what is made, for messages: "a date".
  init(_ map: MapValue, _ groups: Groups, of kind: String) throws(TemporalError) {
    self.map = map
    self.kind = kind
    let names = groups.names
    for name in map.keys where !names.contains(name) {
      let nearest = nearestName(to: name, among: names)
      throw TemporalError(
        "\(kind) has no field '\(name)'" + (nearest.map { "; the nearest is '\($0)'" } ?? ""))
    }
  }

  private func integer(_ name: String) throws(TemporalError) -> Int64? {
    guard let value = map[name] else { return nil }
    guard case .int(let number) = value else { throw TemporalError("\(name) must be an integer") }
    return number
  }

  private func has(_ names: String...) -> Bool { names.contains { map[$0] != nil } }

  private func missing(_ name: String, for other: String) -> TemporalError {
    TemporalError("\(kind) with '\(other)' needs '\(name)' too")
  }

  // MARK: - Values to start from

  /// The value of a field that holds a temporal value.
  private func start(_ name: String) -> Value? { map[name] }

  private func datePart(_ name: String) throws(TemporalError) -> DateValue? {
    guard let value = start(name) else { return nil }
    guard let date = value.datePart else { throw TemporalError("\(name) must be a value with a date") }
    return date
  }

  private func timePart(_ name: String) throws(TemporalError) -> LocalTimeValue? {
    guard let value = start(name) else { return nil }
    guard let time = value.timePart else { throw TemporalError("\(name) must be a value with a time") }
    return time
  }

  func baseDate() throws(TemporalError) -> DateValue? {
    if let date = try datePart("date") { return date }
    return try datePart("datetime")
  }

  func baseTime() throws(TemporalError) -> LocalTimeValue? {
    if let time = try timePart("time") { return time }
    return try timePart("datetime")
  }

  /// The zone of the value that the time comes from.
  func baseZone() -> Zone? { (start("time") ?? start("datetime"))?.zonePart }

  /// The offset of that value, for times that its zone shows twice.
  func baseOffset() -> Int32? { (start("time") ?? start("datetime"))?.offsetPart }

  func zone() throws(TemporalError) -> Zone? {
    guard let value = map["timezone"] else { return nil }
    guard case .string(let name) = value else { throw TemporalError("timezone must be a string") }
    return try Zone(named: name)
  }

  /// Whether nothing but the zone is given: the present instant is meant.
  package static func hasZoneOnly(_ map: MapValue) -> Bool { map.keys == ["timezone"] }

  // MARK: - Dates

  /// The date that the fields tell, by week, quarter, day of the year or month.
  func date(from base: DateValue?) throws(TemporalError) -> DateValue {
    guard
      let year = try integer("year") ?? base.map({ has("week", "dayOfWeek") ? $0.weekYear : $0.civil.year })
    else { throw TemporalError("\(kind) needs a 'year'") }
    try checkOneWay()
    if has("week", "dayOfWeek") {
      guard let week = try integer("week") ?? base?.week else { throw missing("week", for: "dayOfWeek") }
      return try DateValue(
        weekYear: year, week: week, dayOfWeek: integer("dayOfWeek") ?? base?.dayOfWeek ?? 1)
    }
    if has("quarter", "dayOfQuarter") {
      guard let quarter = try integer("quarter") ?? base?.quarter else {
        throw missing("quarter", for: "dayOfQuarter")
      }
      return try DateValue(
        year: year, quarter: quarter, dayOfQuarter: integer("dayOfQuarter") ?? base?.dayOfQuarter ?? 1)
    }
    if let day = try integer("ordinalDay") { return try DateValue(year: year, ordinalDay: day) }
    if has("day"), base == nil, !has("month") { throw missing("month", for: "day") }
    return try DateValue(
      year: year, month: integer("month") ?? base?.civil.month ?? 1,
      day: integer("day") ?? base?.civil.day ?? 1)
  }

  private func checkOneWay() throws(TemporalError) {
    let ways = [["month", "day"], ["week", "dayOfWeek"], ["quarter", "dayOfQuarter"], ["ordinalDay"]]
    let used = ways.compactMap { way in way.first { map[$0] != nil } }
    if used.count > 1 { throw TemporalError("\(kind) cannot have both '\(used[0])' and '\(used[1])'") }
  }

  // MARK: - Times

  func time(from base: LocalTimeValue?) throws(TemporalError) -> LocalTimeValue {
    if base == nil {
      if has("minute"), !has("hour") { throw missing("hour", for: "minute") }
      if has("second"), !has("minute") { throw missing("minute", for: "second") }
      if let part = ["millisecond", "microsecond", "nanosecond"].first(where: { has($0) }), !has("second") {
        throw missing("second", for: part)
      }
    }
    return try LocalTimeValue(
      hour: integer("hour") ?? base?.hour ?? 0, minute: integer("minute") ?? base?.minute ?? 0,
      second: integer("second") ?? base?.second ?? 0, nanosecond: nanosecond() ?? base?.nanosecond ?? 0)
  }

  /// Each part of a second counts from the end of the next larger one that is given.
  private func nanosecond() throws(TemporalError) -> Int64? {
    guard has("millisecond", "microsecond", "nanosecond") else { return nil }
    let milliseconds = try integer("millisecond")
    let microseconds = try integer("microsecond")
    let nanoseconds = try integer("nanosecond")
    if let milliseconds { try DateValue.check("millisecond", milliseconds, 0...999) }
    if let microseconds {
      try DateValue.check("microsecond", microseconds, 0...(milliseconds == nil ? 999_999 : 999))
    }
    if let nanoseconds {
      let limit: Int64 = microseconds != nil ? 999 : milliseconds != nil ? 999_999 : 999_999_999
      try DateValue.check("nanosecond", nanoseconds, 0...limit)
    }
    return (milliseconds ?? 0) * 1_000_000 + (microseconds ?? 0) * 1000 + (nanoseconds ?? 0)
  }

  // MARK: - Epoch

  /// The instant of `epochSeconds` or `epochMillis`, with `nanosecond` of the second or millisecond.
  func epochInstant() throws(TemporalError) -> Instant? {
    let nanoseconds: Int64
    let seconds: Int64
    if let value = try integer("epochSeconds") {
      let part = try integer("nanosecond") ?? 0
      try DateValue.check("nanosecond", part, 0...999_999_999)
      (seconds, nanoseconds) = (value, part)
    } else if let value = try integer("epochMillis") {
      let part = try integer("nanosecond") ?? 0
      try DateValue.check("nanosecond", part, 0...999_999)
      (seconds, nanoseconds) = (
        value.floorDivided(by: 1000), value.floorRemainder(by: 1000) * 1_000_000 + part
      )
    } else {
      return nil
    }
    guard DateValue.range.contains(seconds.floorDivided(by: 86_400)) else { throw DateValue.outOfRange }
    return Instant(seconds: seconds, nanoseconds: Int32(nanoseconds))
  }
}

extension Value {
  /// The date in a temporal value; `nil` when it has none.
  package var datePart: DateValue? {
    switch self {
    case .date(let date): date
    case .localDateTime(let value): value.date
    case .dateTime(let value): value.local.date
    default: nil
    }
  }

  /// The time of day in a temporal value; `nil` when it has none.
  package var timePart: LocalTimeValue? {
    switch self {
    case .localTime(let time): time
    case .time(let time): time.local
    case .localDateTime(let value): value.time
    case .dateTime(let value): value.local.time
    default: nil
    }
  }

  /// The offset of a temporal value in seconds east of UTC; `nil` when it has none.
  package var offsetPart: Int32? {
    switch self {
    case .time(let time): time.offset
    case .dateTime(let value): value.offset
    default: nil
    }
  }

  /// The zone of a temporal value; `nil` when it has none.
  package var zonePart: Zone? {
    switch self {
    case .time(let time): .offset(time.offset)
    case .dateTime(let value): value.inZone
    default: nil
    }
  }
}
