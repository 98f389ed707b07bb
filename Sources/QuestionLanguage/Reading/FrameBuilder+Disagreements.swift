import GraphModel
import TextFolding

extension FrameBuilder {
  /// Where reports or speakers contradict each other about what the question names.
  func disagreementDraft() -> Draft? {
    guard let trigger = first(.disagreement) ?? first(.slip) ?? first(.doubt),
      !chunks[trigger].isNegated || chunks.contains(where: { $0.has(.agree) })
    else { return nil }
    var draft = Draft(Question(.disagreements, subject: .kinds([schema.structure[.disagreement]])))
    draft.used.insert(trigger)
    var filters: [Filter] = []
    for (word, kind) in [(LanguageWord.slip, "slip"), (.doubt, "doubt")]
    where chunks.contains(where: { $0.has(word) }) {
      filters.append(Filter(.subkind, [.text(kind)]))
      draft.used.formUnion(chunks.indices.filter { chunks[$0].has(word) })
    }
    var things: [LexiconEntity] = []
    let dates = chunks.compactMap(\.date)
    for index in content where index != trigger {
      let chunk = chunks[index]
      if let source = resolver.source(chunk) {
        append(Filter(.per, [.entity(view.name(source))]), joined: true, to: &filters)
        draft.used.insert(index)
      } else if !chunk.entities.isEmpty {
        let found = resolver.entities(chunk).filter { $0.role != .source }
        let all = found + (resolver.occasion(chunk, dates: dates).map { [$0] } ?? [])
        things += all
        draft.used.insert(index)
        append(Filter(.about, all.map { .entity(view.name($0)) }), joined: false, to: &filters)
      }
    }
    if let named = namedDifferently(trigger) {
      draft.question.filters = filters.filter { $0.relation == .per } + named
      draft.used = Set(chunks.indices)
      draft.score += 2
      return draft
    }
    var words: [String] = []
    var about: [Filter] = []
    for index in content where !draft.used.contains(index) {
      let chunk = chunks[index]
      if let label = chunk.labels.first(where: {
        facts.mask(of: schema.labels[$0].name) & (facts.things | facts.agents) != 0
      }), things.isEmpty || chunk.date == nil,
        let found = resolver.describe(
          labels: 1 << UInt64(label), chunks: chunks,
          candidates: content.filter { !draft.used.contains($0) && $0 != index })
      {
        things += found.entities.prefix(1)
        draft.used.formUnion(found.used)
        draft.used.insert(index)
        filters.append(Filter(.about, found.entities.prefix(1).map { .entity(view.name($0)) }))
      }
    }
    for index in content where !draft.used.contains(index) {
      let chunk = chunks[index]
      let names = attributes(chunk, of: things)
      if !chunk.payloads(.genre).isEmpty, filters.contains(where: { $0.relation == .per }) {
        // "The communiqué of REPORT" is the report.
        draft.used.insert(index)
      } else if !names.isEmpty {
        append(Filter(.having("", as: .thing), names.map { .key($0) }), joined: true, to: &filters)
        draft.used.insert(index)
      } else if chunk.labels.contains(where: { facts.mask(of: schema.labels[$0].name) & facts.sources != 0 })
        || chunk.has(.say) || chunk.has(.mention) || isLabel(chunk, facts.utterance)
        || chunk.entities.isEmpty && isLabel(chunk, schema.labelName(of: .passage))
      {
        draft.used.insert(index)
      } else if let number = chunk.number {
        filters.append(Filter(.saying, [.number(number)]))
        draft.used.insert(index)
      } else if !chunk.isFunctionalOnly || chunk.text != nil {
        words.append(chunk.text ?? chunk.raw)
        draft.searched.insert(index)
      }
    }
    if !words.isEmpty {
      // With words that name nothing, what is named is sought together with them.
      let all = content.filter { $0 != trigger && !chunks[$0].has(.say) && !chunks[$0].has(.mention) }.map {
        chunks[$0].text ?? chunks[$0].raw
      }
      about = filters.filter { $0.relation == .about }
      filters.removeAll { $0.relation == .about || $0.relation == .saying }
      if !things.isEmpty || all.count > 1 { filters.removeAll { $0.relation == .having("", as: .thing) } }
      filters.append(Filter(.saying, [.text(all.joined(separator: " "))]))
    }
    draft.question.filters = filters
    draft.fallbacks = wider(draft.question, around: about)
    if asks.contains(where: { $0.word == .howMany && $0.next == trigger }) {
      draft.question.stages = [.count(by: nil)]
    }
    draft.score += 2
    return draft
  }

  /// What is tried where no disagreement is just this, from the nearest to the widest: of any sort; about an attribute,
  /// whatever it is claimed of; about one of the things that are named; about them, whatever the words say of them.
  private func wider(_ question: Question, around about: [Filter]) -> [Question] {
    var found: [Question] = []
    func add(_ change: (inout [Filter]) -> Void) {
      var other = question
      change(&other.filters)
      if other != question, !other.filters.isEmpty, !found.contains(other) { found.append(other) }
    }
    add { $0.removeAll { $0.relation == .subkind } }
    let attributes = question.filters(.having("", as: .thing)).flatMap(\.operands).compactMap { operand in
      if case .key(let name) = operand { schema.attribute(named: name) } else { nil }
    }
    // "The number" alone would be any number, and a slip in one thing is none in another.
    let isDefinite = question.filters(.subkind).isEmpty && question.filters(.saying).isEmpty
    if isDefinite, !attributes.isEmpty, attributes.allSatisfy(\.isFunctional) {
      add { $0.removeAll { $0.relation == .about } }
    }
    // What is named stays; what is asked of it may be filed otherwise, under another sort, in other words.
    if !question.filters(.about).isEmpty {
      add { $0.removeAll { $0.relation == .having("", as: .thing) } }
      add { $0.removeAll { $0.relation == .having("", as: .thing) || $0.relation == .subkind } }
      add { filters in
        filters.removeAll { [.having("", as: .thing), .subkind, .saying].contains($0.relation) }
      }
    }
    let named = question.filters(.about)
    for filter in named where named.count > 1 {
      add { $0.removeAll { $0.relation == .about && $0 != filter } }
    }
    if !about.isEmpty {
      add { filters in
        filters.removeAll { $0.relation == .saying || $0.relation == .subkind }
        filters += about
      }
    }
    return found
  }
}
