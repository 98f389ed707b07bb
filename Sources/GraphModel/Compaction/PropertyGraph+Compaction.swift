extension PropertyGraph {
  /// A new snapshot with all that this graph holds, the session's writes included.
  package func compacted() -> GraphSnapshot { compactedTables().snapshot() }

  /// All that this graph holds, the session's writes included, as tables.
  ///
  /// Deleted things are gone and numbers are given anew: by the snapshot's groups of labels, in them the nodes as they
  /// were, then those that the session changed or made. Named sections are kept, but for those left out. O(graph).
  package func compactedTables(leavingOut sections: Set<String> = []) -> GraphTables {
    let nodes = NodeCompaction(self)
    let names = snapshot.sections.keys.filter { !sections.contains($0) }.sorted()
    return GraphTables(
      nodes: nodes.tables, relationships: RelationshipCompaction(self, nodes.numbers).tables,
      sections: names.compactMap { name in snapshot.section(name).map { (name, $0) } })
  }
}

/// The nodes of a graph as tables, with the new number of each.
private struct NodeCompaction {
  private(set) var tables: [NodeTable] = []
  /// By the old number; `TextPool.none` for what is gone.
  private(set) var numbers: [UInt32]

  init(_ graph: PropertyGraph) {
    numbers = [UInt32](repeating: TextPool.none, count: Int(graph.nodeLimit))
    var own = Self.ownNodes(graph)
    var next: UInt32 = 0
    for group in graph.snapshot.groups {
      let isTouched = !graph.overlay.changedNodes.isEmpty || !graph.overlay.deletedNodes.isEmpty
      let rows = isTouched ? Self.untouchedRows(of: group, graph) : nil
      let base = RowsOfColumns(columns: group.columns, rows: rows, count: rows?.count ?? group.count)
      let added = own.removeValue(forKey: group.labels) ?? []
      for row in 0..<base.count {
        numbers[Int(group.first + (rows.map { $0[row] } ?? UInt32(row)))] = next
        next += 1
      }
      add(group.labels, base, added, graph, &next)
    }
    for labels in own.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      add(labels, nil, own[labels] ?? [], graph, &next)
    }
  }

  private mutating func add(
    _ labels: [Int], _ base: RowsOfColumns?, _ added: [(raw: UInt32, properties: MapByKey)],
    _ graph: PropertyGraph, _ next: inout UInt32
  ) {
    for node in added {
      numbers[Int(node.raw)] = next
      next += 1
    }
    let count = (base?.count ?? 0) + added.count
    guard count > 0 else { return }
    tables.append(
      NodeTable(
        labels: labels.map { graph.labels[$0] }, count: count,
        columns: compactedColumns(base, added.map(\.properties), graph)))
  }

  /// The nodes that the session changed or made, by their labels, in order of their numbers.
  private static func ownNodes(_ graph: PropertyGraph) -> [[Int]: [(raw: UInt32, properties: MapByKey)]] {
    var own: [[Int]: [(raw: UInt32, properties: MapByKey)]] = [:]
    for raw in graph.overlay.changedNodes.keys.sorted() where !graph.overlay.deletedNodes.contains(raw) {
      guard let node = graph.overlay.changedNodes[raw] else { continue }
      own[node.labels, default: []].append((raw, node.properties))
    }
    for (index, node) in graph.overlay.nodes.enumerated() {
      let raw = graph.baseNodes + UInt32(index)
      if !graph.overlay.deletedNodes.contains(raw) {
        own[node.labels, default: []].append((raw, node.properties))
      }
    }
    return own
  }

  private static func untouchedRows(of group: NodeGroup, _ graph: PropertyGraph) -> [UInt32] {
    (0..<UInt32(group.count)).filter { row in
      let raw = group.first + row
      return graph.overlay.changedNodes[raw] == nil && !graph.overlay.deletedNodes.contains(raw)
    }
  }
}

/// The relationships of a graph as tables.
private struct RelationshipCompaction {
  private(set) var tables: [RelationshipTable] = []

