import GraphModel

/// Writes a graph as JSON Lines, nodes before relationships; see `JSONLinesReader` for the form.
struct JSONLinesExport {
  private let tables: ExportTables
  private var graph: PropertyGraph { tables.graph }

  init(_ tables: ExportTables) { self.tables = tables }

  func write(to file: OutputFile) {
    for table in tables.nodes {
      let labels = Value.list(table.names.map { .string($0) }).jsonText
      for run in table.runs {
        for raw in run {
          let properties = properties(table) { graph.property(NodeID(raw), $0) }
          file.write("{\"id\":\(raw),\"labels\":\(labels),\"properties\":\(properties)}\n")
        }
      }
    }
    for table in tables.relationships {
      let type = Value.string(table.names[0]).jsonText
      for run in table.runs {
        for raw in run {
          let properties = properties(table) { graph.property(RelationshipID(raw), $0) }
          let start = graph.source(of: RelationshipID(raw)).raw
          let end = graph.target(of: RelationshipID(raw)).raw
          file.write(
            "{\"id\":\(raw),\"type\":\(type),\"start\":\(start),\"end\":\(end),\"properties\":\(properties)}\n"
          )
        }
      }
    }
  }

  private func properties(_ table: ExportTable, _ value: (Int) -> Value) -> String {
    var writer = JSONValueWriter()
    let members = table.columns.map { ($0.name, value($0.key)) }
    writer.write(members: members.filter { !$0.1.isNull })
    return writer.text
  }
}
