import GraphModel
import TextFolding

/// Puts the one person for "the Qatari minister", الوزير القطري: a people's noun with the name of what they speak for.
struct PersonPhrases {
  let view: CorpusView

  func resolved(_ question: ChunkedQuestion) -> ChunkedQuestion {
    var result = question
    var index = 0
    while index < result.chunks.count {
      defer { index += 1 }
      guard isNoun(result.chunks[index]) else { continue }
      let isArabic = WordForm.isArabic(WordForm.words(of: result.chunks[index].raw).first ?? "")
      let other = isArabic ? index + 1 : index - 1
      guard result.chunks.indices.contains(other), let person = person(for: result.chunks[other]) else {
        continue
      }
      let (first, last) = (min(index, other), max(index, other))
      guard isPlain(result.chunks[last]) else { continue }
      result.chunks[first].senses = [Sense(.entity, person.index)]
      result.chunks[first].raw = result.chunks[first].raw + " " + result.chunks[last].raw
      result = result.removing([last])
    }
    return result
  }

  private func isNoun(_ chunk: Chunk) -> Bool {
    guard chunk.ask == nil, chunk.entities.isEmpty, !chunk.isPlural, !chunk.isRanked else { return false }
    return chunk.labels.contains { view.facts.mask(of: view.schema.labels[$0].name) & view.facts.people != 0 }
  }

  private func isPlain(_ chunk: Chunk) -> Bool {
    chunk.markers.isEmpty && chunk.join == nil && !chunk.isNegated && !chunk.isExcluded
  }

  /// The only one who speaks for what a chunk names.
  private func person(for chunk: Chunk) -> LexiconEntity? {
    guard chunk.ask == nil,
      let country = OperandResolver(view: view).best(
        chunk,
        where: {
          $0.has(anyOf: view.facts.agents) && !$0.has(anyOf: view.facts.people)
        })
    else { return nil }
    var people: [LexiconEntity] = []
    for type in view.facts.representation {
      for node in view.names.neighbours(country.node, type, .incoming) {
        guard let entity = view.entity(of: node), entity.has(anyOf: view.facts.people),
          !people.contains(entity)
        else { continue }
        people.append(entity)
      }
    }
    return people.count == 1 ? people[0] : nil
  }
}
