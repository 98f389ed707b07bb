import GraphModel
import TextFolding

/// Puts a report's name for "the report of X", "X's report", تقرير X.
struct SourceNouns {
  let view: CorpusView

  /// The question with such nouns taken into the name beside them.
  func merged(_ question: ChunkedQuestion) -> ChunkedQuestion {
    var result = question
    var index = 0
    while index < result.chunks.count {
      defer { index += 1 }
      guard isNoun(result.chunks[index]) else { continue }
      let noun = result.chunks[index]
      if index + 1 < result.chunks.count, isSource(result.chunks[index + 1]),
        isPlain(result.chunks[index + 1])
      {
        var name = result.chunks[index + 1]
        name.markers.formUnion(noun.markers.union([.per]))
        name.join = noun.join
        name.isNegated = noun.isNegated
        name.isExcluded = noun.isExcluded
        name.modifiers.formUnion(noun.modifiers)
        name.raw = noun.raw + " " + name.raw
        result.chunks[index + 1] = name
        result = result.removing([index])
      } else if index > 0, isSource(result.chunks[index - 1]), isPlain(noun), !noun.isPlural,
        index + 1 == result.chunks.count || !result.chunks[index + 1].markers.isEmpty
      {
        // "Does X report of Y": a verb where the question asks for something else.
        result.chunks[index - 1].markers.insert(.per)
        result = result.removing([index])
      }
    }
    return result
  }

  private func isNoun(_ chunk: Chunk) -> Bool {
    chunk.ask == nil && chunk.entities.isEmpty && chunk.number == nil && !chunk.isRanked
      && chunk.labels.contains { view.schema.labels[$0].role == .source }
  }

  private func isSource(_ chunk: Chunk) -> Bool {
    chunk.ask == nil && OperandResolver(view: view).source(chunk) != nil
  }

  private func isPlain(_ chunk: Chunk) -> Bool {
    chunk.markers.isEmpty && chunk.join == nil && !chunk.isNegated && !chunk.isExcluded
  }
}
