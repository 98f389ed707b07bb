import GraphModel
import TextFolding

extension FrameBuilder {
  /// Frames of questions that have a word of their own: compare, path, disagreements, what is new, echoes.
  func specialDrafts() -> [Draft] {
    [
      durationDraft(), disagreementDraft(), compareDraft(), pathDraft(), newsDraft(), echoDraft(),
      timelineDraft(),
    ].compactMap {
      $0
    } + speakerComparisonDrafts() + timeDrafts()
  }

  func first(_ word: LanguageWord) -> Int? { chunks.firstIndex { $0.has(word) } }

  var content: [Int] {
    chunks.indices.filter { !chunks[$0].isFunctionalOnly || chunks[$0].value != nil }
  }

  /// The attributes of a chunk that can be claimed of one of some things, or any.
  func attributes(_ chunk: Chunk, of entities: [LexiconEntity]) -> [String] {
    let names = chunk.senses.filter { $0.kind == .attribute || $0.kind == .attributeVerb }.map {
      schema.attributes[$0.payload]
    }
    let fitting = names.filter { attribute in entities.contains { facts.fitsThing(attribute, $0.labels) } }
    let chosen = fitting.isEmpty ? names : fitting
    var unique: [String] = []
    for attribute in chosen where !unique.contains(attribute.name) { unique.append(attribute.name) }
    return unique
  }

  /// The chunk without a name that says what a name beside it is: behind it in English, before it in Arabic.
  func noun(beside index: Int) -> Chunk? {
    let beside = WordForm.isArabic(chunks[index].raw) ? index - 1 : index + 1
    guard chunks.indices.contains(beside), chunks[beside].entities.isEmpty else { return nil }
    return chunks[beside]
  }

  /// "How long between A and B": the days between two dated things.
  private func durationDraft() -> Draft? {
    guard asksFor(.howLong) else { return nil }
    var draft = Draft(Question(.difference, subject: .entities([])))
    var names: [EntityName] = []
    for index in content {
      guard
        let dated = resolver.occasion(chunks[index])
          ?? resolver.best(chunks[index], where: { !view.dates(of: $0.node).isEmpty })
      else { continue }
      names.append(view.name(dated))
      draft.used.insert(index)
    }
    guard names.count == 2 else { return nil }
    draft.question.subject = .entities(names)
    // "The meetings", "passed": what kind of things they are, and that time goes by.
    draft.used.formUnion(content.filter { chunks[$0].entities.isEmpty && chunks[$0].number == nil })
    draft.score += 2
    return draft
  }

  // MARK: Comparison

