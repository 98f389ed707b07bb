import Answers

/// Each row as a JSON object on a line of its own: its columns by name, and `cites` beside them.
///
/// A column named `cites` keeps its name; the evidence is left out then.
package struct JSONLinesFormat: AnswerFormat {
  package func rendered(_ answer: Answer, in context: RenderingContext) -> String {
    var writer = JSONWriter()
    let hasOwnCites = answer.columns.contains { $0.name == "cites" }
    for row in answer.rows {
      writer.beginObject()
      for (column, value) in zip(answer.columns, row.values) {
        writer.key(column.name)
        writer.value(value, .json, context.graph)
      }
      if !hasOwnCites, !row.cites.isEmpty {
        writer.key("cites")
        writer.strings(row.cites)
      }
      writer.endObject()
      writer.endLine()
    }
    return writer.text
  }
}

extension AnswerFormat where Self == JSONLinesFormat {
  /// This format, to be called with a leading dot.
  package static var jsonLines: JSONLinesFormat { JSONLinesFormat() }
}
