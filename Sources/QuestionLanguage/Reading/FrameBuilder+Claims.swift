import GraphModel
import TextFolding

extension FrameBuilder {
  /// Frames that ask what is claimed of a thing, or of what something is claimed.
  func claimDrafts() -> [Draft] {
    var drafts: [Draft] = []
    for (index, chunk) in chunks.enumerated() {
      var seen: Set<Int> = []
      for sense in chunk.senses where sense.kind == .attribute || sense.kind == .attributeVerb {
        guard seen.insert(sense.payload).inserted else { continue }
        drafts += claimDrafts(
          attribute: sense.payload, at: index, isVerb: sense.kind == .attributeVerb, cost: sense.cost)
      }
    }
    return drafts + impliedDrafts() + numberDrafts()
  }

  /// A number that some claim gives asks for that claim: who says so, and of what.
  private func numberDrafts() -> [Draft] {
    chunks.indices.flatMap { index -> [Draft] in
      guard let number = chunks[index].number else { return [] }
      return view.attributes(withNumber: number).compactMap { name in
        guard let attribute = schema.attributes.firstIndex(where: { $0.name == name }) else { return nil }
        var slots = ClaimSlots(builder: self, attribute: attribute, at: nil, isVerb: false)
        guard var draft = slots.draft() else { return nil }
        draft.score -= 0.2
        for other in chunks.indices
        where chunks[other].attributes.contains(where: { facts.isNumber(schema.attributes[$0]) })
          && chunks[other].entities.isEmpty
        {
          draft.used.insert(other)
        }
        return draft
      }
    }
  }

  private func claimDrafts(attribute: Int, at index: Int, isVerb: Bool, cost: Int) -> [Draft] {
    var found: [Draft] = []
    func add(_ attribute: Int, bonus: Double, asked: [Asked] = []) {
      var slots = ClaimSlots(builder: self, attribute: attribute, at: index, isVerb: isVerb)
      guard var draft = slots.draft() else { return }
      draft.score += bonus - 0.2 * Double(cost)
      for part in asked where !draft.question.asked.contains(part) { draft.question.asked.append(part) }
      found.append(draft)
    }
    let isCount = asksFor(.howMany) || asksFor(.byHowMuch)
    let isNumber = facts.isNumber(schema.attributes[attribute])
    add(attribute, bonus: isCount && isNumber ? 0.8 : 0)
    if isCount && !isNumber {
      for counting in facts.countingAttributes(for: attribute) {
        add(
          counting,
          bonus: (facts.counts(schema.attributes[counting], for: schema.attributes[attribute]) ? 0.6 : 0)
            + (chunks[index].attributes.contains(counting) ? 0.3 : 0))
      }
    }
    return found
  }

  /// "When", "where" and "who" ask for an attribute of what stands beside them, named or not.
  private func impliedDrafts() -> [Draft] {
    var found: [Draft] = []
    let wanted: [(LanguageWord, (SchemaAttribute) -> Bool)] = [
      (.when, facts.isDate), (.where, facts.isPlace), (.howMany, facts.isNumber),
    ]
    for (word, test) in wanted where asksFor(word) {
      var attributes: Set<Int> = []
      for labels in subjectLabels() {
        if word != .howMany, let first = facts.firstAttribute(of: labels, where: test) {
          attributes.insert(first)
        }
      }
      // What is claimed of something named here is asked for rather than what could be.
      for chunk in chunks {
        let named = resolver.entities(chunk).prefix(3) + (resolver.occasion(chunk).map { [$0] } ?? [])
        for entity in named {
          for claim in view.claims(of: entity.node) {
            if let index = schema.attributes.firstIndex(where: { $0.name == claim.attribute }),
              test(schema.attributes[index])
            {
              attributes.insert(index)
            }
          }
        }
      }
      if word == .howMany, let ask = asks.first(where: { $0.word == .howMany }), let target = target(of: ask),
        chunks[target].entities.isEmpty
      {
        continue
      }
      if word == .when,
        let described = schema.attributes.firstIndex(where: { facts.isDate($0) && $0.isFunctional })
      {
        attributes.insert(described)
      }
      for attribute in attributes.sorted() {
        var slots = ClaimSlots(builder: self, attribute: attribute, at: nil, isVerb: false)
        if var draft = slots.draft(), !draft.question.filters(.of).isEmpty {
          draft.score += word == .howMany ? 0 : 0.6
          found.append(draft)
        }
      }
    }
    return found
  }

