import GraphModel
import QueryBinding
import QuerySyntax

/// A line of `EXPLAIN` and `PROFILE`.
package struct PlanLine: Sendable {
  /// The operator, indented by its depth.
  package var text: String
  /// About how many rows are expected, for one row handed in; `nil` where the line is no operator.
  package var estimate: Int64?
  /// The number under which `PROFILE` counts the operator's rows.
  package var counter: Int?

  /// The line with the rows expected behind it.
  package var shown: String { text + (estimate.map { " · about \($0)" } ?? "") }
}

/// The lines of `EXPLAIN`: one an operator, the last to run first, inputs indented below; then the subqueries of
/// expressions.
package func printed(_ planned: PlannedQuery, _ graph: PropertyGraph) -> [PlanLine] {
  var printer = PlanPrinter(
    names: PlanNames(planned.slotNames, graph), graph: graph,
    estimate: PlanEstimate(graph: graph, subqueries: planned.subqueries))
  printer.add(planned.plan, depth: 0, argument: 1)
  for (number, subquery) in planned.subqueries.enumerated() {
    printer.lines.append(PlanLine(text: "q\(number):"))
    printer.add(subquery.plan, depth: 1, argument: 1)
  }
  return printer.lines
}

private struct PlanPrinter {
  var names: PlanNames
  let graph: PropertyGraph
  let estimate: PlanEstimate
  var lines: [PlanLine] = []

  /// Adds an operator with its inputs and gives the rows expected of it for so many rows handed in.
  @discardableResult
  mutating func add(_ plan: Plan, depth: Int, argument: Double, counter: Int? = nil) -> Double {
    if case .counted(let input, let number) = plan {
      return add(input, depth: depth, argument: argument, counter: number)
    }
    let place = lines.count
    lines.append(PlanLine(text: String(repeating: "  ", count: depth) + matching(plan), counter: counter))
    var inputs: [Double] = []
    for (number, input) in plan.inputs.enumerated() {
      let handed = estimate.argument(plan, number, argument, inputs)
      inputs.append(add(input, depth: depth + 1, argument: handed))
    }
    let rows = estimate.rows(of: plan, argument, inputs)
    lines[place].estimate = rows.shownEstimate
    return rows
  }

  private mutating func matching(_ plan: Plan) -> String {
    switch plan {
    case .argument: return "argument"
    case .scan(_, let slot, let label, let seek):
      let name = names.name(slot) + (label.map { ":" + graph.labels[$0] } ?? "")
      guard let seek else { return "scan \(name)" }
      let sign = seek.comparison == .equals ? "=" : "CONTAINS"
      return "seek \(name) by \(graph.keys[seek.key]) \(sign) \(names.text(seek.value))"
    case .expand(_, let step): return "expand " + arrow(step)
    case .expandRepeatedly(_, let step, let repeated):
      return selector(repeated.selector) + "expand " + arrow(step, repeated)
    case .shortestPaths(_, let step, let repeated, let selector):
      return self.selector(selector) + "search " + arrow(step, repeated)
    case .selectPaths(_, let selection):
      return selector(selection.selector)
        + "choose among paths (\(names.name(selection.start)))…(\(names.name(selection.end)))"
    case .matchBound(_, let step, let repeated): return "fit " + arrow(step, repeated)
    case .join(_, _, let slot): return "join on " + names.name(slot)
    case .intersect(_, let first, let second): return "intersect \(arrow(first)) and \(arrow(second))"
    case .pairs(_, let step):
      let predicates = step.comparisons.map { names.text($0.predicate) }.joined(separator: " AND ")
      return "pairs \(arrow(step.first)) and \(arrow(step.second)) where \(predicates)"
    case .distinctRelationships(_, let slot, let others):
      return "relationship \(names.name(slot)) differs from \(names.list(others))"
    case .filter(_, let predicates):
      return "filter " + predicates.map { names.text($0) }.joined(separator: " AND ")
    case .extend(_, let items): return "compute " + names.text(items)
    default: return projecting(plan)
    }
  }

  private mutating func projecting(_ plan: Plan) -> String {
    switch plan {
    case .keep(_, let slots, _): return "keep " + names.list(slots)
    case .aggregate(_, let aggregation, _):
      let aggregates = aggregation.aggregates.map { names.name($0.slot) + " = " + names.text($0) }
      return (["group by " + names.list(aggregation.keys)] + aggregates).joined(separator: " · ")
    case .distinct(_, let slots, _): return "distinct " + names.list(slots)
    case .sort(_, let order, let limit):
      let keys = order.map { names.text($0.value) + ($0.isDescending ? " DESC" : "") }
      return "sort by " + keys.joined(separator: ", ") + (limit.isEmpty ? "" : " · only the first")
    case .skip(_, let count): return "skip " + names.text(count)
    case .limit(_, let count): return "limit " + names.text(count)
    case .unwind(_, let list, let slot): return "unwind \(names.text(list)) as \(names.name(slot))"
    case .optional: return "optional"
    case .apply(_, let subquery, _, let returns):
      return (returns ? "for each row q" : "for each row, its rows unread, q") + String(subquery)
    case .combine(let parts, _):
      return parts.compactMap { $0.joinedBy?.word }.joined(separator: ", ")
    default: return writing(plan)
    }
  }

  private mutating func writing(_ plan: Plan) -> String {
    switch plan {
    case .create(_, let creation):
      return "create " + names.list((creation.nodes.map(\.slot) + creation.relationships.map(\.slot)))
    case .merge(_, let step): return "merge " + names.list(step.matchSlots)
    case .assign(_, _, let isRemoval): return isRemoval ? "remove" : "set"
    case .delete(_, let targets, let isDetaching):
      let list = targets.map { names.text($0) }.joined(separator: ", ")
      return (isDetaching ? "detach delete " : "delete ") + list
    case .callProcedure(_, let call):
      return "call \(call.procedure)(\(call.arguments.map { names.text($0) }.joined(separator: ", ")))"
    case .eager: return "read to the end"
    default: return "?"
    }
  }

  // MARK: Steps

  private func selector(_ selector: PathSelector) -> String {
    switch selector {
    case .allPaths: ""
    case .anyShortest: "any shortest · "
    case .allShortest: "all shortest · "
    case .shortest(let count): "\(count) shortest · "
    }
  }

  private mutating func arrow(_ step: ExpandStep, _ repeated: RepeatStep? = nil) -> String {
    let types = step.types.map { ":" + $0.map { graph.types[$0] }.joined(separator: "|") } ?? ""
    let length = repeated.map { "*\($0.minimum).." + ($0.maximum.map(String.init) ?? "") } ?? ""
    let left = step.direction == .incoming ? "<-" : "-"
    let right = step.direction == .outgoing ? "->" : "-"
    let relationship = "[\(names.name(step.relationship))\(types)\(length)]"
    return "(\(names.name(step.from)))\(left)\(relationship)\(right)(\(names.name(step.to)))"
      + (step.isInto ? " into" : "")
  }
}

extension SetOperator {
  fileprivate var word: String {
    let word =
      switch kind {
      case .union: "union"
      case .except: "except"
      case .intersect: "intersect"
      }
    return keepsDuplicates ? word + " all" : word
  }
}
