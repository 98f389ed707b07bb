import GraphModel
import TextFolding

extension FrameBuilder {
  /// "Why was X put off": what the texts say of it, those with a reason first; else what the thing named is for.
  func whyDrafts() -> [Draft] {
    let words = chunks.indices.filter { chunks[$0].isUnknown || !chunks[$0].isFunctionalOnly }
    guard !words.isEmpty else { return [] }
    let text = words.map { chunks[$0].text ?? chunks[$0].raw }.joined(separator: " ")
    let coverage = coverage(of: text)
    var drafts: [Draft] = []
    var found = Draft(
      Question(
        asked: [.reasons], subject: .kinds([facts.utterance, facts.claim]),
        filters: [Filter(.saying, [.text(text)])]))
    found.used = Set(chunks.indices)
    found.textCoverage = coverage
    found.score += coverage * 4 - 1
    drafts.append(found)
    let things = words.compactMap { index in
      resolver.occasion(chunks[index]) ?? resolver.entities(chunks[index]).first { $0.role != .source }
    }
    let known = things.first { thing in facts.purposes.contains { view.hasClaims($0, of: thing.node) } }
    // Why somebody says something is no purpose of theirs.
    if let thing = known, !chunks.contains(where: { $0.has(.say) }) {
      var purpose = Draft(
        Question(
          subject: .claims(facts.purposes, side: .value), filters: [Filter(.of, [.entity(view.name(thing))])])
      )
      purpose.used = Set(chunks.indices.filter { !chunks[$0].isUnknown })
      // Why it was founded or held is what it is for.
      let isOnlyThere = words.allSatisfy { index in
        !chunks[index].entities.isEmpty
          || chunks[index].payloads(.attributeVerb).contains { facts.isDate(schema.attributes[$0]) }
      }
      purpose.score += isOnlyThere ? 6 : 1
      drafts.append(purpose)
    }
    return drafts
  }
}