  init(_ graph: PropertyGraph, _ numbers: [UInt32]) {
    let overlay = graph.overlay
    let isTouched =
      !overlay.changedRelationships.isEmpty || !overlay.deletedRelationships.isEmpty
      || !overlay.deletedNodes.isEmpty
    var made: [Int: [UInt32]] = [:]
    for (index, relationship) in overlay.relationships.enumerated() {
      let raw = graph.baseRelationships + UInt32(index)
      if !overlay.deletedRelationships.contains(raw) { made[relationship.type, default: []].append(raw) }
    }
    for raw in overlay.changedRelationships.keys.sorted() where !overlay.deletedRelationships.contains(raw) {
      made[graph.snapshot.type(of: raw), default: []].append(raw)
    }
    for type in 0..<graph.types.count {
      var table = RelationshipTable(type: graph.types[type], sources: [], targets: [])
      var base: RowsOfColumns?
      if type < graph.snapshot.adjacencies.count {
        let adjacency = graph.snapshot.adjacencies[type]
        var rows: [UInt32]?
        if isTouched {
          rows = (0..<UInt32(adjacency.count)).filter { row in
            let raw = adjacency.firstRelationship + row
            return overlay.changedRelationships[raw] == nil && !overlay.deletedRelationships.contains(raw)
              && numbers[Int(adjacency.sources[Int(row)])] != TextPool.none
              && numbers[Int(adjacency.targets[Int(row)])] != TextPool.none
          }
        }
        table.sources = Self.ends(adjacency.sources, rows, numbers)
        table.targets = Self.ends(adjacency.targets, rows, numbers)
        base = RowsOfColumns(columns: adjacency.columns, rows: rows, count: table.sources.count)
      }
      let added = made[type] ?? []
      for raw in added {
        table.sources.append(numbers[Int(graph.source(of: RelationshipID(raw)).raw)])
        table.targets.append(numbers[Int(graph.target(of: RelationshipID(raw)).raw)])
      }
      let properties = added.map { raw in
        raw < graph.baseRelationships
          ? overlay.changedRelationships[raw] ?? [:]
          : overlay.relationships[Int(raw - graph.baseRelationships)].properties
      }
      table.columns = compactedColumns(base, properties, graph)
      if !table.sources.isEmpty { tables.append(table) }
    }
  }

  private static func ends(_ nodes: ArrayView<UInt32>, _ rows: [UInt32]?, _ numbers: [UInt32]) -> [UInt32] {
    rows.map { $0.map { numbers[Int(nodes[Int($0)])] } } ?? nodes.buffer.map { numbers[Int($0)] }
  }
}

/// Rows of a snapshot's columns; all of them for `nil`.
private struct RowsOfColumns {
  let columns: ColumnSet
  let rows: [UInt32]?
  let count: Int
}

/// The columns of rows of the snapshot with the properties of further rows below them.
private func compactedColumns(
  _ base: RowsOfColumns?, _ added: [MapByKey], _ graph: PropertyGraph
) -> [(key: String, data: ColumnData)] {
  var keys = Set(added.flatMap(\.keys))
  for (key, _) in base?.columns ?? ColumnSet([:]) { keys.insert(key) }
  return keys.sorted().compactMap { key in
    var pieces: [ColumnPiece] = []
    if let base {
      pieces.append(
        ColumnPiece(
          data: base.columns[key]?.data(graph.snapshot.strings), rows: base.rows, count: base.count))
    }
    if !added.isEmpty {
      let values = added.map { $0[key] ?? .null }
      let hasValues = values.contains { !$0.isNull }
      pieces.append(
        ColumnPiece(data: hasValues ? ColumnData(plain: values) : nil, rows: nil, count: added.count))
    }
    let joined = ColumnData.joined(pieces)
    return joined.isWithoutValues ? nil : (graph.keys[key], joined.pooled)
  }
}

extension PropertyColumn {
  /// The values as table data; strings as plain texts, which are pooled later.
  fileprivate func data(_ strings: StringDictionary) -> ColumnData {
    let validity = validity.map { _ in (0..<count).map(hasValue) }
    switch storage {
    case .int(let values): return .ints(Array(values.buffer), validity: validity)
    case .float(let values): return .floats(Array(values.buffer), validity: validity)
    case .bool(let values): return .bools(values.buffer.map { $0 != 0 }, validity: validity)
    case .date(let days): return .dates(Array(days.buffer), validity: validity)
    case .text(let offsets, let bytes):
      return .texts(
        offsets: Array(offsets.buffer), bytes: Array(bytes.buffer(checking: 0..<bytes.count)),
        validity: validity)
    case .string(let codes):
      var texts = TextColumn()
      for row in 0..<count {
        let isPresent = codes[row] != TextPool.none
        texts.append(isPresent ? strings.utf8(of: codes[row]) : UnsafeBufferPointer(start: nil, count: 0))
      }
      let gaps = codes.buffer.contains(TextPool.none) ? codes.buffer.map { $0 != TextPool.none } : nil
      return .texts(offsets: texts.offsets, bytes: texts.bytes, validity: gaps)
    case .general: return .general((0..<count).map { value($0, strings) })
    }
  }
}

extension ColumnData {
  /// The narrowest column that holds these values, strings as plain texts.
  fileprivate init(plain values: [Value]) {
    let data = ColumnData(narrowing: values)
    guard case .strings(let codes, let pool) = data else {
      self = data
      return
    }
    var texts = TextColumn()
    for code in codes {
      let utf8 = code == TextPool.none ? [] : pool.utf8(of: code)
      utf8.withUnsafeBufferPointer { texts.append($0) }
    }
    let gaps = codes.contains(TextPool.none) ? codes.map { $0 != TextPool.none } : nil
    self = .texts(offsets: texts.offsets, bytes: texts.bytes, validity: gaps)
  }
}
