import GraphModel
import QuestionLanguage

extension AnswerComposer {
  /// Statements (and claims) as rows: when, who, what, where.
  mutating func composeStatements(_ found: [NodeID]) -> Answer {
    var nodes = unique(found)
    if question.asked.contains(.occasions) && nodes.contains(where: { facts.occasion($0) != nil }) {
      nodes = nodes.filter { facts.occasion($0) != nil }
    }
    nodes = question.asked.contains(.reasons) ? reasons(nodes) : preferStatements(nodes)
    guard !nodes.isEmpty, isInEnoughReports(nodes.flatMap(facts.cites)) else { return absent() }
    if let grouped = grouped(nodes) { return grouped }
    nodes = ordered(nodes)
    var answer = Answer(kind: .statements, language: language)
    let showsForm = nodes.contains { facts.isStatement($0) }
    answer.columns = columns(
      showsForm ? [.date, .speaker, .said, .form, .meeting] : [.date, .speaker, .said])
    answer.rows = nodes.map { row($0, showsForm: showsForm) }
    answer.cites = Citations.sorted(nodes.flatMap(facts.cites))
    answer.isOrdered = true
    let speakers = unique(nodes.flatMap(facts.speakers))
    remember(speakers)
    remember(nodes.compactMap(facts.occasion))
    settle(&answer, nodes, speakers)
    addDisagreements(nodes, to: &answer)
    return answer
  }

  /// A claim that a statement makes, too, adds nothing beside it.
  private func preferStatements(_ nodes: [NodeID]) -> [NodeID] {
    let statements = nodes.filter(facts.isStatement)
    guard !statements.isEmpty else { return nodes }
    let cited = Set(statements.flatMap(facts.cites))
    let speakers = Set(statements.flatMap(facts.speakers))
    return nodes.filter { node in
      if facts.isStatement(node) || !facts.cites(node).allSatisfy(cited.contains) { return true }
      // Who else is held to have said it is part of who says it.
      return question.asked.contains(.speakers)
        && facts.speakers(node).contains { !facts.isSource($0) && !speakers.contains($0) }
    }
  }

  private func row(_ node: NodeID, showsForm: Bool) -> AnswerRow {
    let date = facts.isClaim(node) ? facts.date(node, PropertyName.asOf) : facts.date(node)
    let speakers = facts.speakers(node)
    var values: [Value] = [
      .string(date), .string(speakers.map(facts.name).joined(separator: words.comma)),
      .string(facts.gist(node)),
    ]
    if showsForm {
      values.append(.string(facts.term(node, PropertyName.form, schema.forms)))
      values.append(.string(facts.occasion(node).map(facts.name) ?? ""))
    }
    return AnswerRow(values: values, cites: facts.cites(node), ids: ids(speakers), basis: [node])
  }

  /// What is asked of the statements: who makes them, in which reports, when, where; how many; whether at all.
  private mutating func settle(_ answer: inout Answer, _ nodes: [NodeID], _ speakers: [NodeID]) {
    var ids: [String] = []
    var parts: [String] = []
    for asked in question.asked {
      switch asked {
      case .speakers, .authors:
        ids += self.ids(speakers)
        parts.append(words.list(speakers.map(facts.name)))
      case .reports:
        ids += outlets(answer.cites)
        parts.append(words.list(outletNames(answer.cites)))
      case .occasions:
        let occasions = unique(nodes.compactMap(facts.occasion))
        ids += self.ids(occasions)
        parts.append(words.list(occasions.map(facts.name)))
      case .dates:
        let dates = nodes.map { facts.isClaim($0) ? facts.date($0, PropertyName.asOf) : facts.date($0) }
          .filter { !$0.isEmpty }
        var seen: Set<String> = []
        answer.values = dates.filter { seen.insert($0).inserted }
        parts.append(answer.values.isEmpty ? words.undated : words.list(answer.values))
      case .things:
        let named = unique(nodes.flatMap(actors))
        ids += self.ids(named)
        parts.append(words.list(named.map(facts.name)))
        remember(named)
      case .reasons:
        ids += self.ids(unique(nodes.flatMap { self.ends(of: $0) }))
        parts.append(reasonGiven(nodes))
      case .topics:
        let topics = unique(nodes.flatMap { facts.names.neighbours($0, .about, .outgoing) })
        ids += self.ids(topics)
        parts.append(words.list(topics.map(facts.name)))
      default: break
      }
    }
    answer.ids = ids.isEmpty ? self.ids(subjects(nodes)) : ids
    if !question.asked.isEmpty { answer.kind = .entities }
    if question.asked == [.reasons] { answer.kind = .values }
    if question.asked == [.dates], nodes.allSatisfy(facts.isClaim) {
      // When something is so is a value of what it is claimed of.
      answer.kind = .values
      answer.ids = self.ids(unique(nodes.compactMap(facts.thing)))
    }
    switch question.form {
    case .count: settleCount(&answer, nodes, speakers)
    case .whether: answer.headline = words.yes + words.pick(" — ", " — ") + said(nodes, speakers)
    default:
      answer.headline = parts.isEmpty ? said(nodes, speakers) : parts.joined(separator: words.semicolon)
    }
  }

