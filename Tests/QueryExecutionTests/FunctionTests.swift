import GraphModel
import QueryBinding
import QueryExecution
import TestSupport
import Testing

@Suite struct FunctionTests {
  static let node: Value = .node(NodeID(0))
  static let relationship: Value = .relationship(RelationshipID(0))
  static let path: Value = .path(
    PathValue(nodes: [NodeID(0), NodeID(1)], relationships: [RelationshipID(0)]))

  @Test(
    arguments: [
      ("split", ["one,two,,", ","], "['one', 'two', '', '']"),
      ("split", ["a-b_c", ["-", "_"]], "['a', 'b', 'c']"),
      ("split", ["سؤال", ""], "['س', 'ؤ', 'ا', 'ل']"), ("split", [nil, ","], "null"),
      ("replace", ["aaa", "a", "bb"], "'bbbbbb'"), ("replace", ["aaa", "a", "b", 2], "'bba'"),
      ("replace", ["ab", "", "x"], "'ab'"),
      ("substring", ["hello", 1], "'ello'"), ("substring", ["hello", 1, 3], "'ell'"),
      ("substring", ["hi", 7], "''"),
      ("substring", ["hi", -1], "ArgumentError: NumberOutOfRange"),
      ("substring", [3, 1], "TypeError: InvalidArgumentType"),
      ("left", ["مؤتمر", 2], "'مؤ'"), ("right", ["مؤتمر", 2], "'مر'"), ("left", ["a", 9], "'a'"),
      ("trim", [" \t x \u{a0}"], "'x'"), ("lTrim", ["  x "], "'x '"), ("RTRIM", ["  x "], "'  x'"),
      ("btrim", ["--x-", "-"], "'x'"),
      ("toUpper", ["straße"], "'STRASSE'"), ("toLower", ["ÉCOLE"], "'école'"),
      ("reverse", ["raksO"], "'Oskar'"),
      ("reverse", [[1, nil, 3]], "[3, null, 1]"), ("reverse", [true], "TypeError: InvalidArgumentType"),
      ("size", ["e\u{301}🧐"], "3"), ("size", [[1, 2]], "2"), ("size", [nil], "null"), ("length", [path], "1"),
      ("char_length", ["abc"], "3"), ("isEmpty", [""], "true"), ("isEmpty", [["a": nil]], "false"),
      ("normalize", ["e\u{301}ﷺ"], "'éﷺ'"), ("normalize", ["é", "nfd"], "'e\u{301}'"),
      ("normalize", ["ﻻ²가", "NFKC"], "'لا2가'"), ("normalize", ["각", "NFD"], "'\u{1100}\u{1161}\u{11a8}'"),
      ("normalize", ["a\u{323}\u{302}\u{301}"], "'ậ\u{301}'"),
      ("normalize", ["\u{1100}\u{1161}\u{11a8}"], "'각'"),
      ("normalize", ["\u{958}"], "'\u{915}\u{93c}'"),
      ("normalize", ["a", "NFX"], "ArgumentError: InvalidArgumentValue"),
      ("randomUUID", [], "'00000004-0000-4004-9000-000400000004'"), ("fold", ["الأُردن"], "'الاردن'"),
      ("similar", ["Blinken", "blinkin"], "0.8571428571428572"),
      ("similar", ["", ""], "1.0"),
    ] as [(String, [Value], String)])
  func strings(name: String, arguments: [Value], expected: String) {
    #expect(call(name, arguments) == expected)
  }

  @Test(
    arguments: [
      ("abs", [-3], "3"), ("abs", [-3.5], "3.5"), ("abs", [.int(.min)], "ArithmeticError: IntegerOverflow"),
      ("ceil", [1.2], "2.0"), ("floor", [-1.2], "-2.0"), ("sqrt", [-1], "NaN"), ("sqrt", [16], "4.0"),
      ("log", [0], "-Inf"),
      ("sign", [-0.5], "-1"), ("sign", [0], "0"), ("round", [2.5], "3.0"), ("round", [-2.5], "-2.0"),
      ("round", [0.49999999999999994], "0.0"),
      ("round", [-1.555, 2], "-1.56"), ("round", [1.005, 2], "1.01"), ("round", [1234.5, -2], "1200.0"),
      ("round", [2.5, 0, "HALF_EVEN"], "2.0"), ("round", [2.55, 1, "HALF_DOWN"], "2.5"),
      ("round", [1.21, 1, "UP"], "1.3"),
      ("round", [1.2, 1, "SIDEWAYS"], "ArgumentError: InvalidArgumentValue"), ("round", [5], "5.0"),
      ("pi", [], "3.141592653589793"), ("e", [], "2.718281828459045"),
      ("atan2", [1, 1], "0.7853981633974483"),
      ("degrees", [.float(.pi)], "180.0"), ("radians", [180], "3.141592653589793"), ("haversin", [0], "0.0"),
      ("rand", [], "0.25"),
      ("exp", [0], "1.0"), ("isNaN", [.float(.nan)], "true"),
      ("abs", ["1"], "TypeError: InvalidArgumentType"), ("sin", [nil], "null"),
    ] as [(String, [Value], String)])
  func numbers(name: String, arguments: [Value], expected: String) {
    #expect(call(name, arguments) == expected)
  }

