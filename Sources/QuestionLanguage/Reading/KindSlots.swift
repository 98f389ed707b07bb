import GraphModel
import TextFolding

/// Puts the chunks of a question about things of a kind where they belong.
struct KindSlots {
  let builder: FrameBuilder
  let label: String
  /// The chunk that names the kind; `nil` for "who".
  let subject: Int?
  var result: Draft
  var filters: [Filter] = []
  var asked: [Asked] = []
  var predicate: Predicate?
  var leftOver: [Int] = []
  var open: Filter?
  /// The chunk of the last verb.
  var current: Int?
  /// Where all that is said of the rows is said: "who at A did not speak of B".
  var ambient: [Filter] = []
  /// What a denied verb takes over from the one before it, until something is put in its place.
  var inherited: [Filter] = []

  enum Predicate {
    case attribute(Int, negated: Bool)
    case speaking(act: String?, negated: Bool)
    case naming(negated: Bool)

    var isNegated: Bool {
      switch self {
      case .attribute(_, let negated), .speaking(_, let negated), .naming(let negated): negated
      }
    }
  }

  init(builder: FrameBuilder, label: String, group: LexiconEntity?, at subject: Int?) {
    self.builder = builder
    self.label = label
    self.subject = subject
    result = Draft(Question(subject: .kinds([label])))
    if let subject { result.used.insert(subject) }
    if let group { filters.append(Filter(.within, [.entity(builder.view.name(group))])) }
  }

  var facts: SchemaFacts { builder.facts }
  var view: CorpusView { builder.view }
  var resolver: OperandResolver { builder.resolver }
  var closure: UInt64 { facts.closure(of: label) }
  var isSource: Bool { facts.mask(of: label) & facts.sources != 0 }
  var isPassage: Bool { label == facts.passage }
  var isOccasion: Bool { facts.mask(of: label) & facts.occasions != 0 }
  var isAgent: Bool { closure & facts.agents != 0 }
  var isTopic: Bool { facts.mask(of: label) & facts.topics != 0 }
  var chunks: [Chunk] { builder.chunks }

  mutating func draft() -> Draft {
    placeAsks()
    if let subject, isAgent, builder.isSpeakerNoun(chunks[subject]) {
      predicate = .speaking(act: nil, negated: false)
      begin()
    }
    for index in builder.chunks.indices where !result.used.contains(index) { place(index) }
    close()
    partDenied()
    speakAtAll()
    placeLeftOver()
    if builder.input.flags.contains(.only), filters.contains(where: { $0.relation == .per }), !isSource,
      !filters.contains(where: { $0.relation == .onlyPer })
    {
      filters.append(Filter(.onlyPer))
    }
    if builder.input.flags.contains(.named), !isPassage { filters.append(Filter(.named)) }
    if builder.input.flags.contains(.unnamed) { filters.append(Filter(.unnamed)) }
    rankByMentions()
    var form = Question.Form.list
    if builder.asksFor(.howMany) { form = .count } else if builder.isWhether { form = .whether }
    result.question = Question(
      form, asked: asked, subject: .kinds([label]), filters: filters, stages: builder.impliedStages([.count]))
    judge()
    return result
  }

  /// What is named most is ranked by the sentences that name it.
  private mutating func rankByMentions() {
    guard !isSource, !isPassage, case .naming? = predicate, !builder.impliedStages([.count]).isEmpty,
      !filters.contains(where: { [.naming, .per, .speaking].contains($0.relation) })
    else { return }
    filters.append(Filter(.reportCount, [.number(1)]))
  }

