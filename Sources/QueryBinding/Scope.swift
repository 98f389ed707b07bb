/// A variable in sight: its slot and what is known of its values.
package struct Variable: Sendable {
  package var slot: Int
  package var type: StaticType
}

/// The variables in sight at one place of a query, in the order in which they came.
package struct Scope: Sendable {
  package private(set) var names: [String] = []
  private var variables: [String: Variable] = [:]

  package init() {}

  package subscript(name: String) -> Variable? { variables[name] }

  package mutating func declare(_ name: String, _ variable: Variable) {
    if variables.updateValue(variable, forKey: name) == nil { names.append(name) }
  }

  /// This scope with the variables of another in front, which win.
  package func shadowed(by inner: Scope) -> Scope {
    var result = self
    for name in inner.names { if let variable = inner[name] { result.declare(name, variable) } }
    return result
  }
}
