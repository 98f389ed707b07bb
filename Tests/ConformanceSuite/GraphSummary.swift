/// What a graph holds, in sets whose differences are the side effects of a query.
///
/// Labels are those that any node has; a property is its owner, key and value together, so that a changed
/// value is one property less and one more.
package struct GraphSummary: Sendable, Equatable {
  package var nodes: Set<String> = []
  package var relationships: Set<String> = []
  package var labels: Set<String> = []
  package var properties: Set<String> = []

  package init() {}

  /// Asks an engine by queries.
  init(probing driver: inout some ConformanceDriver) {
    nodes = Self.rows("MATCH (n) RETURN id(n) AS id", &driver)
    relationships = Self.rows("MATCH ()-[r]->() RETURN id(r) AS id", &driver)
    labels = Self.rows("MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label", &driver)
    properties = Self.rows(
      "MATCH (n) UNWIND keys(n) AS key RETURN 'node', id(n) AS id, key, n[key] AS value", &driver)
    properties.formUnion(
      Self.rows(
        "MATCH ()-[r]->() UNWIND keys(r) AS key RETURN 'rel', id(r) AS id, key, r[key] AS value", &driver))
  }

  private static func rows(_ query: String, _ driver: inout some ConformanceDriver) -> Set<String> {
    guard case .rows(_, let cells) = driver.run(query, parameters: [:]) else { return [] }
    return Set(cells.map { $0.joined(separator: "\u{1F}") })
  }

  /// The counters that changed, by the suite's names.
  package func sideEffects(since before: GraphSummary) -> [String: Int] {
    var effects: [String: Int] = [:]
    func count(_ name: String, _ now: Set<String>, _ then: Set<String>) {
      effects["+" + name] = now.subtracting(then).count
      effects["-" + name] = then.subtracting(now).count
    }
    count("nodes", nodes, before.nodes)
    count("relationships", relationships, before.relationships)
    count("labels", labels, before.labels)
    count("properties", properties, before.properties)
    return effects.filter { $0.value != 0 }
  }
}
