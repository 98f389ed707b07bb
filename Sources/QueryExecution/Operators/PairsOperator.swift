import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// For each row the pairs of neighbours that two steps from one node lead to, as far as they compare as asked.
///
/// What is compared is read once for each neighbour, not for each pair, and only the pairs that fit become rows.
final class PairsOperator: Operator {
  private let input: any Operator
  private let evaluator: Evaluator
  private let step: PairStep
  private let needed: Set<Int>
  /// The slots that rows carry on from the input, other than the node in the middle.
  private let carried: Set<Int>
  private let firstLists: NeighbourLists
  private let secondLists: NeighbourLists
  private let search: PairSearch
  private var current: Batch?
  private var found = FoundPairs()

  init(_ input: any Operator, _ context: ExecutionContext, _ step: PairStep, needed: Set<Int>) {
    self.input = input
    evaluator = Evaluator(context: context)
    self.step = step
    self.needed = needed
    search = PairSearch(step, evaluator)
    carried = needed.subtracting(
      [step.first, step.second].flatMap { [$0.from, $0.to, $0.relationship] })
    firstLists = NeighbourLists(step.first, context.graph)
    secondLists = step.areDistinct ? firstLists : NeighbourLists(step.second, context.graph)
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try evaluator.context.checkMayContinue()
      if current == nil { try begin() }
      guard let batch = current else { return try last() }
      search.next(&found)
      if search.isDone { current = nil }
      // Rows of several batches go on together, unless they carry on columns of theirs.
      if found.count >= Batch.size || (found.count > 0 && !carried.isEmpty) {
        let result = try result(batch)
        if result.count > 0 { return result }
      }
    }
  }

  private func begin() throws(QueryError) {
    current = try input.next()
    guard let batch = current else { return }
    let nodes = try batch.nodes(step.first.from, evaluator.context)
    let first = PairSide(nodes, firstLists, atLeast: step.areDistinct ? 2 : 1)
    let second = step.areDistinct ? first : PairSide(nodes, secondLists, atLeast: 1)
    search.start(nodes, first, second)
  }

  private func last() throws(QueryError) -> Batch? {
    guard found.count > 0 else { return nil }
    let result = try result(nil)
    return result.count > 0 ? result : nil
  }

  /// The pairs found as rows; `batch` holds those of the input that they stem from.
  private func result(_ batch: Batch?) throws(QueryError) -> Batch {
    let slotCount = evaluator.context.plan.slotCount
    var result =
      batch.flatMap { carried.isEmpty ? nil : $0.gathered(found.rows, slots: carried) }
      ?? Batch(count: found.count, slotCount: slotCount)
    result.columns[step.first.from] = .nodes(found.middles)
    result.columns[step.first.to] = .nodes(found.firstNodes)
    result.columns[step.first.relationship] = .relationships(found.firstRelationships)
    result.columns[step.second.to] = .nodes(found.secondNodes)
    result.columns[step.second.relationship] = .relationships(found.secondRelationships)
    let open = found.unchecked
    found = FoundPairs()
    if !open.isEmpty {
      let rows = try evaluator.rows(where: open.map { step.comparisons[$0].predicate }, result)
      if rows.count < result.count { return result.gathered(rows, slots: needed) }
    }
    return result.keeping(needed)
  }
}

/// Pairs that are about to become rows.
struct FoundPairs {
  /// The places of the input's rows in their batch.
  var rows: [Int] = []
  var middles: [UInt32] = []
  var firstNodes: [UInt32] = []
  var firstRelationships: [UInt32] = []
  var secondNodes: [UInt32] = []
  var secondRelationships: [UInt32] = []
  /// Comparisons, by their number, that are still to be made of the rows; none was left out for only some of them.
  var unchecked: Set<Int> = []

  var count: Int { middles.count }
}

extension NeighbourLists {
  init(_ step: ExpandStep, _ graph: PropertyGraph, needsRelationships: Bool = true) {
    self.init(
      graph.snapshot.adjacencies[step.types?.first ?? 0], isOutgoing: step.direction == .outgoing,
      needsRelationships: needsRelationships)
  }
}
