import GraphModel
import QueryBinding
import QuerySyntax
import SourceDiagnostics

/// `cites(x)` and `reports(x)`.
extension Evaluator {
  /// What a value cites: its nodes and relationships, or, where it holds none, what it was made of. The planner
  /// lists that behind the first argument; where it could not, only entities are answered for.
  func citations(
    _ name: String, _ arguments: [BoundExpression], _ batch: Batch, _ range: SourceRange
  ) throws(QueryError) -> Column {
    let values = try column(arguments[0], batch)
    let origins = arguments.count > 1 ? slots(arguments[1]).map { batch.columns[$0] } : nil
    let source = EntityCitations(graph, mentions: context.mentionsRelation)
    return try mapRows(batch.count, range) { row throws(QueryError) in
      let value = values.value(row, graph)
      if value.isNull { return .null }
      guard let source else { return .list([]) }
      var entities: Set<UInt64> = []
      EntityReference.collect(value, into: &entities)
      if entities.isEmpty {
        if let origins {
          for origin in origins { origin.collectEvidence(row, &entities) }
        } else if !value.isEmptyCollection {
          throw .type(
            "InvalidArgumentType",
            "what \(value.summary) rests on is not known here; use \(name)() in WITH or RETURN")
        }
      }
      let citations = source.united(entities)
      return .list((name == "reports" ? reports(of: citations) : citations).map { .string($0) })
    }
  }

  private func slots(_ operand: BoundExpression) -> [Int] {
    guard case .list(let items) = operand else { return [] }
    return items.compactMap { if case .slot(let slot) = $0 { slot } else { nil } }
  }

  /// The reports of citations in their order, each once.
  private func reports(of citations: [String]) -> [String] {
    var found: [String] = []
    for citation in citations {
      let report = citation.lastIndex(of: ":").map { String(citation[..<$0]) } ?? citation
      if found.last != report && !found.contains(report) { found.append(report) }
    }
    return found
  }
}

extension Value {
  fileprivate var isEmptyCollection: Bool {
    switch self {
    case .list(let items): items.isEmpty
    case .map(let map): map.keys.isEmpty
    default: false
    }
  }
}
