import GraphModel
import TextFolding

extension FrameBuilder {
  /// Frames that ask for things of a kind by what is said of them: "which states spoke at A but not at B".
  func kindDrafts() -> [Draft] {
    var drafts: [Draft] = []
    if mainAsk == .who, chunks.contains(where: { $0.isNegated || $0.isExcluded }),
      let label = facts.commonAgentLabel
    {
      var slots = KindSlots(builder: self, label: label, group: nil, at: nil)
      drafts.append(slots.draft())
    }
    for (index, chunk) in chunks.enumerated() {
      if let genre = chunk.payloads(.genre).first, labels(chunk, facts.sources).isEmpty {
        // "The communiqué" is the report of that kind.
        var slots = KindSlots(builder: self, label: facts.source, group: nil, at: index)
        slots.filters.append(Filter(.genre, [.key(schema.genres[genre].key)]))
        drafts.append(slots.draft())
      }
      for label in chunk.labels where label < 64 {
        let name = schema.labels[label].name
        guard name != facts.utterance else { continue }
        var slots = KindSlots(builder: self, label: name, group: nil, at: index)
        drafts.append(slots.draft())
      }
      if chunk.ask == .which || chunk.ask == .howMany || chunk.ask == .what && chunks.count > 1,
        let group = resolver.group(chunk)
      {
        var slots = KindSlots(builder: self, label: partLabel(of: group), group: group, at: index)
        drafts.append(slots.draft())
      }
    }
    return drafts
  }

  /// The label that most members of a group have; one that comes along with others only where no other is found.
  private func partLabel(of group: LexiconEntity) -> String {
    let members = view.members(of: group)
    func count(_ label: SchemaLabel) -> Int {
      members.filter { $0.has(anyOf: facts.mask(of: label.name)) }.count
    }
    let common = facts.commonLabels
    let own = schema.labels.filter { !common.contains($0.name) && count($0) > 0 }
    return (own.isEmpty ? schema.labels : own).max { count($0) < count($1) }?.name ?? ""
  }
}

/// Puts the chunks of a question about things of a kind where they belong.
private struct KindSlots {
  private let builder: FrameBuilder
  private let label: String
  /// The chunk that names the kind; `nil` for "who".
  private let subject: Int?
  private var result: Draft
  var filters: [Filter] = []
  private var asked: [Asked] = []
  private var predicate: Predicate?
  private var leftOver: [Int] = []
  private var open: Filter?

  private enum Predicate {
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

  private var facts: SchemaFacts { builder.facts }
  private var view: CorpusView { builder.view }
  private var resolver: OperandResolver { builder.resolver }
  private var closure: UInt64 { facts.closure(of: label) }
  private var isSource: Bool { facts.mask(of: label) & facts.sources != 0 }
  private var isOccasion: Bool { facts.mask(of: label) & facts.occasions != 0 }
  private var isAgent: Bool { closure & facts.agents != 0 }
  private var isTopic: Bool { facts.mask(of: label) & facts.topics != 0 }

  mutating func draft() -> Draft {
    placeAsks()
    for index in builder.chunks.indices where !result.used.contains(index) { place(index) }
    close()
    speakAtAll()
    placeLeftOver()
    if builder.input.flags.contains(.named) { filters.append(Filter(.named)) }
    if builder.input.flags.contains(.unnamed) { filters.append(Filter(.unnamed)) }
    var form = Question.Form.list
    if builder.asksFor(.howMany) { form = .count } else if builder.isWhether { form = .whether }
    result.question = Question(
      form, asked: asked, subject: .kinds([label]), filters: filters, stages: builder.impliedStages([.count]))
    judge()
    return result
  }

  /// The kind that is asked for stands behind the ask-word, or first; anything else only describes.
  private mutating func judge() {
    guard let subject else { return }
    let chunk = builder.chunks[subject]
    if chunk.ask == nil && !builder.asks.isEmpty {
      result.score -= builder.mainAsk == .what && builder.asks.count == 1 ? 1 : 2.5
    }
    if chunk.ask == nil && !chunk.entities.isEmpty { result.score -= 2 }
    if subject > 0 && chunk.ask == nil { result.score -= 0.6 }
    for filter in filters {
      if case .question(let inner)? = filter.operands.first, filter.relation == .speaking,
        inner.filters.isEmpty, !filter.isNegated
      {
        result.score -= 0.8
      }
      if case .having = filter.relation, filter.operands.isEmpty { result.score -= 0.3 }
    }
    // Who says something is asked of the statements themselves, unless a condition denies.
    if isAgent && filters.contains(where: { $0.relation == .speaking })
      && !filters.contains(where: \.isNegated)
    {
      result.score -= 0.5
    }
    if let first = builder.asks.first, first.next != subject, chunk.ask != nil { result.score -= 1.5 }
  }

