/// Names numbered in the order in which they came: labels, relationship types or property keys.
package struct SymbolTable: Sendable {
  package private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  package init() {}

  package init(_ names: [String]) {
    for name in names { _ = intern(name) }
  }

  /// The number of a name, given now if it had none.
  package mutating func intern(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The number of a name that is known.
  package func number(of name: String) -> Int? { numbers[name] }

  package var count: Int { names.count }

  package subscript(number: Int) -> String { names[number] }
}