  /// The label sets that "when" and "where" may ask about.
  private func subjectLabels() -> [UInt64] {
    var found: [UInt64] = []
    for chunk in chunks {
      for label in chunk.labels where label < 64 { found.append(1 << UInt64(label)) }
      for entity in resolver.entities(chunk).prefix(3) { found.append(entity.labels) }
      if let occasion = resolver.occasion(chunk) { found.append(occasion.labels) }
    }
    var unique: [UInt64] = []
    for mask in found where !unique.contains(mask) { unique.append(mask) }
    return unique
  }
}

/// Puts the chunks of a question about claims on the claim's ends.
private struct ClaimSlots {
  private let builder: FrameBuilder
  private let attribute: SchemaAttribute
  private let predicate: Int?
  private let isVerb: Bool
  private var result: Draft
  private var attributes: [String]
  private var things: [(names: [EntityName], negated: Bool)] = []
  private var values: [(operand: Operand, negated: Bool)] = []
  private var filters: [Filter] = []
  private var asked: [Asked] = []
  private var loose: [Int] = []
  private var kindLabels: [(index: Int, label: String)] = []
  private var saysSo = false
  /// "And when", "and where": settled when the thing is known.
  private var laterAsks: [LanguageWord] = []
  /// The labels that the parts of a group that is asked about have.
  private var groupLabels: UInt64 = 0

  init(builder: FrameBuilder, attribute: Int, at predicate: Int?, isVerb: Bool) {
    self.builder = builder
    self.attribute = builder.schema.attributes[attribute]
    self.predicate = predicate
    self.isVerb = isVerb
    attributes = [self.attribute.name]
    result = Draft(Question(subject: .claims([], side: .value)))
    if let predicate { result.used.insert(predicate) }
  }

  private var facts: SchemaFacts { builder.facts }
  private var view: CorpusView { builder.view }
  private var resolver: OperandResolver { builder.resolver }
  private var chunks: [Chunk] { builder.chunks }

  mutating func draft() -> Draft? {
    placeAsks()
    for index in chunks.indices where !result.used.contains(index) { place(index) }
    placeOtherAttributes()
    describeThing()
    placeLaterAsks()
    placeLoose()
    finish()
    return result
  }

  // MARK: What is asked

  private mutating func ask(_ part: Asked) { if !asked.contains(part) { asked.append(part) } }

  private mutating func placeAsks() {
    for (number, ask) in builder.asks.enumerated() {
      let target = builder.target(of: ask)
      let chunk = target.map { chunks[$0] }
      if let target, let chunk, !builder.labels(chunk, facts.sources).isEmpty {
        self.ask(.reports)
        result.used.insert(target)
        continue
      }
      switch ask.word {
      case .when where asksForDate(ask): break
      case .when where !facts.isDate(attribute) && (number > 0 || predicate != nil): laterAsks.append(.when)
      case .where where !facts.isPlace(attribute) && number > 0: laterAsks.append(.where)
      case .who where number > 0 || saysNext(ask):
        if saysNext(ask) {
          self.ask(.speakers)
        } else if ask.next < chunks.count, chunks[ask.next].has(.it) {
          self.ask(.things)
        }
      case .where where !facts.isPlace(attribute) && predicate != nil: result.score -= 0.7
      default: break
      }
    }
  }

  /// Whether "when" asks for an attribute that is a date and is named behind it: "when was it adopted".
  private func asksForDate(_ ask: ChunkedQuestion.Ask) -> Bool {
    ask.next < chunks.count
      && chunks[ask.next].attributes.contains { facts.isDate(builder.schema.attributes[$0]) }
  }

  /// Whether "who" asks for who says it: "who says".
  private func saysNext(_ ask: ChunkedQuestion.Ask) -> Bool {
    ask.next < chunks.count && (chunks[ask.next].has(.say) || chunks[ask.next].has(.source))
  }

  // MARK: Operands

