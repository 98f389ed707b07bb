import GraphModel
import QueryBinding
import QuerySyntax

/// The lines of `EXPLAIN`: one an operator, the last to run first, inputs indented below.
package func printed(_ planned: PlannedQuery, _ graph: PropertyGraph) -> [String] {
  var printer = PlanPrinter(graph: graph)
  printer.add(planned.plan, depth: 0)
  return printer.lines
}

private struct PlanPrinter {
  let graph: PropertyGraph
  var lines: [String] = []

  mutating func add(_ plan: Plan, depth: Int) {
    let (text, inputs) = describe(plan)
    lines.append(String(repeating: "  ", count: depth) + text)
    for input in inputs { add(input, depth: depth + 1) }
  }

  private func describe(_ plan: Plan) -> (String, [Plan]) {
    switch plan {
    case .argument: return ("argument", [])
    case .scan(let input, let slot, let label, let seek):
      let name = label.map { ":" + graph.labels[$0] } ?? ""
      if let seek { return ("seek (\(slot)\(name)) by \(graph.keys[seek.key])", [input]) }
      return ("scan (\(slot)\(name)) · about \(graph.estimatedCount(label: label)) nodes", [input])
    case .expand(let input, let step): return ("expand " + arrow(step, ""), [input])
    case .expandRepeatedly(let input, let step, let repeated):
      let maximum = repeated.maximum.map(String.init) ?? ""
      let inner = repeated.repetition.map { [$0.plan] } ?? []
      return ("expand " + arrow(step, "*\(repeated.minimum)..\(maximum)"), [input] + inner)
    case .shortestPaths(let input, let step, _, _): return ("shortest path " + arrow(step, "*"), [input])
    case .selectPaths(let input, let selection):
      return ("select paths (\(selection.start))…(\(selection.end))", [input, selection.inner])
    case .matchBound(let input, let step, _): return ("match bound " + arrow(step, ""), [input])
    case .join(let input, let inner, let slot): return ("join on \(slot)", [input, inner])
    case .intersect(let input, let first, let second):
      return ("intersect " + arrow(first, "") + " and " + arrow(second, ""), [input])
    case .distinctRelationships(let input, let slot, let others):
      return ("relationship \(slot) differs from \(others.map(String.init).joined(separator: ", "))", [input])
    case .filter(let input, let predicates):
      return ("filter · \(predicates.count) predicate\(predicates.count == 1 ? "" : "s")", [input])
    case .extend(let input, let items): return ("compute \(list(items.map(\.slot)))", [input])
    case .keep(let input, let slots, _): return ("keep \(list(slots))", [input])
    case .aggregate(let input, let aggregation, _):
      let names = aggregation.aggregates.map { "\($0.function) → \($0.slot)" }.joined(separator: ", ")
      return ("group by \(list(aggregation.keys)) · \(names)", [input])
    case .distinct(let input, let slots, _): return ("distinct \(list(slots))", [input])
    case .sort(let input, let order, _):
      return ("sort · \(order.count) key\(order.count == 1 ? "" : "s")", [input])
    case .skip(let input, _): return ("skip", [input])
    case .limit(let input, _): return ("limit", [input])
    case .unwind(let input, _, let slot): return ("unwind → \(slot)", [input])
    case .optional(let input, let inner, _, _): return ("optional", [input, inner])
    case .apply(let input, let subquery, _, _): return ("subquery \(subquery)", [input])
    case .combine(let parts, _):
      let words = parts.compactMap { $0.joinedBy.map { "\($0.kind)" } }
      return ("combine \(words.joined(separator: ", "))", parts.map(\.plan))
    case .create(let input, _): return ("create", [input])
    case .merge(let input, let step): return ("merge", [input, step.match])
    case .assign(let input, _, let isRemoval): return (isRemoval ? "remove" : "set", [input])
    case .delete(let input, _, let isDetaching): return (isDetaching ? "detach delete" : "delete", [input])
    case .callProcedure(let input, let call): return ("call \(call.procedure)", [input])
    case .eager(let input): return ("eager", [input])
    }
  }

  private func arrow(_ step: ExpandStep, _ length: String) -> String {
    let types = step.types.map { ":" + $0.map { graph.types[$0] }.joined(separator: "|") } ?? ""
    let left = step.direction == .incoming ? "<-" : "-"
    let right = step.direction == .outgoing ? "->" : "-"
    let into = step.isInto ? " into" : ""
    return "(\(step.from))\(left)[\(step.relationship)\(types)\(length)]\(right)(\(step.to))\(into)"
  }

  private func list(_ slots: [Int]) -> String {
    slots.isEmpty ? "nothing" : slots.map(String.init).joined(separator: ", ")
  }
}
