import Foundation

/// One question of the benchmark.
struct Question {
  let id: String
  /// A query, or a question in words, on one line; its parameters as `$name`.
  let text: String

  /// Whether the rows come in an order that the question names.
  var isOrdered: Bool { text.contains("ORDER BY") }
}

/// The questions of one file in `Questions/`, each under a comment line that holds nothing but its name.
struct QuestionCatalog {
  let questions: [Question]

  /// - Throws: when the file cannot be read.
  init(file: String) throws {
    let text = try String(contentsOf: Places.questions.appending(path: file), encoding: .utf8)
    var found: [(id: String, lines: [String])] = []
    for line in text.split(separator: "\n").map(String.init) {
      if let name = Self.name(inComment: line) {
        found.append((name, []))
      } else if !line.hasPrefix("//"), !line.hasPrefix("--"), !found.isEmpty {
        found[found.count - 1].lines.append(line.trimmingCharacters(in: .whitespaces))
      }
    }
    questions = found.map { Question(id: $0.id, text: $0.lines.joined(separator: " ")) }
  }

  private static func name(inComment line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count == 2, words[0] == "//" || words[0] == "--" else { return nil }
    return String(words[1])
  }
}
