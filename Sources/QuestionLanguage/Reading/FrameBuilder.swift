import GraphModel
import TextFolding

/// Makes frames of chunks: every kind of question that the chunks could be, each with what it leaves unused.
///
/// Kinds settle operands: a person beside statements speaks, a meeting is where, a topic what about, a report per
/// whom. Which frame is meant is settled by how much of the question it uses and whether the corpus has such things.
struct FrameBuilder {
  let view: CorpusView
  let resolver: OperandResolver
  let input: ChunkedQuestion

  init(view: CorpusView, input: ChunkedQuestion) {
    self.view = view
    self.input = input
    resolver = OperandResolver(view: view)
  }

  var chunks: [Chunk] { input.chunks }
  var facts: SchemaFacts { view.facts }
  var schema: CompiledSchema { view.schema }
  var asks: [ChunkedQuestion.Ask] { input.asks }

  /// All frames, the best first.
  func drafts() -> [Draft] {
    var drafts = specialDrafts()
    let isVerbToo = chunks.contains { $0.has(.disagreement) && !$0.payloads(.attributeVerb).isEmpty }
    if isVerbToo && isWhether { for index in drafts.indices { drafts[index].score -= 3 } }
    if drafts.isEmpty || isVerbToo && isWhether {
      drafts +=
        reportDrafts() + provenanceDrafts() + statementDrafts() + claimDrafts() + kindDrafts() + cardDrafts()
        + searchDrafts()
    }
    if asksFor(.why) { drafts = whyDrafts() + drafts }
    let stages = StageReader(view: view).stages(input)
    for index in drafts.indices {
      drafts[index].question.stages += stages
      drafts[index].score += usageScore(drafts[index]) - input.cost * 0.5
      drafts[index].isReversed = isReversed(drafts[index])
    }
    return drafts.sorted { $0.score > $1.score }
  }

  /// Whether a question asks for what is said rather than for what is claimed or there.
  func isOfTexts(_ question: Question) -> Bool {
    if case .kinds(let labels) = question.subject {
      labels.allSatisfy { $0 == facts.utterance || $0 == facts.claim }
    } else {
      false
    }
  }

  // MARK: Scores

  /// How much is lost by not accounting for a chunk.
  func weight(_ chunk: Chunk) -> Double {
    if chunk.date != nil || chunk.number != nil { return 2.5 }
    if chunk.text != nil { return 3 }
    if chunk.isUnknown { return 1.2 }
    if !chunk.entities.isEmpty { return 3 }
    if !chunk.attributes.isEmpty { return 2.5 }
    if !chunk.acts.isEmpty || !chunk.labels.isEmpty { return 2 }
    if chunk.has(.say) { return 1.5 }
    if chunk.has(.mention) { return 1 }
    return 0.8
  }

  /// What a frame loses by the chunks it leaves out or only looks for in the texts.
  private func usageScore(_ draft: Draft) -> Double {
    var score = 0.0
    for (index, chunk) in chunks.enumerated() {
      if draft.searched.contains(index) {
        score -= chunk.isUnknown ? 0.8 : 0.55 * weight(chunk)
        // What is denied must not be sought.
        if chunk.isNegated && chunk.join != .but { score -= 2 }
      } else if !draft.used.contains(index) {
        score -= 1.5 * weight(chunk)
      }
    }
    return score
  }

  // MARK: Asking

  /// The ask-word of the whole question; `nil` when it only names what is wanted.
  var mainAsk: LanguageWord? { asks.first?.word }

  func asksFor(_ word: LanguageWord) -> Bool { asks.contains { $0.word == word } }

  /// The chunk that an ask-word is about: "which countries", "how many members".
  func target(of ask: ChunkedQuestion.Ask) -> Int? {
    ask.next < chunks.count && chunks[ask.next].ask == ask.word ? ask.next : nil
  }

  var isWhether: Bool {
    input.flags.contains(.whether) && (asks.isEmpty || asks.allSatisfy { $0.word == .which && $0.next > 0 })
  }

  /// The labels of a chunk of one role.
  func labels(_ chunk: Chunk, _ mask: UInt64) -> [String] {
    chunk.labels.filter { $0 < 64 && facts.mask(of: schema.labels[$0].name) & mask != 0 }.map {
      schema.labels[$0].name
    }
  }

  func isLabel(_ chunk: Chunk, _ name: String) -> Bool {
    chunk.labels.contains { schema.labels[$0].name == name }
  }

  func attribute(_ index: Int) -> SchemaAttribute { schema.attributes[index] }

