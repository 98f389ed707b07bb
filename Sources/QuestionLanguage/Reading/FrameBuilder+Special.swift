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

  // MARK: Comparison and connection

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

  private func pathDraft() -> Draft? {
    guard let trigger = first(.path), chunks[trigger].ask != .howMany else { return nil }
    var draft = Draft(Question(.path, subject: .entities([])))
    draft.used.insert(trigger)
    var ends: [[EntityName]] = []
    var places: [Filter] = []
    for index in content where index != trigger {
      let chunk = chunks[index]
      let found = resolver.entities(chunk).filter { $0.role != .source || $0.has(anyOf: facts.sources) }
      guard !found.isEmpty else {
        if chunk.isUnknown || !chunk.acts.isEmpty {
          draft.searched.insert(index)
        } else if chunk.date == nil {
          draft.used.insert(index)
        }
        continue
      }
      draft.used.insert(index)
      // "The resolution about Syria": what a thing is about tells which it is.
      if chunk.markers.contains(.about) && !ends.isEmpty && chunk.join == nil && ends.count > 1 { continue }
      var names = found.filter { $0.role != .source }.prefix(1).map { view.name($0) }
      let isPlace = found.allSatisfy { $0.has(anyOf: facts.places) && !$0.has(anyOf: facts.agents) }
      if isPlace, chunk.markers.contains(.at), let occasion = resolver.occasion(chunk) {
        names = [view.name(occasion)]
      }
      if let occasion = occasionBeside(index) { names = [view.name(occasion)] }
      if names.isEmpty { names = found.prefix(1).map { view.name($0) } }
      // What A and B have to do with M is no question of where they spoke.
      let isPlaceOnly = !chunk.markers.contains(.with) || asksForCommon(chunks[trigger])
      if ends.count >= 2, chunk.markers.contains(.at), chunk.join == nil, isPlaceOnly,
        let occasion = resolver.occasion(chunk)
      {
        // "At M": where both of them spoke.
        places.append(Filter(.at, [.entity(view.name(occasion))]))
        continue
      }
      ends.append(names)
    }
    guard ends.count >= 2 else { return nil }
    draft.question.subject = .entities(ends[0])
    if ends.count == 2, !places.isEmpty, bothSpeak(ends) {
      draft.question.filters = [Filter(.of, ends[1].map { .entity($0) })] + places.prefix(1)
      draft.score += 2
      return draft
    }
    ends += places.map { $0.entities }
    if let (about, other) = spokenSides(ends) {
      draft.question.filters = [
        Filter(.about, about.map { .entity($0) }), Filter(.of, other.map { .entity($0) }),
      ]
      draft.score += 2
      return draft
    }
    if ends.count == 3, isSaying(by: ends[0]) {
      // "X's call for Y": what X said about Y is one end.
      draft.question.filters = [
        Filter(.about, ends[1].map { .entity($0) }), Filter(.of, ends[2].map { .entity($0) }),
      ]
      draft.score += 2
      return draft
    }
    draft.question.filters = ends.dropFirst().map { Filter(.of, $0.map { .entity($0) }) }
    draft.score += 2
    return draft
  }

  private func asksForCommon(_ chunk: Chunk) -> Bool {
    WordForm.words(of: chunk.raw).contains {
      $0.hasPrefix("مشترك") || $0 == "common" || $0.hasPrefix("share")
    }
  }

  private func bothSpeak(_ ends: [[EntityName]]) -> Bool {
    ends.allSatisfy { names in
      names.first.flatMap { view.entity($0) }.map { $0.has(anyOf: facts.agents) && view.speaks($0) } ?? false
    }
  }

  /// "X's warning about Y with Z's words at M": what X says of Y, and Z.
  private func spokenSides(_ ends: [[EntityName]]) -> (about: [EntityName], other: [EntityName])? {
    guard ends.count >= 3, isSaying(by: ends[0]),
      let other = ends.dropFirst(2).first(where: { isSaying(by: $0) })
    else { return nil }
    return (ends[1], other)
  }

  /// The occasion that a place and the noun beside it name together: "the Rome meeting", اجتماع روما.
  private func occasionBeside(_ index: Int) -> LexiconEntity? {
    guard let occasion = resolver.occasion(chunks[index]) else { return nil }
    let beside = WordForm.isArabic(chunks[index].raw) ? index - 1 : index + 1
    guard chunks.indices.contains(beside), chunks[beside].entities.isEmpty,
      !labels(chunks[beside], facts.occasions).isEmpty
    else { return nil }
    return occasion
  }

  /// Whether a noun of saying stands beside the name of somebody who speaks: "the call of X", "X's remarks".
  private func isSaying(by names: [EntityName]) -> Bool {
    guard let name = names.first, let speaker = view.entity(name), view.speaks(speaker),
      let index = chunks.firstIndex(where: { $0.entities.contains(speaker.index) })
    else { return false }
    let beside = WordForm.isArabic(chunks[index].raw) ? index - 1 : index + 1
    guard chunks.indices.contains(beside), chunks[beside].entities.isEmpty else { return false }
    let noun = chunks[beside]
    return isLabel(noun, facts.utterance) || noun.has(.say) || !noun.acts.isEmpty || !noun.attributes.isEmpty
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
      guard chunks[index].isUnknown else { return false }
      let beside = WordForm.isArabic(chunks[index].raw) ? index - 1 : index + 1
      return chunks.indices.contains(beside) && !labels(chunks[beside], facts.sources).isEmpty
        && chunks[beside].entities.isEmpty
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

extension FrameBuilder {
  // MARK: Reports

  /// "Who wrote", "when was it published": what is known of a report itself.
  func reportDrafts() -> [Draft] {
    guard let trigger = chunks.firstIndex(where: { $0.has(.author) || $0.has(.publish) }) else { return [] }
    let sources = chunks.indices.filter { resolver.source(chunks[$0]) != nil }
    let labelled = chunks.indices.filter { !labels(chunks[$0], facts.sources).isEmpty }
    // What an author says of something is asked of statements.
    if chunks.contains(where: {
      resolver.source($0) == nil && !$0.entities.isEmpty && !$0.markers.isDisjoint(with: [.about, .on])
    }) {
      return []
    }
    guard !sources.isEmpty || !labelled.isEmpty,
      !chunks.contains(where: {
        $0.has(.say) || !$0.acts.isEmpty && !$0.has(.publish) && $0.entities.isEmpty && $0.labels.isEmpty
      })
    else { return [] }
    var draft = Draft(
      Question(
        asked: [chunks[trigger].has(.author) && !asksFor(.when) ? .authors : .dates],
        subject: .kinds([facts.source])))
    draft.used = Set(sources + labelled + [trigger])
    let isDenied = [trigger, trigger - 1].contains {
      chunks.indices.contains($0) && (chunks[$0].isNegated || chunks[$0].isExcluded)
    }
    if chunks[trigger].has(.author), isDenied || input.flags.contains(.unnamed) {
      // "Which reports name no author": the reports are asked for.
      draft.question.asked = []
      draft.question.filters = [Filter(.unnamed)]
      draft.used.formUnion(chunks.indices.filter { chunks[$0].has(.mention) })
      draft.question.form = asksFor(.howMany) ? .count : .list
      draft.score += 1.5
      return [draft]
    }
    let names = sources.compactMap { resolver.source(chunks[$0]) }.map { Operand.entity(view.name($0)) }
    if !names.isEmpty { draft.question.filters = [Filter(.per, names)] }
    draft.score += 0.6
    return [draft]
  }

  // MARK: Cards and searches

  /// "Who is X", "about X", or the bare name: what the corpus knows of it.
  func cardDrafts() -> [Draft] {
    let named = chunks.indices.filter { !chunks[$0].entities.isEmpty }
    guard let first = named.first else { return [] }
    var draft = Draft(Question(.card, subject: .entities([])))
    var names: [EntityName] = []
    for index in named where index == first || chunks[index].join != nil {
      guard let entity = cardEntity(chunks[index]) else { continue }
      names.append(view.name(entity))
      draft.used.insert(index)
    }
    for index in chunks.indices
    where chunks[index].has(.card) || chunks[index].has(.mention) {
      draft.used.insert(index)
      draft.score += chunks[index].has(.card) ? 0.5 : 0
    }
    if names.isEmpty || asksForUnknown(before: first) { return [] }
    for index in chunks.indices where !draft.used.contains(index) {
      let isApposition = chunks[index].labels.contains { label in
        names.contains { view.entity($0)?.has(anyOf: 1 << UInt64(min(label, 63))) ?? false }
      }
      if isApposition, chunks[index].entities.isEmpty, chunks[index].ask == nil { draft.used.insert(index) }
    }
    draft.question.subject = .entities(names)
    if asksFor(.why) { draft.score -= 1.5 }
    // "Who did it to X" asks for somebody else than X.
    if asks.contains(where: { $0.word == .who && $0.next < chunks.count && chunks[$0.next].isUnknown }) {
      draft.score -= 2.5
    }
    if isWhether || asksFor(.howMany) || asksFor(.when) || asksFor(.where) { draft.score -= 2 }
    // "And by whom" asks for who says it.
    if asks.contains(where: { $0.word == .who && $0.markers.contains(.by) }) { draft.score -= 2 }
    draft.score -= 0.6
    return [draft]
  }

  /// Whether a word that nothing knows asks for something of the thing: "what is the budget of X".
  private func asksForUnknown(before index: Int) -> Bool {
    if (mainAsk == .who || mainAsk == .what), asks.first?.next == index, index + 1 < chunks.count,
      chunks[index + 1].isUnknown, chunks[index + 1].markers.isEmpty, chunks[index + 1].join == nil,
      !WordForm.isArabic(chunks[index].raw),
      resolver.best(chunks[index], where: { $0.has(anyOf: facts.places) }) != nil
    {
      // "Who is the Syrian president": the second word is what is asked for.
      return true
    }
    guard index > 0, chunks[index - 1].isUnknown, mainAsk != nil else { return false }
    return chunks[index].markers.contains(.of) || WordForm.isArabic(chunks[index - 1].raw)
  }

  private func cardEntity(_ chunk: Chunk) -> LexiconEntity? {
    resolver.occasion(chunk).flatMap { chunk.entities.contains($0.index) ? $0 : nil }
      ?? resolver.entities(chunk).first
  }

  /// Whatever the question is about: the statements and claims whose texts have most of its words.
  func searchDrafts() -> [Draft] {
    let words = chunks.indices.filter { index in
      let chunk = chunks[index]
      return chunk.isUnknown || !chunk.isFunctionalOnly
    }
    let text = words.map { chunks[$0].text ?? chunks[$0].raw }.joined(separator: " ")
    let coverage = coverage(of: text)
    guard !words.isEmpty, coverage >= (mainAsk == .who ? 0.75 : 0.6) else { return [] }
    var question = Question(
      subject: .kinds([facts.utterance, facts.claim]),
      filters: [
        Filter(.saying, [.text(words.map { chunks[$0].text ?? chunks[$0].raw }.joined(separator: " "))])
      ])
    for ask in asks {
      // Who does something is whom the text names; who says it, its speaker.
      let isSaid = ask.next < chunks.count && (chunks[ask.next].has(.say) || chunks[ask.next].has(.mention))
      if ask.word == .who, question.asked.isEmpty { question.asked.append(isSaid ? .speakers : .things) }
      if let target = target(of: ask), !labels(chunks[target], facts.sources).isEmpty {
        question.asked.append(.reports)
      }
      if ask.word == .when { question.asked.append(.dates) }
    }
    if isWhether { question.form = .whether }
    if asksFor(.howMany) {
      // A number is asked for, which no sentence without one gives.
      question.subject = .claims(schema.attributes.filter(facts.isNumber).map(\.name), side: .value)
    }
    var draft = Draft(question)
    draft.searched = Set(words)
    draft.used = Set(chunks.indices).subtracting(words)
    draft.score -= asksFor(.why) ? 0.2 : 1
    // A number, things of a kind, or what somebody said is there or not; a text that has the words is no answer.
    let asksForKind = asks.contains { ask in
      target(of: ask).map { index in
        !chunks[index].labels.isEmpty && labels(chunks[index], facts.sources).isEmpty
          || resolver.group(chunks[index]) != nil
      } ?? false
    }
    if words.count >= 3, !asksFor(.howMany), !asksForKind, !chunks.contains(where: { $0.has(.say) }) {
      draft.textCoverage = exactCoverage(of: text)
      // "Who did it to X": the verb in any of its words, beside the name.
      if mainAsk == .who, coverage >= 0.8, chunks.contains(where: { !$0.entities.isEmpty }) {
        draft.textCoverage = max(draft.textCoverage ?? 0, coverage * 0.75)
      }
    }
    // What is understood word by word asks for more than a text with these words.
    let isUnderstood = words.allSatisfy { index in
      let chunk = chunks[index]
      return !chunk.entities.isEmpty || !chunk.acts.isEmpty || chunk.number != nil || chunk.date != nil
    }
    if words.count > 1, isUnderstood || isBareKind(0) && chunks.contains(where: { !$0.attributes.isEmpty }) {
      draft.score -= 1.5
    }
    return [draft]
  }
}
