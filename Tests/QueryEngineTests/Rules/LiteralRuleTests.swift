import Testing

/// Literals and maps.
@Suite struct LiteralRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      +
      > RETURN true, TRUE, tRuE, false, FALSE, null, NULL, Null
      = true | true | true | false | false | null | null | null
      > RETURN 0, 1, -1, -0, 372036854, 9223372036854775807, -9223372036854775808, 007
      = 0 | 1 | -1 | 0 | 372036854 | 9223372036854775807 | -9223372036854775808 | 7
      > RETURN 9223372036854775808
      ! SyntaxError: IntegerOverflow
      > RETURN -9223372036854775809
      ! SyntaxError: IntegerOverflow
      > RETURN 9223372h54775808
      ! SyntaxError: InvalidNumberLiteral
      > RETURN 9223372#54775808
      ! SyntaxError: UnexpectedSyntax
      > RETURN 0x1, 0x0, -0x1, 0x162CD4F6, 0x7FFFFFFFFFFFFFFF, -0x8000000000000000, 0xAb, 0xabc, 0XF
      = 1 | 0 | -1 | 372036854 | 9223372036854775807 | -9223372036854775808 | 171 | 2748 | 15
      > RETURN 0x
      ! SyntaxError: InvalidNumberLiteral
      > RETURN 0x1A2b3j4D5E6f7
      ! SyntaxError: InvalidNumberLiteral
      > RETURN 0x1A2b3c4Z5E6f7
      ! SyntaxError: InvalidNumberLiteral
      > RETURN 0x8000000000000000
      ! SyntaxError: IntegerOverflow
      > RETURN -0x8000000000000001
      ! SyntaxError: IntegerOverflow
      > RETURN 0o1, 0o0, -0o1, 0o2613152366, 0o777777777777777777777, -0o1000000000000000000000
      = 1 | 0 | -1 | 372036854 | 9223372036854775807 | -9223372036854775808
      > RETURN 0o
      ! SyntaxError: InvalidNumberLiteral
      > RETURN 0o8
      ! SyntaxError: InvalidNumberLiteral
      > RETURN 0o1000000000000000000000
      ! SyntaxError: IntegerOverflow
      > RETURN -0o1000000000000000000001
      ! SyntaxError: IntegerOverflow
      > RETURN 1.0, .5, -.5, 1e9, 1E9, 1.5e3, .1e9, .1E-5, -1e-9, 1e-9, 0.0, -0.0, 3.
      ! SyntaxError: UnexpectedSyntax
      > RETURN 1.0, .5, -.5, 1e9, 1E9, 1.5e3, .1e9, .1E-5, -1e-9, -1E-9, 0.0, 3985764.3405892687
      = 1.0 | 0.5 | -0.5 | 1000000000.0 | 1000000000.0 | 1500.0 | 100000000.0 | 0.000001 | -1e-9 |
        -1e-9 | 0.0 | 3985764.3405892686
      > RETURN 1.34E999
      ! SyntaxError: FloatingPointOverflow
      > RETURN '', "", 'a', "a", 'it''s'
      ! SyntaxError: UnexpectedSyntax
      > RETURN 'a\'b', "a\"b", 'a"b', "a'b", '\\', 'a\tb', 'a\nb', '\u01FF', "\u01ff"
      = 'a\'b' | 'a"b' | 'a"b' | 'a\'b' | '\\' | 'a\tb' | 'a\nb' | 'ǿ' | 'ǿ'
      > RETURN '\uH'
      ! SyntaxError: InvalidUnicodeLiteral
      > RETURN '\u12G4'
      ! SyntaxError: InvalidUnicodeLiteral
      > RETURN '\u123'
      ! SyntaxError: InvalidUnicodeLiteral
      > RETURN '\uD83D\uDE00', '\U0001F600'
      = '😀' | '😀'
      > RETURN 'abc
      ! SyntaxError: UnexpectedSyntax
      > RETURN [], [[]], [null], [1, [2, 'a'], {k: true}], [ 1 , 2 ]
      = [] | [[]] | [null] | [1, [2, 'a'], {k: true}] | [1, 2]
      > RETURN [, ]
      ! SyntaxError: UnexpectedSyntax
      > RETURN [1, 2,]
      ! SyntaxError: UnexpectedSyntax
      > RETURN [1,, 2]
      ! SyntaxError: UnexpectedSyntax
      > RETURN [[1, 2]
      ! SyntaxError: UnexpectedSyntax
      > RETURN [1, 2]]
      ! SyntaxError: UnexpectedSyntax
      > RETURN [1 2]
      ! SyntaxError: UnexpectedSyntax
      > RETURN {}, {a: 1}, {a: null, b: [1]}, {`k 1`: 2}, {A: 1, a: 2}, {a: {b: {}}}, {a1B2c3e67: 1},
        {k: -1, null: 2, NULL: 3}
      = {} | {a: 1} | {a: null, b: [1]} | {`k 1`: 2} | {A: 1, a: 2} | {a: {b: {}}} | {a1B2c3e67: 1} |
        {NULL: 3, k: -1, null: 2}
      > RETURN {1B2c3e67: 1}
      ! SyntaxError: UnexpectedSyntax
      > RETURN {k1#k: 1}
      ! SyntaxError: UnexpectedSyntax
      > RETURN {k1.k: 1}
      ! SyntaxError: UnexpectedSyntax
      > RETURN {, }
      ! SyntaxError: UnexpectedSyntax
      > RETURN {1}
      ! SyntaxError: UnexpectedSyntax
      > RETURN {[]}
      ! SyntaxError: UnexpectedSyntax
      > RETURN {k1: }
      ! SyntaxError: UnexpectedSyntax
      > RETURN {k1: k2}
      ! SyntaxError: UndefinedVariable
      > RETURN {k1: {k2: 1}
      ! SyntaxError: UnexpectedSyntax
      > RETURN {a: 1, }
      ! SyntaxError: UnexpectedSyntax
      > RETURN {'a': 1}
      ! SyntaxError: UnexpectedSyntax
      > RETURN {k: 1, k: 2}
      = {k: 2}

      +
      > WITH {existing: 42, notMissing: null} AS m RETURN m.missing, m.notMissing, m.existing,
        m['existing'], m['x'], m[null], m.Existing
      = null | null | 42 | 42 | null | null | null
      > WITH null AS m RETURN m.missing, m['x']
      = null | null
      > WITH {name: 'M', Name: 'P'} AS m, $k AS k RETURN m[k]
      ? {k: 'Name'}
      = 'P'
      > WITH {a: 1} AS m, 0 AS i RETURN m[i]
      ! TypeError at runtime: MapElementAccessByNonString
      > WITH {a: 1} AS m, 1.5 AS i RETURN m[i]
      ! TypeError at runtime: MapElementAccessByNonString
      > WITH {a: 1} AS m, true AS i RETURN m[i]
      ! TypeError at runtime: MapElementAccessByNonString
      > WITH {a: 1} AS m, ['a'] AS i RETURN m[i]
      ! TypeError at runtime: MapElementAccessByNonString
      > WITH {a: 1} AS m, {x: 1} AS i RETURN m[i]
      ! TypeError at runtime: MapElementAccessByNonString
      > WITH 100 AS m, 'a' AS i RETURN m[i]
      ! TypeError at runtime: InvalidArgumentType
      > WITH 'x' AS m, 'a' AS i RETURN m[i]
      ! TypeError at runtime: InvalidArgumentType
      > WITH [1] AS m, 'a' AS i RETURN m[i]
      ! TypeError at runtime: InvalidArgumentType
      > WITH true AS m, 'a' AS i RETURN m[i]
      ! TypeError at runtime: InvalidArgumentType
      > RETURN keys({a: 1, b: null}), keys({}), keys(null), keys($m), 'a' IN keys({a: null})
      ? {m: {z: 1}}
      = ['a', 'b'] | [] | null | ['z'] | true
      > WITH 'a' AS x RETURN x.y
      ! TypeError: InvalidArgumentType
      > WITH {a: 1} AS m RETURN m.`a`, m. a, m .a
      = 1 | 1 | 1
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