  private mutating func place(_ index: Int) {
    let chunk = chunks[index]
    if let filter = builder.timeFilter(index, used: &result.used) {
      return builder.append(filter, joined: chunk.join != nil, to: &filters)
    }
    if let number = chunk.number { return placeNumber(index, number) }
    if let text = chunk.text { return use(index) { $0.filters.append(Filter(.saying, [.text(text)])) } }
    if case .answer(let number) = chunk.value {
      return use(index) { $0.filters.append(Filter(.of, [.answer(number)])) }
    }
    if !chunk.entities.isEmpty, placeEntity(index) { return }
    if let filter = builder.occasionTimeFilter(index) { return use(index) { $0.filters.append(filter) } }
    if facts.isNumber(attribute), isUnit(index) { return use(index) { _ in } }
    if isHappening(chunk) { return use(index) { _ in } }
    if builder.isLabel(chunk, facts.utterance) && chunk.entities.isEmpty {
      result.used.insert(index)
      return
    }
    if chunk.has(.say) || chunk.has(.mention) || chunk.has(.confirm) || chunk.has(.source) || chunk.has(.it)
      || chunk.has(.there) || chunk.has(.change)
    {
      if chunk.has(.say) || chunk.has(.source) { saysSo = true }
      if chunk.has(.source) && builder.asks.isEmpty { ask(.reports) }
      result.used.insert(index)
      return
    }
    if let label = fittingLabel(chunk) {
      kindLabels.append((index, label))
      return
    }
    if !builder.labels(chunk, facts.sources).isEmpty {
      result.used.insert(index)
      if builder.asks.isEmpty || chunk.markers.contains(.between) || chunk.markers.contains(.per) {
        ask(.reports)
      }
      return
    }
    for payload in chunk.payloads(.value) {
      guard let value = view.lexicon.value(payload),
        builder.schema.attributes[value.attribute].name == attribute.name
      else { continue }
      return use(index) { $0.values.append((.text(value.text), chunk.isNegated)) }
    }
    loose.append(index)
  }

  /// Whether a chunk says what is counted: "how many countries attended" asks for a number of countries.
  private func isUnit(_ index: Int) -> Bool {
    let chunk = chunks[index]
    let isCounted =
      chunk.ask == .howMany
      || index > 0
        && (chunks[index - 1].number != nil || chunks[index - 1].ask == .howMany && chunk.join != nil)
    guard isCounted else { return false }
    let units = view.units(of: attribute.name)
    return builder.labels(chunk, facts.agents | facts.things).contains { name in
      let words = builder.schema.label(named: name)?.words.en ?? []
      return words.contains { units.contains(TextStem.of($0)) }
    }
  }

  /// Whether a verb only says that something took place, in a question that asks for something else.
  private func isHappening(_ chunk: Chunk) -> Bool {
    guard chunk.entities.isEmpty, chunk.labels.isEmpty, !facts.isDate(attribute) else { return false }
    let verbs = chunk.senses.filter { $0.kind == .attributeVerb }.map {
      builder.schema.attributes[$0.payload]
    }
    return verbs.contains(where: facts.isDate) && !builder.asksFor(.when)
  }

  private mutating func use(_ index: Int, _ change: (inout ClaimSlots) -> Void) {
    result.used.insert(index)
    change(&self)
  }

  private mutating func placeNumber(_ index: Int, _ number: Double) {
    let chunk = chunks[index]
    let comparison = builder.comparison(chunk)
    use(index) { slots in
      if slots.facts.isNumber(slots.attribute) {
        slots.builder.append(Filter(.valued(comparison), [.number(number)]), joined: true, to: &slots.filters)
      } else {
        slots.filters.append(Filter(.saying, [.number(number)]))
      }
    }
  }

  /// Puts a named thing on an end of the claim, or on who or which report asserts it.
  private mutating func placeEntity(_ index: Int) -> Bool {
    let chunk = chunks[index]
    let entities = resolver.entities(chunk)
    let negated = chunk.isNegated || chunk.isExcluded
    if facts.isNumber(attribute), isUnit(index) {
      use(index) { _ in }
      return true
    }
    if chunk.ask == .which || chunk.ask == .howMany,
      let group = resolver.group(chunk)
    {
      use(index) { slots in
        slots.filters.append(Filter(.within, [.entity(slots.view.name(group))]))
        slots.groupLabels = slots.view.members(of: group).reduce(0) { $0 | $1.labels }
      }
      return true
    }
    if let source = resolver.source(chunk), isSource(chunk) {
      use(index) {
        $0.builder.append(
          Filter(.per, [.entity($0.view.name(source))], isNegated: negated), joined: chunk.join != nil,
          to: &$0.filters)
      }
      return true
    }
    if builder.isTimeMarked(chunk), resolver.occasion(chunk) != nil { return false }
    let thing = thing(for: chunk)
    let fitting = entities.filter { facts.fitsValue(attribute, $0.labels) }
    let value = fitting.first { view.hasClaims(attribute.name, valued: $0.node) } ?? fitting.first
    if let asserter = asserter(index, thing: thing, value: value) {
      use(index) { $0.filters.append(Filter(.by, [.entity($0.view.name(asserter))], isNegated: negated)) }
      return true
    }
    switch side(of: index, thing: thing, value: value) {
    case .thing?:
      guard let thing else { return false }
      use(index) { slots in
        slots.addThing(slots.view.name(thing), joined: chunk.join != nil, negated: negated)
      }
    case .value?:
      guard let value else { return false }
      use(index) { $0.values.append((.entity($0.view.name(value)), negated)) }
    case nil:
      // Where something was claimed: at an occasion that is no end of the claim.
      guard !chunk.markers.isDisjoint(with: [.at, .with]), let occasion = resolver.occasion(chunk) else {
        return false
      }
      use(index) { slots in
        slots.filters.append(Filter(.at, [.entity(slots.view.name(occasion))], isNegated: negated))
        slots.result.score -= 0.3
      }
    }
    return true
  }

