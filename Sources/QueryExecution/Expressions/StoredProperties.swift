import GraphModel

/// Reads property columns of entities straight from the snapshot, where the session changed nothing.
struct StoredProperties {
  let graph: PropertyGraph

  /// The property of nodes as codes, numbers or texts; `nil` when their columns are of different kinds or of a
  /// kind without a fast form.
  func column(ofNodes nodes: [UInt32], _ key: Int) -> Column? {
    guard graph.isSnapshotOnly, let first = nodes.first(where: { $0 != Column.none }),
      let group = graph.snapshot.group(of: first)
    else { return nil }
    switch group.columns[key]?.storage {
    case .string: return codes(nodes, key, group)
    case .int: return ints(nodes, key, group)
    case nil: return nodes.allSatisfy { $0 >= group.first && $0 < group.end } ? .constant(.null) : nil
    default: return nil
    }
  }

  private func codes(_ nodes: [UInt32], _ key: Int, _ start: NodeGroup) -> Column? {
    guard case .string(let stored)? = start.columns[key]?.storage else { return nil }
    if let found = Self.read(nodes, start, stored) { return .codes(found) }
    var (group, values) = (start, stored)
    var codes: [UInt32] = []
    codes.reserveCapacity(nodes.count)
    for node in nodes {
      if node < group.first || node >= group.end {
        if node == Column.none {
          codes.append(Column.none)
          continue
        }
        guard let other = graph.snapshot.group(of: node),
          case .string(let own)? = other.columns[key]?.storage
        else { return nil }
        (group, values) = (other, own)
      }
      codes.append(values[Int(node - group.first)])
    }
    return .codes(codes)
  }

  private func ints(_ nodes: [UInt32], _ key: Int, _ start: NodeGroup) -> Column? {
    guard case .int(let stored)? = start.columns[key]?.storage, start.columns[key]?.validity == nil else {
      return nil
    }
    if let found = Self.read(nodes, start, stored) { return .ints(found) }
    var (group, values) = (start, stored)
    var numbers: [Int64] = []
    numbers.reserveCapacity(nodes.count)
    for node in nodes {
      if node < group.first || node >= group.end {
        guard node != Column.none, let other = graph.snapshot.group(of: node),
          let column = other.columns[key], column.validity == nil, case .int(let own) = column.storage
        else { return nil }
        (group, values) = (other, own)
      }
      numbers.append(values[Int(node - group.first)])
    }
    return .ints(numbers)
  }

  /// The values of nodes that all lie in one group; `nil` when one lies elsewhere.
  @inline(__always)
  private static func read<Number: BitwiseCopyable>(
    _ nodes: [UInt32], _ group: NodeGroup, _ stored: ArrayView<Number>
  ) -> [Number]? {
    read(nodes, from: group.first, stored)
  }

  /// The values at numbers from `first` on; `nil` when one lies outside.
  @inline(__always)
  private static func read<Number: BitwiseCopyable>(
    _ numbers: [UInt32], from first: UInt32, _ stored: ArrayView<Number>
  ) -> [Number]? {
    let limit = UInt32(stored.count)
    let values = stored.buffer
    var isInside = true
    for number in numbers { isInside = isInside && number &- first < limit }
    guard isInside else { return nil }
    return [Number](unsafeUninitializedCapacity: numbers.count) { result, count in
      for (index, number) in numbers.enumerated() { result[index] = values[Int(number &- first)] }
      count = numbers.count
    }
  }

  /// The property of relationships of one type as numbers or codes; `nil` otherwise.
  func column(ofRelationships relationships: [UInt32], _ key: Int) -> Column? {
    guard graph.isSnapshotOnly, let first = relationships.first, first != Column.none else { return nil }
    let adjacency = graph.snapshot.adjacencies[graph.snapshot.type(of: first)]
    let start = adjacency.firstRelationship
    let end = start + UInt32(adjacency.count)
    guard let column = adjacency.columns[key] else {
      return relationships.allSatisfy { $0 >= start && $0 < end } ? .constant(.null) : nil
    }
    switch column.storage {
    case .int(let stored) where column.validity == nil:
      return Self.read(relationships, from: start, stored).map { .ints($0) }
    case .string(let stored): return Self.read(relationships, from: start, stored).map { .codes($0) }
    default: return nil
    }
  }

  /// The text column in which all nodes lie, with the number of its first node; `nil` when there is none.
  func texts(ofNodes nodes: [UInt32], _ key: Int) -> TextRows? {
    guard graph.isSnapshotOnly, let first = nodes.first, first != Column.none,
      let group = graph.snapshot.group(of: first), let column = group.columns[key],
      case .text(let offsets, let bytes) = column.storage, column.validity == nil,
      nodes.allSatisfy({ $0 >= group.first && $0 < group.end })
    else { return nil }
    return TextRows(offsets: offsets, bytes: bytes, first: group.first)
  }
}
