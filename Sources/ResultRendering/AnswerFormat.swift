import Answers
import GraphModel

/// A way to write an answer out. One format a file; `rendered(answer, as: .table, in: context)`.
package protocol AnswerFormat: Sendable {
  /// The answer as text that ends with a line feed, or is empty.
  func rendered(_ answer: Answer, in context: RenderingContext) -> String
}

/// What every format needs beside the answer.
package struct RenderingContext {
  /// The graph whose entities the answer names.
  package let graph: GraphDescription
  /// What the answer is drawn for.
  package let profile: RenderingProfile

  package init(graph: PropertyGraph, profile: RenderingProfile) {
    self.graph = GraphDescription(graph)
    self.profile = profile
  }
}

/// An answer in a format.
package func rendered(
  _ answer: Answer, as format: some AnswerFormat, in context: RenderingContext
) -> String {
  format.rendered(answer, in: context)
}

/// The formats by the names that users give them.
package enum FormatName: String, CaseIterable, Sendable {
  case table, plain, list, csv, tsv, json, jsonl, markdown, html, cypher

  /// The format of that name.
  package var format: any AnswerFormat {
    switch self {
    case .table: .table
    case .plain: .plain
    case .list: .list
    case .csv: .csv
    case .tsv: .tsv
    case .json: .json
    case .jsonl: .jsonLines
    case .markdown: .markdown
    case .html: .html
    case .cypher: .cypher
    }
  }
}
