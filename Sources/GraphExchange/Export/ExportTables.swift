import GraphModel

/// A graph sorted into what its formats write one after another: nodes by their labels, relationships by type.
struct ExportTables {
  let graph: PropertyGraph
  private(set) var nodes: [ExportTable] = []
  private(set) var relationships: [ExportTable] = []

  init(_ graph: PropertyGraph, arrayDelimiter: UInt8) {
    self.graph = graph
    collectNodes()
    collectRelationships()
    for index in nodes.indices {
      nodes[index].columns = columns(of: nodes[index], arrayDelimiter) { graph.property(NodeID($0), $1) }
    }
    for index in relationships.indices {
      relationships[index].columns = columns(of: relationships[index], arrayDelimiter) {
        graph.property(RelationshipID($0), $1)
      }
    }
  }

  var report: ExportReport {
    ExportReport(
      nodes: nodes.reduce(0) { $0 + $1.count }, relationships: relationships.reduce(0) { $0 + $1.count })
  }

  private mutating func collectNodes() {
    var numbers: [[Int]: Int] = [:]
    var last: (labels: [Int], table: Int)?
    graph.forEachRun(label: nil) { run in
      for raw in run {
        let labels = graph.labels(of: NodeID(raw))
        let table: Int
        if let last, last.labels == labels {
          table = last.table
        } else if let known = numbers[labels] {
          table = known
        } else {
          table = nodes.count
          numbers[labels] = table
          nodes.append(ExportTable(names: labels.map { graph.labels[$0] }))
        }
        last = (labels, table)
        nodes[table].add(raw)
      }
    }
  }

  private mutating func collectRelationships() {
    var numbers: [Int: Int] = [:]
    for raw in 0..<graph.relationshipLimit where graph.contains(RelationshipID(raw)) {
      let type = graph.type(of: RelationshipID(raw))
      if let table = numbers[type] {
        relationships[table].add(raw)
        continue
      }
      numbers[type] = relationships.count
      relationships.append(ExportTable(names: [graph.types[type]]))
      relationships[relationships.count - 1].add(raw)
    }
  }

  /// The keys that occur in a table, in the order of their numbers, with the shape of their values.
  private func columns(
    of table: ExportTable, _ arrayDelimiter: UInt8, _ value: (UInt32, Int) -> Value
  ) -> [ExportColumn] {
    (0..<graph.keys.count).compactMap { key in
      var shape = ColumnShape(arrayDelimiter: arrayDelimiter)
      for run in table.runs {
        for raw in run { shape.observe(value(raw, key)) }
      }
      return shape.hasValues ? ExportColumn(key: key, name: graph.keys[key], shape: shape) : nil
    }
  }
}

/// Entities that are written together.
struct ExportTable {
  /// The labels of its nodes, or the one type of its relationships.
  let names: [String]
  /// Numbers of nodes or relationships, ascending.
  private(set) var runs: [Range<UInt32>] = []
  private(set) var count = 0
  var columns: [ExportColumn] = []

  init(names: [String]) { self.names = names }

  mutating func add(_ raw: UInt32) {
    count += 1
    if let last = runs.last, last.upperBound == raw {
      runs[runs.count - 1] = last.lowerBound..<raw + 1
    } else {
      runs.append(raw..<raw + 1)
    }
  }
}

/// A property key of a table.
struct ExportColumn {
  let key: Int
  let name: String
  let shape: ColumnShape
}
