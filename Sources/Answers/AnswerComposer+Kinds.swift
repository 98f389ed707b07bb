import GraphModel
import QuestionLanguage
import TextFolding

extension AnswerComposer {
  /// Things of a kind as rows, each with what speaks for it.
  mutating func composeKinds(_ rows: [[Value]]) -> Answer {
    guard !rows.isEmpty else { return absent() }
    if earlyStages.contains(.timeline) { return timeline(rows) }
    if let first = nodes(rows).first, facts.has(first, schema.labelName(of: .passage)) {
      return passages(unique(nodes(rows)))
    }
    var answer = Answer(kind: .entities, language: language)
    var entries = rows.compactMap { row -> (node: NodeID, evidence: [[NodeID]])? in
      guard case .node(let node)? = row.first else { return nil }
      return (node, row.dropFirst().map(listed))
    }
    entries = limited(preciselyDated(entries))
    let showsDates = entries.contains { !self.date(of: $0.node).isEmpty }
    let showsCount = question.stages.contains { if case .top = $0 { true } else { false } }
    answer.columns = columns([.name] + (showsDates ? [.date] : []) + [.kind] + (showsCount ? [.count] : []))
    var cites: [String] = []
    for entry in entries {
      let supporting = entry.evidence.map { $0.flatMap(facts.cites) }.filter { !$0.isEmpty }
      let own = supporting.isEmpty ? own(entry.node) : supporting
      let all = Citations.sorted(own.flatMap { $0 })
      // What one claim rests on it rests on as a whole; what is counted rests on all of it.
      cites += supporting.isEmpty || showsCount ? all : Citations.cover(own)
      var values: [Value] = [.string(facts.name(entry.node))]
      if showsDates { values.append(.string(words.date(date(of: entry.node)))) }
      values.append(.string(kind(entry.node)))
      if showsCount { values.append(.int(Int64(Set(entry.evidence.flatMap { $0 }).count))) }
      answer.rows.append(
        AnswerRow(values: values, cites: all, ids: ids([entry.node]), basis: entry.evidence.flatMap { $0 }))
    }
    let nodes = entries.map(\.node)
    nodesOfRows = nodes
    remember(nodes)
    answer.ids = ids(nodes)
    answer.cites = Citations.sorted(cites)
    addAsked(&answer, entries.map(\.evidence))
    answer.headline = words.list(nodes.map(facts.name))
    if question.asked.contains(.authors) {
      let writers = unique(nodes.flatMap { facts.names.neighbours($0, .writtenBy, .outgoing) })
      if writers.isEmpty { return absent() }
      answer.headline = words.list(writers.map(facts.name))
    } else if question.asked.contains(.dates), nodes.contains(where: facts.isSource) {
      if answer.values.isEmpty { return absent() }
      answer.headline = words.list(answer.values)
    }
    if question.form == .count {
      answer.kind = .count
      answer.values = [String(nodes.count)]
      answer.headline = "\(nodes.count)" + words.colon + words.list(nodes.map(facts.name))
    } else if question.form == .whether {
      answer.headline = words.yes + " — " + words.list(nodes.map(facts.name))
    }
    return answer
  }

  /// Sentences of reports as rows.
  private mutating func passages(_ nodes: [NodeID]) -> Answer {
    var answer = Answer(kind: question.form == .count ? .count : .statements, language: language)
    answer.columns = columns([.report, .said])
    answer.rows = nodes.map { node in
      let cites = facts.cites(node)
      let text = facts.text(node, PropertyName.textEnglish, PropertyName.textArabic) ?? ""
      return AnswerRow(
        values: [.string(outletNames(cites).joined(separator: words.comma)), .string(text)], cites: cites,
        ids: outlets(cites))
    }
    answer.cites = Citations.sorted(nodes.flatMap(facts.cites))
    answer.ids = outlets(answer.cites)
    answer.values = [String(nodes.count)]
    answer.headline =
      words.count(nodes.count, .passage) + words.colon + Citations.shortened(answer.cites)
    return answer
  }

  /// Of what may have been in a time those whose date is as precise as the time, where there are such.
  private func preciselyDated(_ entries: [(node: NodeID, evidence: [[NodeID]])]) -> [(
    node: NodeID, evidence: [[NodeID]]
  )] {
    guard let wanted = askedPrecision else { return entries }
    let precise = entries.filter { entry in
      EDTFDate(firmDate(of: entry.node)).map { $0.precision >= wanted } ?? false
    }
    return precise.isEmpty ? entries : precise
  }

  /// How precise the time is in which something is to have been.
  var askedPrecision: DatePrecision? {
    question.filters(.during).flatMap(\.operands).compactMap { operand in
      if case .date(let text) = operand, let date = EDTFDate(text), !date.isInterval {
        date.precision
      } else {
        nil
      }
    }.max()
  }

  private func listed(_ value: Value) -> [NodeID] {
    switch value {
    case .node(let node): [node]
    case .list(let list): list.compactMap { if case .node(let node) = $0 { node } else { nil } }
    default: []
    }
  }

