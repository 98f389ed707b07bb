import SourceDiagnostics

/// `[variable =] [selector] node relationship node …`, or `[selector] (path WHERE predicate)`.
package struct PathPattern: Sendable {
  package var variable: Name?
  package var selector: PathSelector
  /// Whether the selector was written as a function, `shortestPath(…)` or `allShortestPaths(…)`.
  package var isFunction: Bool
  /// Begins and ends with a node; nodes and connections alternate, except that quantified groups may stand
  /// beside nodes.
  package var elements: [PatternElement]
  /// What each path must fulfil before the selector chooses among them: the `WHERE` inside its parentheses.
  package var predicate: Expression?
  package var range: SourceRange

  package init(
    variable: Name? = nil, selector: PathSelector = .allPaths, isFunction: Bool = false,
    elements: [PatternElement], predicate: Expression? = nil, range: SourceRange
  ) {
    self.variable = variable
    self.selector = selector
    self.isFunction = isFunction
    self.elements = elements
    self.predicate = predicate
    self.range = range
  }
}

/// Which of the paths between two nodes are wanted.
package enum PathSelector: Sendable, Equatable {
  case allPaths
  /// `shortestPath(…)` or `ANY SHORTEST`.
  case anyShortest
  /// `allShortestPaths(…)` or `ALL SHORTEST`.
  case allShortest
  /// `SHORTEST k`.
  case shortest(Int)
}

package indirect enum PatternElement: Sendable {
  case node(NodePattern)
  case relationship(RelationshipPattern)
  /// `((a)-[r]->(b) WHERE …){min,max}`.
  case group(QuantifiedGroup)
}

/// `(variable:Labels {properties} WHERE predicate)`.
package struct NodePattern: Sendable {
  package var variable: Name?
  package var labels: LabelExpression?
  /// A map or a parameter.
  package var properties: Expression?
  package var predicate: Expression?
  package var range: SourceRange

  package init(
    variable: Name? = nil, labels: LabelExpression? = nil, properties: Expression? = nil,
    predicate: Expression? = nil, range: SourceRange
  ) {
    self.variable = variable
    self.labels = labels
    self.properties = properties
    self.predicate = predicate
    self.range = range
  }
}

/// `-[variable:TYPES *min..max {properties} WHERE predicate]->{min,max}`.
package struct RelationshipPattern: Sendable {
  package enum Direction: Sendable { case outgoing, incoming, either }

  package var variable: Name?
  package var types: LabelExpression?
  package var direction: Direction
  /// `nil` for exactly one relationship.
  package var length: PathLength?
  package var properties: Expression?
  package var predicate: Expression?
  package var range: SourceRange

  package init(
    variable: Name? = nil, types: LabelExpression? = nil, direction: Direction, length: PathLength? = nil,
    properties: Expression? = nil, predicate: Expression? = nil, range: SourceRange
  ) {
    self.variable = variable
    self.types = types
    self.direction = direction
    self.length = length
    self.properties = properties
    self.predicate = predicate
    self.range = range
  }
}

/// `*`, `*2`, `*1..3`, `{1,4}`, `+`: both ends included, `nil` where not written.
package struct PathLength: Sendable, Equatable {
  package var minimum: Int?
  package var maximum: Int?
  /// Whether it was written as a GQL quantifier behind the arrow rather than with `*`.
  package var isQuantifier: Bool

  package init(minimum: Int?, maximum: Int?, isQuantifier: Bool = false) {
    self.minimum = minimum
    self.maximum = maximum
    self.isQuantifier = isQuantifier
  }
}

/// `(path WHERE predicate){min,max}`.
package struct QuantifiedGroup: Sendable {
  package var path: PathPattern
  package var predicate: Expression?
  package var length: PathLength
  package var range: SourceRange

  package init(path: PathPattern, predicate: Expression?, length: PathLength, range: SourceRange) {
    self.path = path
    self.predicate = predicate
    self.length = length
    self.range = range
  }
}
