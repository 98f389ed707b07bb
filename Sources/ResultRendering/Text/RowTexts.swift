import Answers
import GraphModel

/// The rows of an answer as texts: a header, cells, and a last column of evidence where there is any.
struct RowTexts {
  var header: [String]
  var rows: [[String]]
  /// Whether all values of a column are numbers, so that it stands to the right.
  var isNumeric: [Bool]
  /// Whether the last column holds evidence.
  let hasEvidence: Bool

  init(_ answer: Answer, in context: RenderingContext, limitsCitations: Bool = true) {
    let cell = CellText(context)
    let words = AnswerWords(language: answer.language)
    let limit = limitsCitations ? context.profile.citationLimit : nil
    let hasEvidence = answer.rows.contains { !$0.cites.isEmpty }
    header = answer.columns.map { cell.safe($0.name) }
    isNumeric = answer.columns.indices.map { column in
      answer.rows.allSatisfy { $0.values.indices.contains(column) && $0.values[column].isNumberOrNull }
    }
    let isQuery = answer.kind == .rows
    rows = answer.rows.map { row in
      var texts = row.values.map { $0.isNull && !isQuery ? "—" : cell.text(of: $0) }
      if hasEvidence {
        let cites = row.cites.isEmpty ? words.noEvidence : citationText(row.cites, limit: limit)
        texts.append(cell.safe(cites))
      }
      return texts
    }
    if hasEvidence {
      header.append(words.evidence)
      isNumeric.append(false)
    }
    self.hasEvidence = hasEvidence
  }
}

extension Value {
  fileprivate var isNumberOrNull: Bool {
    switch self {
    case .int, .float, .null: true
    default: false
    }
  }
}
