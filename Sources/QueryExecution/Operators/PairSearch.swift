import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// Goes through the pairs of entries of the nodes of a batch and notes those that compare as asked.
final class PairSearch {
  private let step: PairStep
  private let evaluator: Evaluator
  private var nodes: [UInt32] = []
  private var sides: (first: PairSide, second: PairSide)?
  /// Comparisons of whole numbers, those that most pairs fail first.
  private var tests: [Test] = []
  private var unchecked: Set<Int> = []
  /// Of two entries of one list only those are paired of which the first stands before the second.
  private var isAscending = false
  /// The rows whose nodes have enough neighbours; the first `rowCount` count.
  private var rows: [UInt32] = []
  private var rowCount = 0
  /// How far the search has come.
  private var position = 0
  private var entry = 0
  private var resumed = 0
  private let room = PairRoom()

  /// Pairs that are compared before the query looks whether it may go on.
  private static let patience = 1 << 20

  private struct Test {
    var sign: BinaryOperator
    var first: PairOperand
    var second: PairOperand
  }

  init(_ step: PairStep, _ evaluator: Evaluator) {
    self.step = step
    self.evaluator = evaluator
  }

  /// Begins with the nodes of another batch.
  func start(_ nodes: [UInt32], _ first: PairSide, _ second: PairSide) {
    self.nodes = nodes
    sides = (first, second)
    (position, entry, resumed) = (0, 0, 0)
    tests = []
    unchecked = []
    isAscending = false
    selectRows(first, second)
    if rowCount == 0 { return }
    for (number, comparison) in step.comparisons.enumerated() {
      if orders(comparison, evaluator.graph) {
        isAscending = true
        continue
      }
      guard let left = PairOperand(comparison.first, step.first, first, evaluator),
        let right = PairOperand(comparison.second, step.second, second, evaluator)
      else {
        unchecked.insert(number)
        continue
      }
      tests.append(Test(sign: comparison.sign, first: left, second: right))
    }
    tests.sort { $0.sign.rank < $1.sign.rank }
  }

  var isDone: Bool { position >= rowCount }

  /// Finds the rows whose nodes have enough neighbours on both sides. Those with one pair, mostly the most, come before
  /// the others: a loop that ends after as many steps as the time before is guessed right.
  private func selectRows(_ first: PairSide, _ second: PairSide) {
    let least: UInt32 = step.areDistinct ? 2 : 1
    let nodeCount = nodes.count
    if rows.count < 2 * nodeCount { rows = Array(repeating: 0, count: 2 * nodeCount) }
    var (short, long) = (0, nodeCount)
    first.withStarts { own in
      second.withStarts { other in
        rows.withUnsafeMutableBufferPointer { rows in
          for row in 0..<nodeCount {
            let (length, otherLength) = (own[row + 1] - own[row], other[row + 1] - other[row])
            let isShort = unsafeBitCast(max(length, otherLength) == least, to: UInt8.self)
            let isThere = unsafeBitCast(min(length, otherLength) >= least, to: UInt8.self)
            rows[short] = UInt32(truncatingIfNeeded: row)
            rows[long] = UInt32(truncatingIfNeeded: row)
            // Added as numbers, since branches would be guessed wrong half of the time.
            short += Int(isThere & isShort)
            long += Int(isThere & (1 - isShort))
          }
          for place in nodeCount..<long { rows[short + place - nodeCount] = rows[place] }
        }
      }
    }
    rowCount = short + long - nodeCount
  }

  /// Whether a comparison only says which of two neighbours in one sorted list comes first: neighbours are sorted by
  /// their numbers, and no two of them are the same node.
  private func orders(_ comparison: PairComparison, _ graph: PropertyGraph) -> Bool {
    guard step.areDistinct, comparison.sign == .less, graph.isSimple(types: step.first.types),
      case .property(.slot(step.first.to), let key, _, _) = comparison.first,
      case .property(.slot(step.second.to), key, _, _) = comparison.second
    else { return false }
    return graph.ascends(
      key, atEndsOf: step.first.types?.first ?? 0, areTargets: step.first.direction == .outgoing)
  }

  // MARK: Search

  /// Adds pairs until there are enough for a batch, or until it has taken some time.
  func next(_ found: inout FoundPairs) {
    found.unchecked.formUnion(unchecked)
    var patience = Self.patience
    while !isDone, patience > 0, found.count < Batch.size {
      var count = fill(&patience)
      for test in tests.dropFirst() where count > 0 { count = narrow(test, count) }
      add(count, to: &found)
    }
  }

  /// Fills the room with pairs that pass the first test; how many.
  private func fill(_ patience: inout Int) -> Int {
    guard let test = tests.first else { return pair(AnyPair(), &patience) }
    return test.first.withNumbers { left in
      test.second.withNumbers { right in
        switch test.sign {
        case .equal: pair(ComparedPair<EqualNumbers>(left: left, right: right), &patience)
        case .notEqual: pair(ComparedPair<UnequalNumbers>(left: left, right: right), &patience)
        case .less: pair(ComparedPair<LesserNumber>(left: left, right: right), &patience)
        case .lessOrEqual: pair(ComparedPair<LesserOrEqualNumber>(left: left, right: right), &patience)
        case .greater: pair(ComparedPair<GreaterNumber>(left: left, right: right), &patience)
        default: pair(ComparedPair<GreaterOrEqualNumber>(left: left, right: right), &patience)
        }
      }
    }
  }

