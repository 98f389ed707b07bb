import GraphModel
import SourceDiagnostics

extension CorpusChecker {
  /// A claim's ids resolve, its attribute may be claimed of its thing, and its value is what the attribute asks.
  func checkClaim(_ claim: ClaimRecord) {
    let name = "claim \(quoted(claim.id.value))"
    checkThing(claim.subject, in: "'of' of \(name)")
    for id in claim.speakers { checkSpeaker(id, in: "'by' of \(name)") }
    for citation in claim.cites { checkCitation(citation, in: name) }
    guard let schema = index.schema, let attribute = schema.attribute(named: claim.attribute.value) else {
      return
    }
    checkSubject(of: claim, attribute: attribute, schema: schema)
    if case .thing(let id) = claim.value.value {
      let labels: [String] = if case .label(let label) = attribute.value { [label] } else { [] }
      let value = Located(id, at: claim.value.place)
      checkThing(value, in: "'value' of \(name) (\(attribute.name))", labels: labels)
      if id == claim.subject.value && attribute.relation != nil {
        problems.report("\(name) relates \(quoted(id)) to itself", at: claim.value.place)
      }
    }
  }

  private func checkSubject(of claim: ClaimRecord, attribute: SchemaAttribute, schema: SchemaLookup) {
    guard !attribute.of.isEmpty, let thing = index.things[claim.subject.value],
      let primary = thing.primaryLabel, !thing.labels.contains(where: attribute.of.contains)
    else { return }
    let allowed = schema.schema.attributes.filter { other in
      other.value == attribute.value && (other.of.isEmpty || thing.labels.contains(where: other.of.contains))
    }.map(\.name)
    var hints = ["\(quoted(attribute.name)) may be claimed of " + attribute.of.joined(separator: ", ")]
    if !allowed.isEmpty {
      hints.append("of \(quoted(primary)) the schema has " + allowed.joined(separator: ", "))
    }
    problems.report(
      "the attribute \(quoted(attribute.name)) cannot be claimed of \(quoted(claim.subject.value)), "
        + "which is \(quoted(primary))", at: claim.attribute.place, hints: hints)
  }

  /// A disagreement's ids resolve, and it has two sides unless it is a slip.
  func checkDisagreement(_ disagreement: DisagreementRecord) {
    let name = "disagreement \(quoted(disagreement.id.value))"
    for id in disagreement.about { checkThing(id, in: "'about' of \(name)") }
    for id in disagreement.between where isMissing(id.value) {
      if index.claimPlaces[id.value] == nil && index.statementPlaces[id.value] == nil {
        let known = Array(index.claimPlaces.keys) + Array(index.statementPlaces.keys)
        problems.report(
          "unknown claim or statement \(quoted(id.value)) in 'between' of \(name)", at: id.place,
          hints: didYouMean(id.value, among: known))
      }
    }
    let printed = disagreement.printed.flatMap(\.cites)
    for citation in printed { checkCitation(citation, in: name) }
    guard disagreement.kind != .slip, areReportsWhole else { return }
    let count = index.citations(of: disagreement).count
    if count < 2 {
      problems.report(
        "\(name) rests on \(count == 0 ? "no citation" : "one citation"), "
          + "expected two, or the kind \(quoted(DisagreementKind.slip.rawValue))",
        at: disagreement.id.place)
    }
  }
}
