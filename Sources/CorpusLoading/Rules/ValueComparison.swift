import GraphModel
import TextFolding

/// Tells whether two claims about one attribute of one thing can both hold.
struct ValueComparison {
  /// How two claims of a functional attribute stand to each other.
  enum Outcome: Hashable {
    case agree
    /// They speak of one time and cannot both hold.
    case disagree
    /// They speak of different times and differ.
    case change
    /// They cannot be compared.
    case incomparable
  }

  let index: CorpusIndex

  func outcome(_ a: ClaimRecord, _ b: ClaimRecord, attribute: SchemaAttribute) -> Outcome {
    guard let isEqual = isEqual(a.value.value, b.value.value, attribute.comparison) else {
      return .incomparable
    }
    if isEqual { return .agree }
    switch (a.asOf?.value, b.asOf?.value) {
    case (let first?, let second?): return first.overlaps(second) ? .disagree : .change
    case (nil, nil): return .disagree
    // A count without its time may be of any time; other values are taken to hold at the other's.
    default: return attribute.comparison == .number ? .incomparable : .disagree
    }
  }

  /// Whether two values agree under a rule; `nil` when the rule does not compare them.
  func isEqual(_ a: ClaimValue, _ b: ClaimValue, _ comparison: SchemaAttribute.Comparison) -> Bool? {
    switch (comparison, a, b) {
    case (.none, _, _): nil
    case (.date, .date(let first), .date(let second)): first.contains(second) || second.contains(first)
    case (.containment, .thing(let first), .thing(let second)):
      first == second || index.containers(of: first).contains(second)
        || index.containers(of: second).contains(first)
    case (.number, _, _): number(a).flatMap { first in number(b).map { first == $0 } }
    case (.exact, .thing(let first), .thing(let second)): first == second
    case (.exact, .text(let firstEn, let firstAr), .text(let secondEn, let secondAr)):
      // One language is enough: the other may be worded in two ways.
      matchKey(firstEn) == matchKey(secondEn) || isSame(firstAr, secondAr)
    default: nil
    }
  }

  private func isSame(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return false }
    return matchKey(a) == matchKey(b)
  }

  private func number(_ value: ClaimValue) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .decimal(let number): number
    default: nil
    }
  }
}
