import GraphModel

/// Reads `_` and `_3` as the things that an earlier answer named, so that they fit wherever names do.
struct AnswerReferences {
  let view: CorpusView
  let context: QuestionContext

  /// The question with each reference replaced by the names it stands for, joined by "or".
  func resolved(_ question: ChunkedQuestion) -> ChunkedQuestion {
    guard question.chunks.contains(where: { number(of: $0) != nil }) else { return question }
    var result = question
    result.chunks = []
    var places: [Int] = []
    for chunk in question.chunks {
      places.append(result.chunks.count)
      result.chunks += names(for: chunk, isFirst: result.chunks.isEmpty)
    }
    for index in result.asks.indices {
      let next = result.asks[index].next
      result.asks[index].next = places.indices.contains(next) ? places[next] : result.chunks.count
    }
    return result
  }

  private func number(of chunk: Chunk) -> Int? {
    guard case .answer(let number)? = chunk.value else { return nil }
    return number ?? context.last
  }

  private func names(for chunk: Chunk, isFirst: Bool) -> [Chunk] {
    let entities = (number(of: chunk).flatMap { context.answers[$0] } ?? []).compactMap { view.entity($0) }
    guard !entities.isEmpty else { return [chunk] }
    // "Statements _" and "statements of _": of those who can speak, it is they who do.
    let speak =
      !isFirst && chunk.markers.isSubset(of: [.of, .from])
      && entities.allSatisfy { $0.has(anyOf: view.facts.agents) }
    return entities.enumerated().map { position, entity in
      var copy = chunk
      if speak { copy.markers = [.by] }
      copy.value = nil
      copy.senses = [Sense(.entity, entity.index)]
      if position > 0 { copy.join = .or }
      return copy
    }
  }

  /// The frame with the names of an earlier answer put as the reference again, where all of them stand together.
  func shortened(_ question: Question) -> Question {
    var copy = question
    for (number, names) in context.answers.sorted(by: { $0.key < $1.key })
    where names.count > 1 || context.isNested(number) && !names.isEmpty {
      let operands = Set(names.map { Operand.entity($0) })
      for index in copy.filters.indices where Set(copy.filters[index].operands) == operands {
        copy.filters[index].operands = [.answer(number)]
      }
      if case .entities(let subject) = copy.subject, Set(subject) == Set(names) {
        copy.subject = .answer(number)
      }
    }
    return copy
  }

  /// The frame with nested questions replaced by the names that answer them, to be kept for follow-ups.
  static func withoutNested(_ question: Question, _ context: QuestionContext) -> Question {
    var copy = question
    func names(_ number: Int?) -> [EntityName]? {
      number.flatMap { context.isNested($0) ? context.answers[$0] ?? [] : nil }
    }
    for index in copy.filters.indices {
      copy.filters[index].operands = copy.filters[index].operands.flatMap { operand -> [Operand] in
        guard case .answer(let number) = operand, let found = names(number) else { return [operand] }
        return found.map { .entity($0) }
      }
    }
    if case .answer(let number) = copy.subject, let found = names(number) { copy.subject = .entities(found) }
    return copy
  }
}

extension QuestionContext {
  /// Numbers from here on stand for questions in brackets, not for cells.
  package static let firstNested = 1_000_000

  func isNested(_ number: Int) -> Bool { number >= Self.firstNested }
}

extension QuestionReader {
  /// The frame with questions in brackets replaced by what answers them.
  package func withoutNested(_ question: Question, _ context: QuestionContext) -> Question {
    AnswerReferences.withoutNested(question, context)
  }
}
