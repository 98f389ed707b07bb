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

  /// A question in which "both meetings", الاجتماعين, stands for the two foremost ones, where none is named.
  func namingBoth(in question: ChunkedQuestion) -> ChunkedQuestion {
    let isNamed = question.chunks.contains { chunk in
      chunk.entities.contains { lexicon.entity($0).has(anyOf: facts.occasions) }
    }
    let index = question.chunks.firstIndex { chunk in
      let mask = chunk.labels.reduce(UInt64(0)) { $0 | (1 << UInt64(min($1, 63))) }
      return chunk.entities.isEmpty && mask & facts.occasions != 0
        && (chunk.modifiers.contains(.both) || isDual(chunk, mask))
    }
    guard let index, !isNamed else { return question }
    let foremost = entities(labelled: facts.occasions).prefix(2)
    guard foremost.count == 2 else { return question }
    var result = question
    for (offset, occasion) in foremost.enumerated() {
      var chunk = question.chunks[index]
      chunk.senses = [Sense(.entity, occasion.index)]
      if offset > 0 { chunk.join = .and }
      if offset == 0 { result.chunks[index] = chunk } else { result.chunks.insert(chunk, at: index + 1) }
    }
    for number in result.asks.indices where result.asks[number].next > index { result.asks[number].next += 1 }
    result.flags.insert(.both)
    return result
  }

  /// Whether an Arabic noun of a kind says by its ending that there are two.
  private func isDual(_ chunk: Chunk, _ mask: UInt64) -> Bool {
    guard let word = WordForm.words(of: chunk.raw).last, WordForm.isArabic(word),
      word.hasSuffix("ين") || word.hasSuffix("ان")
    else { return false }
    let stem = String(word.dropLast(2))
    return schema.labels.filter { facts.mask(of: $0.name) & mask != 0 }.flatMap(\.words.ar).contains {
      let own = matchKey($0)
      return stem == own || stem.hasSuffix(own) && stem.unicodeScalars.count - own.unicodeScalars.count <= 2
    }
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

  /// The only thing in whose name all words of some chunks are.
  private func thing(ofWordsIn chunks: ArraySlice<Chunk>) -> LexiconEntity? {
    let stems = Set(chunks.flatMap { WordForm.words(of: $0.raw) }.map(TextStem.of).filter { !$0.isEmpty })
    // Two words are enough beside a name; a kind with an adjective is no name.
    guard stems.count >= 3 || stems.count == 2 && !chunks.contains(where: { !$0.labels.isEmpty }) else {
      return nil
    }
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
