import GraphModel
import TextFolding

extension CorpusView {
  /// A question in which "according to X" names the source whose publisher's name begins with the word X, where
  /// nothing else is called X.
  func namingSources(in question: ChunkedQuestion) -> ChunkedQuestion {
    var result = question
    for index in result.chunks.indices {
      let chunk = result.chunks[index]
      guard chunk.isUnknown, chunk.markers.contains(.per),
        let source = source(beginningWith: WordForm.words(of: chunk.raw))
      else { continue }
      result.chunks[index].senses = [Sense(.entity, source.index)]
      result.chunks[index].value = nil
    }
    return result
  }

  /// The only source whose publisher's name begins with some words.
  private func source(beginningWith words: [String]) -> LexiconEntity? {
    guard !words.isEmpty else { return nil }
    let found = entities(labelled: facts.sources).filter { source in
      names.neighbours(source.node, .publishedBy, .outgoing).compactMap { entity(of: $0) }.contains {
        outlet in
        [true, false].contains { isArabic in
          WordForm.words(of: lexicon.name(of: outlet.index, arabic: isArabic)).starts(with: words)
        }
      }
    }
    return found.count == 1 ? found[0] : nil
  }
}