  private mutating func addThing(_ name: EntityName, joined: Bool, negated: Bool) {
    if joined, let last = things.indices.last, things[last].negated == negated {
      if !things[last].names.contains(name) { things[last].names.append(name) }
    } else {
      things.append(([name], negated))
    }
  }

  /// The thing that a chunk names, of which the attribute can be claimed; a place stands for the occasion there.
  private func thing(for chunk: Chunk) -> LexiconEntity? {
    let fitting = resolver.entities(chunk).filter { facts.fitsThing(attribute, $0.labels) }
    // Of equal names the one is meant of which there is something to say.
    if let known = fitting.first(where: { view.hasClaims(attribute.name, of: $0.node) }) { return known }
    if facts.mask(of: attribute.of) & facts.occasions != 0, let occasion = resolver.occasion(chunk),
      facts.fitsThing(attribute, occasion.labels),
      fitting.isEmpty || occasion.prominence > (fitting.first?.prominence ?? 0) / 2
    {
      return occasion
    }
    return fitting.first
  }

  private func isSource(_ chunk: Chunk) -> Bool {
    if !chunk.markers.isDisjoint(with: [.per, .at, .between, .from]) { return true }
    return !resolver.entities(chunk).contains {
      facts.fitsThing(attribute, $0.labels) && view.hasClaims(attribute.name, of: $0.node)
    }
  }

  /// Who is said to assert it: "according to X", "X says", or a speaker who fits no end.
  private func asserter(_ index: Int, thing: LexiconEntity?, value: LexiconEntity?) -> LexiconEntity? {
    let chunk = chunks[index]
    guard let agent = resolver.best(chunk, where: { $0.has(anyOf: facts.agents) && $0.role == .agent }) else {
      return nil
    }
    if chunk.markers.contains(.per) { return agent }
    let saysNearby = [index - 1, index + 1].contains {
      chunks.indices.contains($0) && (chunks[$0].has(.say) || builder.isLabel(chunks[$0], facts.utterance))
    }
    let isThing = thing.map { view.hasClaims(attribute.name, of: $0.node) } ?? false
    if saysNearby && !isThing && view.speaks(agent) && agent.has(anyOf: facts.people) { return agent }
    if thing == nil && value == nil && view.speaks(agent) && agent.has(anyOf: facts.people) { return agent }
    return nil
  }

  // MARK: Sides

  /// The end of the claim that acts: of a reversed relation the value, else the thing.
  private var actingSide: ClaimSide { attribute.isReversed ? .value : .thing }

  private func other(_ side: ClaimSide) -> ClaimSide { side == .thing ? .value : .thing }

  private func isTaken(_ side: ClaimSide) -> Bool {
    switch side {
    case .thing: !things.isEmpty
    case .value: values.contains { if case .entity = $0.operand { true } else { false } }
    }
  }

  private func side(of index: Int, thing: LexiconEntity?, value: LexiconEntity?) -> ClaimSide? {
    switch (thing, value) {
    case (nil, nil): return nil
    case (_?, nil): return .thing
    case (nil, _?): return .value
    case (let thing?, let value?):
      if !isVerb {
        // "Members of X" are those of which membership in X is claimed, unless X itself has such a claim.
        let asThing = view.hasClaims(attribute.name, of: thing.node)
        let asValue = view.hasClaims(attribute.name, valued: value.node)
        if asThing != asValue { return asThing ? .thing : .value }
        return isTaken(.thing) ? .value : .thing
      }
      return verbSide(of: index)
    }
  }

