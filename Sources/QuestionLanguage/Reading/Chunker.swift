/// Makes chunks of a segmentation: words that only relate are put on the chunks they relate.
struct Chunker {
  private let tokens: [QuestionToken]
  private var result = ChunkedQuestion()
  private var markers: Set<LanguageWord> = []
  private var join: LanguageWord?
  private var isNegated = false
  private var isExcluded = false
  private var ask: LanguageWord?
  private var modifiers: Set<LanguageWord> = []
  private var isInClause = false
  private var hasPause = false
  private var stage: [Chunk]?

  init(tokens: [QuestionToken]) { self.tokens = tokens }

  private static let relations: Set<LanguageWord> = [
    .by, .at, .about, .per, .of, .with, .from, .to, .since, .before, .after, .between, .until, .on, .against,
  ]
  /// Words that are more than a relation: each becomes a chunk of its own.
  private static let predicates: Set<LanguageWord> = [
    .say, .mention, .author, .publish, .cover, .compare, .path, .disagreement, .agree, .new, .echo, .source,
    .confirm,
    .card, .answer, .timeline, .count, .top, .sort, .show, .graph, .it, .there, .other, .change, .slip,
    .doubt,
  ]
  private static let comparisons: Set<LanguageWord> = [.moreThan, .lessThan, .atLeast, .atMost]
  private static let orders: Set<LanguageWord> = [.most, .least, .first, .last, .largest, .smallest]

  mutating func chunk(_ segmentation: Segmentation) -> ChunkedQuestion {
    result.cost = segmentation.cost
    let spans = segmentation.spans
    for (index, span) in spans.enumerated() {
      if let correction = span.correction { result.corrections.append(correction) }
      apply(span.prefixes)
      var span = span
      // "Between" joins; that the same letters are also a verb (بيّن) matters only where nothing is joined.
      if span.words.contains(.between), index + 1 < spans.count {
        span.senses = span.senses.filter { $0.kind == .word }
      }
      // فيه fills where nothing asks for a group (فئة), which is written alike.
      if ask == nil, span.tokens.count == 1, span.words.contains(.filler),
        span.senses.contains(where: { $0.kind == .label })
      {
        span.senses = span.senses.filter { $0.kind == .word }
      }
      if case .symbol(let sign) = span.value {
        handle(sign)
      } else if span.isFunctional {
        handle(span, next: index + 1 < spans.count ? spans[index + 1] : nil)
      } else {
        append(span)
      }
    }
    if let last = stage { result.stages.append(last) }
    result.flags.formUnion(modifiers)
    return result
  }

  // MARK: Signs and particles

  private mutating func handle(_ sign: QuestionToken.Kind) {
    switch sign {
    case .bar:
      if let last = stage { result.stages.append(last) }
      stage = []
      reset()
    case .pause:
      hasPause = true
      isInClause = false
      if markers.isEmpty && join == nil { isNegated = false }
    case .refine: result.isRefinement = true
    default: break
    }
  }

  private mutating func apply(_ prefixes: [String]) {
    for prefix in prefixes {
      switch prefix {
      case "و", "ف": join = join ?? .and
      case "ب": markers.formUnion([.at, .with])
      case "ل": markers.formUnion([.of, .to])
      default: break
      }
    }
  }

  /// "And at" inside a question only joins.
  private mutating func handleAlso(_ span: Span) {
    join = join ?? .and
    for token in tokens[span.tokens] {
      switch token.key {
      case "at", "in": markers.insert(.at)
      case "by": markers.insert(.by)
      default: break
      }
    }
  }

  private mutating func reset() {
    markers = []
    join = nil
    isNegated = false
    isExcluded = false
    ask = nil
    modifiers = []
  }

  // MARK: Chunks

  private mutating func append(_ span: Span) {
    var span = span
    if span.senses.contains(where: { $0.kind == .label }) {
      // "States" is a noun but behind somebody who could state; دول are states, not these.
      let isVerb = result.chunks.last.map { !$0.entities.isEmpty && $0.ask == nil } ?? false
      let isArabic = WordForm.isArabic(tokens[span.tokens.lowerBound].key)
      span.senses.removeAll { $0.word == .it || $0.word == .say && !isVerb && !isArabic }
    }
    var chunk = Chunk(
      tokens: span.tokens, raw: tokens[span.tokens].map(\.raw).joined(separator: " "), senses: span.senses,
      value: span.value)
    chunk.markers = markers
    chunk.join = join
    chunk.isNegated = isNegated
    chunk.isExcluded = isExcluded
    chunk.ask = ask
    chunk.modifiers = modifiers
    chunk.pronoun = span.pronoun
    chunk.isInClause = isInClause
    chunk.isPassive = isPassive(span)
    reset()
    hasPause = false
    if stage != nil { stage?.append(chunk) } else { result.chunks.append(chunk) }
  }

  /// "Not named in" a report denies that it names; "not named" alone says that the name is not known.
  private func isDeniedMention(_ span: Span, next: Span?) -> Bool {
    guard span.tokens.count > 1, let next, next.isFunctional else { return false }
    return !Set(next.words).isDisjoint(with: [.at, .by, .per])
  }

