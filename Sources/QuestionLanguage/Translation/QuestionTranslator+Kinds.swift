import GraphModel
import TextFolding

extension QuestionTranslator {
  /// Things of a kind by what is said of them, with the claims and statements that say it.
  func kindQuery(_ question: Question, labels: [String]) -> QuestionQuery {
    var patterns = KindPatterns(translator: self, label: labels[0])
    patterns.add(question.filters)
    patterns.leaveOutParts(question)
    if question.stages.contains(where: { if case .top = $0 { true } else { false } }) {
      patterns.addStatements()
    }
    var writer = QueryWriter()
    writer.match("(row\(QueryWriter.label(labels[0])))", where: patterns.conditions)
    for (pattern, predicates) in patterns.matches { writer.match(pattern, where: predicates) }
    let collected = patterns.evidence.map { "collect(DISTINCT \($0)) AS \($0)" }
    // Without evidence nothing groups the rows, and a thing may be found in two ways.
    writer.append(
      (collected.isEmpty ? "RETURN DISTINCT " : "RETURN ") + (["row"] + collected).joined(separator: ", "))
    writer.append("ORDER BY row.id")
    return QuestionQuery(purpose: "rows", text: writer.text)
  }
}

/// The patterns and conditions that filters put on a thing of a kind.
private struct KindPatterns {
  let translator: QuestionTranslator
  let label: String
  var conditions: [String] = []
  var matches: [(pattern: String, conditions: [String])] = []
  /// Variables that hold what speaks for a row.
  var evidence: [String] = []

  init(translator: QuestionTranslator, label: String) {
    self.translator = translator
    self.label = label
  }

  private var facts: SchemaFacts { translator.facts }
  private var view: CorpusView { translator.view }
  private var structure: SchemaStructure { facts.schema.structure }
  private var isSource: Bool { facts.mask(of: label) & facts.sources != 0 }
  private var isTopic: Bool { facts.mask(of: label) & facts.topics != 0 }
  private var isAgent: Bool { facts.closure(of: label) & facts.agents != 0 }
  private var claimLabel: String { QueryWriter.label(facts.claim) }

  private func relation(_ key: SchemaStructure.Key) -> String { "[\(QueryWriter.types([structure[key]]))]" }

  private mutating func fresh(_ stem: String) -> String {
    let name = evidence.isEmpty && matches.isEmpty ? stem : stem + String(evidence.count + matches.count + 1)
    return name
  }

  mutating func add(_ filters: [Filter]) {
    for filter in filters { add(filter, all: filters) }
  }

  /// What things of a kind are ranked by when nothing else speaks for them: the statements by, at or about them.
  mutating func addStatements() {
    guard evidence.isEmpty else { return }
    let statement = "statement\(QueryWriter.label(facts.utterance))"
    if isAgent {
      matches.append(("(row)-\(relation(.said))->(\(statement))", []))
    } else if isTopic {
      matches.append(("(\(statement))-\(relation(.about))->(row)", []))
    } else if facts.mask(of: label) & facts.occasions != 0 {
      matches.append(("(\(statement))-\(relation(.at))->(row)", []))
    } else {
      matches.append(("(\(statement))-\(relation(.mentions))->(row)", []))
    }
    evidence.append("statement")
  }

  private mutating func require(
    _ pattern: String, _ predicates: [String], _ filter: Filter, evidence variable: String? = nil
  ) {
    if filter.isNegated {
      let inside = predicates.isEmpty ? "" : " WHERE " + predicates.joined(separator: " AND ")
      conditions.append("NOT EXISTS { MATCH \(pattern)\(inside) }")
    } else {
      matches.append((pattern, predicates))
      if let variable { evidence.append(variable) }
    }
  }

  private mutating func put(_ predicate: String, _ filter: Filter) {
    conditions.append(filter.isNegated ? "NOT (\(predicate))" : predicate)
  }

