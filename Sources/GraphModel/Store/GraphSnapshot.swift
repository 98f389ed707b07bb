import Synchronization

/// An immutable property graph whose arrays lie in one block of memory, usually a mapped file.
package final class GraphSnapshot: Sendable {
  package let storage: SnapshotStorage
  package let labels: SymbolTable
  package let types: SymbolTable
  package let keys: SymbolTable
  package let strings: StringDictionary
  /// Runs of nodes with the same labels, in order of their nodes.
  package let groups: [NodeGroup]
  /// One entry a relationship type, by its number.
  package let adjacencies: AdjacencyTable
  package let nodeCount: Int
  package let relationshipCount: Int
  let sections: [String: (range: Range<Int>, guarded: GuardedSections)]
  /// All sections, in the order of the catalogue.
  let guarded: [GuardedSections]
  /// All blocks of text.
  let texts: [GuardedBytes]
  /// What `isOneToOne` found out, by type and direction.
  private let oneToOne = Mutex<[Int: Bool]>([:])

  init(
    storage: SnapshotStorage, labels: SymbolTable, types: SymbolTable, keys: SymbolTable,
    strings: StringDictionary, groups: [NodeGroup], adjacencies: AdjacencyTable,
    sections: [String: (range: Range<Int>, guarded: GuardedSections)], guarded: [GuardedSections],
    texts: [GuardedBytes]
  ) {
    self.storage = storage
    self.labels = labels
    self.types = types
    self.keys = keys
    self.strings = strings
    self.groups = groups
    self.adjacencies = adjacencies
    self.sections = sections
    self.guarded = guarded
    self.texts = texts
    nodeCount = groups.reduce(0) { $0 + $1.count }
    relationshipCount = adjacencies.indices.reduce(0) { $0 + adjacencies[$1].count }
  }

  /// The bytes of a further section, such as the compiled schema; `nil` when the file has none of that name, or a
  /// damaged one.
  package func section(_ name: String) -> [UInt8]? {
    guard let section = sections[name] else { return nil }
    section.guarded.touch()
    return damagedParts.contains(section.guarded.part) ? nil : Array(storage.bytes[section.range])
  }

  private var damagedParts: [SnapshotPart] { storage.hasDamage ? storage.damagedParts : [] }

  /// The snapshot's bytes as a file holds them.
  package var bytes: UnsafeRawBufferPointer { storage.bytes }

  /// The group in which a node lies. O(log groups).
  package func group(of node: UInt32) -> NodeGroup? {
    var low = 0
    var high = groups.count
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].end <= node { low = middle + 1 } else { high = middle }
    }
    return low < groups.count && groups[low].first <= node ? groups[low] : nil
  }

  /// Whether every node in the range that a type's offsets cover has exactly one relationship of it, so that a node's
  /// position there is that of its neighbour. The first time O(nodes), then O(1).
  package func isOneToOne(type: Int, isOutgoing: Bool) -> Bool {
    let adjacency = adjacencies[type]
    let offsets = isOutgoing ? adjacency.outOffsets : adjacency.inOffsets
    guard adjacency.count > 0, offsets.count == adjacency.count + 1 else { return false }
    return oneToOne.withLock { known in
      let key = type * 2 + (isOutgoing ? 1 : 0)
      if let found = known[key] { return found }
      let numbers = offsets.buffer
      var difference: UInt32 = 0
      for place in 0..<numbers.count { difference |= numbers[place] ^ UInt32(truncatingIfNeeded: place) }
      known[key] = difference == 0
      return difference == 0
    }
  }

  /// The number of a relationship's type. O(log types).
  package func type(of relationship: UInt32) -> Int {
    var low = 0
    var high = adjacencies.count
    while low < high {
      let middle = (low + high) / 2
      let adjacency = adjacencies[middle]
      if Int(adjacency.firstRelationship) + adjacency.count <= Int(relationship) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

/// A run of nodes that carry the same labels.
package struct NodeGroup: Sendable {
  /// Label numbers, ascending.
  package let labels: [Int]
  package let first: UInt32
  package let count: Int
  /// By key number.
  package let columns: ColumnSet

  /// The node after the last.
  @inlinable package var end: UInt32 { first + UInt32(count) }
}
