// Patterns and label expressions.

extension Printer {
  mutating func print(_ pattern: PathPattern) {
    if let name = pattern.variable {
      variable(name.text)
      write(" = ")
    }
    switch pattern.selector {
    case .allPaths: break
    case .anyShortest: write(pattern.isFunction ? "shortestPath(" : "ANY SHORTEST ")
    case .allShortest: write(pattern.isFunction ? "allShortestPaths(" : "ALL SHORTEST ")
    case .shortest(let count): write("SHORTEST \(count) ")
    }
    if pattern.predicate != nil { write("(") }
    print(pattern.elements)
    printWhere(pattern.predicate)
    if pattern.predicate != nil { write(")") }
    if pattern.isFunction { write(")") }
  }

  private mutating func print(_ elements: [PatternElement]) {
    for element in elements {
      switch element {
      case .node(let node): print(node)
      case .relationship(let relationship): print(relationship)
      case .group(let group): print(group)
      }
    }
  }

  private mutating func print(_ node: NodePattern) {
    write("(")
    detail(node.variable, node.labels, nil, node.properties, node.predicate)
    write(")")
  }

  private mutating func print(_ relationship: RelationshipPattern) {
    write(relationship.direction == .incoming ? "<-" : "-")
    let starLength = relationship.length.flatMap { $0.isQuantifier ? nil : $0 }
    let isBare =
      relationship.variable == nil && relationship.types == nil && starLength == nil
      && relationship.properties == nil && relationship.predicate == nil
    if !isBare {
      write("[")
      detail(
        relationship.variable, relationship.types, starLength, relationship.properties, relationship.predicate
      )
      write("]")
    }
    write(relationship.direction == .outgoing ? "->" : "-")
    if let length = relationship.length, length.isQuantifier { quantifier(length) }
  }

  private mutating func print(_ group: QuantifiedGroup) {
    write("(")
    print(group.path)
    printWhere(group.predicate)
    write(")")
    quantifier(group.length)
  }

  /// Writes what stands inside the brackets of a node or relationship, without a blank at its ends.
  private mutating func detail(
    _ name: Name?, _ labels: LabelExpression?, _ length: PathLength?, _ properties: Expression?,
    _ predicate: Expression?
  ) {
    let outer = standsBeforeBar
    standsBeforeBar = false
    if let name { variable(name.text) }
    if let labels {
      write(":")
      print(labels)
    }
    if let length { starred(length) }
    if let properties {
      if name != nil || labels != nil || length != nil { write(" ") }
      print(properties)
    }
    if let predicate {
      let isFirst = name == nil && labels == nil && length == nil && properties == nil
      write(isFirst ? "WHERE " : " WHERE ")
      print(predicate)
    }
    standsBeforeBar = outer
  }

  private mutating func starred(_ length: PathLength) {
    write("*")
    if let minimum = length.minimum { write(String(minimum)) }
    if length.minimum == length.maximum { return }
    write("..")
    if let maximum = length.maximum { write(String(maximum)) }
  }

  private mutating func quantifier(_ length: PathLength) {
    switch (length.minimum ?? 0, length.maximum) {
    case (0, nil): write("*")
    case (1, nil): write("+")
    case (let minimum, nil): write("{\(minimum),}")
    case (let minimum, let maximum?):
      write(minimum == maximum ? "{\(minimum)}" : "{\(minimum),\(maximum)}")
    }
  }

  // MARK: Labels

  /// Writes a label expression; a plain conjunction of labels in the older way, `A:B`.
  mutating func print(_ labels: LabelExpression) {
    if let names = labels.plainConjunction {
      for (index, name) in names.enumerated() {
        if index > 0 { write(":") }
        self.name(name.text)
      }
    } else {
      print(labels, within: 0)
    }
  }

  /// Brackets a label expression that binds less tightly than the operator it stands under: 0 for `|`, 1 for
  /// `&`, 2 for `!`.
  private mutating func print(_ labels: LabelExpression, within level: Int) {
    switch labels {
    case .label(let label): name(label.text)
    case .any: write("%")
    case .not(let operand):
      write("!")
      print(operand, within: 2)
    case .and(let left, let right): joined(left, "&", right, at: 1, within: level)
    case .or(let left, let right): joined(left, "|", right, at: 0, within: level)
    }
  }

  private mutating func joined(
    _ left: LabelExpression, _ sign: String, _ right: LabelExpression, at own: Int, within level: Int
  ) {
    if own < level { write("(") }
    print(left, within: own)
    write(sign)
    print(right, within: own)
    if own < level { write(")") }
  }
}

extension LabelExpression {
  /// The labels of a conjunction of nothing but labels.
  fileprivate var plainConjunction: [Name]? {
    switch self {
    case .label(let name): return [name]
    case .and(let left, let right):
      guard let left = left.plainConjunction, let right = right.plainConjunction else { return nil }
      return left + right
    default: return nil
    }
  }

  /// Whether a `|` stands outside of all brackets.
  var isAlternative: Bool {
    if case .or = self { true } else { false }
  }
}