  private func pair<Test: PairTest>(_ test: Test, _ patience: inout Int) -> Int {
    guard let sides else { return 0 }
    return sides.first.withStarts { own in
      sides.second.withStarts { other in
        rows.withUnsafeBufferPointer { rows in
          pair(test, own, other, UnsafeBufferPointer(rebasing: rows[..<rowCount]), &patience)
        }
      }
    }
  }

  private func pair<Test: PairTest>(
    _ test: Test, _ own: UnsafeBufferPointer<UInt32>, _ other: UnsafeBufferPointer<UInt32>,
    _ rows: UnsafeBufferPointer<UInt32>, _ patience: inout Int
  ) -> Int {
    let (isAscending, allowsSame) = (isAscending, !step.areDistinct || isAscending)
    let (firsts, seconds, owners) = (room.firsts, room.seconds, room.owners)
    var (position, entry, resumed, count, left) = (position, entry, resumed, 0, patience)
    let (ownBase, otherBase) = (own[0], other[0])
    search: while position < rows.count {
      let row = rows[position]
      let otherStart = Int(other[Int(row)] - otherBase)
      let otherEnd = Int(other[Int(row) + 1] - otherBase)
      let ownEnd = Int(own[Int(row) + 1] - ownBase)
      var a = max(entry, Int(own[Int(row)] - ownBase))
      while a < ownEnd {
        let start = max(isAscending ? a + 1 : otherStart, resumed)
        let end = min(otherEnd, start + PairRoom.size / 2)
        if PairRoom.size - count < end - start || left <= 0 {
          entry = a
          break search
        }
        left -= end - start
        var b = start
        while b < end {
          firsts[count] = UInt32(truncatingIfNeeded: a)
          seconds[count] = UInt32(truncatingIfNeeded: b)
          owners[count] = row
          let isOther = unsafeBitCast(allowsSame || a != b, to: UInt8.self)
          count += Int(unsafeBitCast(test.passes(a, b), to: UInt8.self) & isOther)
          b += 1
        }
        if end < otherEnd {
          resumed = end
        } else {
          resumed = 0
          a += 1
        }
      }
      entry = 0
      position += 1
    }
    (self.position, self.entry, self.resumed, patience) = (position, entry, resumed, left)
    return count
  }

  /// Keeps the pairs that pass a further test; how many.
  private func narrow(_ test: Test, _ count: Int) -> Int {
    test.first.withNumbers { left in
      test.second.withNumbers { right in
        switch test.sign {
        case .equal: room.keep(count, ComparedPair<EqualNumbers>(left: left, right: right))
        case .notEqual: room.keep(count, ComparedPair<UnequalNumbers>(left: left, right: right))
        case .less: room.keep(count, ComparedPair<LesserNumber>(left: left, right: right))
        case .lessOrEqual: room.keep(count, ComparedPair<LesserOrEqualNumber>(left: left, right: right))
        case .greater: room.keep(count, ComparedPair<GreaterNumber>(left: left, right: right))
        default: room.keep(count, ComparedPair<GreaterOrEqualNumber>(left: left, right: right))
        }
      }
    }
  }

  private func add(_ count: Int, to found: inout FoundPairs) {
    guard let (first, second) = sides else { return }
    func entries<Number>(_ make: (Int) -> Number) -> [Number] {
      [Number](unsafeUninitializedCapacity: count) { result, initialized in
        for index in 0..<count { result[index] = make(index) }
        initialized = count
      }
    }
    let (left, right) = (first.lists, second.lists)
    let (firsts, seconds, owners) = (room.firsts, room.seconds, room.owners)
    let firstPlaces = entries { first.place(Int(firsts[$0])) }
    let secondPlaces = entries { second.place(Int(seconds[$0])) }
    found.rows += entries { Int(owners[$0]) }
    found.middles += entries { nodes[Int(owners[$0])] }
    found.firstNodes += entries { left.neighbours[firstPlaces[$0]] }
    found.secondNodes += entries { right.neighbours[secondPlaces[$0]] }
    found.firstRelationships += entries { left.relationship(firstPlaces[$0]) }
    found.secondRelationships += entries { right.relationship(secondPlaces[$0]) }
  }
}

extension BinaryOperator {
  /// Comparisons that few pairs pass come first.
  fileprivate var rank: Int {
    switch self {
    case .equal: 0
    case .notEqual: 2
    default: 1
    }
  }
}

extension PropertyGraph {
  /// Whether a property ascends strictly with the numbers of the nodes at which relationships of a type end (or
  /// begin); only of a graph without session writes.
  func ascends(_ key: Int, atEndsOf type: Int, areTargets: Bool) -> Bool {
    let adjacency = snapshot.adjacencies[type]
    let (first, offsets) =
      areTargets
      ? (adjacency.firstTarget, adjacency.inOffsets) : (adjacency.firstSource, adjacency.outOffsets)
    guard isSnapshotOnly, adjacency.count > 0, let group = snapshot.group(of: first),
      first + UInt32(offsets.count - 2) < group.end, case .ascending? = group.columns[key]?.index
    else { return false }
    return true
  }
}
