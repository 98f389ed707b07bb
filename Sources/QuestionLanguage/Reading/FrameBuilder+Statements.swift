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

/// Puts the chunks of a question about statements where they belong.
private struct StatementSlots {
  let builder: FrameBuilder
  let withActs: Bool
  var draft: Draft
  var clause: [Int] = []
  private var filters: [Filter] = []
  private var leftOver: [Int] = []
  private var asked: [Asked] = []
  private var hasSpeaker = false
  /// What the statements are to be counted by: "statements by topic".
  private var grouping: Stage.Key?

  init(builder: FrameBuilder, withActs: Bool) {
    self.builder = builder
    self.withActs = withActs
    draft = Draft(Question(subject: .kinds([builder.facts.utterance])))
    placeAsks()
  }

  private var facts: SchemaFacts { builder.facts }
  private var view: CorpusView { builder.view }

  // MARK: What is asked

  private mutating func ask(_ part: Asked) {
    if !asked.contains(part) { asked.append(part) }
  }

  private mutating func placeAsks() {
    for ask in builder.asks {
      let target = builder.target(of: ask)
      switch ask.word {
      case .who: self.ask(.speakers)
      case .where: self.ask(.occasions)
      case .when: self.ask(.dates)
      case .which, .what, .howMany: if let target { placeTarget(target, ask) }
      default: break
      }
    }
    for index in builder.chunks.indices where builder.chunks[index].has(.source) {
      draft.used.insert(index)
      if builder.asks.isEmpty || builder.asks.allSatisfy({ $0.word == .what }) {
        self.ask(.speakers)
        self.ask(.reports)
      }
    }
  }

  private mutating func placeTarget(_ index: Int, _ ask: ChunkedQuestion.Ask) {
    let chunk = builder.chunks[index]
    if !builder.labels(chunk, facts.sources | facts.outlets).isEmpty {
      self.ask(.reports)
    } else if !builder.labels(chunk, facts.occasions).isEmpty && chunk.entities.isEmpty {
      self.ask(.occasions)
    } else if !builder.labels(chunk, facts.topics).isEmpty && chunk.entities.isEmpty {
      self.ask(.topics)
    } else if let label = builder.labels(chunk, facts.agents).first, chunk.entities.isEmpty {
      self.ask(.speakers)
      filters.append(Filter(.kind, [.key(label)]))
    } else if let group = builder.resolver.group(chunk),
      ask.word != .what
    {
      self.ask(.speakers)
      filters.append(Filter(.within, [.entity(view.name(group))]))
    } else if builder.isLabel(chunk, facts.utterance) {
      // The rows themselves are asked for.
    } else {
      return
    }
    draft.used.insert(index)
  }

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

  private mutating func use(_ index: Int, _ filter: Filter) {
    draft.used.insert(index)
    // Of both at once: each is a condition of its own.
    let isEach =
      filter.relation == .about && builder.input.flags.contains(.both) && !asked.contains(.speakers)
    builder.append(filter, joined: builder.chunks[index].join != nil && !isEach, to: &filters)
  }