  /// Which end an operand of a verb is: before an English verb, or alone behind an Arabic one, it acts, but behind
  /// "who" it is acted on.
  private func verbSide(of index: Int) -> ClaimSide {
    let acting = actingSide
    let chunk = chunks[index]
    if chunk.markers.contains(.by) { return acting }
    if isTaken(acting) { return other(acting) }
    if isTaken(other(acting)) && chunk.join == nil { return acting }
    if chunk.join != nil, index > 0, result.used.contains(index - 1) {
      return isTaken(acting) ? acting : other(acting)
    }
    guard let predicate else { return acting }
    if index < predicate { return acting }
    let asksForActor = builder.mainAsk == .who || builder.mainAsk == .which || builder.mainAsk == .howMany
    return asksForActor ? other(acting) : acting
  }

  private func fittingLabel(_ chunk: Chunk) -> String? {
    for label in chunk.labels where label < 64 {
      let name = builder.schema.labels[label].name
      let closure = facts.closure(of: name)
      if facts.fitsThing(attribute, closure) || facts.fitsValue(attribute, closure) { return name }
    }
    return nil
  }

  /// "And when" asks for the thing's own date where it has one, else for when it is said.
  private mutating func placeLaterAsks() {
    var thing: LexiconEntity?
    if let name = things.first?.names.first { thing = view.entity(name) }
    for word in laterAsks {
      let own = thing.flatMap { ownAttribute(of: $0, isDate: word == .when) }
      if let own {
        if !attributes.contains(own) { attributes.append(own) }
      } else if word == .when {
        ask(.dates)
      }
    }
  }

  /// The first attribute that says when or where a thing is, and of which something is claimed.
  private func ownAttribute(of thing: LexiconEntity, isDate: Bool) -> String? {
    for candidate in builder.schema.attributes
    where isDate ? facts.isDate(candidate) : facts.isPlace(candidate) {
      if facts.fitsThing(candidate, thing.labels), view.hasClaims(candidate.name, of: thing.node) {
        return candidate.name
      }
    }
    return nil
  }

  // MARK: Other chunks

  /// "What does it concern, when was it adopted": further attributes of the same thing.
  private mutating func placeOtherAttributes() {
    guard let first = things.first?.names.first, let thing = view.entity(first) else { return }
    // A word that names two attributes of the thing asks for both.
    let isPlainAsk = builder.mainAsk == nil || builder.mainAsk == .what || builder.mainAsk == .which
    if let predicate, values.isEmpty, isNearestMeaning, isPlainAsk {
      for sense in chunks[predicate].senses where sense.kind == .attribute || sense.kind == .attributeVerb {
        let other = builder.schema.attributes[sense.payload]
        if sense.cost <= 1, !attributes.contains(other.name), facts.fitsThing(other, thing.labels),
          view.hasClaims(other.name, of: thing.node),
          view.hasClaims(attribute.name, of: thing.node)
        {
          attributes.append(other.name)
        }
      }
    }
    for index in loose {
      let chunk = chunks[index]
      if facts.isNumber(attribute), builder.asksFor(.howMany), isCounted(chunk) {
        // "How many attended": the verb says what the number counts.
        result.used.insert(index)
        continue
      }
      let fitting = chunk.senses.filter { $0.kind == .attribute || $0.kind == .attributeVerb }.map {
        builder.schema.attributes[$0.payload]
      }
      .filter { facts.fitsThing($0, thing.labels) }
      let known = fitting.first { view.hasClaims($0.name, of: thing.node) }
      let isWanted =
        chunk.ask != nil || chunk.join != nil || builder.asks.contains { $0.next <= index && $0.next > 0 }
      guard let next = known ?? fitting.first, isWanted || known != nil && !attributes.contains(next.name)
      else { continue }
      if !attributes.contains(next.name) { attributes.append(next.name) }
      for sense in chunk.senses
      where sense.cost <= 1 && (sense.kind == .attribute || sense.kind == .attributeVerb) {
        let other = builder.schema.attributes[sense.payload]
        if !attributes.contains(other.name), view.hasClaims(other.name, of: thing.node) {
          attributes.append(other.name)
        }
      }
      result.used.insert(index)
    }
    loose.removeAll { result.used.contains($0) }
  }

