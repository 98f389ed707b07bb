import Testing

/// Temporal values: making, reading, selecting and showing them.
@Suite struct TemporalRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      +
      > UNWIND [{year: 1816, week: 1}, {year: 1816, week: 52}, {year: 1817, week: 1}, {year: 1817,
        week: 10}, {year: 1817, week: 30}, {year: 1817, week: 52}, {year: 1818, week: 1}, {year: 1818,
        week: 52}, {year: 1818, week: 53}, {year: 1819, week: 1}, {year: 1819, week: 52}] AS m RETURN
        date(m) AS d
      = '1816-01-01'
      = '1816-12-23'
      = '1816-12-30'
      = '1817-03-03'
      = '1817-07-21'
      = '1817-12-22'
      = '1817-12-29'
      = '1818-12-21'
      = '1818-12-28'
      = '1819-01-04'
      = '1819-12-27'
      > UNWIND [{year: 1984, month: 10, day: 11}, {year: 1984, month: 10}, {year: 1984}, {year: 1984,
        week: 10, dayOfWeek: 3}, {year: 1984, week: 10}, {year: 1984, ordinalDay: 202}, {year: 1984,
        quarter: 3, dayOfQuarter: 45}, {year: 1984, quarter: 3}] AS m RETURN date(m) AS d
      = '1984-01-01'
      = '1984-03-05'
      = '1984-03-07'
      = '1984-07-01'
      = '1984-07-20'
      = '1984-08-14'
      = '1984-10-01'
      = '1984-10-11'
      > UNWIND [{year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, nanosecond:
        645876123}, {year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, microsecond:
        645876}, {year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14, millisecond: 645},
        {year: 1984, month: 10, day: 11, hour: 12, minute: 31, second: 14}, {year: 1984, month: 10,
        day: 11, hour: 12, minute: 31}, {year: 1984, month: 10, day: 11, hour: 12}, {year: 1984,
        month: 10, day: 11}, {year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14,
        millisecond: 645}, {year: 1984, ordinalDay: 202, hour: 12, minute: 31, second: 14,
        microsecond: 645876}, {year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31, second:
        14, nanosecond: 645876123}, {year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12}, {year: 1984,
        month: 10, day: 11, hour: 12, minute: 31, second: 14, millisecond: 645, microsecond: 876,
        nanosecond: 123}] AS m RETURN localdatetime(m) AS d
      = '1984-03-07T12:31:14.645'
      = '1984-07-20T12:31:14.645876'
      = '1984-08-14T12:00'
      = '1984-08-14T12:31:14.645876123'
      = '1984-10-11T00:00'
      = '1984-10-11T12:00'
      = '1984-10-11T12:31'
      = '1984-10-11T12:31:14'
      = '1984-10-11T12:31:14.645'
      = '1984-10-11T12:31:14.645876'
      = '1984-10-11T12:31:14.645876123'
      = '1984-10-11T12:31:14.645876123'
      > UNWIND [{hour: 12, minute: 31, second: 14, nanosecond: 645876123}, {hour: 12, minute: 31,
        second: 14, microsecond: 645876}, {hour: 12, minute: 31, second: 14, millisecond: 645}, {hour:
        12, minute: 31, second: 14}, {hour: 12, minute: 31}, {hour: 12}, {hour: 12, minute: 31,
        second: 14, nanosecond: 3, millisecond: 645, microsecond: 1}] AS m RETURN localtime(m) AS d,
        time(m) AS e
      = '12:00' | '12:00Z'
      = '12:31' | '12:31Z'
      = '12:31:14' | '12:31:14Z'
      = '12:31:14.645' | '12:31:14.645Z'
      = '12:31:14.645001003' | '12:31:14.645001003Z'
      = '12:31:14.645876' | '12:31:14.645876Z'
      = '12:31:14.645876123' | '12:31:14.645876123Z'
      > UNWIND [{year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}, {year: 1984, month:
        10, day: 11, hour: 12, timezone: 'Europe/Stockholm'}, {year: 1984, week: 10, dayOfWeek: 3,
        timezone: 'Europe/Stockholm'}, {year: 1984, ordinalDay: 202, hour: 1, timezone:
        'Europe/Stockholm'}, {year: 1984, quarter: 3, dayOfQuarter: 45, hour: 12, minute: 31,
        timezone: '+0130'}, {year: 1984, timezone: '-09'}, {year: 1984, timezone: '+01:30:15'}, {year:
        1818, timezone: 'Europe/Stockholm'}, {year: 1984, timezone: 'Z'}, {year: 1984}] AS m RETURN
        datetime(m) AS d
      = '1818-01-01T00:00+00:53:28[Europe/Stockholm]'
      = '1984-01-01T00:00+01:30:15'
      = '1984-01-01T00:00Z'
      = '1984-01-01T00:00Z'
      = '1984-01-01T00:00-09:00'
      = '1984-03-07T00:00+01:00[Europe/Stockholm]'
      = '1984-07-20T01:00+02:00[Europe/Stockholm]'
      = '1984-08-14T12:31+01:30'
      = '1984-10-11T12:00+01:00'
      = '1984-10-11T12:00+01:00[Europe/Stockholm]'
      > RETURN datetime.fromepoch(416779, 999999999), datetime.fromepochmillis(237821673987)
      = '1970-01-05T19:46:19.999999999Z' | '1977-07-15T13:34:33.987Z'
      > RETURN duration({days: 14, hours: 16, minutes: 12}), duration({months: 5, days: 1.5}),
        duration({months: 0.75}), duration({weeks: 2.5}), duration({years: 12, months: 5, days: 14,
        hours: 16, minutes: 12, seconds: 70}), duration({days: 14, seconds: 70, milliseconds: 1}),
        duration({days: 14, seconds: 70, microseconds: 1}), duration({days: 14, seconds: 70,
        nanoseconds: 1}), duration({seconds: 1, milliseconds: -1}), duration({years: 12, months: 5,
        days: -14, hours: 16}), duration({minutes: 1.5, seconds: 1}), duration({minutes: -12, seconds:
        70})
      = 'P14DT16H12M' | 'P5M1DT12H' | 'P22DT19H51M49.5S' | 'P17DT12H' | 'P12Y5M14DT16H13M10S' |
        'P14DT1M10.001S' | 'P14DT1M10.000001S' | 'P14DT1M10.000000001S' | 'PT0.999S' |
        'P12Y5M-14DT16H' | 'PT1M31S' | 'PT-10M-50S'
      > RETURN duration({quarters: 1}), duration({years: 1.5}), duration({hours: 1.5}), duration({}),
        duration({milliseconds: 1500, microseconds: 1500, nanoseconds: 1500}), duration({seconds:
        0.5}), duration({seconds: -0.5}), duration({days: 1, seconds: -1}), duration({seconds: -1,
        nanoseconds: 1})
      = 'P3M' | 'P1Y6M' | 'PT1H30M' | 'PT0S' | 'PT1.5015015S' | 'PT0.5S' | 'PT-0.5S' | 'P1DT-1S' |
        'PT-0.999999999S'
      > RETURN time({hour: 12, minute: 34, second: 56, timezone: '+02:05:00'}), time({hour: 12,
        timezone: '+02:05:59'}), time({hour: 12, timezone: '-02:05:07'}), datetime({year: 1984, month:
        10, day: 11, hour: 12, timezone: '-02:05:07'})
      = '12:34:56+02:05' | '12:00+02:05:59' | '12:00-02:05:07' | '1984-10-11T12:00-02:05:07'
      > RETURN date(null), time(null), datetime(null), localtime(null), localdatetime(null),
        duration(null)
      = null | null | null | null | null | null

      +
      > UNWIND ['2015-07-21', '20150721', '2015-07', '201507', '2015-W30-2', '2015W302', '2015-W30',
        '2015W30', '2015-202', '2015202', '2015'] AS s RETURN date(s) AS d
      = '2015-01-01'
      = '2015-07-01'
      = '2015-07-01'
      = '2015-07-20'
      = '2015-07-20'
      = '2015-07-21'
      = '2015-07-21'
      = '2015-07-21'
      = '2015-07-21'
      = '2015-07-21'
      = '2015-07-21'
      > UNWIND ['21:40:32.142', '214032.142', '21:40:32', '214032', '21:40', '2140', '21'] AS s RETURN
        localtime(s) AS d
      = '21:00'
      = '21:40'
      = '21:40'
      = '21:40:32'
      = '21:40:32'
      = '21:40:32.142'
      = '21:40:32.142'
      > UNWIND ['21:40:32.142+0100', '214032.142Z', '21:40:32+01:00', '214032-0100', '21:40-01:30',
        '2140-00:00', '2140-02', '22+18:00', '21'] AS s RETURN time(s) AS d
      = '22:00+18:00'
      = '21:40:32+01:00'
      = '21:40:32.142+01:00'
      = '21:00Z'
      = '21:40Z'
      = '21:40:32.142Z'
      = '21:40:32-01:00'
      = '21:40-01:30'
      = '21:40-02:00'
      > UNWIND ['2015-07-21T21:40:32.142', '2015-W30-2T214032.142', '2015-202T21:40:32',
        '2015T214032', '20150721T21:40', '2015-W30T2140', '2015202T21'] AS s RETURN localdatetime(s)
        AS d
      = '2015-01-01T21:40:32'
      = '2015-07-20T21:40'
      = '2015-07-21T21:00'
      = '2015-07-21T21:40'
      = '2015-07-21T21:40:32'
      = '2015-07-21T21:40:32.142'
      = '2015-07-21T21:40:32.142'
      > UNWIND ['2015-07-21T21:40:32.142+0100', '2015-W30-2T214032.142Z', '2015-202T21:40:32+01:00',
        '2015T214032-0100', '20150721T21:40-01:30', '2015-W30T2140-00:00', '2015-W30T2140-02',
        '2015202T21+18:00', '2015-07-21T21:40:32.142[Europe/Stockholm]',
        '2015-07-21T21:40:32.142+02:00[Europe/Stockholm]',
        '1818-07-21T21:40:32.142[Europe/Stockholm]',
        '2015-07-21T21:40:32.142-04:00[America/New_York]', '2015-07-21T21:40:32.142[Europe/London]',
        '2015-07-21'] AS s RETURN datetime(s) AS d
      = '1818-07-21T21:40:32.142+00:53:28[Europe/Stockholm]'
      = '2015-01-01T21:40:32-01:00'
      = '2015-07-20T21:40Z'
      = '2015-07-20T21:40-02:00'
      = '2015-07-21T00:00Z'
      = '2015-07-21T21:00+18:00'
      = '2015-07-21T21:40:32.142+02:00[Europe/Stockholm]'
      = '2015-07-21T21:40:32.142+02:00[Europe/Stockholm]'
      = '2015-07-21T21:40:32+01:00'
      = '2015-07-21T21:40:32.142+01:00'
      = '2015-07-21T21:40:32.142+01:00[Europe/London]'
      = '2015-07-21T21:40:32.142Z'
      = '2015-07-21T21:40-01:30'
      = '2015-07-21T21:40:32.142-04:00[America/New_York]'
      > UNWIND ['P14DT16H12M', 'P5M1.5D', 'P0.75M', 'PT0.75M', 'P2.5W', 'P12Y5M14DT16H12M70S',
        'P2012-02-02T14:37:21.545', 'PT-0.5S', 'P-1Y', '-P1D', 'P1Y2M3W4D', 'PT1.5H', 'PT1M30.25S',
        'P0D', 'PT0S', 'P1Y-1M', 'PT-1M+1S'] AS s RETURN duration(s) AS d
      = 'P-1Y'
      = 'P-1D'
      = 'PT-59S'
      = 'PT-0.5S'
      = 'PT0S'
      = 'PT0S'
      = 'PT45S'
      = 'PT1M30.25S'
      = 'PT1H30M'
      = 'P14DT16H12M'
      = 'P17DT12H'
      = 'P22DT19H51M49.5S'
      = 'P5M1DT12H'
      = 'P11M'
      = 'P1Y2M25D'
      = 'P12Y5M14DT16H13M10S'
      = 'P2012Y2M2DT14H37M21.545S'
      > RETURN date('2015-02-29')
      ! ArgumentError at runtime: InvalidArgumentValue
      > RETURN duration('foo')
      ! ArgumentError at runtime: InvalidArgumentValue

      +
      > WITH date({year: 1984, month: 11, day: 11}) AS o UNWIND [{date: o}, {date: o, year: 28},
        {date: o, day: 28}, {date: o, week: 1}, {date: o, ordinalDay: 28}, {date: o, quarter: 3}] AS m
        RETURN date(m) AS d, localdatetime(m) AS e, datetime(m) AS f
      = '0028-11-11' | '0028-11-11T00:00' | '0028-11-11T00:00Z'
      = '1984-01-08' | '1984-01-08T00:00' | '1984-01-08T00:00Z'
      = '1984-01-28' | '1984-01-28T00:00' | '1984-01-28T00:00Z'
      = '1984-08-11' | '1984-08-11T00:00' | '1984-08-11T00:00Z'
      = '1984-11-11' | '1984-11-11T00:00' | '1984-11-11T00:00Z'
      = '1984-11-28' | '1984-11-28T00:00' | '1984-11-28T00:00Z'
      > WITH localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14,
        millisecond: 645}) AS o RETURN localtime(o), localtime({time: o}), localtime({time: o, second:
        42}), time(o), time({time: o}), time({time: o, timezone: '+05:00'}), time({time: o, second:
        42}), time({time: o, second: 42, timezone: '+05:00'})
      = '12:31:14.645' | '12:31:14.645' | '12:31:42.645' | '12:31:14.645Z' | '12:31:14.645Z' |
        '12:31:14.645+05:00' | '12:31:42.645Z' | '12:31:42.645+05:00'
      > WITH time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: '+01:00'}) AS o
        RETURN localtime(o), localtime({time: o, second: 42}), time(o), time({time: o, timezone:
        '+05:00'}), time({time: o, second: 42}), time({time: o, second: 42, timezone: '+05:00'})
      = '12:31:14.645876' | '12:31:42.645876' | '12:31:14.645876+01:00' | '16:31:14.645876+05:00' |
        '12:31:42.645876+01:00' | '16:31:42.645876+05:00'
      > WITH datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: 'Europe/Stockholm'}) AS o
        RETURN localtime(o), localtime({time: o, second: 42}), time(o), time({time: o}), time({time:
        o, timezone: '+05:00'}), time({time: o, second: 42}), time({time: o, second: 42, timezone:
        '+05:00'})
      = '12:00' | '12:00:42' | '12:00+01:00' | '12:00+01:00' | '16:00+05:00' | '12:00:42+01:00' |
        '16:00:42+05:00'
      > WITH time({hour: 12, minute: 31, second: 14, microsecond: 645876, timezone: '+01:00'}) AS o
        RETURN localdatetime({year: 1984, month: 10, day: 11, time: o}), localdatetime({year: 1984,
        week: 10, dayOfWeek: 3, time: o}), localdatetime({year: 1984, ordinalDay: 202, time: o,
        second: 42}), localdatetime({year: 1984, quarter: 3, dayOfQuarter: 45, time: o})
      = '1984-10-11T12:31:14.645876' | '1984-03-07T12:31:14.645876' | '1984-07-20T12:31:42.645876' |
        '1984-08-14T12:31:14.645876'
      > WITH date({year: 1984, month: 10, day: 11}) AS d, datetime({year: 1984, month: 10, day: 11,
        hour: 12, timezone: 'Europe/Stockholm'}) AS t RETURN localdatetime({date: d, time: t}),
        localdatetime({date: d, time: t, day: 28, second: 42}), datetime({date: d, time: t}),
        datetime({date: d, time: t, timezone: '+05:00'}), datetime({date: d, time: t, day: 28, second:
        42}), datetime({date: d, time: t, day: 28, second: 42, timezone: '+05:00'}), datetime({date:
        d, time: t, day: 28, second: 42, timezone: 'Pacific/Honolulu'}), datetime({date: d, time: t,
        timezone: 'Pacific/Honolulu'})
      = '1984-10-11T12:00' | '1984-10-28T12:00:42' | '1984-10-11T12:00+01:00[Europe/Stockholm]' |
        '1984-10-11T16:00+05:00' | '1984-10-28T12:00:42+01:00[Europe/Stockholm]' |
        '1984-10-28T16:00:42+05:00' | '1984-10-28T01:00:42-10:00[Pacific/Honolulu]' |
        '1984-10-11T01:00-10:00[Pacific/Honolulu]'
      > WITH localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14,
        millisecond: 645}) AS d, time({hour: 12, minute: 31, second: 14, microsecond: 645876,
        timezone: '+01:00'}) AS t RETURN datetime({date: d, time: t}), datetime({date: d, time: t,
        timezone: '+05:00'}), datetime({date: d, time: t, day: 28, second: 42}), datetime({date: d,
        time: t, day: 28, second: 42, timezone: '+05:00'}), localdatetime({date: d, time: t, day: 28,
        second: 42})
      = '1984-03-07T12:31:14.645876+01:00' | '1984-03-07T16:31:14.645876+05:00' |
        '1984-03-28T12:31:42.645876+01:00' | '1984-03-28T16:31:42.645876+05:00' |
        '1984-03-28T12:31:42.645876'
      > WITH localdatetime({year: 1984, week: 10, dayOfWeek: 3, hour: 12, minute: 31, second: 14,
        millisecond: 645}) AS o RETURN datetime({datetime: o}), datetime({datetime: o, timezone:
        '+05:00'}), datetime({datetime: o, day: 28, second: 42}), datetime({datetime: o, timezone:
        'Europe/Stockholm'}), datetime(o), localdatetime({datetime: o, day: 28})
      = '1984-03-07T12:31:14.645Z' | '1984-03-07T12:31:14.645+05:00' | '1984-03-28T12:31:42.645Z' |
        '1984-03-07T12:31:14.645+01:00[Europe/Stockholm]' | '1984-03-07T12:31:14.645Z' |
        '1984-03-28T12:31:14.645'
      > WITH datetime({year: 1984, month: 10, day: 11, hour: 12, timezone: 'Europe/Stockholm'}) AS o
        RETURN datetime({datetime: o}), datetime({datetime: o, timezone: '+05:00'}),
        datetime({datetime: o, day: 28, second: 42}), datetime({datetime: o, day: 28, second: 42,
        timezone: 'Pacific/Honolulu'}), datetime({datetime: o, timezone: 'Pacific/Honolulu'}),
        localdatetime({datetime: o}), date({date: o, day: 1}), datetime({date: o}), datetime({date: o,
        timezone: '+03:00'}), datetime({year: 1984, month: 10, day: 11, time: o}), datetime({year:
        1984, month: 10, day: 11, time: o, timezone: 'Pacific/Honolulu'})
      = '1984-10-11T12:00+01:00[Europe/Stockholm]' | '1984-10-11T16:00+05:00' |
        '1984-10-28T12:00:42+01:00[Europe/Stockholm]' | '1984-10-28T01:00:42-10:00[Pacific/Honolulu]'
        | '1984-10-11T01:00-10:00[Pacific/Honolulu]' | '1984-10-11T12:00' | '1984-10-01' |
        '1984-10-11T00:00Z' | '1984-10-11T00:00+03:00' | '1984-10-11T12:00+01:00[Europe/Stockholm]' |
        '1984-10-11T01:00-10:00[Pacific/Honolulu]'
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
