import GraphModel
import TextFolding

/// Frames that ask what is known of a thing or a report, and those that only seek words.
extension FrameBuilder {
  // MARK: Reports

  /// "Who wrote", "when was it published": what is known of a report itself.
  func reportDrafts() -> [Draft] {
    guard let trigger = chunks.firstIndex(where: { $0.has(.author) || $0.has(.publish) }) else { return [] }
    let sources = chunks.indices.filter { resolver.source(chunks[$0]) != nil }
    let labelled = chunks.indices.filter { !labels(chunks[$0], facts.sources).isEmpty }
    // What an author says of something is asked of statements.
    if chunks.contains(where: {
      resolver.source($0) == nil && !$0.entities.isEmpty && !$0.markers.isDisjoint(with: [.about, .on])
    }) {
      return []
    }
    guard !sources.isEmpty || !labelled.isEmpty,
      !chunks.contains(where: {
        $0.has(.say) || !$0.acts.isEmpty && !$0.has(.publish) && $0.entities.isEmpty && $0.labels.isEmpty
      })
    else { return [] }
    var draft = Draft(
      Question(
        asked: [chunks[trigger].has(.author) && !asksFor(.when) ? .authors : .dates],
        subject: .kinds([facts.source])))
    draft.used = Set(sources + labelled + [trigger])
    let isDenied = [trigger, trigger - 1].contains {
      chunks.indices.contains($0) && (chunks[$0].isNegated || chunks[$0].isExcluded)
    }
    if chunks[trigger].has(.author), isDenied || input.flags.contains(.unnamed) {
      // "Which reports name no author": the reports are asked for.
      draft.question.asked = []
      draft.question.filters = [Filter(.unnamed)]
      draft.used.formUnion(chunks.indices.filter { chunks[$0].has(.mention) })
      draft.question.form = asksFor(.howMany) ? .count : .list
      draft.score += 1.5
      return [draft]
    }
    let names = sources.compactMap { resolver.source(chunks[$0]) }.map { Operand.entity(view.name($0)) }
    if !names.isEmpty { draft.question.filters = [Filter(.per, names)] }
    draft.score += 0.6
    return [draft]
  }

  // MARK: Cards and searches

  /// "Who is X", "about X", or the bare name: what the corpus knows of it.
  func cardDrafts() -> [Draft] {
    let named = chunks.indices.filter { !chunks[$0].entities.isEmpty }
    guard let first = named.first else { return [] }
    var draft = Draft(Question(.card, subject: .entities([])))
    var names: [EntityName] = []
    for index in named where index == first || chunks[index].join != nil {
      guard let entity = cardEntity(chunks[index]) else { continue }
      names.append(view.name(entity))
      draft.used.insert(index)
    }
    for index in chunks.indices
    where chunks[index].has(.card) || chunks[index].has(.mention) {
      draft.used.insert(index)
      draft.score += chunks[index].has(.card) ? 0.5 : 0
    }
    if names.isEmpty || asksForUnknown(before: first) { return [] }
    for index in chunks.indices where !draft.used.contains(index) {
      let isApposition = chunks[index].labels.contains { label in
        names.contains { view.entity($0)?.has(anyOf: 1 << UInt64(min(label, 63))) ?? false }
      }
      if isApposition, chunks[index].entities.isEmpty, chunks[index].ask == nil { draft.used.insert(index) }
    }
    draft.question.subject = .entities(names)
    if asksFor(.why) { draft.score -= 1.5 }
    // "Who did it to X" asks for somebody else than X.
    if asks.contains(where: { $0.word == .who && $0.next < chunks.count && chunks[$0.next].isUnknown }) {
      draft.score -= 2.5
    }
    if isWhether || asksFor(.howMany) || asksFor(.when) || asksFor(.where) { draft.score -= 2 }
    // "And by whom" asks for who says it.
    if asks.contains(where: { $0.word == .who && $0.markers.contains(.by) }) { draft.score -= 2 }
    draft.score -= 0.6
    return [draft]
  }

