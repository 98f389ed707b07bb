/// What may stand at the cursor, best first.
package struct Completion: Equatable, Sendable {
  /// The UTF-8 range of the text that a candidate takes the place of.
  package var replacement: Range<Int>
  package var candidates: [CompletionCandidate]

  package init(replacing replacement: Range<Int>, with candidates: [CompletionCandidate]) {
    self.replacement = replacement
    self.candidates = candidates
  }
}

/// One way to complete the text.
package struct CompletionCandidate: Equatable, Sendable {
  /// What is inserted, a following space or bracket included where one is wanted.
  package var text: String
  /// What the list shows; made safe for the terminal there.
  package var label: String
  /// A word about it, as its kind; candidates with notes are listed one a row.
  package var note: String

  package init(_ text: String, label: String? = nil, note: String = "") {
    self.text = text
    self.label = label ?? text
    self.note = note
  }
}

extension Completion {
  /// The longest beginning that all candidates share, in whole grapheme clusters.
  package var commonPrefix: String {
    guard var shared = candidates.first.map({ Array($0.text) }) else { return "" }
    for candidate in candidates.dropFirst() {
      var length = 0
      for (left, right) in zip(shared, candidate.text) {
        // Swift holds canonically equal spellings equal; a prefix of bytes must be the same bytes.
        guard left.utf8.elementsEqual(right.utf8) else { break }
        length += 1
      }
      shared.removeLast(shared.count - length)
    }
    return String(shared)
  }
}
