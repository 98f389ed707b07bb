/// A value as the suite writes results, in a form that can be compared.
package indirect enum ResultValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// Zero has one sign here, and all NaN are one value.
  case float(Double)
  case nan
  /// Also temporal values, which the suite writes as quoted text.
  case string(String)
  case list([ResultValue])
  case map([String: ResultValue])
  case node(ResultNode)
  case relationship(ResultRelationship)
  case path(start: ResultNode, steps: [ResultStep])
}

/// `(:A:B {x: 1})`.
package struct ResultNode: Hashable, Sendable {
  package var labels: Set<String>
  package var properties: [String: ResultValue]
}

/// `[:T {x: 1}]`.
package struct ResultRelationship: Hashable, Sendable {
  package var type: String
  package var properties: [String: ResultValue]
}

/// One relationship of a path with the node it leads to.
package struct ResultStep: Hashable, Sendable {
  package var relationship: ResultRelationship
  package var pointsForward: Bool
  package var node: ResultNode
}

extension ResultValue {
  /// The value with the elements of every list in one order, for comparisons that ignore it.
  package var ignoringListOrder: ResultValue {
    switch self {
    case .list(let elements):
      .list(elements.map(\.ignoringListOrder).sorted { $0.sortKey < $1.sortKey })
    case .map(let entries): .map(entries.mapValues(\.ignoringListOrder))
    default: self
    }
  }

  /// A text that is equal for equal values only.
  private var sortKey: String {
    switch self {
    case .map(let entries):
      "{" + entries.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.sortKey)" }.joined(separator: ",")
        + "}"
    case .list(let elements): "[" + elements.map(\.sortKey).joined(separator: ",") + "]"
    case .node(let node): node.sortKey
    case .relationship(let relationship): relationship.sortKey
    case .path(let start, let steps):
      "<" + start.sortKey
        + steps.map { "\($0.pointsForward)\($0.relationship.sortKey)\($0.node.sortKey)" }.joined() + ">"
    default: "\(self)"
    }
  }
}

extension ResultNode {
  fileprivate var sortKey: String {
    "(" + labels.sorted().joined(separator: ":") + "\(ResultValue.map(properties).ignoringListOrder))"
  }
}

extension ResultRelationship {
  fileprivate var sortKey: String { "[:\(type)\(ResultValue.map(properties).ignoringListOrder)]" }
}
