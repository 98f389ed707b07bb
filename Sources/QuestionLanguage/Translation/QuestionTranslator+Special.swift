import GraphModel
import TextFolding

extension QuestionTranslator {
  func relation(_ key: SchemaStructure.Key) -> String {
    "[\(QueryWriter.types([schema.structure[key]]))]"
  }

  private func claimQuery(_ purpose: String, end: SchemaStructure.Key, ids: [String]) -> QuestionQuery {
    var writer = QueryWriter()
    let asked = end == .of ? "thing" : "value"
    writer.match(
      "(claim\(QueryWriter.label(facts.claim)))-\(relation(end))->(\(asked))",
      where: [QueryWriter.isOneOf("\(asked).id", ids), "claim.rank <> 'wrong'"])
    if end == .of {
      writer.optionalMatch("(claim)-\(relation(.value))->(value)")
    } else {
      writer.match("(claim)-\(relation(.of))->(thing)")
    }
    writer.append("RETURN DISTINCT claim, thing, value")
    writer.append("ORDER BY claim.attribute, claim.id")
    return QuestionQuery(purpose: purpose, text: writer.text)
  }

  // MARK: Cards

  /// What is claimed of a thing, of what it is the value, what it said, and where opinions of it differ.
  func cardQueries(_ question: Question) -> [QuestionQuery] {
    var names: [EntityName] = []
    if case .entities(let given) = question.subject { names = given }
    if case .answer(let number) = question.subject { names = entities(ofAnswer: number) }
    let ids = names.map(\.id)
    if !names.isEmpty, names.allSatisfy({ $0.role == .source }) { return [sourceQuery(ids)] }
    var queries = [
      claimQuery("claims of it", end: .of, ids: ids),
      claimQuery("claims that name it", end: .value, ids: ids),
    ]
    let statements = Question(
      subject: .kinds([facts.utterance]), filters: [Filter(.by, names.map { .entity($0) })])
    var spoken = statementQuery(statements, labels: [facts.utterance])
    spoken.purpose = "said by it"
    let about = Question(
      subject: .kinds([facts.utterance]), filters: [Filter(.about, names.map { .entity($0) })])
    var mentioned = statementQuery(about, labels: [facts.utterance])
    mentioned.purpose = "said about it"
    queries += [spoken, mentioned]
    queries.append(
      disagreementQuery(
        Question(.disagreements, subject: .kinds([]), filters: [Filter(.about, names.map { .entity($0) })])))
    return queries
  }

  /// The reports that a card is about.
  private func sourceQuery(_ ids: [String]) -> QuestionQuery {
    var writer = QueryWriter()
    writer.match(
      "(report\(QueryWriter.label(facts.source)))", where: [QueryWriter.isOneOf("report.id", ids)])
    writer.append("RETURN report")
    writer.append("ORDER BY report.id")
    return QuestionQuery(purpose: QuestionQuery.sourcesPurpose, text: writer.text)
  }

  // MARK: Comparison

  func compareQueries(_ question: Question) -> [QuestionQuery] {
    if case .claims(let attributes, _) = question.subject {
      return [
        claimQuery(question, attributes: attributes, side: .value),
        disagreementQuery(disagreements(question, attributes)),
      ]
    }
    if case .kinds(let labels) = question.subject { return [statementQuery(question, labels: labels)] }
    guard case .entities(let names) = question.subject else { return [] }
    if names.isEmpty {
      return [
        statementQuery(
          Question(subject: .kinds([facts.claim]), filters: question.filters), labels: [facts.claim])
      ]
    }
    return names.map { claimQuery("claims of \($0.id)", end: .of, ids: [$0.id]) }
  }

  private func disagreements(_ question: Question, _ attributes: [String]) -> Question {
    var filters = question.filters(.of).map { Filter(.about, $0.operands) }
    filters.append(Filter(.having("", as: .thing), attributes.map { .key($0) }))
    return Question(.disagreements, subject: .kinds([]), filters: filters)
  }

  // MARK: Disagreements, news, echoes

