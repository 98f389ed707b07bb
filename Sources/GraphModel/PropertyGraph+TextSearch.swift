extension PropertyGraph {
  /// Whether long texts under a key, of nodes with a label, have an index that tells where to search.
  package func hasTextIndex(key: Int, label: Int?) -> Bool {
    snapshot.groups.contains { group in
      label.map(group.labels.contains) ?? true && group.columns.shape(of: key)?.textIndex != nil
    }
  }

  /// The nodes with a label outside which none has a text under a key that contains another, as it stands or in its
  /// search key; ascending. `nil` where the indexes cannot tell, and where the session changed snapshot nodes.
  package func textCandidates(key: Int, containing text: String, label: Int?) -> [UInt32]? {
    guard overlay.changedNodes.isEmpty, overlay.deletedNodes.isEmpty else { return nil }
    var found: [UInt32] = []
    for group in snapshot.groups where label.map(group.labels.contains) ?? true {
      guard let column = group.columns.shape(of: key) else { continue }
      guard let index = column.textIndex else {
        // Texts without an index are all to be searched.
        found += group.first..<group.end
        continue
      }
      guard let runs = index.candidates(for: text) else { return nil }
      for run in runs { found += group.first + UInt32(run.lowerBound)..<group.first + UInt32(run.upperBound) }
    }
    for (index, node) in overlay.nodes.enumerated() where label.map(node.labels.contains) ?? true {
      found.append(baseNodes + UInt32(index))
    }
    return found
  }
}
