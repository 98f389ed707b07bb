import GraphModel
import TextFolding

/// What is left when all words have their place.
extension ClaimSlots {
  var asksForChange: Bool {
    builder.asksFor(.byHowMuch) || builder.asksFor(.howMany) && chunks.contains { $0.has(.change) }
  }

  var hasEntityValue: Bool {
    values.contains { if case .entity = $0.operand { true } else { false } }
  }

  var askedSide: ClaimSide {
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
    // "Which members" are those that belong, not what they belong to.
    if let predicate, chunks[predicate].ask == .which || chunks[predicate].ask == .howMany, !isVerb,
      attribute.relation.map(facts.partRelations.contains) ?? false
    {
      return .thing
    }
    return .value
  }

  mutating func finish() {
    preferClaimedDate()
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
    if facts.isNumber(attribute), isAnyNumber, things.isEmpty, values.isEmpty, isNearestMeaning,
      !filters.isEmpty, filters.allSatisfy({ [.per, .by].contains($0.relation) })
    {
      // "The figures that a report gives": all of them.
      attributes = builder.schema.attributes.filter(facts.isNumber).map(\.name)
    }
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
    if facts.isNumber(attribute), countsAnother { result.score -= 3 }
    // What is only described cannot be counted.
    if form == .count, side == .value, attribute.value == .text, !things.isEmpty { result.score -= 3 }
    let isComplete = !things.isEmpty && !values.isEmpty
    if isComplete && !asked.isEmpty { result.score += 0.5 }
    if isComplete && asked.isEmpty && form == .list && builder.mainAsk == nil { form = .whether }
    result.question = Question(
      form, asked: asked, subject: .claims(attributes, side: side), filters: filters,
      stages: builder.impliedStages([.value]))
    // Who spoke of it need not be who asserts it.
    if form != .whether, filters.contains(where: { $0.relation == .by }) {
      var open = result.question
      for index in open.filters.indices where open.filters[index].relation == .by {
        open.filters[index].relation = .about
      }
      result.fallbacks = [open]
    } else if let near = nearThing(result.question) {
      result.fallbacks = [near]
    }
    // In the order of time stand things of a kind rather than what is claimed of one.
    if result.question.stages.contains(.timeline) { result.score -= 1 }
    if let card = namedThing { result.fallbacks.append(card) }
    judge(side)
  }

  /// Of a topic nothing is counted; what is counted has to do with it.
  private func nearThing(_ question: Question) -> Question? {
    guard facts.isNumber(attribute), predicate != nil, things.count == 1, let thing = things.first,
      !thing.negated, values.isEmpty,
      !thing.names.contains(where: { name in
        view.entity(name).map { view.hasClaims(attribute.name, of: $0.node) } ?? false
      })
    else { return nil }
    var near = question
    for index in near.filters.indices where near.filters[index].relation == .of {
      near.filters[index].relation = .about
    }
    return near
  }

  /// Whether the number that is claimed counts other things than the question does, or cannot leave out what has no
  /// name: 76 states are no number of organisations.
  private var countsAnother: Bool {
    guard let ask = builder.asks.first(where: { $0.word == .howMany }), let target = builder.target(of: ask)
    else { return false }
    let labels = builder.labels(chunks[target], facts.agents | facts.things)
    guard !labels.isEmpty, chunks[target].entities.isEmpty,
      !chunks[target].attributes.contains(where: {
        builder.schema.attributes[$0].name == attribute.name
      })
    else { return false }
    if builder.input.flags.contains(.named) { return true }
    let units = things.flatMap(\.names).compactMap { view.entity($0) }.flatMap { thing in
      view.claims(of: thing.node).filter { $0.attribute == attribute.name }.compactMap {
        view.names.text($0.node, PropertyName.unit)
      }
    }
    let stems = Set(units.flatMap { WordForm.words(of: $0) }.map(TextStem.of))
    guard !stems.isEmpty else { return false }
    return !labels.contains { name in
      (builder.schema.label(named: name)?.words.en ?? []).contains { stems.contains(TextStem.of($0)) }
    }
  }

