import GraphModel
import TextFolding

extension FrameBuilder {
  /// "Do they differ in naming those who hold X": the names printed for whom the rest of the question describes by
  /// what they do, or names.
  func namedDifferently(_ trigger: Int) -> [Filter]? {
    let names = schema.attributes.filter { $0.of.isEmpty && $0.value == .text && $0.isFunctional }.map(\.name)
    guard !names.isEmpty,
      let noun = chunks.indices.first(where: { index in
        index != trigger && chunks[index].entities.isEmpty
          && (chunks[index].payloads(.attribute).contains { names.contains(schema.attributes[$0].name) }
            || WordForm.words(of: chunks[index].raw).contains(where: Self.namingNouns.contains))
      })
    else { return nil }
    let behind = chunks.indices.filter { $0 > noun }
    var things = behind.flatMap { doers(of: chunks[$0]) }
    if things.isEmpty {
      things = behind.compactMap { index in resolver.entities(chunks[index]).first { $0.role != .source } }
    }
    let known = things.filter { thing in
      view.names.neighbours(thing.node, .of, .incoming).contains {
        names.contains(view.names.text($0, PropertyName.attribute) ?? "")
      }
    }
    guard !known.isEmpty else { return nil }
    return [
      Filter(.about, known.map { .entity(view.name($0)) }),
      Filter(.having("", as: .thing), names.map { .key($0) }),
    ]
  }

  /// Those of whom a verb is claimed, each once.
  private func doers(of chunk: Chunk) -> [LexiconEntity] {
    var found: [LexiconEntity] = []
    for payload in chunk.payloads(.attributeVerb) {
      let attribute = schema.attributes[payload]
      for claim in view.claims(of: attribute.name, limit: 200) {
        let ends = view.names.neighbours(claim, attribute.isReversed ? .value : .of, .outgoing)
        for doer in ends.compactMap({ view.entity(of: $0) }) where !found.contains(doer) {
          found.append(doer)
        }
      }
    }
    return found
  }

  private static let namingNouns: Set<String> = Set(
    ["naming", "spelling", "تسمية", "تهجئة"].flatMap { WordForm.words(of: $0) })

  /// Whether a frame asks for what is claimed and leaves out a word that turns the verb round: it would answer with
  /// the opposite.
  func isReversed(_ draft: Draft) -> Bool {
    guard !isOfTexts(draft.question), [.list, .count, .whether].contains(draft.question.form) else {
      return false
    }
    return chunks.indices.contains { index in
      (draft.searched.contains(index) || !draft.used.contains(index)) && chunks[index].entities.isEmpty
        && WordForm.words(of: chunks[index].raw).contains(where: LooseWords.isReversing)
    }
  }
}
