import GraphModel
import TextFolding

/// Who speaks, where, of what and per whom.
extension StatementSlots {
  // MARK: Operands

  mutating func place(_ index: Int) {
    let chunk = builder.chunks[index]
    if let filter = builder.timeFilter(index, used: &draft.used) {
      return builder.append(filter, joined: chunk.join != nil, to: &filters)
    }
    let times = builder.occasionTimeFilters(index, used: &draft.used)
    if !times.isEmpty { return filters += times }
    if let number = chunk.number { return use(index, Filter(.saying, [.number(number)])) }
    if let text = chunk.text { return use(index, Filter(.saying, [.text(text)], isNegated: chunk.isNegated)) }
    if case .answer(let number) = chunk.value { return use(index, Filter(.about, [.answer(number)])) }
    if !chunk.entities.isEmpty && !(builder.isLabel(chunk, facts.utterance)) { return placeEntity(index) }
    if builder.isLabel(chunk, facts.utterance) || builder.isLabel(chunk, facts.claim) || chunk.has(.say)
      || chunk.has(.mention)
      || chunk.has(.confirm)
    {
      draft.used.insert(index)
      return
    }
    if chunk.has(.count) {
      draft.used.insert(index)
      return
    }
    if withActs, chunk.labels.isEmpty, let act = chunk.acts.first {
      return use(index, Filter(.act, [.key(builder.schema.acts[act].key)], isNegated: chunk.isNegated))
    }
    if let form = chunk.payloads(.form).first {
      return use(index, Filter(.form, [.key(builder.schema.forms[form].key)], isNegated: chunk.isNegated))
    }
    let isEach = chunk.modifiers.contains(.all) && !chunk.isPlural && builder.asksFor(.howMany)
    if chunk.entities.isEmpty, isEach || !chunk.markers.isDisjoint(with: [.by, .per]),
      let key = StageReader(view: view).key(chunk)
    {
      draft.used.insert(index)
      grouping = key
      return
    }
    if let label = builder.labels(chunk, facts.sources).first, !label.isEmpty {
      return placeSourceLabel(index)
    }
    if chunk.has(.author) { return placeAuthors(index) }
    if !builder.labels(chunk, facts.occasions).isEmpty, chunk.entities.isEmpty, chunk.markers.contains(.at),
      chunk.isPlural
    {
      // "At the meetings": wherever it was said.
      draft.used.insert(index)
      return
    }
    if chunk.entities.isEmpty, chunk.labels.isEmpty, isTopicVerb(chunk) {
      draft.used.insert(index)
      return
    }
    if !builder.labels(chunk, facts.agents).isEmpty, chunk.isExcluded, chunk.entities.isEmpty {
      // "Without a speaker": of nobody who has a name.
      return use(index, Filter(.unnamed))
    }
    if let label = builder.labels(chunk, facts.agents).first, chunk.ask == nil, builder.mainAsk == .who {
      draft.used.insert(index)
      // "Who of the ministers", "among the states".
      if chunk.markers.contains(.from), label != facts.commonAgentLabel {
        filters.append(Filter(.kind, [.key(label)]))
      }
      return
    }
    if let label = builder.labels(chunk, facts.agents).first, builder.isDescribedKind(index) {
      return use(index, Filter(.kind, [.key(label)]))
    }
    if !builder.labels(chunk, facts.people).isEmpty, hasSpeaker || names(index + 1) {
      draft.used.insert(index)
      return
    }
    leftOver.append(index)
  }

  mutating func use(_ index: Int, _ filter: Filter) {
    draft.used.insert(index)
    // Of both at once: each is a condition of its own.
    let isEach =
      filter.relation == .about && builder.input.flags.contains(.both) && !asked.contains(.speakers)
    builder.append(filter, joined: builder.chunks[index].join != nil && !isEach, to: &filters)
  }

  /// "The authors" without a report are those of all reports.
  mutating func placeAuthors(_ index: Int) {
    draft.used.insert(index)
    let next = index + 1
    if builder.chunks.indices.contains(next), writers(before: next) != nil { return }
    var found: [LexiconEntity] = []
    for source in view.entities(labelled: facts.sources) {
      let writers = view.names.neighbours(source.node, .writtenBy, .outgoing).compactMap {
        view.entity(of: $0)
      }
      for writer in writers where !found.contains(writer) { found.append(writer) }
    }
    guard !found.isEmpty, !hasSpeaker else { return }
    hasSpeaker = true
    filters.append(Filter(.by, found.sorted { $0.id < $1.id }.map { .entity(view.name($0)) }))
  }

  mutating func placeSourceLabel(_ index: Int) {
    draft.used.insert(index)
    let chunk = builder.chunks[index]
    // "In the reports" says where to look, and asks for none.
    if chunk.ask == nil && builder.asks.isEmpty && !chunk.markers.contains(.at) { ask(.reports) }
  }

