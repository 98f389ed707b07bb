import GraphModel
import TextFolding

extension FrameBuilder {
  /// Frames that ask who says something, or which report does: what was said is sought as a whole in the texts.
  ///
  /// "Who says that …", "which report alone mentions …", "what is the source of …", "according to whom …", and their
  /// Arabic likes. How much of it the best text has tells how good a reading it is.
  func provenanceDrafts() -> [Draft] {
    guard let trigger = provenanceTrigger else { return [] }
    var slots = ProvenanceSlots(builder: self, trigger: trigger)
    return slots.draft().map { [$0] } ?? []
  }

  /// What in a question asks for who says it.
  struct ProvenanceTrigger {
    var asked: [Asked]
    /// Chunks that only ask.
    var chunks: Set<Int>
  }

  /// What asks for who says it; `nil` when something else is asked for, too, or denied.
  private var provenanceTrigger: ProvenanceTrigger? {
    let isDenied = chunks.contains {
      $0.isNegated && $0.entities.isEmpty && $0.text == nil && !$0.isInClause
    }
    if isDenied { return nil }
    // Who makes most statements is counted, not quoted.
    if chunks.contains(where: { $0.isRanked && (isLabel($0, facts.utterance) || $0.has(.say)) }) {
      return nil
    }
    if chunks.contains(where: { !labels($0, facts.agents).isEmpty && $0.markers.contains(.from) }) {
      return nil
    }
    // "Who thanked whom" asks for both ends.
    if asks.count(where: { $0.word == .who }) > 1 { return nil }
    var trigger = ProvenanceTrigger(asked: [], chunks: [])
    addSourceWords(to: &trigger)
    for ask in asks where !add(ask, to: &trigger) { return nil }
    return trigger.asked.isEmpty ? nil : trigger
  }

  /// Takes what an ask-word asks for; false when it is no part of who says something, where and when.
  private func add(_ ask: ChunkedQuestion.Ask, to trigger: inout ProvenanceTrigger) -> Bool {
    let next = ask.next < chunks.count ? chunks[ask.next] : nil
    switch ask.word {
    case .who:
      let isPer = ask.markers.contains(.per) || next?.markers.contains(.per) ?? false
      if let next, next.has(.cover), next.entities.isEmpty {
        trigger.want(.reports)
        trigger.chunks.insert(ask.next)
        return true
      }
      let mouth = ask.next > 0 && chunks[ask.next - 1].has(.by) ? ask.next - 1 : nil
      if let mouth { trigger.chunks.insert(mouth) }
      let isSaid = mouth != nil || (next.map(isSpeaking) ?? ask.isJoined)
      guard isPer || isSaid || !trigger.chunks.isEmpty && ask.next == 0 else { return false }
      trigger.want(.speakers)
      if let next, isOnlySpeaking(next) { trigger.chunks.insert(ask.next) }
    case .which, .what, .howMany, .where:
      if let target = target(of: ask), !labels(chunks[target], facts.sources).isEmpty {
        trigger.want(.reports)
        trigger.chunks.insert(target)
      } else if let target = target(of: ask), !trigger.asked.isEmpty, chunks[target].entities.isEmpty,
        !labels(chunks[target], facts.occasions).isEmpty
      {
        trigger.want(.occasions)
        trigger.chunks.insert(target)
      } else if ask.word == .where, let next, next.has(.mention) {
        // "And where does it stand": in which report.
        trigger.want(.reports)
        trigger.chunks.insert(ask.next)
      } else if ask.word == .howMany {
        // "Who gives the number of 500 attacks": the number is there.
        return ask.next > 0 && next?.number != nil
      } else {
        return !trigger.chunks.isEmpty
      }
    case .when:
      guard !trigger.asked.isEmpty else { return false }
      trigger.want(.dates)
    default: return false
    }
    return true
  }

  /// Whether a chunk is a verb or noun of speaking.
  private func isSpeaking(_ chunk: Chunk) -> Bool {
    isOnlySpeaking(chunk) || chunk.entities.isEmpty && chunk.isVerb && !chunk.has(.author)
  }

  /// Whether a chunk says no more than that something is said.
  private func isOnlySpeaking(_ chunk: Chunk) -> Bool {
    guard chunk.entities.isEmpty else { return false }
    return chunk.has(.say) || chunk.has(.mention) || chunk.has(.cover) || chunk.has(.source)
      || !chunk.payloads(.form).isEmpty
      || isLabel(chunk, facts.utterance)
      || isLabel(chunk, facts.claim) || !chunk.payloads(.form).isEmpty && chunk.labels.isEmpty
  }

