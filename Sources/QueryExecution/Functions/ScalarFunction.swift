import GraphModel
import QueryBinding
import QuerySyntax

/// A function from values to a value: a signature and what it does.
package struct ScalarFunction: Sendable {
  typealias Implementation =
    @Sendable (_ arguments: Arguments, _ context: any FunctionContext) throws(QueryError) -> Value

  package let signature: FunctionSignature
  private let implementation: Implementation

  init(signature: FunctionSignature, implementation: @escaping Implementation) {
    self.signature = signature
    self.implementation = implementation
  }

  /// The function's value; `null` at once when an argument is and the function propagates it.
  ///
  /// The number of arguments has been checked against the signature; their types need not have been.
  package func callAsFunction(
    _ arguments: [Value], in context: any FunctionContext
  ) throws(QueryError) -> Value {
    if signature.propagatesNull {
      for argument in arguments where argument.isNull { return .null }
    }
    return try implementation(Arguments(signature.name, arguments), context)
  }

  /// The function with a name in any case, dotted names included; `nil` when there is none.
  package static func named(_ name: String) -> ScalarFunction? { byLowercaseName[name.lowercased()] }

  /// The names of all functions that have an implementation, in lower case.
  package static var implementedNames: Set<String> { Set(byLowercaseName.keys) }

  private static let byLowercaseName: [String: ScalarFunction] = {
    var functions: [String: ScalarFunction] = [:]
    let families = [
      stringFunctions, numberFunctions, listFunctions, conversionFunctions, entityFunctions,
      temporalFunctions,
      durationFunctions,
    ]
    for family in families {
      for (name, implementation) in family {
        guard let signature = FunctionSignature.named(name) else { continue }
        functions[name.lowercased()] = ScalarFunction(signature: signature, implementation: implementation)
      }
    }
    return functions
  }()

  typealias Family = [(name: String, implementation: Implementation)]
}

// MARK: - Arguments

/// Reads the arguments of one call; what does not fit is a type error that names the function.
struct Arguments {
  let function: String
  let values: [Value]

  init(_ function: String, _ values: [Value]) {
    self.function = function
    self.values = values
  }

  var count: Int { values.count }

  subscript(index: Int) -> Value { index < values.count ? values[index] : .null }

  func string(_ index: Int) throws(QueryError) -> String {
    guard case .string(let text) = self[index] else { throw mismatch(index, .string) }
    return text
  }

  func integer(_ index: Int) throws(QueryError) -> Int64 {
    guard case .int(let number) = self[index] else { throw mismatch(index, .integer) }
    return number
  }

  func number(_ index: Int) throws(QueryError) -> Double {
    switch self[index] {
    case .int(let number): return Double(number)
    case .float(let number): return number
    default: throw mismatch(index, .number)
    }
  }

  func list(_ index: Int) throws(QueryError) -> [Value] {
    guard case .list(let values) = self[index] else { throw mismatch(index, .list) }
    return values
  }

  /// An integer that may not be negative, such as a length.
  func count(_ index: Int) throws(QueryError) -> Int {
    let number = try integer(index)
    guard number >= 0 else {
      throw .argument(
        "NumberOutOfRange", "\(function)() takes no negative number, and got \(number)")
    }
    return Int(number)
  }

  /// The error for an argument of a type that the function does not take.
  func mismatch(
    _ index: Int, _ expected: ValueKinds, code: String = "InvalidArgumentType"
  ) -> QueryError {
    .type(code, "\(function)() expects \(expected.description), not \(self[index].summary)")
  }
}

extension Value {
  /// The value's type with, where it is short, the value: for messages.
  var summary: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): "the integer \(value)"
    case .float(let value): "the float \(Value.floatText(value))"
    case .string(let text) where text.utf8.count <= 40: "the string \(Value.quoted(text))"
    default: temporalText.map { "'\($0)'" } ?? ValueKinds.of(self).description
    }
  }
}