  func disagreementQuery(_ question: Question) -> QuestionQuery {
    var writer = QueryWriter()
    var conditions: [String] = []
    let between = relation(.between)
    for filter in question.filters {
      switch filter.relation {
      case .about:
        let ids = ids(filter)
        guard !ids.isEmpty else { continue }
        let claimEnds = QueryWriter.types([schema.structure[.of], schema.structure[.value]])
        conditions.append(
          "(EXISTS { MATCH (disagreement)-\(relation(.about))->(thing) WHERE \(QueryWriter.isOneOf("thing.id", ids)) } OR "
            + "EXISTS { MATCH (disagreement)-\(between)->()-[\(claimEnds)]->(thing) WHERE \(QueryWriter.isOneOf("thing.id", ids)) } OR "
            + "EXISTS { MATCH (disagreement)-\(between)->()<-\(relation(.said))-(thing) WHERE \(QueryWriter.isOneOf("thing.id", ids)) })"
        )
      case .having:
        let attributes = keys(filter)
        conditions.append(
          "(\(QueryWriter.isOneOf("disagreement.attribute", attributes)) OR "
            + "EXISTS { MATCH (disagreement)-\(between)->(claim) WHERE \(QueryWriter.isOneOf("claim.attribute", attributes)) })"
        )
      case .per:
        for id in ids(filter) {
          conditions.append(
            "any(cite IN disagreement.cites WHERE cite STARTS WITH \(QueryWriter.quoted(id + ":")))")
        }
      case .subkind:
        let kinds = filter.operands.compactMap { if case .text(let text) = $0 { text } else { nil } }
        conditions.append(QueryWriter.isOneOf("disagreement.kind", kinds))
      case .saying:
        conditions.append("disagreement.id IN \(QueryWriter.list(textIDs(filter, kinds: [.disagreement])))")
      default: break
      }
    }
    writer.match("(disagreement\(QueryWriter.label(schema.structure[.disagreement])))", where: conditions)
    writer.append("RETURN disagreement")
    writer.append("ORDER BY disagreement.id")
    return QuestionQuery(purpose: "disagreements", text: writer.text)
  }

  /// What no other report says.
  func newsQueries(_ question: Question) -> [QuestionQuery] {
    guard case .entities(let names) = question.subject, let report = names.first else { return [] }
    let prefix = QueryWriter.quoted(report.id + ":")
    let queries = [(facts.utterance, "statement"), (facts.claim, "claim")].map { label, name in
      var writer = QueryWriter()
      var conditions = ["all(cite IN \(name).cites WHERE cite STARTS WITH \(prefix))"]
      if name == "claim" {
        conditions.append("claim.rank <> 'wrong'")
        writer.match("(claim\(QueryWriter.label(label)))-\(relation(.of))->(thing)", where: conditions)
        writer.optionalMatch("(claim)-\(relation(.value))->(value)")
        writer.append(
          "WITH claim, thing, value WHERE NOT EXISTS { MATCH (other\(QueryWriter.label(label)))-\(relation(.of))->(thing) WHERE other.attribute = claim.attribute AND NOT any(cite IN other.cites WHERE cite STARTS WITH \(prefix)) }"
        )
        writer.append("RETURN DISTINCT claim, thing, value")
        writer.append("ORDER BY claim.id")
      } else {
        conditions.append(
          "NOT EXISTS { MATCH (statement)-\(relation(.echoes))-(echo) WHERE NOT any(cite IN echo.cites WHERE cite STARTS WITH \(prefix)) }"
        )
        writer.match("(statement\(QueryWriter.label(label)))", where: conditions)
        writer.append("RETURN statement")
        writer.append("ORDER BY statement.id")
      }
      return QuestionQuery(purpose: name == "claim" ? "claims" : "statements", text: writer.text)
    }
    return queries
  }

  func echoQuery(_ question: Question) -> QuestionQuery {
    var writer = QueryWriter()
    var patterns = StatementPatterns(translator: self, subject: "statement")
    var others = StatementPatterns(translator: self, subject: "echo")
    for filter in question.filters {
      // Between two meetings, or two speakers, one side is of the one and the other of the other.
      let isPair = filter.operands.count == 2 && [.at, .by].contains(filter.relation) && !filter.isNegated
      patterns.add([isPair ? Filter(filter.relation, [filter.operands[0]]) : filter])
      if isPair { others.add([Filter(filter.relation, [filter.operands[1]])]) }
    }
    writer.match(
      "(statement\(QueryWriter.label(facts.utterance)))-\(relation(.echoes))-(echo)",
      where: patterns.conditions + others.conditions)
    for (pattern, predicates) in patterns.matches + others.matches {
      writer.match(pattern, where: predicates)
    }
    writer.append("RETURN DISTINCT statement, echo")
    writer.append("ORDER BY statement.id, echo.id")
    return QuestionQuery(purpose: "echoes", text: writer.text)
  }
}
