import GraphModel
import TextFolding

extension FrameBuilder {
  /// Frames about when: which of two came first, whether one came before another, whether something took place.
  func timeDrafts() -> [Draft] { [orderDraft(), precedenceDraft(), happenedDraft()].compactMap { $0 } }

  private struct DatedThing {
    var entity: LexiconEntity
    var used: Set<Int>
    var isLater: Bool
    var isTimeMarked: Bool
  }

  /// The dated things that a question names: one for each part that "or", "and", "before" or "after" begins.
  private func datedThings() -> [DatedThing] {
    var groups: [[Int]] = []
    for index in chunks.indices where !chunks[index].isFunctionalOnly || chunks[index].value != nil {
      let begins = chunks[index].join != nil || isTimeMarked(chunks[index])
      if groups.isEmpty || begins { groups.append([index]) } else { groups[groups.count - 1].append(index) }
    }
    return groups.compactMap(datedThing)
  }

  private func datedThing(_ group: [Int]) -> DatedThing? {
    let marked = group.first.map { chunks[$0] }
    var found: (entity: LexiconEntity, used: Set<Int>)?
    if group.count > 1 {
      let labels = schema.attributes.filter(facts.isDate).reduce(0) { $0 | facts.mask(of: $1.of) }
      let description = resolver.describe(labels: labels, chunks: chunks, candidates: group) {
        !view.dates(of: $0.node).isEmpty
      }
      if let description, description.score >= 3.5, description.used.count > 1,
        let entity = description.entities.first
      {
        found = (entity, description.used)
      }
    }
    if found == nil {
      for index in group where found == nil {
        let named = resolver.best(chunks[index]) { !view.dates(of: $0.node).isEmpty }
        if let entity = named ?? resolver.occasion(chunks[index]), !view.dates(of: entity.node).isEmpty {
          found = (entity, [index])
        }
      }
    }
    guard let found else { return nil }
    return DatedThing(
      entity: found.entity, used: found.used, isLater: marked?.markers.contains(.after) ?? false,
      isTimeMarked: marked.map(isTimeMarked) ?? false)
  }

  // MARK: Order

  /// "Which came first, A or B": the dated things in their order, the first or last of them.
  private func orderDraft() -> Draft? {
    guard asksFor(.which) || asksFor(.what) || asksFor(.who),
      chunks.contains(where: { $0.join == .or && !$0.entities.isEmpty || $0.join == .or && $0.isVerb })
        || chunks.contains(where: { $0.join == .or })
    else { return nil }
    let words = chunks.reduce(into: input.flags) { $0.formUnion($1.modifiers) }
    let isLast = words.contains(.last) || chunks.contains { $0.markers.contains(.after) }
    let isFirst = words.contains(.first) || chunks.contains { $0.markers.contains(.before) }
    guard isFirst || isLast else { return nil }
    let things = datedThings()
    guard things.count == 2, things[0].entity != things[1].entity else { return nil }
    var draft = Draft(
      Question(
        subject: .entities(things.map { view.name($0.entity) }), stages: [isFirst ? .first(1) : .last(1)]))
    use(things, in: &draft)
    draft.score += 2.5
    return draft
  }

  /// "Was A before B".
  private func precedenceDraft() -> Draft? {
    guard isWhether, chunks.contains(where: isTimeMarked) else { return nil }
    let things = datedThings()
    guard things.count == 2, things[1].isTimeMarked, !things[0].isTimeMarked,
      things[0].entity != things[1].entity
    else { return nil }
    var draft = Draft(
      Question(
        .whether, subject: .entities([view.name(things[0].entity)]),
        filters: [
          Filter(things[1].isLater ? .after : .before, [.entity(view.name(things[1].entity))])
        ]))
    use(things, in: &draft)
    draft.score += 2.5
    return draft
  }

  /// Marks what the things are named by, and verbs that only say that they took place.
  private func use(_ things: [DatedThing], in draft: inout Draft) {
    for thing in things { draft.used.formUnion(thing.used) }
    for index in chunks.indices where chunks[index].entities.isEmpty {
      if chunks[index].attributes.contains(where: { facts.isDate(schema.attributes[$0]) })
        || chunks[index].has(.other)
      {
        draft.used.insert(index)
      }
    }
  }

  // MARK: Whether it took place

  /// "Was X held": whether its state is the one that the verbs of dates name, and not merely planned.
  private func happenedDraft() -> Draft? {
    guard isWhether, let state = schema.attributes.first(where: { $0.value == .text && $0.isProperty }),
      let verb = chunks.firstIndex(where: isHappening), !chunks.contains(where: { $0.date != nil })
    else { return nil }
    let named = chunks.indices.filter { !chunks[$0].entities.isEmpty }
    guard named.count == 1,
      let thing = resolver.occasion(chunks[named[0]])
        ?? resolver.best(chunks[named[0]], where: { facts.fitsThing(state, $0.labels) }),
      view.hasClaims(state.name, of: thing.node), let value = happenedValue(of: state)
    else { return nil }
    var draft = Draft(
      Question(
        .whether, subject: .claims([state.name], side: .value),
        filters: [
          Filter(.of, [.entity(view.name(thing))]), Filter(.valued(.equal), [.text(value)]),
        ]))
    draft.used = [verb, named[0]]
    draft.score += 2.5
    return draft
  }

  private func isHappening(_ chunk: Chunk) -> Bool {
    chunk.entities.isEmpty
      && chunk.senses.contains { $0.kind == .attributeVerb && facts.isDate(schema.attributes[$0.payload]) }
  }

  /// Which of the values of a state says that it took place: the one that is also a verb of a date.
  func happenedValue(of state: SchemaAttribute) -> String? {
    let verbs = schema.attributes.filter(facts.isDate).flatMap { $0.verbs.en + $0.verbs.ar }
    let keys = Set(verbs.map { WordForm.words(of: $0) })
    return view.claims(of: state.name).lazy.compactMap { view.names.text($0, PropertyName.value) }
      .first { keys.contains(WordForm.words(of: $0)) }
  }
}
