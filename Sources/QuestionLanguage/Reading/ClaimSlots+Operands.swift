import GraphModel
import TextFolding

/// Things that a question about claims names.
extension ClaimSlots {
  mutating func place(_ index: Int) {
    let chunk = chunks[index]
    if let filter = builder.timeFilter(index, used: &result.used) {
      return builder.append(filter, joined: chunk.join != nil, to: &filters)
    }
    if let number = chunk.number { return placeNumber(index, number) }
    if let text = chunk.text { return use(index) { $0.filters.append(Filter(.saying, [.text(text)])) } }
    if case .answer(let number) = chunk.value {
      return use(index) { $0.filters.append(Filter(.of, [.answer(number)])) }
    }
    if chunk.markers.contains(.between), facts.isDate(attribute), builder.asksFor(.what) {
      // What took place between two occasions.
      let times = builder.occasionTimeFilters(index, used: &result.used)
      if !times.isEmpty { return filters += times }
    }
    if !chunk.entities.isEmpty, placeEntity(index) { return }
    let times = builder.occasionTimeFilters(index, used: &result.used)
    if !times.isEmpty { return filters += times }
    if facts.isNumber(attribute), isUnit(index) { return use(index) { _ in } }
    if isHappening(chunk) { return use(index) { _ in } }
    if facts.isNumber(attribute), chunk.entities.isEmpty, index > 0, chunks[index - 1].number != nil,
      isCounted(chunk)
    {
      // "83 members": what is counted says which number is meant.
      return use(index) { $0.result.score += 0.5 }
    }
    if chunk.has(.howMany), chunk.entities.isEmpty { return use(index) { _ in } }
    if builder.isLabel(chunk, facts.utterance) && chunk.entities.isEmpty {
      result.used.insert(index)
      return
    }
    if chunk.ask != nil, let label = fittingLabel(chunk) {
      kindLabels.append((index, label))
      return
    }
    if chunk.has(.say) || chunk.has(.mention) || chunk.has(.confirm) || chunk.has(.source) || chunk.has(.it)
      || chunk.has(.there) || chunk.has(.change)
    {
      if chunk.has(.say) || chunk.has(.source) { saysSo = true }
      if chunk.has(.source) && builder.asks.allSatisfy({ $0.word == .what }) {
        ask(.speakers)
        ask(.reports)
      }
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
  func isUnit(_ index: Int) -> Bool {
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
  func isHappening(_ chunk: Chunk) -> Bool {
    guard chunk.entities.isEmpty, chunk.labels.isEmpty, !facts.isDate(attribute) else { return false }
    let verbs = chunk.senses.filter { $0.kind == .attributeVerb }.map {
      builder.schema.attributes[$0.payload]
    }
    return verbs.contains(where: facts.isDate) && !builder.asksFor(.when)
  }

  mutating func use(_ index: Int, _ change: (inout ClaimSlots) -> Void) {
    result.used.insert(index)
    change(&self)
  }

  mutating func placeNumber(_ index: Int, _ number: Double) {
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
  mutating func placeEntity(_ index: Int) -> Bool {
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
        if let label = slots.builder.kindWord(in: chunk) {
          slots.filters.append(Filter(.kind, [.key(label)]))
        }
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
    var thing = thing(for: chunk)
    let fitting = entities.filter { facts.fitsValue(attribute, $0.labels) }
    let value = fitting.first { view.hasClaims(attribute.name, valued: $0.node) } ?? fitting.first
    // A country that can act stands for the meeting in it only where it is said to be a place.
    if value != nil, let occasion = thing, !entities.contains(occasion),
      chunk.markers.isDisjoint(with: [.at, .of, .to, .from])
    {
      thing = nil
    }
    if let asserter = asserter(index, thing: thing, value: value) {
      use(index) { $0.filters.append(Filter(.by, [.entity($0.view.name(asserter))], isNegated: negated)) }
      return true
    }
    switch side(of: index, thing: thing, value: value) {
    case .thing?:
      guard let thing else { return false }
      use(index) { slots in
        // "When was A adopted and when B": asked again of another.
        let isAskedAgain = slots.builder.asks.contains { $0.isJoined && $0.next > 0 && $0.next <= index }
        slots.addThing(
          slots.view.name(thing), joined: chunk.join != nil || isAskedAgain && !slots.things.isEmpty,
          negated: negated)
      }
    case .value?:
      guard let value else { return false }
      use(index) { $0.values.append((.entity($0.view.name(value)), negated)) }
    case nil:
      if builder.asksFor(.when) && facts.isDate(attribute)
        || builder.asksFor(.where) && facts.isPlace(attribute)
      {
        // "Where did the body meet": the meetings that are its own.
        let own = entities.map { view.occasions(of: $0) }.first { !$0.isEmpty } ?? []
        if !own.isEmpty {
          use(index) { slots in
            for (offset, occasion) in own.enumerated() {
              slots.addThing(slots.view.name(occasion), joined: offset > 0, negated: negated)
            }
            slots.result.score -= 0.2
          }
          return true
        }
      }
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

  mutating func addThing(_ name: EntityName, joined: Bool, negated: Bool) {
    if joined, let last = things.indices.last, things[last].negated == negated {
      if !things[last].names.contains(name) { things[last].names.append(name) }
    } else {
      things.append(([name], negated))
    }
  }

  /// The thing that a chunk names, of which the attribute can be claimed; a place stands for the occasion there.
  func thing(for chunk: Chunk) -> LexiconEntity? {
    let fitting = resolver.entities(chunk).filter { facts.fitsThing(attribute, $0.labels) }
    // Of equal names the one is meant of which there is something to say.
    if let known = fitting.first(where: { view.hasClaims(attribute.name, of: $0.node) }) { return known }
    // A country stands for the meeting in it only where it is said that something was there.
    let isActor = resolver.best(chunk) { $0.has(anyOf: facts.agents) } != nil
    if facts.mask(of: attribute.of) & facts.occasions != 0, !isActor || chunk.markers.contains(.at),
      let occasion = resolver.occasion(chunk), facts.fitsThing(attribute, occasion.labels),
      fitting.isEmpty || occasion.prominence > (fitting.first?.prominence ?? 0) / 2
    {
      return occasion
    }
    return fitting.first
  }

  func isSource(_ chunk: Chunk) -> Bool {
    if !chunk.markers.isDisjoint(with: [.per, .at, .between, .from]) { return true }
    return !resolver.entities(chunk).contains {
      facts.fitsThing(attribute, $0.labels) && view.hasClaims(attribute.name, of: $0.node)
    }
  }

  /// Who is said to assert it: "according to X", "X says", or a speaker who fits no end.
  mutating func asserter(_ index: Int, thing: LexiconEntity?, value: LexiconEntity?) -> LexiconEntity? {
    let chunk = chunks[index]
    guard let agent = resolver.best(chunk, where: { $0.has(anyOf: facts.agents) && $0.role == .agent }) else {
      return nil
    }
    if chunk.markers.contains(.per) { return agent }
    let saysNearby = [index - 1, index + 1].contains {
      chunks.indices.contains($0) && (chunks[$0].has(.say) || builder.isLabel(chunks[$0], facts.utterance))
    }
    let isThing = thing.map { view.hasClaims(attribute.name, of: $0.node) } ?? false
    // "The new members whom the ministers welcomed": who speaks of what is claimed.
    if value == nil, !isThing, view.speaks(agent), let act = actBeside(index) {
      result.used.insert(act)
      return agent
    }
    // Of whom it is not claimed, but who claims it: "the sum of X" is the one X speaks of.
    if value == nil, !isThing, agent.has(anyOf: facts.people), view.asserts(attribute.name, agent) {
      return agent
    }
    if saysNearby && !isThing && view.speaks(agent) && agent.has(anyOf: facts.people) { return agent }
    if thing == nil && value == nil && view.speaks(agent) && agent.has(anyOf: facts.people) { return agent }
    return nil
  }

  /// A verb of a statement directly beside a chunk that does nothing else in the question.
  private func actBeside(_ index: Int) -> Int? {
    [index - 1, index + 1].first {
      chunks.indices.contains($0) && !result.used.contains($0) && !chunks[$0].acts.isEmpty
        && chunks[$0].entities.isEmpty && chunks[$0].attributes.isEmpty && chunks[$0].labels.isEmpty
    }
  }
}
