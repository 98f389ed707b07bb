import GraphModel
import TextFolding

/// Words that are no things: numbers, dates, values, texts.
extension ClaimSlots {
  /// "What is it, when was it set up": further attributes of the same thing.
  mutating func placeOtherAttributes() {
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
      let claimed = fitting.filter { view.hasClaims($0.name, of: thing.node) }
      // What a text says of it goes before the topics under which it is filed.
      let known = claimed.first { !isTopical($0) } ?? claimed.first
      let isWanted =
        chunk.ask != nil || chunk.join != nil || builder.asks.contains { $0.next <= index && $0.next > 0 }
      guard let next = known ?? fitting.first, isWanted || known != nil && !attributes.contains(next.name)
      else { continue }
      if isMereVerb(chunk) {
        if facts.isDate(next) && facts.isDate(attribute) { attributes = [next.name] }
        result.used.insert(index)
        continue
      }
      if !attributes.contains(next.name) { attributes.append(next.name) }
      for sense in chunk.senses
      where sense.cost <= 1 && (sense.kind == .attribute || sense.kind == .attributeVerb) {
        let other = builder.schema.attributes[sense.payload]
        if !attributes.contains(other.name), !isTopical(other), view.hasClaims(other.name, of: thing.node) {
          attributes.append(other.name)
        }
      }
      result.used.insert(index)
    }
    loose.removeAll { result.used.contains($0) }
  }

  /// Whether a verb only says of what kind the when or where is that the one ask-word wants: "when was it convened".
  private func isMereVerb(_ chunk: Chunk) -> Bool {
    guard builder.asks.count == 1, chunk.join == nil, chunk.payloads(.attribute).isEmpty else { return false }
    switch builder.mainAsk {
    case .when?: return facts.isDate(attribute)
    case .where?: return facts.isPlace(attribute)
    default: return false
    }
  }

  func isTopical(_ attribute: SchemaAttribute) -> Bool {
    if case .label(let name) = attribute.value { facts.mask(of: name) & facts.topics != 0 } else { false }
  }

  /// Whether the attribute is what its chunk usually means, rather than what could be counted by it.
  var isNearestMeaning: Bool {
    guard let predicate else { return false }
    return chunks[predicate].senses.contains {
      ($0.kind == .attribute || $0.kind == .attributeVerb) && $0.cost <= 1
        && builder.schema.attributes[$0.payload].name == attribute.name
    }
  }

  /// Whether the attribute counts what a chunk's verb or noun lists.
  func isCounted(_ chunk: Chunk) -> Bool {
    chunk.attributes.contains { facts.counts(attribute, for: builder.schema.attributes[$0]) }
  }

  /// Without a named thing, a label with what describes it stands for one: "the June 2021 meeting".
  mutating func describeThing() {
    if things.isEmpty, predicate == nil || facts.isDate(attribute), values.isEmpty { describeByName() }
    guard things.isEmpty, !kindLabels.isEmpty else { return placeKinds() }
    for (index, label) in kindLabels {
      let mask = facts.mask(of: label)
      guard facts.fitsThing(attribute, mask), chunks[index].ask != .howMany, !chunks[index].isPlural else {
        continue
      }
      if chunks[index].ask == .which || chunks[index].isRanked { continue }
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
  mutating func describeByName() {
    let candidates = chunks.indices.filter {
      !result.used.contains($0) || filters.contains { $0.relation == .by }
    }
    guard
      candidates.contains(where: {
        chunks[$0].entities.isEmpty && (!chunks[$0].attributes.isEmpty || chunks[$0].isUnknown)
      })
    else { return }
    guard !chunks.contains(where: \.isRanked) else { return }
    let labels = facts.mask(of: attribute.of)
    let description = resolver.describe(labels: labels, chunks: chunks, candidates: candidates) {
      view.hasClaims(attribute.name, of: $0.node)
    }
    guard let description, description.score >= 3.5, description.used.count > 1,
      let first = description.used.first
    else { return }
    take(description, label: first)
  }

  mutating func take(_ description: OperandResolver.Description, label: Int) {
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

  mutating func placeKinds() {
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

  /// "When was the review put off": of things with a like name the one of which the state is claimed.
  mutating func preferThingInState() {
    guard things.count == 1, things[0].names.count == 1, let thing = view.entity(things[0].names[0]),
      let index = loose.first(where: { isStateOfAnother(chunks[$0]) })
    else { return }
    let states = chunks[index].payloads(.value).compactMap { view.lexicon.value($0) }
    let own = view.nameStems(of: thing.index)
    let found = view.entities(labelled: thing.labels & (facts.occasions | facts.things | facts.agents)).filter
    {
      other in
      other != thing && other.role == thing.role
        && view.nameStems(of: other.index).intersection(own).count >= 3
        && view.claims(of: other.node).contains { claim in
          states.contains {
            builder.schema.attributes[$0.attribute].name == claim.attribute && $0.text == claim.text
          }
        }
    }
    guard let other = found.first, found.count == 1 else { return }
    things[0].names = [view.name(other)]
    result.used.insert(index)
    loose.removeAll { $0 == index }
  }

  /// Whether a chunk names a state that is claimed of something, but not of the thing asked about.
  private func isStateOfAnother(_ chunk: Chunk) -> Bool {
    let states = chunk.payloads(.value).compactMap { view.lexicon.value($0) }.filter {
      builder.schema.attributes[$0.attribute].isProperty
    }
    guard !states.isEmpty, !things.isEmpty else { return false }
    return !things.flatMap(\.names).compactMap { view.entity($0) }.contains { thing in
      view.claims(of: thing.node).contains { claim in
        states.contains {
          builder.schema.attributes[$0.attribute].name == claim.attribute && $0.text == claim.text
        }
      }
    }
  }

  mutating func placeLoose() {
    var words: [String] = []
    let named = things.flatMap(\.names).compactMap { view.entity($0) }.map { view.nameStems(of: $0.index) }
    for index in loose {
      let chunk = chunks[index]
      let entities = resolver.entities(chunk).filter { $0.role != .source }
      if entities.isEmpty, let word = WordForm.words(of: chunk.raw).last,
        named.contains(where: { $0.contains(TextStem.of(word)) })
      {
        // A further word of the name of the thing.
        result.used.insert(index)
        continue
      }
      let isBeside = chunk.markers.isDisjoint(with: [.about, .against, .with])
      if let group = resolver.group(chunk), isBeside, askedSide == .thing,
        facts.mask(of: attribute.of) & facts.agents != 0
      {
        // "Members that are not of the region".
        result.used.insert(index)
        let isDenied = chunk.isNegated || chunk.isExcluded
        filters.append(Filter(.within, [.entity(view.name(group))], isNegated: isDenied))
      } else if !entities.isEmpty {
        // What fits no end may still be what the claim has to do with.
        result.searched.insert(index)
        result.score -= 0.4
        filters.append(
          Filter(.about, entities.prefix(3).map { .entity(view.name($0)) }, isNegated: chunk.isNegated))
      } else if attribute.value == .text, !things.isEmpty, !chunk.labels.isEmpty, chunk.ask == nil {
        // "What does it oblige states to do": whom, the texts say.
        result.searched.insert(index)
      } else if chunk.isUnknown || !chunk.payloads(.subkind).isEmpty || !chunk.payloads(.value).isEmpty {
        // An alternative widens what was said before; it limits nothing.
        let isAlternative = chunk.join == .or || index + 1 < chunks.count && chunks[index + 1].join == .or
        if !isAlternative { words.append(chunk.raw) }
        if isStateOfAnother(chunk) { result.score -= 1.5 }
        result.searched.insert(index)
      }
    }
    if !words.isEmpty { filters.append(Filter(.saying, [.text(words.joined(separator: " "))])) }
  }
}