  private func compareDraft() -> Draft? {
    guard let trigger = first(.compare) ?? first(.agree) ?? moreTrigger else { return nil }
    var draft = Draft(Question(.compare, subject: .entities([])))
    if trigger >= 0 { draft.used.insert(trigger) }
    var things: [EntityName] = []
    var filters: [Filter] = []
    var names: [String] = []
    for index in content where index != trigger {
      let chunk = chunks[index]
      if let number = chunk.number {
        append(Filter(.valued(.equal), [.number(number)]), joined: true, to: &filters)
        draft.used.insert(index)
      } else if let filter = timeFilter(index, used: &draft.used) {
        append(filter, joined: true, to: &filters)
      } else if let source = resolver.source(chunk) {
        append(Filter(.per, [.entity(view.name(source))]), joined: true, to: &filters)
        draft.used.insert(index)
      } else if things.count >= 2, chunk.markers.contains(.about), chunk.attributes.isEmpty,
        let entity = resolver.entities(chunk).first(where: { $0.role != .source })
      {
        append(Filter(.about, [.entity(view.name(entity))]), joined: true, to: &filters)
        draft.used.insert(index)
      } else if let occasion = resolver.occasion(chunk), chunk.attributes.isEmpty {
        things.append(view.name(occasion))
        draft.used.insert(index)
      } else if !chunk.attributes.isEmpty {
        for name in attributes(chunk, of: things.compactMap { view.entity($0) }) where !names.contains(name) {
          names.append(name)
        }
        draft.used.insert(index)
      } else if let entity = resolver.entities(chunk).first {
        things.append(view.name(entity))
        draft.used.insert(index)
      } else if !chunk.labels.isEmpty || chunk.has(.say) || trigger < 0 {
        draft.used.insert(index)
      }
    }
    // Numbers are compared before what merely carries the same word.
    let counted = names.compactMap { schema.attribute(named: $0) }.flatMap { attribute -> [String] in
      guard !facts.isNumber(attribute),
        let index = schema.attributes.firstIndex(where: { $0.name == attribute.name })
      else { return [attribute.name] }
      return facts.countingAttributes(for: index).map { schema.attributes[$0] }.filter {
        facts.counts($0, for: attribute)
      }.map(\.name)
    }
    let numbers = counted.filter { schema.attribute(named: $0).map(facts.isNumber) ?? false }
    if trigger < 0 || asksForNumbers || chunks.contains(where: { $0.number != nil }), !numbers.isEmpty {
      let given = chunks.compactMap(\.number)
      let known = numbers.filter { name in given.contains { view.hasNumber($0, attribute: name) } }
      names = known.isEmpty ? firstNumbers(numbers) : known
    }
    if names.isEmpty && things.count < 2 && filters.isEmpty { return nil }
    // Of whom the attributes cannot be claimed is who gives the values.
    let givers = things.filter { name in
      guard let entity = view.entity(name), entity.has(anyOf: facts.agents), view.speaks(entity) else {
        return false
      }
      return !names.contains {
        schema.attribute(named: $0).map { facts.fitsThing($0, entity.labels) } ?? true
      }
    }
    if !names.isEmpty, !givers.isEmpty {
      things.removeAll(where: givers.contains)
      filters.append(Filter(.by, givers.map { .entity($0) }))
    }
    if names.isEmpty, filters.contains(where: { $0.relation == .about }) {
      // "Compare A and B about X": what is said of it on either side.
      let areOccasions = things.allSatisfy { view.entity($0)?.has(anyOf: facts.occasions) ?? false }
      draft.question.subject = .kinds([facts.utterance])
      draft.question.filters = filters + [Filter(areOccasions ? .at : .by, things.map { .entity($0) })]
      draft.score += 2
      return draft
    }
    draft.question.subject = names.isEmpty ? .entities(things) : .claims(names, side: .value)
    if !names.isEmpty && !things.isEmpty { filters.append(Filter(.of, things.map { .entity($0) })) }
    draft.question.filters = filters
    draft.question.form = .compare
    draft.score += 2
    return draft
  }

  /// -1 where a question asks at which of two occasions a number was the greater one: "more than at B", "at A or B".
  private var moreTrigger: Int? {
    let words = chunks.reduce(into: input.flags) { $0.formUnion($1.modifiers) }
    let isMore = !words.isDisjoint(with: [.most, .least, .largest, .smallest, .moreThan, .lessThan])
    guard isMore || chunks.contains(where: { $0.isUnknown && Self.comparatives.contains($0.raw) }) else {
      return nil
    }
    let occasions = content.filter { resolver.occasion(chunks[$0]) != nil }
    let isCounted = chunks.contains { chunk in
      chunk.attributes.contains { index in
        facts.isNumber(schema.attributes[index]) || !facts.countingAttributes(for: index).isEmpty
      }
    }
    return occasions.count == 2 && isCounted && !chunks.contains { $0.number != nil } ? -1 : nil
  }

  private static let comparatives: Set<String> = ["more", "fewer", "less", "bigger", "larger", "smaller"]

  /// Of the numbers that the question names, for each place where it does the likeliest.
  private func firstNumbers(_ numbers: [String]) -> [String] {
    var found: [String] = []
    for chunk in chunks {
      let own = chunk.senses.filter { $0.kind == .attribute || $0.kind == .attributeVerb }.map {
        schema.attributes[$0.payload]
      }
      let counted = own.first { numbers.contains($0.name) }?.name
      let counting = numbers.first { name in
        schema.attribute(named: name).map { number in own.contains { facts.counts(number, for: $0) } }
          ?? false
      }
      if let first = counted ?? counting, !found.contains(first) { found.append(first) }
    }
    // "Figures" says no more than that numbers are meant where another word says of what.
    let exact = found.filter { schema.attribute(named: $0)?.isFunctional ?? false }
    if !exact.isEmpty { found = exact }
    return found.isEmpty ? Array(numbers.prefix(1)) : found
  }

