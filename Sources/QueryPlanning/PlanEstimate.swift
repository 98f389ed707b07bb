import GraphModel
import QueryBinding
import QuerySyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many rows an operator is expected to give, from the graph's statistics.
///
/// Averages and rules of thumb: a well-known name has far more neighbours than the average node, which no statistic
/// here tells. The numbers serve to compare steps, not to be trusted one by one.
struct PlanEstimate {
  let graph: PropertyGraph
  let subqueries: [PlannedSubquery]

  /// The rows of a whole plan for so many rows handed in.
  func rows(of plan: Plan, argument: Double) -> Double {
    var inputs: [Double] = []
    for (number, input) in plan.inputs.enumerated() {
      inputs.append(rows(of: input, argument: self.argument(plan, number, argument, inputs)))
    }
    return rows(of: plan, argument, inputs)
  }

  /// The rows handed in to one of a plan's inputs, given the expected rows of those before it.
  func argument(_ plan: Plan, _ number: Int, _ argument: Double, _ inputs: [Double]) -> Double {
    if number == 0 { return argument }
    switch plan {
    case .combine: return argument
    // Matched apart, once for all rows.
    case .join: return 1
    default: return inputs[0]
    }
  }

  /// The rows of an operator, given those of its inputs.
  func rows(of plan: Plan, _ argument: Double, _ inputs: [Double]) -> Double {
    let before = inputs.first ?? argument
    switch plan {
    case .argument: return argument
    case .scan(_, _, let label, let seek): return before * nodes(label, seek)
    case .expand(_, let step): return before * neighbours(step)
    case .expandRepeatedly(_, let step, let repeated): return before * walks(step, repeated)
    case .join(_, _, _): return max(before, inputs.count > 1 ? inputs[1] : 1)
    case .intersect(_, let first, let second):
      return before * min(degree(first), degree(second)) / 2
    case .pairs(_, let step):
      return before * degree(step.first) * degree(step.second)
        * step.comparisons.reduce(1) { $0 * selectivity(of: $1.predicate) }
    case .filter(let input, let predicates):
      return before * predicates.reduce(1) { $0 * (isSought($1, by: input) ? 1 : selectivity(of: $1)) }
    case .combine(let parts, _): return combined(parts, inputs)
    case .optional, .merge: return max(before, inputs.count > 1 ? inputs[1] : 1)
    case .apply(_, let subquery, _, let returns):
      guard returns, subquery < subqueries.count else { return before }
      return before * rows(of: subqueries[subquery].plan, argument: 1)
    default: return projected(plan, before)
    }
  }

  private func projected(_ plan: Plan, _ before: Double) -> Double {
    switch plan {
    case .aggregate(_, let aggregation, _): return aggregation.keys.isEmpty ? 1 : pow(before, 0.85)
    case .distinct: return pow(before, 0.9)
    case .sort(_, _, let limit):
      return limit.isEmpty ? before : min(before, limit.reduce(0) { $0 + (number($1) ?? before) })
    case .limit(_, let count): return min(before, number(count) ?? before)
    case .skip(_, let count): return max(before - (number(count) ?? 0), 0)
    case .unwind(_, let list, _): return before * length(of: list)
    case .callProcedure: return before * 10
    default: return before
    }
  }

  // MARK: Patterns

  private func nodes(_ label: Int?, _ seek: PropertySeek?) -> Double {
    let all = Double(graph.estimatedCount(label: label))
    guard let seek else { return all }
    switch (seek.comparison, seek.value) {
    case (.contains, .constant(.string(let text))):
      let found = graph.textCandidates(key: seek.key, containing: text, label: label)
      return found.map { Double($0.count) } ?? all
    case (.equals, .constant(let value)):
      if let found = graph.seek(key: seek.key, equals: value, label: label) { return Double(found.count) }
    case (.equals, _) where graph.hasIndex(key: seek.key, label: label): return min(1, all)
    default: break
    }
    return min(all, max(all / 50, 1))
  }

  private func degree(_ step: ExpandStep) -> Double {
    graph.averageDegree(types: step.types, step.direction)
  }

  private func neighbours(_ step: ExpandStep) -> Double {
    // Of two nodes that are known already, few are neighbours.
    step.isInto ? min(degree(step) / 10, 1) : degree(step)
  }

