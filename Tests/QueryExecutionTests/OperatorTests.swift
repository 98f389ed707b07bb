import GraphModel
import QueryExecution
import QuerySyntax
import TestSupport
import Testing

@Suite struct OperatorTests {
  @Test(
    arguments: [
      (1, .add, 2, "3"), (.int(.max), .add, 1, "ArithmeticError: IntegerOverflow"), (1, .add, 0.5, "1.5"),
      ("a", .add, "b", "'ab'"),
      ("a", .add, 1, "'a1'"), (1.0, .add, "a", "'1.0a'"), ([1], .add, [2], "[1, 2]"),
      ([1], .add, 2, "[1, 2]"), (0, .add, [1], "[0, 1]"),
      ("a", .add, ["b"], "['a', 'b']"), (nil, .add, [1], "null"),
      (["a": 1], .add, 1, "TypeError: InvalidArgumentType"),
      (true, .add, 1, "TypeError: InvalidArgumentType"), (3, .subtract, 5, "-2"),
      (.int(.min), .subtract, 1, "ArithmeticError: IntegerOverflow"),
      (3, .multiply, 2.5, "7.5"), (.int(.max), .multiply, 2, "ArithmeticError: IntegerOverflow"),
      ("a", .multiply, 2, "TypeError: InvalidArgumentType"),
      (-7, .divide, 2, "-3"), (1, .divide, 0, "ArithmeticError: DivisionByZero"), (1, .divide, 0.0, "Inf"),
      (0.0, .divide, 0.0, "NaN"),
      (.int(.min), .divide, -1, "ArithmeticError: IntegerOverflow"), (-7, .modulo, 3, "-1"),
      (7.5, .modulo, 2, "1.5"), (1, .modulo, 0, "ArithmeticError: DivisionByZero"),
      (.int(.min), .modulo, -1, "0"), (2, .power, 10, "1024.0"), (2, .power, nil, "null"),
      ("2", .power, 2, "TypeError: InvalidArgumentType"),
      (true, .and, nil, "null"), (false, .and, nil, "false"), (true, .or, nil, "true"),
      (false, .or, nil, "null"), (true, .xor, nil, "null"), (true, .xor, false, "true"),
      (1, .and, true, "TypeError: InvalidArgumentType"),
      (1, .equal, 1.0, "true"), (1, .notEqual, nil, "null"), (1, .less, "a", "null"),
      (.float(.nan), .lessOrEqual, 1, "false"), (.float(.nan), .notEqual, .float(.nan), "true"),
      (2, .greaterOrEqual, 2, "true"), ([1, 2], .greaterOrEqual, [1, nil], "null"),
      (3, .in, [1, nil, 3], "true"), (4, .in, [1, nil], "null"), (nil, .in, [], "false"),
      (nil, .in, [1], "null"), ([1], .in, [[1, nil]], "false"),
      ([nil], .in, [[nil]], "null"), (1, .in, nil, "null"), (1, .in, 1, "TypeError: InvalidArgumentType"),
      ("مؤتمر روما", .startsWith, "مؤتمر", "true"), ("abc", .startsWith, "abcd", "false"),
      ("abc", .startsWith, "", "true"), ("", .startsWith, "", "true"),
      ("مؤتمر روما", .endsWith, "روما", "true"), ("abc", .endsWith, "b", "false"),
      ("abc", .contains, "bc", "true"), ("abc", .contains, "cb", "false"),
      ("abc", .contains, nil, "null"), (1, .contains, "a", "null"), ("", .contains, "", "true"),
      ("abc", .matches, "a.*", "true"), ("abc", .matches, "b", "false"), (nil, .matches, "b", "null"),
      ("abc", .matches, "(", "ArgumentError: InvalidArgumentValue"),
    ] as [(Value, BinaryOperator, Value, String)])
  func binary(a: Value, operation: BinaryOperator, b: Value, expected: String) {
    #expect(outcome { () throws(QueryError) in try Operators.apply(operation, a, b) } == expected)
  }

  @Test(
    arguments: [
      (.not, nil, "null"), (.not, true, "false"), (.not, 1, "TypeError: InvalidArgumentType"),
      (.minus, 3, "-3"), (.minus, -2.5, "2.5"),
      (.minus, .int(.min), "ArithmeticError: IntegerOverflow"),
      (.minus, "a", "TypeError: InvalidArgumentType"), (.plus, 3, "3"),
    ] as [(UnaryOperator, Value, String)])
  func unary(operation: UnaryOperator, a: Value, expected: String) {
    #expect(outcome { () throws(QueryError) in try Operators.apply(operation, a) } == expected)
  }

  @Test(
    arguments: [
      ([1, 2, 3], 0, "1"), ([1, 2, 3], -1, "3"), ([1, 2, 3], 3, "null"), ([1, 2, 3], -4, "null"),
      ([1], nil, "null"), (nil, 1, "null"),
      ([1], "0", "TypeError: InvalidArgumentType"), ([1], 0.0, "TypeError: InvalidArgumentType"),
      (["a": 1], "a", "1"), (["a": 1], "b", "null"),
      (["a": 1], 0, "TypeError: MapElementAccessByNonString"), (100, 0, "TypeError: InvalidArgumentType"),
      ("abc", 0, "TypeError: InvalidArgumentType"),
      (.node(NodeID(0)), "name", "'n'"), (.relationship(RelationshipID(0)), "y", "2"),
      (.node(NodeID(0)), "other", "null"),
    ] as [(Value, Value, String)])
  func elements(base: Value, index: Value, expected: String) {
    #expect(
      outcome { () throws(QueryError) in try Operators.element(of: base, at: index, in: SmallContext()) }
        == expected)
  }

  @Test(
    arguments: [
      (1, nil, "[2, 3]"), (nil, 2, "[1, 2]"), (0, 0, "[]"), (-3, -1, "[1, 2]"), (3, 1, "[]"),
      (-5, 5, "[1, 2, 3]"), (nil, .null, "null"), (.null, 1, "null"),
      (1.0, nil, "TypeError: InvalidArgumentType"),
    ] as [(Value?, Value?, String)])
  func slices(from: Value?, to: Value?, expected: String) {
    #expect(
      outcome { () throws(QueryError) in try Operators.slice(of: [1, 2, 3], from: from, to: to) } == expected)
  }
}
