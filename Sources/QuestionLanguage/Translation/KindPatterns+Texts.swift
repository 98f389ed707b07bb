import GraphModel
import TextFolding

/// What is said of things of a kind, where they are named, and when they are.
extension KindPatterns {
  // MARK: Statements

  mutating func addSpeaking(_ filter: Filter) {
    guard case .question(let inner)? = filter.operands.first else { return }
    let statement = fresh("statement")
    var patterns = StatementPatterns(translator: translator, subject: statement)
    patterns.add(inner.filters)
    let head = statementHead(statement)
    if isPassage { patterns.conditions.append("row.id IN \(statement).cites") }
    if filter.isNegated {
      var inside = "MATCH " + ([head] + patterns.matches.map(\.pattern)).joined(separator: ", ")
      let predicates = patterns.conditions + patterns.matches.flatMap(\.conditions)
      if !predicates.isEmpty { inside += " WHERE " + predicates.joined(separator: " AND ") }
      conditions.append("NOT EXISTS { \(inside) }")
    } else {
      if let cited = isOfReports(statement) { patterns.conditions.append(cited) }
      matches.append((head, patterns.conditions))
      matches += patterns.matches
      evidence.append(statement)
    }
  }

  /// How a statement and a thing of the kind belong together: who speaks, what about, where.
  private func statementHead(_ statement: String) -> String {
    let node = "(\(statement)\(QueryWriter.label(facts.utterance)))"
    if isPassage { return node }
    if isTopic { return "\(node)-\(relation(.about))->(row)" }
    if isOccasion { return "\(node)-\(relation(.at))->(row)" }
    let spokenFor =
      facts.representation.isEmpty || label == facts.commonAgentLabel
      ? "" : "<-[\(QueryWriter.types(facts.representation))*0..1]-()"
    return "(row)\(spokenFor)-\(relation(.said))->\(node)"
  }

  /// Topics and agents by the statements that they are in.
  mutating func addStatements(_ filters: [Filter]) {
    guard !evidence.contains("statement") else { return }
    var patterns = StatementPatterns(translator: translator, subject: "statement")
    patterns.add(
      filters.filter {
        [.by, .about, .at, .act, .form].contains($0.relation) || translator.isTime($0.relation)
      })
    let head =
      isTopic
      ? "(statement\(QueryWriter.label(facts.utterance)))-\(relation(.about))->(row)"
      : "(row)-\(relation(.said))->(statement\(QueryWriter.label(facts.utterance)))"
    matches.append((head, patterns.conditions))
    matches += patterns.matches
    evidence.append("statement")
  }

  // MARK: Naming

  mutating func addNaming(_ filter: Filter) {
    let ids = translator.aspectIDs(filter)
    let attributes = translator.keys(filter)
    if case .question(let inner)? = filter.operands.first {
      addNamedIn(filter, inner)
    } else if isSource {
      // A report that names a city need not name its country.
      let own = Set(translator.ids(filter))
      addSourceNaming(filter, ids.filter { own.contains($0) || isTopicID($0) }, attributes)
    } else if isPassage {
      if !ids.isEmpty { require("(row)-\(relation(.mentions))->(\(fresh("thing")))", [], filter, ids: ids) }
    } else if !ids.isEmpty {
      addNamedBeside(filter, ids)
    } else if isAgent || isTopic || filter.operands.isEmpty {
      let passage = fresh("passage")
      require(
        "(\(passage)\(QueryWriter.label(facts.passage)))-\(relation(.mentions))->(row)", [], filter,
        evidence: passage)
    }
  }

  private func isTopicID(_ id: String) -> Bool {
    view.lexicon.entity(id: id, roles: [.thing])?.has(anyOf: facts.topics) ?? false
  }

  /// Things that some statements name or are about.
  private mutating func addNamedIn(_ filter: Filter, _ inner: Question) {
    let statement = fresh("statement")
    var patterns = StatementPatterns(translator: translator, subject: statement)
    patterns.add(inner.filters)
    let types = QueryWriter.types([structure[.mentions], structure[.about]])
    let head = "(row)<-[\(types)]-(\(statement)\(QueryWriter.label(facts.utterance)))"
    let all = [head] + patterns.matches.map(\.pattern)
    let predicates = patterns.conditions + patterns.matches.flatMap(\.conditions)
    require(all.joined(separator: ", "), predicates, filter, evidence: statement)
  }

