import Testing

/// A question that somebody who works with the reports would ask, in one or several wordings, with its answer as read
/// from the reports.
///
/// A table holds blocks parted by an empty line: each wording behind `?`, then `= absent` where the answer is no or
/// nothing, else what the answer must hold: `ids`, `cites`, `values`; `also` are citations that it may hold besides.
struct ResearcherQuestion: Sendable {
  var wordings: [String] = []
  var isAbsent = false
  var ids: Set<String> = []
  var cites: Set<String> = []
  var also: Set<String> = []
  var values: [String] = []

  static let tables: [(name: String, text: String)] = [
    ("provenance", provenance), ("comparison", compare), ("connection", path), ("time", time),
    ("absence", absence), ("lookup", lookup), ("conflict", conflict),
    ("join", join), ("counting", counting), ("denial", denial), ("links", links), ("reasons", reasons),
  ]

  static func questions(in table: String) -> [ResearcherQuestion] {
    var found: [ResearcherQuestion] = []
    var open = ResearcherQuestion()
    for line in table.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !open.wordings.isEmpty { found.append(open) }
        open = ResearcherQuestion()
      } else {
        open.read(line)
      }
    }
    return open.wordings.isEmpty ? found : found + [open]
  }

  private mutating func read(_ line: Substring) {
    let mark = line.prefix { $0 != " " }
    let rest = line.dropFirst(mark.count + 1)
    let items = rest.split(separator: " ").map(String.init)
    switch mark {
    case "?": wordings.append(String(rest))
    case "=": isAbsent = rest == "absent"
    case "ids": ids = Set(items)
    case "cites": cites = Set(items)
    case "also": also = Set(items)
    case "values": values = items
    default: wordings.append("a line that begins with \(mark)")
    }
  }
}

extension ResearcherQuestion: CustomTestStringConvertible {
  var testDescription: String { wordings[0] }
}