  /// The kind that is asked for stands behind the ask-word, or first; anything else only describes.
  mutating func judge() {
    guard let subject else { return }
    let chunk = builder.chunks[subject]
    if builder.isSpeakerNoun(chunk) { result.score += 0.5 }
    let isAsked = chunk.ask != nil || builder.isDescribedKind(subject) || builder.isBareKind(subject)
    if !isAsked && !builder.asks.isEmpty {
      // "Who are the states that …" asks for the kind as "which states" does.
      let isNamedNext =
        builder.asks.count == 1 && (builder.mainAsk == .what || builder.mainAsk == .who && subject == 0)
      result.score -= isNamedNext ? (subject == 0 ? 0.3 : 1) : 2.5
    }
    if !isAsked && !chunk.entities.isEmpty { result.score -= 2 }
    if subject > 0 && !isAsked { result.score -= 0.6 }
    for filter in filters {
      if case .question(let inner)? = filter.operands.first, filter.relation == .speaking,
        inner.filters.isEmpty, !filter.isNegated
      {
        result.score -= 0.8
      }
      if case .having = filter.relation, filter.operands.isEmpty { result.score -= 0.3 }
      if case .question? = filter.operands.first, filter.relation == .naming { result.score += 0.3 }
    }
    // Who says something is asked of the statements themselves, unless a condition denies.
    if isAgent && filters.contains(where: { $0.relation == .speaking })
      && !filters.contains(where: \.isNegated)
    {
      result.score -= 0.5
    }
    if let first = builder.asks.first, first.next != subject, chunk.ask != nil { result.score -= 1.5 }
    // "How many speakers has each report" counts report by report.
    if builder.asksFor(.howMany),
      chunks.indices.contains(where: {
        $0 != subject && chunks[$0].modifiers.contains(.all) && !chunks[$0].labels.isEmpty
          && !chunks[$0].isPlural
      })
    {
      result.score -= 2
    }
  }

  mutating func placeAsks() {
    for ask in builder.asks {
      guard let target = builder.target(of: ask), target != subject else {
        if ask.word == .when && builder.asks.count > 1 { asked.append(.dates) }
        if ask.word == .where && builder.asks.count > 1 && isOccasion {
          asked.append(.places)
          continue
        }
        if ask.word == .where || ask.word == .who { result.score -= 0.5 }
        continue
      }
      let chunk = builder.chunks[target]
      if !builder.labels(chunk, facts.sources).isEmpty {
        asked.append(.reports)
      } else if !builder.labels(chunk, facts.occasions).isEmpty {
        asked.append(.occasions)
      } else {
        continue
      }
      result.used.insert(target)
    }
  }

  // MARK: Predicates and operands

  mutating func place(_ index: Int) {
    let chunk = builder.chunks[index]
    if isHappening(chunk) {
      result.used.insert(index)
      if chunk.isNegated { denyHappening() } else { placeState() }
      return
    }
    if isContinued(chunk) {
      result.used.insert(index)
      return
    }
    if isPassage, chunk.isExcluded || chunk.isNegated, denySpeaker(index) { return }
    if let next = newPredicate(index) {
      // "Attended or chaired" asks for either of what is much the same.
      if !isSource, case .attribute? = predicate, case .attribute = next, chunk.join == .or,
        !(open?.operands.isEmpty ?? true)
      {
        result.used.insert(index)
        return
      }
      close()
      predicate = next
      current = index
      result.used.insert(index)
      if chunk.entities.isEmpty || !chunk.labels.isEmpty { return begin() }
    }
    if chunk.join == .but || (chunk.isNegated && predicate?.isNegated == false) {
      repeatPredicate(negated: chunk.isNegated, before: chunk)
    }
    if let filter = builder.timeFilter(index, used: &result.used) { return add(filter) }
    let times = builder.occasionTimeFilters(index, used: &result.used)
    if !times.isEmpty { return filters += times }
    if let text = chunk.text {
      result.used.insert(index)
      return add(Filter(isSource ? .naming : .saying, [.text(text)], isNegated: chunk.isNegated))
    }
    if let number = chunk.number {
      result.used.insert(index)
      return add(Filter(.saying, [.number(number)]))
    }
    if !chunk.entities.isEmpty, placeEntity(index) { return }
    if placeValue(index) { return }
    if let subject, chunk.has(.mention), builder.isSpeakerNoun(chunks[subject]) {
      result.used.insert(index)
      if !filters.contains(where: { $0.relation == .named }) { filters.append(Filter(.named)) }
      return
    }
    if chunk.has(.it) || chunk.has(.source) || chunk.has(.confirm) || chunk.has(.answer) {
      result.used.insert(index)
      return
    }
    if !chunk.labels.isEmpty, placeLabel(index) { return }
    leftOver.append(index)
  }

