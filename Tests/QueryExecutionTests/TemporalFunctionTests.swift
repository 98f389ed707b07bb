import GraphModel
import QueryExecution
import QuerySyntax
import TestSupport
import Testing

@Suite struct TemporalFunctionTests {
  static func date(_ text: String) -> Value { (try? .date(DateValue(iso: text))) ?? nil }
  static func localTime(_ text: String) -> Value { (try? .localTime(LocalTimeValue(iso: text))) ?? nil }
  static func time(_ text: String) -> Value { (try? .time(ZonedTimeValue(iso: text))) ?? nil }
  static func local(_ text: String) -> Value { (try? .localDateTime(LocalDateTimeValue(iso: text))) ?? nil }
  static func zoned(_ text: String) -> Value { (try? .dateTime(ZonedDateTimeValue(iso: text))) ?? nil }
  static func duration(_ text: String) -> Value { (try? .duration(DurationValue(iso: text))) ?? nil }

  static let rome = zoned("2021-06-28T11:30:15.25[Europe/Rome]")

  @Test(
    arguments: [
      ("date", [], "'2021-06-28'"), ("localtime", [], "'10:00:00.500'"),
      ("datetime", [], "'2021-06-28T10:00:00.500Z'"),
      ("datetime", [["timezone": "Asia/Tokyo"]], "'2021-06-28T19:00:00.500+09:00[Asia/Tokyo]'"),
      ("date.transaction", ["Pacific/Kiritimati"], "'2021-06-29'"),
      ("time.realtime", ["+02:00"], "'12:00:00.500+02:00'"),
      ("localdatetime.statement", [["timezone": "America/New_York"]], "'2021-06-28T06:00:00.500'"),
      ("date.statement", [["year": 2021]], "ArgumentError: InvalidArgumentValue"),
      ("timestamp", [], "1624874400500"), ("date", [nil], "null"),
      ("datetime.fromepoch", [1_000_000_000, 5], "'2001-09-09T01:46:40.000000005Z'"),
      ("datetime.fromepochmillis", [-1], "'1969-12-31T23:59:59.999Z'"),
      ("datetime.fromepoch", [0, -1], "ArgumentError: InvalidArgumentValue"),
      ("datetime.fromepoch", [.int(.max), 0], "ArgumentError: InvalidArgumentValue"),
    ] as [(String, [Value], String)])
  func clocks(name: String, arguments: [Value], expected: String) {
    #expect(call(name, arguments) == expected)
  }

