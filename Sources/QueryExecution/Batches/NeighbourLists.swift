import GraphModel

/// The neighbours that the relationships of one type lead to in one direction, as plain memory for loops.
///
/// Audited: the buffers lie in the snapshot, which the graph of the running query holds; every index is checked against
/// the range of nodes first.
struct NeighbourLists {
  /// The first node that has a list.
  let first: UInt32
  /// Where each node's list begins; the last entry is the end of the last list.
  let offsets: UnsafeBufferPointer<UInt32>
  let neighbours: UnsafeBufferPointer<UInt32>
  /// The relationship's place in the outgoing order; `nil` where that is the place in the list.
  let positions: UnsafeBufferPointer<UInt32>?
  let firstRelationship: UInt32

  /// Without `needsRelationships` places are not made into relationships, and what serves that is not read.
  init(_ adjacency: Adjacency, isOutgoing: Bool, needsRelationships: Bool = true) {
    first = isOutgoing ? adjacency.firstSource : adjacency.firstTarget
    offsets = (isOutgoing ? adjacency.outOffsets : adjacency.inOffsets).buffer
    neighbours = (isOutgoing ? adjacency.targets : adjacency.inSources).buffer
    positions = isOutgoing || !needsRelationships ? nil : adjacency.inPositions.buffer
    firstRelationship = adjacency.firstRelationship
  }

  /// The places of a node's neighbours; none for `Column.none` and for nodes without such relationships.
  @inline(__always)
  func range(_ node: UInt32) -> Range<Int> {
    let row = Int(node) - Int(first)
    guard row >= 0, row + 1 < offsets.count else { return 0..<0 }
    return Range(uncheckedBounds: (Int(offsets[row]), Int(offsets[row + 1])))
  }

  /// The relationship at a place.
  @inline(__always)
  func relationship(_ place: Int) -> UInt32 {
    if let positions { return firstRelationship + positions[place] }
    return firstRelationship + UInt32(truncatingIfNeeded: place)
  }

  /// The part of a list whose neighbours equal a node. O(log n).
  func range(_ node: UInt32, endingIn end: UInt32) -> Range<Int> {
    let range = range(node)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if neighbours[middle] < end { low = middle + 1 } else { high = middle }
    }
    high = low
    while high < range.upperBound && neighbours[high] == end { high += 1 }
    return low..<high
  }
}
