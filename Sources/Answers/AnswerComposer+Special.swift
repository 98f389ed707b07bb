import GraphModel
import QueryEngine
import QuestionLanguage

extension AnswerComposer {
  // MARK: Cards

  /// What the corpus knows of a thing: what is claimed of it, what it said, what is said about it.
  mutating func composeCard() throws(QuestionError) -> Answer {
    let sources = try sources(in: queries)
    if !sources.isEmpty { return composeSourceCard(sources) }
    var subjects: [NodeID] = []
    if case .entities(let names) = question.subject {
      subjects = names.compactMap { maker.reader.node(of: $0) }
    } else if case .answer(let number) = question.subject, let cell = number ?? context.last {
      subjects = (context.answers[cell] ?? []).compactMap { maker.reader.node(of: $0) }
    }
    var answer = Answer(kind: .values, language: language)
    answer.columns = columns([.attribute, .value, .source])
    let claims = try addClaims(&answer)
    addSpoken(&answer, try statements(at: 2), by: true)
    let spokenOf = try statements(at: 3)
    if answer.rows.isEmpty || claims.isEmpty { addSpoken(&answer, spokenOf, by: false) }
    if queries.count > 4 {
      for node in nodes(try maker.run(queries[4])) { addDisagreement(node, to: &answer) }
    }
    remember(subjects)
    answer.ids = ids(subjects)
    answer.cites = Citations.sorted(claims.flatMap(facts.cites))
    if answer.cites.isEmpty { answer.cites = Citations.sorted(answer.rows.flatMap(\.cites)) }
    if answer.rows.isEmpty { return absent() }
    answer.headline = cardHeadline(subjects, claims)
    return answer
  }

  /// Adds what is claimed of the thing, and of what else it is the value: a row for each value, whoever gives it.
  private func addClaims(_ answer: inout Answer) throws(QuestionError) -> [NodeID] {
    var claims: [NodeID] = []
    var rows: [(what: String, value: String, claims: [ClaimRow])] = []
    for (index, query) in queries.prefix(2).enumerated() {
      for row in try maker.run(query).compactMap(ClaimRow.init) where !claims.contains(row.claim) {
        claims.append(row.claim)
        if index == 0 && answer.values.count < 8 { answer.values.append(facts.plainValue(row.claim)) }
        let (what, value) = cardCells(row, isValue: index > 0)
        if let known = rows.firstIndex(where: { $0.what == what && $0.value == value }) {
          rows[known].claims.append(row)
        } else {
          rows.append((what, value, [row]))
        }
      }
    }
    for row in rows {
      let givers = row.claims.map { facts.giver($0.claim) }.uniqued().joined(separator: words.semicolon)
      answer.rows.append(
        AnswerRow(
          values: [.string(row.what), .string(row.value), .string(givers)],
          cites: Citations.sorted(row.claims.flatMap { facts.cites($0.claim) }),
          ids: ids(row.claims.flatMap { [$0.thing] + ($0.value.map { [$0] } ?? []) }),
          basis: row.claims.map(\.claim)))
    }
    return claims
  }

  private func cardCells(_ row: ClaimRow, isValue: Bool) -> (what: String, value: String) {
    let value = isValue ? facts.name(row.thing) : facts.valueText(row.claim)
    let mark = facts.rank(row.claim) == "doubtful" ? " (\(words.doubtful))" : ""
    let attribute = facts.attributeName(facts.attribute(row.claim))
    return (isValue ? words.pick("\(attribute) of", "\(attribute) لـ") : attribute, value + mark)
  }

  private func statements(at index: Int) throws(QuestionError) -> [NodeID] {
    queries.count > index ? nodes(try maker.run(queries[index])) : []
  }

  private func addSpoken(_ answer: inout Answer, _ statements: [NodeID], by: Bool) {
    let attribute = by ? words.pick("said", "قال") : words.pick("said about it", "قيل عنه")
    for node in statements.prefix(12) {
      answer.rows.append(
        AnswerRow(
          values: [
            .string(attribute), .string(facts.gist(node)),
            .string(facts.speakers(node).map(facts.name).joined(separator: words.comma)),
          ],
          cites: facts.cites(node), ids: ids(facts.speakers(node)), basis: [node]))
    }
  }

