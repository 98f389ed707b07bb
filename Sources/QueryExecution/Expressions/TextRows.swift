import CSystem
import GraphModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The texts of a run of nodes, one after another in memory, and the search in them.
///
/// Audited: offsets come from the snapshot, whose reader checked that they lie in the text.
struct TextRows {
  let offsets: ArrayView<UInt64>
  let bytes: GuardedBytes
  /// The node of the first text.
  let first: UInt32

  /// Whether the text of each node contains a needle; 0 or 1 each.
  ///
  /// Neighbouring nodes are searched as one stretch of memory; a hit is then placed by its offset.
  func contain(_ needle: String, _ nodes: [UInt32]) -> [UInt8] {
    var flags = [UInt8](repeating: 0, count: nodes.count)
    var needle = needle
    needle.withUTF8 { wanted in
      guard wanted.count > 0 else {
        for row in flags.indices { flags[row] = 1 }
        return
      }
      var start = 0
      while start < nodes.count {
        var end = start + 1
        while end < nodes.count && nodes[end] == nodes[end - 1] + 1 { end += 1 }
        search(wanted, nodes, start..<end, &flags)
        start = end
      }
    }
    return flags
  }

  /// Whether the text of each node begins with another, or ends with it; 0 or 1 each.
  func have(_ affix: String, atEnd: Bool, _ nodes: [UInt32]) -> [UInt8] {
    var affix = affix
    let (offsets, first) = (offsets.buffer, first)
    let bytes = bytes.buffer(checking: range(of: nodes))
    return affix.withUTF8 { wanted in
      [UInt8](unsafeUninitializedCapacity: nodes.count) { flags, count in
        count = nodes.count
        guard let base = bytes.baseAddress, let wantedBase = wanted.baseAddress, wanted.count > 0 else {
          flags.initialize(repeating: wanted.count == 0 ? 1 : 0)
          return
        }
        for (index, node) in nodes.enumerated() {
          let row = Int(node - first)
          let (start, end) = (Int(offsets[row]), Int(offsets[row + 1]))
          let place = atEnd ? end - wanted.count : start
          let isThere = end - start >= wanted.count && memcmp(base + place, wantedBase, wanted.count) == 0
          flags[index] = isThere ? 1 : 0
        }
      }
    }
  }

  /// Where the texts of some nodes lie, with all between them.
  private func range(of nodes: [UInt32]) -> Range<Int> {
    guard let lowest = nodes.min(), let highest = nodes.max() else { return 0..<0 }
    return Int(offsets[Int(lowest - first)])..<Int(offsets[Int(highest - first) + 1])
  }

  private func search(
    _ needle: UnsafeBufferPointer<UInt8>, _ nodes: [UInt32], _ rows: Range<Int>, _ flags: inout [UInt8]
  ) {
    let firstRow = Int(nodes[rows.lowerBound] - first)
    let limit = Int(offsets[firstRow + rows.count])
    var position = Int(offsets[firstRow])
    let block = bytes.buffer(checking: position..<limit)
    guard let base = block.baseAddress, let wanted = needle.baseAddress else { return }
    var row = 0
    while position + needle.count <= limit {
      guard let hit = mahdar_memmem(base + position, limit - position, wanted, needle.count) else { return }
      let offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      while Int(offsets[firstRow + row + 1]) <= offset { row += 1 }
      let end = Int(offsets[firstRow + row + 1])
      if offset + needle.count <= end {
        flags[rows.lowerBound + row] = 1
        position = end
      } else {
        // The hit runs over the end of this text into the next one.
        position = offset + 1
      }
    }
  }
}