  mutating func placeEntity(_ index: Int) {
    let chunk = builder.chunks[index]
    let resolver = builder.resolver
    let negated = chunk.isNegated || chunk.isExcluded || followsDenial(index)
    let isAbout =
      !chunk.markers.isDisjoint(with: [.about, .against]) || chunk.markers.contains(.on)
      || belongsToTopic(index)
    if let writers = writers(before: index) {
      hasSpeaker = true
      return use(index, Filter(.by, writers.map { .entity(view.name($0)) }, isNegated: negated))
    }
    if !isAbout, let occasion = occasion(index) {
      return use(index, Filter(.at, [.entity(view.name(occasion))], isNegated: negated))
    }
    let speaker = speaker(index)
    if !isAbout, let source = resolver.source(chunk),
      speaker == nil || !chunk.markers.isDisjoint(with: [.per, .at])
    {
      return use(index, Filter(.per, [.entity(view.name(source))], isNegated: negated))
    }
    if !isAbout, let speaker {
      hasSpeaker = true
      if !view.speaks(speaker) { draft.score -= 1.5 }
      return use(index, Filter(.by, [.entity(view.name(speaker))], isNegated: negated))
    }
    var about: [LexiconEntity] = []
    for entity in resolver.entities(chunk) where entity.role != .source && !about.contains(entity) {
      about.append(entity)
    }
    if about.isEmpty { return leftOver.append(index) }
    use(index, Filter(.about, about.map { .entity(view.name($0)) }, isNegated: negated))
  }

  /// Whether statements are asked for and what stands before a chunk denies that they name it.
  func followsDenial(_ index: Int) -> Bool {
    guard index > 0, asked.isEmpty, builder.isLabel(builder.chunks[0], facts.utterance) else { return false }
    let verb = builder.chunks[index - 1]
    return verb.isNegated && verb.entities.isEmpty && (verb.has(.mention) || verb.has(.say))
  }

  /// Whether somebody who never speaks stands behind what the statements are about: "accountability of X".
  func belongsToTopic(_ index: Int) -> Bool {
    guard index > 0, builder.chunks[index].markers.isDisjoint(with: [.by, .at, .per]) else { return false }
    let agent = builder.resolver.best(builder.chunks[index]) { $0.has(anyOf: facts.agents) }
    guard let agent, !view.speaks(agent) else { return false }
    return !builder.chunks[index - 1].markers.isDisjoint(with: [.about, .on, .against])
  }

  /// Whether the chunk at a place names somebody who speaks: "the minister of X".
  func names(_ index: Int) -> Bool {
    builder.chunks.indices.contains(index)
      && builder.resolver.best(builder.chunks[index]) { $0.has(anyOf: facts.agents) } != nil
  }

  /// Of "the author of REPORT" those who wrote it.
  func writers(before index: Int) -> [LexiconEntity]? {
    guard builder.chunks.indices.contains(index), let source = builder.resolver.source(builder.chunks[index]),
      index > 0 && builder.chunks[index - 1].has(.author)
        || index + 1 < builder.chunks.count && builder.chunks[index + 1].has(.author)
    else { return nil }
    let writers = view.names.neighbours(source.node, .writtenBy, .outgoing).compactMap { view.entity(of: $0) }
    return writers.isEmpty ? nil : writers
  }

  /// The occasion that a chunk stands for beside statements: one that is named, or where somebody is.
  func occasion(_ index: Int) -> LexiconEntity? {
    let chunk = builder.chunks[index]
    if let named = builder.resolver.entities(chunk, labelled: facts.occasions).first { return named }
    let isWhere = !chunk.markers.isDisjoint(with: [.at, .there, .from])
    let hasTopic = builder.resolver.best(chunk) { $0.has(anyOf: facts.topics) } != nil
    if hasTopic && !isWhere { return nil }
    // A country is where something happened only when that is said.
    let isPlain = builder.resolver.best(chunk) { $0.has(anyOf: facts.agents) } == nil
    guard isWhere || (isPlain && chunk.join == nil) || joinsOccasion(index) else { return nil }
    return builder.resolver.occasion(chunk)
  }

  /// Whether "and" joins a chunk to an occasion before it.
  func joinsOccasion(_ index: Int) -> Bool {
    index > 0 && builder.chunks[index].join != nil
      && builder.resolver.occasion(builder.chunks[index - 1]) != nil
  }

