import Testing

/// Temporal values: parts, order, arithmetic, differences and truncation.
@Suite struct TemporalArithmeticRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      +
      > CREATE ({d: [date('2020-01-01'), date('2021-01-01')], e: duration('P1D'), t:
        [time('12:00+01:00')], l: localdatetime('2020-01-01T01:02'), z:
        datetime('2020-01-01T01:02[Europe/Stockholm]'), x: [duration('PT1S')], y:
        [localtime('10:00')], w: [datetime('2020-01-01T01:02Z')]}) WITH 1 AS o MATCH (n) RETURN n.d,
        n.e, n.t, n.l, n.z, n.x, n.y, n.w
      = ['2020-01-01', '2021-01-01'] | 'P1D' | ['12:00+01:00'] | '2020-01-01T01:02' |
        '2020-01-01T01:02+01:00[Europe/Stockholm]' | ['PT1S'] | ['10:00'] | ['2020-01-01T01:02Z']
      > UNWIND [date, 1] AS x RETURN x
      ! SyntaxError: UndefinedVariable
      > WITH date('1984-10-11') AS d RETURN d.year, d.quarter, d.month, d.week, d.weekYear, d.day,
        d.ordinalDay, d.weekDay, d.dayOfWeek, d.dayOfQuarter
      = 1984 | 4 | 10 | 41 | 1984 | 11 | 285 | 4 | 4 | 11
      > WITH date({year: 1984, month: 1, day: 1}) AS d RETURN d.year, d.weekYear, d.week, d.weekDay
      = 1984 | 1983 | 52 | 7
      > WITH localtime('12:31:14.645876123') AS d RETURN d.hour, d.minute, d.second, d.millisecond,
        d.microsecond, d.nanosecond
      = 12 | 31 | 14 | 645 | 645876 | 645876123
      > WITH time('12:31:14.645876123+01:00') AS d RETURN d.hour, d.timezone, d.offset,
        d.offsetMinutes, d.offsetSeconds
      = 12 | '+01:00' | '+01:00' | 60 | 3600
      > WITH localdatetime({year: 1984, month: 11, day: 11, hour: 12, minute: 31, second: 14,
        nanosecond: 645876123}) AS d RETURN d.year, d.quarter, d.month, d.week, d.weekYear, d.day,
        d.ordinalDay, d.weekDay, d.dayOfQuarter, d.hour, d.minute, d.second, d.millisecond,
        d.microsecond, d.nanosecond
      = 1984 | 4 | 11 | 45 | 1984 | 11 | 316 | 7 | 42 | 12 | 31 | 14 | 645 | 645876 | 645876123
      > WITH datetime({year: 1984, month: 11, day: 11, hour: 12, minute: 31, second: 14, nanosecond:
        645876123, timezone: 'Europe/Stockholm'}) AS d RETURN d.timezone, d.offset, d.offsetMinutes,
        d.offsetSeconds, d.epochSeconds, d.epochMillis
      = 'Europe/Stockholm' | '+01:00' | 60 | 3600 | 469020674 | 469020674645
      > WITH duration({years: 1, months: 4, days: 10, hours: 1, minutes: 1, seconds: 1, nanoseconds:
        111111111}) AS d RETURN d.years, d.quarters, d.months, d.weeks, d.days, d.hours, d.minutes,
        d.seconds, d.milliseconds, d.microseconds, d.nanoseconds, d.quartersOfYear, d.monthsOfQuarter,
        d.monthsOfYear, d.daysOfWeek, d.minutesOfHour, d.secondsOfMinute, d.millisecondsOfSecond,
        d.microsecondsOfSecond, d.nanosecondsOfSecond
      = 1 | 5 | 16 | 1 | 10 | 1 | 61 | 3661 | 3661111 | 3661111111 | 3661111111111 | 1 | 1 | 4 | 3 | 1
        | 1 | 111 | 111111 | 111111111
      > RETURN toString(time('12:31:14.645876123+01:00')),
        toString(localdatetime('1984-10-11T12:31:14.645876123')),
        toString(datetime('2017-12-01T00:00[Europe/Stockholm]')), time('12:31:14.645876123+01:00') =
        time(toString(time('12:31:14.645876123+01:00')))
      = '12:31:14.645876123+01:00' | '1984-10-11T12:31:14.645876123' |
        '2017-12-01T00:00+01:00[Europe/Stockholm]' | true
      > UNWIND [{years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: 1},
        {years: 12, months: 5, days: -14, hours: 16}, {minutes: 12, seconds: -60}, {seconds: 2,
        milliseconds: -1}, {seconds: -2, milliseconds: 1}, {seconds: -2, milliseconds: -1}, {days: 1,
        milliseconds: 1}, {days: 1, milliseconds: -1}, {seconds: 60, milliseconds: -1}, {seconds: -60,
        milliseconds: 1}, {seconds: -60, milliseconds: -1}] AS m RETURN toString(duration(m)) AS d,
        duration(toString(duration(m))) = duration(m) AS e
      = 'P12Y5M-14DT16H' | true
      = 'P12Y5M14DT16H13M10.000000001S' | true
      = 'P1DT-0.001S' | true
      = 'P1DT0.001S' | true
      = 'PT-1.999S' | true
      = 'PT-1M-0.001S' | true
      = 'PT-2.001S' | true
      = 'PT-59.999S' | true
      = 'PT1.999S' | true
      = 'PT11M' | true
      = 'PT59.999S' | true

      +
      > WITH date('1980-12-24') AS a, date('1984-10-11') AS b RETURN a > b, a < b, a >= b, a <= b, a =
        b, a = a
      = false | true | false | true | false | true
      > WITH time({hour: 10, minute: 0, timezone: '+01:00'}) AS x, time({hour: 9, minute: 35, second:
        14, nanosecond: 645876123, timezone: '+00:00'}) AS d RETURN x > d, x < d, x >= d, x <= d, x =
        d
      = false | true | false | true | false
      > RETURN time('10:00+01:00') = time('09:00Z'), time('10:00+01:00') <= time('09:00Z'),
        datetime('2020-01-01T10:00+01:00') = datetime('2020-01-01T09:00Z'),
        datetime('2020-01-01T10:00+01:00') <= datetime('2020-01-01T09:00Z')
      = false | false | false | false
      > RETURN duration({days: 1}) = duration({hours: 24}), duration({months: 1}) = duration({days:
        30}), duration({years: 1}) = duration({months: 12}), duration({seconds: 60}) =
        duration({minutes: 1}), duration('P1D') < duration('P2D'), date('2020-01-01') <
        localdatetime('2020-01-02T00:00'), date('2020-01-01') = localdatetime('2020-01-01T00:00')
      = false | false | true | true | null | null | false

      +
      > WITH date({year: 1984, month: 10, day: 11}) AS d RETURN d + duration({years: 12, months: 5,
        days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: 2}), d - duration({years: 12,
        months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: 2}), d +
        duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70}), d + duration({years:
        12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, nanoseconds: 3}),
        duration('P1D') + d
      = '1997-03-25' | '1972-04-27' | '1984-10-28' | '1997-10-11' | '1984-10-12'
      > RETURN date('2011-01-31') + duration('P1M'), date('2012-02-29') + duration('P1Y'),
        date('2012-03-31') - duration('P1M'), localtime('23:59') + duration('PT2M'),
        time('00:00+01:00') - duration('PT1S'), localtime('10:00') + duration('P1D'),
        localdatetime('2020-03-29T01:00') + duration('PT2H'),
        datetime('2020-03-29T01:00[Europe/Stockholm]') + duration('PT2H'),
        datetime('2020-03-28T02:30[Europe/Stockholm]') + duration('P1D')
      = '2011-02-28' | '2013-02-28' | '2012-02-29' | '00:01' | '23:59:59+01:00' | '10:00' |
        '2020-03-29T03:00' | '2020-03-29T04:00+02:00[Europe/Stockholm]' |
        '2020-03-29T03:30+02:00[Europe/Stockholm]'
      > WITH duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70,
        nanoseconds: 1}) AS d RETURN d, d * 1, d * 2, d / 2, d * 0.5, d / 0.5, d * 1.5, -d
      = 'P12Y5M14DT16H13M10.000000001S' | 'P12Y5M14DT16H13M10.000000001S' |
        'P24Y10M28DT32H26M20.000000002S' | 'P6Y2M22DT13H21M8S' | 'P6Y2M22DT13H21M8S' |
        'P24Y10M28DT32H26M20.000000002S' | 'P18Y7M36DT29H34M18.000000002S' |
        'P-12Y-5M-14DT-16H-13M-10.000000001S'
      > RETURN date('2020-01-01') + 1
      ! TypeError at runtime: InvalidArgumentType
      > RETURN date('2020-01-01') - date('2020-01-01')
      ! TypeError at runtime: InvalidArgumentType

      +
      > RETURN duration.between(date('1984-10-11'), date('2015-06-24')),
        duration.between(date('1984-10-11'), localdatetime('2016-07-21T21:45:22.142')),
        duration.between(date('1984-10-11'), datetime('2015-07-21T21:40:32.142+0100')),
        duration.between(date('1984-10-11'), localtime('16:30')), duration.between(date('1984-10-11'),
        time('16:30+0100'))
      = 'P30Y8M13D' | 'P31Y9M10DT21H45M22.142S' | 'P30Y9M10DT21H40M32.142S' | 'PT16H30M' | 'PT16H30M'
      > RETURN duration.between(localtime('14:30'), date('2015-06-24')),
        duration.between(localtime('14:30'), localdatetime('2016-07-21T21:45:22.142')),
        duration.between(localtime('14:30'), datetime('2015-07-21T21:40:32.142+0100')),
        duration.between(localtime('14:30'), localtime('16:30')), duration.between(localtime('14:30'),
        time('16:30+0100')), duration.between(time('14:30'), date('2015-06-24')),
        duration.between(time('14:30'), time('16:30+0100')), duration.between(time('14:30'),
        localtime('16:30'))
      = 'PT-14H-30M' | 'PT7H15M22.142S' | 'PT7H10M32.142S' | 'PT2H' | 'PT2H' | 'PT-14H-30M' | 'PT1H' |
        'PT2H'
      > RETURN duration.between(localdatetime('2015-07-21T21:40:32.142'), date('2015-06-24')),
        duration.between(localdatetime('2014-07-21T21:40:36.143'),
        localdatetime('2016-07-21T21:45:22.142')),
        duration.between(datetime('2014-07-21T21:40:36.143+0200'),
        datetime('2015-07-21T21:40:32.142+0100')),
        duration.between(localdatetime('2014-07-21T21:40:36.143'), time('16:30+0100'))
      = 'P-27DT-21H-40M-32.142S' | 'P2YT4M45.999S' | 'P1YT59M55.999S' | 'PT-5H-10M-36.143S'
      > RETURN duration.inMonths(date('1984-10-11'), date('2015-06-24')),
        duration.inMonths(date('2015-06-24'), date('1984-10-11')),
        duration.inMonths(date('1984-10-11'), localtime('16:30')), duration.inDays(date('1984-10-11'),
        date('2015-06-24')), duration.inDays(datetime('2014-07-21T21:40:36.143+0200'),
        date('1984-10-11')), duration.inDays(localtime('14:30'), localtime('16:30')),
        duration.inSeconds(date('1984-10-11'), date('2015-06-24')),
        duration.inSeconds(localtime('14:30'), localtime('16:30')),
        duration.inSeconds(date('1984-10-11'), localtime('16:30'))
      = 'P30Y8M' | 'P-30Y-8M' | 'PT0S' | 'P11213D' | 'P-10875D' | 'PT0S' | 'PT269112H' | 'PT2H' |
        'PT16H30M'
      > RETURN duration.between(date('2020-01-01'), date('2020-01-01')),
        duration.inMonths(localdatetime('2014-07-21T21:40:36.143'),
        localdatetime('2014-07-21T21:40:36.143')), duration.between(null, date('2020-01-01')),
        duration.inSeconds(date('2020-01-01'), null)
      = 'PT0S' | 'PT0S' | null | null
      > RETURN duration.inSeconds(datetime({year: 2017, month: 10, day: 29, hour: 0, timezone:
        'Europe/Stockholm'}), localdatetime({year: 2017, month: 10, day: 29, hour: 4})),
        duration.inSeconds(datetime({year: 2017, month: 10, day: 29, hour: 0, timezone:
        'Europe/Stockholm'}), localtime({hour: 4})), duration.inSeconds(date({year: 2017, month: 10,
        day: 29}), datetime({year: 2017, month: 10, day: 29, hour: 4, timezone: 'Europe/Stockholm'})),
        duration.inSeconds(datetime({year: 2017, month: 10, day: 29, hour: 0, timezone:
        'Europe/Stockholm'}), date({year: 2017, month: 10, day: 30}))
      = 'PT5H' | 'PT5H' | 'PT5H' | 'PT25H'
      > RETURN duration.between(date('-999999999-01-01'), date('+999999999-12-31')),
        duration.inSeconds(localdatetime('-999999999-01-01'),
        localdatetime('+999999999-12-31T23:59:59')), duration.inDays(date('-999999999-01-01'),
        date('+999999999-12-31'))
      = 'P1999999998Y11M30D' | 'PT17531639991215H59M59S' | 'P730484999633D'
      > RETURN duration.inSeconds(localtime({hour: 12, minute: 34, second: 54, millisecond: 7}),
        localtime({hour: 12, minute: 34, second: 54, millisecond: 3})),
        duration.inSeconds(localdatetime('2014-07-21T21:40:36.143'),
        localdatetime('2014-07-21T21:40:35.144')), duration.between(localdatetime('2018-01-01T12:00'),
        localdatetime('2018-01-02T10:00')), duration.between(localdatetime('2018-01-02T10:00'),
        localdatetime('2018-01-01T12:00')), duration.between(date('2018-03-11'), date('2016-06-24')),
        duration.between(datetime('2018-07-20'), date('2016-06-24'))
      = 'PT-0.004S' | 'PT-0.999S' | 'PT22H' | 'PT-22H' | 'P-1Y-8M-17D' | 'P-2Y-26D'
      > RETURN date() = date.transaction(), localtime.statement() = localtime(), datetime.realtime()
        >= datetime.transaction(), date(datetime()) = date(), duration.between(date(), date()) =
        duration({})
      = true | true | true | true | true
      > RETURN date.truncate('millennium', date('2017-10-11'), {day: 2}), date.truncate('century',
        date('1984-10-11')), date.truncate('decade', localdatetime('1984-10-11T12:00')),
        date.truncate('year', date('1984-10-11')), date.truncate('weekYear', date('1984-02-01'), {day:
        5}), date.truncate('weekYear', date('1984-01-01')), date.truncate('quarter',
        date('1984-11-11')), date.truncate('month', date('1984-11-11')), date.truncate('week',
        date('1984-10-11'), {dayOfWeek: 2}), date.truncate('day', date('1984-10-11'))
      = '2000-01-02' | '1900-01-01' | '1980-01-01' | '1984-01-01' | '1984-01-05' | '1983-01-03' |
        '1984-10-01' | '1984-11-01' | '1984-10-09' | '1984-10-11'
      > RETURN datetime.truncate('hour', localdatetime('1984-10-11T12:31:14.645876123'), {nanosecond:
        2}), datetime.truncate('minute', datetime('1984-10-11T12:31:14.645876123+01:00'), {timezone:
        'Europe/Stockholm'}), datetime.truncate('millisecond',
        datetime('1984-10-11T12:31:14.645876123-01:00'), {nanosecond: 2}),
        datetime.truncate('microsecond', datetime('1984-10-11T12:31:14.645876123-01:00')),
        time.truncate('hour', datetime('1984-10-11T12:31:14-01:00'), {timezone: '+01:00'}),
        localtime.truncate('second', time('12:31:14.645876123-01:00')), localdatetime.truncate('week',
        datetime('1984-10-11T12:31-01:00')), time.truncate('day', localtime('12:31:14'), {nanosecond:
        2}), datetime.truncate('day', date('1984-10-11'), {timezone: 'Europe/Stockholm'})
      = '1984-10-11T12:00:00.000000002Z' | '1984-10-11T12:31+01:00[Europe/Stockholm]' |
        '1984-10-11T12:31:14.645000002-01:00' | '1984-10-11T12:31:14.645876-01:00' | '12:00+01:00' |
        '12:31:14' | '1984-10-08T00:00' | '00:00:00.000000002Z' |
        '1984-10-11T00:00+01:00[Europe/Stockholm]'
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