  /// Of texts those that give a reason, where some do.
  private func reasons(_ nodes: [NodeID]) -> [NodeID] {
    let giving = nodes.filter { isReason($0) }
    return giving.isEmpty ? Array(preferStatements(nodes).prefix(3)) : giving
  }

  private func isReason(_ node: NodeID) -> Bool {
    let texts = [
      facts.gist(node), facts.names.text(node, PropertyName.gistArabic) ?? "",
      facts.names.text(node, PropertyName.valueArabic) ?? "",
    ]
    return maker.reader.purposes.contains(facts.attribute(node))
      || texts.contains(where: maker.reader.givesReason)
  }

  private func ends(of node: NodeID) -> [NodeID] {
    guard facts.isClaim(node) else { return facts.speakers(node) }
    return [facts.thing(node), facts.valueNode(node)].compactMap { $0 }
  }

  private func reasonGiven(_ nodes: [NodeID]) -> String {
    let said = nodes.prefix(2).map { node in
      let text = facts.isClaim(node) ? facts.valueText(node) : facts.gist(node)
      return text + " (" + Citations.shortened(facts.cites(node)) + ")"
    }.joined(separator: words.semicolon)
    if nodes.contains(where: isReason) { return said }
    return words.pick("no reason is given; the nearest: ", "لم يُذكر سبب؛ والأقرب: ") + said
  }

  /// Who says something; of what only reports say, what they say it of.
  private func subjects(_ nodes: [NodeID]) -> [NodeID] {
    unique(
      nodes.flatMap { node -> [NodeID] in
        let speakers = facts.speakers(node)
        guard facts.isClaim(node), speakers.allSatisfy(facts.isSource) else { return speakers }
        return facts.thing(node).map { [$0] } ?? []
      })
  }

  /// Whom a text names as doing what it says, other than who is named in the question; else who says it.
  private func actors(_ node: NodeID) -> [NodeID] {
    let asked = Set(question.filters.flatMap { maker.reader.named(in: $0) })
    guard facts.isClaim(node) else { return doers(node, asked) }
    let ends = [facts.valueNode(node), facts.thing(node)].compactMap { $0 }
    let agents = Set(schema.labels(of: .agent).map(\.name))
    let found = ends.filter { end in
      agents.contains { facts.has(end, $0) } && !asked.contains(facts.id(end))
    }
    return found.isEmpty ? facts.speakers(node) : found
  }

  /// Who, in what somebody says, does it: the people that the words name besides what the question names, else the
  /// other agents; who says it where they name none.
  private func doers(_ statement: NodeID, _ asked: Set<String>) -> [NodeID] {
    let agents = Set(schema.labels(of: .agent).map(\.name))
    let speakers = facts.speakers(statement)
    let mentioned = facts.names.neighbours(statement, .mentions, .outgoing).filter { node in
      agents.contains { facts.has(node, $0) } && !asked.contains(facts.id(node)) && !speakers.contains(node)
    }
    let gists = [PropertyName.gistEnglish, PropertyName.gistArabic].compactMap {
      facts.names.text(statement, $0)
    }
    let named = maker.reader.named(in: gists, of: mentioned)
    let people = schema.structure.endLabels(of: .writtenBy)
    let persons = named.filter { node in people.contains { facts.has(node, $0) } }
    if !persons.isEmpty { return persons }
    return named.isEmpty ? speakers : named
  }

  private func settleCount(_ answer: inout Answer, _ nodes: [NodeID], _ speakers: [NodeID]) {
    answer.kind = .count
    let counted: [String]
    switch question.asked.first {
    case .speakers?: counted = speakers.map(facts.name)
    case .reports?: counted = outletNames(answer.cites)
    case .occasions?: counted = unique(nodes.compactMap(facts.occasion)).map(facts.name)
    case .topics?:
      counted = unique(nodes.flatMap { facts.names.neighbours($0, .about, .outgoing) }).map(facts.name)
    default: counted = []
    }
    let number = question.asked.isEmpty ? nodes.count : counted.count
    answer.values = [String(number)]
    answer.headline = "\(number)" + (counted.isEmpty ? "" : words.colon + words.list(counted))
    if question.asked.isEmpty { answer.headline = words.count(number, .statement) }
  }

  private func said(_ nodes: [NodeID], _ speakers: [NodeID]) -> String {
    let who = words.list(speakers.map(facts.name), limit: 4)
    if nodes.count == 1 { return who + words.colon + facts.gist(nodes[0]) }
    let noun: Wording.Noun = nodes.contains(where: facts.isStatement) ? .statement : .claim
    return words.count(nodes.count, noun) + (who.isEmpty ? "" : " " + words.pick("by " + who, words.of(who)))
  }

