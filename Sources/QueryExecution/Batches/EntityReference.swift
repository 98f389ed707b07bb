import GraphModel

/// A node or relationship in one number, for sets of evidence: relationships have bit 32 set.
package enum EntityReference {
  private static let relationshipBit: UInt64 = 1 << 32

  package static func node(_ raw: UInt32) -> UInt64 { UInt64(raw) }

  package static func relationship(_ raw: UInt32) -> UInt64 { UInt64(raw) | relationshipBit }

  /// The entity as a value.
  package static func value(_ reference: UInt64) -> Value {
    let raw = UInt32(truncatingIfNeeded: reference)
    return reference & relationshipBit == 0 ? .node(NodeID(raw)) : .relationship(RelationshipID(raw))
  }

  /// Adds the entities that a value holds.
  package static func collect(_ value: Value, into set: inout Set<UInt64>) {
    switch value {
    case .node(let node): set.insert(Self.node(node.raw))
    case .relationship(let relationship): set.insert(Self.relationship(relationship.raw))
    case .list(let items): for item in items { collect(item, into: &set) }
    case .map(let map): for item in map.values { collect(item, into: &set) }
    case .path(let path):
      for node in path.nodes { set.insert(Self.node(node.raw)) }
      for relationship in path.relationships { set.insert(Self.relationship(relationship.raw)) }
    default: break
    }
  }
}

extension Column {
  /// Adds what a row rests on by this column: its entities, or its evidence.
  func collectEvidence(_ row: Int, _ set: inout Set<UInt64>) {
    switch self {
    case .nodes(let nodes): if nodes[row] != Column.none { set.insert(EntityReference.node(nodes[row])) }
    case .relationships(let numbers):
      if numbers[row] != Column.none { set.insert(EntityReference.relationship(numbers[row])) }
    case .evidence(let sets): set.formUnion(sets[row])
    case .constant(let value): EntityReference.collect(value, into: &set)
    case .values(let values): EntityReference.collect(values[row], into: &set)
    case .absent, .ints, .bools, .codes: break
    }
  }
}
