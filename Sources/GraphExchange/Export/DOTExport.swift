import GraphModel

/// Writes a graph as a drawing for Graphviz: names and types, not properties.
struct DOTExport {
  private let tables: ExportTables

  init(_ tables: ExportTables) { self.tables = tables }

  func write(to file: OutputFile) {
    let drawing = DrawingText(tables.graph)
    file.write("digraph {\n  node [shape=box];\n")
    for table in tables.nodes {
      for run in table.runs {
        for raw in run {
          let text = drawing.lines(NodeID(raw), labels: table.names).map(escaped).joined(separator: "\\n")
          file.write("  n\(raw) [label=\"\(text)\"];\n")
        }
      }
    }
    for table in tables.relationships {
      let type = escaped(drawing.shortened(table.names[0]))
      for run in table.runs {
        for raw in run {
          let start = tables.graph.source(of: RelationshipID(raw)).raw
          let end = tables.graph.target(of: RelationshipID(raw)).raw
          file.write("  n\(start) -> n\(end) [label=\"\(type)\"];\n")
        }
      }
    }
    file.write("}\n")
  }

  /// Text in a quoted label. Backslashes begin escapes there, and ampersands entities as in HTML.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
