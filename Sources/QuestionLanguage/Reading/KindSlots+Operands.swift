import GraphModel
import TextFolding

/// Things, values and kinds beside the kind that is asked for.
extension KindSlots {
  mutating func placeEntity(_ index: Int) -> Bool {
    let chunk = builder.chunks[index]
    let entities = resolver.entities(chunk).filter { $0.role != .source }
    let names = entities.map { Operand.entity(view.name($0)) }
    if placeLimit(index, entities) { return true }
    switch open?.relation {
    case .speaking?:
      result.used.insert(index)
      if !isAgent, let speaker = entities.first(where: { view.speaks($0) }),
        chunk.markers.isDisjoint(with: [.about, .against, .at])
      {
        addSpoken(Filter(.by, [.entity(view.name(speaker))]), joined: chunk.join != nil)
        return true
      }
      let isAbout = !chunk.markers.isDisjoint(with: [.about, .against])
      if !isAbout, let occasion = resolver.occasion(chunk) {
        addSpoken(Filter(.at, [.entity(view.name(occasion))]), joined: chunk.join == .or)
        if chunk.join == .and { splitConjunction() }
      } else if !isAbout || names.isEmpty, let source = resolver.source(chunk),
        names.isEmpty || !chunk.markers.isDisjoint(with: [.per, .at])
      {
        addSpoken(Filter(.per, [.entity(view.name(source))]), joined: true)
      } else {
        addSpoken(Filter(.about, names), joined: chunk.join != nil)
      }
      return true
    case .naming? where isNamedIn:
      result.used.insert(index)
      placeNaming(index, names)
      return true
    case .naming?:
      result.used.insert(index)
      if isSource, let source = resolver.source(chunk) {
        filters.append(Filter(.per, [.entity(view.name(source))], isNegated: chunk.isNegated))
        return true
      }
      if isAgent, !entities.contains(where: { view.speaks($0) }), !names.isEmpty {
        // Somebody who names what does not speak is one who speaks of it.
        let inner = Question(subject: .kinds([facts.utterance]), filters: [Filter(.about, names)])
        open = Filter(.speaking, [.question(inner)], isNegated: open?.isNegated ?? false)
        return true
      }
      if namesBoth, let filter = open, !filter.operands.isEmpty {
        close()
        open = Filter(.naming, isNegated: filter.isNegated)
      }
      open?.operands += names
      return true
    case .having(let name, let side)? where open?.operands.isEmpty ?? false && isOfKind(index):
      // "Called the meetings of X": those that are X's own.
      guard let attribute = builder.schema.attribute(named: name) else { break }
      let own = entities.map { view.occasions(of: $0) }.first { !$0.isEmpty } ?? []
      let fitting = own.filter {
        side == .thing ? facts.fitsValue(attribute, $0.labels) : facts.fitsThing(attribute, $0.labels)
      }
      guard !fitting.isEmpty else { break }
      result.used.formUnion([index, index - 1])
      leftOver.removeAll { $0 == index - 1 }
      let operands = fitting.map { Operand.entity(view.name($0)) }
      open?.operands = operands
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

  /// "African speakers", "except the Gulf ministers": what limits the rows themselves.
  private mutating func placeLimit(_ index: Int, _ entities: [LexiconEntity]) -> Bool {
    let chunk = builder.chunks[index]
    guard isAgent, chunk.ask == nil || subject != index else { return false }
    let isArabic = WordForm.isArabic(chunk.raw)
    let isAdjective =
      chunk.markers.isEmpty && chunk.join == nil && (subject.map { isArabic ? $0 + 1 : $0 - 1 }) == index
    let followsExcluded =
      index > 0 && chunks[index - 1].isExcluded && chunk.markers.isEmpty && chunk.join == nil
    guard isAdjective && open?.relation == .speaking || chunk.isExcluded || followsExcluded else {
      return false
    }
    let group = resolver.best(chunk) { !$0.has(anyOf: facts.people) && !view.members(of: $0).isEmpty }
    guard let group else { return false }
    result.used.insert(index)
    filters.append(
      Filter(.within, [.entity(view.name(group))], isNegated: chunk.isExcluded || followsExcluded))
    return true
  }

  /// Things that a report names: in a passage of it; "by none but X" by it alone.
  private mutating func placeSource(_ source: LexiconEntity, _ chunk: Chunk) -> Bool {
    let isOnly = chunk.isExcluded && open?.isNegated ?? false
    let negated = !isOnly && (chunk.isNegated || chunk.isExcluded || open?.isNegated ?? false)
    builder.append(
      Filter(.per, [.entity(view.name(source))], isNegated: negated), joined: chunk.join != nil, to: &filters)
    if isOnly { filters.append(Filter(.onlyPer)) }
    return true
  }

  /// Whether a noun of occasions stands before a chunk: "the meetings of X".
  private func isOfKind(_ index: Int) -> Bool {
    index > 0 && !builder.labels(chunks[index - 1], facts.occasions).isEmpty
      && chunks[index - 1].entities.isEmpty
  }

  /// Whether the rows are to be named in some statements.
  private var isNamedIn: Bool {
    if case .question? = open?.operands.first { true } else { false }
  }

  /// Who names the rows, where, in what about what, and in which report.
  private mutating func placeNaming(_ index: Int, _ names: [Operand]) {
    let chunk = builder.chunks[index]
    let isAbout = !chunk.markers.isDisjoint(with: [.about, .against])
    if !isAbout, let source = resolver.source(chunk) {
      if chunk.isExcluded && open?.isNegated ?? false {
        open?.isNegated = false
        filters.append(Filter(.onlyPer))
      }
      addSpoken(Filter(.per, [.entity(view.name(source))], isNegated: chunk.isNegated), joined: true)
    } else if !isAbout, !chunk.markers.contains(.at),
      let speaker = resolver.best(chunk, where: { $0.has(anyOf: facts.agents) && view.speaks($0) })
    {
      addSpoken(Filter(.by, [.entity(view.name(speaker))]), joined: chunk.join != nil)
    } else if !isAbout, let occasion = resolver.occasion(chunk) {
      addSpoken(Filter(.at, [.entity(view.name(occasion))]), joined: chunk.join != nil)
    } else {
      addSpoken(Filter(.about, names), joined: chunk.join != nil)
    }
  }

  /// "At A and at B": both are asked for.
  mutating func splitConjunction() {
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

  func operand(_ chunk: Chunk, _ attribute: SchemaAttribute, _ side: ClaimSide) -> LexiconEntity? {
    let test: (LexiconEntity) -> Bool =
      side == .thing ? { facts.fitsValue(attribute, $0.labels) } : { facts.fitsThing(attribute, $0.labels) }
    if let match = resolver.best(chunk, where: test) { return match }
    if let occasion = resolver.occasion(chunk), test(occasion) { return occasion }
    return nil
  }

  /// The attribute under which most things of the kind are claimed of an occasion.
  private func commonest(of occasion: LexiconEntity) -> SchemaAttribute? {
    var counts: [String: Int] = [:]
    for claim in view.claims(of: occasion.node) where claim.rank != "wrong" {
      guard let value = claim.value, let entity = view.entity(of: value),
        entity.has(anyOf: facts.mask(of: label))
      else { continue }
      counts[claim.attribute, default: 0] += 1
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { builder.schema.attribute(named: $0.key) }
  }

  /// Whether a verb of mentioning follows a chunk and has no object of its own.
  private func isBeforeMention(_ index: Int) -> Bool {
    let next = index + 1
    guard next < chunks.count, chunks[next].entities.isEmpty, chunks[next].labels.isEmpty else {
      return false
    }
    let isAct = !chunks[next].acts.isEmpty && builder.asks.count <= 1 && !WordForm.isArabic(chunks[next].raw)
    guard chunks[next].has(.mention) || isAct && !chunks[next].isPassive else { return false }
    return !chunks[(next + 1)...].contains { !$0.entities.isEmpty && $0.markers.isEmpty }
  }

  /// A thing beside the kind, with no verb between: what the rows belong to or have to do with.
  mutating func placeBeside(_ index: Int, _ entities: [LexiconEntity]) -> Bool {
    let chunk = builder.chunks[index]
    let negated = chunk.isNegated || chunk.isExcluded
    if !isSource, let source = resolver.source(chunk),
      isPassage || !chunk.markers.isDisjoint(with: [.per, .by, .at, .from]) || isBeforeMention(index)
    {
      result.used.insert(index)
      return placeSource(source, chunk)
    }
    if !isSource, !isTopic, isBeforeMention(index), let speaker = entities.first(where: { view.speaks($0) }) {
      // "The countries that X mentions".
      result.used.formUnion([index, index + 1])
      var inner = Question(
        subject: .kinds([facts.utterance]), filters: [Filter(.by, [.entity(view.name(speaker))])])
      if !chunks[index + 1].has(.mention), let act = chunks[index + 1].acts.first {
        inner.filters.append(Filter(.act, [.key(builder.schema.acts[act].key)]))
      }
      open = Filter(.naming, [.question(inner)], isNegated: chunks[index + 1].isNegated)
      predicate = .naming(negated: chunks[index + 1].isNegated)
      return true
    }
    if isPassage, !entities.isEmpty {
      result.used.insert(index)
      let names = entities.map { Operand.entity(view.name($0)) }
      builder.append(Filter(.naming, names, isNegated: negated), joined: chunk.join == .or, to: &filters)
      return true
    }
    if isAgent, subject != index, chunk.markers.contains(.at), let occasion = resolver.occasion(chunk),
      chunks[(index + 1)...].contains(where: { $0.has(.say) || !$0.acts.isEmpty && $0.labels.isEmpty })
    {
      result.used.insert(index)
      ambient.append(Filter(.at, [.entity(view.name(occasion))]))
      return true
    }
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
    if isSource, let source = resolver.source(chunk) {
      result.used.insert(index)
      filters.append(Filter(.per, [.entity(view.name(source))], isNegated: negated))
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
    if isAgent, let occasion = resolver.occasion(chunk), chunk.markers.contains(.at),
      !builder.chunks.contains(where: { $0.isVerb && $0.entities.isEmpty }),
      let attribute = commonest(of: occasion)
    {
      // "The organisations at A": what most of them did there.
      result.used.insert(index)
      filters.append(
        Filter(
          .having(attribute.name, as: .value), [.entity(view.name(occasion))], isNegated: negated))
      return true
    }
    if let group = resolver.group(chunk), !group.has(anyOf: facts.occasions) {
      result.used.insert(index)
      filters.append(Filter(.within, [.entity(view.name(group))], isNegated: negated))
      return true
    }
    result.used.insert(index)
    result.score -= 0.5
    filters.append(Filter(.of, [.entity(view.name(entity))], isNegated: negated))
    return true
  }

  mutating func placeBesideOccasion(_ index: Int, _ entity: LexiconEntity, _ negated: Bool) -> Bool {
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
  mutating func speak(about index: Int, _ entities: [LexiconEntity]) {
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
  mutating func placeValue(_ index: Int) -> Bool {
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

  mutating func placeLabel(_ index: Int) -> Bool {
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
      // "No statement is credited to them": the verb denies, and the noun says what.
      if open?.relation == .speaking || isNamedIn, chunk.join == nil { return true }
      close()
      if let verb = chunks.indices.last, verb > index, chunks[verb].has(.mention), !isSource, !isPassage {
        // "The states that the remarks about X name".
        result.used.insert(verb)
        predicate = .naming(negated: chunks[verb].isNegated)
        open = Filter(.naming, [emptyStatements], isNegated: chunks[verb].isNegated)
        return true
      }
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
  mutating func speakAtAll() {
    let spoken = filters.filter { $0.relation == .speaking }
    guard isAgent, !spoken.isEmpty, spoken.allSatisfy(\.isNegated) else { return }
    let deniesAll = spoken.contains {
      if case .question(let inner)? = $0.operands.first { inner.filters.isEmpty } else { true }
    }
    let isOtherwiseKnown = filters.contains {
      if case .having = $0.relation { !$0.isNegated } else { [.per, .naming].contains($0.relation) }
    }
    if deniesAll || isOtherwiseKnown { return }
    var inner = Question(subject: .kinds([facts.utterance]))
    // Who did not speak of something at a place is asked of those who spoke there.
    if spoken.count == 1, case .question(let denied)? = spoken[0].operands.first, denied.filters.count > 1 {
      inner.filters = denied.filters.filter { $0.relation != .about && $0.relation != .act }
    }
    filters.append(Filter(.speaking, [.question(inner)]))
  }

  mutating func placeLeftOver() {
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
