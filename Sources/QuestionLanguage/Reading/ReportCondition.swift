import GraphModel
import TextFolding

/// Takes out of a question in how many reports something is to stand: "in two reports or more", "confirmed by
/// another report", في أكثر من تقرير.
struct ReportCondition {
  let view: CorpusView

  /// The question without those words, and the condition that they put; `nil` when it has none.
  func taken(from question: ChunkedQuestion) -> (question: ChunkedQuestion, filter: Filter)? {
    if let chunks = onlyOne(in: question) {
      var rest = question.removing(chunks)
      rest.flags.remove(.only)
      for index in rest.chunks.indices where rest.chunks[index].has(.mention) {
        rest.chunks[index].isNegated = false
      }
      return (rest, Filter(.onlyPer))
    }
    for index in question.chunks.indices {
      guard let (chunks, count) = condition(at: index, in: question) else { continue }
      var rest = question.removing(chunks)
      // "Or more" belongs to the number.
      rest.flags.subtract([.most, .atLeast])
      return (rest, Filter(.reportCount, [.number(Double(count))]))
    }
    return nil
  }

  /// The chunks of "by one report only", لا يذكره إلا تقرير واحد.
  private func onlyOne(in question: ChunkedQuestion) -> Set<Int>? {
    for index in question.chunks.indices where isReport(question.chunks[index]) {
      let chunk = question.chunks[index]
      let one = [index - 1, index + 1].first {
        question.chunks.indices.contains($0) && question.chunks[$0].number == 1
      }
      guard let one, chunk.ask == nil else { continue }
      if question.flags.contains(.only) || chunk.isExcluded || question.chunks[one].isExcluded {
        return [index, one]
      }
    }
    return nil
  }

  private func condition(at index: Int, in question: ChunkedQuestion) -> (chunks: Set<Int>, count: Int)? {
    let chunk = question.chunks[index]
    guard isReport(chunk), chunk.ask == nil else { return nil }
    if chunk.modifiers.contains(.several) || isDual(chunk) { return ([index], 2) }
    guard index > 0 else { return isOther(chunk) ? ([index], 2) : nil }
    let before = question.chunks[index - 1]
    if let number = before.number, number >= 2, number < 64, before.ask == nil {
      let isMore = before.modifiers.contains(.moreThan)
      return ([index - 1, index], Int(number) + (isMore ? 1 : 0))
    }
    if before.has(.other) { return ([index - 1, index], 2) }
    let next = index + 1 < question.chunks.count ? question.chunks[index + 1] : nil
    if let next, next.has(.other), next.isFunctionalOnly, WordForm.isArabic(chunk.raw) {
      return ([index, index + 1], 2)
    }
    return nil
  }

  private func isOther(_ chunk: Chunk) -> Bool { chunk.modifiers.contains(.other) }

  private func isReport(_ chunk: Chunk) -> Bool {
    chunk.entities.isEmpty
      && chunk.labels.contains { view.schema.labels[$0].role == .source }
  }

  /// Whether an Arabic noun says by its ending that there are two.
  private func isDual(_ chunk: Chunk) -> Bool {
    let word = matchKey(chunk.raw)
    guard word.hasSuffix("ين") || word.hasSuffix("ان") else { return false }
    let stem = String(word.dropLast(2))
    return view.schema.labels.filter { $0.role == .source }.flatMap(\.words.ar).contains { own in
      let own = matchKey(own)
      return stem.hasSuffix(own) && stem.unicodeScalars.count - own.unicodeScalars.count <= 2
    }
  }
}

extension ChunkedQuestion {
  /// The question without some chunks; an ask-word before them asks for what comes next.
  func removing(_ removed: Set<Int>) -> ChunkedQuestion {
    var copy = self
    copy.chunks = chunks.indices.filter { !removed.contains($0) }.map { chunks[$0] }
    for index in copy.asks.indices {
      let next = copy.asks[index].next
      copy.asks[index].next = next - removed.count(where: { $0 < next })
    }
    return copy
  }
}
