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
    if input.flags.contains(.howOften) {
      var slots = KindSlots(builder: self, label: facts.passage, group: nil, at: nil)
      drafts.append(slots.draft())
    }
    for (index, chunk) in chunks.enumerated() {
      if let genre = chunk.payloads(.genre).first, labels(chunk, facts.sources).isEmpty {
        // "The communiqué" is the report of that kind.
        var slots = KindSlots(builder: self, label: facts.source, group: nil, at: index)
        slots.filters.append(Filter(.genre, [.key(schema.genres[genre].key)]))
        drafts.append(slots.draft())
      }
      if let draft = memberDraft(at: index) { drafts.append(draft) }
      if let draft = subkindDraft(at: index) { drafts.append(draft) }
      for label in chunk.labels where label < 64 {
        let name = schema.labels[label].name
        guard name != facts.utterance else { continue }
        var slots = KindSlots(builder: self, label: name, group: nil, at: index)
        drafts.append(slots.draft())
      }
      if chunk.ask == .which || chunk.ask == .howMany || chunk.ask == .what && chunks.count > 1
        || isBareKind(index),
        resolver.source(chunk) == nil, let group = resolver.group(chunk)
      {
        var slots = KindSlots(builder: self, label: partLabel(of: group), group: group, at: index)
        drafts.append(slots.draft())
      }
    }
    return drafts
  }

  /// "Which members never speak": those of which a membership is claimed, under conditions that deny something.
  private func memberDraft(at index: Int) -> Draft? {
    let chunk = chunks[index]
    guard chunk.ask == .which || chunk.ask == .who || chunk.ask == .howMany,
      chunks.contains(where: { $0.isNegated || $0.isExcluded })
    else { return nil }
    let own = chunk.payloads(.attribute).flatMap { payload in
      facts.isNumber(attribute(payload))
        ? schema.attributes.indices.filter { facts.counts(attribute(payload), for: attribute($0)) }
        : [payload]
    }
    guard
      let parts = own.first(where: {
        attribute($0).relation.map(facts.partRelations.contains) ?? false && !attribute($0).isReversed
      })
    else { return nil }
    var slots = KindSlots(builder: self, label: labelOfMost(attribute(parts)), group: nil, at: index)
    slots.filters.append(Filter(.having(attribute(parts).name, as: .thing)))
    var draft = slots.draft()
    draft.score += 0.5
    return draft
  }

  /// The label that most things have of which an attribute is claimed.
  private func labelOfMost(_ attribute: SchemaAttribute) -> String {
    let things = Set(
      view.claims(of: attribute.name, limit: 500).flatMap { view.names.neighbours($0, .of, .outgoing) }
    ).compactMap { view.entity(of: $0) }
    let own = schema.labels.filter { !facts.commonLabels.contains($0.name) }
    func count(_ label: SchemaLabel) -> Int { things.count { $0.has(anyOf: facts.mask(of: label.name)) } }
    return own.max { count($0) < count($1) }?.name ?? facts.commonAgentLabel ?? ""
  }

  /// "How many focus group meetings": things of one sort, under the label that these have.
  private func subkindDraft(at index: Int) -> Draft? {
    let chunk = chunks[index]
    guard chunk.labels.isEmpty, chunk.entities.isEmpty,
      chunk.ask == .which || chunk.ask == .howMany || index == 0,
      let payload = chunk.payloads(.subkind).first, let text = view.lexicon.text(payload),
      let example = view.entities(labelled: facts.things | facts.occasions).first(where: {
        view.lexicon.kind(of: $0.index) == text
      }),
      let label = schema.labels.first(where: {
        example.has(anyOf: facts.mask(of: $0.name)) && !facts.commonLabels.contains($0.name)
      })
    else { return nil }
    var slots = KindSlots(builder: self, label: label.name, group: nil, at: index)
    slots.filters.append(Filter(.subkind, [.text(text)]))
    return slots.draft()
  }

  /// Whether a noun is that of who speaks: speakers, متحدثون.
  func isSpeakerNoun(_ chunk: Chunk) -> Bool {
    guard !labels(chunk, facts.agents).isEmpty, let word = WordForm.words(of: chunk.raw).last else {
      return false
    }
    return SpeakerNouns.contains(word)
  }

  /// Whether a noun is asked for with a name before it that describes it: "how many Gulf ministers".
  func isDescribedKind(_ index: Int) -> Bool {
    guard index > 0, chunks[index - 1].ask != nil, chunks[index].markers.isEmpty, chunks[index].join == nil,
      !chunks[index].labels.isEmpty, chunks[index - 1].labels.isEmpty
    else { return false }
    return resolver.best(chunks[index - 1]) { $0.has(anyOf: facts.places | facts.agents) } != nil
  }

  /// The label that a word inside a name names: "African states", الدول الأفريقية.
  func kindWord(in chunk: Chunk) -> String? {
    let words = WordForm.words(of: chunk.raw)
    guard words.count > 1 else { return nil }
    let labels = words.flatMap { view.lexicon.senses(of: $0) }.filter { $0.kind == .label && $0.payload < 64 }
      .map { schema.labels[$0.payload].name }
    return labels.first { facts.mask(of: $0) & facts.agents != 0 && !facts.commonLabels.contains($0) }
  }

  /// Whether a name at the head of a question is one of a kind's word with what limits it, and more is said of
  /// them: "African countries named in two reports".
  func isBareKind(_ index: Int) -> Bool {
    guard index == 0, asks.isEmpty || asks.count == 1 && mainAsk == .who, chunks.count > 1 else {
      return false
    }
    let words = WordForm.words(of: chunks[0].raw)
    guard words.count > 1, !chunks.contains(where: { $0.has(.path) || $0.has(.compare) }) else {
      return false
    }
    return words.contains { word in
      view.lexicon.senses(of: word).contains { sense in
        sense.kind == .label && sense.payload < 64
          && UInt64(1) << UInt64(sense.payload) & (facts.agents | facts.things) != 0
      }
    }
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
