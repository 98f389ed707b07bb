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

  /// What reports give for an attribute: of one thing whether they agree, of several each with its own values, for
  /// these neither agree nor differ.
  mutating func compareSources(_ rows: [ClaimRow], _ answer: inout Answer) {
    let things = unique(rows.map(\.thing))
    guard things.count == 1 else {
      answer.headline = things.map { thing in
        let own = unique(rows.filter { $0.thing == thing }.map(\.claim))
        return facts.name(thing) + words.colon + valuesWithSources(own)
      }.joined(separator: words.semicolon)
      return
    }
    let claims = unique(rows.map(\.claim))
    let attributes = Set(claims.map(facts.attribute))
    let wrong = attributes.flatMap { facts.wrongClaims(of: things[0], attribute: $0) }
    let touched = facts.disagreements(touching: claims + wrong).filter { node in
      facts.names.text(node, PropertyName.attribute).map(attributes.contains) ?? true
    }
    let given = Set((claims + wrong).map { facts.attribute($0) + facts.valueKey($0) })
    if given.count == 1 {
      // One value may stand against what is said in other words; that it became another one later is no difference.
      let others = touched.filter { facts.names.text($0, PropertyName.kind) != "change" }
      if !others.isEmpty {
        let texts = others.flatMap(printed).uniqued()
        answer.headline = words.differ + words.colon + texts.joined(separator: words.semicolon)
        answer.values += texts.filter { !answer.values.contains($0) }
        answer.cites = Citations.sorted(Array(Set(answer.cites + others.flatMap(facts.cites))))
        return
      }
    }
    let verdict = verdict(on: claims, wrong: wrong, isDisputed: given.count > 1 && !touched.isEmpty)
    answer.headline = verdict.map { $0 + words.colon + (answer.headline ?? "") } ?? answer.headline
  }

  /// Whether reports agree; `nil` where they give several values that do not exclude each other.
  private func verdict(on claims: [NodeID], wrong: [NodeID], isDisputed: Bool) -> String? {
    if isDisputed || !wrong.isEmpty { return words.differ }
    let reports = Citations.reports(of: claims.flatMap(facts.cites)).count
    if reports == 1 { return words.oneReportOnly }
    let attributes = Set(claims.map(facts.attribute))
    let isSingle = attributes.allSatisfy { schema.attribute(named: $0)?.isFunctional ?? false }
    let keys = Set(claims.map { facts.attribute($0) + facts.valueKey($0) })
    return keys.count == attributes.count && isSingle ? words.agree : nil
  }

  private func valuesWithSources(_ claims: [NodeID]) -> String {
    var groups: [(value: String, claims: [NodeID])] = []
    for claim in claims {
      let value = facts.valueText(claim)
      if let index = groups.firstIndex(where: { $0.value == value }) {
        groups[index].claims.append(claim)
      } else {
        groups.append((value, [claim]))
      }
    }
    return groups.map {
      $0.value + " (" + Citations.shortened(Citations.sorted($0.claims.flatMap(facts.cites))) + ")"
    }
    .joined(separator: words.comma)
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