  private static let auxiliaries: Set<String> = ["is", "are", "was", "were", "been", "being", "be"]

  /// Whether a verb is a passive, by the word before it or by how it is written.
  private func isPassive(_ span: Span) -> Bool {
    let first = span.tokens.lowerBound
    if first > 0, Self.auxiliaries.contains(tokens[first - 1].key) { return true }
    let word = tokens[first]
    guard WordForm.isArabic(word.key) else { return Self.auxiliaries.contains(word.key) }
    // A damma on the first letter is written only to tell the passive; participles begin with م.
    let isMarked = word.raw.unicodeScalars.dropFirst().first == "\u{64F}"
    return isMarked || word.key.hasPrefix("م") && !word.fullKey.hasPrefix("من") || word.key.hasPrefix("وارد")
  }

  private var isAtStart: Bool { result.chunks.isEmpty && result.asks.isEmpty && stage == nil }

  // MARK: Words of the language

  private mutating func handle(_ span: Span, next: Span?) {
    let words = Set(span.words)
    if words.contains(.also), !isAtStart || !result.chunks.isEmpty { return handleAlso(span) }
    if stage == nil, let word = askWord(words, span, next: next) {
      if word == .which, isAskedAlready { return appendUnknown(span) }
      return addAsk(word)
    }
    if let comparison = words.first(where: Self.comparisons.contains), isBeforeNumber(next) {
      modifiers.insert(comparison)
      return
    }
    if words.contains(.several) || words.contains(.moreThan) && next?.senses.first?.kind == .label {
      // أكثر من تقرير needs no number.
      modifiers.insert(.several)
      return
    }
    if words.contains(.that), !words.contains(.filler) || !result.chunks.isEmpty {
      if result.chunks.last.map({ $0.has(.say) || $0.has(.mention) || !$0.acts.isEmpty || $0.has(.source) })
        ?? false
      {
        isInClause = true
      }
      return
    }
    if let conjunction = conjunction(in: words) {
      join = conjunction
      if conjunction == .but { isInClause = false }
      if !words.contains(.not) { return }
    }
    if words.contains(.without),
      !(words.contains(.not) && isBeforeVerb(next)) || words.contains(.without) && !words.contains(.not)
    {
      if !words.isDisjoint(with: [.unnamed]) { return append(span) }
      isExcluded = true
      return
    }
    if words.contains(.not), !isAtStart || !words.contains(.what) {
      isNegated = true
      return
    }
    if words.contains(.last), words.contains(.other), followsArabicNoun(span),
      next?.senses.first?.kind != .label
    {
      // Behind an Arabic noun it says "another", before one "the last".
      return append(span)
    }
    if let order = words.first(where: Self.orders.contains) {
      if extendsUnknown(span) { return }
      modifiers.insert(order)
      if words.contains(.top) { modifiers.insert(.top) }
      return
    }
    if words.contains(.only) || words.contains(.both) || words.contains(.all) || words.contains(.same) {
      let kept = words.intersection([.only, .both, .all, .same])
      modifiers.formUnion(kept)
      result.flags.formUnion(kept)
      if words.contains(.disagreement) { append(span) }
      return
    }
    if words.contains(.unnamed), isDeniedMention(span, next: next) {
      isNegated = true
      var span = span
      span.senses = [Sense(.word, Int(LanguageWord.mention.rawValue))]
      return append(span)
    }
    if words.contains(.named) || words.contains(.unnamed) {
      let word: LanguageWord = words.contains(.unnamed) ? .unnamed : .named
      // "Are named" says that reports name it; "named countries" leaves the unnamed out.
      let isAdjective = next.map { !$0.isFunctional && !$0.isSign } ?? false
      if !words.contains(.mention) || isAdjective { result.flags.insert(word) } else { append(span) }
      return
    }
    let predicates = words.intersection(Self.predicates)
    let relations = words.intersection(Self.relations)
    if !predicates.isEmpty
      && (relations.isEmpty || stage != nil || predicates.contains(.say) || predicates.contains(.mention))
    {
      if predicates == [.it] && words.contains(.filler) && !isPronounHere(span) { return }
      if predicates == [.say] && words.contains(.filler) {
        // "It is said that" fills; behind "who" it asks.
        guard ask == .who else { return }
        append(span)
        isInClause = true
        return
      }
      append(span)
      if predicates.contains(.say), span.tokens.count > 1, endsInThat(span) { isInClause = true }
      return
    }
    if !relations.isEmpty {
      if relations.contains(.between) { result.flags.insert(.between) }
      markers.formUnion(relations)
      return
    }
    if words.contains(.byHowMuch) || words.contains(.howLong) { result.flags.formUnion(words) }
  }

  /// Whether a phrase of saying already has its "that": ذكر أن.
  private func endsInThat(_ span: Span) -> Bool {
    ["ان", "that"].contains(tokens[span.tokens.upperBound - 1].key)
  }

