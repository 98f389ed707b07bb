import Testing

/// Functions of the graph's elements, and lists: elements, slices, IN, ranges, comprehensions.
@Suite struct ListRuleTests {
  @Test(
    arguments: RuleTable.cases(
      #"""
      + CREATE (:Foo:Bar {x: 1, y: 'a'})-[:R {k: 1}]->(:Z)
      > MATCH (n:Foo) RETURN labels(n) AS l
      = ['Foo', 'Bar']
      > MATCH ()-[r]->() RETURN labels(r)
      ! SyntaxError: InvalidArgumentType
      > MATCH p = ()-->() RETURN labels(p)
      ! SyntaxError: InvalidArgumentType
      > RETURN labels(null), type(null), id(null), properties(null), keys(null), nodes(null),
        relationships(null), length(null), size(null)
      = null | null | null | null | null | null | null | null | null
      > MATCH (n) RETURN type(n)
      ! SyntaxError: InvalidArgumentType
      > MATCH (n:Foo)-[r]->() WITH [n, r] AS l RETURN type(l[1]), labels(l[0])
      = 'R' | ['Foo', 'Bar']
      > MATCH (n:Foo)-[r]->() WITH [n, r] AS l RETURN type(l[0])
      ! TypeError at runtime: InvalidArgumentValue
      > WITH [1] AS l RETURN labels(l[0])
      ! TypeError at runtime: InvalidArgumentValue
      > MATCH ()-[r]->() WITH [r, 1] AS l RETURN type(l[1])
      ! TypeError at runtime: InvalidArgumentValue
      > MATCH (n:Foo) RETURN n:Foo, n:Bar:Foo, n:Zed, n:Foo:Zed
      = true | true | false | false
      > MATCH ()-[r]->() RETURN r:R, r:S
      = true | false
      > OPTIONAL MATCH (n:Nope) OPTIONAL MATCH (n)-[r]->() RETURN n:Foo, r:R
      = null | null
      > MATCH (n:Foo) RETURN n.x, n.missing, n['x'], n['y' + ''], n['z'], n[$k]
      ? {k: 'y'}
      = 1 | null | 1 | 'a' | null | 'a'
      > MATCH (n:Foo) RETURN n[1]
      ! TypeError at runtime: MapElementAccessByNonString
      > MATCH ()-[r]->() RETURN keys(r), properties(r), r['k']
      = ['k'] | {k: 1} | 1
      > MATCH (n:Foo) RETURN keys(n), properties(n)
      = ['x', 'y'] | {x: 1, y: 'a'}
      > RETURN properties({name: 'P', n: null})
      = {n: null, name: 'P'}
      > RETURN properties(1)
      ! SyntaxError: InvalidArgumentType
      > RETURN properties('x')
      ! SyntaxError: InvalidArgumentType
      > RETURN properties([true, false])
      ! SyntaxError: InvalidArgumentType
      > MATCH (n:Foo) WITH keys(n) AS ks UNWIND ks AS k RETURN DISTINCT k
      = 'x'
      = 'y'
      > OPTIONAL MATCH (n:Nope) RETURN keys(n), properties(n), n.x, n['x']
      = null | null | null | null
      > MATCH (n:Foo) RETURN keys(n.x)
      ! TypeError at runtime: InvalidArgumentValue
      > MATCH ()-[r]->() RETURN startNode(r), endNode(r), id(r) IS NOT NULL
      = (:Foo:Bar {x: 1, y: 'a'}) | (:Z) | true
      > WITH 5 AS n RETURN n.x
      ! TypeError: InvalidArgumentType
      > UNWIND [5] AS n RETURN n.x
      ! TypeError: InvalidArgumentType

      +
      > WITH [1, 2, 3] AS l RETURN l[0], l[-1], l[5], l[-5], l[null], null[1], l[1 + 0]
      = 1 | 3 | null | null | null | null | 2
      > WITH [[1, 2], [3]] AS l RETURN l[0][1]
      = 2
      > WITH $e AS e, $i AS i RETURN e[i]
      ? {e: [1], i: 0}
      = 1
      > WITH [1] AS l, 1.0 AS i RETURN l[i]
      ! TypeError at runtime: InvalidArgumentType
      > WITH [1] AS l, 'a' AS i RETURN l[i]
      ! TypeError at runtime: InvalidArgumentType
      > WITH [1] AS l, true AS i RETURN l[i]
      ! TypeError at runtime: InvalidArgumentType
      > WITH [1] AS l, [0] AS i RETURN l[i]
      ! TypeError at runtime: InvalidArgumentType
      > WITH [1] AS l, {a: 0} AS i RETURN l[i]
      ! TypeError at runtime: InvalidArgumentType
      > WITH 1 AS l, 0 AS i RETURN l[i]
      ! TypeError at runtime: InvalidArgumentType
      > WITH true AS l, 0 AS i RETURN l[i]
      ! TypeError at runtime: InvalidArgumentType
      > WITH 'foo' AS l, 0 AS i RETURN l[i]
      ! TypeError at runtime: InvalidArgumentType
      > WITH {a: 1} AS l, 0 AS i RETURN l[i]
      ! TypeError at runtime: MapElementAccessByNonString
      > WITH [1, 2, 3, 4, 5] AS l RETURN l[1..3], l[1..], l[..2], l[..], l[0..1], l[3..1], l[-3..-1],
        l[0..0], l[5..], l[-100..100], l[..-1], l[null..2], l[1..null], null[1..2]
      = [2, 3] | [2, 3, 4, 5] | [1, 2] | [1, 2, 3, 4, 5] | [1] | [] | [3, 4] | [] | [] | [1, 2, 3, 4,
        5] | [1, 2, 3, 4] | null | null | null
      > WITH [1, 2, 3] AS l RETURN l[$f..$t]
      ? {f: 1, t: 3}
      = [2, 3]
      > RETURN [1, 2] + [3], [1] + 2, 1 + [2], [] + [], [1] + null, null + [1], [1] + [null], 'a' +
        [1], [1] + 'a', [[1]] + [2]
      = [1, 2, 3] | [1, 2] | [1, 2] | [] | null | null | [1, null] | ['a', 1] | [1, 'a'] | [[1], 2]
      > RETURN 3 IN [1, 2, 3], 4 IN [1, 2], null IN [1], null IN [], 1 IN [null, 1], 2 IN [null, 1], 1
        IN null, [1] IN [[1]], [1] IN [1], [null] IN [[null]], [1, null] IN [[1, 2]], [] IN [[]], []
        IN [1], null IN [null], [] IN [], [] IN [[], null], [1] IN [null]
      = true | false | null | false | true | null | null | true | false | null | null | true | false |
        null | false | true | null
      > RETURN [1, 2] IN [1, [1, '2']], [1, 2] IN [1, [1, 2]], [1] IN [[1, 2], [1]], [1, 2] IN [[null,
        'foo'], [1, 2]], [1, 2] IN [1, [1, 2], null], [1, 2] IN [[null, 2], [1, 3]], [1, 2] IN [[null,
        2]], [null, 2] IN [[1, 3]]
      = false | true | true | true | true | null | null | false
      > RETURN 3 IN list[0] AS r
      ! SyntaxError: UndefinedVariable
      > WITH [[1, 2, 3]] AS list RETURN 3 IN list[0], 3 IN [[1, 2, 3]][0], 1 IN [[1, 2]][0][0..1], 3
        IN [[1, 2, 3]][0..1]
      = true | true | true | false
      > RETURN 1 IN 'foo'
      ! SyntaxError: InvalidArgumentType
      > RETURN 1 IN true
      ! SyntaxError: InvalidArgumentType
      > RETURN 1 IN 123.4
      ! SyntaxError: InvalidArgumentType
      > RETURN 1 IN {x: []}
      ! SyntaxError: InvalidArgumentType
      > RETURN size([1, 2]), size([]), size(null), size('abc'), size([null])
      = 2 | 0 | null | 3 | 1
      > MATCH p = (a)-[*]->(b) RETURN size(p)
      ! SyntaxError: InvalidArgumentType
      > RETURN head([1, 2]), head([]), last([1, 2]), last([]), tail([1, 2, 3]), tail([]), reverse([1,
        2]), reverse('abc'), reverse(null)
      = 1 | null | 2 | null | [2, 3] | [] | [2, 1] | 'cba' | null
      > RETURN range(0, 3), range(3, 0), range(0, 10, 3), range(3, 0, -1), range(0, 0), range(1, 1,
        5), range(0, -3, -2), range(2, 8, -1), range(-1235, -1231, 2)
      = [0, 1, 2, 3] | [] | [0, 3, 6, 9] | [3, 2, 1, 0] | [0] | [1] | [0, -2] | [] | [-1235, -1233,
        -1231]
      > RETURN range(2, 8, 0)
      ! ArgumentError at runtime: NumberOutOfRange
      > RETURN range(0, 1.0)
      ! ArgumentError at runtime: InvalidArgumentType
      > RETURN range(true, 1, 1)
      ! ArgumentError at runtime: InvalidArgumentType
      > RETURN range(0, 1, 'x')
      ! ArgumentError at runtime: InvalidArgumentType
      > RETURN [x IN [1, 2, 3] WHERE x > 1 | x * 2], [x IN [1, 2]], [x IN [1, 2] WHERE x = 1], [x IN
        null | x], [x IN [] | x], [x IN [null] | x]
      = [4, 6] | [1, 2] | [1] | null | [] | [null]
      > MATCH (n) RETURN [x IN [1, 2, 3, 4, 5] | count(*)]
      ! SyntaxError: InvalidAggregation
      > WITH [1, 2] AS l RETURN [x IN l | [y IN l | x + y]] AS r
      = [[2, 3], [3, 4]]
      > RETURN [1, 2] = [1, 2], [1] = [1, 2], [[1]] = [[1]], [1, [2]] = [1, [2]], [null] = [null],
        [null] = [1], [] = [], [] = [null], 'a' = ['a'], [1, 2] = [null, 'foo'], [1, 2] = [null, 2],
        [[1], [2]] = [[1], [null, 'x']]
      = true | false | true | true | null | null | true | false | false | false | null | false
      > RETURN [[1, 2], [3]][..][0]
      = [1, 2]
      """#), [false, true])
  func rule(_ rule: RuleCase, isCompacted: Bool) throws {
    try rule.check(isCompacted: isCompacted)
  }
}
