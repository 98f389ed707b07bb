/// Collects nodes and relationships and lays them out as a snapshot.
///
/// Node ids handed out here are provisional: `build` renumbers nodes by label group (groups in the order in
/// which they first came, nodes in the order in which they were added), so the same calls give the same bytes.
package struct GraphBuilder {
  private(set) var labels = SymbolTable()
  private(set) var types = SymbolTable()
  private(set) var keys = SymbolTable()
  private(set) var groups: [BuilderGroup] = []
  private var groupNumbers: [[Int]: Int] = [:]
  /// Per provisional node: its group and its row there.
  private(set) var places: [(group: Int, row: Int)] = []
  private(set) var relationships: [[BuilderRelationship]] = []
  private(set) var sections: [(name: String, bytes: [UInt8])] = []

  package init() {}

  package var nodeCount: Int { places.count }

  /// Adds a node; `null` properties are left out.
  @discardableResult
  package mutating func addNode(labels names: [String], properties: [(String, Value)]) -> NodeID {
    let numbers = Array(Set(names.map { labels.intern($0) })).sorted()
    let group: Int
    if let known = groupNumbers[numbers] {
      group = known
    } else {
      group = groups.count
      groupNumbers[numbers] = group
      groups.append(BuilderGroup(labels: numbers))
    }
    let row = groups[group].count
    groups[group].count += 1
    for (name, value) in properties where !value.isNull {
      groups[group].set(keys.intern(name), row: row, to: value)
    }
    places.append((group, row))
    return NodeID(UInt32(places.count - 1))
  }

  /// Adds a relationship between two provisional nodes.
  package mutating func addRelationship(
    type name: String, from source: NodeID, to target: NodeID, properties: [(String, Value)] = []
  ) {
    let type = types.intern(name)
    if type == relationships.count { relationships.append([]) }
    relationships[type].append(
      BuilderRelationship(
        source: source.raw, target: target.raw,
        properties: properties.filter { !$0.1.isNull }.map { (keys.intern($0.0), $0.1) }))
  }

  /// Adds a further named section, such as the compiled schema.
  package mutating func setSection(_ name: String, _ bytes: [UInt8]) {
    sections.removeAll { $0.name == name }
    sections.append((name, bytes))
  }

  /// Lays everything out. O(n log n) for the string dictionary and the adjacency.
  package func build() -> GraphSnapshot { tables.snapshot() }

  /// The graph as tables.
  var tables: GraphTables {
    var starts: [Int] = []
    var next = 0
    for group in groups {
      starts.append(next)
      next += group.count
    }
    func final(_ node: UInt32) -> UInt32 {
      let place = places[Int(node)]
      return UInt32(starts[place.group] + place.row)
    }
    let nodeTables = groups.map { group in
      NodeTable(
        labels: group.labels.map { labels[$0] }, count: group.count,
        columns: Self.columns(group.columns, rows: group.count, keys))
    }
    let relationshipTables = relationships.enumerated().map { type, items in
      var columns: [Int: [(row: Int, value: Value)]] = [:]
      for (row, item) in items.enumerated() {
        for (key, value) in item.properties { columns[key, default: []].append((row, value)) }
      }
      return RelationshipTable(
        type: types[type], sources: items.map { final($0.source) }, targets: items.map { final($0.target) },
        columns: Self.columns(columns, rows: items.count, keys))
    }
    return GraphTables(nodes: nodeTables, relationships: relationshipTables, sections: sections)
  }

  private static func columns(
    _ sparse: [Int: [(row: Int, value: Value)]], rows: Int, _ keys: SymbolTable
  ) -> [(key: String, data: ColumnData)] {
    sparse.keys.sorted().map { key in
      var values = [Value](repeating: .null, count: rows)
      for entry in sparse[key] ?? [] { values[entry.row] = entry.value }
      return (keys[key], ColumnData(narrowing: values))
    }
  }
}

/// The nodes of one label set while they are collected: sparse columns of values.
struct BuilderGroup {
  var labels: [Int]
  var count = 0
  private(set) var columns: [Int: [(row: Int, value: Value)]] = [:]

  init(labels: [Int]) { self.labels = labels }

  mutating func set(_ key: Int, row: Int, to value: Value) {
    var column = columns.removeValue(forKey: key) ?? []
    if let last = column.indices.last, column[last].row == row { column.removeLast() }
    column.append((row, value))
    columns[key] = column
  }
}

/// A relationship while it is collected.
struct BuilderRelationship {
  var source: UInt32
  var target: UInt32
  var properties: [(key: Int, value: Value)]
}