  private mutating func placeAsks() {
    for ask in builder.asks {
      guard let target = builder.target(of: ask), target != subject else {
        if ask.word == .when && builder.asks.count > 1 { asked.append(.dates) }
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

  private mutating func place(_ index: Int) {
    let chunk = builder.chunks[index]
    if isHappening(chunk) {
      result.used.insert(index)
      return
    }
    if let next = newPredicate(index) {
      close()
      predicate = next
      result.used.insert(index)
      if chunk.entities.isEmpty || !chunk.labels.isEmpty { return begin() }
    }
    if chunk.join == .but || (chunk.isNegated && predicate?.isNegated == false) {
      repeatPredicate(negated: chunk.isNegated)
    }
    if let filter = builder.timeFilter(index, used: &result.used) { return add(filter) }
    if let filter = builder.occasionTimeFilter(index) {
      result.used.insert(index)
      return filters.append(filter)
    }
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
    if chunk.has(.it) || chunk.has(.source) || chunk.has(.confirm) || chunk.has(.answer) {
      result.used.insert(index)
      return
    }
    if !chunk.labels.isEmpty, placeLabel(index) { return }
    leftOver.append(index)
  }

  /// Whether a verb only says that something took place.
  private func isHappening(_ chunk: Chunk) -> Bool {
    guard chunk.entities.isEmpty, chunk.labels.isEmpty, chunk.payloads(.value).isEmpty, !isSource else {
      return false
    }
    let verbs = chunk.senses.filter { $0.kind == .attributeVerb }.map { builder.attribute($0.payload) }
    return verbs.contains { facts.isDate($0) && facts.fitsThing($0, closure) }
  }

  private func newPredicate(_ index: Int) -> Predicate? {
    let chunk = builder.chunks[index]
    let negated = chunk.isNegated
    let attributes = chunk.senses.filter { $0.kind == .attributeVerb || $0.kind == .attribute }.map(\.payload)
    let fitting = attributes.first {
      facts.fitsThing(builder.attribute($0), closure) || facts.fitsValue(builder.attribute($0), closure)
    }
    if let fitting, !isSource, !isValueHere(chunk) { return .attribute(fitting, negated: negated) }
    if isSource, let any = attributes.first {
      return .attribute(any, negated: negated || predicate?.isNegated ?? false)
    }
    if chunk.has(.mention) || chunk.has(.cover) || (isSource && chunk.has(.say)) {
      return .naming(negated: negated)
    }
    if isAgent, chunk.has(.say) { return .speaking(act: nil, negated: negated) }
    if isAgent, let act = chunk.acts.first {
      return .speaking(act: builder.schema.acts[act].key, negated: negated)
    }
    return nil
  }

  /// A word such as "held" that is a verb and also what some claim says of such a thing.
  private func isValueHere(_ chunk: Chunk) -> Bool {
    isOccasion && !chunk.payloads(.value).isEmpty
  }

  private mutating func begin() {
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
      }
    case .speaking(let act, let negated)?:
      var inner = Question(subject: .kinds([facts.utterance]))
      if let act { inner.filters.append(Filter(.act, [.key(act)])) }
      open = Filter(.speaking, [.question(inner)], isNegated: negated)
    case .naming(let negated)?: open = Filter(.naming, isNegated: negated)
    case nil: open = nil
    }
  }

  private mutating func repeatPredicate(negated: Bool) {
    guard let current = open else { return }
    close()
    var next = current
    next.isNegated = negated
    switch next.relation {
    case .speaking: next.operands = [.question(Question(subject: .kinds([facts.utterance])))]
    default: next.operands = []
    }
    open = next
  }

  private mutating func close() {
    guard let filter = open else { return }
    open = nil
    if filter.relation == .naming && filter.operands.isEmpty { return }
    if let last = filters.last, last.relation == filter.relation, filter.relation == .naming,
      last.isNegated == filter.isNegated
    {
      filters[filters.count - 1].operands += filter.operands
      return
    }
    filters.append(filter)
  }

  /// Puts a condition on the statements that the rows are to have made, or on the rows.
  private mutating func add(_ filter: Filter) {
    if open?.relation == .speaking, case .question(var inner)? = open?.operands.first {
      builder.append(filter, joined: false, to: &inner.filters)
      open?.operands = [.question(inner)]
    } else {
      filters.append(filter)
    }
  }

  private mutating func addSpoken(_ filter: Filter, joined: Bool) {
    guard case .question(var inner)? = open?.operands.first else { return }
    builder.append(filter, joined: joined, to: &inner.filters)
    open?.operands = [.question(inner)]
  }

  private mutating func placeEntity(_ index: Int) -> Bool {
    let chunk = builder.chunks[index]
    let entities = resolver.entities(chunk).filter { $0.role != .source }
    let names = entities.map { Operand.entity(view.name($0)) }
    switch open?.relation {
    case .speaking?:
      result.used.insert(index)
      let isAbout = !chunk.markers.isDisjoint(with: [.about, .against])
      if !isAbout, let occasion = resolver.occasion(chunk) {
        addSpoken(Filter(.at, [.entity(view.name(occasion))]), joined: chunk.join == .or)
        if chunk.join == .and { splitConjunction() }
      } else if !isAbout, let source = resolver.source(chunk), !chunk.markers.isDisjoint(with: [.per, .at]) {
        addSpoken(Filter(.per, [.entity(view.name(source))]), joined: true)
      } else {
        addSpoken(Filter(.about, names), joined: chunk.join != nil)
      }
      return true
    case .naming?:
      result.used.insert(index)
      if isAgent, !entities.contains(where: { view.speaks($0) }), !names.isEmpty {
        // Somebody who names what does not speak is one who speaks of it.
        let inner = Question(subject: .kinds([facts.utterance]), filters: [Filter(.about, names)])
        open = Filter(.speaking, [.question(inner)], isNegated: open?.isNegated ?? false)
        return true
      }
      open?.operands += names
      return true
    case .having(let name, let side)?:
      guard let attribute = builder.schema.attribute(named: name),
        let operand = operand(chunk, attribute, side)
      else { break }
      result.used.insert(index)
      let reference = Operand.entity(view.name(operand))
      open?.operands.append(reference)
      return true
    default: break
    }
    return placeBeside(index, entities)
  }

  /// "At A and at B": both are asked for.
  private mutating func splitConjunction() {
    guard case .question(let inner)? = open?.operands.first, let filter = open else { return }
    let places = inner.filters(.at)
    guard places.count > 1, let last = places.last else { return }
    var first = inner
    first.filters.removeAll { $0 == last }
    var second = inner
    second.filters.removeAll { $0.relation == .at && $0 != last }
    filters.append(Filter(.speaking, [.question(first)], isNegated: filter.isNegated))
    open?.operands = [.question(second)]
  }

  private func operand(_ chunk: Chunk, _ attribute: SchemaAttribute, _ side: ClaimSide) -> LexiconEntity? {
    let test: (LexiconEntity) -> Bool =
      side == .thing ? { facts.fitsValue(attribute, $0.labels) } : { facts.fitsThing(attribute, $0.labels) }
    if let match = resolver.best(chunk, where: test) { return match }
    if let occasion = resolver.occasion(chunk), test(occasion) { return occasion }
    return nil
  }

  /// A thing beside the kind, with no verb between: what the rows belong to or have to do with.
  private mutating func placeBeside(_ index: Int, _ entities: [LexiconEntity]) -> Bool {
    let chunk = builder.chunks[index]
    let negated = chunk.isNegated || chunk.isExcluded
    guard let entity = entities.first else {
      guard isSource, let source = resolver.source(chunk) else { return false }
      result.used.insert(index)
      filters.append(Filter(.per, [.entity(view.name(source))], isNegated: negated))
      return true
    }
    if let own = entities.first(where: { $0.has(anyOf: facts.mask(of: label)) }), negated || chunk.isExcluded
    {
      result.used.insert(index)
      filters.append(Filter(.of, [.entity(view.name(own))], isNegated: true))
      return true
    }
    if isSource {
      result.used.insert(index)
      filters.append(Filter(.naming, entities.map { .entity(view.name($0)) }, isNegated: negated))
      return true
    }
    if isTopic {
      result.used.insert(index)
      speak(about: index, entities)
      return true
    }
    if isOccasion { return placeBesideOccasion(index, entity, negated) }
    if let group = resolver.group(chunk) {
      result.used.insert(index)
      filters.append(Filter(.within, [.entity(view.name(group))], isNegated: negated))
      return true
    }
    result.used.insert(index)
    result.score -= 0.5
    filters.append(Filter(.of, [.entity(view.name(entity))], isNegated: negated))
    return true
  }

  private mutating func placeBesideOccasion(_ index: Int, _ entity: LexiconEntity, _ negated: Bool) -> Bool {
    let chunk = builder.chunks[index]
    result.used.insert(index)
    let isWhere =
      chunk.markers.contains(.at) || entity.has(anyOf: facts.places) && !entity.has(anyOf: facts.agents)
    if isWhere, entity.has(anyOf: facts.places),
      let place = builder.schema.attributes.first(where: {
        facts.isPlace($0) && facts.fitsThing($0, facts.mask(of: label))
      })
    {
      filters.append(
        Filter(.having(place.name, as: .thing), [.entity(view.name(entity))], isNegated: negated))
      return true
    }
    builder.append(
      Filter(.of, [.entity(view.name(entity))], isNegated: negated), joined: chunk.join != nil, to: &filters)
    return true
  }

  /// Topics are asked for by the statements about them.
  private mutating func speak(about index: Int, _ entities: [LexiconEntity]) {
    let chunk = builder.chunks[index]
    if let occasion = resolver.occasion(chunk) {
      builder.append(Filter(.at, [.entity(view.name(occasion))]), joined: chunk.join != nil, to: &filters)
    } else if let agent = entities.first(where: { view.speaks($0) }) {
      builder.append(Filter(.by, [.entity(view.name(agent))]), joined: chunk.join != nil, to: &filters)
    } else {
      builder.append(
        Filter(.about, entities.map { .entity(view.name($0)) }), joined: chunk.join != nil, to: &filters)
    }
  }

  /// "Held" or "planned" beside meetings, "informal discussions" without them.
  private mutating func placeValue(_ index: Int) -> Bool {
    let chunk = builder.chunks[index]
    let negated = chunk.isNegated || chunk.isExcluded
    if let subkind = chunk.payloads(.subkind).first, let text = view.lexicon.text(subkind) {
      result.used.insert(index)
      filters.append(Filter(.subkind, [.text(text)], isNegated: negated))
      return true
    }
    if isSource, let genre = chunk.payloads(.genre).first {
      result.used.insert(index)
      filters.append(Filter(.genre, [.key(builder.schema.genres[genre].key)], isNegated: negated))
      return true
    }
    for payload in chunk.payloads(.value) {
      guard let value = view.lexicon.value(payload) else { continue }
      let attribute = builder.schema.attributes[value.attribute]
      guard facts.fitsThing(attribute, closure) else { continue }
      result.used.insert(index)
      builder.append(
        Filter(.having(attribute.name, as: .thing), [.text(value.text)], isNegated: negated),
        joined: chunk.join != nil, to: &filters)
      return true
    }
    return false
  }

  private mutating func placeLabel(_ index: Int) -> Bool {
    let chunk = builder.chunks[index]
    // "Meetings and talks": words of one kind say it once.
    if builder.isLabel(chunk, label) {
      result.used.insert(index)
      return true
    }
    if !builder.labels(chunk, facts.sources).isEmpty {
      result.used.insert(index)
      if builder.asks.isEmpty == false && chunk.ask == nil { return true }
      asked.append(.reports)
      return true
    }
    if builder.isLabel(chunk, facts.utterance), isAgent || isTopic || isOccasion {
      result.used.insert(index)
      close()
      predicate = .speaking(act: nil, negated: chunk.isNegated || chunk.isExcluded)
      begin()
      return true
    }
    if isOccasion, let part = view.schema.labels.first(where: { builder.isLabel(chunk, $0.name) }),
      !part.name.isEmpty, chunk.join != nil
    {
      // "The Coalition and its groups": what the parts of a thing hold is counted with it.
      result.used.insert(index)
      return true
    }
    return false
  }

  /// Who does not speak somewhere is asked of those who speak at all.
  private mutating func speakAtAll() {
    let spoken = filters.filter { $0.relation == .speaking }
    guard isAgent, !spoken.isEmpty, spoken.allSatisfy(\.isNegated) else { return }
    filters.append(Filter(.speaking, [.question(Question(subject: .kinds([facts.utterance])))]))
  }

  private mutating func placeLeftOver() {
    var words: [String] = []
    for index in leftOver {
      let chunk = builder.chunks[index]
      guard chunk.isUnknown || !chunk.attributes.isEmpty || !chunk.labels.isEmpty || !chunk.acts.isEmpty
      else { continue }
      words.append(chunk.raw)
      result.searched.insert(index)
    }
    guard !words.isEmpty else { return }
    let text = words.joined(separator: " ")
    filters.append(
      Filter(
        isSource ? .naming : .saying, [.text(text)], isNegated: isSource && (predicate?.isNegated ?? false)))
  }
}
