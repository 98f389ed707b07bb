import QuerySyntax
import SourceDiagnostics

extension FunctionSignature {
  /// Throws `InvalidNumberOfArguments`, or `InvalidArgumentType` for an argument known to be of no accepted type.
  func check(
    _ types: [StaticType], _ name: Name, _ ranges: [SourceRange]
  ) throws(QueryError) {
    guard accepts(argumentCount: types.count) else {
      throw .syntax(
        "InvalidNumberOfArguments", "'\(name.text)' takes \(arity), found \(types.count)", name.range)
    }
    for (index, type) in types.enumerated() {
      let expected = kinds(ofArgument: index)
      guard expected != .any, let kinds = type.kinds, kinds.isDisjoint(with: expected) else { continue }
      throw .syntax(
        "InvalidArgumentType", "'\(name.text)' takes \(expected.description), this is \(type.name)",
        index < ranges.count ? ranges[index] : name.range)
    }
  }
}

extension StaticType {
  /// The types that a value of this static type may have; `nil` where nothing is known, or for `null`.
  var kinds: ValueKinds? {
    switch self {
    case .any, .null: nil
    case .boolean: .boolean
    case .integer: .integer
    case .float: .float
    case .string: .string
    case .list: .list
    case .map: .map
    case .node: .node
    case .relationship: .relationship
    case .path: .path
    case .temporal: .instant
    case .duration: .duration
    }
  }
}