  /// The walks of as many steps as may be, no more than reach every node some times.
  private func walks(_ step: ExpandStep, _ repeated: RepeatStep) -> Double {
    let degree = degree(step)
    let limit = Double(max(graph.estimatedCount(label: nil), 1)) * 10
    var total = repeated.minimum == 0 ? 1.0 : 0
    var walks = 1.0
    var length = 1
    while length <= min(repeated.maximum ?? repeated.minimum + 4, 64), total < limit {
      walks *= degree
      if length >= repeated.minimum { total += walks }
      length += 1
    }
    return min(step.isInto ? total / 10 : total, limit)
  }

  // MARK: Predicates

  /// Whether a seek has done already what a predicate asks.
  private func isSought(_ predicate: BoundExpression, by plan: Plan) -> Bool {
    var plan = plan
    while case .counted(let input, _) = plan { plan = input }
    guard case .scan(_, let slot, _, let seek?) = plan, seek.comparison == .equals,
      case .binary(.equal, let left, let right, _) = predicate
    else { return false }
    return [left, right].contains { side in
      if case .property(.slot(slot), seek.key, _, _) = side { true } else { false }
    }
  }

  private func selectivity(of predicate: BoundExpression) -> Double {
    switch predicate {
    case .constant(.bool(let flag)): return flag ? 1 : 0
    case .not(let inner): return 1 - selectivity(of: inner)
    case .isNull(_, let negated): return negated ? 0.9 : 0.1
    case .hasLabels(_, let labels): return share(of: labels)
    case .binary(let sign, let left, let right, _):
      switch sign {
      case .and: return selectivity(of: left) * selectivity(of: right)
      case .or: return 1 - (1 - selectivity(of: left)) * (1 - selectivity(of: right))
      case .equal: return isIndexed(left) || isIndexed(right) ? 0.01 : 0.1
      case .notEqual: return 0.9
      case .less, .lessOrEqual, .greater, .greaterOrEqual: return 0.3
      case .in, .contains, .startsWith, .endsWith, .matches: return 0.1
      default: return 0.5
      }
    default: return 0.5
    }
  }

  private func isIndexed(_ side: BoundExpression) -> Bool {
    guard case .property(.slot, let key, _, _) = side else { return false }
    return graph.hasIndex(key: key, label: nil)
  }

  private func share(of labels: BoundLabels) -> Double {
    switch labels {
    case .label(let node, _):
      let all = Double(max(graph.estimatedCount(label: nil), 1))
      return min(Double(graph.estimatedCount(label: node)) / all, 1)
    case .and(let a, let b): return share(of: a) * share(of: b)
    case .or(let a, let b): return min(share(of: a) + share(of: b), 1)
    case .not(let inner): return 1 - share(of: inner)
    case .any: return 1
    }
  }

  // MARK: Rows

  private func combined(_ parts: [CombinedPart], _ inputs: [Double]) -> Double {
    var total = 0.0
    for (part, rows) in zip(parts, inputs) {
      switch part.joinedBy?.kind {
      case .union, nil: total += rows
      case .intersect: total = min(total, rows)
      case .except: break
      }
    }
    return total
  }

  private func number(_ expression: BoundExpression) -> Double? {
    if case .constant(.int(let number)) = expression { Double(number) } else { nil }
  }

  private func length(of list: BoundExpression) -> Double {
    switch list {
    case .list(let items): return Double(items.count)
    case .constant(.list(let items)): return Double(items.count)
    case .constant(.null): return 0
    case .call("range", let bounds, _):
      guard bounds.count >= 2, let first = number(bounds[0]), let last = number(bounds[1]) else { return 10 }
      let step = bounds.count > 2 ? number(bounds[2]) ?? 1 : 1
      return step == 0 ? 10 : max(((last - first) / step).rounded(.down) + 1, 0)
    default: return 10
    }
  }
}

extension Double {
  /// An expected number of rows as it is shown: whole, with two digits that count; 1 for what is less but not none.
  var shownEstimate: Int64 {
    guard self > 0 else { return 0 }
    guard self >= 1 else { return 1 }
    guard self < 1e18 else { return 1_000_000_000_000_000_000 }
    var unit: Int64 = 1
    while self / Double(unit) >= 100 { unit *= 10 }
    return Int64((self / Double(unit)).rounded()) * unit
  }
}
