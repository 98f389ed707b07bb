// Expressions that enclose others in brackets or words of their own.

extension Printer {
  /// Writes something between brackets, where a label `|` is no danger.
  private mutating func enclosed(_ open: String, _ close: String, _ body: (inout Printer) -> Void) {
    let outer = standsBeforeBar
    standsBeforeBar = false
    write(open)
    body(&self)
    write(close)
    standsBeforeBar = outer
  }

  /// Writes something that a `|` of a comprehension follows.
  private mutating func beforeBar(_ body: (inout Printer) -> Void) {
    let outer = standsBeforeBar
    standsBeforeBar = true
    body(&self)
    standsBeforeBar = outer
  }

  // MARK: Lists and maps

  /// A single element `x IN list` is bracketed, for it would read as a comprehension.
  mutating func print(list elements: [Expression]) {
    let looksLikeComprehension = elements.count == 1 && elements[0].startsWithMembership
    enclosed(looksLikeComprehension ? "[(" : "[", looksLikeComprehension ? ")]" : "]") { printer in
      printer.list(elements) { $0.print($1) }
    }
  }

  mutating func print(map entries: [(key: Name, value: Expression)]) {
    enclosed("{", "}") { printer in
      printer.list(entries) { $0.pair($1.key, $1.value) }
    }
  }

  private mutating func pair(_ key: Name, _ value: Expression) {
    name(key.text)
    write(": ")
    print(value)
  }

  mutating func mapProjection(_ base: Name, _ items: [MapProjectionItem]) {
    // Before a brace these two words begin a subquery.
    let isAmbiguous = ["COUNT", "COLLECT"].contains(base.text.uppercased())
    if isAmbiguous { write("`\(base.text)`") } else { variable(base.text) }
    enclosed(" {", "}") { printer in
      printer.list(items) { printer, item in
        switch item {
        case .property(let key):
          printer.write(".")
          printer.name(key.text)
        case .allProperties: printer.write(".*")
        case .pair(let key, let value): printer.pair(key, value)
        case .variable(let name): printer.variable(name.text)
        }
      }
    }
  }

  // MARK: Words

  mutating func call(_ function: Name, _ arguments: [Expression], _ isDistinct: Bool) {
    dottedName(function.text)
    enclosed(isDistinct ? "(DISTINCT " : "(", ")") { printer in
      printer.list(arguments) { $0.print($1) }
    }
  }

  mutating func caseExpression(
    _ subject: Expression?, _ branches: [(when: Expression, then: Expression)], _ otherwise: Expression?
  ) {
    enclosed("CASE", " END") { printer in
      if let subject {
        printer.write(" ")
        printer.print(subject)
      }
      for branch in branches {
        printer.write(" WHEN ")
        printer.print(branch.when)
        printer.write(" THEN ")
        printer.print(branch.then)
      }
      if let otherwise {
        printer.write(" ELSE ")
        printer.print(otherwise)
      }
    }
  }

  mutating func braced(_ subquery: Subquery) {
    switch subquery {
    case .query(let query): braced(query)
    case .pattern(let match): enclosed("{ ", " }") { $0.print(match) }
    }
  }

  // MARK: Iteration

  mutating func iteration(_ kind: Expression.Kind) {
    switch kind {
    case .listComprehension(let name, let list, let predicate, let result):
      enclosed("[", "]") { printer in
        printer.beforeBar { printer in
          printer.membership(name, list)
          printer.printWhere(predicate)
        }
        if let result { printer.result(result) }
      }
    case .patternComprehension(let path, let predicate, let result):
      enclosed("[", "]") { printer in
        printer.beforeBar { printer in
          printer.print(path)
          printer.printWhere(predicate)
        }
        printer.result(result)
      }
    case .quantifier(let quantifier, let name, let list, let predicate):
      enclosed(quantifier.rawValue + "(", ")") { printer in
        printer.membership(name, list)
        printer.printWhere(predicate)
      }
    case .reduce(let accumulator, let initial, let name, let list, let step):
      enclosed("reduce(", ")") { printer in
        printer.variable(accumulator.text)
        printer.write(" = ")
        printer.print(initial)
        printer.write(", ")
        printer.beforeBar { $0.membership(name, list) }
        printer.result(step)
      }
    default: break
    }
  }

  private mutating func membership(_ name: Name, _ list: Expression) {
    variable(name.text)
    write(" IN ")
    print(list)
  }

  private mutating func result(_ result: Expression) {
    write(" | ")
    print(result)
  }
}

extension Expression {
  /// Whether the text of the expression begins with `variable IN`.
  fileprivate var startsWithMembership: Bool {
    switch kind {
    case .binary(.in, let left, _):
      if case .variable = left.kind { return true }
      return left.startsWithMembership
    case .binary(_, let left, _): return left.startsWithMembership
    case .comparisonChain(let first, _): return first.startsWithMembership
    case .isNull(let operand, _): return operand.startsWithMembership
    default: return false
    }
  }
}
