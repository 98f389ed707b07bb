import GraphModel
import TextFolding

extension FrameBuilder {
  /// Frames that set beside each other what some speakers say: the values they give, or their statements.
  func speakerComparisonDrafts() -> [Draft] {
    guard let trigger = comparisonTrigger else { return [] }
    return [giverComparison(trigger), statementComparison(trigger)].compactMap { $0 }
  }

  /// The chunk that asks to compare; -1 where "the same" in a question of yes or no does.
  private var comparisonTrigger: Int? {
    let word = chunks.firstIndex { $0.has(.compare) || $0.has(.agree) || $0.has(.disagreement) }
    if let word { return word }
    return input.flags.contains(.same) ? -1 : nil
  }

  private func isContent(_ index: Int) -> Bool {
    !chunks[index].isFunctionalOnly || chunks[index].value != nil
  }

  /// "Do A and B give the same number": the values that two speakers give for one attribute.
  private func giverComparison(_ trigger: Int) -> Draft? {
    var draft = Draft(Question(.compare, subject: .entities([])))
    draft.used.insert(trigger)
    var named: [Int] = []
    var attributes: [String] = []
    for index in chunks.indices where index != trigger && isContent(index) {
      let chunk = chunks[index]
      if !chunk.attributes.isEmpty {
        for name in comparable(chunk) where !attributes.contains(name) { attributes.append(name) }
        draft.used.insert(index)
      } else if resolver.source(chunk) != nil {
        return nil
      } else if !chunk.entities.isEmpty {
        named.append(index)
      } else if !chunk.labels.isEmpty {
        draft.used.insert(index)
      }
    }
    func givers(_ attribute: String) -> [(index: Int, entity: LexiconEntity)] {
      named.compactMap { index in
        resolver.best(chunks[index]) { view.asserts(attribute, $0) }.map { (index, $0) }
      }
    }
    let found = attributes.map { ($0, givers($0)) }.filter { $0.1.count >= 2 }
    guard let (attribute, speakers) = found.max(by: { $0.1.count < $1.1.count }) else { return nil }
    var filters = [Filter(.by, speakers.map { .entity(view.name($0.entity)) })]
    draft.used.formUnion(speakers.map(\.index))
    for index in named where !draft.used.contains(index) {
      guard let schemaAttribute = schema.attribute(named: attribute),
        let thing = resolver.best(chunks[index], where: { facts.fitsThing(schemaAttribute, $0.labels) })
          ?? resolver.occasion(chunks[index])
      else { continue }
      append(Filter(.of, [.entity(view.name(thing))]), joined: true, to: &filters)
      draft.used.insert(index)
    }
    draft.question.subject = .claims([attribute], side: .value)
    draft.question.filters = filters
    draft.score += 2.5
    return draft
  }

  /// The attributes of a chunk, and the numbers that count what it lists.
  private func comparable(_ chunk: Chunk) -> [String] {
    chunk.attributes.flatMap { index -> [String] in
      let own = schema.attributes[index]
      let counting = facts.isNumber(own) ? [] : facts.countingAttributes(for: index)
      return [own.name] + counting.map { schema.attributes[$0].name }
    }
  }

  /// "Compare what A said at X and at Y", "what A and B say about X".
  private func statementComparison(_ trigger: Int) -> Draft? {
    guard trigger >= 0 || isWhether, chunks.contains(where: { isSpoken($0) }) || areSpeakersSomewhere else {
      return nil
    }
    var draft = Draft(Question(.compare, subject: .kinds([facts.utterance])))
    draft.used.insert(trigger)
    var filters: [Filter] = []
    var sides = 0
    for index in chunks.indices where index != trigger {
      let chunk = chunks[index]
      if isSpoken(chunk) || !isContent(index) {
        draft.used.insert(index)
      } else if let filter = timeFilter(index, used: &draft.used) {
        append(filter, joined: chunk.join != nil, to: &filters)
      } else if let source = resolver.source(chunk), !chunk.markers.isDisjoint(with: [.per, .at, .between]) {
        sides += 1
        append(Filter(.per, [.entity(view.name(source))]), joined: true, to: &filters)
        draft.used.insert(index)
      } else if chunk.markers.isDisjoint(with: [.about]),
        let speaker = resolver.best(chunk, where: { $0.has(anyOf: facts.agents) && view.speaks($0) }),
        !chunk.markers.contains(.at) || !speaker.has(anyOf: facts.mask(of: placeLabels))
      {
        sides += 1
        append(Filter(.by, [.entity(view.name(speaker))]), joined: true, to: &filters)
        draft.used.insert(index)
      } else if chunk.markers.isDisjoint(with: [.about]), let occasion = resolver.occasion(chunk) {
        sides += 1
        append(Filter(.at, [.entity(view.name(occasion))]), joined: true, to: &filters)
        draft.used.insert(index)
      } else {
        let things = resolver.entities(chunk).filter { $0.role != .source }
        guard !things.isEmpty else { continue }
        append(Filter(.about, things.map { .entity(view.name($0)) }), joined: chunk.join != nil, to: &filters)
        draft.used.insert(index)
      }
    }
    guard sides >= 2 else { return nil }
    draft.question.filters = filters
    draft.score += 2.2
    return draft
  }

  /// "Compare A and B at X": two who speak, and where, with nothing that could be claimed of them.
  private var areSpeakersSomewhere: Bool {
    guard !chunks.contains(where: { !$0.attributes.isEmpty && $0.entities.isEmpty }) else { return false }
    let speakers = chunks.filter { chunk in
      chunk.markers.isDisjoint(with: [.at, .about])
        && resolver.best(chunk) { $0.has(anyOf: facts.agents) && view.speaks($0) } != nil
    }
    return speakers.count >= 2
      && chunks.contains { $0.markers.contains(.at) && resolver.occasion($0) != nil }
  }

  private func isSpoken(_ chunk: Chunk) -> Bool {
    chunk.entities.isEmpty && (chunk.has(.say) || isLabel(chunk, facts.utterance))
  }

  private var placeLabels: [String] {
    schema.labels.filter { facts.closure(of: $0.name) & facts.places != 0 }.map(\.name)
  }
}