  /// Whether the attribute is what its chunk usually means, rather than what could be counted by it.
  private var isNearestMeaning: Bool {
    guard let predicate else { return false }
    return chunks[predicate].senses.contains {
      ($0.kind == .attribute || $0.kind == .attributeVerb) && $0.cost <= 1
        && builder.schema.attributes[$0.payload].name == attribute.name
    }
  }

  /// Whether the attribute counts what a chunk's verb or noun lists.
  private func isCounted(_ chunk: Chunk) -> Bool {
    chunk.attributes.contains { facts.counts(attribute, for: builder.schema.attributes[$0]) }
  }

  /// Without a named thing, a label with what describes it stands for one: "the June 2021 meeting".
  private mutating func describeThing() {
    if things.isEmpty, predicate == nil, values.isEmpty { describeByName() }
    guard things.isEmpty, !kindLabels.isEmpty else { return placeKinds() }
    for (index, label) in kindLabels {
      let mask = facts.mask(of: label)
      guard facts.fitsThing(attribute, mask), chunks[index].ask != .howMany, !chunks[index].isPlural else {
        continue
      }
      if chunks[index].ask == .which && values.isEmpty == false { continue }
      if builder.mainAsk == nil || builder.mainAsk == .which,
        values.contains(where: { if case .entity = $0.operand { true } else { false } })
      {
        continue
      }
      let near = chunks.indices.filter {
        $0 != index && $0 != predicate
          && (loose.contains($0) || chunks[$0].date != nil || !chunks[$0].entities.isEmpty)
      }
      guard let description = resolver.describe(labels: mask, chunks: chunks, candidates: near) else {
        continue
      }
      take(description, label: index)
      break
    }
    placeKinds()
  }

  /// "When was X killed": the event whose name has the verb and the thing.
  private mutating func describeByName() {
    let candidates = chunks.indices.filter {
      !result.used.contains($0) || filters.contains { $0.relation == .by }
    }
    guard candidates.contains(where: { !chunks[$0].attributes.isEmpty && chunks[$0].entities.isEmpty }) else {
      return
    }
    let labels = facts.mask(of: attribute.of)
    guard let description = resolver.describe(labels: labels, chunks: chunks, candidates: candidates),
      description.score >= 3.5, description.used.count > 1, let first = description.used.first
    else { return }
    take(description, label: first)
  }

  private mutating func take(_ description: OperandResolver.Description, label: Int) {
    guard let entity = description.entities.first else { return }
    things = [([view.name(entity)], false)]
    result.used.insert(label)
    result.used.formUnion(description.used)
    loose.removeAll { description.used.contains($0) }
    kindLabels.removeAll { $0.index == label }
    for index in description.used {
      if let date = chunks[index].date {
        filters.removeAll { $0.operands == [.date(date.text)] && $0.relation == .during }
      }
      let own = resolver.entities(chunks[index]).map { Operand.entity(view.name($0)) }
      values.removeAll { own.contains($0.operand) }
      filters.removeAll { $0.relation == .by && $0.operands.allSatisfy(own.contains) }
    }
  }

  private mutating func placeKinds() {
    for (index, label) in kindLabels {
      let side = askedSide
      let closure = facts.closure(of: label)
      let fits = side == .thing ? facts.fitsThing(attribute, closure) : facts.fitsValue(attribute, closure)
      let isApposition = things.contains {
        $0.names.contains { view.entity($0)?.has(anyOf: facts.mask(of: label)) ?? false }
      }
      if isApposition && chunks[index].ask == nil {
        result.used.insert(index)
      } else if fits {
        result.used.insert(index)
        filters.append(Filter(.kind, [.key(label)]))
      }
    }
  }

  private mutating func placeLoose() {
    var words: [String] = []
    for index in loose {
      let chunk = chunks[index]
      let entities = resolver.entities(chunk).filter { $0.role != .source }
      if !entities.isEmpty {
        // What fits no end may still be what the claim has to do with.
        result.searched.insert(index)
        result.score -= 0.4
        filters.append(
          Filter(.about, entities.prefix(3).map { .entity(view.name($0)) }, isNegated: chunk.isNegated))
      } else if chunk.isUnknown || !chunk.payloads(.subkind).isEmpty || !chunk.payloads(.value).isEmpty {
        // An alternative widens what was said before; it limits nothing.
        let isAlternative = chunk.join == .or || index + 1 < chunks.count && chunks[index + 1].join == .or
        if !isAlternative { words.append(chunk.raw) }
        result.searched.insert(index)
      }
    }
    if !words.isEmpty { filters.append(Filter(.saying, [.text(words.joined(separator: " "))])) }
  }