  @Test(
    arguments: [
      ("date", ["year": 2021, "month": 6], "'2021-06-01'"),
      ("date", ["year": 2020, "week": 53, "dayOfWeek": 7], "'2021-01-03'"),
      ("date", ["year": 2021, "quarter": 2, "dayOfQuarter": 91], "'2021-06-30'"),
      ("date", ["year": 2021, "quarter": 1, "dayOfQuarter": 91], "ArgumentError: InvalidArgumentValue"),
      ("date", ["year": 2020, "ordinalDay": 60], "'2020-02-29'"),
      ("date", ["year": 2021, "day": 4], "ArgumentError: InvalidArgumentValue"),
      ("date", ["month": 4], "ArgumentError: InvalidArgumentValue"),
      ("date", ["year": 2021, "month": 2, "week": 4], "ArgumentError: InvalidArgumentValue"),
      ("date", ["year": 2021, "hour": 4], "ArgumentError: InvalidArgumentValue"),
      ("date", ["year": 2021.0], "ArgumentError: InvalidArgumentValue"),
      ("date", ["year": 1_000_000_000], "ArgumentError: InvalidArgumentValue"),
      ("date", ["date": date("2020-02-29"), "year": 2019], "ArgumentError: InvalidArgumentValue"),
      ("date", ["date": rome, "month": 2], "'2021-02-28'"),
      ("date", ["date": date("2021-01-01"), "week": 1], "'2020-01-03'"),
      ("date", ["date": date("2021-05-31"), "quarter": 3], "'2021-08-30'"),
      ("date", ["date": localTime("10:00")], "ArgumentError: InvalidArgumentValue"),
      ("localtime", ["hour": 7, "minute": 5, "second": 3, "millisecond": 2], "'07:05:03.002'"),
      ("localtime", ["minute": 5], "ArgumentError: InvalidArgumentValue"),
      (
        "localtime", ["hour": 7, "minute": 0, "second": 0, "microsecond": 1000, "nanosecond": 7],
        "'07:00:00.001000007'"
      ),
      (
        "localtime", ["hour": 7, "minute": 0, "second": 0, "millisecond": 1, "microsecond": 1000],
        "ArgumentError: InvalidArgumentValue"
      ),
      ("localtime", ["time": rome, "hour": 3], "'03:30:15.250'"),
      ("time", ["time": rome], "'11:30:15.250+02:00'"),
      ("time", ["time": rome, "timezone": "Z"], "'09:30:15.250Z'"),
      ("time", ["hour": 7, "timezone": "America/New_York"], "'07:00-04:00'"),
      ("time", ["hour": 1, "timezone": "+02:00"], "'01:00+02:00'"),
      ("time", ["time": time("01:00+02:00"), "timezone": "Z"], "'23:00Z'"),
      ("localdatetime", ["datetime": rome, "year": 2020], "'2020-06-28T11:30:15.250'"),
      ("localdatetime", ["date": rome, "time": localTime("08:00")], "'2021-06-28T08:00'"),
      (
        "datetime",
        ["year": 2021, "month": 3, "day": 28, "hour": 2, "minute": 30, "timezone": "Europe/Rome"],
        "'2021-03-28T03:30+02:00[Europe/Rome]'"
      ),
      (
        "datetime", ["datetime": zoned("2021-10-31T02:30+01:00[Europe/Rome]")],
        "'2021-10-31T02:30+01:00[Europe/Rome]'"
      ),
      (
        "datetime", ["datetime": rome, "timezone": "Asia/Tokyo"],
        "'2021-06-28T18:30:15.250+09:00[Asia/Tokyo]'"
      ), ("datetime", ["date": rome, "timezone": "Asia/Tokyo"], "'2021-06-28T00:00+09:00[Asia/Tokyo]'"),
      ("datetime", ["epochSeconds": 60, "timezone": "+01:00"], "'1970-01-01T01:01+01:00'"),
      ("datetime", ["epochMillis": -1, "nanosecond": 999_999], "'1969-12-31T23:59:59.999999999Z'"),
      ("datetime", ["year": 2021, "timezone": "Mars/Base"], "ArgumentError: InvalidArgumentValue"),
      ("duration", ["years": 1.25, "days": 1.5, "seconds": -0.5], "'P1Y3M1DT11H59M59.5S'"),
      ("duration", ["milliseconds": 1500, "nanoseconds": -1], "'PT1.499999999S'"),
      ("duration", ["months": 0.5, "days": 0.9], "'P16DT2H50M33S'"),
      ("duration", ["fortnights": 1], "ArgumentError: InvalidArgumentValue"),
      ("duration", ["days": "1"], "ArgumentError: InvalidArgumentValue"),
      ("duration", ["hours": 1e300], "ArgumentError: InvalidArgumentValue"),
    ] as [(String, MapValue, String)])
  func fields(name: String, map: MapValue, expected: String) {
    #expect(call(name, [.map(map)]) == expected)
  }

  @Test(
    arguments: [
      ("date", rome, "'2021-06-28'"), ("localtime", rome, "'11:30:15.250'"),
      ("time", rome, "'11:30:15.250+02:00'"), ("localdatetime", rome, "'2021-06-28T11:30:15.250'"),
      ("datetime", rome, "'2021-06-28T11:30:15.250+02:00[Europe/Rome]'"),
      ("datetime", date("2021-06-28"), "'2021-06-28T00:00Z'"), ("time", localTime("09:00"), "'09:00Z'"),
      ("date", localTime("09:00"), "TypeError: InvalidArgumentType"),
      ("localtime", date("2021-06-28"), "TypeError: InvalidArgumentType"),
      ("date", 2021, "TypeError: InvalidArgumentType"),
      ("date", "2021-06-31", "ArgumentError: InvalidArgumentValue"),
    ] as [(String, Value, String)])
  func conversions(name: String, value: Value, expected: String) {
    #expect(call(name, [value]) == expected)
  }

