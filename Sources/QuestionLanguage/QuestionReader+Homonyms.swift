import GraphModel

extension QuestionReader {
  /// The frames that a reading may as well be, because a name in it is that of several people: the reading with each
  /// of them alone. Empty where every name is plain.
  package func homonyms(in reading: Reading) -> [Question] {
    let named = people(in: reading.question)
    for (phrase, sharing) in reading.phrases {
      let group = Set(sharing)
      guard group.count > 1, !named.isDisjoint(with: group) else { continue }
      // A longer phrase beside it, such as a first name, has told who is meant.
      guard
        !reading.phrases.contains(where: { $0.phrase != phrase && !Set($0.people).isDisjoint(with: group) })
      else { continue }
      return sharing.sorted().map { chosen in question(reading.question, replacing: group, by: chosen) }
    }
    return []
  }

  private func people(in question: Question) -> Set<EntityName> {
    var names = Set(question.filters.flatMap(\.entities))
    if case .entities(let subject) = question.subject { names.formUnion(subject) }
    return names
  }

  private func question(_ question: Question, replacing group: Set<EntityName>, by name: EntityName)
    -> Question
  {
    var copy = question
    for index in copy.filters.indices {
      var isPlaced = false
      copy.filters[index].operands = copy.filters[index].operands.compactMap { operand in
        guard case .entity(let other) = operand, group.contains(other) else { return operand }
        defer { isPlaced = true }
        return isPlaced ? nil : .entity(name)
      }
    }
    if case .entities(let subject) = copy.subject, !group.isDisjoint(with: subject) {
      copy.subject = .entities(subject.filter { !group.contains($0) } + [name])
    }
    return copy
  }

  /// The phrases of a question that are names of people, with those whose names they are.
  func phrasesNamingPeople(_ chunks: [Chunk]) -> [(phrase: String, people: [EntityName])] {
    chunks.compactMap { chunk in
      let cheapest = chunk.senses.filter { $0.kind == .entity }.map(\.cost).min()
      let entities = chunk.senses.filter { $0.kind == .entity && $0.cost == cheapest }.map {
        lexicon.entity($0.payload)
      }
      guard entities.count > 0, entities.allSatisfy({ $0.has(anyOf: view.facts.people) }) else { return nil }
      return (chunk.raw, entities.map(view.name))
    }
  }
}
