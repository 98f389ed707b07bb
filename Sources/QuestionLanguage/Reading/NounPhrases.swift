import GraphModel

/// Puts one thing for a noun with what describes it: "the June 2021 meeting", الاجتماع الوزاري في مراكش.
struct NounPhrases {
  let view: CorpusView

  /// A description must say at least as much as that the thing is linked to another one.
  private static let leastScore = 2.5

  /// The question with its descriptions resolved; `nil` when it has none.
  func resolved(_ question: ChunkedQuestion) -> ChunkedQuestion? {
    var result = question
    var isChanged = false
    var index = 0
    while index < result.chunks.count {
      if let phrase = phrase(at: index, in: result) {
        merge(phrase, into: &result)
        isChanged = true
        index = phrase.chunks.min() ?? index
      }
      index += 1
    }
    return isChanged ? result : nil
  }

  private struct Phrase {
    var noun: Int
    var chunks: Set<Int>
    var entity: LexiconEntity
  }

  private func phrase(at index: Int, in question: ChunkedQuestion) -> Phrase? {
    let chunk = question.chunks[index]
    let labels = labelMask(chunk)
    guard labels != 0, chunk.entities.isEmpty, chunk.ask != .which, chunk.ask != .howMany, !chunk.isPlural,
      !chunk.isRanked, !isAttribute(index, in: question.chunks)
    else { return nil }
    // What a question about connections joins stays apart.
    let isJoining = question.chunks.contains { $0.has(.path) }
    let near = neighbours(of: index, in: question.chunks).filter { other in
      !isJoining || question.chunks[other].markers.isDisjoint(with: [.about, .to, .with, .between])
    }
    guard !near.isEmpty else { return nil }
    let resolver = OperandResolver(view: view)
    guard let found = resolver.describe(labels: labels, chunks: question.chunks, candidates: near),
      found.score >= Self.leastScore, let entity = found.entities.first
    else { return nil }
    // What stands between the noun and what decided is part of the phrase, whether it decided or not.
    let all = found.used.union([index])
    guard let first = all.min(), let last = all.max() else { return nil }
    return Phrase(noun: index, chunks: Set(first...last), entity: entity)
  }

  /// Whether a noun asks for what is claimed of the thing behind it: "the place of the meeting".
  private func isAttribute(_ index: Int, in chunks: [Chunk]) -> Bool {
    guard index + 1 < chunks.count else { return false }
    let resolver = OperandResolver(view: view)
    let next = chunks[index + 1]
    return chunks[index].payloads(.attribute).contains { payload in
      let attribute = view.schema.attributes[payload]
      return resolver.best(next) { view.facts.fitsThing(attribute, $0.labels) } != nil
    }
  }

  private func labelMask(_ chunk: Chunk) -> UInt64 {
    var mask: UInt64 = 0
    for label in chunk.labels where label < 64 { mask |= 1 << UInt64(label) }
    return mask & (view.facts.occasions | view.facts.things) & ~view.facts.topics
  }

  /// The chunks directly beside a noun that may describe it.
  private func neighbours(of index: Int, in chunks: [Chunk]) -> [Int] {
    var found: [Int] = []
    var next = index + 1
    while next < chunks.count, describes(chunks[next]),
      chunks[next].join == nil || !found.isEmpty && !chunks[next].entities.isEmpty
    {
      found.append(next)
      next += 1
    }
    var before = index - 1
    // Arabic describes behind the noun; what stands before it is the subject of a verb.
    while before >= 0, !WordForm.isArabic(chunks[before].raw), describes(chunks[before]),
      chunks[before + 1].markers.isEmpty, chunks[before + 1].join == nil
    {
      found.append(before)
      before -= 1
    }
    return found
  }

  private func describes(_ chunk: Chunk) -> Bool {
    guard chunk.ask == nil, !chunk.isNegated, !chunk.isExcluded,
      chunk.markers.isDisjoint(with: [.by, .per, .before, .after, .since, .until])
    else { return false }
    if chunk.date != nil || !chunk.entities.isEmpty { return true }
    return !chunk.payloads(.value).isEmpty || !chunk.payloads(.subkind).isEmpty
  }

  private func merge(_ phrase: Phrase, into question: inout ChunkedQuestion) {
    let order = phrase.chunks.sorted()
    guard let first = order.first, let last = order.last else { return }
    var noun = question.chunks[phrase.noun]
    let head = question.chunks[first]
    noun.senses = [Sense(.entity, phrase.entity.index)]
    noun.markers = head.markers
    noun.join = head.join
    noun.isNegated = head.isNegated
    noun.isExcluded = head.isExcluded
    noun.tokens = head.tokens.lowerBound..<question.chunks[last].tokens.upperBound
    noun.raw = order.map { question.chunks[$0].raw }.joined(separator: " ")
    var kept: [Chunk] = []
    var numbers: [Int: Int] = [:]
    for (index, chunk) in question.chunks.enumerated() {
      if index == first { kept.append(noun) } else if !phrase.chunks.contains(index) { kept.append(chunk) }
      numbers[index] = phrase.chunks.contains(index) && index > first ? kept.count : kept.count - 1
    }
    for index in question.asks.indices {
      let next = question.asks[index].next
      question.asks[index].next = numbers[next] ?? kept.count
    }
    question.chunks = kept
  }
}
