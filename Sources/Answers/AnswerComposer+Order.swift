import GraphModel
import QuestionLanguage
import TextFolding

extension AnswerComposer {
  /// Whether a question about named things asks for their order in time.
  var asksForOrder: Bool {
    let isLimited = question.stages.contains { stage in
      switch stage {
      case .first, .last: true
      default: false
      }
    }
    return isLimited || question.filters.contains { $0.relation == .before || $0.relation == .after }
  }

  /// Which of the things came first or last, or whether one came before the other.
  mutating func composeOrder() -> Answer {
    guard case .entities(let names) = question.subject else { return absent() }
    let others = question.filters.flatMap(\.entities)
    let nodes = (names + others).compactMap { maker.reader.node(of: $0) }
    let days = nodes.map { EDTFDate(date(of: $0)) }
    guard nodes.count >= 2, days.allSatisfy({ $0?.firstDay != nil && $0?.lastDay != nil }) else {
      return absent()
    }
    var answer = Answer(kind: .values, language: language)
    answer.columns = columns([.name, .date])
    let order = nodes.indices.sorted { first(days[$0]) < first(days[$1]) }
    for index in order {
      answer.rows.append(
        AnswerRow(
          values: [.string(facts.name(nodes[index])), .string(words.date(date(of: nodes[index])))],
          cites: dateClaim(of: nodes[index]).map(facts.cites) ?? [], ids: ids([nodes[index]]),
          basis: dateClaim(of: nodes[index]).map { [$0] } ?? []))
    }
    answer.isOrdered = true
    answer.cites = Citations.sorted(answer.rows.flatMap(\.cites))
    answer.values = order.map { date(of: nodes[$0]) }
    remember(nodes)
    let shown = order.map { facts.name(nodes[$0]) + " (" + words.date(date(of: nodes[$0])) + ")" }
    guard let earliest = order.first, let latest = order.last,
      order.indices.dropFirst().allSatisfy({ place in
        last(days[order[place - 1]]) < first(days[order[place]])
      })
    else {
      answer.ids = ids(nodes)
      answer.headline =
        words.pick("the dates do not tell", "التواريخ لا تحسم") + words.colon
        + shown.joined(separator: words.semicolon)
      return answer
    }
    if question.form == .whether {
      let isBefore = question.filters.contains { $0.relation == .before }
      let holds = (earliest == 0) == isBefore
      answer.ids = holds ? ids(nodes) : []
      if !holds { answer.kind = .absent }
      answer.headline = (holds ? words.yes : words.no) + " — " + shown.joined(separator: words.semicolon)
      return answer
    }
    let isFirst = question.stages.contains { if case .first = $0 { true } else { false } }
    let chosen = isFirst ? earliest : latest
    answer.kind = .entities
    answer.ids = ids([nodes[chosen]])
    answer.headline = facts.name(nodes[chosen]) + words.colon + shown.joined(separator: words.semicolon)
    return answer
  }

  private func first(_ date: EDTFDate?) -> Int { date?.firstDay?.dayNumber ?? .max }
  private func last(_ date: EDTFDate?) -> Int { date?.lastDay?.dayNumber ?? .max }
}