  /// How much of what some words say the best text has, from 0 to 1.
  func coverage(of text: String) -> Double {
    view.coverage(of: text) {
      let translator = QuestionTranslator(view: view, context: QuestionContext())
      return translator.search.hits(translator.features(of: text), kinds: [.statement, .claim]).first?
        .coverage
        ?? 0
    }
  }

  /// The same without words of like meaning.
  func exactCoverage(of text: String) -> Double {
    let translator = QuestionTranslator(view: view, context: QuestionContext())
    let features = translator.features(of: text).map { EvidenceSearch.Feature($0.terms) }
    return translator.search.hits(features, kinds: [.statement, .claim]).first?.coverage ?? 0
  }

  // MARK: Conditions that any rows can have

  /// The condition that a date chunk puts; what "between" joins is one condition.
  func timeFilter(_ index: Int, used: inout Set<Int>) -> Filter? {
    guard let date = chunks[index].date else { return nil }
    let chunk = chunks[index]
    used.insert(index)
    if chunk.markers.contains(.between) {
      for other in chunks.indices where other > index && chunks[other].join == .and {
        if let second = chunks[other].date {
          used.insert(other)
          return Filter(.between, [.date(date.text), .date(second.text)])
        }
      }
    }
    return Filter(timeRelation(chunk), [.date(date.text)], isNegated: chunk.isNegated || chunk.isExcluded)
  }

  func timeRelation(_ chunk: Chunk) -> Filter.Relation {
    if chunk.markers.contains(.since) { return .since }
    if chunk.markers.contains(.before) || chunk.markers.contains(.until) { return .before }
    if chunk.markers.contains(.after) { return .after }
    return .during
  }

  /// Whether "before" or "after" stands before a chunk.
  func isTimeMarked(_ chunk: Chunk) -> Bool {
    !chunk.markers.isDisjoint(with: [.before, .after, .since, .until])
  }

  /// The condition "before the meeting"; "between A and B" is after the one and before the other.
  func occasionTimeFilters(_ index: Int, used: inout Set<Int>) -> [Filter] {
    guard let occasion = resolver.occasion(chunks[index]) else { return [] }
    if isTimeMarked(chunks[index]) {
      used.insert(index)
      return [Filter(timeRelation(chunks[index]), [.entity(view.name(occasion))])]
    }
    guard chunks[index].markers.contains(.between), let first = lastDay(of: occasion) else { return [] }
    for other in chunks.indices where other > index && chunks[other].join == .and {
      guard let second = resolver.occasion(chunks[other]), second != occasion,
        let last = lastDay(of: second)
      else { continue }
      used.formUnion([index, other])
      let (earlier, later) = first <= last ? (occasion, second) : (second, occasion)
      return [
        Filter(.after, [.entity(view.name(earlier))]), Filter(.before, [.entity(view.name(later))]),
      ]
    }
    return []
  }

  private func lastDay(of entity: LexiconEntity) -> CalendarDay? {
    view.dates(of: entity.node).compactMap(\.lastDay).max()
  }

  func comparison(_ chunk: Chunk) -> Filter.Comparison {
    if chunk.modifiers.contains(.moreThan) { return .greater }
    if chunk.modifiers.contains(.lessThan) { return .less }
    if chunk.modifiers.contains(.atLeast) { return .greaterOrEqual }
    if chunk.modifiers.contains(.atMost) { return .lessOrEqual }
    return .equal
  }

  /// Stages said inside the question: "first", "most".
  func impliedStages(_ keys: [Stage.Key]) -> [Stage] {
    let words = chunks.reduce(into: input.flags) { $0.formUnion($1.modifiers) }
    var stages: [Stage] = []
    if words.contains(.first) { stages = [.first(1)] }
    if words.contains(.last) { stages = [.last(1)] }
    if words.contains(.most) || words.contains(.largest), let key = keys.first { stages = [.top(1, by: key)] }
    if chunks.contains(where: { $0.has(.timeline) }) { stages.append(.timeline) }
    return stages
  }

  /// Joins a condition with the one before it when "and" or "or" joins their operands.
  func append(_ filter: Filter, joined: Bool, to filters: inout [Filter]) {
    if joined,
      let index = filters.lastIndex(where: {
        $0.relation == filter.relation && $0.isNegated == filter.isNegated
      })
    {
      for operand in filter.operands where !filters[index].operands.contains(operand) {
        filters[index].operands.append(operand)
      }
    } else if !filters.contains(filter) {
      filters.append(filter)
    }
  }
}