  /// Whether an Arabic noun of a kind stands directly before a span.
  private func followsArabicNoun(_ span: Span) -> Bool {
    guard stage == nil, let last = result.chunks.last, last.tokens.upperBound == span.tokens.lowerBound else {
      return false
    }
    return !last.labels.isEmpty && last.entities.isEmpty && WordForm.isArabic(last.raw)
  }

  /// Takes an Arabic ordinal with the word that it stands behind, where that word is only sought in the texts.
  private mutating func extendsUnknown(_ span: Span) -> Bool {
    guard stage == nil, let last = result.chunks.indices.last, result.chunks[last].isUnknown,
      result.chunks[last].tokens.upperBound == span.tokens.lowerBound,
      WordForm.isArabic(result.chunks[last].raw)
    else { return false }
    let word = tokens[span.tokens].map(\.raw).joined(separator: " ")
    guard WordForm.isArabic(word), word.hasPrefix("ال") else { return false }
    result.chunks[last].raw += " " + word
    result.chunks[last].tokens = result.chunks[last].tokens.lowerBound..<span.tokens.upperBound
    return true
  }

  /// Whether another ask-word stands directly before, so that a further one is rather a word spelt like it:
  /// انهى is "ended" as well as the "which" of Egypt.
  private var isAskedAlready: Bool {
    guard let last = result.asks.last else { return false }
    return last.next == result.chunks.count && last.word != .which && join == nil && markers.isEmpty
  }

  private mutating func appendUnknown(_ span: Span) {
    var unknown = span
    unknown.senses = []
    unknown.value = .unknown
    append(unknown)
  }

  /// Pronouns are often only filling ("it is", هو الذي); one at the end, or before a verb, refers back.
  private func isPronounHere(_ span: Span) -> Bool {
    let isLast = span.tokens.upperBound == tokens.count
    return isLast || !result.asks.isEmpty && result.chunks.last?.isVerb ?? false
      || result.flags.contains(.whether)
  }

  private func conjunction(in words: Set<LanguageWord>) -> LanguageWord? {
    if words.contains(.and) { return .and }
    if words.contains(.or) { return .or }
    if words.contains(.but),
      !(words.contains(.only) && result.chunks.last != nil && join == nil && isLastWord)
    {
      return .but
    }
    return nil
  }

  private var isLastWord: Bool { false }

  private func isBeforeNumber(_ next: Span?) -> Bool {
    if case .number = next?.value { true } else if case .date = next?.value { true } else { false }
  }

  private func isBeforeVerb(_ next: Span?) -> Bool {
    guard let next else { return false }
    return next.senses.contains {
      $0.kind == .attributeVerb || $0.kind == .act || $0.word == .say || $0.word == .mention
    }
  }

  // MARK: Asking

  /// The ask-word that these words are here, if they are one.
  private mutating func askWord(_ words: Set<LanguageWord>, _ span: Span, next: Span?) -> LanguageWord? {
    let isFree = isAtStart || hasPause || join == .and || join == .but
    if words.contains(.howOften) {
      result.flags.insert(.howOften)
      return .howMany
    }
    for word in [LanguageWord.byHowMuch, .howLong, .howMany, .when, .why] where words.contains(word) {
      if word == .howMany && words.contains(.count) && !isAtStart { continue }
      return word
    }
    if words.contains(.where), isFree || !words.contains(.filler) { return .where }
    if words.contains(.how), isFree { return .how }
    if words.contains(.which) {
      let isRelative = !isFree && markers.isEmpty && words.contains(.filler)
      let isAny = result.flags.contains(.whether) || isNegated
      if !isRelative && !isAny { return .which }
    }
    if words.contains(.who), let last = result.chunks.last, last.has(.by), last.isFunctionalOnly {
      // "From whose mouth": على لسان من.
      return .who
    }
    if words.contains(.who) {
      if !words.contains(.from) && !words.contains(.filler) { return .who }
      // "From which": من أي.
      if words.contains(.from), let next, tokens[next.tokens.lowerBound].key == "اي" { return nil }
      if isAtStart { return .who }
      // "For whom" is written as one word, and behind "who" a further ask-word is rather a verb: من أنهى.
      if markers.isSuperset(of: [.of, .to]) || next?.words == [.which] { return .who }
      if isFree && (isBeforeVerb(next) || words.contains(.filler) && !words.contains(.from)) { return .who }
      if !markers.isDisjoint(with: [.by, .from, .to]) && words.contains(.filler) { return .who }
    }
    // وما before a verb denies, before a noun asks.
    let isNoun =
      next?.senses.contains { $0.kind == .attribute || $0.kind == .label } ?? false && !isBeforeVerb(next)
    if words.contains(.what), isAtStart || isFree && (!words.contains(.not) || isNoun) { return .what }
    if words.contains(.whether), isAtStart { return .whether }
    return nil
  }

  private mutating func addAsk(_ word: LanguageWord) {
    if word == .whether {
      result.flags.insert(.whether)
      return
    }
    result.asks.append(
      ChunkedQuestion.Ask(
        word: word, next: result.chunks.count, markers: markers, isJoined: join != nil || hasPause,
        isNegated: isNegated))
    isInClause = false
    reset()
    ask = word
  }
}
