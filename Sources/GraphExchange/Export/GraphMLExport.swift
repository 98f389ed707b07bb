import GraphModel
import TextFolding

/// Writes a graph in GraphML: labels and types as data of their own, properties under declared keys.
///
/// Values that GraphML has no type for are strings: temporal values in ISO 8601, lists and maps in JSON.
struct GraphMLExport {
  private let tables: ExportTables
  private var graph: PropertyGraph { tables.graph }

  init(_ tables: ExportTables) { self.tables = tables }

  func write(to file: OutputFile) {
    file.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    file.write("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
    file.write("  <key id=\"labels\" for=\"node\" attr.name=\"labels\" attr.type=\"string\"/>\n")
    file.write("  <key id=\"label\" for=\"edge\" attr.name=\"label\" attr.type=\"string\"/>\n")
    writeKeys(tables.nodes, "node", to: file)
    writeKeys(tables.relationships, "edge", to: file)
    file.write("  <graph edgedefault=\"directed\">\n")
    for table in tables.nodes { writeNodes(table, to: file) }
    for table in tables.relationships { writeRelationships(table, to: file) }
    file.write("  </graph>\n</graphml>\n")
  }

  private func writeKeys(_ tables: [ExportTable], _ kind: String, to file: OutputFile) {
    var types: [Int: String] = [:]
    for column in tables.flatMap(\.columns) {
      let own = typeName(column.shape.type)
      types[column.key] = types[column.key].map { $0 == own ? own : "string" } ?? own
    }
    for (key, type) in types.sorted(by: { $0.key < $1.key }) {
      let name = escaped(graph.keys[key])
      file.write(
        "  <key id=\"\(kind)-\(key)\" for=\"\(kind)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
    }
  }

  private func typeName(_ type: PropertyType) -> String {
    switch type.scalar {
    case .int where !type.isList: "long"
    case .float where !type.isList: "double"
    case .bool where !type.isList: "boolean"
    default: "string"
    }
  }

  private func writeNodes(_ table: ExportTable, to file: OutputFile) {
    let labels = escaped(table.names.map { ":" + $0 }.joined())
    for run in table.runs {
      for raw in run {
        file.write("    <node id=\"n\(raw)\"><data key=\"labels\">\(labels)</data>")
        writeData(table, "node", to: file) { graph.property(NodeID(raw), $0) }
        file.write("</node>\n")
      }
    }
  }

  private func writeRelationships(_ table: ExportTable, to file: OutputFile) {
    let type = escaped(table.names[0])
    for run in table.runs {
      for raw in run {
        let relationship = RelationshipID(raw)
        let (start, end) = (graph.source(of: relationship).raw, graph.target(of: relationship).raw)
        file.write("    <edge id=\"e\(raw)\" source=\"n\(start)\" target=\"n\(end)\">")
        file.write("<data key=\"label\">\(type)</data>")
        writeData(table, "edge", to: file) { graph.property(relationship, $0) }
        file.write("</edge>\n")
      }
    }
  }

  private func writeData(
    _ table: ExportTable, _ kind: String, to file: OutputFile, _ value: (Int) -> Value
  ) {
    for column in table.columns {
      let value = value(column.key)
      if value.isNull { continue }
      file.write("<data key=\"\(kind)-\(column.key)\">\(escaped(value.plainText))</data>")
    }
  }

  /// Text as content or attribute. Characters that XML 1.0 cannot hold, even escaped, become U+FFFD.
  private func escaped(_ text: String) -> String {
    replacingScalars(in: text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      // Readers turn these, written as themselves, into spaces or line feeds.
      case "\t": "&#9;"
      case "\n": "&#10;"
      case "\r": "&#13;"
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: nil
      }
    }
  }
}
