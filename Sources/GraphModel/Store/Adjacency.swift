/// The relationships of one type in compressed sparse rows, both ways.
///
/// Relationships are numbered by source, then target, then insertion; the number of the first is
/// `firstRelationship`, so that a relationship's position here is its id less that. Offsets cover only the
/// ranges of nodes in which sources and targets lie.
package final class Adjacency: Sendable {
  package let firstRelationship: UInt32
  package let count: Int
  /// The first node that `outOffsets` covers.
  package let firstSource: UInt32
  /// The first node that `inOffsets` covers.
  package let firstTarget: UInt32
  package let columns: ColumnSet
  /// Whether no relationship begins where it ends, and no two have the same ends.
  package let isSimple: Bool
  let arrays: AdjacencyArrays

  init(
    firstRelationship: UInt32, count: Int, firstSource: UInt32, firstTarget: UInt32, columns: ColumnSet,
    isSimple: Bool, arrays: AdjacencyArrays
  ) {
    self.firstRelationship = firstRelationship
    self.count = count
    self.firstSource = firstSource
    self.firstTarget = firstTarget
    self.columns = columns
    self.isSimple = isSimple
    self.arrays = arrays
  }

  /// Row offsets of the outgoing relationships; one entry more than there are nodes.
  package var outOffsets: ArrayView<UInt32> { checked(arrays.outOffsets, arrays.outgoing) }
  package var targets: ArrayView<UInt32> { checked(arrays.targets, arrays.outgoing) }
  package var sources: ArrayView<UInt32> { checked(arrays.sources, arrays.beginnings) }
  /// Row offsets of the incoming relationships; one entry more than there are nodes.
  package var inOffsets: ArrayView<UInt32> { checked(arrays.inOffsets, arrays.incoming) }
  package var inSources: ArrayView<UInt32> { checked(arrays.inSources, arrays.incoming) }
  /// The position, in the outgoing order, of each incoming entry.
  package var inPositions: ArrayView<UInt32> { checked(arrays.inPositions, arrays.positions) }

  /// How many nodes, from `firstSource` on, have an entry in `outOffsets`. Reads nothing.
  package var sourceRange: Int { max(arrays.outOffsets.count - 1, 0) }
  /// How many nodes, from `firstTarget` on, have an entry in `inOffsets`. Reads nothing.
  package var targetRange: Int { max(arrays.inOffsets.count - 1, 0) }

  @inline(__always)
  private func checked(_ view: ArrayView<UInt32>, _ sections: GuardedSections) -> ArrayView<UInt32> {
    sections.touch()
    return view
  }

  /// The positions of a node's outgoing relationships; its targets lie at the same positions, ascending.
  @inline(__always)
  package func outgoing(_ node: UInt32) -> Range<Int> {
    Self.slice(outOffsets, first: firstSource, node)
  }

  /// The positions, in `inSources` and `inPositions`, of a node's incoming relationships.
  @inline(__always)
  package func incoming(_ node: UInt32) -> Range<Int> {
    Self.slice(inOffsets, first: firstTarget, node)
  }

  @inline(__always)
  static func slice(_ offsets: ArrayView<UInt32>, first: UInt32, _ node: UInt32) -> Range<Int> {
    let row = Int(node) - Int(first)
    guard row >= 0, row + 1 < offsets.count else { return 0..<0 }
    let numbers = offsets.buffer
    return Range(uncheckedBounds: (Int(numbers[row]), Int(numbers[row + 1])))
  }
}

/// The arrays of an adjacency, with those checked together that are read together: a query that walks one way does not
/// touch what serves the other.
struct AdjacencyArrays: Sendable {
  let outOffsets: ArrayView<UInt32>
  let targets: ArrayView<UInt32>
  let outgoing: GuardedSections
  let sources: ArrayView<UInt32>
  let beginnings: GuardedSections
  let inOffsets: ArrayView<UInt32>
  let inSources: ArrayView<UInt32>
  let incoming: GuardedSections
  let inPositions: ArrayView<UInt32>
  let positions: GuardedSections
}
