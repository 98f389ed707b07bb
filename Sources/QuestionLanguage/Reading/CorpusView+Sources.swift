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

  /// A question in which words that stand side by side and are all in the name of one thing name it, though no phrase
  /// of the name was typed: "framework paper Africa".
  func namingByWords(in question: ChunkedQuestion) -> ChunkedQuestion {
    var result = question
    var start = 0
    while start < result.chunks.count {
      let end = run(from: start, in: result.chunks)
      if end - start >= 2, let entity = thing(ofWordsIn: result.chunks[start..<end]) {
        result.merge(start..<end, into: entity)
      }
      start += 1
    }
    return result
  }

  /// The end of the run of chunks beside each other that may be words of one name; something unknown is among them.
  private func run(from start: Int, in chunks: [Chunk]) -> Int {
    var end = start
    while end < chunks.count, isNaming(chunks[end]) {
      let chunk = chunks[end]
      let follows = chunk.join == nil && chunk.ask == nil && chunk.markers.isSubset(of: [.of, .to, .at])
      if end > start, !follows || chunk.tokens.lowerBound > chunks[end - 1].tokens.upperBound + 1 { break }
      end += 1
    }
    return chunks[start..<end].contains(where: \.isUnknown) ? end : start
  }

  private func isNaming(_ chunk: Chunk) -> Bool {
    chunk.isUnknown
      || chunk.value == nil && !chunk.isVerb && !chunk.isFunctionalOnly
        && (!chunk.entities.isEmpty || !chunk.labels.isEmpty || !chunk.attributes.isEmpty)
  }

  /// The only thing in whose name all words of some chunks are, three at least.
  private func thing(ofWordsIn chunks: ArraySlice<Chunk>) -> LexiconEntity? {
    let stems = Set(chunks.flatMap { WordForm.words(of: $0.raw) }.map(TextStem.of).filter { !$0.isEmpty })
    guard stems.count >= 3 else { return nil }
    let found = prominentEntities(labelled: facts.agents | facts.things, limit: Self.namedLimit).filter {
      $0.role != .source && !$0.has(anyOf: facts.topics) && stems.isSubset(of: nameStems(of: $0.index))
    }
    return found.count == 1 ? found[0] : nil
  }

  /// How many things, the most prominent ones, can be meant by words of their names in any order.
  private static let namedLimit = 500

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

extension ChunkedQuestion {
  /// Makes one chunk of some that stand beside each other and name one thing.
  mutating func merge(_ range: Range<Int>, into entity: LexiconEntity) {
    var whole = chunks[range.lowerBound]
    whole.senses = [Sense(.entity, entity.index)]
    whole.value = nil
    whole.raw = chunks[range].map(\.raw).joined(separator: " ")
    whole.tokens = whole.tokens.lowerBound..<chunks[range.upperBound - 1].tokens.upperBound
    chunks.replaceSubrange(range, with: [whole])
    let removed = range.count - 1
    for index in asks.indices where asks[index].next > range.lowerBound {
      asks[index].next = max(range.lowerBound, asks[index].next - removed)
    }
  }
}
