/// What kind of node a searched text belongs to.
package enum DocumentKind: UInt8, Sendable {
  case statement, claim, disagreement, passage
}

/// The prefixes that keep the kinds of search terms apart.
enum SearchTerm {
  static func entity(_ id: String) -> String { "@" + id }
  /// The id of the thing that a term names; `nil` of any other term.
  static func entityID(_ term: String) -> String? { term.hasPrefix("@") ? String(term.dropFirst()) : nil }
  static func attribute(_ name: String) -> String { "%" + name }
  static func act(_ key: String) -> String { "!" + key }

  /// A number, written the same whether it came from words or figures.
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "#\(Int64(value))" : "#\(value)"
  }
}
