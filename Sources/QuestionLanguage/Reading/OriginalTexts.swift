import TextFolding

/// The original sentences of reports, for a search beside that of the corpus's own restatement.
package struct OriginalTexts: Sendable {
  private var sentences: [(cite: String, stems: [String])] = []
  private var known: Set<String> = []

  /// Keeps sentences under their citations.
  package init(_ sentences: [(cite: String, text: String)]) {
    for (cite, text) in sentences {
      let stems = Self.stems(of: text)
      known.formUnion(stems)
      self.sentences.append((cite, stems))
    }
  }

  /// The citations of the sentences that have the words of a text one after another. Linear in the sentences.
  func cites(saying text: String) -> Set<String> {
    let sought = Self.stems(of: text)
    guard let first = sought.first, sought.allSatisfy(known.contains) else { return [] }
    let found = sentences.filter { sentence in
      sentence.stems.indices.contains { start in
        sentence.stems[start] == first && sentence.stems[start...].starts(with: sought)
      }
    }
    return Set(found.map(\.cite))
  }

  /// Whether some sentence has a word, in any of its forms.
  func has(_ word: String) -> Bool { known.contains(TextStem.of(word)) }

  private static func stems(of text: String) -> [String] {
    WordForm.words(of: text).map(TextStem.of).filter { !$0.isEmpty }
  }
}
