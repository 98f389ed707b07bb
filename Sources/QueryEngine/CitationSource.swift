import GraphModel
import QueryBinding
import QueryExecution
import QueryPlanning

/// Turns the entities that a row rests on into citations: the property `cites` of statements, claims and
/// relationships, and for a thing that only identifies, the passages that mention it.
struct CitationSource {
  private let graph: PropertyGraph
  private let cites: Int
  private let id: Int
  private let mentions: Int?

  /// `nil` for a graph in which nothing carries `cites`: it has no evidence to follow. `mentions` names the relation from a passage to what it names.
  init?(_ graph: PropertyGraph, mentions name: String?) {
    guard let cites = graph.keys.number(of: "cites") else { return nil }
    self.graph = graph
    self.cites = cites
    id = graph.keys.number(of: "id") ?? -1
    mentions = name.flatMap { graph.types.number(of: $0) }
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
    var direct = Set(returned.flatMap(citations))
    var via = Set(matched.flatMap(citations)).subtracting(direct)
    if direct.isEmpty {
      // A thing that only identifies rests on how it was found; found by itself, on who names it.
      direct = via.isEmpty ? Set(returned.flatMap(mentioning)) : via
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

  private func citations(_ reference: UInt64) -> [String] {
    let value: Value
    switch EntityReference.value(reference) {
    case .node(let node): value = graph.contains(node) ? graph.property(node, cites) : .null
    case .relationship(let relationship):
      value = graph.contains(relationship) ? graph.property(relationship, cites) : .null
    default: value = .null
    }
    guard case .list(let items) = value else { return [] }
    return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  /// The passages that mention a node.
  private func mentioning(_ reference: UInt64) -> [String] {
    guard let mentions, case .node(let node) = EntityReference.value(reference), graph.contains(node) else {
      return []
    }
    var found: [String] = []
    graph.forEachRelationship(of: node, .incoming, types: [mentions]) { _, source in
      found += citations(EntityReference.node(source))
    }
    return found
  }
}

/// The order of citations: by report, then by the sentence's number.
package func citationPrecedes(_ a: String, _ b: String) -> Bool {
  let left = a.split(separator: ":", maxSplits: 1)
  let right = b.split(separator: ":", maxSplits: 1)
  guard left.count == 2, right.count == 2, left[0] == right[0], let x = Int(left[1]), let y = Int(right[1])
  else { return a < b }
  return x < y
}
