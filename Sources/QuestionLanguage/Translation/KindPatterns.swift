import GraphModel
import TextFolding

/// The patterns and conditions that filters put on a thing of a kind.
struct KindPatterns {
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

  var facts: SchemaFacts { translator.facts }
  var view: CorpusView { translator.view }
  var structure: SchemaStructure { facts.schema.structure }
  var isSource: Bool { facts.mask(of: label) & facts.sources != 0 }
  var isTopic: Bool { facts.mask(of: label) & facts.topics != 0 }
  var isAgent: Bool { facts.closure(of: label) & facts.agents != 0 }
  var isPassage: Bool { label == facts.passage }
  var isOccasion: Bool { facts.mask(of: label) & facts.occasions != 0 }
  /// The reports whose word alone counts, when a condition names some.
  var reports: [String] = []
  /// Words that the claims about a thing are to have.
  var said: [Filter] = []
  var isSaidByClaims = false
  var isOfSpeakers = false
  var claimLabel: String { QueryWriter.label(facts.claim) }

  func relation(_ key: SchemaStructure.Key) -> String { "[\(QueryWriter.types([structure[key]]))]" }

  mutating func fresh(_ stem: String) -> String {
    let name = evidence.isEmpty && matches.isEmpty ? stem : stem + String(evidence.count + matches.count + 1)
    return name
  }

  mutating func add(_ filters: [Filter]) {
    if !isSource && !isPassage {
      reports = filters.filter { $0.relation == .per && !$0.isNegated }.flatMap { translator.ids($0) }
    }
    isOfSpeakers = filters.contains { $0.relation == .speaking && !$0.isNegated }
    said = isSource ? [] : filters.filter { $0.relation == .saying && !$0.isNegated }
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

  mutating func require(
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

  mutating func put(_ predicate: String, _ filter: Filter) {
    conditions.append(filter.isNegated ? "NOT (\(predicate))" : predicate)
  }

  mutating func add(_ filter: Filter, all: [Filter]) {
    switch filter.relation {
    case .having(let attribute, let side): addClaim(filter, attribute, side)
    case .speaking: addSpeaking(filter)
    case .naming: addNaming(filter)
    case .within:
      let whole = fresh("whole")
      // Who speaks for a member of a group is of the group, too.
      let types = facts.partRelations + (isAgent ? facts.representation : [])
      require(
        "(row)-[\(QueryWriter.types(types))*1..4]->(\(whole))",
        [QueryWriter.isOneOf("\(whole).id", translator.groupIDs(filter))], filter)
    case .of: addConnection(filter)
    case .kind: for label in translator.keys(filter) { put("row\(QueryWriter.label(label))", filter) }
    case .subkind:
      let kinds = filter.operands.compactMap { if case .text(let text) = $0 { text } else { nil } }
      put(QueryWriter.isOneOf("row.kind", kinds), filter)
    case .genre: put(QueryWriter.isOneOf("row.genre", translator.keys(filter)), filter)
    case .named, .unnamed: addNamed(filter)
    case .by, .about, .at, .act, .form: if isTopic || isAgent { addStatements(all) }
    case .saying: if !isSaidByClaims { addText(filter) }
    case .per: addReport(filter, all)
    case .reportCount: addReportCount(filter)
    case .onlyPer: addOnlyReport()
    case .since, .before, .after, .during, .between: addTime(filter, all)
    default: break
    }
  }

  // MARK: Claims

  mutating func addClaim(_ filter: Filter, _ attribute: String, _ side: ClaimSide) {
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
    if !tests.isEmpty, filter.isNegated {
      // Of what no report says anything, nothing is denied.
      let any = QueryWriter.isOneOf("\(claim)_any.attribute", [attribute])
      matches.append(
        ("(row)<-\(own)-(\(claim)_any\(claimLabel))", [any, "\(claim)_any.rank <> 'wrong'"]))
      evidence.append("\(claim)_any")
    }
    if !tests.isEmpty {
      predicates.append(tests.count == 1 ? tests[0] : "(" + tests.joined(separator: " OR ") + ")")
    }
    if !filter.isNegated, let cited = isOfReports(claim) { predicates.append(cited) }
    if !said.isEmpty, !filter.isNegated {
      let own = view.claims(of: attribute).compactMap { view.names.text($0, PropertyName.id) }
      let ids = said.flatMap { text in
        translator.textIDs(text, kinds: [.claim], within: Set(own))
          + translator.textIDsHavingAll(text, kinds: [.claim], within: Set(own))
      }
      if !ids.isEmpty {
        predicates.append("\(claim).id IN \(QueryWriter.list(Array(Set(ids)).sorted()))")
        isSaidByClaims = true
      }
    }
    require(pattern, predicates, filter, evidence: claim)
  }

  /// Whether a claim or statement is of one of the reports that are asked for; `nil` when none is.
  func isOfReports(_ variable: String) -> String? {
    guard !reports.isEmpty else { return nil }
    let tests = reports.map {
      "any(cite IN \(variable).cites WHERE cite STARTS WITH \(QueryWriter.quoted($0 + ":")))"
    }
    return tests.count == 1 ? tests[0] : "(" + tests.joined(separator: " OR ") + ")"
  }

  /// What a kind is "of": by the attributes that say whose it is, else by any claim between the two.
  mutating func addConnection(_ filter: Filter) {
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

  mutating func addNamed(_ filter: Filter) {
    if isSource { return addAuthorNamed(filter) }
    let predicate = "row.id IN \(QueryWriter.list(view.unnamed.map(\.id)))"
    conditions.append(filter.relation == .named ? "NOT \(predicate)" : predicate)
    // Of those who speak the people have names; bodies and groups are called something anyhow.
    if filter.relation == .named, label == facts.commonAgentLabel, isOfSpeakers,
      let people = structure.endLabels(of: .writtenBy).first
    {
      conditions.append("row\(QueryWriter.label(people))")
    }
  }

  /// Whether somebody who has a name wrote a report.
  private mutating func addAuthorNamed(_ filter: Filter) {
    let unnamed = view.unnamed.map(\.id)
    let writer = "MATCH (row)-\(relation(.writtenBy))->(writer)"
    let exists = "EXISTS { \(writer) WHERE NOT writer.id IN \(QueryWriter.list(unnamed)) }"
    conditions.append(filter.relation == .named ? exists : "NOT " + exists)
  }
}
