import Testing

/// A fault put into one file of the small corpus, and what must be said of it and nothing else.
struct Fault: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  /// Replacements in the file; `⟦` in the new text marks where an error is expected.
  let edits: [(old: String, new: String)]
  /// One message for each mark, in the order of the marks.
  let messages: [String]

  init(_ name: String, in path: String, _ edits: [(old: String, new: String)], _ messages: String...) {
    self.name = name
    self.path = path
    self.edits = edits
    self.messages = messages
  }

  var testDescription: String { name }

  /// The corpus with the fault, and the diagnostics expected of it.
  func applied(to files: [String: String]) -> (files: [String: String], expected: [String]) {
    var files = files
    var text = files[path] ?? ""
    for edit in edits { text = text.replacing(edit.old, with: edit.new, maxReplacements: 1) }
    var expected: [String] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var column = 1
      for character in line {
        if character == "⟦" {
          let message = expected.count < messages.count ? messages[expected.count] : "(no message)"
          expected.append("\(path):\(number + 1):\(column): error: \(message)")
        } else {
          column += 1
        }
      }
    }
    files[path] = text.replacing("⟦", with: "")
    return (files, expected)
  }
}
