extension PropertyGraph {
  /// Whether every group of nodes with a label has an index for a key, or no values of it.
  package func hasIndex(key: Int, label: Int?) -> Bool {
    var isFound = false
    for group in snapshot.groups where label.map(group.labels.contains) ?? true {
      guard let column = group.columns.shape(of: key) else { continue }
      if case .none = column.index { return false }
      isFound = true
    }
    return isFound
  }

  /// The nodes with a label whose property equals a value, ascending, found by indexes; `nil` where an index is
  /// missing, where the session changed snapshot nodes, or for a value that indexes do not hold.
  package func seek(key: Int, equals value: Value, label: Int?) -> [UInt32]? {
    guard overlay.changedNodes.isEmpty, overlay.deletedNodes.isEmpty else { return nil }
    var found: [UInt32] = []
    for group in snapshot.groups where label.map(group.labels.contains) ?? true {
      guard let column = group.columns[key] else { continue }
      guard let rows = column.rows(equal: value, snapshot.strings) else { return nil }
      for row in rows { found.append(group.first + row) }
    }
    for (index, node) in overlay.nodes.enumerated() {
      guard label.map(node.labels.contains) ?? true, let own = node.properties[key],
        Value.equals(own, value) == true
      else { continue }
      found.append(baseNodes + UInt32(index))
    }
    return found
  }
}

extension PropertyColumn {
  /// The rows whose value equals another, ascending; `nil` when the index cannot tell.
  func rows(equal value: Value, _ strings: StringDictionary) -> [UInt32]? {
    switch (storage, value) {
    case (.int(let stored), .int(let wanted)):
      switch index {
      case .none: return nil
      case .ascending:
        return Self.rows(stored.count, UInt32.init) {
          stored[$0] < wanted
        } isEqual: {
          stored[$0] == wanted
        }
      case .sorted(let order):
        return Self.rows(order.count) {
          order[$0]
        } isBefore: {
          stored[Int(order[$0])] < wanted
        } isEqual: {
          stored[Int(order[$0])] == wanted
        }
      }
    case (.string(let codes), .string(let text)):
      guard case .sorted(let order) = index else { return nil }
      guard let wanted = strings.code(of: text) else { return [] }
      return Self.rows(order.count) {
        order[$0]
      } isBefore: {
        codes[Int(order[$0])] < wanted
      } isEqual: {
        codes[Int(order[$0])] == wanted
      }
    default: return nil
    }
  }

  /// Binary search for the first place that is not before the value, then on while it is equal.
  private static func rows(
    _ count: Int, _ row: (Int) -> UInt32, isBefore: (Int) -> Bool, isEqual: (Int) -> Bool
  ) -> [UInt32] {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    var found: [UInt32] = []
    while low < count && isEqual(low) {
      found.append(row(low))
      low += 1
    }
    return found
  }
}
