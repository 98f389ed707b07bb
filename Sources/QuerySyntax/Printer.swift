// The canonical text of a tree: keywords in upper case, one blank between words, brackets only where reading
// the text again would otherwise give another tree. The clauses of a statement stand one to a line, those of
// a subquery on the line they belong to.
//
// Printing keeps the meaning with one exception: a column without an alias is named by its text, so the
// printed query may name it differently.

/// The canonical text of a query, without a `;`.
package func printed(_ query: Query) -> String {
  var printer = Printer()
  switch query.mode {
  case .run: break
  case .explain: printer.write("EXPLAIN ")
  case .profile: printer.write("PROFILE ")
  }
  printer.print(query, clauseSeparator: "\n")
  return printer.text
}

/// The canonical text of an expression.
package func printed(_ expression: Expression) -> String {
  var printer = Printer()
  printer.print(expression)
  return printer.text
}

/// The canonical text of a path pattern.
package func printed(_ pattern: PathPattern) -> String {
  var printer = Printer()
  printer.print(pattern)
  return printer.text
}

/// The canonical text of a label expression, without its colon.
package func printed(_ labels: LabelExpression) -> String {
  var printer = Printer()
  printer.print(labels)
  return printer.text
}

/// Collects the text of a tree.
struct Printer {
  private(set) var text = ""
  /// Whether the text stands before the `|` of a comprehension, where a label `|` needs brackets.
  var standsBeforeBar = false

  mutating func write(_ piece: String) { text += piece }

  /// Writes items with `, ` between them.
  mutating func list<Item>(_ items: [Item], _ item: (inout Printer, Item) -> Void) {
    for (index, each) in items.enumerated() {
      if index > 0 { write(", ") }
      item(&self, each)
    }
  }

  mutating func print(_ query: Query, clauseSeparator: String) {
    print(query.first, clauseSeparator)
    for (joint, single) in query.rest {
      write(clauseSeparator)
      switch joint.kind {
      case .union: write("UNION")
      case .except: write("EXCEPT")
      case .intersect: write("INTERSECT")
      }
      if joint.keepsDuplicates { write(" ALL") }
      write(clauseSeparator)
      print(single, clauseSeparator)
    }
  }

  private mutating func print(_ single: SingleQuery, _ separator: String) {
    for (index, clause) in single.clauses.enumerated() {
      if index > 0 { write(separator) }
      print(clause)
    }
  }

  /// Writes `{ query }` on one line.
  mutating func braced(_ query: Query) {
    let outer = standsBeforeBar
    standsBeforeBar = false
    write("{ ")
    print(query, clauseSeparator: " ")
    write(" }")
    standsBeforeBar = outer
  }
}
