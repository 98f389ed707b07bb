import GraphModel
import QueryEngine
import QuerySyntax
import Testing

/// A rule of the language: a query on a small graph and what must come of it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  /// The query that makes the graph; empty for none.
  var graph: String
  var query: String
  /// A map of parameters in the language's own notation; empty for none.
  var parameters = ""
  var rows: [String]?
  var error: String?

  var testDescription: String { query }

  /// Runs the rule on the session's overlay or on the compacted store.
  func check(isCompacted: Bool) throws {
    var values: [String: Value] = [:]
    if !parameters.isEmpty {
      let result = try QuerySession(graph: PropertyGraph()).run("RETURN \(parameters) AS p")
      guard case .map(let map)? = result.rows.first?.first else {
        Issue.record("'\(parameters)' is not a map")
        return
      }
      for (key, value) in map.pairs { values[key] = value }
    }
    let expectation = error.map(LanguageCase.Expectation.error) ?? .rows(rows ?? [])
    #expect(rows != nil || error != nil, "the table says nothing of what is expected")
    try LanguageCase(queries: [query], expected: expectation, parameters: values)
      .check(on: graph, isCompacted: isCompacted)
  }
}

/// Reads tables of rules from text, one line a thing, told apart by the line's first character:
/// `+` the graph of the rules below, `>` a query, `?` its parameters, `=` a row, `!` an error, `0` no rows.
/// A line that begins with two spaces continues the one above.
enum RuleTable {
  static func cases(_ text: String) -> [RuleCase] {
    var cases: [RuleCase] = []
    var graph = ""
    for line in joinedLines(text) {
      let content = String(line.dropFirst(2))
      let last = cases.count - 1
      switch line.first {
      case "+": graph = content
      case ">": cases.append(RuleCase(graph: graph, query: content))
      case "?" where last >= 0: cases[last].parameters = content
      case "=" where last >= 0: cases[last].rows = (cases[last].rows ?? []) + [content]
      case "!" where last >= 0: cases[last].error = content
      case "0" where last >= 0: cases[last].rows = []
      default: cases.append(RuleCase(graph: graph, query: "a line that is not understood: \(line)"))
      }
    }
    return cases
  }

  private static func joinedLines(_ text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  "), !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst(1)
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }
}
