import GraphModel

/// The values of one slot over the rows of a batch, in the narrowest form that holds them.
package enum Column: Sendable {
  /// The slot has no value here; reading it gives `null`.
  case absent
  /// The same value in every row.
  case constant(Value)
  /// Node numbers; `Column.none` is `null`.
  case nodes([UInt32])
  /// Relationship numbers; `Column.none` is `null`.
  case relationships([UInt32])
  /// Integers, none of them `null`.
  case ints([Int64])
  /// 0 false, 1 true, 2 `null`.
  case bools([UInt8])
  /// Codes of the snapshot's string dictionary; `Column.none` is `null`.
  case codes([UInt32])
  case values([Value])
  /// What rows rest on: ascending entity references (see `EntityReference`).
  case evidence([[UInt64]])

  /// The `null` of node, relationship and code columns.
  package static let none = UInt32.max

  var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  /// The value of a row. `graph` gives the strings of codes.
  package func value(_ row: Int, _ graph: PropertyGraph) -> Value {
    switch self {
    case .absent: .null
    case .evidence(let sets): .list(sets[row].map(EntityReference.value))
    case .constant(let value): value
    case .nodes(let nodes): nodes[row] == Column.none ? .null : .node(NodeID(nodes[row]))
    case .relationships(let numbers):
      numbers[row] == Column.none ? .null : .relationship(RelationshipID(numbers[row]))
    case .ints(let numbers): .int(numbers[row])
    case .bools(let flags): flags[row] == 2 ? .null : .bool(flags[row] == 1)
    case .codes(let codes): codes[row] == Column.none ? .null : .string(graph.snapshot.strings[codes[row]])
    case .values(let values): values[row]
    }
  }

  /// The rows at these places, in their order.
  package func gathered(_ rows: [Int]) -> Column {
    switch self {
    case .absent, .constant: self
    case .nodes(let nodes): .nodes(Self.gather(nodes, rows))
    case .relationships(let numbers): .relationships(Self.gather(numbers, rows))
    case .ints(let numbers): .ints(Self.gather(numbers, rows))
    case .bools(let flags): .bools(Self.gather(flags, rows))
    case .codes(let codes): .codes(Self.gather(codes, rows))
    case .values(let values): .values(rows.map { values[$0] })
    case .evidence(let sets): .evidence(rows.map { sets[$0] })
    }
  }

  /// Plain numbers at places that lie in the array.
  @inline(__always)
  private static func gather<Number: BitwiseCopyable>(_ numbers: [Number], _ rows: [Int]) -> [Number] {
    [Number](unsafeUninitializedCapacity: rows.count) { result, count in
      numbers.withUnsafeBufferPointer { numbers in
        for (index, row) in rows.enumerated() { result[index] = numbers[row] }
      }
      count = rows.count
    }
  }

  /// All rows as single values.
  package func values(count: Int, _ graph: PropertyGraph) -> [Value] {
    if case .values(let values) = self { return values }
    return (0..<count).map { value($0, graph) }
  }

  /// The column of single values, as entities where all are entities of one kind.
  package static func packing(_ values: [Value]) -> Column {
    var nodes: [UInt32] = []
    nodes.reserveCapacity(values.count)
    for value in values {
      switch value {
      case .node(let node): nodes.append(node.raw)
      case .null: nodes.append(none)
      default: return .values(values)
      }
    }
    return .nodes(nodes)
  }
}
