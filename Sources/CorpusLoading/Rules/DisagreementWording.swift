import GraphModel
import TextFolding

/// The texts of a disagreement that a rule found, all of them taken from the schema, the registry and the claims.
struct DisagreementWording {
  let index: CorpusIndex
  let attribute: SchemaAttribute

  /// The thing and the attribute, `name: attribute`.
  func title(of subject: String) -> LocalizedText {
    let name = index.things[subject]?.record.name ?? LocalizedText(en: subject, ar: subject)
    return LocalizedText(
      en: "\(name.en): \(attribute.words.en.first ?? attribute.name)",
      ar: "\(name.ar): \(attribute.words.ar.first ?? attribute.name)")
  }

  /// What each claim prints, with its sentences; equal words once, in the order of their first sentence.
  func printed(_ claims: [ClaimRecord]) -> [(text: String, cites: [Citation])] {
    var cites: [String: Set<Citation>] = [:]
    for claim in claims {
      let text = claim.printed ?? valueText(claim).en
      cites[text, default: []].formUnion(claim.cites.map(\.value))
    }
    return cites.map { (text: $0.key, cites: $0.value.sorted()) }.sorted { a, b in
      a.cites == b.cites ? precedes(a.text, b.text) : a.cites.lexicographicallyPrecedes(b.cites)
    }
  }

  /// The preferred value, when the claims of that rank agree; otherwise nothing is judged.
  func judgement(of claims: [ClaimRecord]) -> LocalizedText? {
    let preferred = claims.filter { $0.rank == .preferred }
    guard let first = preferred.first else { return nil }
    let comparison = ValueComparison(index: index)
    let isOneValue = preferred.allSatisfy {
      comparison.outcome(first, $0, attribute: attribute) == .agree
    }
    return isOneValue ? valueText(first) : nil
  }

  /// The notes of the claims that are doubted or held wrong.
  func reason(of claims: [ClaimRecord]) -> LocalizedText? {
    let notes = claims.filter { $0.rank > .normal }.compactMap(\.note)
    guard !notes.isEmpty else { return nil }
    return LocalizedText(
      en: notes.map(\.en).joined(separator: "; "), ar: notes.map(\.ar).joined(separator: "؛ "))
  }

  private func valueText(_ claim: ClaimRecord) -> LocalizedText {
    func same(_ text: String) -> LocalizedText { LocalizedText(en: text, ar: text) }
    switch claim.value.value {
    case .integer(let number): return same(withUnit(String(number), of: claim))
    case .decimal(let number): return same(withUnit(String(number), of: claim))
    case .date(let date): return same(date.text)
    case .text(let en, let ar): return LocalizedText(en: en, ar: ar ?? en)
    case .thing(let id): return index.things[id]?.record.name ?? same(id)
    case .unread: return same("")
    }
  }

  private func withUnit(_ number: String, of claim: ClaimRecord) -> String {
    [number, claim.unit?.value ?? attribute.unit].compactMap { $0 }.joined(separator: " ")
  }
}
