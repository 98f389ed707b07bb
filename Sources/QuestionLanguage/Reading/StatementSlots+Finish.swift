import GraphModel
import TextFolding

/// What is left when all words have their place.
extension StatementSlots {
  // MARK: The end

  mutating func finish() {
    placeLeftOver()
    if !clause.isEmpty { placeClause() }
    let isUnnamed = builder.input.flags.contains(.unnamed) || filters.contains(Filter(.unnamed))
    if builder.input.flags.contains(.named), !isUnnamed { filters.append(Filter(.named)) }
    if isUnnamed, !filters.contains(Filter(.unnamed)) { filters.append(Filter(.unnamed)) }
    var question = draft.question
    question.asked = asked
    question.filters = filters
    question.form = form
    question.stages = builder.impliedStages([rankedKey])
    if let grouping { question.stages.append(.count(by: grouping)) }
    if builder.input.flags.contains(.both) {
      if let both = atBoth(question) {
        question = both
      } else {
        let joint = together(question)
        if joint != question { draft.fallbacks = [question] }
        question = joint
      }
    }
    draft.question = question
    draft.fallbacks += fallbacks(question)
    if filters.isEmpty && asked.isEmpty { draft.score -= 1 }
    if builder.chunks.contains(where: { $0.isNegated && ($0.has(.say) || $0.has(.mention)) }),
      !builder.chunks.indices.contains(where: followsDenial)
    {
      draft.score -= 2.5
    }
    // Who says what somebody says is no question.
    if asked == [.speakers], filters.contains(where: { $0.relation == .by && !$0.isNegated }) {
      draft.score -= 1.5
    }
    // What a person says is not said by a country.
    if hasSpeaker && filters.contains(where: { $0.relation == .kind }) { draft.score -= 2 }
    // That somebody says nothing somewhere is no property of a statement.
    if !asked.isEmpty && filters.contains(where: { $0.isNegated && $0.relation != .per }) {
      draft.score -= 1.5
    }
  }

  /// "Who spoke at both A and B" asks for those who spoke at each.
  func atBoth(_ question: Question) -> Question? {
    guard question.asked == [.speakers], let label = facts.commonAgentLabel,
      let split = question.filters.first(where: {
        [.at, .about, .per].contains($0.relation) && $0.operands.count > 1 && !$0.isNegated
      })
    else { return nil }
    let others = question.filters.filter { $0 != split }
    let speaking = split.operands.map { operand in
      Filter(
        .speaking,
        [
          .question(
            Question(
              subject: .kinds([facts.utterance]), filters: others + [Filter(split.relation, [operand])]
            ).sorted())
        ])
    }
    return Question(question.form, subject: .kinds([label]), filters: speaking)
  }

  /// By what "most" ranks: by what is asked for.
  var rankedKey: Stage.Key {
    switch asked.first {
    case .topics?: .topic
    case .occasions?: .meeting
    case .reports?: .report
    default: .speaker
    }
  }

  /// What several say together is said by each.
  func together(_ question: Question) -> Question {
    var copy = question
    guard !question.asked.contains(.speakers),
      let index = question.filters.firstIndex(where: {
        $0.relation == .by && $0.operands.count > 1 && !$0.isNegated
      })
    else { return question }
    let speakers = copy.filters.remove(at: index).operands
    copy.filters += speakers.map { Filter(.by, [$0]) }
    return copy
  }

  /// What is tried when the statements asked for do not exist: the meeting as what they are about, and without
  /// words that only the texts can settle, unless these say what the statements are about.
  func fallbacks(_ question: Question) -> [Question] {
    var found: [Question] = []
    var about = question
    for index in about.filters.indices
    where about.filters[index].relation == .at && !about.filters[index].isNegated {
      about.filters[index].relation = .about
    }
    if about != question { found.append(about) }
    if let content = contentOfThing(question) { found.append(content) }
    let isSoft = !leftOver.contains { builder.chunks[$0].markers.contains(.about) }
    let others = question.filters.filter { $0.relation != .saying }
    // A count or a yes under fewer conditions answers another question.
    guard isSoft, question.form == .list, others.count >= 2, others.count < question.filters.count,
      clause.isEmpty
    else {
      return found
    }
    for candidate in [question] + found {
      var plain = candidate
      plain.filters.removeAll { $0.relation == .saying }
      found.append(plain)
    }
    return found
  }

  /// What a thing that cannot speak asks for or says is what is claimed of it in words: "what does the plan call for".
  private func contentOfThing(_ question: Question) -> Question? {
    guard builder.mainAsk == .what, question.form == .list,
      question.filters.contains(where: { $0.relation == .act }),
      let name = question.filters(.about).flatMap(\.entities).first, let thing = view.entity(name),
      !view.speaks(thing), !question.filters.contains(where: { $0.relation == .by || $0.isNegated })
    else { return nil }
    let attributes = builder.schema.attributes.filter {
      $0.value == .text && !$0.isProperty && view.hasClaims($0.name, of: thing.node)
    }.map(\.name)
    guard !attributes.isEmpty else { return nil }
    return Question(subject: .claims(attributes, side: .value), filters: [Filter(.of, [.entity(name)])])
  }

  var form: Question.Form {
    if builder.asksFor(.howMany) { return .count }
    return builder.isWhether ? .whether : .list
  }

  /// What no slot takes is sought in the texts.
  mutating func placeLeftOver() {
    var words: [String] = []
    for index in leftOver {
      let chunk = builder.chunks[index]
      let isContent =
        chunk.isUnknown || !chunk.attributes.isEmpty || !chunk.payloads(.value).isEmpty
        || !chunk.labels.isEmpty
        || !chunk.payloads(.subkind).isEmpty || !chunk.acts.isEmpty
      guard isContent else { continue }
      words.append(chunk.raw)
      draft.searched.insert(index)
    }
    if !words.isEmpty { filters.append(Filter(.saying, [.text(words.joined(separator: " "))])) }
  }

  /// What was said is sought as a whole, in statements and in what is claimed of things.
  mutating func placeClause() {
    let text = clause.map { builder.chunks[$0].raw }.joined(separator: " ")
    draft.used.formUnion(clause)
    draft.question.subject = .kinds([facts.utterance, facts.claim])
    filters.removeAll { $0.relation == .saying }
    let filter = Filter(.saying, [.text(text)])
    filters.append(filter)
    draft.score += builder.coverage(of: text) * 3 - 1.6
  }
}