  @Test(
    arguments: [
      ("head", [[1, 2]], "1"), ("head", [[]], "null"), ("last", [[1, 2]], "2"),
      ("tail", [[1, 2, 3]], "[2, 3]"), ("tail", [[]], "[]"),
      ("range", [0, 3], "[0, 1, 2, 3]"), ("range", [10, -1, -4], "[10, 6, 2]"), ("range", [1, 0], "[]"),
      ("range", [0, 0, -1], "[0]"),
      ("range", [.int(.max), .int(.max)], "[9223372036854775807]"),
      ("range", [.int(.min), .int(.max), .int(.max)], "[-9223372036854775808, -1, 9223372036854775806]"),
      ("range", [0, .int(.max)], "ArgumentError: NumberOutOfRange"),
      ("range", [.int(.min), .int(.max)], "ArgumentError: NumberOutOfRange"),
      ("range", [2, 8, 0], "ArgumentError: NumberOutOfRange"),
      ("range", [0, 1.0], "ArgumentError: InvalidArgumentType"), ("range", [nil, 1], "null"),
      ("coalesce", [nil, nil, 3, 4], "3"), ("coalesce", [nil], "null"), ("nullIf", [1, 1.0], "null"),
      ("nullIf", [1, nil], "1"),
      ("exists", [nil], "false"), ("exists", [0], "true"),
    ] as [(String, [Value], String)])
  func lists(name: String, arguments: [Value], expected: String) {
    #expect(call(name, arguments) == expected)
  }

  @Test(
    arguments: [
      ("toInteger", ["42"], "42"), ("toInteger", [" -7 "], "-7"), ("toInteger", ["2.9"], "2"),
      ("toInteger", ["0x10"], "null"),
      ("toInteger", ["foo"], "null"), ("toInteger", [""], "null"), ("toInteger", [-2.9], "-2"),
      ("toInteger", [true], "1"),
      ("toInteger", [1e300], "ArithmeticError: IntegerOverflow"),
      ("toInteger", [.float(.nan)], "ArithmeticError: IntegerOverflow"),
      ("toInteger", [[]], "TypeError: InvalidArgumentValue"), ("toIntegerOrNull", [[]], "null"),
      ("toIntegerList", [["1", "x", nil, 2.5]], "[1, null, null, 2]"),
      ("toFloat", [3], "3.0"), ("toFloat", ["1e3"], "1000.0"), ("toFloat", ["nan"], "null"),
      ("toFloat", [true], "TypeError: InvalidArgumentValue"),
      ("toBoolean", ["TRUE"], "true"), ("toBoolean", ["yes"], "null"), ("toBoolean", [0], "false"),
      ("toBoolean", [1.0], "TypeError: InvalidArgumentValue"),
      ("toString", [1.0], "'1.0'"), ("toString", [false], "'false'"),
      ("toString", [.date(DateValue(days: 0))], "'1970-01-01'"),
      ("toString", [["a": 1]], "TypeError: InvalidArgumentValue"), ("toStringOrNull", [[1]], "null"),
      ("toString", [nil], "null"),
      ("valueType", [nil], "'NULL'"), ("valueType", [1], "'INTEGER'"),
    ] as [(String, [Value], String)])
  func conversions(name: String, arguments: [Value], expected: String) {
    #expect(call(name, arguments) == expected)
  }

  @Test(
    arguments: [
      ("labels", [node], "['A', 'B']"), ("labels", [1], "TypeError: InvalidArgumentValue"),
      ("labels", [nil], "null"),
      ("labels", [.node(NodeID(9))], "EntityNotFound: DeletedEntityAccess"), ("type", [relationship], "'T'"),
      ("type", [node], "TypeError: InvalidArgumentValue"), ("id", [relationship], "0"),
      ("elementId", [node], "'n0'"),
      ("keys", [node], "['name', 'x']"), ("keys", [["b": nil, "a": 1]], "['a', 'b']"),
      ("properties", [relationship], "{y: 2}"),
      ("properties", [1], "TypeError: InvalidArgumentValue"), ("startNode", [relationship], "(:n0)"),
      ("endNode", [relationship], "(:n1)"),
      ("nodes", [path], "[(:n0), (:n1)]"), ("relationships", [path], "[[:r0]]"),
    ] as [(String, [Value], String)])
  func entities(name: String, arguments: [Value], expected: String) {
    #expect(call(name, arguments) == expected)
  }

  @Test(arguments: [
    ("PI", "no arguments"), ("substring", "2 or 3 arguments"), ("coalesce", "at least 1 argument"),
    ("round", "1 to 3 arguments"),
  ])
  func arity(name: String, expected: String) {
    #expect(FunctionSignature.named(name)?.arity == expected)
  }

  @Test func everySignatureHasAnImplementation() {
    for signature in FunctionSignature.all
    where !signature.isAggregate && !BoundQuery.citationFunctions.contains(signature.name) {
      #expect(ScalarFunction.named(signature.name) != nil, "\(signature.name)")
    }
    for signature in FunctionSignature.all where signature.isAggregate {
      #expect(AggregateFunction(named: signature.name) != nil, "\(signature.name)")
    }
    let names = FunctionSignature.all.map { $0.name.lowercased() }
    #expect(Set(names).count == names.count)
    let known = Set(names)
    #expect(ScalarFunction.implementedNames.isSubset(of: known))
  }

  @Test func randomNumbersFollowTheSeed() {
    var (a, b, other) = (RandomSequence(seed: 7), RandomSequence(seed: 7), RandomSequence(seed: 8))
    let numbers = (0..<100).map { _ in a.next() }
    #expect(numbers == (0..<100).map { _ in b.next() })
    #expect(numbers != (0..<100).map { _ in other.next() })
    #expect(numbers.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(Set(numbers).count == 100)
  }
}
