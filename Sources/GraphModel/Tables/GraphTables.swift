/// A whole graph as tables, the form in which it is laid out as a snapshot.
///
/// Nodes are numbered through the node tables in order; relationships name their ends by these numbers.
package struct GraphTables: Sendable {
  package var nodes: [NodeTable]
  package var relationships: [RelationshipTable]
  package var sections: [(name: String, bytes: [UInt8])]

  package init(
    nodes: [NodeTable], relationships: [RelationshipTable], sections: [(name: String, bytes: [UInt8])] = []
  ) {
    self.nodes = nodes
    self.relationships = relationships
    self.sections = sections
  }
}

/// Nodes with the same labels, in order of their numbers.
package struct NodeTable: Sendable {
  package var labels: [String]
  package var count: Int
  package var columns: [(key: String, data: ColumnData)]

  package init(labels: [String], count: Int, columns: [(key: String, data: ColumnData)] = []) {
    self.labels = labels
    self.count = count
    self.columns = columns
  }
}

/// The relationships of one type, in any order; two tables may share a type.
package struct RelationshipTable: Sendable {
  package var type: String
  package var sources: [UInt32]
  package var targets: [UInt32]
  package var columns: [(key: String, data: ColumnData)]

  package init(
    type: String, sources: [UInt32], targets: [UInt32], columns: [(key: String, data: ColumnData)] = []
  ) {
    self.type = type
    self.sources = sources
    self.targets = targets
    self.columns = columns
  }
}

/// The values of one property key over the rows of a table.
///
/// `validity` has one entry a row, false where there is no value; `nil` when every row has one.
package enum ColumnData: Sendable {
  case ints([Int64], validity: [Bool]?)
  case floats([Double], validity: [Bool]?)
  case bools([Bool], validity: [Bool]?)
  /// Days since 1970-01-01.
  case dates([Int64], validity: [Bool]?)
  /// Codes of a pool; `TextPool.none` where there is no value.
  case strings([UInt32], pool: TextPool)
  /// Texts one after another, mostly distinct: `count + 1` byte offsets.
  case texts(offsets: [UInt64], bytes: [UInt8], validity: [Bool]?)
  /// Anything else; `null` where there is no value.
  case general([Value])

  package var count: Int {
    switch self {
    case .ints(let values, _): values.count
    case .floats(let values, _): values.count
    case .bools(let values, _): values.count
    case .dates(let values, _): values.count
    case .strings(let codes, _): codes.count
    case .texts(let offsets, _, _): max(offsets.count - 1, 0)
    case .general(let values): values.count
    }
  }
}
