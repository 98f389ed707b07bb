import GraphModel

/// All disagreements of a corpus: the written ones, then those that only the rules see, sorted by id.
///
/// Where a person wrote down what a rule also finds, there is one: the person's words and kind, and the rule's
/// claims added, so that no report that gives a value is left out.
func findDisagreements(_ index: CorpusIndex, schema: SchemaLookup) -> [Disagreement] {
  var written = index.records.disagreements.map { Disagreement($0, index: index) }
  let taken = Set(written.map(\.id))
  var alone: [Disagreement] = []
  for found in DisagreementFinder(index: index, schema: schema).find(avoiding: taken) {
    if let position = positionOfTwin(of: found, in: written) {
      written[position].absorb(found)
    } else {
      alone.append(found)
    }
  }
  return (written + alone).sorted { precedes($0.id, $1.id) }
}

/// The written disagreement that is about the claims of a found one: all of its claims are among them.
///
/// A written change is no twin of a contradiction, nor the reverse. Of several the one with most claims, then the
/// first by id.
private func positionOfTwin(of found: Disagreement, in written: [Disagreement]) -> Int? {
  let claims = Set(found.claims)
  return written.indices.filter { position in
    let other = written[position]
    return !other.claims.isEmpty && claims.isSuperset(of: other.claims)
      && (other.kind == .change) == (found.kind == .change)
  }.min { a, b in
    let (first, second) = (written[a], written[b])
    return first.claims.count == second.claims.count
      ? precedes(first.id, second.id) : first.claims.count > second.claims.count
  }
}

extension Disagreement {
  /// A disagreement as a person wrote it.
  init(_ record: DisagreementRecord, index: CorpusIndex) {
    let ids = record.between.map(\.value).sorted(by: precedes)
    let isClaim: (String) -> Bool = { index.claimPlaces[$0] != nil }
    self.init(
      id: record.id.value, kind: record.kind, about: record.about.map(\.value).sorted(by: precedes),
      claims: ids.filter(isClaim), statements: ids.filter { !isClaim($0) }, title: record.title,
      judgement: record.judgement, reason: record.reason,
      printed: record.printed.map { (text: $0.text, cites: $0.cites.map(\.value).sorted()) },
      cites: index.citations(of: record), isOutside: record.isOutside)
  }

  /// Adds the claims, evidence and missing texts of the same disagreement found by rule.
  mutating func absorb(_ found: Disagreement) {
    attribute = attribute ?? found.attribute
    claims = Set(claims + found.claims).sorted(by: precedes)
    about = Set(about + found.about).sorted(by: precedes)
    cites = Set(cites + found.cites).sorted()
    // A side is shown already when a sentence of its claims is.
    let shown = Set(printed.flatMap(\.cites))
    printed += found.printed.filter { shown.isDisjoint(with: $0.cites) }
    judgement = judgement ?? found.judgement
    reason = reason ?? found.reason
  }
}
