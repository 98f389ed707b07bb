import GraphModel

/// Takes a noun that is asked for as the kind it names, not as the one thing that is called by it: "which ministers",
/// "how many Gulf ministers", "who of the ministers".
struct AskedKinds {
  let view: CorpusView

  func resolved(_ question: ChunkedQuestion) -> ChunkedQuestion {
    var result = question
    for index in result.chunks.indices {
      let chunk = result.chunks[index]
      if chunk.ask == .which || chunk.ask == .howMany, let label = headLabel(of: chunk) {
        result.chunks[index].senses = [label]
        continue
      }
      guard !chunk.entities.isEmpty, isAsked(index, in: question),
        chunk.labels.contains(where: { view.schema.labels[$0].role == .agent })
      else { continue }
      result.chunks[index].senses.removeAll { $0.kind == .entity || $0.kind == .value }
    }
    return result
  }

  /// Of what is only part of a longer name, the kind that its first word names: "international organisations" are
  /// more than the one that has these words in its name.
  private func headLabel(of chunk: Chunk) -> Sense? {
    guard !chunk.entities.isEmpty, chunk.labels.isEmpty,
      chunk.senses.allSatisfy({ $0.kind == .entity && $0.cost >= 3 }),
      let head = WordForm.words(of: chunk.raw).first, WordForm.isArabic(head)
    else { return nil }
    return view.lexicon.senses(of: head).first {
      $0.kind == .label && view.schema.labels[$0.payload].role == .agent
    }
  }

  private func isAsked(_ index: Int, in question: ChunkedQuestion) -> Bool {
    let chunk = question.chunks[index]
    switch chunk.ask {
    case .which, .howMany: return true
    case .who: return chunk.markers.contains(.from)
    default: break
    }
    guard index > 0, chunk.markers.isEmpty, chunk.join == nil else { return false }
    let before = question.chunks[index - 1]
    guard before.ask == .which || before.ask == .howMany, before.labels.isEmpty else { return false }
    return OperandResolver(view: view).best(before) {
      $0.has(anyOf: view.facts.places | view.facts.agents)
    } != nil
  }
}
