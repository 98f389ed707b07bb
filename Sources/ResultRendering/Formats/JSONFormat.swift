import Answers

/// The answer as one JSON object on one line, as `pipe` writes it.
package struct JSONFormat: AnswerFormat {
  package func rendered(_ answer: Answer, in context: RenderingContext) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.members(of: answer, .json, context.graph)
    writer.endObject()
    writer.endLine()
    return writer.text
  }
}

extension AnswerFormat where Self == JSONFormat {
  /// This format, to be called with a leading dot.
  package static var json: JSONFormat { JSONFormat() }
}
