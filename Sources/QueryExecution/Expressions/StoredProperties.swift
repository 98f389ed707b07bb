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
    var group = start
    guard case .string(var stored)? = group.columns[key]?.storage else { return nil }
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
        group = other
        stored = own
      }
      codes.append(stored[Int(node - group.first)])
    }
    return .codes(codes)
  }

  private func ints(_ nodes: [UInt32], _ key: Int, _ start: NodeGroup) -> Column? {
    var group = start
    guard case .int(var stored)? = group.columns[key]?.storage, group.columns[key]?.validity == nil else {
      return nil
    }
    var numbers: [Int64] = []
    numbers.reserveCapacity(nodes.count)
    for node in nodes {
      if node < group.first || node >= group.end {
        guard node != Column.none, let other = graph.snapshot.group(of: node),
          let column = other.columns[key], column.validity == nil, case .int(let own) = column.storage
        else { return nil }
        group = other
        stored = own
      }
      numbers.append(stored[Int(node - group.first)])
    }
    return .ints(numbers)
  }

  /// The property of relationships of one type as numbers or codes; `nil` otherwise.
  func column(ofRelationships relationships: [UInt32], _ key: Int) -> Column? {
    guard graph.isSnapshotOnly, let first = relationships.first, first != Column.none else { return nil }
    let adjacency = graph.snapshot.adjacencies[graph.snapshot.type(of: first)]
    let start = adjacency.firstRelationship
    let end = start + UInt32(adjacency.count)
    guard relationships.allSatisfy({ $0 >= start && $0 < end }) else { return nil }
    guard let column = adjacency.columns[key] else { return .constant(.null) }
    switch column.storage {
    case .int(let stored) where column.validity == nil:
      return .ints(relationships.map { stored[Int($0 - start)] })
    case .string(let stored): return .codes(relationships.map { stored[Int($0 - start)] })
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