  // MARK: Stages

  private func ordered(_ nodes: [NodeID]) -> [NodeID] {
    var nodes = nodes
    var isSorted = false
    for stage in question.stages {
      switch stage {
      case .first(let count): nodes = Array((isSorted ? nodes : dated(nodes)).prefix(count))
      case .last(let count): nodes = Array((isSorted ? nodes : dated(nodes)).suffix(count))
      case .sort(let key, let descending):
        let sorted = nodes.sorted { keys(of: $0, key).joined() < keys(of: $1, key).joined() }
        nodes = descending ? sorted.reversed() : sorted
        isSorted = true
      case .timeline: nodes = dated(nodes)
      default: break
      }
    }
    return nodes
  }

  private func dated(_ nodes: [NodeID]) -> [NodeID] {
    func date(_ node: NodeID) -> String {
      facts.isClaim(node) ? facts.date(node, PropertyName.asOf) : facts.date(node)
    }
    return nodes.filter { !date($0).isEmpty }.sorted { (date($0), facts.id($0)) < (date($1), facts.id($1)) }
      + nodes.filter { date($0).isEmpty }
  }

  /// What a statement counts under.
  private func keys(of node: NodeID, _ key: Stage.Key) -> [String] {
    groups(of: node, key).map(\.name)
  }

  private func groups(of node: NodeID, _ key: Stage.Key) -> [(name: String, node: NodeID?)] {
    func named(_ nodes: [NodeID]) -> [(name: String, node: NodeID?)] { nodes.map { (facts.name($0), $0) } }
    let date = facts.date(node)
    switch key {
    case .speaker, .country, .name: return named(facts.speakers(node))
    case .topic: return named(facts.names.neighbours(node, .about, .outgoing))
    case .meeting: return named(facts.occasion(node).map { [$0] } ?? [])
    case .report:
      return Citations.reports(of: facts.cites(node)).map {
        (facts.outletName(ofReport: $0), facts.report($0))
      }
    case .date: return [(date, nil)]
    case .year: return [(String(date.prefix(4)), nil)]
    case .month: return [(String(date.prefix(7)), nil)]
    case .act: return [(facts.term(node, PropertyName.act, schema.acts), nil)]
    case .form: return [(facts.term(node, PropertyName.form, schema.forms), nil)]
    default: return [("", nil)]
    }
  }

  /// Statements counted by what a stage names; `nil` when no stage counts.
  private mutating func grouped(_ nodes: [NodeID]) -> Answer? {
    var key: Stage.Key?
    var limit: Int?
    for stage in question.stages {
      if case .count(let by) = stage { key = by ?? key }
      if case .top(let count, let by) = stage {
        limit = count
        if key == nil && by != .count && by != .value { key = by }
      }
    }
    guard let key else { return nil }
    var groups: [(name: String, node: NodeID?, members: [NodeID])] = []
    for node in nodes {
      for group in self.groups(of: node, key) {
        if let index = groups.firstIndex(where: { $0.name == group.name }) {
          groups[index].members.append(node)
        } else {
          groups.append((group.name, group.node, [node]))
        }
      }
    }
    // Of speakers asked for each counts once.
    func size(_ group: (name: String, node: NodeID?, members: [NodeID])) -> Int {
      question.asked.contains(.speakers) && key != .speaker
        ? unique(group.members.flatMap(facts.speakers)).count : group.members.count
    }
    groups.sort { (size($1), $0.name) < (size($0), $1.name) }
    if let limit { groups = Array(groups.prefix(limit)) }
    var answer = Answer(kind: .count, language: language)
    answer.columns = [
      AnswerColumn(name: words.column(column(for: key))), AnswerColumn(name: words.column(.count)),
    ]
    answer.rows = groups.map { group in
      AnswerRow(
        values: [.string(group.name), .int(Int64(size(group)))],
        cites: Citations.sorted(group.members.flatMap(facts.cites)),
        ids: group.node.map { ids([$0]) } ?? [], basis: group.members)
    }
    answer.ids = ids(groups.compactMap(\.node))
    remember(groups.compactMap(\.node))
    if answer.ids.count == groups.count && !answer.ids.isEmpty { answer.kind = .entities }
    answer.values = groups.map { String(size($0)) }
    answer.cites = Citations.sorted(groups.flatMap { $0.members.flatMap(facts.cites) })
    answer.headline = words.list(groups.prefix(5).map { "\($0.name) (\(size($0)))" })
    answer.isOrdered = true
    return answer
  }

  private func column(for key: Stage.Key) -> Wording.Column {
    switch key {
    case .speaker, .country: .speaker
    case .topic: .topic
    case .meeting: .meeting
    case .report: .report
    case .date, .year, .month: .date
    case .form: .form
    default: .name
    }
  }
}