  /// Who a chunk names as speaking; `nil` when it is more likely spoken of.
  func speaker(_ index: Int) -> LexiconEntity? {
    let chunk = builder.chunks[index]
    let agents = builder.resolver.entities(chunk, labelled: facts.agents).filter {
      !$0.has(anyOf: facts.outlets) || view.speaks($0)
    }
    guard let agent = agents.first(where: { view.speaks($0) }) ?? agents.first else { return nil }
    if chunk.markers.contains(.by) || isSubject(index) { return agent }
    if !agent.has(anyOf: facts.people), let said = speakerBesideVerb, said != index, chunk.join == nil {
      return nil
    }
    let hasOther = builder.resolver.best(chunk) { $0.has(anyOf: facts.topics) } != nil
    if !view.speaks(agent), speakerFollows(index) { return nil }
    guard view.speaks(agent) else { return hasOther || agents.isEmpty || !isFirstAgent(index) ? nil : agent }
    if chunk.markers.contains(.at) { return nil }
    let isPerson = agent.has(anyOf: facts.people)
    if hasSpeaker, joinsSpeaker(index) { return agent }
    if hasSpeaker { return isPerson && chunk.join != nil && !followsMention(index) ? agent : nil }
    if followsMention(index) { return nil }
    if !isPerson, let better = laterSpeaker(after: index), better { return nil }
    return agent
  }

  /// The chunk that names somebody who speaks directly beside a verb of saying: behind it in Arabic, before it in
  /// English, as in "which X does Y say that it supports".
  var speakerBesideVerb: Int? {
    builder.chunks.indices.first { index in
      let chunk = builder.chunks[index]
      let verb = WordForm.isArabic(chunk.raw) ? index - 1 : index + 1
      guard builder.chunks.indices.contains(verb), builder.chunks[verb].has(.say),
        builder.chunks[verb].entities.isEmpty, chunk.markers.isDisjoint(with: [.about, .at, .against, .per])
      else { return false }
      return builder.resolver.best(chunk) { $0.has(anyOf: facts.agents) && view.speaks($0) } != nil
    }
  }

  /// Whether a verb says of statements what they are about: "concern", "deal with".
  func isTopicVerb(_ chunk: Chunk) -> Bool {
    chunk.payloads(.attributeVerb).contains { payload in
      if case .label(let name) = builder.attribute(payload).value {
        facts.mask(of: name) & facts.topics != 0
      } else {
        false
      }
    }
  }

  /// Whether somebody who does speak stands behind one who does not: in mere keywords that one is spoken of.
  func speakerFollows(_ index: Int) -> Bool {
    builder.chunks[(index + 1)...].contains { other in
      other.markers.isDisjoint(with: [.about, .against, .at])
        && builder.resolver.best(other) { $0.has(anyOf: facts.people) && view.speaks($0) } != nil
    }
  }

  /// Whether "and" joins somebody who speaks to the speaker right before: "Blinken and the ministers".
  func joinsSpeaker(_ index: Int) -> Bool {
    let chunk = builder.chunks[index]
    guard index > 0, chunk.join == .and, chunk.markers.isEmpty, !followsMention(index),
      let last = filters.last, last.relation == .by
    else { return false }
    return last.entities.contains { name in
      view.entity(name).map { builder.chunks[index - 1].entities.contains($0.index) } ?? false
    }
  }

  /// Whether a chunk stands beside a verb of saying as who says it: "what did X say", ماذا قال X.
  func isSubject(_ index: Int) -> Bool {
    let chunk = builder.chunks[index]
    guard !hasSpeaker, builder.mainAsk == .what || builder.mainAsk == nil,
      chunk.markers.isDisjoint(with: [.about, .at, .against, .per])
    else { return false }
    return [index - 1, index + 1].contains {
      builder.chunks.indices.contains($0) && builder.chunks[$0].has(.say)
    }
  }

  /// Whether a verb of mentioning stands before a chunk with no speaker between, as in "who mentioned X".
  func followsMention(_ index: Int) -> Bool {
    guard builder.mainAsk == .who || builder.mainAsk == .which else { return false }
    // In "who thanked A and B" both are thanked.
    let before = builder.chunks[..<index].last {
      !$0.isUnknown && !(!$0.entities.isEmpty && builder.chunks[index].join != nil)
    }
    guard let before else { return false }
    return before.has(.mention)
      || withActs && !before.acts.isEmpty && before.labels.isEmpty && builder.mainAsk == .who
  }

  /// Whether a person who speaks comes after a country or group, which is then spoken of.
  func laterSpeaker(after index: Int) -> Bool? {
    builder.chunks[(index + 1)...].contains { other in
      other.markers.isDisjoint(with: [.about, .against])
        && builder.resolver.best(other) { $0.has(anyOf: facts.people) && view.speaks($0) } != nil
    }
  }

  func isFirstAgent(_ index: Int) -> Bool {
    builder.mainAsk != .who
      && !builder.chunks[..<index].contains {
        builder.resolver.best($0) { $0.has(anyOf: facts.agents) } != nil
      }
  }
}