  private func limited(_ entries: [(node: NodeID, evidence: [[NodeID]])]) -> [(
    node: NodeID, evidence: [[NodeID]]
  )] {
    var entries = entries
    for stage in earlyStages {
      switch stage {
      case .first(let count): entries = Array(byDate(entries).prefix(count))
      case .last(let count): entries = Array(byDate(entries).suffix(count))
      case .top(let count, _):
        entries.sort {
          ($1.evidence.joined().count, facts.id($0.node)) < ($0.evidence.joined().count, facts.id($1.node))
        }
        entries = Array(entries.prefix(count))
      default: break
      }
    }
    return entries
  }

  private func byDate(_ entries: [(node: NodeID, evidence: [[NodeID]])]) -> [(
    node: NodeID, evidence: [[NodeID]]
  )] {
    entries.filter { !firmDate(of: $0.node).isEmpty }.sorted { firmDate(of: $0.node) < firmDate(of: $1.node) }
  }

  private mutating func addAsked(_ answer: inout Answer, _ evidence: [[[NodeID]]]) {
    let nodes = evidence.joined().joined()
    for asked in question.asked {
      switch asked {
      case .reports: answer.ids += outlets(answer.rows.flatMap(\.cites)).filter { !answer.ids.contains($0) }
      case .authors: askFor(.writtenBy, &answer)
      case .dates: askForDates(&answer)
      case .places: askForPlaces(&answer)
      case .occasions:
        answer.ids += ids(unique(nodes.compactMap(facts.occasion))).filter { !answer.ids.contains($0) }
      default: break
      }
    }
    if question.asked.contains(.reports) {
      answer.columns.append(AnswerColumn(name: words.column(.report)))
      for index in answer.rows.indices {
        answer.rows[index].values.append(
          .string(outletNames(answer.rows[index].cites).joined(separator: words.comma)))
      }
      answer.cites = Citations.sorted(answer.rows.flatMap(\.cites))
    }
  }

  /// Who wrote the reports that are the rows.
  private mutating func askFor(_ key: SchemaStructure.Key, _ answer: inout Answer) {
    let reports = nodesOfRows
    let found = unique(reports.flatMap { facts.names.neighbours($0, key, .outgoing) })
    answer.ids = ids(found)
    remember(found)
    answer.columns.append(AnswerColumn(name: words.pick("written by", "الكاتب")))
    for (index, report) in reports.enumerated() where index < answer.rows.count {
      let writers = facts.names.neighbours(report, key, .outgoing).map(facts.name)
      answer.rows[index].values.append(.string(writers.joined(separator: words.comma)))
    }
  }

  private func askForDates(_ answer: inout Answer) {
    guard nodesOfRows.contains(where: facts.isSource) else {
      answer.values = nodesOfRows.map { date(of: $0) }.filter { !$0.isEmpty }
      answer.cites = Citations.sorted(answer.cites + nodesOfRows.compactMap(dateClaim).flatMap(facts.cites))
      return
    }
    answer.kind = .values
    answer.values = nodesOfRows.map { facts.date($0, PropertyName.published) }.filter { !$0.isEmpty }
  }

  /// Where the occasions that are the rows took place.
  private func askForPlaces(_ answer: inout Answer) {
    let places = Set(
      schema.attributes.filter { attribute in
        if case .label(let name) = attribute.value {
          schema.structure.endLabels(of: .partOf).contains(name)
        } else {
          false
        }
      }.map(\.name))
    answer.columns.append(AnswerColumn(name: words.pick("place", "المكان")))
    for (index, node) in nodesOfRows.enumerated() where index < answer.rows.count {
      let claims = facts.names.neighbours(node, .of, .incoming).filter {
        places.contains(facts.attribute($0)) && facts.rank($0) != "wrong"
      }
      let found = unique(claims.compactMap(facts.valueNode))
      answer.rows[index].values.append(.string(words.list(found.map(facts.name))))
      answer.ids += ids(found).filter { !answer.ids.contains($0) }
      answer.values += found.map(facts.name).filter { !answer.values.contains($0) }
      answer.cites = Citations.sorted(answer.cites + claims.flatMap(facts.cites))
    }
  }

  private func kind(_ node: NodeID) -> String {
    let own = facts.names.text(node, PropertyName.kind) ?? facts.names.text(node, PropertyName.genre) ?? ""
    guard facts.isArabic else { return own }
    let label = schema.labels.first { $0.kinds.contains(own) }
    return label?.words.ar.first ?? own
  }

  /// What a thing without conditions rests on: the claims of its date or status, else the first that is claimed.
  private func own(_ node: NodeID) -> [[String]] {
    if facts.isSource(node) { return [] }
    if facts.has(node, schema.labelName(of: .passage)) { return [facts.cites(node)] }
    let claims = facts.names.neighbours(node, .of, .incoming).filter { facts.rank($0) != "wrong" }
    let dated = claims.filter { schema.attribute(named: facts.attribute($0))?.isProperty ?? false }
    if let first = dated.first ?? claims.first { return [facts.cites(first)] }
    let passages = facts.names.neighbours(node, .mentions, .incoming)
    return passages.prefix(1).map(facts.cites)
  }

