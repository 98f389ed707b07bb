import GraphModel
import QuerySyntax

/// Runs graph queries on one graph: the one place that knows the order of the stages.
package final class QuerySession {
  package let graph: PropertyGraph
  package var settings = QuerySettings()

  package init(graph: PropertyGraph) { self.graph = graph }

  /// Parses, binds, plans and runs a query.
  ///
  /// - Throws: `QueryError`; the graph is then as it was.
  package func run(
    _ text: String, parameters: [String: Value] = [:], withEvidence: Bool = false
  ) throws(QueryError) -> QueryResult {
    try run(try parseQuery(text), parameters: parameters, withEvidence: withEvidence)
  }

  /// Binds, plans and runs a query's tree.
  package func run(
    _ query: Query, parameters: [String: Value] = [:], withEvidence: Bool = false
  ) throws(QueryError) -> QueryResult {
    QueryResult()
  }
}

/// Limits and surroundings of a query.
package struct QuerySettings: Sendable {
  /// Asked once a batch; true stops the query.
  package var isInterrupted: @Sendable () -> Bool = { false }
  /// Seconds after which a query is ended; `nil` for no limit.
  package var timeout: Double?
  /// Bytes that a query may hold; `nil` for no limit.
  package var memoryLimit: Int?
  /// Nanoseconds since 1970-01-01T00:00Z that the clock functions show; `nil` for the machine's clock.
  package var fixedClock: Int64?

  package init() {}
}
