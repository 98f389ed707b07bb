import GraphModel
import TextFolding

extension FrameBuilder {
  /// How two things are connected: what stands for either end, and where both are sought.
  func pathDraft() -> Draft? {
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
    guard let noun = noun(beside: index), !labels(noun, facts.occasions).isEmpty else { return nil }
    return resolver.occasion(chunks[index])
  }

  /// Whether a noun of saying stands beside the name of somebody who speaks: "the call of X", "X's remarks".
  private func isSaying(by names: [EntityName]) -> Bool {
    guard let name = names.first, let speaker = view.entity(name), view.speaks(speaker),
      let index = chunks.firstIndex(where: { $0.entities.contains(speaker.index) }),
      let noun = noun(beside: index)
    else { return false }
    return isLabel(noun, facts.utterance) || noun.has(.say) || !noun.acts.isEmpty || !noun.attributes.isEmpty
  }
}