  /// "The authors" without a report are those of all reports.
  private mutating func placeAuthors(_ index: Int) {
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

  private mutating func placeSourceLabel(_ index: Int) {
    draft.used.insert(index)
    if builder.chunks[index].ask == nil && builder.asks.isEmpty { ask(.reports) }
  }

  private mutating func placeEntity(_ index: Int) {
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
  private func followsDenial(_ index: Int) -> Bool {
    guard index > 0, asked.isEmpty, builder.isLabel(builder.chunks[0], facts.utterance) else { return false }
    let verb = builder.chunks[index - 1]
    return verb.isNegated && verb.entities.isEmpty && (verb.has(.mention) || verb.has(.say))
  }

  /// Whether somebody who never speaks stands behind what the statements are about: "accountability of X".
  private func belongsToTopic(_ index: Int) -> Bool {
    guard index > 0, builder.chunks[index].markers.isDisjoint(with: [.by, .at, .per]),
      builder.chunks[index].join == nil
    else { return false }
    let agent = builder.resolver.best(builder.chunks[index]) { $0.has(anyOf: facts.agents) }
    guard let agent, !view.speaks(agent) else { return false }
    return !builder.chunks[index - 1].markers.isDisjoint(with: [.about, .on, .against])
  }

  /// Whether the chunk at a place names somebody who speaks: "the minister of X".
  private func names(_ index: Int) -> Bool {
    builder.chunks.indices.contains(index)
      && builder.resolver.best(builder.chunks[index]) { $0.has(anyOf: facts.agents) } != nil
  }

  /// Of "the author of REPORT" those who wrote it.
  private func writers(before index: Int) -> [LexiconEntity]? {
    guard builder.chunks.indices.contains(index), let source = builder.resolver.source(builder.chunks[index]),
      index > 0 && builder.chunks[index - 1].has(.author)
        || index + 1 < builder.chunks.count && builder.chunks[index + 1].has(.author)
    else { return nil }
    let writers = view.names.neighbours(source.node, .writtenBy, .outgoing).compactMap { view.entity(of: $0) }
    return writers.isEmpty ? nil : writers
  }

  /// The occasion that a chunk stands for beside statements: one that is named, or where somebody is.
  private func occasion(_ index: Int) -> LexiconEntity? {
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
  private func joinsOccasion(_ index: Int) -> Bool {
    index > 0 && builder.chunks[index].join != nil
      && builder.resolver.occasion(builder.chunks[index - 1]) != nil
  }

  /// Who a chunk names as speaking; `nil` when it is more likely spoken of.
  private func speaker(_ index: Int) -> LexiconEntity? {
    let chunk = builder.chunks[index]
    let agents = builder.resolver.entities(chunk, labelled: facts.agents).filter {
      !$0.has(anyOf: facts.outlets) || view.speaks($0)
    }
    guard let agent = agents.first(where: { view.speaks($0) }) ?? agents.first else { return nil }
    if chunk.markers.contains(.by) || isSubject(index) { return agent }
    let hasOther = builder.resolver.best(chunk) { $0.has(anyOf: facts.topics) } != nil
    guard view.speaks(agent) else { return hasOther || agents.isEmpty || !isFirstAgent(index) ? nil : agent }
    if chunk.markers.contains(.at) { return nil }
    let isPerson = agent.has(anyOf: facts.people)
    if hasSpeaker, joinsSpeaker(index) { return agent }
    if hasSpeaker { return isPerson && chunk.join != nil && !followsMention(index) ? agent : nil }
    if followsMention(index) { return nil }
    if !isPerson, let better = laterSpeaker(after: index), better { return nil }
    return agent
  }

  /// Whether a verb says of statements what they are about: "concern", "deal with".
  private func isTopicVerb(_ chunk: Chunk) -> Bool {
    chunk.payloads(.attributeVerb).contains { payload in
      if case .label(let name) = builder.attribute(payload).value {
        facts.mask(of: name) & facts.topics != 0
      } else {
        false
      }
    }
  }

  /// Whether "and" joins somebody who speaks to the speaker right before: "Blinken and the ministers".
  private func joinsSpeaker(_ index: Int) -> Bool {
    let chunk = builder.chunks[index]
    guard index > 0, chunk.join == .and, chunk.markers.isEmpty, !followsMention(index),
      let last = filters.last, last.relation == .by
    else { return false }
    return last.entities.contains { name in
      view.entity(name).map { builder.chunks[index - 1].entities.contains($0.index) } ?? false
    }
  }

  /// Whether a chunk stands beside a verb of saying as who says it: "what did X say", ماذا قال X.
  private func isSubject(_ index: Int) -> Bool {
    let chunk = builder.chunks[index]
    guard !hasSpeaker, builder.mainAsk == .what || builder.mainAsk == nil,
      chunk.markers.isDisjoint(with: [.about, .at, .against, .per])
    else { return false }
    return [index - 1, index + 1].contains {
      builder.chunks.indices.contains($0) && builder.chunks[$0].has(.say)
    }
  }

  /// Whether a verb of mentioning stands before a chunk with no speaker between, as in "who mentioned X".
  private func followsMention(_ index: Int) -> Bool {
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
  private func laterSpeaker(after index: Int) -> Bool? {
    builder.chunks[(index + 1)...].contains { other in
      other.markers.isDisjoint(with: [.about, .against])
        && builder.resolver.best(other) { $0.has(anyOf: facts.people) && view.speaks($0) } != nil
    }
  }

  private func isFirstAgent(_ index: Int) -> Bool {
    builder.mainAsk != .who
      && !builder.chunks[..<index].contains {
        builder.resolver.best($0) { $0.has(anyOf: facts.agents) } != nil
      }
  }

  // MARK: The end

  mutating func finish() {
    placeLeftOver()
    if !clause.isEmpty { placeClause() }
    let isUnnamed = builder.input.flags.contains(.unnamed) || filters.contains(Filter(.unnamed))
    if builder.input.flags.contains(.named), !isUnnamed { filters.append(Filter(.named)) }
    if isUnnamed, !filters.contains(Filter(.unnamed)) { filters.append(Filter(.unnamed)) }
    var question = draft.question
    question.asked = asked
    question.filters = filters
    question.form = form
    question.stages = builder.impliedStages([rankedKey])
    if let grouping { question.stages.append(.count(by: grouping)) }
    if builder.input.flags.contains(.both) {
      if let both = atBoth(question) {
        question = both
      } else {
        let joint = together(question)
        if joint != question { draft.fallbacks = [question] }
        question = joint
      }
    }
    draft.question = question
    draft.fallbacks += fallbacks(question)
    if filters.isEmpty && asked.isEmpty { draft.score -= 1 }
    if builder.chunks.contains(where: { $0.isNegated && ($0.has(.say) || $0.has(.mention)) }),
      !builder.chunks.indices.contains(where: followsDenial)
    {
      draft.score -= 2.5
    }
    // Who says what somebody says is no question.
    if asked == [.speakers], filters.contains(where: { $0.relation == .by && !$0.isNegated }) {
      draft.score -= 1.5
    }
    // What a person says is not said by a country.
    if hasSpeaker && filters.contains(where: { $0.relation == .kind }) { draft.score -= 2 }
    // That somebody says nothing somewhere is no property of a statement.
    if !asked.isEmpty && filters.contains(where: { $0.isNegated && $0.relation != .per }) {
      draft.score -= 1.5
    }
  }

  /// "Who spoke at both A and B" asks for those who spoke at each.
  private func atBoth(_ question: Question) -> Question? {
    guard question.asked == [.speakers], let label = facts.commonAgentLabel,
      let split = question.filters.first(where: {
        [.at, .about, .per].contains($0.relation) && $0.operands.count > 1 && !$0.isNegated
      })
    else { return nil }
    let others = question.filters.filter { $0 != split }
    let speaking = split.operands.map { operand in
      Filter(
        .speaking,
        [
          .question(
            Question(
              subject: .kinds([facts.utterance]), filters: others + [Filter(split.relation, [operand])]
            ).sorted())
        ])
    }
    return Question(question.form, subject: .kinds([label]), filters: speaking)
  }

  /// By what "most" ranks: by what is asked for.
  private var rankedKey: Stage.Key {
    switch asked.first {
    case .topics?: .topic
    case .occasions?: .meeting
    case .reports?: .report
    default: .speaker
    }
  }

  /// What several say together is said by each.
  private func together(_ question: Question) -> Question {
    var copy = question
    guard !question.asked.contains(.speakers),
      let index = question.filters.firstIndex(where: {
        $0.relation == .by && $0.operands.count > 1 && !$0.isNegated
      })
    else { return question }
    let speakers = copy.filters.remove(at: index).operands
    copy.filters += speakers.map { Filter(.by, [$0]) }
    return copy
  }

  /// What is tried when the statements asked for do not exist: the meeting as what they are about, and without
  /// words that only the texts can settle, unless these say what the statements are about.
  private func fallbacks(_ question: Question) -> [Question] {
    var found: [Question] = []
    var about = question
    for index in about.filters.indices
    where about.filters[index].relation == .at && !about.filters[index].isNegated {
      about.filters[index].relation = .about
    }
    if about != question { found.append(about) }
    let isSoft = !leftOver.contains { builder.chunks[$0].markers.contains(.about) }
    let others = question.filters.filter { $0.relation != .saying }
    // A count or a yes under fewer conditions answers another question.
    guard isSoft, question.form == .list, others.count >= 2, others.count < question.filters.count,
      clause.isEmpty
    else {
      return found
    }
    for candidate in [question] + found {
      var plain = candidate
      plain.filters.removeAll { $0.relation == .saying }
      found.append(plain)
    }
    return found
  }

  private var form: Question.Form {
    if builder.asksFor(.howMany) { return .count }
    return builder.isWhether ? .whether : .list
  }

  /// What no slot takes is sought in the texts.
  private mutating func placeLeftOver() {
    var words: [String] = []
    for index in leftOver {
      let chunk = builder.chunks[index]
      let isContent =
        chunk.isUnknown || !chunk.attributes.isEmpty || !chunk.payloads(.value).isEmpty
        || !chunk.labels.isEmpty
        || !chunk.payloads(.subkind).isEmpty || !chunk.acts.isEmpty
      guard isContent else { continue }
      words.append(chunk.raw)
      draft.searched.insert(index)
    }
    if !words.isEmpty { filters.append(Filter(.saying, [.text(words.joined(separator: " "))])) }
  }

  /// What was said is sought as a whole, in statements and in what is claimed of things.
  private mutating func placeClause() {
    let text = clause.map { builder.chunks[$0].raw }.joined(separator: " ")
    draft.used.formUnion(clause)
    draft.question.subject = .kinds([facts.utterance, facts.claim])
    filters.removeAll { $0.relation == .saying }
    let filter = Filter(.saying, [.text(text)])
    filters.append(filter)
    draft.score += builder.coverage(of: text) * 3 - 1.6
  }
}
