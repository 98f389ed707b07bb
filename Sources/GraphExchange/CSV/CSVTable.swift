import GraphModel

/// What all chunks of a CSV table share: its header, and where the ends of relationships are looked up.
struct CSVTable: Sendable {
  let kind: TableKind
  let header: CSVHeader
  let dialect: CSVDialect
  /// The labels of all nodes, or the type of all relationships.
  let names: [String]
  /// For each column how its fields are read.
  let fields: [FieldKind]
  /// Kept alive beside the look-ups taken from them.
  private(set) var starts: IdentifierTable?
  private(set) var ends: IdentifierTable?

  /// How a field is read.
  enum FieldKind: UInt8 {
    case ignored, int, float, bool, date, text, general
    case numberID, textID, labels, start, end, type
  }

  init(kind: TableKind, header: CSVHeader, names: [String], dialect: CSVDialect) {
    self.kind = kind
    self.header = header
    self.names = names
    self.dialect = dialect
    fields = header.columns.map { FieldKind($0.role) }
  }

  /// The same with the nodes that its relationships join.
  func resolving(starts: IdentifierTable, ends: IdentifierTable) -> CSVTable {
    var copy = self
    copy.starts = starts
    copy.ends = ends
    return copy
  }
}

extension CSVTable.FieldKind {
  init(_ role: CSVColumn.Role) {
    switch role {
    case .ignored: self = .ignored
    case .property(_, let type): self = Self(type)
    case .id(_, _, let isNumber): self = isNumber ? .numberID : .textID
    case .labels: self = .labels
    case .start: self = .start
    case .end: self = .end
    case .type: self = .type
    }
  }

  private init(_ type: PropertyType) {
    guard !type.isList else {
      self = .general
      return
    }
    switch type.scalar {
    case .int: self = .int
    case .float: self = .float
    case .bool: self = .bool
    case .date: self = .date
    case .string: self = .text
    default: self = .general
    }
  }

  /// The column that holds such fields; `nil` for fields that make no property.
  var buffer: ColumnBuffer.Kind? {
    switch self {
    case .int, .numberID: .int
    case .float: .float
    case .bool: .bool
    case .date: .date
    case .text, .textID: .text
    case .general: .general
    case .ignored, .labels, .start, .end, .type: nil
    }
  }
}
