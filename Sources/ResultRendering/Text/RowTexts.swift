import Answers
import GraphModel
import TextFolding

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

  /// The columns that each column takes when nothing is broken.
  var naturalWidths: [Int] {
    header.indices.map { column in
      rows.reduce(displayWidth(header[column])) { max($0, displayWidth($1[column])) }
    }
  }

  /// Takes out the columns that say the same in every row, and gives them back with what they say.
  ///
  /// The column of evidence stays, and one other.
  mutating func liftConstantColumns() -> [(name: String, value: String)] {
    guard rows.count > 1, let first = rows.first else { return [] }
    let last = hasEvidence ? header.count - 1 : header.count
    let constant = (0..<last).filter { column in rows.allSatisfy { $0[column] == first[column] } }
    guard !constant.isEmpty, constant.count < last else { return [] }
    let lifted = constant.map { (name: header[$0], value: first[$0]) }
    for column in constant.reversed() {
      header.remove(at: column)
      isNumeric.remove(at: column)
      for row in rows.indices { rows[row].remove(at: column) }
    }
    return lifted
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