  @Test(
    arguments: [
      ("date", "millennium", rome, [:], "'2000-01-01'"),
      ("date", "century", date("-0001-05-05"), [:], "'-0100-01-01'"),
      ("date", "decade", rome, ["month": 5], "'2020-05-01'"),
      ("date", "weekYear", date("2021-01-03"), [:], "'2019-12-30'"),
      ("date", "quarter", rome, ["day": 9], "'2021-04-09'"),
      ("date", "week", rome, ["dayOfWeek": 7], "'2021-07-04'"),
      ("date", "hour", rome, [:], "ArgumentError: InvalidArgumentValue"),
      ("date", "fortnight", rome, [:], "ArgumentError: InvalidArgumentValue"),
      ("date", "day", localTime("10:00"), [:], "ArgumentError: InvalidArgumentValue"),
      ("localtime", "hour", rome, [:], "'11:00'"),
      ("localtime", "month", rome, [:], "ArgumentError: InvalidArgumentValue"),
      ("localtime", "day", date("2021-06-28"), [:], "ArgumentError: InvalidArgumentValue"),
      ("time", "minute", rome, ["second": 9], "'11:30:09+02:00'"),
      (
        "time", "millisecond", time("09:00:00.123456789+01:00"), ["microsecond": 7], "'09:00:00.123007+01:00'"
      ),
      (
        "localdatetime", "microsecond", local("2021-06-28T09:00:00.123456789"), ["nanosecond": 1],
        "'2021-06-28T09:00:00.123456001'"
      ),
      (
        "localdatetime", "microsecond", local("2021-06-28T09:00:00.123456789"), [:],
        "'2021-06-28T09:00:00.123456'"
      ), ("localdatetime", "hour", date("2021-06-28"), [:], "ArgumentError: InvalidArgumentValue"),
      ("datetime", "month", rome, [:], "'2021-06-01T00:00+02:00[Europe/Rome]'"),
      ("datetime", "year", rome, [:], "'2021-01-01T00:00+01:00[Europe/Rome]'"),
      (
        "datetime", "hour", zoned("2021-10-31T02:30+01:00[Europe/Rome]"), [:],
        "'2021-10-31T02:00+01:00[Europe/Rome]'"
      ), ("datetime", "hour", rome, ["timezone": "Z"], "'2021-06-28T11:00Z'"),
      ("datetime", "day", date("2021-06-28"), ["hour": 4], "'2021-06-28T04:00Z'"),
    ] as [(String, Value, Value, Value, String)])
  func truncation(name: String, unit: Value, value: Value, fields: Value, expected: String) {
    #expect(call(name + ".truncate", [unit, value, fields]) == expected)
  }

  @Test(
    arguments: [
      ("between", date("2020-02-29"), date("2021-02-28"), "'P11M30D'"),
      ("between", date("2021-03-31"), date("2021-02-28"), "'P-1M'"), ("between", rome, rome, "'PT0S'"),
      ("between", local("2021-01-31T12:00"), local("2021-03-01T11:00"), "'P28DT23H'"),
      ("between", date("2021-06-28"), rome, "'PT11H30M15.25S'"),
      ("between", localTime("23:00"), time("01:00+05:00"), "'PT-22H'"),
      ("between", zoned("2021-03-27T12:00[Europe/Rome]"), zoned("2021-03-28T12:00[Europe/Rome]"), "'P1D'"),
      (
        "inSeconds", zoned("2021-03-27T12:00[Europe/Rome]"), zoned("2021-03-28T12:00[Europe/Rome]"), "'PT23H'"
      ),
      ("inDays", local("2021-01-02T00:00"), local("2021-01-01T00:00:00.1"), "'PT0S'"),
      ("inDays", date("1970-01-01"), rome, "'P18806D'"),
      ("inMonths", date("2021-01-31"), date("2021-02-28"), "'PT0S'"),
      ("inMonths", local("2021-01-15T12:00"), local("2020-11-15T11:00"), "'P-2M'"),
      ("inSeconds", date("-999999999-01-01"), date("+999999999-12-31"), "'PT17531639991192H'"),
      ("inMonths", localTime("10:00"), localTime("11:00"), "'PT0S'"),
      ("between", 1, rome, "TypeError: InvalidArgumentType"), ("between", nil, rome, "null"),
    ] as [(String, Value, Value, String)])
  func measures(name: String, from: Value, to: Value, expected: String) {
    #expect(call("duration." + name, [from, to]) == expected)
  }