  private func cardHeadline(_ subjects: [NodeID], _ claims: [NodeID]) -> String {
    let name = words.list(subjects.map(facts.name))
    let own = claims.filter { claim in facts.thing(claim).map(subjects.contains) ?? false }
    let firm = own.filter { facts.rank($0) != "doubtful" }
    guard let first = leading(firm) ?? own.first else {
      let count = maker.reader.names.neighbours(subjects.first ?? NodeID(0), .said, .outgoing).count
      return count > 0 ? name + words.colon + words.count(count, .statement) : name
    }
    let attribute = facts.attribute(first)
    let alike = firm.filter { facts.attribute($0) == attribute }.sorted {
      (facts.date($0, PropertyName.asOf), facts.id($0)) < (facts.date($1, PropertyName.asOf), facts.id($1))
    }
    let values = alike.map { facts.valueText($0) + dated($0) }.uniqued()
    let isText = schema.attribute(named: attribute)?.value == .text
    return name + (isText ? words.colon : " — " + facts.attributeName(attribute) + words.colon)
      + (values.isEmpty ? facts.valueText(first) : words.list(values, limit: 4)) + " — "
      + sources(of: alike.isEmpty ? [first] : alike)
  }

  /// What tells most about a thing: what it has only one of, in the order of the schema, then what is said in words.
  private func leading(_ claims: [NodeID]) -> NodeID? {
    func first(_ test: (SchemaAttribute) -> Bool) -> NodeID? {
      for attribute in schema.attributes where test(attribute) {
        if let claim = claims.first(where: { facts.attribute($0) == attribute.name }) { return claim }
      }
      return nil
    }
    return first(\.isFunctional) ?? first { $0.value == .text } ?? claims.first
  }

  private func dated(_ claim: NodeID) -> String {
    let date = facts.date(claim, PropertyName.asOf)
    guard !date.isEmpty, schema.attribute(named: facts.attribute(claim))?.value == .number else { return "" }
    return " (\(date))"
  }

  // MARK: Comparison

  mutating func composeComparison() throws(QuestionError) -> Answer {
    if case .kinds = question.subject { return try compareStatements() }
    guard case .claims = question.subject else { return try compareThings() }
    guard let query = queries.first else { return absent() }
    let rows = try maker.run(query).compactMap(ClaimRow.init)
    var answer = composeClaims(rows, side: .value)
    guard answer.kind != .absent else { return answer }
    if !question.filters.contains(where: { if case .valued = $0.relation { true } else { false } }) {
      answer.kind = .values
      let sides = unique(rows.compactMap(\.value) + rows.map(\.thing))
      let others = answer.rows.flatMap(\.ids).filter { !answer.ids.contains($0) }
      answer.ids += (ids(sides) + others).filter { !answer.ids.contains($0) }.uniqued()
      if question.filters(.by).isEmpty {
        compareSources(rows, &answer)
      } else {
        compareGivers(rows, &answer)
      }
      return answer
    }
    let claims = unique(rows.map(\.claim))
    let givers = unique(claims.flatMap(facts.speakers))
    answer.ids = ids(givers)
    answer.kind = .values
    let keys = Set(claims.map { "\(facts.names.value($0, PropertyName.value))" })
    let things = unique(rows.map(\.thing))
    if keys.count > 1 {
      let verdict =
        things.count > 1 || facts.disagreements(touching: claims).isEmpty
        ? words.pick("not comparable", "لا يُقارن بينهما") : words.pick("they differ", "مختلفان")
      answer.headline =
        verdict + words.colon
        + rows.map { facts.name($0.thing) + " " + facts.valueText($0.claim) }.uniqued().joined(
          separator: words.semicolon)
      answer.values = [verdict] + answer.values
    }
    return answer
  }

