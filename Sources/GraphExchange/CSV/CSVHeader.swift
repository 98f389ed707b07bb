/// What the first record of a CSV file says of its columns.
struct CSVHeader: Sendable {
  var columns: [CSVColumn]
  /// The offset after the header in its file.
  var end: Int
}

/// A column by its header field.
struct CSVColumn: Sendable {
  /// The field's text, for messages.
  var title: String
  /// The field's offset in its file.
  var offset: Int
  var role: Role

  /// What the column is for.
  enum Role: Sendable {
    /// `:IGNORE`
    case ignored
    /// `name`, `name:string`, `dates:date[]`
    case property(key: String, type: PropertyType)
    /// `:ID`, `key:ID(space){id-type:long}`; with a key the id is kept as a property.
    case id(key: String?, space: String, isNumber: Bool)
    /// `:LABEL`
    case labels
    /// `:START_ID(space)`
    case start(space: String)
    /// `:END_ID(space)`
    case end(space: String)
    /// `:TYPE`
    case type
  }
}

extension CSVHeader {
  /// The id space of a node file, with what its ids are; `nil` without an id column.
  var idSpace: (name: String, isNumber: Bool)? {
    for column in columns {
      if case .id(_, let space, let isNumber) = column.role { return (space, isNumber) }
    }
    return nil
  }

  var hasTypeColumn: Bool {
    columns.contains { if case .type = $0.role { true } else { false } }
  }
}
