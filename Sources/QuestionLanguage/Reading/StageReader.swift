import GraphModel
import TextFolding

/// Reads what stands behind a bar: count, top, sort, first, timeline.
struct StageReader {
  let view: CorpusView

  func stages(_ input: ChunkedQuestion) -> [Stage] {
    input.stages.enumerated().compactMap { exact(input, $0.offset) ?? stage($0.element) }
  }

  /// The words behind bars that are no stage.
  func leftOver(_ input: ChunkedQuestion) -> [String] {
    input.stages.enumerated().filter { exact(input, $0.offset) == nil && stage($0.element) == nil }.flatMap {
      $0.element.map(\.raw)
    }
  }

  private func exact(_ input: ChunkedQuestion, _ index: Int) -> Stage? {
    input.exactStages.indices.contains(index) ? input.exactStages[index] : nil
  }

  private func stage(_ chunks: [Chunk]) -> Stage? {
    let words = chunks.reduce(into: Set<LanguageWord>()) { $0.formUnion($1.words.union($1.modifiers)) }
    let number =
      chunks.compactMap(\.number).first.map { Int($0) }
      ?? chunks.compactMap(\.date).first.flatMap { Int($0.text) }
    let keys = chunks.compactMap(self.key)
    // "Count" is a column, too, but nothing is counted by it.
    let key = keys.first { $0 != .count } ?? keys.first
    if words.contains(.timeline) { return .timeline }
    if words.contains(.show) {
      return keys.isEmpty ? nil : .show(keys)
    }
    if words.contains(.sort) { return .sort(key ?? .date, descending: words.contains(.descending)) }
    if words.contains(.top) || words.contains(.most) || words.contains(.largest), number != nil || key != nil
    {
      return .top(number ?? 10, by: key ?? .count)
    }
    if words.contains(.count) || words.contains(.howMany) { return .count(by: key == .count ? nil : key) }
    if words.contains(.first), let number { return .first(number) }
    if words.contains(.last), let number { return .last(number) }
    return nil
  }

  /// By what a chunk says that rows are grouped or ordered.
  func key(_ chunk: Chunk) -> Stage.Key? {
    let word = WordForm.words(of: chunk.raw).joined(separator: " ")
    for words in [CanonicalWords.english, .arabic] {
      for (key, name) in words.keys.sorted(by: { $0.key.rawValue < $1.key.rawValue })
      where WordForm.words(of: name).joined(separator: " ") == word { return key }
    }
    let facts = view.facts
    for label in chunk.labels where label < 64 {
      let mask = UInt64(1) << UInt64(label)
      if mask & facts.topics != 0 { return .topic }
      if mask & facts.sources != 0 { return .report }
      if mask & facts.occasions != 0 { return .meeting }
      if mask & facts.agents != 0 { return .speaker }
    }
    return nil
  }
}