  /// Things named by somebody who speaks, in a statement of theirs; or together with what does not.
  private mutating func addNamedBeside(_ filter: Filter, _ ids: [String]) {
    let statement = fresh("statement")
    let other = statement + "_other"
    let node = "(\(statement)\(QueryWriter.label(facts.utterance)))"
    let named = "(row)<-[\(QueryWriter.types([structure[.mentions], structure[.about]]))]-\(node)"
    let speakers = translator.names(filter).filter { name in
      view.entity(name).map { $0.has(anyOf: facts.agents) && view.speaks($0) } ?? false
    }
    if !speakers.isEmpty {
      require(
        "\(named)<-\(relation(.said))-(\(other))",
        [QueryWriter.isOneOf("\(other).id", speakers.map(\.id))], filter, evidence: statement)
    } else {
      let types = [structure[.mentions], structure[.about], structure[.at]]
      require(
        "\(named)-[\(QueryWriter.types(types))]->(\(other))",
        [QueryWriter.isOneOf("\(other).id", ids), "row <> \(other)"], filter, evidence: statement)
    }
  }

  private mutating func require(_ pattern: String, _ predicates: [String], _ filter: Filter, ids: [String]) {
    let variable = pattern.split(separator: "(").last.map { String($0.dropLast()) } ?? "thing"
    require(pattern, predicates + [QueryWriter.isOneOf("\(variable).id", ids)], filter)
  }

  // MARK: Reports

  /// Things that a report names, in passages of it; with other evidence, that must be of the report.
  mutating func addReport(_ filter: Filter, _ all: [Filter]) {
    let ids = translator.ids(filter)
    if isSource { return put("row.id IN \(QueryWriter.list(ids))", filter) }
    let report = fresh("report")
    if isPassage {
      return require(
        "(row)-\(relation(.passageIn))->(\(report))", [QueryWriter.isOneOf("\(report).id", ids)], filter)
    }
    let isCited = all.contains {
      if case .having = $0.relation { !$0.isNegated } else { $0.relation == .speaking && !$0.isNegated }
    }
    if isCited && !filter.isNegated { return }
    let passage = report + "_passage"
    require(
      "(row)<-\(relation(.mentions))-(\(passage)\(QueryWriter.label(facts.passage)))-\(relation(.passageIn))->(\(report))",
      [QueryWriter.isOneOf("\(report).id", ids)], filter, evidence: passage)
  }

  private var naming: String {
    "(row)<-\(relation(.mentions))-(\(QueryWriter.label(facts.passage)))-\(relation(.passageIn))->(naming_report)"
  }

  /// Things that so many reports name.
  mutating func addReportCount(_ filter: Filter) {
    guard !isSource, !isPassage, let count = translator.reportCounts(filter).max() else { return }
    conditions.append("COUNT { MATCH \(naming) RETURN DISTINCT naming_report } >= \(count)")
    if evidence.isEmpty {
      let passage = fresh("passage")
      matches.append(
        ("(row)<-\(relation(.mentions))-(\(passage)\(QueryWriter.label(facts.passage)))", []))
      evidence.append(passage)
    }
  }

  /// Things that no report names but one.
  mutating func addOnlyReport() {
    guard !isSource, !isPassage else { return }
    conditions.append("COUNT { MATCH \(naming) RETURN DISTINCT naming_report } = 1")
  }

  mutating func addSourceNaming(_ filter: Filter, _ ids: [String], _ attributes: [String]) {
    if !ids.isEmpty && attributes.isEmpty {
      let passage = fresh("passage")
      require(
        "(row)<-\(relation(.passageIn))-(\(passage)\(QueryWriter.label(facts.passage)))-\(relation(.mentions))->(\(passage)_thing)",
        [QueryWriter.isOneOf("\(passage)_thing.id", ids)], filter, evidence: passage)
    }
    if !attributes.isEmpty {
      let claim = fresh("claim")
      let pattern = "(\(claim)\(claimLabel))-\(relation(.of))->(\(claim)_thing)"
      var predicates = [
        QueryWriter.isOneOf("\(claim).attribute", attributes),
        "any(cite IN \(claim).cites WHERE cite STARTS WITH row.id + ':')",
      ]
      if !ids.isEmpty { predicates.append(QueryWriter.isOneOf("\(claim)_thing.id", translator.ids(filter))) }
      require(pattern, predicates, filter, evidence: claim)
    }
    let texts = filter.operands.filter {
      if case .text = $0 { true } else if case .number = $0 { true } else { false }
    }
    if !texts.isEmpty { addSourceText(Filter(.saying, texts, isNegated: filter.isNegated)) }
  }