  /// Whether a verb only says that something took place.
  func isHappening(_ chunk: Chunk) -> Bool {
    guard chunk.entities.isEmpty, chunk.labels.isEmpty, chunk.payloads(.value).isEmpty, !isSource else {
      return false
    }
    let verbs = chunk.senses.filter { $0.kind == .attributeVerb }.map { builder.attribute($0.payload) }
    return verbs.contains { facts.isDate($0) && facts.fitsThing($0, closure) }
  }

  /// "That took place" leaves out what was only planned, where a state of the rows tells.
  private mutating func placeState() {
    guard isOccasion, builder.asksFor(.which) || builder.asksFor(.what) || builder.asksFor(.howMany),
      let state = builder.schema.attributes.first(where: {
        $0.value == .text && $0.isProperty && facts.fitsThing($0, closure)
      }), let value = builder.happenedValue(of: state)
    else { return }
    filters.append(Filter(.having(state.name, as: .thing), [.text(value)]))
  }

  private func isBareSource(_ chunk: Chunk) -> Bool {
    chunk.ask == nil && chunk.entities.isEmpty && !builder.labels(chunk, facts.sources).isEmpty
  }

  /// "Did not take place": of another state than that of what was held.
  private mutating func denyHappening() {
    for value in view.values(ofState: RelatedWords.heldState) {
      let attribute = builder.schema.attributes[value.attribute]
      guard facts.fitsThing(attribute, closure), attribute.isProperty else { continue }
      filters.append(
        Filter(.having(attribute.name, as: .thing), [.text(value.text)], isNegated: true))
      return
    }
  }

  mutating func newPredicate(_ index: Int) -> Predicate? {
    let chunk = builder.chunks[index]
    let negated = chunk.isNegated || chunk.isExcluded
    let attributes = chunk.senses.filter { $0.kind == .attributeVerb || $0.kind == .attribute }.map(\.payload)
    if isPassage {
      return chunk.has(.mention) || chunk.has(.cover) || chunk.has(.say) ? .naming(negated: negated) : nil
    }
    if isTopic, chunk.has(.mention) || chunk.has(.cover) { return .speaking(act: nil, negated: negated) }
    let fitting = attributes.first {
      facts.fitsThing(builder.attribute($0), closure) || facts.fitsValue(builder.attribute($0), closure)
    }
    if let fitting, !isSource, !isValueHere(chunk) { return .attribute(fitting, negated: negated) }
    if isSource, let any = attributes.first {
      return .attribute(any, negated: negated || predicate?.isNegated ?? false)
    }
    if !isSource, chunk.has(.mention), index + 1 < builder.chunks.count,
      isBareSource(builder.chunks[index + 1])
    {
      // "Mentioned in the reports" says nothing more.
      result.used.formUnion([index, index + 1])
      return nil
    }
    // A speaker who is named is one with a name.
    if let subject, chunk.has(.mention), chunk.isPassive, builder.isSpeakerNoun(chunks[subject]) {
      return nil
    }
    if chunk.has(.mention) || chunk.has(.cover) || isSource && chunk.has(.say) {
      return .naming(negated: negated)
    }
    let isSpoken = isAgent || isOccasion || isTopic
    if isSpoken, chunk.has(.say) { return .speaking(act: nil, negated: negated) }
    if isSpoken, chunk.labels.isEmpty, let act = chunk.acts.first {
      return .speaking(act: builder.schema.acts[act].key, negated: negated)
    }
    return nil
  }

  /// A word such as "held" that is a verb and also what some claim says of such a thing.
  func isValueHere(_ chunk: Chunk) -> Bool {
    isOccasion && !chunk.payloads(.value).isEmpty
  }