  /// "The source of the claim that …", "where does the claim come from", "the only report that …".
  private func addSourceWords(to trigger: inout ProvenanceTrigger) {
    for index in chunks.indices {
      let chunk = chunks[index]
      if chunk.has(.source) || asksFor(.where) && isLabel(chunk, facts.claim) {
        trigger.want(.speakers)
        trigger.want(.reports)
        trigger.chunks.insert(index)
        if index + 1 < chunks.count, isOnlySpeaking(chunks[index + 1]) { trigger.chunks.insert(index + 1) }
      } else if input.flags.contains(.only), chunk.entities.isEmpty, !labels(chunk, facts.sources).isEmpty,
        asks.isEmpty || asksFor(.who)
      {
        trigger.want(.reports)
        trigger.chunks.insert(index)
      }
    }
  }
}

extension FrameBuilder.ProvenanceTrigger {
  fileprivate mutating func want(_ part: Asked) {
    if !asked.contains(part) { asked.append(part) }
  }
}

/// Divides a question about who says something into what was said and where it is said.
private struct ProvenanceSlots {
  let builder: FrameBuilder
  let trigger: FrameBuilder.ProvenanceTrigger
  private var result: Draft
  private var filters: [Filter] = []
  private var content: [Int] = []

  /// A reading is not offered when the best text has less of what is said to have been said.
  private static let leastCoverage = 0.5

  init(builder: FrameBuilder, trigger: FrameBuilder.ProvenanceTrigger) {
    self.builder = builder
    self.trigger = trigger
    let facts = builder.facts
    result = Draft(Question(asked: trigger.asked, subject: .kinds([facts.utterance, facts.claim])))
    result.used = trigger.chunks
  }

  private var chunks: [Chunk] { builder.chunks }
  private var facts: SchemaFacts { builder.facts }
  private var view: CorpusView { builder.view }

  mutating func draft() -> Draft? {
    for index in chunks.indices where !result.used.contains(index) { place(index) }
    // With names alone a question asks for statements about them, not for a sentence.
    let isSentence = content.contains { index in
      let chunk = chunks[index]
      return chunk.number != nil
        || chunk.entities.isEmpty && (chunk.labels.isEmpty || trigger.asked != [.reports])
    }
    let isSource = trigger.chunks.contains { chunks[$0].has(.source) }
    guard isSentence || isSource, !content.isEmpty else { return nil }
    let text = content.map { chunks[$0].text ?? chunks[$0].raw }.joined(separator: " ")
    let coverage = builder.coverage(of: text)
    guard coverage >= Self.leastCoverage else { return nil }
    filters.append(Filter(.saying, [.text(text)]))
    if builder.input.flags.contains(.only), trigger.asked.contains(.reports) {
      filters.append(Filter(.onlyPer))
    }
    result.question.filters = filters
    if builder.mainAsk == .howMany { result.question.form = .count }
    result.used.formUnion(content)
    result.score += coverage * 4 - penalty
    let isUnderstood = content.allSatisfy { !chunks[$0].entities.isEmpty || !chunks[$0].acts.isEmpty }
    if isUnderstood, content.contains(where: { builder.resolver.occasion(chunks[$0]) != nil }) {
      result.score -= 2
    }
    return result
  }

  /// What is taken off where the verb behind "who" is one of claims: who hosts is claimed, and seldom said in a
  /// sentence; who calls for something may have said it, too.
  private var penalty: Double {
    let verbs = builder.asks.filter { $0.word == .who && $0.next < chunks.count }.map { chunks[$0.next] }
    let claiming = verbs.filter { $0.senses.contains { $0.kind == .attributeVerb && $0.cost <= 1 } }
    if claiming.contains(where: \.acts.isEmpty) { return 4.2 }
    return claiming.contains { $0.senses.contains { $0.kind == .attributeVerb && $0.cost == 0 } } ? 2.7 : 1.7
  }

  private mutating func place(_ index: Int) {
    let chunk = chunks[index]
    if let source = builder.resolver.source(chunk), !chunk.markers.isDisjoint(with: [.per, .at]) {
      result.used.insert(index)
      let negated = chunk.isNegated || chunk.isExcluded
      filters.append(Filter(.per, [.entity(view.name(source))], isNegated: negated))
      return
    }
    if chunk.isFunctionalOnly || builder.isLabel(chunk, facts.claim) && chunk.entities.isEmpty
      || !builder.labels(chunk, facts.sources).isEmpty && chunk.entities.isEmpty
    {
      result.used.insert(index)
      return
    }
    if isMereName(chunk), index + 1 < chunks.count, !chunks[index + 1].entities.isEmpty {
      // "The name of X" is X.
      result.used.insert(index)
      return
    }
    if trigger.asked == [.reports], builder.isLabel(chunk, facts.utterance) {
      result.used.insert(index)
      return
    }
    content.append(index)
  }

  /// Whether a chunk says no more than that something has a name.
  private func isMereName(_ chunk: Chunk) -> Bool {
    chunk.entities.isEmpty && !chunk.attributes.isEmpty
      && chunk.attributes.allSatisfy { index in
        let attribute = builder.attribute(index)
        return attribute.of.isEmpty && attribute.value == .text
      }
  }
}
