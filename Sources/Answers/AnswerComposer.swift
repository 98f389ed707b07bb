import GraphModel
import QueryEngine
import QuestionLanguage

/// Composes the answer to one reading: runs its queries and says what their rows mean.
struct AnswerComposer {
  let maker: AnswerMaker
  let reading: Reading
  let language: String
  let context: QuestionContext
  let queries: [QuestionQuery]
  let facts: CorpusFacts
  /// The things that the answer names.
  var named: [EntityName] = []
  /// The things that stand as rows.
  var nodesOfRows: [NodeID] = []

  init(
    maker: AnswerMaker, reading: Reading, language: String, context: QuestionContext, queries: [QuestionQuery]
  ) {
    self.maker = maker
    self.reading = reading
    self.language = language
    self.context = context
    self.queries = queries
    facts = CorpusFacts(graph: maker.session.graph, schema: maker.reader.schema, language: language)
  }

  var question: Question { reading.question }
  var words: Wording { facts.words }
  var schema: CompiledSchema { facts.schema }

  /// A text that has less of a question that is only sought in the texts tells nothing of it.
  private static let tellingCoverage = 0.6

  /// The answer, without how the question was understood.
  mutating func compose() throws(QuestionError) -> Answer {
    var answer = try composeForm()
    answer.language = language
    if answer.kind != .absent { applyStages(to: &answer) }
    if answer.kind == .absent && answer.headline == nil { try explainAbsence(&answer) }
    return answer
  }

  private mutating func composeForm() throws(QuestionError) -> Answer {
    if !reading.unknownNames.isEmpty || reading.isReversed { return absent() }
    if let coverage = reading.textCoverage, coverage < Self.tellingCoverage { return absent() }
    switch question.form {
    case .card: return try composeCard()
    case .compare: return try composeComparison()
    case .path: return try composePath()
    case .disagreements: return try composeDisagreements()
    case .news: return try composeNews()
    case .echoes: return try composeEchoes()
    case .list, .count, .whether, .difference: return try composeRows()
    }
  }

  private mutating func composeRows() throws(QuestionError) -> Answer {
    guard let query = queries.first else { return absent() }
    if unknownWords != nil { return absent() }
    let rows = try maker.run(query)
    switch question.subject {
    case .claims(_, let side): return composeClaims(rows.compactMap(ClaimRow.init), side: side)
    case .kinds(let labels):
      if labels.contains(schema.labelName(of: .utterance)) || labels.contains(schema.labelName(of: .claim)) {
        return composeStatements(nodes(rows))
      }
      return composeKinds(rows)
    case .entities where asksForOrder && question.form != .difference: return composeOrder()
    case .entities, .answer: return question.form == .difference ? composeDuration() : try composeCard()
    }
  }

  /// Words that no report has at all, in a question whose rows they were to limit.
  var unknownWords: String? {
    if !reading.unknownNames.isEmpty { return reading.unknownNames.joined(separator: " ") }
    let claim = schema.labelName(of: .claim)
    switch question.subject {
    case .kinds(let labels) where !labels.contains(claim): break
    case .kinds, .claims:
      // Yes or no depends on every word.
      let decisive = question.form == .whether ? reading.searchedWords : reading.unknownOperands
      let unknown = decisive.filter { !maker.reader.isInTexts($0, originals: context.originals) }
      return unknown.isEmpty ? nil : unknown.joined(separator: " ")
    default: return nil
    }
    let unknown = reading.searchedWords.filter { !maker.reader.isInTexts($0, originals: context.originals) }
    return unknown.isEmpty ? nil : unknown.joined(separator: " ")
  }

  func nodes(_ rows: [[Value]], column: Int = 0) -> [NodeID] {
    rows.compactMap { row in
      if row.indices.contains(column), case .node(let node) = row[column] { node } else { nil }
    }
  }

  /// What was looked for, in the canonical form.
  var lookedFor: String { maker.reader.canonical(question, language: language) }

  func absent() -> Answer { Answer(kind: .absent, language: language) }

  // MARK: Names and ids

  mutating func remember(_ nodes: [NodeID]) {
    for node in nodes {
      guard let role = role(of: node) else { continue }
      let name = EntityName(facts.id(node), role)
      if !named.contains(name) { named.append(name) }
    }
  }

  func role(of node: NodeID) -> SchemaRole? {
    for role in [SchemaRole.agent, .thing, .source] {
      if schema.labels(of: role).contains(where: { facts.has(node, $0.name) }) { return role }
    }
    return nil
  }

  /// The registry ids that stand for nodes, each once, in order.
  func ids(_ nodes: [NodeID]) -> [String] {
    var seen: Set<String> = []
    return nodes.map(facts.answerID).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  func unique(_ nodes: [NodeID]) -> [NodeID] {
    var seen: Set<NodeID> = []
    return nodes.filter { seen.insert($0).inserted }
  }

  /// The reports that some citations are of, as ids of their outlets.
  func outlets(_ cites: [String]) -> [String] {
    var seen: Set<String> = []
    return Citations.reports(of: Citations.sorted(cites)).map(facts.outletID).filter {
      seen.insert($0).inserted
    }
  }

  func outletNames(_ cites: [String]) -> [String] {
    Citations.reports(of: Citations.sorted(cites)).map(facts.outletName)
  }

  /// Whether citations are of as many reports as the question asks for, or of one alone.
  func isInEnoughReports(_ cites: [String]) -> Bool {
    let reports = Citations.reports(of: cites).count
    let wanted = question.filters(.reportCount).flatMap(\.operands).compactMap { operand in
      if case .number(let number) = operand { Int(number) } else { nil }
    }
    if let most = wanted.max(), reports < most { return false }
    return question.filters(.onlyPer).isEmpty || reports == 1
  }

  func columns(_ columns: [Wording.Column]) -> [AnswerColumn] {
    columns.map { AnswerColumn(name: words.column($0)) }
  }

  // MARK: Disagreements beside an answer

  /// Adds the disagreements that stand between some claims or statements, with what they were judged to be.
  func addDisagreements(_ nodes: [NodeID], to answer: inout Answer) {
    for node in facts.disagreements(touching: nodes) { addDisagreement(node, to: &answer) }
  }

  func addDisagreement(_ node: NodeID, to answer: inout Answer) {
    let title = facts.text(node, PropertyName.title, PropertyName.titleArabic) ?? ""
    if !title.isEmpty {
      answer.notes.append(AnswerNote(kind: .disagreement, text: title, cites: facts.cites(node)))
    }
    guard let judgement = facts.text(node, PropertyName.judgement, PropertyName.judgementArabic) else {
      return
    }
    let isOutside =
      if case .bool(true) = facts.names.value(node, PropertyName.outside) { true } else { false }
    answer.notes.append(
      AnswerNote(
        kind: .judged, text: judgement + (isOutside ? " (\(words.outside))" : ""), cites: facts.cites(node)))
  }
}

/// A row of a query for claims.
struct ClaimRow {
  var claim: NodeID
  var thing: NodeID
  var value: NodeID?

  init?(_ row: [Value]) {
    guard row.count >= 2, case .node(let claim) = row[0], case .node(let thing) = row[1] else { return nil }
    self.claim = claim
    self.thing = thing
    if row.count > 2, case .node(let value) = row[2] { self.value = value }
  }
}
