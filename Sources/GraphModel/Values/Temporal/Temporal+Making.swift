// How each temporal type is made of fields, and of other temporal values.

extension DateValue {
  package init(fields map: MapValue) throws(TemporalError) {
    let fields = try TemporalFields(map, .date, of: "a date")
    self = try fields.date(from: fields.baseDate())
  }
}

extension LocalTimeValue {
  package init(fields map: MapValue) throws(TemporalError) {
    let fields = try TemporalFields(map, .time, of: "a local time")
    self = try fields.time(from: fields.baseTime())
  }
}

extension ZonedTimeValue {
  /// In UTC unless fields say otherwise; a given time that has a zone is carried over into the new one. The offset of
  /// a named zone is the one it has at `now`.
  package init(fields map: MapValue, now: Instant) throws(TemporalError) {
    let fields = try TemporalFields(map, [.time, .zone], of: "a time")
    let local = try fields.time(from: fields.baseTime())
    let instantOfBase: Int64 =
      if case .dateTime(let value)? = map["time"] { value.seconds } else { now.seconds }
    let own = fields.baseZone()?.offset(at: instantOfBase)
    let wanted = try fields.zone()?.offset(at: now.seconds)
    self.init(local: local, offset: own ?? wanted ?? 0)
    if own != nil, let wanted { self = shown(at: wanted) }
  }

  /// The same instant at another offset; the day may be another.
  private func shown(at offset: Int32) -> ZonedTimeValue {
    let day = LocalTimeValue.nanosecondsPerDay
    return ZonedTimeValue(
      nanoseconds: (utcNanoseconds + Int64(offset) * 1_000_000_000).floorRemainder(by: day), offset: offset)
  }
}

extension LocalDateTimeValue {
  package init(fields map: MapValue) throws(TemporalError) {
    let fields = try TemporalFields(map, .dateTime, of: "a local date-time")
    self = try fields.localDateTime()
  }
}

extension ZonedDateTimeValue {
  /// In UTC unless fields say otherwise; a given time that has a zone is carried over into the new one.
  package init(fields map: MapValue) throws(TemporalError) {
    let fields = try TemporalFields(map, [.dateTime, .zone, .epoch], of: "a date-time")
    let wanted = try fields.zone()
    if let instant = try fields.epochInstant() {
      self = (wanted ?? .utc).show(instant)
      return
    }
    let own = fields.baseZone()
    self = try (own ?? wanted ?? .utc).resolve(fields.localDateTime(), preferred: fields.baseOffset())
    if own != nil, let wanted { self = wanted.show(instant) }
  }
}

extension TemporalFields {
  fileprivate func localDateTime() throws(TemporalError) -> LocalDateTimeValue {
    LocalDateTimeValue(date: try date(from: baseDate()), time: try time(from: baseTime()))
  }
}