  /// What two things have in common under the same attributes, side by side.
  private mutating func compareThings() throws(QuestionError) -> Answer {
    guard case .entities(let names) = question.subject else { return absent() }
    let things = names.compactMap { maker.reader.node(of: $0) }
    var claims: [[NodeID]] = []
    for query in queries { claims.append(try maker.run(query).compactMap(ClaimRow.init).map(\.claim)) }
    var attributes: [String] = []
    for attribute in schema.attributes.map(\.name)
    where claims.contains(where: { $0.contains { facts.attribute($0) == attribute } }) {
      attributes.append(attribute)
    }
    var answer = Answer(kind: .values, language: language)
    answer.columns =
      [AnswerColumn(name: words.column(.attribute))] + things.map { AnswerColumn(name: facts.name($0)) }
    for attribute in attributes {
      let cells = claims.map { list in list.filter { facts.attribute($0) == attribute } }
      guard cells.count(where: { !$0.isEmpty }) > 1 || cells.count == 1 else { continue }
      let values = cells.map { cell in
        Value.string(cell.map(facts.valueText).uniqued().joined(separator: words.comma))
      }
      answer.rows.append(
        AnswerRow(
          values: [.string(facts.attributeName(attribute))] + values,
          cites: Citations.sorted(cells.joined().flatMap(facts.cites)), basis: Array(cells.joined())))
    }
    if answer.rows.isEmpty { return absent() }
    remember(things)
    answer.ids = ids(things)
    answer.values = answer.rows.map { row in
      row.values.dropFirst().map { if case .string(let text) = $0 { text } else { "" } }.joined(
        separator: " / ")
    }
    answer.cites = Citations.sorted(answer.rows.flatMap(\.cites))
    answer.headline =
      things.map(facts.name).joined(separator: words.pick(" and ", " و")) + words.colon
      + words.list(
        answer.rows.map { row in if case .string(let text)? = row.values.first { text } else { "" } },
        limit: 6)
    return answer
  }

  // MARK: Disagreements

  mutating func composeDisagreements() throws(QuestionError) -> Answer {
    guard let query = queries.first else { return absent() }
    let found = nodes(try maker.run(query))
    guard !found.isEmpty else { return absent() }
    var answer = Answer(kind: .disagreement, language: language)
    answer.columns = columns([.kind, .attribute, .printed, .judgement])
    var about: [NodeID] = []
    for node in found {
      let printed = printed(node)
      answer.rows.append(
        AnswerRow(
          values: [
            .string(words.disagreementKind(facts.names.text(node, PropertyName.kind) ?? "")),
            .string(facts.text(node, PropertyName.title, PropertyName.titleArabic) ?? ""),
            .string(printed.joined(separator: words.semicolon)),
            .string(facts.text(node, PropertyName.judgement, PropertyName.judgementArabic) ?? ""),
          ], cites: facts.cites(node), ids: ids(facts.names.neighbours(node, .about, .outgoing)),
          basis: [node] + facts.names.neighbours(node, .between, .outgoing)))
      about += facts.names.neighbours(node, .about, .outgoing)
      let claims = facts.names.neighbours(node, .between, .outgoing).filter(facts.isClaim)
      about += claims.compactMap(facts.valueNode)
      answer.values += claims.map { facts.valueNode($0).map(facts.name) ?? facts.plainValue($0) }
      if claims.isEmpty { answer.values += printed }
    }
    answer.values = answer.values.uniqued()
    about = unique(about)
    remember(about)
    answer.ids = ids(about)
    answer.cites = Citations.sorted(found.flatMap { ofReportsAskedFor(decisive($0)) })
    answer.headline =
      found.count == 1
      ? (facts.text(found[0], PropertyName.title, PropertyName.titleArabic) ?? "") + words.colon
        + printed(found[0]).joined(separator: words.semicolon)
      : words.count(found.count, .disagreement) + words.colon
        + words.list(
          found.map { facts.text($0, PropertyName.title, PropertyName.titleArabic) ?? facts.id($0) }, limit: 4
        )
    if found.count <= 3 { for node in found { addDisagreement(node, to: &answer) } }
    return answer
  }

  /// Of some citations those of the reports that the question names, where it names any and they have some.
  private func ofReportsAskedFor(_ cites: [String]) -> [String] {
    let reports = question.filters(.per).filter { !$0.isNegated }.flatMap(\.entities).map(\.id)
    let own = cites.filter { reports.contains(Citations.report(of: $0)) }
    return own.isEmpty ? cites : own
  }

