import GraphModel
import QueryBinding
import QuerySyntax

extension ScalarFunction {
  /// `date`, `localtime`, `time`, `localdatetime` and `datetime`, each with its `truncate` and its clocks.
  static let temporalFunctions: Family =
    [Value.InstantKind.date, .localTime, .time, .localDateTime, .dateTime].flatMap(functions(of:))
    + epochFunctions

  private static let epochFunctions: Family = [
    ("datetime.fromepoch", { arguments, _ throws(QueryError) in try fromEpoch(arguments) }),
    ("datetime.fromepochmillis", { arguments, _ throws(QueryError) in try fromEpochMillis(arguments) }),
    (
      "timestamp",
      { _, context throws(QueryError) in
        let now = context.instant(.statement)
        return .int(now.seconds * 1000 + Int64(now.nanoseconds / 1_000_000))
      }
    ),
  ]

  private static func functions(of kind: Value.InstantKind) -> Family {
    let name = kind.rawValue.lowercased()
    return [
      (name, { arguments, context throws(QueryError) in try make(kind, arguments, context, .statement) }),
      (
        name + ".transaction",
        { arguments, context throws(QueryError) in try make(kind, arguments, context, .transaction) }
      ),
      (
        name + ".statement",
        { arguments, context throws(QueryError) in try make(kind, arguments, context, .statement) }
      ),
      (
        name + ".realtime",
        { arguments, context throws(QueryError) in try make(kind, arguments, context, .realtime) }
      ),
      (
        name + ".truncate",
        { arguments, context throws(QueryError) in try truncate(kind, arguments, context) }
      ),
    ]
  }

  // MARK: - Making

  /// The present value of no argument or of a zone alone; else the value of text, of fields or of another value.
  private static func make(
    _ kind: Value.InstantKind, _ arguments: Arguments, _ context: any FunctionContext, _ clock: QueryClock
  ) throws(QueryError) -> Value {
    let now = context.instant(clock)
    let hasClock = arguments.function.contains(".")
    switch arguments[0] {
    case .null: return present(kind, now, .utc)
    case .string(let text) where hasClock: return present(kind, now, try zone(named: text))
    case .string(let text): return try reporting { () throws(TemporalError) in try read(kind, text) }
    case .map(let map) where hasClock || TemporalFields.hasZoneOnly(map):
      guard TemporalFields.hasZoneOnly(map), case .string(let name)? = map["timezone"] else {
        throw .argument("InvalidArgumentValue", "\(arguments.function)() takes no field but a 'timezone'")
      }
      return present(kind, now, try zone(named: name))
    case .map(let map): return try reporting { () throws(TemporalError) in try make(kind, map, now) }
    default:
      guard let value = convert(arguments[0], to: kind) else {
        throw arguments.mismatch(0, [.string, .map, .instant])
      }
      return value
    }
  }

  private static func zone(named name: String) throws(QueryError) -> Zone {
    do throws(TemporalError) { return try Zone(named: name) } catch { throw QueryError(error) }
  }

  private static func present(_ kind: Value.InstantKind, _ now: Instant, _ zone: Zone) -> Value {
    convert(.dateTime(zone.show(now)), to: kind) ?? .null
  }

  private static func read(_ kind: Value.InstantKind, _ text: String) throws(TemporalError) -> Value {
    switch kind {
    case .date: .date(try DateValue(iso: text))
    case .localTime: .localTime(try LocalTimeValue(iso: text))
    case .time: .time(try ZonedTimeValue(iso: text))
    case .localDateTime: .localDateTime(try LocalDateTimeValue(iso: text))
    case .dateTime: .dateTime(try ZonedDateTimeValue(iso: text))
    }
  }

  private static func make(
    _ kind: Value.InstantKind, _ fields: MapValue, _ now: Instant
  ) throws(TemporalError) -> Value {
    switch kind {
    case .date: .date(try DateValue(fields: fields))
    case .localTime: .localTime(try LocalTimeValue(fields: fields))
    case .time: .time(try ZonedTimeValue(fields: fields, now: now))
    case .localDateTime: .localDateTime(try LocalDateTimeValue(fields: fields))
    case .dateTime: .dateTime(try ZonedDateTimeValue(fields: fields))
    }
  }

  /// Takes from a temporal value what another type has of it: midnight where a date has no time, UTC where there is
  /// no zone. `nil` when a date or time is wanted and there is none.
  private static func convert(_ value: Value, to kind: Value.InstantKind) -> Value? {
    switch kind {
    case .date: return value.datePart.map { .date($0) }
    case .localTime: return value.timePart.map { .localTime($0) }
    case .time:
      return value.timePart.map { .time(ZonedTimeValue(local: $0, offset: value.offsetPart ?? 0)) }
    case .localDateTime, .dateTime:
      if case .dateTime = value, kind == .dateTime { return value }
      guard let date = value.datePart else { return nil }
      let local = LocalDateTimeValue(date: date, time: value.timePart ?? LocalTimeValue(nanoseconds: 0))
      return kind == .localDateTime ? .localDateTime(local) : .dateTime(Zone.utc.resolve(local))
    }
  }

  // MARK: - Truncation and the epoch

  /// `truncate(unit[, value[, fields]])`, of the present instant where there is no value.
  private static func truncate(
    _ kind: Value.InstantKind, _ arguments: Arguments, _ context: any FunctionContext
  ) throws(QueryError) -> Value {
    let name = try arguments.string(0)
    let now = context.instant(.statement)
    let value = arguments.count > 1 ? arguments[1] : .dateTime(Zone.utc.show(now))
    guard ValueKinds.instant.isSuperset(of: ValueKinds.of(value)) else {
      throw arguments.mismatch(1, .instant)
    }
    var fields = MapValue()
    if arguments.count > 2 {
      guard case .map(let map) = arguments[2] else { throw arguments.mismatch(2, .map) }
      fields = map
    }
    return try reporting { () throws(TemporalError) in
      try value.truncated(to: TemporalUnit(named: name), as: kind, changing: fields, now: now)
    }
  }

  private static func fromEpoch(_ arguments: Arguments) throws(QueryError) -> Value {
    var fields = MapValue([("epochSeconds", .int(try wholeNumber(arguments, 0)))])
    if arguments.count > 1 { fields["nanosecond"] = .int(try wholeNumber(arguments, 1)) }
    return try reporting { () throws(TemporalError) in .dateTime(try ZonedDateTimeValue(fields: fields)) }
  }

  private static func fromEpochMillis(_ arguments: Arguments) throws(QueryError) -> Value {
    let fields = MapValue([("epochMillis", .int(try wholeNumber(arguments, 0)))])
    return try reporting { () throws(TemporalError) in .dateTime(try ZonedDateTimeValue(fields: fields)) }
  }

  /// An integer, or a float that is whole.
  private static func wholeNumber(_ arguments: Arguments, _ index: Int) throws(QueryError) -> Int64 {
    if case .float(let number) = arguments[index], let whole = Int64(exactly: number) { return whole }
    return try arguments.integer(index)
  }

  /// Turns errors of temporal values into those of queries.
  static func reporting(_ body: () throws(TemporalError) -> Value) throws(QueryError) -> Value {
    do throws(TemporalError) { return try body() } catch { throw QueryError(error) }
  }
}

extension QueryError {
  init(_ error: TemporalError) {
    self = .argument("InvalidArgumentValue", error.message)
  }
}
