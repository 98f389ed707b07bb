import Testing

/// Quantifiers, strings and conversions.
@Suite struct ConversionRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      +
      > RETURN none(x IN [] WHERE true), single(x IN [] WHERE true), any(x IN [] WHERE true), all(x IN
        [] WHERE true)
      = true | false | false | true
      > RETURN none(x IN [1, null] WHERE x = 1), none(x IN [2, null] WHERE x = 1), none(x IN [null]
        WHERE x = 1), none(x IN [null] WHERE x IS NULL)
      = false | null | null | false
      > RETURN single(x IN [1, null] WHERE x = 1), single(x IN [1, 1, null] WHERE x = 1), single(x IN
        [2, null] WHERE x = 1), single(x IN [1, 2] WHERE x = 1), single(x IN [null, null] WHERE x = 1)
      = null | false | null | true | null
      > RETURN any(x IN [1, null] WHERE x = 1), any(x IN [2, null] WHERE x = 1), any(x IN [null] WHERE
        x = 1), any(x IN [2] WHERE x = 1)
      = true | null | null | false
      > RETURN all(x IN [1, null] WHERE x = 1), all(x IN [2, null] WHERE x = 1), all(x IN [1, 1] WHERE
        x = 1), all(x IN [null] WHERE x = 1)
      = null | false | true | null
      > RETURN none(x IN null WHERE true), single(x IN null WHERE true), any(x IN null WHERE true),
        all(x IN null WHERE true)
      = null | null | null | null
      > RETURN none(x IN ['a', 'b'] WHERE x % 2 = 0)
      ! SyntaxError: InvalidArgumentType
      > RETURN all(x IN [false, true] WHERE x % 2 = 0)
      ! SyntaxError: InvalidArgumentType
      > RETURN any(x IN [1, 2] WHERE x)
      ! SyntaxError: InvalidArgumentType
      > RETURN any(x IN [true, false] WHERE x), all(x IN [true, null] WHERE x), none(x IN [false,
        null] WHERE x), single(x IN [true, false] WHERE x)
      = true | null | null | true
      > RETURN all(x IN [[1, 2], [3]] WHERE all(y IN x WHERE y > 0)), any(x IN [{a: 1}] WHERE x.a =
        1), none(x IN ['abc'] WHERE size(x) = 3)
      = true | true | false
      > CREATE (a {n: 1})-[r:R {n: 2}]->(b {n: 3}) WITH [a, b] AS ns, [r] AS rs RETURN any(x IN ns
        WHERE x.n = 3), all(x IN rs WHERE x.n = 2), none(x IN ns WHERE x.n = 4), single(x IN ns WHERE
        x.n = 1)
      = true | true | true | true
      > WITH [1, null, true, 4.5, 'abc', false, '', [234, false], {a: null, b: true, c: 15.2, d: []}]
        AS l RETURN size([x IN l WHERE x IS NULL])
      = 1
      > RETURN any(x IN 5 WHERE x = 1)
      ! SyntaxError: InvalidArgumentType

      +
      > RETURN toString(1), toUpper('aß'), toLower('ÀB'), trim('  a '), ltrim(' a '), rtrim(' a '),
        substring('0123456789', 1), substring('hello', 1, 2), left('hello', 3), right('hello', 3),
        replace('aabb', 'a', 'c'), split('a,b,,c', ','), reverse('raksO'), size('häß')
      = '1' | 'ASS' | 'àb' | 'a' | 'a ' | ' a' | '123456789' | 'el' | 'hel' | 'llo' | 'ccbb' | ['a',
        'b', '', 'c'] | 'Oskar' | 3
      > RETURN 'abcdef' STARTS WITH 'abc', 'abcdef' STARTS WITH '', 'abc' STARTS WITH 'A', 'abcdef'
        ENDS WITH 'def', 'a' ENDS WITH '', 'abc' CONTAINS 'b', 'a\nb' CONTAINS '\n', ' ' STARTS WITH '
        ', null STARTS WITH null
      = true | true | false | true | true | true | true | true | null
      > RETURN 1 STARTS WITH 'a', 'a' CONTAINS 1, [1] ENDS WITH 'a', 'a' STARTS WITH true, {a: 1}
        CONTAINS 'a'
      = null | null | null | null | null
      > WITH [1, 3.14, true, [], {}, null] AS ops UNWIND ops AS a UNWIND ops AS b WITH a STARTS WITH b
        AS v RETURN v, count(*)
      = null | 36
      > RETURN split('abc', ''), split('', ','), split(null, ','), substring('abc', 5),
        substring('abc', 0, 0), left('ab', 5), right('ab', 0), replace('abc', '', 'x')
      = ['a', 'b', 'c'] | [''] | null | '' | '' | 'ab' | '' | 'abc'
      > RETURN substring('abc', -1)
      ! ArgumentError at runtime: NumberOutOfRange
      > RETURN 'abc' =~ 'a.c', 'abc' =~ 'b', 'ABC' =~ '(?i)abc', null =~ 'a', 'a' =~ null
      = true | false | true | null | null

      +
      > RETURN toBoolean('true'), toBoolean('TRUE'), toBoolean('False'), toBoolean('x'),
        toBoolean(''), toBoolean(true), toBoolean(null), toBoolean(' true ')
      = true | true | false | null | null | true | null | true
      > RETURN toBoolean(1.0)
      ! TypeError at runtime: InvalidArgumentValue
      > RETURN toBoolean([])
      ! TypeError at runtime: InvalidArgumentValue
      > RETURN toBoolean({})
      ! TypeError at runtime: InvalidArgumentValue
      > UNWIND [true, 1] AS x RETURN toBoolean(x)
      = true
      = true
      > RETURN toInteger(82.9), toInteger('82'), toInteger('82.9'), toInteger('foo'), toInteger(''),
        toInteger(null), toInteger(-1.9), toInteger('-5'), toInteger(7), toInteger('1e3')
      = 82 | 82 | 82 | null | null | null | -1 | -5 | 7 | 1000
      > WITH [2, 2.9] AS n RETURN [x IN n | toInteger(x)] AS i
      = [2, 2]
      > WITH [2, 2.9, '1.7'] AS n RETURN [x IN n | toInteger(x)] AS i
      = [2, 2, 1]
      > WITH ['2', '2.9', 'foo'] AS n RETURN [x IN n | toInteger(x)] AS i, [x IN n | toFloat(x)] AS f
      = [2, 2, null] | [2.0, 2.9, null]
      > RETURN toInteger([])
      ! TypeError at runtime: InvalidArgumentValue
      > RETURN toInteger({})
      ! TypeError at runtime: InvalidArgumentValue
      > CREATE p = (n)-[r:T]->() RETURN toInteger(n)
      ! TypeError at runtime: InvalidArgumentValue
      > CREATE p = (n)-[r:T]->() RETURN toFloat(r)
      ! TypeError at runtime: InvalidArgumentValue
      > CREATE p = (n)-[r:T]->() RETURN toString(p)
      ! TypeError at runtime: InvalidArgumentValue
      > RETURN toString([1])
      ! TypeError at runtime: InvalidArgumentValue
      > RETURN toString({a: 1})
      ! TypeError at runtime: InvalidArgumentValue
      > RETURN toFloat('5.2'), toFloat(5), toFloat('x'), toFloat(''), toFloat(null), toFloat('1e2'),
        toFloat(3.4), toFloat('-.5')
      = 5.2 | 5.0 | null | null | null | 100.0 | 3.4 | -0.5
      > RETURN toFloat(true)
      ! TypeError at runtime: InvalidArgumentValue
      > RETURN toString(42), toString(true), toString('x'), toString(1.5), toString(null), toString(1
        < 0), toString(date('2020-01-01')), toString(duration('P1D')), toString(1.0)
      = '42' | 'true' | 'x' | '1.5' | null | 'false' | '2020-01-01' | 'P1D' | '1.0'
      > UNWIND [1.5, 'apa', true, 5] AS x RETURN toString(x)
      = '1.5'
      = '5'
      = 'apa'
      = 'true'
      > MATCH (n) RETURN toString(n.x)
      0
      > RETURN toInteger(1e30), toInteger('99999999999999999999')
      ! ArithmeticError at runtime: IntegerOverflow
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
