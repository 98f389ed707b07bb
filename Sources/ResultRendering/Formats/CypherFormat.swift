import Answers
import GraphModel

/// Each row as a map in the query language's literal notation, a line each: `{name: 'Oslo', n: 2}`.
package struct CypherFormat: AnswerFormat {
  package func rendered(_ answer: Answer, in context: RenderingContext) -> String {
    answer.rows.map { row in
      let fields = zip(answer.columns, row.values).map { column, value in
        Value.symbolicName(column.name) + ": " + value.literal(describing: context.graph)
      }
      return "{" + fields.joined(separator: ", ") + "}\n"
    }.joined()
  }
}

extension AnswerFormat where Self == CypherFormat {
  /// This format, to be called with a leading dot.
  package static var cypher: CypherFormat { CypherFormat() }
}
