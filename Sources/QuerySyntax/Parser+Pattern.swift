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
// node and no two groups touch. Parentheses without a quantifier leave no trace but their name and predicate,
// which become the path's.

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
    try name(&path, variable)
    path.range = range(from: start)
    return path
  }

  /// Gives a path the name written in front of it; inside of parentheses it may have one already.
  mutating func name(_ path: inout PathPattern, _ variable: Name?) throws(Refusal) {
    if let variable, let inner = path.variable {
      throw refusal(
        "UnexpectedSyntax", "the path is named twice, '\(variable.text)' and '\(inner.text)'", inner.range)
    }
    path.variable = variable ?? path.variable
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
      let token = token
      let count = try bound()
      if count == 0 {
        throw refusal("NumberOutOfRange", "SHORTEST takes a number of paths from 1 on", token.range)
      }
      _ = tryEat(.path) || tryEat(.paths)
      return .shortest(count)
    default: return .allPaths
    }
  }

  /// Reads a path, which may be wrapped in one of the two shortest-path functions.
  mutating func selectedPath(_ selector: PathSelector) throws(Refusal) -> PathPattern {
    let start = position
    var path = PathPattern(selector: selector, elements: [], range: token.range)
    if let wrapped = shortestPathFunction {
      if selector != .allPaths { throw unexpected("a path without a second selector") }
      position += 2
      path.selector = wrapped
      path.isFunction = true
      try pathElements(of: &path)
      try expect(.rightParenthesis, "')'")
      try checkSingleStep(path, range(from: start))
    } else {
      try pathElements(of: &path)
    }
    path.range = range(from: start)
    return path
  }

  /// The shortest-path functions take one relationship, of any length.
  private func checkSingleStep(_ path: PathPattern, _ range: SourceRange) throws(Refusal) {
    if path.elements.count == 3, case .relationship = path.elements[1] { return }
    throw refusal(
      "InvalidRelationshipPattern",
      "a shortest-path function takes a single relationship; ANY SHORTEST takes more",
      range)
  }

  // MARK: Elements

  private mutating func pathElements(of path: inout PathPattern) throws(Refusal) {
    while true {
      if opensGroup {
        try group(into: &path)
      } else if endsWithNode(path.elements) {
        throw unexpected("a relationship")
      } else {
        path.elements.append(.node(try node()))
      }
      if kind == .minus || kind == .less {
        if !endsWithNode(path.elements) { path.elements.append(.node(impliedNode)) }
        path.elements.append(.relationship(try relationship()))
      } else if kind != .leftParenthesis {
        break
      }
    }
    if !endsWithNode(path.elements) { path.elements.append(.node(impliedNode)) }
  }

  private func endsWithNode(_ elements: [PatternElement]) -> Bool {
    if case .node? = elements.last { true } else { false }
  }

  private var impliedNode: NodePattern {
    NodePattern(range: SourceRange(Int(token.start), Int(token.start)))
  }

  /// Reads a path in parentheses and adds it: as a group when it is quantified, else as it is.
  private mutating func group(into path: inout PathPattern) throws(Refusal) {
    let start = position
    try enter(weight: 3)
    advance()
    var inner = try groupedPath()
    if let condition = try whereClause() { inner.require(condition) }
    try expect(.rightParenthesis, inner.predicate == nil ? "a relationship, 'WHERE' or ')'" : "')'")
    leave(weight: 3)
    if let length = try repetition() {
      if !endsWithNode(path.elements) { path.elements.append(.node(impliedNode)) }
      let predicate = inner.predicate
      inner.predicate = nil
      path.elements.append(
        .group(QuantifiedGroup(path: inner, predicate: predicate, length: length, range: range(from: start))))
      return
    }
    if endsWithNode(path.elements) { throw unexpected("a quantifier such as '{1,4}'") }
    if let name = inner.variable {
      guard path.elements.isEmpty, kind != .minus, kind != .less, kind != .leftParenthesis else {
        throw refusal(
          "UnexpectedSyntax", "only a whole path or a quantified one has a name; '\(name.text)' is neither",
          name.range)
      }
      path.variable = name
    }
    path.elements += inner.elements
    if let condition = inner.predicate { path.require(condition) }
  }

  private mutating func groupedPath() throws(Refusal) -> PathPattern {
    let start = position
    var variable: Name?
    if isVariable, peek().kind == .equal {
      variable = try self.variable()
      advance()
    }
    var path = PathPattern(elements: [], range: token.range)
    try pathElements(of: &path)
    try name(&path, variable)
    path.range = range(from: start)
    return path
  }

  // MARK: Node and relationship

  private mutating func node() throws(Refusal) -> NodePattern {
    let start = position
    try expect(.leftParenthesis, "a node such as '(n)'")
    try enter(weight: 2)
    let outer = setting
    setting.endsAtBar = false
    var node = NodePattern(range: token.range)
    if isVariable { node.variable = try variable() }
    if tryEat(.colon) { node.labels = try labelExpression() }
    node.properties = try elementProperties()
    node.predicate = try whereClause()
    guard tryEat(.rightParenthesis) else {
      throw kind == .word && node.variable == nil ? misnamed("')'") : unexpected("')'")
    }
    setting = outer
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
    let outer = setting
    setting.endsAtBar = false
    if isVariable { relationship.variable = try variable() }
    if tryEat(.colon) { relationship.types = try labelExpression() }
    if tryEat(.star) { relationship.length = try starLength() }
    relationship.properties = try elementProperties()
    relationship.predicate = try whereClause()
    setting = outer
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
    case .leftBrace, .parameter: try atom()
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

extension PathPattern {
  /// Adds a condition to the path's own.
  fileprivate mutating func require(_ condition: Expression) {
    predicate =
      predicate.map {
        Expression(.binary(.and, $0, condition), $0.range.union(condition.range))
      } ?? condition
  }
}