  private mutating func add(_ filter: Filter, all: [Filter]) {
    switch filter.relation {
    case .having(let attribute, let side): addClaim(filter, attribute, side)
    case .speaking: addSpeaking(filter)
    case .naming: addNaming(filter)
    case .within:
      let whole = fresh("whole")
      require(
        "(row)-[\(QueryWriter.types(facts.partRelations))*1..4]->(\(whole))",
        [QueryWriter.isOneOf("\(whole).id", translator.groupIDs(filter))], filter)
    case .of: addConnection(filter)
    case .kind: for label in translator.keys(filter) { put("row\(QueryWriter.label(label))", filter) }
    case .subkind:
      let kinds = filter.operands.compactMap { if case .text(let text) = $0 { text } else { nil } }
      put(QueryWriter.isOneOf("row.kind", kinds), filter)
    case .genre: put(QueryWriter.isOneOf("row.genre", translator.keys(filter)), filter)
    case .named, .unnamed: addNamed(filter)
    case .by, .about, .at, .act, .form: if isTopic || isAgent { addStatements(all) }
    case .saying: addText(filter)
    case .per: put("row.id IN \(QueryWriter.list(translator.ids(filter)))", filter)
    case .since, .before, .after, .during, .between: addTime(filter, all)
    default: break
    }
  }

  // MARK: Claims

  private mutating func addClaim(_ filter: Filter, _ attribute: String, _ side: ClaimSide) {
    let claim = fresh("claim")
    var predicates = [QueryWriter.isOneOf("\(claim).attribute", [attribute]), "\(claim).rank <> 'wrong'"]
    let ids = translator.ids(filter)
    let own = relation(side == .thing ? .of : .value)
    let other = relation(side == .thing ? .value : .of)
    var pattern = "(row)<-\(own)-(\(claim)\(claimLabel))"
    if !ids.isEmpty {
      let end = claim + "_end"
      let isPlace = translator.names(filter).contains { view.entity($0)?.has(anyOf: facts.places) ?? false }
      if isPlace && side == .thing {
        pattern += "-\(other)->()-[\(QueryWriter.types([structure[.partOf]]))*0..4]->(\(end))"
      } else {
        pattern += "-\(other)->(\(end))"
      }
      predicates.append(QueryWriter.isOneOf("\(end).id", ids))
    }
    let tests = filter.operands.compactMap { operand -> String? in
      switch operand {
      case .number(let number): "\(claim).value = \(QueryWriter.number(number))"
      case .text(let text): "\(claim).value = \(QueryWriter.quoted(text))"
      default: nil
      }
    }
    if !tests.isEmpty {
      predicates.append(tests.count == 1 ? tests[0] : "(" + tests.joined(separator: " OR ") + ")")
    }
    require(pattern, predicates, filter, evidence: claim)
  }

  /// What a kind is "of": by the attributes that say whose it is, else by any claim between the two.
  private mutating func addConnection(_ filter: Filter) {
    var ids = translator.ids(filter)
    // What belongs to a part belongs to the whole.
    for name in translator.names(filter) {
      guard let entity = view.entity(name) else { continue }
      if entity.has(anyOf: facts.mask(of: label)) { return put("row.id IN \(QueryWriter.list(ids))", filter) }
      for index in view.lexicon.entitiesNaming(entity.index) {
        let other = view.lexicon.entity(index)
        if other.has(anyOf: facts.agents) && !other.has(anyOf: facts.people)
          && other.labels & entity.labels & ~facts.mask(of: facts.commonLabels) != 0
          && !ids.contains(other.id)
        {
          ids.append(other.id)
        }
      }
      for part in view.parts(of: entity.node)
      where !part.has(anyOf: facts.people) && !ids.contains(part.id) && !part.has(anyOf: facts.places) {
        ids.append(part.id)
      }
    }
    let belonging = (facts.schema.words.first { $0.key == SchemaFacts.belongingKey }?.words.en ?? [])
      .compactMap { facts.schema.attribute(named: $0) }.filter { facts.fitsThing($0, facts.mask(of: label)) }
    let claim = fresh("claim")
    let end = claim + "_end"
    var predicates = ["\(claim).rank <> 'wrong'", QueryWriter.isOneOf("\(end).id", ids)]
    if !belonging.isEmpty {
      predicates.insert(QueryWriter.isOneOf("\(claim).attribute", belonging.map(\.name)), at: 0)
    }
    let pattern =
      belonging.isEmpty
      ? "(row)-[\(QueryWriter.types([structure[.of], structure[.value]]))]-(\(claim)\(claimLabel))-[\(QueryWriter.types([structure[.of], structure[.value]]))]-(\(end))"
      : "(row)<-\(relation(.of))-(\(claim)\(claimLabel))-\(relation(.value))->(\(end))"
    require(pattern, predicates, filter, evidence: claim)
  }

