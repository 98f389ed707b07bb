import QuerySyntax

/// Collects the clauses of a graph query and gives its tree.
///
/// The clauses are written as text and read by the query language's own parser, so that what a question stands for
/// is a query that anybody could have typed; names and texts are quoted here and nowhere else.
struct QueryWriter {
  private(set) var clauses: [String] = []
  private var counters: [String: Int] = [:]

  /// A fresh variable.
  mutating func variable(_ stem: String) -> String {
    let count = (counters[stem] ?? 0) + 1
    counters[stem] = count
    return count == 1 ? stem : stem + String(count)
  }

  mutating func match(_ pattern: String, where conditions: [String] = []) {
    clauses.append("MATCH " + pattern + Self.whereClause(conditions))
  }

  mutating func optionalMatch(_ pattern: String, where conditions: [String] = []) {
    clauses.append("OPTIONAL MATCH " + pattern + Self.whereClause(conditions))
  }

  mutating func append(_ clause: String) { clauses.append(clause) }

  private static func whereClause(_ conditions: [String]) -> String {
    conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
  }

  var text: String { clauses.joined(separator: "\n") }

  // MARK: Literals

  static func quoted(_ text: String) -> String {
    var quoted = "'"
    for character in text {
      switch character {
      case "'", "\\": quoted += "\\" + String(character)
      case "\n": quoted += "\\n"
      default: quoted.append(character)
      }
    }
    return quoted + "'"
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// `variable.id = 'x'` or `variable.id IN ['x', 'y']`.
  static func isOneOf(_ expression: String, _ texts: [String]) -> String {
    texts.count == 1 ? expression + " = " + quoted(texts[0]) : expression + " IN " + list(texts)
  }

  /// Whether citations are of so many reports at least: of one, and another, and another.
  static func isInReports(_ cites: String, _ count: Int) -> String {
    func some(_ number: Int) -> String {
      let cite = "cite\(number)"
      let differs = (1..<number).map { "split(\(cite), ':')[0] <> split(cite\($0), ':')[0]" }
      let inner = number < count ? [some(number + 1)] : []
      let conditions = differs + inner
      return "any(\(cite) IN \(cites) WHERE \(conditions.joined(separator: " AND ")))"
    }
    return count < 2 ? "true" : some(1)
  }

  /// A name as it stands behind a colon; one that is no plain word in back quotes.
  static func name(_ name: String) -> String {
    let isPlain = name.unicodeScalars.enumerated().allSatisfy { index, scalar in
      scalar == "_" || scalar.properties.isAlphabetic || index > 0 && (0x30...0x39).contains(scalar.value)
    }
    return isPlain && !name.isEmpty ? name : "`" + name.split(separator: "`").joined(separator: "``") + "`"
  }

  static func label(_ name: String) -> String { ":" + Self.name(name) }

  static func types(_ names: [String]) -> String {
    ":" + names.map(Self.name).joined(separator: "|")
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 9e15 ? String(Int64(value)) : String(value)
  }
}

/// One of the graph queries that a question stands for.
package struct QuestionQuery: Sendable {
  /// The purpose of a query for the reports that a card is about.
  package static let sourcesPurpose = "reports"

  /// What it is for: `rows`, `claims of`, `disagreements`.
  package var purpose: String
  package var text: String

  package init(purpose: String, text: String) {
    self.purpose = purpose
    self.text = text
  }

  /// The tree of the query.
  package func parsed() throws(QueryError) -> Query { try parseQuery(text) }
}
