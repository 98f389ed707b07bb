import GraphModel
import TextFolding

extension QuestionTranslator {
  /// Statements, and where asked claims, with who makes them.
  ///
  /// ```
  /// MATCH (s:Statement)
  /// MATCH (s)-[:AT]->(occasion:Meeting) WHERE occasion.id = 'talks-2021'
  /// RETURN DISTINCT s AS statement ORDER BY s.date, s.id
  /// ```
  func statementQuery(_ question: Question, labels: [String]) -> QuestionQuery {
    var writer = QueryWriter()
    var conditions: [String] = []
    let both = labels.contains(facts.utterance) && labels.contains(facts.claim)
    let name = labels.contains(facts.utterance) ? "statement" : "claim"
    if both {
      conditions.append(
        "(\(name)\(QueryWriter.label(facts.utterance)) OR \(name)\(QueryWriter.label(facts.claim)))")
    }
    var patterns = StatementPatterns(
      translator: self, subject: name, hasClaims: labels.contains(facts.claim), isBoth: both)
    // What is to be said "yes" to must be said nearly whole.
    if question.form == .whether { patterns.leastCoverage = Self.leastForYes }
    patterns.add(question.filters)
    // What a report says it says, even where it was judged wrong; the answer marks it.
    if labels.contains(facts.claim) && !both { patterns.conditions.append("\(name).rank <> 'wrong'") }
    writer.match(
      "(\(name)\(both ? "" : QueryWriter.label(labels[0])))", where: conditions + patterns.conditions)
    for (pattern, predicate) in patterns.matches { writer.match(pattern, where: predicate) }
    writer.append("RETURN DISTINCT \(name)")
    writer.append("ORDER BY \(name).date, \(name).id")
    return QuestionQuery(purpose: "rows", text: writer.text)
  }
}

/// The patterns and conditions that filters put on a statement.
struct StatementPatterns {
  let translator: QuestionTranslator
  let subject: String
  let hasClaims: Bool
  let isBoth: Bool
  var conditions: [String] = []
  var matches: [(pattern: String, conditions: [String])] = []
  var leastCoverage = QuestionTranslator.leastCoverage
  private var count = 0

  init(translator: QuestionTranslator, subject: String, hasClaims: Bool = false, isBoth: Bool = false) {
    self.translator = translator
    self.subject = subject
    self.hasClaims = hasClaims
    self.isBoth = isBoth
  }

  private var facts: SchemaFacts { translator.facts }
  private var structure: SchemaStructure { facts.schema.structure }

  mutating func add(_ filters: [Filter]) {
    for filter in filters { add(filter) }
  }

  private mutating func variable(_ stem: String) -> String {
    count += 1
    return subject == "statement" || subject == "claim"
      ? stem + (count == 1 ? "" : String(count)) : "\(stem)_\(subject)_\(count)"
  }

  private mutating func add(_ filter: Filter) {
    switch filter.relation {
    case .by: addSpeaker(filter)
    case .at:
      // Of something said, the sessions of a meeting belong to it.
      let occasion = variable("occasion")
      let label = structure.endLabels(of: .at).first.map(QueryWriter.label) ?? ""
      let parts = occasionParts
      let path =
        parts.isEmpty
        ? "(\(occasion)\(label))" : "()-[\(QueryWriter.types(parts))*0..2]->(\(occasion)\(label))"
      let relation = hasClaims ? [structure[.at], structure[.of]] : [structure[.at]]
      require(
        "(\(subject))-[\(QueryWriter.types(relation))]->\(path)",
        [QueryWriter.isOneOf("\(occasion).id", translator.ids(filter))], filter)
    case .about:
      let thing = variable("thing")
      var types = [structure[.about], structure[.mentions]]
      if hasClaims { types += [structure[.of], structure[.value]] }
      if translator.names(filter).contains(where: {
        translator.view.entity($0)?.has(anyOf: facts.occasions) ?? false
      }) {
        types.append(structure[.at])
      }
      require(
        "(\(subject))-[\(QueryWriter.types(types))]->(\(thing))",
        [QueryWriter.isOneOf("\(thing).id", translator.aspectIDs(filter))], filter)
    case .per: addReports(filter)
    case .reportCount where !isBoth:
      conditions += translator.reportCounts(filter).map { QueryWriter.isInReports("\(subject).cites", $0) }
    case .act: property("act", filter)
    case .form: property("form", filter)
    case .saying: addText(filter)
    case .kind:
      let speaker = variable("speaker")
      for label in translator.keys(filter) {
        require(
          "(\(speaker)\(QueryWriter.label(label)))-\(said)->(\(subject))", [], filter,
          orRepresented: (speaker, label))
      }
    case .named, .unnamed: addNamed(filter)
    case .within:
      let speaker = variable("speaker")
      let whole = variable("whole")
      let path =
        "(\(whole))<-[\(QueryWriter.types(facts.partRelations))*0..4]-()<-\(spokenFor)-(\(speaker))-\(said)->(\(subject))"
      require(path, [QueryWriter.isOneOf("\(whole).id", translator.groupIDs(filter))], filter)
    case .since, .before, .after, .during, .between:
      let property = hasClaims && !isBoth ? "as_of" : "date"
      if let predicate = TimeCondition(relation: filter.relation, dates: translator.dates(filter)).predicate(
        "\(subject).\(property)")
      {
        conditions.append(filter.isNegated ? "NOT (\(predicate))" : predicate)
      }
    default: break
    }
  }