  private mutating func addNamed(_ filter: Filter) {
    let unnamed = (0..<view.lexicon.entityCount).map { view.lexicon.entity($0) }.filter { !$0.isNamed }.map(
      \.id)
    let predicate = "row.id IN \(QueryWriter.list(unnamed))"
    conditions.append(filter.relation == .named ? "NOT \(predicate)" : predicate)
  }

  // MARK: Statements

  private mutating func addSpeaking(_ filter: Filter) {
    guard case .question(let inner)? = filter.operands.first else { return }
    let statement = fresh("statement")
    var patterns = StatementPatterns(translator: translator, subject: statement)
    patterns.add(inner.filters)
    let spokenFor =
      facts.representation.isEmpty || label == facts.commonAgentLabel
      ? "" : "<-[\(QueryWriter.types(facts.representation))*0..1]-()"
    let head = "(row)\(spokenFor)-\(relation(.said))->(\(statement)\(QueryWriter.label(facts.utterance)))"
    if filter.isNegated {
      var inside = "MATCH " + ([head] + patterns.matches.map(\.pattern)).joined(separator: ", ")
      let predicates = patterns.conditions + patterns.matches.flatMap(\.conditions)
      if !predicates.isEmpty { inside += " WHERE " + predicates.joined(separator: " AND ") }
      conditions.append("NOT EXISTS { \(inside) }")
    } else {
      matches.append((head, patterns.conditions))
      matches += patterns.matches
      evidence.append(statement)
    }
  }

  /// Topics and agents by the statements that they are in.
  private mutating func addStatements(_ filters: [Filter]) {
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

  private mutating func addNaming(_ filter: Filter) {
    let ids = translator.aspectIDs(filter)
    let attributes = translator.keys(filter)
    if isSource {
      addSourceNaming(filter, ids, attributes)
    } else if !ids.isEmpty {
      // Things named by somebody: in a statement of theirs.
      let statement = fresh("statement")
      let speaker = statement + "_speaker"
      require(
        "(row)<-[\(QueryWriter.types([structure[.mentions], structure[.about]]))]-(\(statement)\(QueryWriter.label(facts.utterance)))<-\(relation(.said))-(\(speaker))",
        [QueryWriter.isOneOf("\(speaker).id", translator.ids(filter))], filter, evidence: statement)
    } else if isAgent || isTopic || filter.operands.isEmpty {
      let passage = fresh("passage")
      require(
        "(\(passage)\(QueryWriter.label(facts.passage)))-\(relation(.mentions))->(row)", [], filter,
        evidence: passage)
    }
  }

  private mutating func addSourceNaming(_ filter: Filter, _ ids: [String], _ attributes: [String]) {
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

  private mutating func addSourceText(_ filter: Filter) {
    let passage = fresh("passage")
    let ids = translator.textIDs(filter, kinds: [.passage])
    require(
      "(row)<-\(relation(.passageIn))-(\(passage)\(QueryWriter.label(facts.passage)))",
      ["\(passage).id IN \(QueryWriter.list(ids))"], filter, evidence: passage)
  }

  private mutating func addText(_ filter: Filter) {
    if isSource { return addSourceText(filter) }
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
  private func matching(_ features: [EvidenceSearch.Feature]) -> [String] {
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
  private mutating func addTime(_ filter: Filter, _ all: [Filter]) {
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
