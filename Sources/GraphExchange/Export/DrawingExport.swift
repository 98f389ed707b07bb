import GraphModel

/// How a drawing language writes nodes and relationships.
protocol DrawingNotation {
  /// The first lines of the file, and the last.
  var opening: String { get }
  var closing: String { get }

  /// A node with the lines of text in its box.
  func node(_ number: UInt32, lines: [String]) -> String
  /// An arrow with its text.
  func arrow(from start: UInt32, to end: UInt32, text: String) -> String
}

/// Writes a graph as a drawing: names and types, not properties.
struct DrawingExport<Notation: DrawingNotation> {
  private let tables: ExportTables
  private let notation: Notation

  init(_ tables: ExportTables, _ notation: Notation) {
    self.tables = tables
    self.notation = notation
  }

  func write(to file: OutputFile) {
    let drawing = DrawingText(tables.graph)
    file.write(notation.opening)
    for table in tables.nodes {
      for run in table.runs {
        for raw in run {
          file.write(notation.node(raw, lines: drawing.lines(NodeID(raw), labels: table.names)))
        }
      }
    }
    for table in tables.relationships {
      let type = drawing.shortened(table.names[0])
      for run in table.runs {
        for raw in run {
          let start = tables.graph.source(of: RelationshipID(raw)).raw
          let end = tables.graph.target(of: RelationshipID(raw)).raw
          file.write(notation.arrow(from: start, to: end, text: type))
        }
      }
    }
    file.write(notation.closing)
  }
}