  // MARK: Time

  /// The days between two dated things.
  mutating func composeDuration() -> Answer {
    guard case .entities(let names) = question.subject else { return absent() }
    let nodes = names.compactMap { maker.reader.node(of: $0) }
    let dates = nodes.compactMap { EDTFDate(date(of: $0)) }
    guard dates.count == 2, let first = dates[0].firstDay, let second = dates[1].firstDay else {
      return absent()
    }
    let days = abs(second.dayNumber - first.dayNumber)
    var answer = Answer(kind: .count, language: language)
    answer.columns = columns([.name, .date])
    for node in nodes {
      let cites = dateClaim(of: node).map(facts.cites) ?? []
      answer.rows.append(
        AnswerRow(
          values: [.string(facts.name(node)), .string(words.date(date(of: node)))], cites: cites,
          ids: ids([node])))
    }
    remember(nodes)
    answer.ids = ids(nodes)
    answer.values = [String(days)]
    answer.cites = Citations.sorted(answer.rows.flatMap(\.cites))
    answer.headline =
      words.pick("\(days) days", "\(days) يوماً") + words.colon
      + dates.map(\.text).joined(separator: words.pick(" to ", " إلى "))
    return answer
  }

  /// The most precise date claimed for a thing; when it is only planned, by when.
  func date(of node: NodeID) -> String {
    if facts.isSource(node) { return facts.date(node, PropertyName.published) }
    return dateClaim(of: node).map { facts.date($0, PropertyName.value) } ?? ""
  }

  /// When a thing took place; a deadline or an invitation is no such date.
  func firmDate(of node: NodeID) -> String {
    if facts.isSource(node) { return facts.date(node, PropertyName.published) }
    guard let attribute = schema.attributes.first(where: { $0.value == .date && $0.isFunctional }) else {
      return ""
    }
    let claims = facts.names.neighbours(node, .of, .incoming).filter {
      facts.attribute($0) == attribute.name && facts.rank($0) != "wrong"
    }
    return claims.map { facts.date($0, PropertyName.value) }.max { ($0.count, $1) < ($1.count, $0) } ?? ""
  }

  func dateClaim(of node: NodeID) -> NodeID? {
    let claims = facts.names.neighbours(node, .of, .incoming).filter { facts.rank($0) != "wrong" }
    for attribute in schema.attributes where attribute.value == .date && attribute.isFunctional {
      let own = claims.filter { facts.attribute($0) == attribute.name }
      func precision(_ claim: NodeID) -> Int {
        EDTFDate(facts.date(claim, PropertyName.value))?.precision.rawValue ?? -1
      }
      if let best = own.max(by: { (precision($0), facts.id($1)) < (precision($1), facts.id($0)) }) {
        return best
      }
    }
    return nil
  }

  /// Things of a kind in the order of their dates; undated ones last.
  private mutating func timeline(_ rows: [[Value]]) -> Answer {
    let nodes = unique(self.nodes(rows))
    func day(_ node: NodeID) -> Int {
      EDTFDate(date(of: node))?.lastDay?.dayNumber ?? EDTFDate(date(of: node))?.firstDay?.dayNumber ?? .max
    }
    let dated = nodes.filter { !date(of: $0).isEmpty }.sorted {
      (day($0), facts.id($0)) < (day($1), facts.id($1))
    }
    let undated = nodes.filter { date(of: $0).isEmpty }
    var answer = Answer(kind: .timeline, language: language)
    answer.columns = columns([.date, .name, .kind])
    let status = schema.attributes.first { $0.value == .text && $0.isProperty }
    for node in dated + undated {
      let date = date(of: node)
      var cites = dateClaim(of: node).map(facts.cites) ?? []
      let claims = facts.names.neighbours(node, .of, .incoming).filter { facts.attribute($0) == status?.name }
      let state = claims.first.map(facts.valueText) ?? kind(node)
      if cites.isEmpty { cites = claims.first.map(facts.cites) ?? own(node).first ?? [] }
      answer.rows.append(
        AnswerRow(
          values: [
            .string(date.isEmpty ? words.undated : words.date(date)), .string(facts.name(node)),
            .string(state),
          ],
          cites: cites, ids: ids([node]), basis: (dateClaim(of: node).map { [$0] } ?? []) + claims.prefix(1)))
      if !date.isEmpty { answer.values.append(date) }
    }
    remember(dated + undated)
    answer.ids = ids(dated)
    answer.cites = Citations.sorted(answer.rows.flatMap(\.cites))
    answer.headline = dated.map { words.date(date(of: $0)) + " " + facts.name($0) }.joined(
      separator: words.semicolon)
    answer.isOrdered = true
    return answer
  }
}
