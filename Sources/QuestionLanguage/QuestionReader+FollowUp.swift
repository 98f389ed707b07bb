/// Questions that go on from the one before: `.. at oslo | count by topic`, "and at Oslo?", "وفي أوسلو؟".
extension QuestionReader {
  /// Words that a follow-up begins with; those of the second list stay with what follows.
  private static let openings = [
    "..", "…", "what about", "how about", "ماذا عن", "وماذا عن", "شو عن", "طيب و",
  ]
  private static let conjunctions = ["and ", "but ", "و", "ف"]
  private static let prepositions: Set<String> = [
    "at", "in", "by", "about", "per", "on", "since", "before", "after", "not", "only", "without", "from",
    "في",
    "عن", "من", "حول", "قبل", "بعد", "منذ", "عند", "بدون", "غير", "ليس",
  ]

  /// The readings of a follow-up as the earlier question with what is new added or put in the place of the old;
  /// `nil` when the text is a question of its own.
  func refined(_ text: String, _ context: QuestionContext) -> ReadingResult? {
    let named = continued(text, context)
    guard var earlier = named?.question ?? context.previous, let rest = named?.rest ?? Self.rest(of: text)
    else { return nil }
    let before = earlier
    earlier.stages = []
    var fresh = context
    fresh.previous = nil
    fresh.questions = [:]
    let alone = read(rest, context: fresh)
    let whole = canonical(earlier, language: alone.language) + " " + rest
    fresh.language = context.language ?? alone.language
    var result = read(whole, context: fresh)
    for index in result.readings.indices {
      result.readings[index].question = Self.merged(result.readings[index].question, after: before)
    }
    return result.readings.isEmpty ? nil : result
  }

  /// `_3 | count by topic`, `_ at oslo`: the rows of an earlier question taken further.
  private func continued(_ text: String, _ context: QuestionContext) -> (question: Question, rest: String)? {
    let trimmed = text.drop(while: \.isWhitespace)
    guard trimmed.first == "_" else { return nil }
    let digits = trimmed.dropFirst().prefix(while: \.isNumber)
    let rest = trimmed.dropFirst(digits.count + 1).drop(while: \.isWhitespace)
    guard let question = (Int(digits) ?? context.last).flatMap({ context.questions[$0] }), !rest.isEmpty
    else {
      return nil
    }
    var hasStatements = false
    if case .kinds(let labels) = question.subject {
      hasStatements = labels.contains(view.facts.utterance) || labels.contains(view.facts.claim)
    }
    if rest.first == "|" || hasStatements { return (question, String(rest)) }
    guard let operand = (Int(digits) ?? context.last).map({ Operand.answer($0) }),
      let relation = relation(of: (Int(digits) ?? context.last).flatMap { context.answers[$0] } ?? [])
    else { return nil }
    return (
      Question(subject: .kinds([view.facts.utterance]), filters: [Filter(relation, [operand])]), String(rest)
    )
  }

  /// What things are to what is said: who says it, or where.
  private func relation(of names: [EntityName]) -> Filter.Relation? {
    let entities = names.compactMap { view.entity($0) }
    guard !entities.isEmpty else { return nil }
    if entities.allSatisfy({ $0.has(anyOf: view.facts.occasions) }) { return .at }
    return entities.allSatisfy { $0.has(anyOf: view.facts.agents) } ? .by : nil
  }

  /// What a follow-up adds; `nil` when it does not begin as one.
  private static func rest(of text: String) -> String? {
    let trimmed = text.drop(while: \.isWhitespace)
    let folded = trimmed.lowercased()
    for opening in openings where folded.hasPrefix(opening) {
      let rest = trimmed.dropFirst(opening.count).drop(while: \.isWhitespace)
      return rest.isEmpty ? nil : String(rest)
    }
    for conjunction in conjunctions where folded.hasPrefix(conjunction) {
      let rest = trimmed.dropFirst(conjunction.count)
      let first = rest.lowercased().prefix { !$0.isWhitespace }
      if prepositions.contains(String(first)) { return String(rest) }
    }
    return nil
  }

  /// The frame of both together, in which a condition that is new replaces earlier ones of its kind.
  private static func merged(_ whole: Question, after earlier: Question) -> Question {
    var result = whole
    let new = whole.filters.filter { !earlier.filters.contains($0) }
    let replaced = new.filter { !$0.isNegated }.map(\.relation)
    result.filters.removeAll { filter in
      earlier.filters.contains(filter) && !filter.isNegated && replaced.contains(filter.relation)
    }
    // A condition that both read as one keeps only the operands that are new.
    result.filters = result.filters.map { filter in
      guard new.contains(filter),
        let old = earlier.filters.first(where: { $0.relation == filter.relation && !$0.isNegated }),
        filter.operands.count > old.operands.count
      else { return filter }
      var copy = filter
      let added = filter.operands.filter { !old.operands.contains($0) }
      if !added.isEmpty { copy.operands = added }
      return copy
    }
    if result.stages.isEmpty { result.stages = earlier.stages }
    return result.sorted()
  }
}