  /// One citation for each text that was printed; all where none is recorded. Where somebody contradicts himself,
  /// his sentences are the contradiction; that others say otherwise, too, is in the rows.
  private func decisive(_ node: NodeID) -> [String] {
    var groups = facts.names.texts(node, PropertyName.printedCites).map { cites in
      cites.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
    let own = Set(selfContradicting(node).flatMap(facts.cites))
    if !own.isEmpty {
      groups = groups.map { $0.filter(own.contains) }.filter { !$0.isEmpty }
    }
    return groups.count > 1 ? Citations.cover(groups) : facts.cites(node)
  }

  /// Of claims by several givers those in which one of them gives different values for the same thing, which can
  /// have only one.
  private func selfContradicting(_ node: NodeID) -> [NodeID] {
    struct Giver: Hashable {
      var thing: NodeID?
      var attribute: String
      var speakers: [NodeID]
    }
    var claims: [Giver: [NodeID]] = [:]
    var givers: Set<[NodeID]> = []
    for claim in facts.names.neighbours(node, .between, .outgoing) where facts.isClaim(claim) {
      let attribute = facts.attribute(claim)
      guard schema.attribute(named: attribute)?.isFunctional ?? false else { continue }
      let speakers = facts.speakers(claim).sorted()
      givers.insert(speakers)
      claims[Giver(thing: facts.thing(claim), attribute: attribute, speakers: speakers), default: []].append(
        claim)
    }
    guard givers.count > 1 else { return [] }
    return claims.values.filter { Set($0.map(facts.valueKey)).count > 1 }.flatMap { $0 }
  }

  /// What was printed, with the sentences that print it: `Oslo (north:1)`.
  func printed(_ node: NodeID) -> [String] {
    let texts = facts.names.texts(node, PropertyName.printed)
    let cites = facts.names.texts(node, PropertyName.printedCites)
    return texts.enumerated().map { index, text in
      text
        + (index < cites.count
          ? " (\(Citations.shortened(cites[index].split(separator: ",").map { String($0.drop { $0 == " " }) })))"
          : "")
    }
  }

  // MARK: News and echoes

  mutating func composeNews() throws(QuestionError) -> Answer {
    guard case .entities(let names) = question.subject, let report = names.first else { return absent() }
    var answer = Answer(kind: .statements, language: language)
    answer.columns = columns([.speaker, .said])
    for query in queries {
      for node in unique(nodes(try maker.run(query))) {
        let speakers = facts.speakers(node)
        answer.rows.append(
          AnswerRow(
            values: [
              .string(speakers.map(facts.name).joined(separator: words.comma)), .string(facts.gist(node)),
            ], cites: facts.cites(node), ids: ids(speakers), basis: [node]))
      }
    }
    guard !answer.rows.isEmpty else { return absent() }
    answer.ids = [facts.outletID(ofReport: report.id)]
    answer.cites = Citations.sorted(answer.rows.flatMap(\.cites))
    answer.headline = words.pick(
      "\(answer.rows.count) things that only \(facts.outletName(ofReport: report.id)) reports",
      "\(answer.rows.count) مما انفرد به تقرير \(facts.outletName(ofReport: report.id))")
    return answer
  }

  mutating func composeEchoes() throws(QuestionError) -> Answer {
    guard let query = queries.first else { return absent() }
    let rows = try maker.run(query)
    var answer = Answer(kind: .statements, language: language)
    answer.columns = columns([.speaker, .said, .meeting, .speaker, .echo, .meeting])
    var speakers: [NodeID] = []
    var seen: Set<[NodeID]> = []
    for row in rows {
      guard row.count >= 2, case .node(let first) = row[0], case .node(let second) = row[1],
        seen.insert([first, second].sorted()).inserted
      else { continue }
      let pair = facts.date(first) <= facts.date(second) ? (first, second) : (second, first)
      let cells = [pair.0, pair.1].flatMap { node in
        [
          facts.speakers(node).map(facts.name).joined(separator: words.comma), facts.gist(node),
          facts.occasion(node).map(facts.name) ?? "",
        ]
      }
      answer.rows.append(
        AnswerRow(
          values: cells.map { .string($0) },
          cites: Citations.sorted(facts.cites(first) + facts.cites(second)),
          ids: ids(facts.speakers(first) + facts.speakers(second)), basis: [first, second]))
      speakers += facts.speakers(pair.0) + facts.speakers(pair.1)
    }
    guard !answer.rows.isEmpty else { return absent() }
    remember(unique(speakers))
    answer.ids = ids(unique(speakers))
    answer.cites = Citations.sorted(answer.rows.flatMap(\.cites))
    answer.headline =
      words.count(answer.rows.count, .echo) + words.colon
      + words.list(unique(speakers).map(facts.name))
    return answer
  }
}

extension Array where Element: Hashable {
  /// Each element once, in order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
