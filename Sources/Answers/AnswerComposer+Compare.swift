import GraphModel
import QuestionLanguage

extension AnswerComposer {
  /// What some speakers give for one attribute: whether they agree, and each value with who gives it.
  mutating func compareGivers(_ rows: [ClaimRow], _ answer: inout Answer) {
    let wanted = question.filters(.by).flatMap(\.entities)
    let claims = unique(rows.map(\.claim))
    let givers = unique(claims.flatMap(facts.speakers))
    answer.kind = .values
    answer.ids = ids(givers)
    let keys = givers.map { giver in
      Set(claims.filter { facts.speakers($0).contains(giver) }.map(facts.valueKey))
    }
    let agree = keys.dropFirst().allSatisfy { $0 == keys[0] }
    let verdict =
      givers.count < 2 || givers.count < min(wanted.count, 2)
      ? words.pick("only one of them gives it", "لا يذكره إلا أحدهما")
      : agree ? words.pick("they agree", "متفقان") : words.pick("they differ", "مختلفان")
    let parts = givers.map { giver in
      let own = claims.filter { facts.speakers($0).contains(giver) }
      return facts.name(giver) + " " + own.map(facts.valueText).uniqued().joined(separator: words.comma)
        + " (" + Citations.shortened(Citations.sorted(own.flatMap(facts.cites))) + ")"
    }
    answer.headline = verdict + words.colon + parts.joined(separator: words.semicolon)
  }

  /// What was said on two sides, the meetings or speakers or reports that the question names, side by side.
  mutating func compareStatements() throws(QuestionError) -> Answer {
    guard let query = queries.first else { return absent() }
    var answer = composeStatements(nodes(try maker.run(query)))
    guard answer.kind != .absent else { return answer }
    let sides = [Filter.Relation.at, .by, .per].map { question.filters($0).flatMap(\.entities) }
    guard let named = sides.first(where: { $0.count > 1 }) else { return answer }
    let found = named.compactMap { name -> String? in
      guard let node = maker.reader.node(of: name) else { return nil }
      let id = facts.answerID(node)
      let rows = answer.rows.count { row in
        row.ids.contains(id)
          || row.values.contains { if case .string(facts.name(node)) = $0 { true } else { false } }
          || Citations.reports(of: row.cites).contains(name.id)
      }
      return facts.name(node) + words.colon + words.count(rows, .statement)
    }
    answer.headline = found.joined(separator: words.semicolon)
    return answer
  }
}
