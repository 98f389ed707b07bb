import SourceDiagnostics

// pattern      = [variable "="] [selector] path
// selector     = ("ANY" | "ALL") "SHORTEST" | "SHORTEST" integer ["PATH" | "PATHS"]
// path         = ("shortestPath" | "allShortestPaths") "(" path ")" | node { relationship node | group [node] }
// group        = "(" [variable "="] path [where] ")" [quantifier]
// node         = "(" [variable] [labels] [properties] [where] ")"
// relationship = arrow [quantifier]
// arrow        = ["<"] "-" ["[" [variable] [labels] [length] [properties] [where] "]"] "-" [">"] | "->" | "<-"
// length       = "*" [integer] [".." [integer]]
// quantifier   = "{" integer "}" | "{" [integer] "," [integer] "}" | "+" | "*"
// properties   = map | parameter
//
// A group that stands without a node beside it gets an anonymous one, so that a path begins and ends with a
// node and no two groups touch. Parentheses without predicate and quantifier leave no trace.

extension Parser {
  mutating func pathPattern() throws(Refusal) -> PathPattern {
    let start = position
    var variable: Name?
    if isVariable, peek().kind == .equal {
      variable = try self.variable()
      advance()
    }
    let selector = try pathSelector()
    var path = try selectedPath(selector)
    path.variable = variable
    path.range = range(from: start)
    return path
  }

  private mutating func pathSelector() throws(Refusal) -> PathSelector {
    switch (keyword, peek().keyword) {
    case (.any, .shortest):
      position += 2
      return .anyShortest
    case (.all, .shortest):
      position += 2
      return .allShortest
    case (.shortest, _):
      advance()
      guard kind == .integer else { throw unexpected("the number of paths") }
      let count = try bound()
      _ = tryEat(.path) || tryEat(.paths)
      return .shortest(count)
    default: return .allPaths
    }
  }

  /// Reads a path, which may be wrapped in one of the two shortest-path functions.
  mutating func selectedPath(_ selector: PathSelector) throws(Refusal) -> PathPattern {
    let start = position
    if let wrapped = shortestPathFunction {
      if selector != .allPaths { throw unexpected("a path without a second selector") }
      position += 2
      let elements = try pathElements()
      try expect(.rightParenthesis, "')'")
      return PathPattern(selector: wrapped, elements: elements, range: range(from: start))
    }
    let elements = try pathElements()
    return PathPattern(selector: selector, elements: elements, range: range(from: start))
  }

  // MARK: Elements

  private mutating func pathElements() throws(Refusal) -> [PatternElement] {
    var elements: [PatternElement] = []
    while true {
      if opensGroup {
        try group(into: &elements)
      } else if endsWithNode(elements) {
        throw unexpected("a relationship")
      } else {
        elements.append(.node(try node()))
      }
      if kind == .minus || kind == .less {
        if !endsWithNode(elements) { elements.append(.node(impliedNode)) }
        elements.append(.relationship(try relationship()))
      } else if kind != .leftParenthesis {
        break
      }
    }
    if !endsWithNode(elements) { elements.append(.node(impliedNode)) }
    return elements
  }

  private func endsWithNode(_ elements: [PatternElement]) -> Bool {
    if case .node? = elements.last { true } else { false }
  }

  private var impliedNode: NodePattern {
    NodePattern(range: SourceRange(Int(token.start), Int(token.start)))
  }

  /// Reads a path in parentheses and adds it, as a group or, when nothing is said about it, as it is.
  private mutating func group(into elements: inout [PatternElement]) throws(Refusal) {
    let start = position
    try enter(weight: 3)
    advance()
    let path = try groupedPath()
    let predicate = try whereClause()
    try expect(.rightParenthesis, predicate == nil ? "a relationship, 'WHERE' or ')'" : "')'")
    leave(weight: 3)
    let length = try repetition()
    if length == nil, predicate == nil, path.variable == nil {
      if endsWithNode(elements) { throw unexpected("a quantifier such as '{1,4}'") }
      elements += path.elements
      return
    }
    if !endsWithNode(elements) { elements.append(.node(impliedNode)) }
    let once = PathLength(minimum: 1, maximum: 1, isQuantifier: true)
    elements.append(
      .group(
        QuantifiedGroup(path: path, predicate: predicate, length: length ?? once, range: range(from: start))))
  }

  private mutating func groupedPath() throws(Refusal) -> PathPattern {
    let start = position
    var variable: Name?
    if isVariable, peek().kind == .equal {
      variable = try self.variable()
      advance()
    }
    let elements = try pathElements()
    return PathPattern(variable: variable, elements: elements, range: range(from: start))
  }

