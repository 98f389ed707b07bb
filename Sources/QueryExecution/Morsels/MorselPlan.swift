import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// A chain of operators whose rows can be made in pieces, from parts of what it begins with: a scan of many nodes, or
/// the many neighbours of a few that an index found.
///
/// The pieces' rows one after another are the rows of the whole, so how many pieces there are and which thread makes
/// which changes nothing. Sums of floats are the exception: they are added up within a piece first. For them the pieces
/// are the same on any number of threads, even on one.
struct MorselPlan {
  /// The chain with its beginning replaced by `.argument`.
  private let chain: Plan
  private let base: Base
  private let context: ExecutionContext
  private let needed: Set<Int>
  private let isCounting: Bool
  private let isExact: Bool

  fileprivate enum Base {
    /// A scan of all nodes of a label, and how many rows the chain is expected to make of it.
    case nodes(slot: Int, label: Int?, rows: Double)
    /// Rows that are made first, one thread for all.
    case rows(Plan)
  }

  /// One piece of the beginning.
  private enum Part: Sendable {
    case nodes(Range<UInt32>)
    case batches(ArraySlice<Batch>)
  }

  private static let most = 64
  /// Operators that take their rows from one another on the small stack of a further thread.
  private static let deepest = 32

  /// - Parameters:
  ///   - isExact: whether the result is the same however the rows are divided.
  ///   - isCounting: whether only the number of rows is asked for.
  /// - Returns: `nil` where the rows cannot be made in pieces, or need not be.
  init?(
    _ plan: Plan, _ context: ExecutionContext, startsFresh: Bool, needed: Set<Int>, isCounting: Bool,
    isExact: Bool
  ) {
    guard startsFresh, context.threads > 1 || !isExact, !context.plan.isWriting, context.graph.isSnapshotOnly
    else { return nil }
    // Nodes that are only counted are not gone through.
    if isCounting, case .scan = plan { return nil }
    guard plan.inputDepth < Self.deepest, let (chain, base) = Self.divide(plan, context) else { return nil }
    self.chain = chain
    self.base = base
    self.context = context
    self.needed = needed
    self.isCounting = isCounting
    self.isExact = isExact
  }

  // MARK: Division

  /// Cuts a chain off above the operator that it begins with.
  private static func divide(_ plan: Plan, _ context: ExecutionContext) -> (Plan, Base)? {
    switch plan {
    case .scan(.argument, let slot, let label, nil):
      let count = Double(context.graph.estimatedCount(label: label))
      return (.argument, .nodes(slot: slot, label: label, rows: count))
    case .expand(let input, let step) where !step.isInto && isSmall(input):
      // Few rows, each with perhaps many neighbours.
      return (.argument, .rows(.expand(input, step)))
    case .expand(let input, let step), .expandRepeatedly(let input, let step, _):
      guard isPlain(plan), let (chain, base) = divide(input, context) else { return nil }
      let degree = step.isInto ? 1 : context.graph.averageDegree(types: step.types, step.direction)
      return (plan.replacingInput(chain), base.multiplied(by: degree))
    case .pairs(let input, let step):
      guard let (chain, base) = divide(input, context) else { return nil }
      let degree = context.graph.averageDegree(types: step.first.types, step.first.direction)
      return (plan.replacingInput(chain), base.multiplied(by: degree))
    case .intersect(let input, _, _), .distinctRelationships(let input, _, _), .filter(let input, _),
      .extend(let input, _), .keep(let input, _, nil), .matchBound(let input, _, _), .unwind(let input, _, _):
      guard isPlain(plan), let (chain, base) = divide(input, context) else { return nil }
      return (plan.replacingInput(chain), base)
    default: return nil
    }
  }

  /// Whether a plan gives the rows that an index finds, mostly a few.
  private static func isSmall(_ plan: Plan) -> Bool {
    switch plan {
    case .scan(.argument, _, _, .some): true
    case .filter(let input, _): isPlain(plan) && isSmall(input)
    default: false
    }
  }

