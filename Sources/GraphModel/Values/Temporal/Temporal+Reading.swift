import TextFolding

// Reading of the temporal values from ISO 8601 text, in the forms that `TemporalReader` lists.

extension DateValue {
  package init(iso text: String) throws(TemporalError) {
    var reader = TemporalReader(text, as: "a date")
    self = try reader.date()
    try reader.expectEnd()
  }
}

extension LocalTimeValue {
  package init(iso text: String) throws(TemporalError) {
    var reader = TemporalReader(text, as: "a local time")
    self = try reader.time()
    try reader.expectEnd()
  }
}

extension ZonedTimeValue {
  /// Without an offset the time is in UTC.
  package init(iso text: String) throws(TemporalError) {
    var reader = TemporalReader(text, as: "a time")
    let local = try reader.time()
    let zone = try reader.zone()
    try reader.expectEnd()
    guard zone?.rules == nil else {
      throw reader.error("the offset of a named zone depends on the date; give the offset instead")
    }
    self.init(local: local, offset: zone?.offset ?? 0)
  }
}

extension LocalDateTimeValue {
  /// Without a time it is midnight.
  package init(iso text: String) throws(TemporalError) {
    var reader = TemporalReader(text, as: "a local date-time")
    self = try reader.dateTime()
    try reader.expectEnd()
  }
}

extension ZonedDateTimeValue {
  /// Without a zone the value is in UTC; with an offset and a zone the offset must be one that the zone has then.
  package init(iso text: String) throws(TemporalError) {
    var reader = TemporalReader(text, as: "a date-time")
    let local = try reader.dateTime()
    let zone = try reader.zone()
    try reader.expectEnd()
    guard let rules = zone?.rules else {
      self = Zone.offset(zone?.offset ?? 0).resolve(local)
      return
    }
    self = Zone.named(rules).resolve(local, preferred: zone?.offset)
    if let given = zone?.offset, given != offset {
      throw reader.error("\(rules.name) has the offset \(UTCOffset.isoText(offset)) then")
    }
  }
}

extension Zone {
  /// Reads `Europe/Oslo`, `+01:00` or `Z`.
  package init(named name: String) throws(TemporalError) {
    if let rules = TimeZoneDatabase.shared.rules(named: name) {
      self = .named(rules)
      return
    }
    guard let first = name.utf8.first, "+-Zz".utf8.contains(first) else { throw Self.unknown(name) }
    if name == "Z" || name == "z" {
      self = .utc
      return
    }
    var reader = TemporalReader(name, as: "an offset")
    self = .offset(try reader.offset())
    try reader.expectEnd()
  }

  static func unknown(_ name: String) -> TemporalError {
    let nearest = nearestName(to: name, among: TimeZoneDatabase.shared.names)
    return TemporalError(
      "there is no time zone \(Value.quoted(name))" + (nearest.map { "; the nearest is '\($0)'" } ?? ""))
  }
}

extension TemporalReader {
  fileprivate mutating func dateTime() throws(TemporalError) -> LocalDateTimeValue {
    let date = try date()
    return LocalDateTimeValue(date: date, time: eat("T") ? try time() : LocalTimeValue(nanoseconds: 0))
  }
}
