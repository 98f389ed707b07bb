#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the texts that speak of what some words say, by the words' stems and the things they name.
package struct EvidenceSearch: Sendable {
  private let lexicon: Lexicon

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// One thing sought: a text that has any of the terms has it.
  package struct Feature: Hashable, Sendable {
    package var terms: [String]
    /// Terms of like meaning: a text that has only these has it less.
    package var related: [String]
    /// Whether a text without it says something else: a word that turns the meaning round.
    package var isRequired = false

    package init(_ terms: [String], related: [String] = []) {
      self.terms = terms
      self.related = related
    }
  }

  /// A text with the part of what was sought that it has, from 0 to 1.
  package struct Hit: Sendable {
    package var document: Int
    package var coverage: Double
    /// The features found, as bits.
    package var features: UInt64
  }

  /// The weight of each feature: rare ones count more. Zero for what no text has.
  func weights(of features: [Feature]) -> [Double] {
    let all = Double(max(lexicon.documentCount, 1))
    return features.map { feature in
      var documents = 0
      for term in feature.terms { documents = max(documents, lexicon.postings(of: term).count) }
      if documents == 0 {
        for term in feature.related { documents = max(documents, lexicon.postings(of: term).count) }
      }
      return documents == 0 ? 0 : log(1 + all / Double(documents))
    }
  }

  /// All texts with at least one feature, the best first.
  ///
  /// A feature that no text has counts as a rare one that was not found, so that coverage says how much of what was
  /// asked the texts speak of.
  func hits(_ features: [Feature], kinds: Set<DocumentKind>) -> [Hit] {
    let features = Array(features.prefix(64))
    var weights = weights(of: features)
    let missing = log(1 + Double(max(lexicon.documentCount, 1)) / 3)
    for index in weights.indices where weights[index] == 0 { weights[index] = missing }
    let total = weights.reduce(0, +)
    guard total > 0 else { return [] }
    var scores: [Int: (score: Double, features: UInt64)] = [:]
    for (index, feature) in features.enumerated() {
      var strengths: [Int: Double] = [:]
      func add(_ terms: [String], own: Double, cited: Double) {
        for term in terms {
          for posting in lexicon.postings(of: term) {
            strengths[posting >> 2] = max(strengths[posting >> 2] ?? 0, posting & 3 >= 2 ? own : cited)
          }
        }
      }
      add(feature.terms, own: 1, cited: 0.6)
      add(feature.related, own: 0.75, cited: 0.45)
      for (document, strength) in strengths {
        var entry = scores[document] ?? (0, 0)
        entry.score += weights[index] * strength
        entry.features |= 1 << UInt64(index)
        scores[document] = entry
      }
    }
    var hits: [Hit] = []
    for (document, entry) in scores where kinds.contains(lexicon.document(document).kind) {
      hits.append(Hit(document: document, coverage: entry.score / total, features: entry.features))
    }
    hits.sort { $0.coverage == $1.coverage ? $0.document < $1.document : $0.coverage > $1.coverage }
    return hits
  }
}