  /// Whether what an operator computes depends on its row alone.
  private static func isPlain(_ plan: Plan) -> Bool {
    switch plan {
    case .filter(_, let predicates): predicates.allSatisfy { $0.isRepeatable() }
    case .extend(_, let items): items.allSatisfy { $0.value.isRepeatable() }
    case .unwind(_, let list, _): list.isRepeatable()
    case .expandRepeatedly(_, _, let repeated):
      repeated.repetition == nil && repeated.properties.allSatisfy { $0.value.isRepeatable() }
    default: true
    }
  }

  // MARK: Running

  /// What `body` makes of each piece's rows, in the order of the pieces; `nil` where dividing does not pay.
  func run<Result: Sendable>(
    _ body: @Sendable (any Operator, ExecutionContext) throws(QueryError) -> Result
  ) throws(QueryError) -> [Result]? {
    let parts = try parts()
    guard parts.count > 1 || !isFresh else { return nil }
    try prepareSemiJoins()
    let shared = SharedPlan(
      chain: chain, base: base, context: context, needed: needed, isCounting: isCounting)
    return try MorselRun(threads: context.threads).results(parts.count) { number throws(QueryError) in
      let own = shared.context.child()
      return try body(shared.makeOperator(parts[number], own), own)
    }
  }

  /// Whether nothing has run yet that a single piece would have to run again.
  private var isFresh: Bool {
    if case .rows = base { false } else { true }
  }

  private func parts() throws(QueryError) -> [Part] {
    switch base {
    case .nodes(_, let label, let rows):
      let count = pieces(of: rows)
      guard count > 1 else { return [.nodes(0..<UInt32.max)] }
      return split(label, into: count).map { .nodes($0) }
    case .rows(let plan):
      let slots = slotsOfBase()
      let unit = Batch(count: 1, slotCount: context.plan.slotCount)
      let batches = try QueryExecution.makeOperator(plan, context, argument: unit, needed: slots).drained(
        context)
      let rows = batches.reduce(0) { $0 + $1.count }
      let count = pieces(of: Double(rows))
      guard count > 1 else { return [.batches(batches[...])] }
      return (0..<count).map { piece in
        .batches(batches[batches.count * piece / count..<batches.count * (piece + 1) / count])
      }
    }
  }

  private func pieces(of rows: Double) -> Int {
    let least = Double(context.rowsWorthDividing)
    if rows < least { return 1 }
    // Groups that several pieces have are merged, so there are no more pieces than even out the threads' work.
    if isExact { return min(context.threads * 4, Int(rows * 2 / least)) }
    return min(Int((rows / least).rounded(.up)), Self.most)
  }

  /// The nodes of a label in ranges that lead to about as many neighbours each by the first step.
  private func split(_ label: Int?, into count: Int) -> [Range<UInt32>] {
    var runs: [Range<UInt32>] = []
    context.graph.forEachRun(label: label) { runs.append($0) }
    guard let first = runs.first?.lowerBound, let last = runs.last?.upperBound else { return [] }
    let lists = firstLists(of: chain)
    func weight(_ node: UInt32) -> Int {
      guard let lists else { return Int(node - first) }
      let row = min(max(Int(node) - Int(lists.first), 0), lists.offsets.count - 1)
      return Int(node - first) + (lists.offsets.isEmpty ? 0 : Int(lists.offsets[row]))
    }
    let (low, high) = (weight(first), weight(last))
    var bounds = [first]
    for piece in 1..<count {
      let wanted = low + (high - low) / count * piece
      var (from, to) = (bounds[piece - 1], last)
      while from < to {
        let middle = from + (to - from) / 2
        if weight(middle) < wanted { from = middle + 1 } else { to = middle }
      }
      bounds.append(from)
    }
    bounds.append(last)
    return (0..<count).map { bounds[$0]..<bounds[$0 + 1] }.filter { !$0.isEmpty }
  }

