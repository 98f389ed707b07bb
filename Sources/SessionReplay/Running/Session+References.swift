import Answers
import GraphModel
import SourceDiagnostics

extension Session {
  /// The numbers of the earlier cells that a text speaks of: `$_3` and `_3`, `$_` and `_`, `why 3`, `..`.
  func references(in text: String, before number: Int) -> [Int] {
    var found: Set<Int> = []
    let last = cells.last { $0.number < number && $0.answer != nil }?.number
    for reference in answerReferences(in: text) {
      if let cell = reference ?? last { found.insert(cell) }
    }
    if let request = EvidenceRequest(text), let cell = request.cell ?? last { found.insert(cell) }
    if text.hasPrefix(".."), let last { found.insert(last) }
    return found.filter { $0 < number }.sorted()
  }

  /// The parameters of a query: those set, and the rows of the earlier answers that it speaks of.
  func parameters(for cell: SessionCell) throws(CellFailure) -> [String: Value] {
    var all = parameters
    for reference in answerReferences(in: cell.text, withDollar: true) {
      let name = "_" + (reference.map(String.init) ?? "")
      guard let answer = earlierAnswer(reference, before: cell.number) else {
        throw .noAnswer(named: "$" + name)
      }
      all[name] = answer.rowsAsMaps
    }
    return all
  }

  /// Refuses a question that speaks of an answer that there is not; quoted text speaks of none.
  func checkReferences(in question: String, before number: Int) throws(CellFailure) {
    let unquoted = question.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " ")
    for reference in answerReferences(in: unquoted) where earlierAnswer(reference, before: number) == nil {
      throw .noAnswer(named: "_" + (reference.map(String.init) ?? ""))
    }
  }

  /// The answer of an earlier cell, or of the last one that has any.
  private func earlierAnswer(_ reference: Int?, before number: Int) -> Answer? {
    guard let reference else { return cells.last { $0.number < number && $0.answer != nil }?.answer }
    return reference < number ? cell(reference)?.answer : nil
  }
}

extension CellFailure {
  fileprivate static func noAnswer(named name: String) -> CellFailure {
    CellFailure(
      type: "ParameterMissing", code: "MissingParameter",
      message: Message(
        "'\(name)' names no answer; expected the number of an earlier cell with an answer",
        "'\(name)' لا يدل على جواب؛ يُنتظر رقم خلية سابقة لها جواب"))
  }
}

/// The places in a text that stand for an earlier answer: its number, or `nil` for the last one.
private func answerReferences(in text: String, withDollar: Bool = false) -> [Int?] {
  var found: [Int?] = []
  let characters = Array(text)
  for (index, character) in characters.enumerated() where character == "_" {
    let before = index > 0 ? characters[index - 1] : " "
    let isParameter = before == "$"
    guard isParameter || (!withDollar && !isWordCharacter(before)) else { continue }
    let rest = characters[(index + 1)...].prefix(while: isWordCharacter)
    if rest.isEmpty {
      found.append(nil)
    } else if let number = Int(String(rest)) {
      found.append(number)
    }
  }
  return found
}

private func isWordCharacter(_ character: Character) -> Bool {
  character.isLetter || character.isNumber || character == "_" || character == "$"
}

extension Answer {
  /// The rows as a list of maps from column to value, for `$_3`.
  fileprivate var rowsAsMaps: Value {
    .list(
      rows.map { row in .map(MapValue(zip(columns, row.values).map { ($0.name, $1) })) })
  }
}