  @Test(
    arguments: [
      (date("2021-01-31"), .add, duration("P1M"), "'2021-02-28'"),
      (date("2021-01-31"), .add, duration("P1MT47H59M"), "'2021-03-01'"),
      (duration("P1D"), .add, date("2021-12-31"), "'2022-01-01'"),
      (date("2021-03-01"), .subtract, duration("PT23H"), "'2021-03-01'"),
      (date("2020-02-29"), .subtract, duration("P1Y"), "'2019-02-28'"),
      (date("2021-03-01"), .subtract, duration("PT24H0.5S"), "'2021-02-28'"),
      (localTime("23:30"), .add, duration("P5DT1H"), "'00:30'"),
      (time("00:10+03:00"), .subtract, duration("PT20M"), "'23:50+03:00'"),
      (local("2021-06-28T23:59:59.999999999"), .add, duration("PT0.000000001S"), "'2021-06-29T00:00'"),
      (rome, .add, duration("P6M"), "'2021-12-28T11:30:15.250+01:00[Europe/Rome]'"),
      (
        zoned("2021-03-27T12:00[Europe/Rome]"), .add, duration("PT24H"),
        "'2021-03-28T13:00+02:00[Europe/Rome]'"
      ),
      (
        zoned("2021-03-27T02:30[Europe/Rome]"), .add, duration("P1D"), "'2021-03-28T03:30+02:00[Europe/Rome]'"
      ), (date("+999999999-12-31"), .add, duration("P1D"), "ArgumentError: InvalidArgumentValue"),
      (date("2021-01-01"), .subtract, date("2021-01-02"), "TypeError: InvalidArgumentType"),
      (duration("P1D"), .subtract, date("2021-01-02"), "TypeError: InvalidArgumentType"),
      (date("2021-01-01"), .add, 1, "TypeError: InvalidArgumentType"),
      (duration("P1M2DT3S"), .add, duration("P1M-3DT-4S"), "'P2M-1DT-1S'"),
      (duration("P1Y"), .subtract, duration("P1Y"), "'PT0S'"),
      (duration("P3M5DT9S"), .multiply, 2, "'P6M10DT18S'"),
      (-1, .multiply, duration("P1DT0.5S"), "'P-1DT-0.5S'"),
      (duration("P1M"), .divide, 2, "'P15DT5H14M33S'"), (duration("P1D"), .multiply, 0.25, "'PT6H'"),
      (duration("PT1S"), .divide, 3, "'PT0.333333333S'"),
      (duration("P1D"), .divide, 0, "ArithmeticError: DivisionByZero"),
      (duration("P9223372036854775807D"), .add, duration("P1D"), "ArgumentError: InvalidArgumentValue"),
      (duration("P1D"), .multiply, duration("P1D"), "TypeError: InvalidArgumentType"),
      ("due ", .add, date("2021-01-01"), "'due 2021-01-01'"),
      (duration("P1D"), .less, duration("P2D"), "null"),
      (time("10:00+01:00"), .equal, time("09:00Z"), "false"),
      (time("10:00+01:00"), .lessOrEqual, time("09:30Z"), "true"),
    ] as [(Value, BinaryOperator, Value, String)])
  func arithmetic(a: Value, operation: BinaryOperator, b: Value, expected: String) {
    #expect(outcome { () throws(QueryError) in try Operators.apply(operation, a, b) } == expected)
  }

  @Test(
    arguments: [
      (date("2021-01-03"), "weekYear", "2020"), (date("2021-01-03"), "week", "53"),
      (date("2021-01-03"), "dayOfWeek", "7"), (date("2021-05-31"), "dayOfQuarter", "61"),
      (rome, "offset", "'+02:00'"),
      (rome, "timezone", "'Europe/Rome'"), (rome, "offsetMinutes", "120"),
      (rome, "epochMillis", "1624872615250"), (rome, "microsecond", "250000"),
      (time("10:00Z"), "timezone", "'Z'"),
      (duration("P-14M-10DT-1.5S"), "monthsOfYear", "-2"), (duration("P-14M-10DT-1.5S"), "seconds", "-2"),
      (duration("P-14M-10DT-1.5S"), "milliseconds", "-1500"),
      (duration("P9223372036854775807DT9223372036854775807S"), "nanoseconds", "null"),
      (date("2021-01-03"), "hour", "ArgumentError: InvalidArgumentValue"),
      (rome, "nothing", "ArgumentError: InvalidArgumentValue"),
    ] as [(Value, String, String)])
  func components(value: Value, name: String, expected: String) {
    #expect(
      outcome { () throws(QueryError) in try Operators.property(name, of: value, in: SmallContext()) }
        == expected)
  }
}
