import GraphModel
import TextFolding

extension FrameBuilder {
  /// Frames that ask what is claimed of a thing, or of what something is claimed.
  func claimDrafts() -> [Draft] {
    var drafts: [Draft] = []
    for (index, chunk) in chunks.enumerated() {
      var seen: Set<Int> = []
      for sense in chunk.senses where sense.kind == .attribute || sense.kind == .attributeVerb {
        // "The earliest event", "the meeting": a noun, though the same letters may be a verb's.
        if sense.kind == .attributeVerb, !chunk.labels.isEmpty, chunk.isRanked || sense.cost > 0 { continue }
        guard seen.insert(sense.payload).inserted else { continue }
        drafts += claimDrafts(
          attribute: sense.payload, at: index, isVerb: sense.kind == .attributeVerb, cost: sense.cost)
      }
    }
    return drafts + impliedDrafts() + numberDrafts() + ownLabelDrafts() + unitDrafts() + rankedNumberDrafts()
  }

  /// "The largest number of detainees": the highest that is given of what is counted.
  private func rankedNumberDrafts() -> [Draft] {
    guard let ranked = chunks.firstIndex(where: \.isRanked),
      chunks[ranked].attributes.contains(where: { facts.isNumber(attribute($0)) })
        || chunks[ranked].has(.howMany)
    else { return [] }
    return chunks.indices.filter { $0 != ranked }.flatMap { index in
      chunks[index].attributes.filter { facts.isNumber(attribute($0)) }.compactMap { payload -> Draft? in
        var slots = ClaimSlots(builder: self, attribute: payload, at: index, isVerb: false)
        slots.result.used.insert(ranked)
        guard var draft = slots.draft() else { return nil }
        draft.question.stages = impliedStages([.value])
        draft.score += 1.5
        return draft
      }
    }
  }

  /// "How many organisations has the body": the numbers that are given in what is asked for.
  private func unitDrafts() -> [Draft] {
    guard let ask = asks.first(where: { $0.word == .howMany }), let index = target(of: ask),
      chunks[index].entities.isEmpty, chunks[index].attributes.allSatisfy({ !facts.isNumber(attribute($0)) })
    else { return [] }
    let stems = WordForm.words(of: chunks[index].raw).map(TextStem.of)
    let units = schema.units.filter { term in
      let words = Set(
        [term.key, term.name.en, term.name.ar].flatMap { WordForm.words(of: $0) }.map(TextStem.of))
      return stems.allSatisfy(words.contains)
    }.map(\.key)
    guard !units.isEmpty else { return [] }
    return schema.attributes.indices.filter { facts.isNumber(attribute($0)) }.compactMap { number in
      let claims = view.claims(of: attribute(number).name, limit: 500).filter {
        units.contains(view.names.text($0, PropertyName.unit) ?? "")
      }
      guard !claims.isEmpty else { return nil }
      var slots = ClaimSlots(builder: self, attribute: number, at: nil, isVerb: false)
      slots.result.used.insert(index)
      // That it was announced or given only says that there is a number.
      slots.result.used.formUnion(
        chunks.indices.filter { !chunks[$0].acts.isEmpty && chunks[$0].entities.isEmpty })
      guard var draft = slots.draft() else { return nil }
      let things = Set(draft.question.filters(.of).flatMap(\.entities).compactMap { view.entity($0)?.node })
      let isKnown = claims.contains { claim in
        view.names.neighbours(claim, .of, .outgoing).contains(where: things.contains)
      }
      let isOnlyOne = things.isEmpty && claims.count <= 3
      guard isKnown || isOnlyOne, draft.question.subject == .claims([attribute(number).name], side: .value)
      else {
        return nil
      }
      draft.question.filters.append(Filter(.saying, [.text(chunks[index].raw)]))
      draft.score += 0.8
      return draft
    }
  }

  /// "Which country is X from": what X has only one of and is of the kind asked for.
  private func ownLabelDrafts() -> [Draft] {
    guard let ask = asks.first(where: { $0.word == .which || $0.word == .what }),
      let target = target(of: ask),
      chunks[target].entities.isEmpty, asks.count == 1,
      !chunks.contains(where: { $0.isVerb || $0.has(.say) || $0.has(.mention) })
    else { return [] }
    let asked = labels(chunks[target], facts.agents | facts.things)
    return schema.attributes.indices.compactMap { index -> Draft? in
      let attribute = schema.attributes[index]
      guard attribute.isFunctional, case .label(let name) = attribute.value, asked.contains(name),
        chunks.contains(where: { chunk in
          resolver.entities(chunk).contains { view.hasClaims(attribute.name, of: $0.node) }
        })
      else { return nil }
      var slots = ClaimSlots(builder: self, attribute: index, at: nil, isVerb: false)
      slots.result.used.insert(target)
      guard var draft = slots.draft(), !draft.question.filters(.of).isEmpty else { return nil }
      draft.score += 1.5
      return draft
    }
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
    func add(_ attribute: Int, bonus: Double, asked: [Asked] = [], counting: Int? = nil) {
      var slots = ClaimSlots(builder: self, attribute: attribute, at: index, isVerb: isVerb)
      slots.counting = counting.map { schema.attributes[$0].name }
      guard var draft = slots.draft() else { return }
      draft.score += bonus - 0.2 * Double(cost)
      for part in asked where !draft.question.asked.contains(part) { draft.question.asked.append(part) }
      found.append(draft)
    }
    let isCount = asksFor(.howMany) || asksFor(.byHowMuch)
    let isNumber = facts.isNumber(schema.attributes[attribute])
    add(attribute, bonus: isCount && isNumber ? 0.8 : 0)
    if isNumber && !isCount && (mainAsk == .who || mainAsk == .which || mainAsk == .what || mainAsk == nil) {
      // "Who are the new members": those that the number counts.
      for listing in schema.attributes.indices
      where facts.counts(schema.attributes[attribute], for: schema.attributes[listing]) {
        if facts.countingAttributes(for: listing).contains(attribute) {
          add(listing, bonus: mainAsk == .what || mainAsk == nil ? -0.6 : 0.2, counting: attribute)
        }
      }
    }
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
      if word == .howMany { attributes.formUnion(countingUnit()) }
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

  /// The attributes whose numbers are given in the unit that "how many" asks for.
  private func countingUnit() -> [Int] {
    guard let ask = asks.first(where: { $0.word == .howMany }), let target = target(of: ask),
      chunks[target].isUnknown
    else { return [] }
    let stem = TextStem.of(WordForm.words(of: chunks[target].raw).last ?? "")
    return schema.attributes.indices.filter {
      facts.isNumber(schema.attributes[$0]) && view.units(of: schema.attributes[$0].name).contains(stem)
    }
  }

  /// The label sets that "when" and "where" may ask about.
  private func subjectLabels() -> [UInt64] {
    var found: [UInt64] = []
    for chunk in chunks {
      for label in chunk.labels where label < 64 { found.append(1 << UInt64(label)) }
      // "Where did they meet" asks of what takes place.
      for verb in chunk.payloads(.attributeVerb) where facts.isDate(schema.attributes[verb]) {
        found += schema.attributes[verb].of.map { facts.mask(of: $0) }
      }
      for entity in resolver.entities(chunk).prefix(3) { found.append(entity.labels) }
      if let occasion = resolver.occasion(chunk) { found.append(occasion.labels) }
    }
    var unique: [UInt64] = []
    for mask in found where !unique.contains(mask) { unique.append(mask) }
    return unique
  }
}
