import GraphModel
import QueryPlanning
import QuerySyntax

/// For each row the nodes that two bound nodes both lead to, by their sorted neighbours; the types have neither
/// loops nor parallel relationships.
final class IntersectOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let first: ExpandStep
  private let second: ExpandStep
  private let needed: Set<Int>
  private var isCounting = false
  /// The neighbours of the node in `marked`, one bit a node.
  private var marks: [UInt64] = []
  private var marked: UInt32?

  init(
    _ input: any Operator, _ context: ExecutionContext, _ first: ExpandStep, _ second: ExpandStep,
    needed: Set<Int>
  ) {
    self.input = input
    self.context = context
    self.first = first
    self.second = second
    self.needed = needed
  }

  /// Gives rows with the number of common nodes as their weight, if nothing above reads the nodes themselves.
  func countsOnly() {
    isCounting = needed.isDisjoint(with: [first.to, first.relationship, second.relationship])
  }

  func next() throws(QueryError) -> Batch? {
    while let batch = try input.next() {
      try context.checkMayContinue()
      let lefts = try batch.nodes(first.from, context)
      let rights = try batch.nodes(second.from, context)
      let result = isCounting ? counted(batch, lefts, rights) : written(batch, lefts, rights)
      if result.count > 0 { return result }
    }
    return nil
  }

  private func neighbours(_ step: ExpandStep, _ node: UInt32) -> (Adjacency, Range<Int>)? {
    let snapshot = context.graph.snapshot
    guard let type = step.types?.first, type < snapshot.adjacencies.count, node != Column.none else {
      return nil
    }
    let adjacency = snapshot.adjacencies[type]
    return (adjacency, step.direction == .outgoing ? adjacency.outgoing(node) : adjacency.incoming(node))
  }

  /// The lists of both steps, taken out once: to do so for every row costs more than to walk most of them.
  private lazy var lists = (first: makeLists(first), second: makeLists(second))

  private func makeLists(_ step: ExpandStep) -> NeighbourLists? {
    let snapshot = context.graph.snapshot
    guard let type = step.types?.first, type < snapshot.adjacencies.count else { return nil }
    return NeighbourLists(
      snapshot.adjacencies[type], isOutgoing: step.direction == .outgoing, needsRelationships: false)
  }

  private func list(_ lists: NeighbourLists?, _ node: UInt32) -> UnsafeBufferPointer<UInt32> {
    guard let lists else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: lists.neighbours[lists.range(node)])
  }

  // MARK: Counting

  private func counted(_ batch: Batch, _ lefts: [UInt32], _ rights: [UInt32]) -> Batch {
    if marks.isEmpty { marks = Array(repeating: 0, count: Int(context.graph.nodeLimit) / 64 + 1) }
    // Rows come in runs of one of the two nodes: the neighbours of that one are marked once a run.
    let marksSecond = Self.changes(rights) <= Self.changes(lefts)
    let (fixed, moving) = marksSecond ? (rights, lefts) : (lefts, rights)
    let (fixedLists, movingLists) = marksSecond ? (lists.second, lists.first) : (lists.first, lists.second)
    var rows: [Int] = []
    var weights: [Int64] = []
    for row in 0..<batch.count {
      mark(fixedLists, fixed[row])
      var count: Int64 = 0
      marks.withUnsafeBufferPointer { bits in
        for node in list(movingLists, moving[row]) {
          count += Int64(truncatingIfNeeded: (bits[Int(node >> 6)] >> UInt64(node & 63)) & 1)
        }
      }
      if count > 0 {
        rows.append(row)
        weights.append(count)
      }
    }
    unmark(fixedLists)
    var result = batch.gathered(rows, slots: needed)
    result.weights = weights
    return result
  }

  private static func changes(_ nodes: [UInt32]) -> Int {
    var count = 0
    for row in nodes.indices.dropFirst() where nodes[row] != nodes[row - 1] { count += 1 }
    return count
  }

  private func mark(_ lists: NeighbourLists?, _ node: UInt32) {
    if marked == node { return }
    unmark(lists)
    for neighbour in list(lists, node) { marks[Int(neighbour >> 6)] |= 1 << UInt64(neighbour & 63) }
    marked = node
  }

  private func unmark(_ lists: NeighbourLists?) {
    guard let node = marked else { return }
    for neighbour in list(lists, node) { marks[Int(neighbour >> 6)] = 0 }
    marked = nil
  }

  // MARK: Writing out

  private func written(_ batch: Batch, _ lefts: [UInt32], _ rights: [UInt32]) -> Batch {
    var rows: [Int] = []
    var nodes: [UInt32] = []
    var firsts: [UInt32] = []
    var seconds: [UInt32] = []
    for row in 0..<batch.count {
      guard let (left, leftRange) = neighbours(first, lefts[row]),
        let (right, rightRange) = neighbours(second, rights[row])
      else { continue }
      let leftNodes = first.direction == .outgoing ? left.targets : left.inSources
      let rightNodes = second.direction == .outgoing ? right.targets : right.inSources
      var a = leftRange.lowerBound
      var b = rightRange.lowerBound
      while a < leftRange.upperBound && b < rightRange.upperBound {
        if leftNodes[a] < rightNodes[b] {
          a += 1
        } else if leftNodes[a] > rightNodes[b] {
          b += 1
        } else {
          rows.append(row)
          nodes.append(leftNodes[a])
          firsts.append(relationship(left, first, a))
          seconds.append(relationship(right, second, b))
          a += 1
          b += 1
        }
      }
    }
    var result = batch.gathered(rows, slots: needed)
    result.columns[first.to] = .nodes(nodes)
    result.columns[first.relationship] = .relationships(firsts)
    result.columns[second.relationship] = .relationships(seconds)
    return result
  }

  private func relationship(_ adjacency: Adjacency, _ step: ExpandStep, _ entry: Int) -> UInt32 {
    adjacency.firstRelationship
      + (step.direction == .outgoing ? UInt32(entry) : adjacency.inPositions[entry])
  }
}
