import QueryBinding

/// `cites(x)` and `reports(x)` of a value that is no entity: the planner alone knows what the value was made of.
extension Planner {
  /// The expression with the slots that the arguments of these functions rest on listed behind them.
  func resolvingCitations(_ value: BoundExpression, _ available: Set<Int>) -> BoundExpression {
    guard tracksLineage, query.asksForCitations else { return value }
    return value.replacingCalls { name, arguments in
      guard BoundQuery.citationFunctions.contains(name), arguments.count == 1 else { return nil }
      let read = arguments[0].slots(query.subqueries)
      // A variable of a comprehension has no evidence of its own.
      guard read.isSubset(of: available) else { return nil }
      let made = read.flatMap { origins[$0] ?? [] }
      return arguments + [.list(Set(sources(of: arguments[0], available) + made).sorted().map { .slot($0) })]
    }
  }

  /// The same for what a clause computes before it changes the row.
  func resolvingCitations(_ clause: BoundClause, _ available: Set<Int>) -> BoundClause {
    guard tracksLineage, query.asksForCitations else { return clause }
    switch clause {
    case .match(var match):
      let inner = available.union(match.newSlots)
      match.predicates = match.predicates.map { resolvingCitations($0, inner) }
      return .match(match)
    case .unwind(let list, let slot): return .unwind(resolvingCitations(list, available), slot: slot)
    case .filter(let predicate): return .filter(resolvingCitations(predicate, available))
    case .assign(let items):
      return .assign(items.map { ($0.slot, resolvingCitations($0.value, available)) })
    case .project(var projection):
      projection.items = projection.items.map { ($0.slot, resolvingCitations($0.value, available)) }
      if var aggregation = projection.aggregation {
        for index in aggregation.aggregates.indices {
          let arguments = aggregation.aggregates[index].arguments
          aggregation.aggregates[index].arguments = arguments.map {
            resolvingCitations($0, available.union(projection.items.map(\.slot)))
          }
        }
        projection.aggregation = aggregation
      }
      return .project(projection)
    default: return clause
    }
  }

  /// The same for what a projection computes when its items are there; `items` says what these were made of.
  func resolvingCitations(
    inTailOf projection: inout BoundProjection, _ items: [(slot: Int, sources: [Int])], _ available: Set<Int>
  ) {
    guard tracksLineage, query.asksForCitations else { return }
    var inner = self
    inner.origins = Dictionary(items.map { ($0.slot, $0.sources) }, uniquingKeysWith: +)
    projection.order = projection.order.map {
      (inner.resolvingCitations($0.value, available), $0.isDescending)
    }
    projection.predicate = projection.predicate.map { inner.resolvingCitations($0, available) }
  }
}