  mutating func begin() {
    switch predicate {
    case .attribute(let index, let negated)?:
      let attribute = builder.attribute(index)
      if isSource {
        open = Filter(.naming, [.key(attribute.name)], isNegated: negated)
      } else {
        let side: ClaimSide =
          facts.fitsThing(attribute, closure)
            && !(facts.fitsValue(attribute, closure) && attribute.isReversed) ? .thing : .value
        open = Filter(.having(attribute.name, as: side), isNegated: negated)
        takeSubject(attribute, side)
      }
    case .speaking(let act?, let negated)? where current.map(isActedOn) ?? false:
      let inner = Question(subject: .kinds([facts.utterance]), filters: [Filter(.act, [.key(act)])])
      open = Filter(.naming, [.question(inner)], isNegated: negated)
    case .speaking(let act, let negated)?:
      var inner = Question(subject: .kinds([facts.utterance]))
      if let act { inner.filters.append(Filter(.act, [.key(act)])) }
      inner.filters += ambient
      if negated, let last = filters.last, last.relation == .speaking, !last.isNegated,
        case .question(let said)? = last.operands.first
      {
        inherited = said.filters.filter { $0.relation == .at }
        inner.filters += inherited.filter { !inner.filters.contains($0) }
      }
      open = Filter(.speaking, [.question(inner)], isNegated: negated)
    case .naming(let negated)?:
      open = Filter(.naming, isNegated: negated)
      if let current, isNamed(by: current) {
        open = Filter(.naming, [emptyStatements], isNegated: negated)
      }
    case nil: open = nil
    }
  }

  /// "Spoke about X at A but not at B": what is said again holds again, but for what is put in its place.
  mutating func repeatPredicate(negated: Bool, before chunk: Chunk) {
    guard let current = open else { return }
    close()
    var next = current
    next.isNegated = negated
    next.operands = []
    if next.relation == .speaking {
      var inner = Question(subject: .kinds([facts.utterance]))
      if case .question(let said)? = current.operands.first, !current.isNegated {
        let replaced = relation(of: chunk)
        inner.filters = said.filters.filter { $0.relation != replaced }
      }
      next.operands = [.question(inner)]
    }
    open = next
  }

  /// As what a chunk stands beside statements.
  private func relation(of chunk: Chunk) -> Filter.Relation {
    if chunk.date != nil { return builder.timeRelation(chunk) }
    guard chunk.markers.isDisjoint(with: [.about, .against]) else { return .about }
    if resolver.occasion(chunk) != nil { return .at }
    return resolver.source(chunk) != nil ? .per : .about
  }

  /// Whether a word only goes on with what was said before it: "nothing that they said".
  private func isContinued(_ chunk: Chunk) -> Bool {
    guard chunk.entities.isEmpty, chunk.join == nil, !chunk.isNegated else { return false }
    if chunk.has(.say), open?.relation == .speaking, case .question(let inner)? = open?.operands.first {
      return inner.filters.isEmpty
    }
    // "The body's own members": that they belong to it is said already.
    guard let last = filters.last, last.relation == .within, open == nil, chunk.ask == nil else {
      return false
    }
    return chunk.payloads(.attribute).contains { payload in
      builder.attribute(payload).relation.map(facts.partRelations.contains) ?? false
    }
  }

  /// "Sentences without a speaker".
  private mutating func denySpeaker(_ index: Int) -> Bool {
    let chunk = chunks[index]
    let isSpeaker =
      !builder.labels(chunk, facts.agents).isEmpty || builder.isLabel(chunk, facts.utterance)
      || chunk.has(.say) || chunk.has(.author)
    guard isSpeaker, chunk.entities.isEmpty else { return false }
    result.used.insert(index)
    filters.append(
      Filter(.speaking, [.question(Question(subject: .kinds([facts.utterance])))], isNegated: true))
    return true
  }

  /// What topics and occasions have to do with at one place and not at another is asked of the statements there.
  private mutating func partDenied() {
    guard isTopic || isOccasion else { return }
    let beside = filters.filter { [.by, .at, .about].contains($0.relation) }
    guard beside.contains(where: \.isNegated) else { return }
    filters.removeAll(where: beside.contains)
    let said = beside.filter { !$0.isNegated }
    func speaking(_ conditions: [Filter], denied: Bool) -> Filter {
      let inner = Question(subject: .kinds([facts.utterance]), filters: conditions)
      return Filter(.speaking, [.question(inner.sorted())], isNegated: denied)
    }
    if !said.isEmpty { filters.append(speaking(said, denied: false)) }
    for filter in beside where filter.isNegated {
      let others = said.filter { $0.relation != filter.relation }
      filters.append(speaking(others + [Filter(filter.relation, filter.operands)], denied: true))
    }
  }

  /// Whether sentences or reports are to name all that the question names, not any of it.
  var namesBoth: Bool {
    (isPassage || isSource)
      && (builder.input.flags.contains(.both)
        || isPassage && builder.chunks.contains { $0.join == .and && !$0.entities.isEmpty })
  }

