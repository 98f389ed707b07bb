import GraphModel
import QueryBinding
import QuerySyntax

/// Patterns that touch the rows before them at one end only: it can be cheaper to match them once by themselves,
/// from the end that an index finds, than to walk from every row.
///
///     MATCH (a {name: $x})-->(t) WITH DISTINCT t MATCH (b {name: $y})-->(t) …
///
/// is planned as a join on `t` of what was there with what `b` leads to.
extension Planner {
  /// The plan of a pattern matched by itself and joined on the node that it shares; `nil` where that cannot be
  /// done, or does not pay.
  mutating func planJoin(_ match: BoundMatch, input: Plan, _ available: inout Set<Int>) -> Plan? {
    guard let shared = sharedEnd(of: match, available), isWorthJoining(match, from: shared, available) else {
      return nil
    }
    var inner: Set<Int> = []
    let plan = planPattern(match, input: .argument, &inner, mayJoin: false)
    available.formUnion(inner)
    return .join(input, inner: plan, on: shared)
  }

  /// The only slot that a linear pattern shares with the rows before it, an end of its path.
  func sharedEnd(of match: BoundMatch, _ outer: Set<Int>) -> Int? {
    guard match.paths.count == 1, let path = match.paths.first, path.selector == .allPaths,
      path.pathSlot == nil, !path.steps.isEmpty,
      path.steps.allSatisfy({ $0.relationship.length == nil && !outer.contains($0.relationship.slot) })
    else { return nil }
    let nodes = [path.start.slot] + path.steps.map(\.node.slot)
    guard Set(nodes).count == nodes.count else { return nil }
    let bound = nodes.filter(outer.contains)
    guard bound.count == 1, bound[0] == nodes.first || bound[0] == nodes.last else { return nil }
    let own = Set(nodes + path.steps.map(\.relationship.slot))
    let readsOwn = match.predicates.allSatisfy { $0.reads(onlyOf: own, query.subqueries) }
    return readsOwn ? bound[0] : nil
  }

  private func isWorthJoining(_ match: BoundMatch, from shared: Int, _ outer: Set<Int>) -> Bool {
    guard let costs = joinCosts(match, from: shared) else { return false }
    // The number of rows before is not known here; some tens are taken for granted.
    return costs.apart < costs.row * 32
  }

  /// How many rows it takes to walk from one row, and to match the pattern once from the end that an index finds; `nil`
  /// where there is none.
  private func joinCosts(_ match: BoundMatch, from shared: Int) -> (row: Double, apart: Double)? {
    guard let path = match.paths.first else { return nil }
    let far = path.start.slot == shared ? path.steps.last?.node : path.start
    guard let far else { return nil }
    let state = MatchState(match, .argument, [])
    guard let seek = seek(far, state), graph.hasIndex(key: seek.key, label: scanLabel(far.labels)) else {
      return nil
    }
    let isSharedLeft = path.start.slot == shared
    var fromShared = 1.0
    var fromFar = 1.0
    for step in path.steps {
      fromShared *= max(degree(step.relationship, fromLeft: isSharedLeft), 0.01)
      fromFar *= max(degree(step.relationship, fromLeft: !isSharedLeft), 0.01)
    }
    return (fromShared, fromFar)
  }

  /// For `EXISTS`: the plan that finds, once for all rows, the nodes of which it is true.
  mutating func planSemiJoin(_ subquery: BoundSubquery) -> SemiJoin? {
    // What a query writes between two rows may change the answer.
    guard !query.isWriting, subquery.isPlainPattern, subquery.outerSlots.count == 1,
      let outer = subquery.outerSlots.first,
      let part = subquery.body.parts.first, part.clauses.count == 1,
      case .match(let match)? = part.clauses.first,
      sharedEnd(of: match, [outer]) == outer, match.predicates.allSatisfy(\.cannotFail),
      let costs = joinCosts(match, from: outer)
    else { return nil }
    var inner: Set<Int> = []
    let plan = planPattern(match, input: .argument, &inner, mayJoin: false)
    return SemiJoin(plan: plan, slot: outer, rows: costs.apart / max(costs.row, 1))
  }
}

extension BoundExpression {
  /// Whether it can be asked of any row, also of one that the query never comes to, without an error.
  fileprivate var cannotFail: Bool {
    switch self {
    case .constant, .parameter, .slot, .property(.slot, _, _, _), .hasLabels(.slot, _): true
    case .not(let operand), .isNull(let operand, _): operand.cannotFail
    case .binary(let sign, let left, let right, _):
      sign.cannotFail && left.cannotFail && right.cannotFail
    default: false
    }
  }
}

extension BinaryOperator {
  fileprivate var cannotFail: Bool {
    switch self {
    case .and, .or, .startsWith, .endsWith, .contains: true
    default: isComparison
    }
  }
}
