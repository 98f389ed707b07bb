/// The relationships of one type in compressed sparse rows, both ways.
///
/// Relationships are numbered by source, then target, then insertion; the number of the first is
/// `firstRelationship`, so that a relationship's position here is its id less that. Offsets cover only the
/// ranges of nodes in which sources and targets lie.
package struct Adjacency: Sendable {
  package let firstRelationship: UInt32
  package let count: Int
  /// The first node that `outOffsets` covers.
  package let firstSource: UInt32
  package let outOffsets: ArrayView<UInt32>
  package let sources: ArrayView<UInt32>
  package let targets: ArrayView<UInt32>
  /// The first node that `inOffsets` covers.
  package let firstTarget: UInt32
  package let inOffsets: ArrayView<UInt32>
  package let inSources: ArrayView<UInt32>
  /// The position, in the outgoing order, of each incoming entry.
  package let inPositions: ArrayView<UInt32>
  package let columns: ColumnSet
  /// Whether no relationship begins where it ends, and no two have the same ends.
  package let isSimple: Bool
  /// The arrays above.
  let sections: GuardedSections

  /// The positions of a node's outgoing relationships; its targets lie at the same positions, ascending.
  @inlinable
  @inline(__always)
  package func outgoing(_ node: UInt32) -> Range<Int> {
    Self.slice(outOffsets, first: firstSource, node)
  }

  /// The positions, in `inSources` and `inPositions`, of a node's incoming relationships.
  @inlinable
  @inline(__always)
  package func incoming(_ node: UInt32) -> Range<Int> {
    Self.slice(inOffsets, first: firstTarget, node)
  }

  @inlinable
  @inline(__always)
  static func slice(_ offsets: ArrayView<UInt32>, first: UInt32, _ node: UInt32) -> Range<Int> {
    let row = Int(node) - Int(first)
    guard row >= 0, row + 1 < offsets.count else { return 0..<0 }
    let numbers = offsets.buffer
    return Range(uncheckedBounds: (Int(numbers[row]), Int(numbers[row + 1])))
  }
}