  mutating func close() {
    guard let filter = open else { return }
    open = nil
    if filter.relation == .naming, filter.operands.isEmpty || filter.operands == [emptyStatements] { return }
    if let reports = onlyReports(filter) {
      for report in reports { filters.append(Filter(.per, report.operands, isNegated: filter.isNegated)) }
      return
    }
    // Topics and occasions are spoken of or at anyhow.
    if isTopic || isOccasion, filter.relation == .speaking, !filter.isNegated,
      case .question(let inner)? = filter.operands.first, inner.filters.isEmpty
    {
      return
    }
    if let last = filters.last, last.relation == filter.relation, filter.relation == .naming,
      last.isNegated == filter.isNegated, !namesBoth
    {
      filters[filters.count - 1].operands += filter.operands
      return
    }
    filters.append(filter)
  }

  var emptyStatements: Operand { .question(Question(subject: .kinds([facts.utterance]))) }

  /// What is named in reports need not be named in a statement there.
  private func onlyReports(_ filter: Filter) -> [Filter]? {
    guard filter.relation == .naming, case .question(let inner)? = filter.operands.first,
      inner.filters.allSatisfy({ $0.relation == .per })
    else { return nil }
    return inner.filters
  }

  /// Whether of a verb of naming the rows are what is named, not who names.
  private func isNamed(by index: Int) -> Bool {
    let verb = chunks[index]
    guard !isSource, !isPassage, verb.has(.mention) else { return false }
    if verb.isPassive || !isAgent { return true }
    if WordForm.isArabic(verb.raw), ["هم", "ها", "هن"].contains(where: verb.raw.hasSuffix) { return true }
    guard index + 1 < chunks.count else { return true }
    let next = chunks[index + 1]
    if !next.markers.isDisjoint(with: [.at, .by, .per, .with]) { return true }
    guard next.markers.isEmpty, facts.mask(of: label) & facts.people == 0 else { return false }
    return resolver.source(next) != nil
      || resolver.best(next) { $0.has(anyOf: facts.people) && view.speaks($0) } != nil
  }

  /// Whether of a verb of speaking the rows are spoken of: its subject stands right behind it, أشاد بها فلان.
  private func isActedOn(_ index: Int) -> Bool {
    guard facts.mask(of: label) & facts.people == 0, index + 1 < chunks.count else { return false }
    let next = chunks[index + 1]
    return WordForm.isArabic(chunks[index].raw) && next.markers.isEmpty && next.join == nil
      && resolver.best(next) { $0.has(anyOf: facts.people) && view.speaks($0) } != nil
  }

  /// Puts a condition on the statements that the rows are to have made, or on the rows.
  mutating func add(_ filter: Filter) {
    if open?.relation == .naming, case .question(var inner)? = open?.operands.first {
      builder.append(filter, joined: false, to: &inner.filters)
      open?.operands = [.question(inner)]
    } else if open?.relation == .speaking, case .question(var inner)? = open?.operands.first {
      builder.append(filter, joined: false, to: &inner.filters)
      open?.operands = [.question(inner)]
    } else {
      filters.append(filter)
    }
  }

  /// "The meetings that X attended": what stands before the verb is at its other end.
  private mutating func takeSubject(_ attribute: SchemaAttribute, _ side: ClaimSide) {
    guard let current, current > 0, let last = filters.last, last.relation == .of, !last.isNegated,
      let name = last.entities.first, let entity = view.entity(name),
      chunks[current - 1].entities.contains(entity.index), chunks[current - 1].markers.isEmpty
    else { return }
    let fits =
      side == .thing
      ? facts.fitsValue(attribute, entity.labels) : facts.fitsThing(attribute, entity.labels)
    guard fits else { return }
    filters.removeLast()
    open?.operands = [.entity(name)]
  }

  mutating func addSpoken(_ filter: Filter, joined: Bool) {
    guard case .question(var inner)? = open?.operands.first else { return }
    if inherited.contains(where: { $0.relation == filter.relation }) {
      inner.filters.removeAll { inherited.contains($0) && $0.relation == filter.relation }
      inherited.removeAll { $0.relation == filter.relation }
    }
    builder.append(filter, joined: joined, to: &inner.filters)
    open?.operands = [.question(inner)]
  }
}
