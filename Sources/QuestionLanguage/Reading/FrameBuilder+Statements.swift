import GraphModel
import TextFolding

extension FrameBuilder {
  /// Frames that ask for statements, or for who makes them, where, at what time, and by which report.
  func statementDrafts() -> [Draft] {
    let clause = clauseChunks
    var drafts: [Draft] = []
    for withClause in [[], clause] as [Set<Int>] where withClause.isEmpty || !clause.isEmpty {
      if let draft = statementDraft(withActs: true, clause: withClause) { drafts.append(draft) }
      if chunks.contains(where: { !$0.acts.isEmpty }),
        let draft = statementDraft(withActs: false, clause: withClause)
      {
        drafts.append(draft)
      }
      if clause.isEmpty { break }
    }
    return drafts
  }

  /// The chunks that say what was said: behind "that", or behind a verb of saying with nothing between that would
  /// make them a topic.
  private var clauseChunks: Set<Int> {
    let said = Set(chunks.indices.filter { chunks[$0].isInClause })
    if !said.isEmpty { return said }
    guard let verb = chunks.firstIndex(where: { $0.has(.say) || $0.has(.source) }),
      mainAsk == .who || isWhether || chunks[verb].has(.source), !chunks[verb].isRanked
    else { return [] }
    var found: Set<Int> = []
    for index in chunks.indices where index > verb {
      let chunk = chunks[index]
      if asks.contains(where: { $0.next <= index && $0.next > verb }) { break }
      if found.isEmpty, chunk.number == nil, !chunk.markers.isDisjoint(with: [.about, .by, .at, .per]) {
        return []
      }
      found.insert(index)
    }
    return found.count >= 2 ? found : []
  }

  /// Whether something in the question speaks of speaking.
  private func isTrigger(_ chunk: Chunk, withActs: Bool) -> Bool {
    chunk.has(.say) || isLabel(chunk, facts.utterance) || isLabel(chunk, facts.claim)
      || (withActs && !chunk.acts.isEmpty && chunk.labels.isEmpty)
  }

  /// Whether the only word that speaks of speaking also names a kind of things: "reports" are rather the reports.
  private func isRatherKind(_ triggers: [Int]) -> Bool {
    guard let only = triggers.first, triggers.count == 1 else { return false }
    let chunk = chunks[only]
    return !chunk.has(.say) && !chunk.labels.isEmpty && !isLabel(chunk, facts.utterance)
      && !isLabel(chunk, facts.claim)
  }

  private func statementDraft(withActs: Bool, clause: Set<Int>) -> Draft? {
    let triggers = chunks.indices.filter { isTrigger(chunks[$0], withActs: withActs) }
    let mentions = chunks.indices.filter { chunks[$0].has(.mention) }
    let hasPeople = chunks.contains { chunk in
      resolver.best(chunk) { $0.has(anyOf: facts.agents) && view.speaks($0) } != nil
    }
    // A speaker, or the author of a report, is somebody who says something.
    let hasSpeakers = chunks.contains { chunk in
      isSpeakerNoun(chunk) || chunk.has(.author) && chunks.contains { resolver.source($0) != nil }
    }
    guard !triggers.isEmpty || !mentions.isEmpty || hasPeople || hasSpeakers else { return nil }
    var slots = StatementSlots(builder: self, withActs: withActs)
    slots.draft.used.formUnion(mentions)
    if isRatherKind(triggers) { slots.draft.score -= 1.5 }
    // What a report mentions is better asked of its sentences than of its statements.
    if !mentions.isEmpty, triggers.isEmpty,
      asks.contains(where: { ask in
        target(of: ask).map { !labels(chunks[$0], facts.sources).isEmpty } ?? false
      })
    {
      slots.draft.score -= 0.8
    }
    if triggers.isEmpty { slots.draft.score -= mentions.isEmpty ? 1 : 0.3 }
    // Of what is mentioned most the mentions are counted, not what it says.
    if chunks.contains(where: { $0.isRanked }), mentions.contains(where: { chunks[$0].isPassive }), !hasPeople
    {
      slots.draft.score -= 2.5
    }
    for index in chunks.indices where !slots.draft.used.contains(index) {
      if clause.contains(index) { slots.clause.append(index) } else { slots.place(index) }
    }
    slots.finish()
    if chunks.contains(where: { isLabel($0, facts.claim) }),
      !chunks.contains(where: { isLabel($0, facts.utterance) })
    {
      slots.draft.question.subject = .kinds([facts.claim])
    }
    return slots.draft
  }
}