  // MARK: Node and relationship

  private mutating func node() throws(Refusal) -> NodePattern {
    let start = position
    try expect(.leftParenthesis, "a node such as '(n)'")
    try enter(weight: 2)
    var node = NodePattern(range: token.range)
    if isVariable { node.variable = try variable() }
    if tryEat(.colon) { node.labels = try labelExpression() }
    node.properties = try elementProperties()
    node.predicate = try whereClause()
    guard tryEat(.rightParenthesis) else {
      throw kind == .word && node.variable == nil ? misnamed("')'") : unexpected("')'")
    }
    leave(weight: 2)
    node.range = range(from: start)
    return node
  }

  private func misnamed(_ expected: String) -> Refusal {
    let word = text(of: token)
    return refusal(
      "UnexpectedSyntax",
      "unexpected '\(word)', expected \(expected); a variable of that name is written `\(word)`", token.range)
  }

  private mutating func relationship() throws(Refusal) -> RelationshipPattern {
    let start = position
    let pointsLeft = tryEat(.less)
    try expect(.minus, "'-'")
    var relationship = RelationshipPattern(direction: .either, range: token.range)
    var pointsRight = false
    if tryEat(.leftBracket) {
      try relationshipDetail(&relationship)
      try expect(.minus, "'-'")
      pointsRight = tryEat(.greater)
    } else if tryEat(.minus) {
      pointsRight = tryEat(.greater)
    } else if !pointsLeft {
      guard tryEat(.greater) else { throw unexpected("a relationship such as '-[r:TYPE]->'") }
      pointsRight = true
    }
    if pointsLeft != pointsRight { relationship.direction = pointsLeft ? .incoming : .outgoing }
    if let quantifier = try repetition() {
      if relationship.length != nil {
        throw refusal(
          "InvalidRelationshipPattern", "a relationship has either '*' or a quantifier, not both",
          range(from: start))
      }
      relationship.length = quantifier
    }
    guard kind == .leftParenthesis else { throw unexpected("a node such as '(n)'") }
    relationship.range = range(from: start)
    return relationship
  }

  private mutating func relationshipDetail(_ relationship: inout RelationshipPattern) throws(Refusal) {
    try enter(weight: 3)
    if isVariable { relationship.variable = try variable() }
    if tryEat(.colon) { relationship.types = try labelExpression() }
    if tryEat(.star) { relationship.length = try starLength() }
    relationship.properties = try elementProperties()
    relationship.predicate = try whereClause()
    leave(weight: 3)
    switch kind {
    case .rightBracket: advance()
    case .dotDot, .integer, .float, .minus:
      throw refusal(
        "InvalidRelationshipPattern",
        "unexpected '\(text(of: token))', expected a length such as '*1..3' or ']'", token.range)
    case .word where relationship.variable == nil && relationship.types == nil: throw misnamed("']'")
    default: throw unexpected("']'")
    }
  }

  private mutating func elementProperties() throws(Refusal) -> Expression? {
    switch kind {
    case .leftBrace, .parameter: try value()
    default: nil
    }
  }

  // MARK: Lengths

  private mutating func starLength() throws(Refusal) -> PathLength {
    let minimum = kind == .integer ? try bound() : nil
    guard tryEat(.dotDot) else { return PathLength(minimum: minimum, maximum: minimum) }
    let maximum = kind == .integer ? try bound() : nil
    return PathLength(minimum: minimum, maximum: maximum)
  }

  private mutating func repetition() throws(Refusal) -> PathLength? {
    switch kind {
    case .plus:
      advance()
      return PathLength(minimum: 1, maximum: nil, isQuantifier: true)
    case .star:
      advance()
      return PathLength(minimum: 0, maximum: nil, isQuantifier: true)
    case .leftBrace:
      advance()
      let minimum = kind == .integer ? try bound() : nil
      var maximum = minimum
      if tryEat(.comma) {
        maximum = kind == .integer ? try bound() : nil
      } else if minimum == nil {
        throw unexpected("a number of repetitions")
      }
      try expect(.rightBrace, "'}'")
      return PathLength(minimum: minimum ?? 0, maximum: maximum, isQuantifier: true)
    default: return nil
    }
  }

  /// Reads an integer that counts something.
  private mutating func bound() throws(Refusal) -> Int {
    let magnitude = try integerMagnitude(token)
    guard let count = Int(exactly: magnitude) else { throw integerOverflow(token) }
    advance()
    return count
  }
}
