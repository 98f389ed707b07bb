/// A value of the graph query language: openCypher's types, `null` among them.
///
/// `dateTime` and `duration` are boxed so that a value stays 17 bytes wide.
package enum Value: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case float(Double)
  case string(String)
  case list([Value])
  case map(MapValue)
  case node(NodeID)
  case relationship(RelationshipID)
  case path(PathValue)
  case date(DateValue)
  case localTime(LocalTimeValue)
  case time(ZonedTimeValue)
  case localDateTime(LocalDateTimeValue)
  indirect case dateTime(ZonedDateTimeValue)
  indirect case duration(DurationValue)

  package var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

/// A node of one graph, by its dense number.
package struct NodeID: Hashable, Comparable, Sendable {
  package var raw: UInt32

  package init(_ raw: UInt32) { self.raw = raw }

  package static func < (a: NodeID, b: NodeID) -> Bool { a.raw < b.raw }
}

/// A relationship of one graph, by its dense number.
package struct RelationshipID: Hashable, Comparable, Sendable {
  package var raw: UInt32

  package init(_ raw: UInt32) { self.raw = raw }

  package static func < (a: RelationshipID, b: RelationshipID) -> Bool { a.raw < b.raw }
}

/// A path: its nodes and, between each two, a relationship.
///
/// `nodes.count == relationships.count + 1`. Direction is not stored: it follows from the relationship's ends.
package struct PathValue: Hashable, Sendable {
  package var nodes: [NodeID]
  package var relationships: [RelationshipID]

  package init(nodes: [NodeID], relationships: [RelationshipID]) {
    self.nodes = nodes
    self.relationships = relationships
  }
}

/// A map from keys to values, its keys sorted by their scalars, so that equal maps have equal storage.
package struct MapValue: Sendable {
  package private(set) var keys: [String]
  package private(set) var values: [Value]

  package init() {
    keys = []
    values = []
  }

  /// Makes a map of pairs; of two equal keys the later one wins. O(n log n).
  package init(_ pairs: [(String, Value)]) {
    self.init()
    guard pairs.count > 16 else {
      for (key, value) in pairs { self[key] = value }
      return
    }
    // The order of equal keys is kept, so the last of them comes last and wins.
    for (key, value) in pairs.sorted(by: { $0.0.isBytewiseBefore($1.0) }) {
      if let last = keys.last, last.hasSameBytes(as: key) {
        values[values.count - 1] = value
      } else {
        keys.append(key)
        values.append(value)
      }
    }
  }

  package var count: Int { keys.count }

  /// The value of a key; `nil` when the key is absent (a `null` value is present). Setting `nil` removes.
  package subscript(key: String) -> Value? {
    get {
      let index = insertionIndex(of: key)
      return index < keys.count && keys[index].hasSameBytes(as: key) ? values[index] : nil
    }
    set {
      let index = insertionIndex(of: key)
      let isPresent = index < keys.count && keys[index].hasSameBytes(as: key)
      switch (newValue, isPresent) {
      case (let value?, true): values[index] = value
      case (let value?, false):
        keys.insert(key, at: index)
        values.insert(value, at: index)
      case (nil, true):
        keys.remove(at: index)
        values.remove(at: index)
      case (nil, false): break
      }
    }
  }

  /// Keys with their values, in order of the keys.
  package var pairs: Zip2Sequence<[String], [Value]> { zip(keys, values) }

  private func insertionIndex(of key: String) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle].isBytewiseBefore(key) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
