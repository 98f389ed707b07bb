import GraphModel

/// Walks the stored lists of one type from the nodes of a batch, some rows at a time.
struct StoredExpansion {
  private let lists: NeighbourLists
  private let isOneToOne: Bool
  private let needsRelationships: Bool
  /// The row that is walked, and how many of its neighbours were given already.
  private var row = 0
  private var taken = 0
  private var rows: [Int]
  private var targets: [UInt32]
  private var relationships: [UInt32]

  /// What one walk found; `rows` is `nil` where each row of the batch was found once, in order.
  struct Part {
    var rows: [Int]?
    var targets: [UInt32]
    var relationships: [UInt32]
  }

  init(_ lists: NeighbourLists, isOneToOne: Bool, needsRelationships: Bool) {
    self.lists = lists
    self.isOneToOne = isOneToOne
    self.needsRelationships = needsRelationships
    rows = Array(repeating: 0, count: Batch.size)
    targets = Array(repeating: 0, count: Batch.size)
    relationships = Array(repeating: 0, count: needsRelationships ? Batch.size : 0)
  }

  mutating func start() {
    row = 0
    taken = 0
  }

  func isDone(_ nodes: [UInt32]) -> Bool { row >= nodes.count }

  /// The next neighbours, as many as fit a batch; with `ends` only those that each row asks for.
  mutating func next(_ nodes: [UInt32], ends: [UInt32]?) -> Part {
    if isOneToOne, ends == nil, row == 0, let part = nextOfOneToOne(nodes) { return part }
    let isFirst = row == 0 && taken == 0
    let (count, isEach) = fill(nodes, ends)
    let isWhole = isEach && isFirst && count == nodes.count && row == nodes.count
    return Part(
      rows: isWhole ? nil : Array(rows[..<count]), targets: Array(targets[..<count]),
      relationships: needsRelationships ? Array(relationships[..<count]) : [])
  }

  /// How many neighbours each node has.
  func lengths(_ nodes: [UInt32]) -> [Int64] {
    let lists = lists
    return [Int64](unsafeUninitializedCapacity: nodes.count) { result, count in
      nodes.withUnsafeBufferPointer { nodes in
        for row in 0..<nodes.count { result[row] = Int64(truncatingIfNeeded: lists.range(nodes[row]).count) }
      }
      count = nodes.count
    }
  }

  /// All rows at once where every node has one neighbour, at its own place; `nil` where a node has no list.
  private mutating func nextOfOneToOne(_ nodes: [UInt32]) -> Part? {
    let (first, limit) = (lists.first, UInt32(lists.offsets.count - 1))
    var isInside = true
    for node in nodes { isInside = isInside && node &- first < limit }
    guard isInside else { return nil }
    row = nodes.count
    let found = [UInt32](unsafeUninitializedCapacity: nodes.count) { buffer, count in
      for (index, node) in nodes.enumerated() { buffer[index] = lists.neighbours[Int(node &- first)] }
      count = nodes.count
    }
    let own = needsRelationships ? nodes.map { lists.relationship(Int($0 &- first)) } : []
    return Part(rows: nil, targets: found, relationships: own)
  }

  /// Writes neighbours until the batch is full; how many, and whether each row gave exactly one.
  private mutating func fill(_ nodes: [UInt32], _ ends: [UInt32]?) -> (count: Int, isEach: Bool) {
    let lists = lists
    let needsRelationships = needsRelationships
    var (row, taken) = (row, taken)
    var count = 0
    var isEach = true
    nodes.withUnsafeBufferPointer { nodes in
      rows.withUnsafeMutableBufferPointer { rows in
        targets.withUnsafeMutableBufferPointer { targets in
          relationships.withUnsafeMutableBufferPointer { relationships in
            while row < nodes.count && count < Batch.size {
              let range = ends.map { lists.range(nodes[row], endingIn: $0[row]) } ?? lists.range(nodes[row])
              let start = range.lowerBound + taken
              let length = min(range.upperBound - start, Batch.size - count)
              isEach = isEach && length == 1
              for index in 0..<length {
                rows[count + index] = row
                targets[count + index] = lists.neighbours[start + index]
              }
              if needsRelationships {
                for index in 0..<length { relationships[count + index] = lists.relationship(start + index) }
              }
              count += length
              if start + length == range.upperBound { (row, taken) = (row + 1, 0) } else { taken += length }
            }
          }
        }
      }
    }
    (self.row, self.taken) = (row, taken)
    return (count, isEach)
  }
}