  // MARK: The end

  private var asksForChange: Bool {
    builder.asksFor(.byHowMuch) || builder.asksFor(.howMany) && chunks.contains { $0.has(.change) }
  }

  private var hasEntityValue: Bool {
    values.contains { if case .entity = $0.operand { true } else { false } }
  }

  private var askedSide: ClaimSide {
    if !things.isEmpty { return .value }
    if hasEntityValue { return .thing }
    let wanted = kindLabels.map { facts.closure(of: $0.label) } + (groupLabels == 0 ? [] : [groupLabels])
    if wanted.contains(where: { facts.fitsThing(attribute, $0) && !facts.fitsValue(attribute, $0) }) {
      return .thing
    }
    if wanted.contains(where: { facts.fitsValue(attribute, $0) && !facts.fitsThing(attribute, $0) }) {
      return .value
    }
    if builder.mainAsk == .who || !wanted.isEmpty { return actingSide }
    return .value
  }

  private mutating func finish() {
    for thing in things {
      filters.append(Filter(.of, thing.names.map { .entity($0) }, isNegated: thing.negated))
    }
    for value in values {
      builder.append(
        Filter(.valued(.equal), [value.operand], isNegated: value.negated), joined: !value.negated,
        to: &filters)
    }
    if builder.input.flags.contains(.named) { filters.append(Filter(.named)) }
    if builder.input.flags.contains(.only) && asked.contains(.reports) { filters.append(Filter(.onlyPer)) }
    if saysSo && asked.isEmpty && builder.mainAsk == .who { ask(.speakers) }
    let side = askedSide
    let isSet = side == .thing || !facts.isNumber(attribute)
    var form = Question.Form.list
    if asksForChange && facts.isNumber(attribute) {
      form = .difference
    } else if builder.asksFor(.howMany) && isSet {
      form = .count
    } else if builder.isWhether {
      form = .whether
    }
    let isComplete = !things.isEmpty && !values.isEmpty
    if isComplete && asked.isEmpty && form == .list && builder.mainAsk == nil { form = .whether }
    result.question = Question(
      form, asked: asked, subject: .claims(attributes, side: side), filters: filters,
      stages: builder.impliedStages([.value]))
    // Who spoke of it need not be who asserts it.
    if filters.contains(where: { $0.relation == .by }) {
      var open = result.question
      open.filters.removeAll { $0.relation == .by }
      if !open.filters.isEmpty { result.fallbacks = [open] }
    }
    judge(side)
  }

  /// A reading about which the corpus has something to say is likelier; who asks "who" wants somebody.
  private mutating func judge(_ side: ClaimSide) {
    for filter in filters {
      if case .valued = filter.relation, case .number(let number)? = filter.operands.first,
        view.hasNumber(number, attribute: attribute.name)
      {
        result.score += 1
      }
    }
    if let predicate, facts.isNumber(attribute), chunks[predicate].ask == .howMany { result.score += 0.5 }
    let names = things.flatMap(\.names)
    if !names.isEmpty {
      let isKnown = names.contains { name in
        view.entity(name).map { view.hasClaims(attribute.name, of: $0.node) } ?? false
      }
      result.score += isKnown ? 1.5 : -0.5
    } else if hasEntityValue {
      let isKnown = values.contains { value in
        if case .entity(let name) = value.operand {
          view.entity(name).map { view.hasClaims(attribute.name, valued: $0.node) } ?? false
        } else {
          false
        }
      }
      result.score += isKnown ? 1.5 : -0.5
    }
    let wanted = side == .value ? attribute.value : nil
    switch builder.mainAsk {
    case .who?:
      let isAgent =
        side == .thing
        ? attribute.of.contains { facts.mask(of: $0) & facts.agents != 0 } : facts.isAgent(attribute)
      if !isAgent && asked.isEmpty { result.score -= 1.5 }
    case .when?: if wanted == .date { result.score += 0.8 }
    case .where?: if side == .value && facts.isPlace(attribute) { result.score += 0.8 }
    case .howMany?: if wanted == .number { result.score += 0.8 }
    case .why?: result.score -= 1
    default: break
    }
  }
}
