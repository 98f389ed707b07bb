import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// The neighbours that one step leads to from some nodes, one after another: its entries.
struct PairSide {
  let lists: NeighbourLists
  let count: Int
  /// The place in the lists of the first entry, where all entries lie there one after another.
  let firstPlace: Int?
  /// The places of the entries otherwise.
  private let places: [Int]
  /// Where the entries of each node begin, and where the last ones end: a part of the lists' own offsets, or `starts`.
  private let offsets: UnsafeBufferPointer<UInt32>
  private let starts: [UInt32]

  /// - Parameter minimum: how many neighbours a node must have for its entries to matter.
  init(_ nodes: [UInt32], _ lists: NeighbourLists, atLeast minimum: Int) {
    self.lists = lists
    if let first = nodes.first, let last = nodes.last, first != Column.none, last >= first,
      Int(last - first) + 1 == nodes.count, first >= lists.first,
      Int(last - lists.first) + 1 < lists.offsets.count, Self.isAscending(nodes)
    {
      let row = Int(first - lists.first)
      offsets = UnsafeBufferPointer(rebasing: lists.offsets[row..<row + nodes.count + 1])
      firstPlace = Int(offsets[0])
      count = Int(offsets[nodes.count] - offsets[0])
      places = []
      starts = []
      return
    }
    var places: [Int] = []
    var starts: [UInt32] = [0]
    for node in nodes {
      let range = lists.range(node)
      if range.count >= minimum { places += range }
      starts.append(UInt32(places.count))
    }
    firstPlace = nil
    count = places.count
    offsets = UnsafeBufferPointer(start: nil, count: 0)
    self.places = places
    self.starts = starts
  }

  /// Where the entries of each node begin, and where the last ones end, all counted from the first number on.
  @inline(__always)
  func withStarts<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    firstPlace == nil ? starts.withUnsafeBufferPointer(body) : body(offsets)
  }

  private static func isAscending(_ nodes: [UInt32]) -> Bool {
    var isAscending = true
    for index in 1..<max(nodes.count, 1) {
      isAscending = isAscending && nodes[index] == nodes[index - 1] &+ 1
    }
    return isAscending
  }

  @inline(__always)
  func place(_ entry: Int) -> Int { firstPlace.map { $0 + entry } ?? places[entry] }

  /// A batch of all entries with the step's node and relationship, as far as an expression reads them.
  func batch(_ step: ExpandStep, reading slot: Int, slotCount: Int) -> Batch {
    var batch = Batch(count: count, slotCount: slotCount)
    if slot == step.to {
      batch.columns[slot] = .nodes(
        firstPlace.map { Array(lists.neighbours[$0..<$0 + count]) } ?? places.map { lists.neighbours[$0] })
    } else {
      batch.columns[slot] = .relationships((0..<count).map { lists.relationship(place($0)) })
    }
    return batch
  }
}

/// What is compared at the entries of one side, as whole numbers.
enum PairOperand {
  /// A stored column of the relationships, from a place on.
  case stored(ArrayView<Int64>, from: Int, count: Int)
  case numbers([Int64])

  /// Reads a variable or a property of all entries; `nil` for what is not compared as whole numbers.
  init?(_ expression: BoundExpression, _ step: ExpandStep, _ side: PairSide, _ evaluator: Evaluator) {
    let snapshot = evaluator.graph.snapshot
    let slot: Int
    switch expression {
    case .slot(let own): slot = own
    case .property(.slot(let own), let key, _, _):
      slot = own
      if own == step.relationship, step.direction == .outgoing, let first = side.firstPlace,
        let column = snapshot.adjacencies[step.types?.first ?? 0].columns[key], column.validity == nil,
        case .int(let stored) = column.storage
      {
        self = .stored(stored, from: first, count: side.count)
        return
      }
    default: return nil
    }
    let batch = side.batch(step, reading: slot, slotCount: evaluator.context.plan.slotCount)
    // Reading a property of something that is there throws nothing.
    switch try? evaluator.column(expression, batch) {
    case .ints(let numbers): self = .numbers(numbers)
    case .codes(let codes), .nodes(let codes), .relationships(let codes):
      if codes.contains(Column.none) { return nil }
      self = .numbers(codes.map { Int64($0) })
    default: return nil
    }
  }

  @inline(__always)
  func withNumbers<Result>(_ body: (UnsafeBufferPointer<Int64>) -> Result) -> Result {
    switch self {
    case .stored(let view, let first, let count):
      body(UnsafeBufferPointer(rebasing: view.buffer[first..<first + count]))
    case .numbers(let numbers): numbers.withUnsafeBufferPointer(body)
    }
  }
}
