extension ByteWriter {
  /// Writes a value without entities: nodes, relationships and paths are not stored in properties and are
  /// written as `null`.
  package mutating func write(_ value: Value) {
    switch value {
    case .null, .node, .relationship, .path: write(byte: 0)
    case .bool(let flag): write(byte: flag ? 2 : 1)
    case .int(let number):
      write(byte: 3)
      write(number)
    case .float(let number):
      write(byte: 4)
      write(number)
    case .string(let text):
      write(byte: 5)
      write(text)
    case .list(let items):
      write(byte: 6)
      write(count: items.count)
      for item in items { write(item) }
    case .map(let map):
      write(byte: 7)
      write(count: map.count)
      for (key, item) in map.pairs {
        write(key)
        write(item)
      }
    default: write(temporal: value)
    }
  }

  private mutating func write(temporal value: Value) {
    switch value {
    case .date(let date):
      write(byte: 8)
      write(date.days)
    case .localTime(let time):
      write(byte: 9)
      write(time.nanoseconds)
    case .time(let time):
      write(byte: 10)
      write(time.nanoseconds)
      write(time.offset)
    case .localDateTime(let moment):
      write(byte: 11)
      write(moment.seconds)
      write(moment.nanoseconds)
    case .dateTime(let moment):
      write(byte: 12)
      write(moment.seconds)
      write(moment.nanoseconds)
      write(moment.offset)
      write(moment.zone ?? "")
    case .duration(let duration):
      write(byte: 13)
      write(duration.months)
      write(duration.days)
      write(duration.seconds)
      write(duration.nanoseconds)
    default: write(byte: 0)
    }
  }
}

extension ByteReader {
  /// Reads a value; nesting deeper than `depth` counts as damage.
  package mutating func readValue(depth: Int = 200) throws(Damaged) -> Value {
    guard depth > 0 else { throw Damaged() }
    switch try readByte() {
    case 0: return .null
    case 1: return .bool(false)
    case 2: return .bool(true)
    case 3: return .int(try read())
    case 4: return .float(try readDouble())
    case 5: return .string(try readString())
    case 6:
      let count = try readCount()
      var items: [Value] = []
      items.reserveCapacity(count)
      for _ in 0..<count { items.append(try readValue(depth: depth - 1)) }
      return .list(items)
    case 7:
      var map = MapValue()
      for _ in 0..<(try readCount()) {
        let key = try readString()
        map[key] = try readValue(depth: depth - 1)
      }
      return .map(map)
    case 8: return .date(DateValue(days: try read()))
    case 9: return .localTime(LocalTimeValue(nanoseconds: try read()))
    case 10: return .time(ZonedTimeValue(nanoseconds: try read(), offset: try read()))
    case 11: return .localDateTime(LocalDateTimeValue(seconds: try read(), nanoseconds: try read()))
    case 12:
      let seconds = try read(Int64.self)
      let nanoseconds = try read(Int32.self)
      let offset = try read(Int32.self)
      let zone = try readString()
      return .dateTime(
        ZonedDateTimeValue(
          seconds: seconds, nanoseconds: nanoseconds, offset: offset, zone: zone.isEmpty ? nil : zone))
    case 13:
      return .duration(
        DurationValue(
          months: try read(), days: try read(), seconds: try read(), nanoseconds: try read()))
    default: throw Damaged()
    }
  }
}
