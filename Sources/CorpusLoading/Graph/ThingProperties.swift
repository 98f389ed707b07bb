import GraphModel
import TextFolding

/// The values that stand undisputed and so become properties of things: a meeting's date, its status.
///
/// Of the claims about one attribute the best rank counts, within it what reports say before what speakers say, and
/// of these the latest time. When they agree, the most precise value is taken; when they differ, none is.
struct ThingProperties {
  private let lookup: SchemaLookup
  private let comparison: ValueComparison
  private var claims: [String: [ClaimRecord]] = [:]

  init(index: CorpusIndex, lookup: SchemaLookup) {
    self.lookup = lookup
    comparison = ValueComparison(index: index)
    for claim in index.records.claims where claim.rank != .wrong {
      guard lookup.attribute(named: claim.attribute.value)?.isProperty == true else { continue }
      claims[claim.subject.value, default: []].append(claim)
    }
  }

  /// Adds the properties of a thing, in the order of the schema's attributes.
  func add(to list: inout PropertyList, of id: String) {
    guard let claims = claims[id] else { return }
    for attribute in lookup.schema.attributes where attribute.isProperty {
      let own = claims.filter { $0.attribute.value == attribute.name }
      if let claim = standing(of: own, attribute) { list.set(attribute.name, claim.value.value) }
    }
  }

  private func standing(of claims: [ClaimRecord], _ attribute: SchemaAttribute) -> ClaimRecord? {
    guard let rank = claims.map(\.rank).min() else { return nil }
    let best = claims.filter { $0.rank == rank }.sorted { precedes($0.id.value, $1.id.value) }
    let reported = best.filter(\.speakers.isEmpty)
    let candidates = latest(of: reported.isEmpty ? best : reported)
    for (offset, first) in candidates.enumerated() {
      for second in candidates.dropFirst(offset + 1) where !agree(first, second, attribute) { return nil }
    }
    return candidates.min { precision(of: $0) > precision(of: $1) }
  }

  private func latest(of claims: [ClaimRecord]) -> [ClaimRecord] {
    func day(_ claim: ClaimRecord) -> Int { claim.asOf?.value.lastDay?.dayNumber ?? .min }
    let last = claims.map(day).max()
    return claims.filter { day($0) == last }
  }

  private func agree(_ a: ClaimRecord, _ b: ClaimRecord, _ attribute: SchemaAttribute) -> Bool {
    let rule = attribute.comparison == .none ? attribute.value.equality : attribute.comparison
    return comparison.isEqual(a.value.value, b.value.value, rule) ?? false
  }

  private func precision(of claim: ClaimRecord) -> Int {
    if case .date(let date) = claim.value.value { date.precision.rawValue } else { 0 }
  }
}

extension SchemaAttribute.ValueType {
  /// The rule by which two values are one, for an attribute whose values are never compared for disagreement.
  fileprivate var equality: SchemaAttribute.Comparison {
    switch self {
    case .number: .number
    case .date: .date
    case .text, .anything, .label: .exact
    }
  }
}
