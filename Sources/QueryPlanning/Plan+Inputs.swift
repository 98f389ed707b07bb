/// The operators that an operator takes its rows from.
extension Plan {
  /// The inputs in the order in which they run: the rows it takes, then plans that it runs for them.
  package var inputs: [Plan] {
    var inputs: [Plan] = []
    _ = replacingInputs { input in
      inputs.append(input)
      return input
    }
    return inputs
  }

  /// The same operator over other inputs.
  package func replacingInputs(_ body: (Plan) -> Plan) -> Plan {
    switch self {
    case .argument: self
    case .scan(let input, let slot, let label, let seek):
      .scan(body(input), slot: slot, label: label, seek: seek)
    case .expand(let input, let step): .expand(body(input), step)
    case .expandRepeatedly(let input, let step, let repeated):
      .expandRepeatedly(body(input), step, repeated.replacingInput(body))
    case .shortestPaths(let input, let step, let repeated, let selector):
      .shortestPaths(body(input), step, repeated.replacingInput(body), selector)
    case .selectPaths(let input, var selection):
      .selectPaths(
        body(input),
        {
          selection.inner = body(selection.inner); return selection
        }())
    case .matchBound(let input, let step, let repeated): .matchBound(body(input), step, repeated)
    case .join(let input, let inner, let slot): .join(body(input), inner: body(inner), on: slot)
    case .intersect(let input, let first, let second): .intersect(body(input), first, second)
    case .pairs(let input, let step): .pairs(body(input), step)
    case .distinctRelationships(let input, let slot, let others):
      .distinctRelationships(body(input), slot: slot, others: others)
    case .filter(let input, let predicates): .filter(body(input), predicates)
    case .extend(let input, let items): .extend(body(input), items)
    default: replacingInputsOfRows(body)
    }
  }

  private func replacingInputsOfRows(_ body: (Plan) -> Plan) -> Plan {
    switch self {
    case .keep(let input, let slots, let lineage): .keep(body(input), slots: slots, lineage: lineage)
    case .aggregate(let input, let aggregation, let lineage):
      .aggregate(body(input), aggregation, lineage: lineage)
    case .distinct(let input, let slots, let lineage): .distinct(body(input), slots: slots, lineage: lineage)
    case .sort(let input, let order, let limit): .sort(body(input), order, limit: limit)
    case .skip(let input, let count): .skip(body(input), count)
    case .limit(let input, let count): .limit(body(input), count)
    case .unwind(let input, let list, let slot): .unwind(body(input), list, slot: slot)
    case .optional(let input, let inner, let slots, let rowSlot):
      .optional(body(input), inner: body(inner), slots: slots, rowSlot: rowSlot)
    case .apply(let input, let subquery, let columns, let returns):
      .apply(body(input), subquery: subquery, columns: columns, returns: returns)
    case .combine(let parts, let columns): .combine(parts.map { $0.replacingInput(body) }, columns: columns)
    case .create(let input, let creation): .create(body(input), creation)
    case .merge(let input, var step):
      .merge(
        body(input),
        {
          step.match = body(step.match); return step
        }())
    case .assign(let input, let items, let isRemoval): .assign(body(input), items, isRemoval: isRemoval)
    case .delete(let input, let targets, let isDetaching):
      .delete(body(input), targets, isDetaching: isDetaching)
    case .callProcedure(let input, let call): .callProcedure(body(input), call)
    case .counted(let input, let number): .counted(body(input), number)
    case .eager(let input): .eager(body(input))
    default: self
    }
  }

  /// How many operators take their rows from one another.
  package var depth: Int {
    var deepest = 0
    var depth = 0
    var next: Plan? = self
    while let plan = next {
      depth += 1
      let inputs = plan.inputs
      for inner in inputs.dropFirst() { deepest = max(deepest, depth + inner.depth) }
      next = inputs.first
    }
    return max(deepest, depth)
  }

  /// The plan with every operator's rows counted, numbered from `next` on in the order in which they are printed.
  package func counted(from next: inout Int) -> Plan {
    let number = next
    next += 1
    // A closure may not capture `inout`.
    var following = next
    let whole = replacingInputs { $0.counted(from: &following) }
    next = following
    return .counted(whole, number)
  }
}

extension RepeatStep {
  fileprivate func replacingInput(_ body: (Plan) -> Plan) -> RepeatStep {
    guard let repetition else { return self }
    var copy = self
    copy.repetition?.plan = body(repetition.plan)
    return copy
  }
}

extension CombinedPart {
  fileprivate func replacingInput(_ body: (Plan) -> Plan) -> CombinedPart {
    var copy = self
    copy.plan = body(plan)
    return copy
  }
}