  private var said: String {
    "[\(QueryWriter.types(isBoth ? [structure[.said]] : [hasClaims ? structure[.assertedBy] : structure[.said]]))]"
  }

  private var spokenFor: String {
    facts.representation.isEmpty ? "[*0..0]" : "[\(QueryWriter.types(facts.representation))*0..1]"
  }

  private var occasionParts: [String] {
    facts.schema.words.first { $0.key == SchemaFacts.partsKey }?.words.en.compactMap {
      facts.schema.attribute(named: $0)
    }
    .filter { facts.mask(of: $0.of) & facts.occasions != 0 }.compactMap(\.relation) ?? []
  }

  /// A pattern that must exist, or with a negated filter must not.
  private mutating func require(
    _ pattern: String, _ predicates: [String], _ filter: Filter,
    orRepresented: (speaker: String, label: String)? = nil
  ) {
    var pattern = pattern
    if let (speaker, label) = orRepresented, !facts.representation.isEmpty,
      facts.mask(of: label) & facts.people == 0
    {
      pattern = "(\(speaker)\(QueryWriter.label(label)))<-\(spokenFor)-()-\(said)->(\(subject))"
    }
    if filter.isNegated {
      let inside = predicates.isEmpty ? "" : " WHERE " + predicates.joined(separator: " AND ")
      conditions.append("NOT EXISTS { MATCH \(pattern)\(inside) }")
    } else {
      matches.append((pattern, predicates))
    }
  }

  private mutating func addSpeaker(_ filter: Filter) {
    let ids = translator.ids(filter)
    let party = variable("speaker")
    let predicate = [QueryWriter.isOneOf("\(party).id", ids)]
    let isPersonal = translator.names(filter).allSatisfy {
      translator.view.entity($0)?.has(anyOf: facts.people) ?? false
    }
    let agent = structure.endLabels(of: .said).first.map(QueryWriter.label) ?? ""
    if isBoth {
      let types = QueryWriter.types([structure[.said], structure[.assertedBy]])
      let path = isPersonal || facts.representation.isEmpty ? "(\(party))" : "(\(party))<-\(spokenFor)-()"
      require("\(path)-[\(types)]-(\(subject))", predicate, filter)
      return
    }
    let arrow = hasClaims ? "<-\(said)-" : "-\(said)->"
    if isPersonal || facts.representation.isEmpty {
      require("(\(party)\(agent))\(arrow)(\(subject))", predicate, filter)
    } else {
      require("(\(party)\(agent))<-\(spokenFor)-()\(arrow)(\(subject))", predicate, filter)
    }
  }

  private mutating func addReports(_ filter: Filter) {
    let tests = translator.ids(filter).map {
      "any(cite IN \(subject).cites WHERE cite STARTS WITH \(QueryWriter.quoted($0 + ":")))"
    }
    guard !tests.isEmpty else { return }
    let predicate = tests.count == 1 ? tests[0] : "(" + tests.joined(separator: " OR ") + ")"
    conditions.append(filter.isNegated ? "NOT \(predicate)" : predicate)
  }

  private mutating func property(_ name: String, _ filter: Filter) {
    let predicate = QueryWriter.isOneOf("\(subject).\(name)", translator.keys(filter))
    conditions.append(filter.isNegated ? "NOT \(predicate)" : predicate)
  }

  private mutating func addText(_ filter: Filter) {
    var kinds: Set<DocumentKind> = []
    if !hasClaims || isBoth { kinds.insert(.statement) }
    if hasClaims { kinds.insert(.claim) }
    let ids = translator.textIDs(filter, kinds: kinds, least: leastCoverage)
    let predicate = "\(subject).id IN \(QueryWriter.list(ids))"
    conditions.append(filter.isNegated ? "NOT \(predicate)" : predicate)
  }

  private mutating func addNamed(_ filter: Filter) {
    let speaker = variable("speaker")
    let unnamed = translator.view.unnamed.filter { $0.has(anyOf: facts.agents) }.map(\.id)
    let people = structure.endLabels(of: .writtenBy).first.map(QueryWriter.label) ?? ""
    let predicate = "\(speaker).id IN \(QueryWriter.list(unnamed))"
    let isNamed = filter.relation == .named
    require(
      "(\(speaker)\(isNamed ? people : ""))-\(said)->(\(subject))",
      [isNamed ? "NOT \(predicate)" : predicate], Filter(.named))
  }
}