  /// Whose name is asked for though nobody says how it is printed is asked for itself.
  private var namedThing: Question? {
    let isName = attribute.of.isEmpty && attribute.value == .text
    // "Which resolution that provides for X": the thing itself, though nobody says what it provides for.
    let isAskedFor = builder.asks.contains { ask in
      [.which, .what, .who].contains(ask.word)
        && builder.target(of: ask).map { index in
          things.contains {
            $0.names.contains { view.entity($0).map { chunks[index].entities.contains($0.index) } ?? false }
          }
        } ?? false
    }
    guard predicate != nil, isName || isAskedFor, asked.isEmpty, !builder.isWhether, things.count == 1,
      values.isEmpty,
      let thing = things.first, !thing.negated,
      !thing.names.contains(where: { name in
        view.entity(name).map { view.hasClaims(attribute.name, of: $0.node) } ?? false
      })
    else { return nil }
    return Question(.card, subject: .entities(thing.names))
  }

  /// Whether the attribute's own words only say that something is counted.
  private var isAnyNumber: Bool {
    let counting = Set(
      askWords.filter { $0.meaning == .howMany }.flatMap(\.phrases).map {
        WordForm.words(of: $0).joined(separator: " ")
      })
    return attribute.words.ar.contains { counting.contains(WordForm.words(of: $0).joined(separator: " ")) }
  }

  /// Of several dates of a thing the one that a noun names, else one that is claimed: a deadline where no day is.
  private mutating func preferClaimedDate() {
    guard facts.isDate(attribute), builder.asksFor(.when), builder.asks.count == 1,
      let name = things.first?.names.first, let thing = view.entity(name)
    else { return }
    let dates = builder.schema.attributes.filter {
      facts.isDate($0) && facts.fitsThing($0, thing.labels) && view.hasClaims($0.name, of: thing.node)
    }
    let named = Set(chunks.flatMap { $0.payloads(.attribute) }.map { builder.schema.attributes[$0].name })
    if let noun = dates.first(where: { named.contains($0.name) }) {
      attributes = [noun.name]
    } else if !dates.isEmpty, !dates.contains(where: { attributes.contains($0.name) }) {
      attributes = [dates[0].name]
    }
    for index in chunks.indices where chunks[index].entities.isEmpty && !chunks[index].attributes.isEmpty {
      result.used.insert(index)
    }
  }

  /// A reading about which the corpus has something to say is likelier; who asks "who" wants somebody.
  mutating func judge(_ side: ClaimSide) {
    for filter in filters {
      if case .valued = filter.relation, case .number(let number)? = filter.operands.first,
        view.hasNumber(number, attribute: attribute.name)
      {
        result.score += 1
      }
    }
    if let predicate, facts.isNumber(attribute), chunks[predicate].ask == .howMany { result.score += 0.5 }
    if let predicate, chunks[predicate].isNegated || chunks[predicate].isExcluded { result.score -= 3 }
    if let predicate, chunks[predicate].isRanked, !chunks[predicate].labels.isEmpty { result.score -= 1 }
    if things.contains(where: \.negated) && things.contains(where: { !$0.negated }) { result.score -= 1.5 }
    // A number is of no group, and what is not said is no number.
    if facts.isNumber(attribute), side == .value, filters.contains(where: { $0.relation == .within }) {
      result.score -= 3
    }
    if chunks.contains(where: { $0.isNegated && $0.entities.isEmpty && ($0.has(.say) || $0.has(.mention)) }) {
      result.score -= 2.5
    }
    for (index, chunk) in chunks.enumerated() where chunk.ask == .howMany {
      // How many organisations came is not how many countries did; how many statements there are is counted.
      let isOfKind = kindLabels.contains { $0.index == index } && !isUnit(index)
      if facts.isNumber(attribute) && side == .value && isOfKind && predicate != index { result.score -= 2 }
      if builder.isLabel(chunk, facts.utterance) && predicate != index { result.score -= 2.5 }
    }
    if let predicate, chunks[predicate].has(.author), chunks.contains(where: { resolver.source($0) != nil }) {
      result.score -= 2
    }
    // Words alone limit no claims of a verb that is one of speaking, too.
    if let predicate, !chunks[predicate].acts.isEmpty, things.isEmpty, values.isEmpty,
      filters.contains(where: { $0.relation == .saying })
    {
      result.score -= 1.5
    }
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
