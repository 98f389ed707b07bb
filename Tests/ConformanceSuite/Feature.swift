/// One feature file: its scenarios with outlines already expanded.
package struct Feature: Sendable {
  package var name: String
  package var scenarios: [Scenario]
}

/// A test of the suite: steps to be followed in order.
package struct Scenario: Sendable {
  /// The name; of an expanded outline with the number of its example behind it.
  package var name: String
  package var tags: [String]
  package var steps: [Step]
}

/// `Given`, `When`, `Then` with what is written under it.
package struct Step: Sendable {
  /// The text behind the keyword.
  package var text: String
  package var docString: String?
  package var table: [[String]]
  /// The line in its file, from 1.
  package var line: Int

  package init(text: String, docString: String?, table: [[String]], line: Int) {
    self.text = text
    self.docString = docString
    self.table = table
    self.line = line
  }
}

extension Scenario {
  /// The texts of all queries, with the expectation of an error behind the one it belongs to.
  package var queries: [(text: String, expectsError: String?)] {
    var queries: [(text: String, expectsError: String?)] = []
    for step in steps {
      if let query = step.docString {
        queries.append((query, nil))
      } else if step.text.contains(" should be raised at "), !queries.isEmpty {
        queries[queries.count - 1].expectsError = step.text
      }
    }
    return queries
  }
}