  /// Whether a word that nothing knows asks for something of the thing: "what is the budget of X".
  private func asksForUnknown(before index: Int) -> Bool {
    if (mainAsk == .who || mainAsk == .what), asks.first?.next == index, index + 1 < chunks.count,
      chunks[index + 1].isUnknown, chunks[index + 1].markers.isEmpty, chunks[index + 1].join == nil,
      !WordForm.isArabic(chunks[index].raw),
      resolver.best(chunks[index], where: { $0.has(anyOf: facts.places) }) != nil
    {
      // "Who is the Syrian president": the second word is what is asked for.
      return true
    }
    guard index > 0, chunks[index - 1].isUnknown, mainAsk != nil else { return false }
    return chunks[index].markers.contains(.of) || WordForm.isArabic(chunks[index - 1].raw)
  }

  private func cardEntity(_ chunk: Chunk) -> LexiconEntity? {
    resolver.occasion(chunk).flatMap { chunk.entities.contains($0.index) ? $0 : nil }
      ?? resolver.entities(chunk).first
  }

  /// Whatever the question is about: the statements and claims whose texts have most of its words.
  func searchDrafts() -> [Draft] {
    let words = chunks.indices.filter { index in
      let chunk = chunks[index]
      return chunk.isUnknown || !chunk.isFunctionalOnly
    }
    let text = words.map { chunks[$0].text ?? chunks[$0].raw }.joined(separator: " ")
    let coverage = coverage(of: text)
    guard !words.isEmpty, coverage >= (mainAsk == .who ? 0.75 : 0.6) else { return [] }
    var question = Question(
      subject: .kinds([facts.utterance, facts.claim]),
      filters: [
        Filter(.saying, [.text(text)])
      ])
    for ask in asks {
      // Who does something is whom the text names; who says it, its speaker.
      let isSaid = ask.next < chunks.count && (chunks[ask.next].has(.say) || chunks[ask.next].has(.mention))
      if ask.word == .who, question.asked.isEmpty { question.asked.append(isSaid ? .speakers : .things) }
      if let target = target(of: ask), !labels(chunks[target], facts.sources).isEmpty {
        question.asked.append(.reports)
      }
      if ask.word == .when { question.asked.append(.dates) }
    }
    if isWhether { question.form = .whether }
    if asksFor(.howMany) {
      // A number is asked for, which no sentence without one gives.
      question.subject = .claims(schema.attributes.filter(facts.isNumber).map(\.name), side: .value)
    }
    var draft = Draft(question)
    draft.searched = Set(words)
    draft.used = Set(chunks.indices).subtracting(words)
    draft.score -= asksFor(.why) ? 0.2 : 1
    // A number, things of a kind, or what somebody said is there or not; a text that has the words is no answer.
    let asksForKind = asks.contains { ask in
      target(of: ask).map { index in
        !chunks[index].labels.isEmpty && labels(chunks[index], facts.sources).isEmpty
          || resolver.group(chunks[index]) != nil
      } ?? false
    }
    if words.count >= 3, !asksFor(.howMany), !asksForKind, !chunks.contains(where: { $0.has(.say) }) {
      draft.textCoverage = exactCoverage(of: text)
      // "Who did it to X": the verb in any of its words, beside the name.
      if mainAsk == .who, coverage >= 0.8, chunks.contains(where: { !$0.entities.isEmpty }) {
        draft.textCoverage = max(draft.textCoverage ?? 0, coverage * 0.75)
      }
    }
    // What is understood word by word asks for more than a text with these words.
    let isUnderstood = words.allSatisfy { index in
      let chunk = chunks[index]
      return !chunk.entities.isEmpty || !chunk.acts.isEmpty || chunk.number != nil || chunk.date != nil
    }
    if words.count > 1, isUnderstood || isBareKind(0) && chunks.contains(where: { !$0.attributes.isEmpty }) {
      draft.score -= 1.5
    }
    return [draft]
  }
}
