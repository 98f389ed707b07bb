import GraphModel
import QueryBinding
import QuerySyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ScalarFunction {
  /// Functions over numbers. Outside its domain a function gives `NaN`, as the floats of IEEE 754 do.
  static let numberFunctions: Family =
    floatFunctions.map { name, operation in
      (name, { @Sendable arguments, _ throws(QueryError) in .float(operation(try arguments.number(0))) })
    } + [
      ("abs", { @Sendable arguments, _ throws(QueryError) in try absolute(arguments) }),
      ("sign", { @Sendable arguments, _ throws(QueryError) in try sign(arguments) }),
      ("round", { @Sendable arguments, _ throws(QueryError) in try round(arguments) }),
      (
        "atan2",
        { @Sendable arguments, _ throws(QueryError) in
          return .float(atan2(try arguments.number(0), try arguments.number(1)))
        }
      ),
      ("isNaN", { @Sendable arguments, _ throws(QueryError) in .bool(try arguments.number(0).isNaN) }),
      ("pi", { _, _ in .float(.pi) }),
      ("e", { _, _ in .float(M_E) }),
      ("rand", { _, context in .float(context.nextRandom()) }),
    ]

  private static let floatFunctions: [(String, @Sendable (Double) -> Double)] = [
    ("ceil", { $0.rounded(.up) }), ("ceiling", { $0.rounded(.up) }), ("floor", { $0.rounded(.down) }),
    ("sqrt", { $0.squareRoot() }), ("exp", { exp($0) }), ("log", { log($0) }), ("ln", { log($0) }),
    ("log10", { log10($0) }), ("sin", { sin($0) }), ("cos", { cos($0) }), ("tan", { tan($0) }),
    ("cot", { 1 / tan($0) }), ("asin", { asin($0) }), ("acos", { acos($0) }), ("atan", { atan($0) }),
    ("sinh", { sinh($0) }), ("cosh", { cosh($0) }), ("tanh", { tanh($0) }),
    ("degrees", { $0 * 180 / .pi }), ("radians", { $0 * .pi / 180 }),
    ("haversin", { (1 - cos($0)) / 2 }),
  ]

  private static func absolute(_ arguments: Arguments) throws(QueryError) -> Value {
    guard case .int(let number) = arguments[0] else { return .float(try arguments.number(0).magnitude) }
    guard number != .min else { throw .integerOverflow("abs(\(number))") }
    return .int(abs(number))
  }

  private static func sign(_ arguments: Arguments) throws(QueryError) -> Value {
    if case .int(let number) = arguments[0] { return .int(number.signum()) }
    let number = try arguments.number(0)
    return .int(number > 0 ? 1 : number < 0 ? -1 : 0)
  }

  /// `round(x)` to the nearest whole number, halves up; `round(x, digits[, mode])` to so many decimals.
  private static func round(_ arguments: Arguments) throws(QueryError) -> Value {
    let number = try arguments.number(0)
    guard arguments.count > 1 else {
      // Half up, as the language has it: -0.5 becomes -0.0 and 0.5 becomes 1.0.
      let down = number.rounded(.down)
      return .float(number - down >= 0.5 ? down + 1 : down)
    }
    let digits = try arguments.integer(1)
    let mode = try roundingMode(arguments)
    guard digits.magnitude <= 400 else { return .float(digits > 0 ? number : 0) }
    return .float(rounded(number, toDecimals: Int(digits), mode))
  }

  private enum RoundingMode {
    case rule(FloatingPointRoundingRule)
    /// Halves towards zero.
    case halfDown
  }

  private static func roundingMode(_ arguments: Arguments) throws(QueryError) -> RoundingMode {
    guard arguments.count > 2 else { return .rule(.toNearestOrAwayFromZero) }
    let name = try arguments.string(2)
    switch name.uppercased() {
    case "UP": return .rule(.awayFromZero)
    case "DOWN": return .rule(.towardZero)
    case "CEILING": return .rule(.up)
    case "FLOOR": return .rule(.down)
    case "HALF_UP": return .rule(.toNearestOrAwayFromZero)
    case "HALF_EVEN": return .rule(.toNearestOrEven)
    case "HALF_DOWN": return .halfDown
    default:
      throw .argument(
        "InvalidArgumentValue",
        "round() knows no mode \(Value.quoted(name)); it takes UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN or HALF_EVEN"
      )
    }
  }

  /// Rounds the shortest decimal text of the number, so that 1.005 to two decimals is 1.01 as it is written.
  private static func rounded(_ number: Double, toDecimals digits: Int, _ mode: RoundingMode) -> Double {
    guard number.isFinite, number != 0 else { return number }
    // Shifting the exponent in the text is exact where multiplying by a power of ten is not.
    guard let shifted = Double("\(number)".shiftingExponent(by: digits)), shifted.isFinite else {
      return number
    }
    let whole: Double
    switch mode {
    case .rule(let rule): whole = shifted.rounded(rule)
    case .halfDown:
      let nearest = shifted.rounded(.toNearestOrAwayFromZero)
      whole = (nearest - shifted).magnitude == 0.5 ? shifted.rounded(.towardZero) : nearest
    }
    return Double("\(whole)".shiftingExponent(by: -digits)) ?? number
  }
}

extension String {
  /// The text of a float times a power of ten.
  fileprivate func shiftingExponent(by shift: Int) -> String {
    let parts = split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return "\(parts[0])e\(exponent + shift)"
  }
}

extension QueryError {
  /// An integer beyond 64 bits.
  static func integerOverflow(_ what: String) -> QueryError {
    QueryError(
      type: "ArithmeticError", phase: .runtime, code: "IntegerOverflow",
      message: "\(what) is beyond the 64 bits of an integer")
  }

  /// `dividend / 0` or `dividend % 0` of integers.
  static func divisionByZero(_ what: String) -> QueryError {
    QueryError(
      type: "ArithmeticError", phase: .runtime, code: "DivisionByZero", message: "\(what) divides by zero")
  }
}
