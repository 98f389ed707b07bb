import GraphModel
import QueryBinding
import QueryExecution
import QueryPlanning

/// Turns the entities that a row rests on into citations: the property `cites` of statements, claims and
/// relationships, and for a thing that only identifies, the passages that mention it.
struct CitationSource {
  private let graph: PropertyGraph
  private let entities: EntityCitations
  private let id: Int

  /// `nil` for a graph in which nothing carries `cites`: it has no evidence to follow. `mentions` names the relation from a passage to what it names.
  init?(_ graph: PropertyGraph, mentions name: String?) {
    guard let entities = EntityCitations(graph, mentions: name) else { return nil }
    self.graph = graph
    self.entities = entities
    id = graph.keys.number(of: "id") ?? -1
  }

  /// The evidence of one row of a result.
  func evidence(
    of batch: Batch, _ row: Int, _ planned: PlannedQuery, _ lineage: PlannedLineage
  ) -> RowEvidence {
    var returned: [UInt64] = []
    var identifiers: [String] = []
    for (index, column) in planned.columns.enumerated() {
      var own = references(batch.columns[column.slot], row)
      for reference in own {
        if let name = identifier(reference), !identifiers.contains(name) { identifiers.append(name) }
      }
      if let slot = lineage.columns[index] { own += references(batch.columns[slot], row) }
      returned += own
    }
    let matched = references(batch.columns[lineage.via], row)
    var direct = Set(returned.flatMap(entities.own))
    var via = Set(matched.flatMap(entities.own)).subtracting(direct)
    if direct.isEmpty {
      // A thing that only identifies rests on how it was found; found by itself, on who names it.
      direct = via.isEmpty ? Set(returned.flatMap(entities.mentioning)) : via
      via = via.isEmpty ? [] : via
    }
    if identifiers.isEmpty {
      for reference in returned {
        if let name = identifier(reference), !identifiers.contains(name) { identifiers.append(name) }
      }
    }
    return RowEvidence(
      cites: direct.sorted(by: citationPrecedes), via: via.sorted(by: citationPrecedes), ids: identifiers)
  }

  private func references(_ column: Column, _ row: Int) -> [UInt64] {
    if case .evidence(let sets) = column { return sets[row] }
    var set: Set<UInt64> = []
    EntityReference.collect(column.value(row, graph), into: &set)
    return set.sorted()
  }

  private func identifier(_ reference: UInt64) -> String? {
    guard case .node(let node) = EntityReference.value(reference), graph.contains(node),
      case .string(let text) = graph.property(node, id)
    else { return nil }
    return text
  }
}