  mutating func addSourceText(_ filter: Filter) {
    let passage = fresh("passage")
    let ids = translator.textIDs(filter, kinds: [.passage])
    require(
      "(row)<-\(relation(.passageIn))-(\(passage)\(QueryWriter.label(facts.passage)))",
      ["\(passage).id IN \(QueryWriter.list(ids))"], filter, evidence: passage)
  }

  mutating func addText(_ filter: Filter) {
    if isSource { return addSourceText(filter) }
    if label == facts.schema.labelName(of: .passage) {
      return put("row.id IN \(QueryWriter.list(translator.textIDs(filter, kinds: [.passage])))", filter)
    }
    // The words must be of the thing's name, or of a text about it.
    let features = filter.operands.flatMap { translator.features(of: $0) }
    let named = Set(matching(features))
    let claim = fresh("text")
    let ids = translator.textIDs(filter, kinds: [.claim, .statement])
    if !named.isEmpty {
      put("row.id IN \(QueryWriter.list(named.sorted()))", filter)
    } else {
      require(
        "(row)-[\(QueryWriter.types([structure[.of], structure[.value], structure[.about], structure[.mentions], structure[.said], structure[.at]]))]-(\(claim))",
        ["\(claim).id IN \(QueryWriter.list(ids))"], filter, evidence: claim)
    }
  }

  /// The ids of things of the kind whose names have all of the words.
  func matching(_ features: [EvidenceSearch.Feature]) -> [String] {
    guard !features.isEmpty else { return [] }
    return view.entities(labelled: facts.mask(of: label)).filter { entity in
      let words = [true, false].flatMap {
        WordForm.words(of: view.lexicon.name(of: entity.index, arabic: $0))
      }
      let stems = Set(words.map(TextStem.of))
      return features.allSatisfy { feature in feature.terms.contains(where: stems.contains) }
    }.map(\.id)
  }

  // MARK: Time

  /// A thing of a kind is dated by its own dates; one without any by when it is first said to be so.
  mutating func addTime(_ filter: Filter, _ all: [Filter]) {
    let condition = TimeCondition(relation: filter.relation, dates: translator.dates(filter))
    if isSource {
      if let predicate = condition.predicate("row.published") { put(predicate, filter) }
      return
    }
    if (isTopic || isAgent) && all.contains(where: { [.by, .about, .at, .act, .form].contains($0.relation) })
    {
      return
    }
    let ids = view.entities(labelled: facts.mask(of: label)).filter { entity in
      let dates = view.dates(of: entity.node)
      if !dates.isEmpty { return dates.contains(where: condition.holds) }
      guard filter.relation == .before, let known = view.knownBy(entity.node) else { return false }
      return translator.dates(filter).contains { bound in bound.firstDay.map { known <= $0 } ?? false }
    }.map(\.id)
    let own = Set(translator.ids(filter))
    put("row.id IN \(QueryWriter.list(ids.filter { !own.contains($0) }.sorted()))", filter)
  }

  /// A session is no meeting of its own when meetings are listed or counted.
  mutating func leaveOutParts(_ question: Question) {
    let parts =
      facts.schema.words.first { $0.key == SchemaFacts.partsKey }?.words.en.compactMap {
        facts.schema.attribute(named: $0)
      }
      .filter {
        facts.mask(of: $0.of) & facts.mask(of: label) != 0 && facts.mask(of: label) & facts.occasions != 0
      } ?? []
    let asksForParts = question.filters.contains { $0.relation == .subkind || $0.relation == .within }
    guard !asksForParts else { return }
    for attribute in parts {
      if let type = attribute.relation {
        conditions.append("NOT EXISTS { MATCH (row)-[\(QueryWriter.types([type]))]->() }")
      }
    }
  }
}
