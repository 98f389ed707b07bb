import GraphModel

/// Writes a graph as a Mermaid flowchart: names and types, not properties.
struct MermaidExport {
  private let tables: ExportTables

  init(_ tables: ExportTables) { self.tables = tables }

  func write(to file: OutputFile) {
    let drawing = DrawingText(tables.graph)
    file.write("flowchart LR\n")
    for table in tables.nodes {
      for run in table.runs {
        for raw in run {
          let text = drawing.lines(NodeID(raw), labels: table.names).map(escaped).joined(separator: "<br>")
          file.write("  n\(raw)[\"\(text)\"]\n")
        }
      }
    }
    for table in tables.relationships {
      let type = escaped(drawing.shortened(table.names[0]))
      for run in table.runs {
        for raw in run {
          let start = tables.graph.source(of: RelationshipID(raw)).raw
          let end = tables.graph.target(of: RelationshipID(raw)).raw
          file.write("  n\(start) -->|\"\(type)\"| n\(end)\n")
        }
      }
    }
  }

  /// Text in quotes. Mermaid reads it as HTML, after backticks as Markdown, and knows `%%` and `#…;` besides; what
  /// could mean anything is written as a character reference, which begins with `#`.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "#", "&", "<", ">", "`", "%", ";", "*", "_", "\\", "{", "}", "[", "]", "|":
        result += "#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
