extension PropertyGraph {
  /// Whether a node exists and was not deleted.
  package func contains(_ node: NodeID) -> Bool {
    node.raw < nodeLimit && !overlay.deletedNodes.contains(node.raw)
  }

  /// Calls `body` with runs of consecutive node numbers that hold every node with a label (all nodes for
  /// `nil`), ascending. With a non-empty overlay runs may be single nodes.
  package func forEachRun(label: Int?, _ body: (Range<UInt32>) -> Void) {
    let isPlain = overlay.changedNodes.isEmpty && overlay.deletedNodes.isEmpty
    for group in snapshot.groups {
      let matches = label.map(group.labels.contains) ?? true
      if isPlain {
        if matches { body(group.first..<group.end) }
      } else {
        forEachLiveRun(of: group, groupMatches: matches, label: label, body)
      }
    }
    for (index, node) in overlay.nodes.enumerated() {
      let raw = baseNodes + UInt32(index)
      if overlay.deletedNodes.contains(raw) { continue }
      if let label, !node.labels.contains(label) { continue }
      body(raw..<raw + 1)
    }
  }

  private func forEachLiveRun(
    of group: NodeGroup, groupMatches: Bool, label: Int?, _ body: (Range<UInt32>) -> Void
  ) {
    var start: UInt32?
    for raw in group.first..<group.end {
      var matches = groupMatches
      if let label, let changed = overlay.changedNodes[raw] { matches = changed.labels.contains(label) }
      if matches && !overlay.deletedNodes.contains(raw) {
        if start == nil { start = raw }
      } else if let first = start {
        body(first..<raw)
        start = nil
      }
    }
    if let first = start { body(first..<group.end) }
  }

  /// An upper bound for the number of nodes with a label (all nodes for `nil`). O(groups).
  package func estimatedCount(label: Int?) -> Int {
    let base = snapshot.groups.reduce(0) { total, group in
      (label.map(group.labels.contains) ?? true) ? total + group.count : total
    }
    return base + overlay.nodes.count
  }

  /// The numbers of a node's labels, ascending.
  package func labels(of node: NodeID) -> [Int] {
    overlayNode(node)?.labels ?? snapshot.group(of: node.raw)?.labels ?? []
  }

  package func hasLabel(_ node: NodeID, _ label: Int) -> Bool { labels(of: node).contains(label) }

  /// A property of a node; `null` where it has none.
  package func property(_ node: NodeID, _ key: Int) -> Value {
    if let own = overlayNode(node) { return own.properties[key] ?? .null }
    guard let group = snapshot.group(of: node.raw), let column = group.columns[key] else { return .null }
    return column.value(Int(node.raw - group.first), snapshot.strings)
  }

  /// All properties of a node.
  package func properties(of node: NodeID) -> MapValue {
    if let own = overlayNode(node) { return named(own.properties) }
    guard let group = snapshot.group(of: node.raw) else { return MapValue() }
    return named(columns: group.columns, row: Int(node.raw - group.first))
  }

  func overlayNode(_ node: NodeID) -> OverlayNode? {
    if node.raw >= baseNodes {
      let index = Int(node.raw - baseNodes)
      return index < overlay.nodes.count ? overlay.nodes[index] : nil
    }
    return overlay.changedNodes.isEmpty ? nil : overlay.changedNodes[node.raw]
  }

  func named(_ properties: MapByKey) -> MapValue {
    MapValue(properties.map { (keys[$0.key], $0.value) })
  }

  func named(columns: ColumnSet, row: Int) -> MapValue {
    var map = MapValue()
    for (key, column) in columns where column.hasValue(row) {
      map[keys[key]] = column.value(row, snapshot.strings)
    }
    return map
  }
}
