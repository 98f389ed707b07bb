import GraphModel
import TextFolding

/// The words of a question that it can do without: they are in no entry of the lexicon, limit nothing that is named
/// and turn no meaning round.
///
/// Where the reports have nothing with such words, the rest of the question is answered and the words are told. A
/// word that stands where a name, a topic or what is asked for stands is never loose: without it the question would
/// be another one.
struct LooseWords {
  let view: CorpusView

  /// A question without its loose words, and these words; `nil` where it has none or is nothing without them.
  func relaxed(_ draft: Draft, _ question: Question, _ input: ChunkedQuestion) -> (Question, [String])? {
    guard isAnchored(draft, question, input), question.form == .list || question.form == .count else {
      return nil
    }
    let sought = input.chunks.indices.filter {
      draft.searched.contains($0) && (input.chunks[$0].isUnknown || input.chunks[$0].entities.isEmpty)
    }
    guard !sought.isEmpty, sought.allSatisfy({ isLoose($0, in: input) }) else { return nil }
    var rest = question
    rest.filters.removeAll { $0.relation == .saying && !$0.isNegated }
    guard rest.filters.count < question.filters.count,
      rest.filters.contains(where: { !$0.isNegated && !$0.entities.isEmpty })
    else { return nil }
    return (rest, sought.map { input.chunks[$0].raw })
  }

  /// Whether what is asked for is said by a word of its own, so that the question stays one without others.
  private func isAnchored(_ draft: Draft, _ question: Question, _ input: ChunkedQuestion) -> Bool {
    let used = input.chunks.indices.filter { draft.used.contains($0) }.map { input.chunks[$0] }
    switch question.subject {
    case .claims(let attributes, _):
      return used.contains { chunk in
        chunk.attributes.contains { attributes.contains(view.schema.attributes[$0].name) }
      }
    case .kinds(let labels) where labels == [view.facts.utterance]:
      // Beside a verb of saying without anybody who says it a word is rather the name of who does.
      guard question.filters.contains(where: { $0.relation == .by && !$0.isNegated }) else { return false }
      return used.contains { chunk in
        chunk.entities.isEmpty
          && (chunk.has(.say)
            || chunk.labels.contains { view.schema.labels[$0].name == view.facts.utterance })
      }
    default: return false
    }
  }

  private static let placing: Set<LanguageWord> = [
    .about, .by, .at, .of, .per, .with, .against, .from, .to, .on, .between, .before, .after, .since, .until,
  ]

  private func isLoose(_ index: Int, in input: ChunkedQuestion) -> Bool {
    let chunk = input.chunks[index]
    guard chunk.isUnknown, !chunk.isNegated, !chunk.isExcluded, chunk.markers.isDisjoint(with: Self.placing),
      chunk.ask == nil || chunk.ask == .who || chunk.ask == .when || chunk.ask == .where
    else { return false }
    let words = WordForm.words(of: chunk.raw)
    if words.contains(where: Self.isReversing) || words.contains(where: isNameLike) { return false }
    let isCapitalised = chunk.raw.first.map { $0.isUppercase } ?? false
    return !isCapitalised
  }

  /// Whether an Arabic adjective is one of belonging, which names whence somebody is: المصري.
  private func isNameLike(_ word: String) -> Bool {
    guard WordForm.isArabic(word), word.unicodeScalars.count >= 4 else { return false }
    return word.hasSuffix("ي") || word.hasSuffix("يه") || word.hasSuffix("يين") || word.hasSuffix("يون")
  }

  /// Whether a word says the opposite of what stands beside it.
  static func isReversing(_ word: String) -> Bool { reversing.contains(TextStem.of(word)) }

  private static let reversing: Set<String> = Set(
    ("refuse, refused, refuses, refusing, refusal, reject, rejects, rejected, rejecting, deny, denies, denied, "
      + "failed, fails, boycott, boycotted, unwilling, "
      + "رفض, رفضت, يرفض, ترفض, رفضوا, الرافضة, رافض, نفى, نفت, ينفي, انكر, ينكر, امتنع, امتنعت, تمتنع, يمتنع, "
      + "قاطع, قاطعت, تقاطع, غاب, غابت, تغيب, تخلف, تخلفت, عجز, عجزت")
      .split(separator: ",").flatMap { WordForm.words(of: $0) }.map(TextStem.of))
}
