import GraphModel

/// Writes a graph as a folder of CSV files with neo4j-admin's headers, one for each set of labels and each type:
/// `nodes-1-Actor.csv`, `relationships-1-SAID.csv`.
///
/// Ids are the graph's own numbers, of no id space. A column whose values have no common type, or hold what the
/// separators cannot keep apart, has the type `json`.
struct CSVExport {
  private let tables: ExportTables
  private let dialect: CSVDialect
  private var graph: PropertyGraph { tables.graph }

  init(_ tables: ExportTables, _ dialect: CSVDialect) {
    self.tables = tables
    self.dialect = dialect
  }

  func write(toFolder path: String) throws(ExportError) {
    try checkNames()
    let folder = try OutputFolder(path)
    for (index, table) in tables.nodes.enumerated() {
      let file = try folder.file(name("nodes", index, of: tables.nodes.count, table))
      writeNodes(table, to: file)
      try file.finish()
    }
    if tables.nodes.isEmpty {
      let file = try folder.file("nodes.csv")
      writeHeader([Self.idTitle, ":LABEL"], [], to: file)
      try file.finish()
    }
    for (index, table) in tables.relationships.enumerated() {
      let file = try folder.file(name("relationships", index, of: tables.relationships.count, table))
      writeRelationships(table, to: file)
      try file.finish()
    }
    try folder.finish()
  }

  private static let idTitle = ":ID{id-type:long}"

  /// Refuses what no header or field can say.
  private func checkNames() throws(ExportError) {
    let separator = String(Character(Unicode.Scalar(dialect.arrayDelimiter)))
    for label in tables.nodes.flatMap(\.names) {
      if label.isEmpty { throw .unwritableName(label, reason: "CSV cannot hold a label without a name") }
      if label.utf8.contains(dialect.arrayDelimiter) {
        throw .unwritableName(
          label, reason: "'\(separator)' separates labels; take another separator for lists, or JSON Lines")
      }
    }
    for column in (tables.nodes + tables.relationships).flatMap(\.columns) where column.name.isEmpty {
      throw .unwritableName("", reason: "CSV cannot hold a property without a name; take JSON Lines")
    }
    for table in tables.relationships where table.names[0].isEmpty {
      throw .unwritableName("", reason: "CSV cannot hold a type without a name; take JSON Lines")
    }
  }

  /// `nodes-02-Actor-Person.csv`: numbered, so that the order of names is the order of the graph.
  private func name(_ kind: String, _ index: Int, of count: Int, _ table: ExportTable) -> String {
    let width = String(count).utf8.count
    let number = String(index + 1)
    let padded = String(repeating: "0", count: width - number.utf8.count) + number
    let words = table.names.map { String($0.prefix(40).map { $0.isLetter || $0.isNumber ? $0 : "_" }) }
    return ([kind, padded] + words.prefix(3)).joined(separator: "-") + ".csv"
  }

  // MARK: - Tables

  private func writeNodes(_ table: ExportTable, to file: OutputFile) {
    writeHeader([Self.idTitle, ":LABEL"], table.columns, to: file)
    let separator = String(Character(Unicode.Scalar(dialect.arrayDelimiter)))
    let labels = fieldText(table.names.joined(separator: separator))
    for run in table.runs {
      for raw in run {
        file.write(String(raw))
        file.write(byte: dialect.delimiter)
        file.write(labels)
        for column in table.columns { write(graph.property(NodeID(raw), column.key), column, to: file) }
        file.write(byte: CSVDialect.lineFeed)
      }
    }
  }

  private func writeRelationships(_ table: ExportTable, to file: OutputFile) {
    writeHeader([":START_ID", ":END_ID", ":TYPE"], table.columns, to: file)
    let type = fieldText(table.names[0])
    for run in table.runs {
      for raw in run {
        let relationship = RelationshipID(raw)
        file.write(String(graph.source(of: relationship).raw))
        file.write(byte: dialect.delimiter)
        file.write(String(graph.target(of: relationship).raw))
        file.write(byte: dialect.delimiter)
        file.write(type)
        for column in table.columns { write(graph.property(relationship, column.key), column, to: file) }
        file.write(byte: CSVDialect.lineFeed)
      }
    }
  }

  private func writeHeader(_ titles: [String], _ columns: [ExportColumn], to file: OutputFile) {
    let all = titles + columns.map { "\($0.name):\($0.shape.type.name)" }
    for (index, title) in all.enumerated() {
      if index > 0 { file.write(byte: dialect.delimiter) }
      file.write(fieldText(title))
    }
    file.write(byte: CSVDialect.lineFeed)
  }

  // MARK: - Fields

  /// Writes a delimiter and a value; nothing follows the delimiter where there is none.
  private func write(_ value: Value, _ column: ExportColumn, to file: OutputFile) {
    file.write(byte: dialect.delimiter)
    if value.isNull { return }
    let type = column.shape.type
    if type.scalar == .json {
      file.write(fieldText(value.jsonText))
    } else if case .list(let items) = value {
      let separator = String(Character(Unicode.Scalar(dialect.arrayDelimiter)))
      file.write(fieldText(items.map(\.plainText).joined(separator: separator)))
    } else if case .int(let number) = value {
      file.write(String(number))
    } else {
      file.write(fieldText(value.plainText))
    }
  }

  /// A field's text, in quotes where it needs them: when empty, since without it would be no value, and at
  /// separators, quotes, line ends, and spaces at its ends, which some readers trim.
  private func fieldText(_ text: String) -> String {
    let utf8 = text.utf8
    let needsQuotes =
      utf8.isEmpty || utf8.first == 0x20 || utf8.last == 0x20 || utf8.first == 0x09 || utf8.last == 0x09
      || utf8.contains {
        $0 == dialect.delimiter || $0 == CSVDialect.quote || $0 == CSVDialect.lineFeed
          || $0 == CSVDialect.carriageReturn
      }
    guard needsQuotes else { return text }
    var quoted: [UInt8] = [CSVDialect.quote]
    for byte in utf8 {
      if byte == CSVDialect.quote { quoted.append(byte) }
      quoted.append(byte)
    }
    quoted.append(CSVDialect.quote)
    return String(decoding: quoted, as: UTF8.self)
  }
}

extension PropertyType {
  /// The type as a header names it.
  var name: String { scalar.name + (isList ? "[]" : "") }
}
