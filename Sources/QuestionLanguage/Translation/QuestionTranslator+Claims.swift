import GraphModel
import TextFolding

extension QuestionTranslator {
  /// Claims under some attributes, with the thing and, where it is one, the value.
  ///
  /// ```
  /// MATCH (claim:Claim)-[:OF]->(thing) WHERE claim.attribute = 'place' AND thing.id = 'talks-2021'
  /// OPTIONAL MATCH (claim)-[:VALUE]->(value)
  /// RETURN claim, thing, value ORDER BY thing.id, claim.attribute, claim.id
  /// ```
  func claimQuery(_ question: Question, attributes: [String], side: ClaimSide) -> QuestionQuery {
    var claim = ClaimPatterns(translator: self, attributes: attributes, side: side)
    claim.add(question.filters)
    var writer = QueryWriter()
    let structure = schema.structure
    writer.match(
      "(claim\(QueryWriter.label(facts.claim)))-[\(QueryWriter.types([structure[.of]]))]->(thing)",
      where: claim.conditions)
    if claim.needsValue {
      writer.match(
        "(claim)-[\(QueryWriter.types([structure[.value]]))]->(value)", where: claim.valueConditions)
    } else {
      writer.optionalMatch("(claim)-[\(QueryWriter.types([structure[.value]]))]->(value)")
    }
    for (pattern, predicates) in claim.matches { writer.match(pattern, where: predicates) }
    writer.append("RETURN DISTINCT claim, thing, value")
    writer.append("ORDER BY thing.id, claim.attribute, claim.id")
    return QuestionQuery(purpose: "rows", text: writer.text)
  }
}

/// The patterns and conditions that filters put on a claim.
private struct ClaimPatterns {
  let translator: QuestionTranslator
  let side: ClaimSide
  let attributes: [SchemaAttribute]
  var conditions: [String]
  var valueConditions: [String] = []
  var matches: [(pattern: String, conditions: [String])] = []
  var needsValue = false

  init(translator: QuestionTranslator, attributes: [String], side: ClaimSide) {
    self.translator = translator
    self.side = side
    self.attributes = attributes.compactMap { translator.schema.attribute(named: $0) }
    conditions = [QueryWriter.isOneOf("claim.attribute", attributes), "claim.rank <> 'wrong'"]
  }

  private var facts: SchemaFacts { translator.facts }
  private var structure: SchemaStructure { facts.schema.structure }
  /// The variable of the end that is asked for.
  private var askedEnd: String { side == .thing ? "thing" : "value" }

  /// Whether more than words says which claims are meant.
  private var isLimited = false
  private var thingIDs: Set<String> = []

  mutating func add(_ filters: [Filter]) {
    thingIDs = Set(filters.filter { $0.relation == .of && !$0.isNegated }.flatMap { translator.ids($0) })
    isLimited = filters.contains { $0.relation != .saying && $0.relation != .kind && $0.relation != .named }
    for filter in filters { add(filter) }
  }

  private mutating func put(_ predicate: String, _ filter: Filter) {
    conditions.append(filter.isNegated ? "NOT (\(predicate))" : predicate)
  }

  private mutating func putOnEnd(_ predicate: String, _ filter: Filter) {
    let predicate = filter.isNegated ? "NOT (\(predicate))" : predicate
    if side == .thing {
      conditions.append(predicate)
    } else {
      needsValue = true
      valueConditions.append(predicate)
    }
  }

  private mutating func add(_ filter: Filter) {
    switch filter.relation {
    case .of: put(QueryWriter.isOneOf("thing.id", translator.ids(filter)), filter)
    case .valued(let comparison): addValue(filter, comparison)
    case .by: addAsserter(filter)
    case .per:
      let tests = translator.ids(filter).map {
        "any(cite IN claim.cites WHERE cite STARTS WITH \(QueryWriter.quoted($0 + ":")))"
      }
      if !tests.isEmpty {
        put(
          tests.joined(separator: " OR "), tests.count > 1 && !filter.isNegated ? Filter(.per) : filter,
          isCompound: tests.count > 1)
      }
    case .kind:
      if attributes.allSatisfy(facts.isNumber) && side == .value { return }
      for label in translator.keys(filter) { putOnEnd("\(askedEnd)\(QueryWriter.label(label))", filter) }
    case .within: addGroup(filter)
    case .named, .unnamed: addNamed(filter)
    case .saying: addText(filter)
    case .about: put("claim.id IN \(QueryWriter.list(involvedIDs(filter)))", filter)
    case .at: put("claim.id IN \(QueryWriter.list(idsAt(filter)))", filter)
    case .since, .before, .after, .during, .between: addTime(filter)
    default: break
    }
  }

  private mutating func put(_ predicate: String, _ filter: Filter, isCompound: Bool) {
    put(isCompound && !filter.isNegated ? "(\(predicate))" : predicate, filter)
  }

  private mutating func addValue(_ filter: Filter, _ comparison: Filter.Comparison) {
    let ids = translator.ids(filter)
    if !ids.isEmpty {
      needsValue = true
      let places = translator.names(filter).contains {
        translator.view.entity($0)?.has(anyOf: facts.places) ?? false
      }
      if places && !filter.isNegated {
        // What happened in a place also happened in what the place is part of.
        matches.append(
          (
            "(value)-[\(QueryWriter.types([structure[.partOf]]))*0..4]->(place)",
            [QueryWriter.isOneOf("place.id", ids)]
          ))
      } else {
        let predicate = QueryWriter.isOneOf("value.id", ids)
        valueConditions.append(filter.isNegated ? "NOT (\(predicate))" : predicate)
      }
    }
    let sign =
      switch comparison {
      case .equal: "="
      case .less: "<"
      case .lessOrEqual: "<="
      case .greater: ">"
      case .greaterOrEqual: ">="
      }
    let tests = filter.operands.compactMap { operand -> String? in
      switch operand {
      case .number(let number): "claim.value \(sign) \(QueryWriter.number(number))"
      case .text(let text): "claim.value = \(QueryWriter.quoted(text))"
      default: nil
      }
    }
    if !tests.isEmpty { put(tests.joined(separator: " OR "), filter, isCompound: tests.count > 1) }
  }

