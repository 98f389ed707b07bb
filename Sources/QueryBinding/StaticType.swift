/// What is known of a value before a query runs.
package indirect enum StaticType: Sendable, Equatable {
  case any
  case null
  case boolean
  case integer
  case float
  case string
  case list(StaticType)
  case map
  case node
  case relationship
  case path
  case temporal
  case duration

  /// The type of things that are either; `any` where they differ.
  package func merged(with other: StaticType) -> StaticType {
    if self == other || other == .null { return self }
    if self == .null { return other }
    if case .list(let a) = self, case .list(let b) = other { return .list(a.merged(with: b)) }
    return .any
  }

  /// How messages name the type.
  package var name: String {
    switch self {
    case .any: "any value"
    case .null: "null"
    case .boolean: "a boolean"
    case .integer: "an integer"
    case .float: "a float"
    case .string: "a string"
    case .list: "a list"
    case .map: "a map"
    case .node: "a node"
    case .relationship: "a relationship"
    case .path: "a path"
    case .temporal: "a temporal value"
    case .duration: "a duration"
    }
  }
}
