import GraphModel
import QueryExecution
import QueryPlanning

/// The rows of a query, with what each rests on.
package struct QueryResult: Sendable {
  package var columns: [String]
  package var rows: [[Value]]
  /// One entry a row; empty when lineage was not asked for.
  package var evidence: [RowEvidence]
  package var effects: WriteEffects
  /// Whether the query fixed the order of its rows.
  package var isOrdered: Bool
  package var timing: QueryTiming

  package init(
    columns: [String] = [], rows: [[Value]] = [], evidence: [RowEvidence] = [],
    effects: WriteEffects = WriteEffects(), isOrdered: Bool = false, timing: QueryTiming = QueryTiming()
  ) {
    self.columns = columns
    self.rows = rows
    self.evidence = evidence
    self.effects = effects
    self.isOrdered = isOrdered
    self.timing = timing
  }
}

/// What one row rests on: citations `report:sentence` in the order of reports and sentences.
package struct RowEvidence: Sendable, Equatable {
  /// The evidence of what is returned.
  package var cites: [String]
  /// The evidence of what was only matched on the way.
  package var via: [String]
  /// The registry ids of the entities of the row, in the order of its columns.
  package var ids: [String]

  package init(cites: [String] = [], via: [String] = [], ids: [String] = []) {
    self.cites = cites
    self.via = via
    self.ids = ids
  }
}

/// Microseconds that the stages of a query took.
package struct QueryTiming: Sendable {
  package var parse = 0
  package var plan = 0
  package var run = 0

  package init() {}
}

extension QueryResult {
  /// The plan itself as rows: one line an operator, indented by its depth, with the rows expected of it.
  init(plan: PlannedQuery, _ graph: PropertyGraph) {
    let rows = printed(plan, graph).map { line -> [Value] in
      [.string(line.text), line.estimate.map { .int($0) } ?? .null]
    }
    self.init(columns: ["plan", "about"], rows: rows, isOrdered: true)
  }

  /// Shows the plan with the rows that each operator gave instead of the rows of the query.
  mutating func show(_ lines: [PlanLine], rows counts: [Int: Int]) {
    columns = ["plan", "about", "rows"]
    rows = lines.map { line in
      [
        .string(line.text), line.estimate.map { .int($0) } ?? .null,
        line.counter.map { .int(Int64(counts[$0] ?? 0)) } ?? .null,
      ]
    }
    evidence = []
    isOrdered = true
  }
}