  private var asksForNumbers: Bool {
    asksFor(.howMany) || chunks.contains { $0.attributes.contains { facts.isNumber(schema.attributes[$0]) } }
  }

  // MARK: News, echoes, timeline

  private func newsDraft() -> Draft? {
    guard let trigger = first(.new) else { return nil }
    let named = content.first { $0 != trigger && resolver.source(chunks[$0]) != nil }
    if named == nil, let unknown = unknownSource {
      var draft = Draft(
        Question(
          subject: .kinds([facts.source]), filters: [Filter(.saying, [.text(chunks[unknown].raw)])]))
      draft.used = Set(chunks.indices)
      draft.unknownNames = [chunks[unknown].raw]
      draft.score += 1
      return draft
    }
    guard let named, let source = resolver.source(chunks[named]) else { return nil }
    var draft = Draft(Question(.news, subject: .entities([view.name(source)])))
    draft.used = [trigger, named]
    for index in content where !chunks[index].labels.isEmpty { draft.used.insert(index) }
    draft.score += 1
    return draft
  }

  /// The chunk that names no report though it stands behind the noun for one: "the X report".
  private var unknownSource: Int? {
    chunks.indices.first { index in
      chunks[index].isUnknown
        && (noun(beside: index).map { !labels($0, facts.sources).isEmpty } ?? false)
    }
  }

  private func echoDraft() -> Draft? {
    guard let trigger = first(.echo) else { return nil }
    var draft = Draft(Question(.echoes, subject: .kinds([facts.utterance])))
    draft.used.insert(trigger)
    var filters: [Filter] = []
    for index in chunks.indices where index != trigger {
      let chunk = chunks[index]
      if let filter = timeFilter(index, used: &draft.used) {
        filters.append(filter)
      } else if let occasion = resolver.occasion(chunk), chunk.markers.isDisjoint(with: [.about]) {
        append(Filter(.at, [.entity(view.name(occasion))]), joined: true, to: &filters)
        draft.used.insert(index)
      } else if let speaker = resolver.best(chunk, where: { $0.has(anyOf: facts.agents) && view.speaks($0) }),
        chunk.markers.isDisjoint(with: [.about])
      {
        append(Filter(.by, [.entity(view.name(speaker))]), joined: true, to: &filters)
        draft.used.insert(index)
      } else if !resolver.entities(chunk).isEmpty {
        append(
          Filter(
            .about, resolver.entities(chunk).filter { $0.role != .source }.map { .entity(view.name($0)) }),
          joined: true, to: &filters)
        draft.used.insert(index)
      } else {
        draft.used.insert(index)
      }
    }
    draft.question.filters = filters
    draft.score += 1.5
    return draft
  }

  /// "Timeline of the meetings" is the list of them with a stage; "timeline of X" what is dated about X.
  private func timelineDraft() -> Draft? {
    guard let trigger = first(.timeline), !chunks.contains(where: { !$0.labels.isEmpty }) else { return nil }
    let others = content.filter { $0 != trigger }
    if others.isEmpty, let occasion = schema.structure.endLabels(of: .at).first {
      var draft = Draft(Question(subject: .kinds([occasion]), stages: [.timeline]))
      draft.used = [trigger]
      return draft
    }
    guard let index = others.first(where: { !chunks[$0].entities.isEmpty }) else { return nil }
    var draft = Draft(Question(subject: .kinds([facts.utterance, facts.claim]), stages: [.timeline]))
    draft.used = [trigger, index]
    let entities = resolver.entities(chunks[index]).filter { $0.role != .source }
    draft.question.filters = [Filter(.about, entities.map { .entity(view.name($0)) })]
    // A topic has no dates of its own: "the meetings of X" are rather meetings than a topic of that name.
    if entities.allSatisfy({ $0.has(anyOf: facts.topics) }) { draft.score -= 3 }
    for other in others where other != index {
      if let filter = timeFilter(other, used: &draft.used) { draft.question.filters.append(filter) }
    }
    return draft
  }
}

extension Chunk {
  /// Whether it is nothing but a word of the language.
  var isFunctionalOnly: Bool { value == nil && senses.allSatisfy { $0.kind == .word } }
}