  private mutating func addAsserter(_ filter: Filter) {
    let relation = "[\(QueryWriter.types([structure[.assertedBy]]))]"
    let pattern =
      facts.representation.isEmpty
      ? "(claim)-\(relation)->(asserter)"
      : "(claim)-\(relation)->()-[\(QueryWriter.types(facts.representation))*0..1]->(asserter)"
    let predicate = QueryWriter.isOneOf("asserter.id", translator.ids(filter))
    if filter.isNegated {
      conditions.append("NOT EXISTS { MATCH \(pattern) WHERE \(predicate) }")
    } else {
      matches.append((pattern, [predicate]))
    }
  }

  private mutating func addGroup(_ filter: Filter) {
    let pattern = "(\(askedEnd))-[\(QueryWriter.types(facts.partRelations))*1..4]->(whole)"
    let predicate = QueryWriter.isOneOf("whole.id", translator.groupIDs(filter))
    if side == .value { needsValue = true }
    if filter.isNegated {
      matches.append(("(claim)", ["NOT EXISTS { MATCH \(pattern) WHERE \(predicate) }"]))
    } else {
      matches.append((pattern, [predicate]))
    }
  }

  private mutating func addNamed(_ filter: Filter) {
    let unnamed = translator.view.unnamed.map(\.id)
    guard !unnamed.isEmpty else { return }
    putOnEnd("NOT \(askedEnd).id IN \(QueryWriter.list(unnamed))", Filter(.named))
  }

  /// Words choose among the claims that satisfy the rest; where none has them they are no condition, but the
  /// answer then says that they were not understood.
  private mutating func addText(_ filter: Filter) {
    // Where words alone say which claims are meant, a claim must have most of them.
    let least = isLimited ? QuestionTranslator.leastCoverage : QuestionTranslator.leastForYes
    var ids = translator.textIDs(filter, kinds: [.claim], within: claimIDs, least: least)
    if attributes.allSatisfy(facts.isNumber) {
      let all = translator.textIDsHavingAll(filter, kinds: [.claim], within: claimIDs)
      if Set(all).isSuperset(of: ids) { ids = all }
    }
    if ids.isEmpty && isLimited && !countsSomethingElse(filter) { return }
    put("claim.id IN \(QueryWriter.list(ids))", filter)
  }

  /// Whether numbers are asked for of something that the texts know and these claims do not count.
  private func countsSomethingElse(_ filter: Filter) -> Bool {
    guard attributes.allSatisfy(facts.isNumber) else { return false }
    return filter.operands.contains { operand in
      if case .text(let text) = operand {
        WordForm.words(of: text).contains { translator.view.lexicon.isKnownText($0) }
      } else {
        false
      }
    }
  }

  private var claimIDs: Set<String> {
    let view = translator.view
    let own = attributes.flatMap { view.claims(of: $0.name) }.filter { claim in
      thingIDs.isEmpty
        || view.names.neighbours(claim, .of, .outgoing).contains {
          thingIDs.contains(view.names.text($0, PropertyName.id) ?? "")
        }
    }
    return Set(own.compactMap { view.names.text($0, PropertyName.id) })
  }

  /// Claims of these attributes that have to do with a thing: by their ends, who asserts them, or their sentences.
  private func involvedIDs(_ filter: Filter) -> [String] {
    let own = claimIDs
    let aspects = translator.aspectIDs(filter)
    let feature = EvidenceSearch.Feature(aspects.map(SearchTerm.entity))
    let hits = translator.search.hits([feature], kinds: [.claim])
    return hits.compactMap { translator.id(of: $0) }.filter(own.contains).sorted()
  }

  /// Claims made at an occasion: of its time, in what reports on nothing else, or in sentences that name it.
  private func idsAt(_ filter: Filter) -> [String] {
    let view = translator.view
    var ids = Set(involvedIDs(filter))
    for name in translator.names(filter) {
      guard let occasion = view.entity(name) else { continue }
      let dates = view.dates(of: occasion.node)
      let reports = view.names.neighbours(occasion.node, .covers, .incoming)
        .filter { view.names.neighbours($0, .covers, .outgoing).count == 1 }.compactMap {
          view.names.text($0, PropertyName.id)
        }
      for claim in attributes.flatMap({ view.claims(of: $0.name) }) {
        guard let id = view.names.text(claim, PropertyName.id) else { continue }
        let asOf = view.names.text(claim, PropertyName.asOf + PropertyName.edtfSuffix).flatMap {
          EDTFDate($0)
        }
        let cited = view.names.texts(claim, PropertyName.cites).map { String($0.prefix { $0 != ":" }) }
        if let asOf {
          if asOf.precision >= .month, dates.contains(where: { $0.overlaps(asOf) }) { ids.insert(id) }
        } else if !cited.isEmpty, cited.allSatisfy(reports.contains) {
          ids.insert(id)
        }
      }
    }
    return ids.intersection(claimIDs).sorted()
  }

  private mutating func addTime(_ filter: Filter) {
    let condition = TimeCondition(relation: filter.relation, dates: translator.dates(filter))
    let isDate = attributes.allSatisfy(facts.isDate)
    guard let predicate = condition.predicate(isDate ? "claim.value" : "claim.as_of") else { return }
    put(predicate, filter)
  }
}
