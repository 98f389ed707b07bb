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
      let earlier =
        reference.map { number in cells.first { $0.number == number && number < cell.number } }
        ?? cells.last { $0.number < cell.number && $0.answer != nil }
      guard let answer = earlier?.answer else {
        let name = reference.map { "$_\($0)" } ?? "$_"
        throw CellFailure(
          type: "ParameterMissing", code: "MissingParameter",
          message: Message(
            "'\(name)' names no answer; expected the number of an earlier cell with an answer",
            "'\(name)' لا يدل على جواب؛ يُنتظر رقم خلية سابقة لها جواب"))
      }
      all[reference.map { "_\($0)" } ?? "_"] = answer.rowsAsMaps
    }
    return all
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