  /// The lists that the chain walks first.
  private func firstLists(of plan: Plan) -> NeighbourLists? {
    switch plan {
    case .expand(.argument, let step): return lists(of: step)
    case .pairs(.argument, let pairs): return lists(of: pairs.first)
    default: return plan.inputs.first.flatMap(firstLists)
    }
  }

  private func lists(of step: ExpandStep) -> NeighbourLists? {
    guard let types = step.types, types.count == 1, step.direction != .either,
      types[0] < context.graph.snapshot.adjacencies.count
    else { return nil }
    return NeighbourLists(step, context.graph, needsRelationships: false)
  }

  /// The slots that the chain reads of the rows that it begins with.
  private func slotsOfBase() -> Set<Int> {
    var slots: Set<Int> = []
    _ = makeChain(chain, context, needed: needed, isCounting: isCounting) { needed in
      slots = needed
      return ArgumentOperator(Batch(count: 0, slotCount: 0))
    }
    return slots
  }

  /// Finds what `EXISTS` is true of once for all pieces.
  private func prepareSemiJoins() throws(QueryError) {
    var next: Plan? = chain
    while let plan = next {
      if case .filter(_, let predicates) = plan {
        for number in predicates.flatMap(\.subqueries) {
          try Evaluator(context: context).prepareSemiJoin(number, rows: Double(context.rowsWorthDividing))
        }
      }
      next = plan.inputs.first
    }
  }

  /// What the threads share while the query runs.
  ///
  /// Audited: graph and plan are only read, since a writing query is not divided; of the context the threads only make
  /// contexts of their own, each for one piece.
  private struct SharedPlan: @unchecked Sendable {
    let chain: Plan
    let base: Base
    let context: ExecutionContext
    let needed: Set<Int>
    let isCounting: Bool

    func makeOperator(_ part: Part, _ own: ExecutionContext) -> any Operator {
      makeChain(chain, own, needed: needed, isCounting: isCounting) { slots in
        switch (part, base) {
        case (.nodes(let range), .nodes(let slot, let label, _)):
          let unit = ArgumentOperator(Batch(count: 1, slotCount: own.plan.slotCount))
          return ScanOperator(unit, own, slot: slot, label: label, seek: nil, needed: slots, range: range)
        case (.batches(let batches), _): return BatchesOperator(batches)
        default: return ArgumentOperator(Batch(count: 0, slotCount: own.plan.slotCount))
        }
      }
    }
  }
}

extension MorselPlan.Base {
  fileprivate func multiplied(by degree: Double) -> MorselPlan.Base {
    if case .nodes(let slot, let label, let rows) = self {
      return .nodes(slot: slot, label: label, rows: rows * max(degree, 1))
    }
    return self
  }
}

extension Plan {
  /// How many operators stand one behind the other.
  fileprivate var inputDepth: Int {
    var depth = 0
    var next: Plan? = self
    while let plan = next, depth < 1000 { (depth, next) = (depth + 1, plan.inputs.first) }
    return depth
  }

  fileprivate func replacingInput(_ input: Plan) -> Plan { replacingInputs { _ in input } }
}

extension BoundExpression {
  /// Whether it gives the same value of the same row every time, and can be computed on the small stack of a further
  /// thread.
  fileprivate func isRepeatable(depth: Int = 32) -> Bool {
    if depth == 0 { return false }
    if case .call(let name, _, _) = self, name.lowercased().hasPrefix("rand") { return false }
    var operands: [BoundExpression] = []
    forEachOperand { operands.append($0) }
    return operands.allSatisfy { $0.isRepeatable(depth: depth - 1) }
  }

  /// The numbers of the subqueries in it.
  fileprivate var subqueries: [Int] {
    if case .subquery(let number, _) = self { return [number] }
    var operands: [BoundExpression] = []
    forEachOperand { operands.append($0) }
    return operands.flatMap(\.subqueries)
  }
}

/// Gives batches that were made before.
final class BatchesOperator: Operator {
  private var batches: ArraySlice<Batch>

  init(_ batches: ArraySlice<Batch>) { self.batches = batches }

  func next() throws(QueryError) -> Batch? { batches.popFirst() }
}
