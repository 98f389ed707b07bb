/// What an engine has to offer for the suite to be run against it.
package protocol ConformanceDriver {
  /// Begins anew: an empty graph and no procedures.
  mutating func reset()

  /// Makes a procedure known until the next `reset`.
  mutating func declare(_ procedure: ProcedureDeclaration)

  /// Says that the graph is set up and the query under test comes next, for engines that have two stores.
  mutating func finishSetUp()

  /// Runs one statement to its end.
  mutating func run(_ query: String, parameters: [String: ResultValue]) -> QueryOutcome

  /// What the graph holds, for counting side effects.
  mutating func summary() -> GraphSummary
}

/// What became of a query: rows with every cell in the suite's notation, or an error.
package enum QueryOutcome: Sendable {
  case rows(columns: [String], cells: [[String]])
  case failed(ReportedError)
}

/// An error as an engine reports it, in the suite's terms.
package struct ReportedError: Sendable, CustomStringConvertible {
  package var type: String
  /// `compile time` or `runtime`.
  package var phase: String
  package var detail: String
  package var message: String

  package init(type: String, phase: String, detail: String, message: String) {
    self.type = type
    self.phase = phase
    self.detail = detail
    self.message = message
  }

  package var description: String { "\(type) at \(phase): \(detail) (\(message))" }
}

extension ConformanceDriver {
  package mutating func finishSetUp() {}

  /// Counts by queries, for engines without a shorter way.
  package mutating func summary() -> GraphSummary { GraphSummary(probing: &self) }
}
