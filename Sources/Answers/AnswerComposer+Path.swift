import GraphModel
import QueryEngine
import QuestionLanguage

extension AnswerComposer {
  /// How two things are connected: by a claim, a statement or sentence that names both, or a longer way.
  mutating func composePath() throws(QuestionError) -> Answer {
    guard case .entities(let names) = question.subject else { return absent() }
    if !question.filters(.about).isEmpty || !question.filters(.at).isEmpty {
      return try composeTopicPath(names)
    }
    var answer = Answer(kind: .values, language: language)
    answer.columns = columns([.way, .source])
    var ends = names
    let perEnd = queries.isEmpty ? 1 : max(1, queries.count / max(1, question.filters(.of).count))
    var isIndirect = false
    for (index, filter) in question.filters(.of).enumerated() {
      ends += filter.entities
      let own = Array(queries.dropFirst(index * perEnd).prefix(perEnd))
      if try addWay(own, &answer) { isIndirect = true }
    }
    let nodes = ends.compactMap { maker.reader.node(of: $0) }
    remember(nodes)
    if answer.rows.isEmpty { return absent() }
    answer.ids = ids(nodes)
    answer.cites = Citations.sorted(answer.rows.flatMap(\.cites))
    let shown = answer.rows.compactMap { row in
      if case .string(let text)? = row.values.first { text } else { nil }
    }
    answer.headline =
      (isIndirect ? words.pick("only indirectly: ", "بصورة غير مباشرة فقط: ") : "")
      + shown.prefix(3).joined(separator: words.semicolon)
    answer.values = Array(shown.prefix(5))
    return answer
  }

  /// Adds the nearest connection there is between two ends; longer ones only when no nearer one exists, which is
  /// then told.
  private func addWay(_ queries: [QuestionQuery], _ answer: inout Answer) throws(QuestionError) -> Bool {
    for query in queries {
      let rows = try maker.run(query)
      guard let first = rows.first?.first else { continue }
      if case .path(let path) = first {
        let (text, own) = way(path)
        answer.rows.append(AnswerRow(values: [.string(text), .string("")], cites: own, basis: path.nodes))
        return path.relationships.count > 2
      }
      for node in nodes(rows).prefix(6) {
        let text =
          facts.has(node, schema.labelName(of: .passage))
          ? facts.text(node, PropertyName.textEnglish, PropertyName.textArabic) ?? "" : facts.gist(node)
        let speakers = facts.speakers(node).map(facts.name).joined(separator: words.comma)
        answer.rows.append(
          AnswerRow(values: [.string(text), .string(speakers)], cites: facts.cites(node), basis: [node]))
      }
      return false
    }
    return false
  }

  /// Two sides that nothing joins but the topic of which both speak.
  private mutating func composeTopicPath(_ names: [EntityName]) throws(QuestionError) -> Answer {
    guard let query = queries.first else { return absent() }
    let rows = try maker.run(query)
    func second(_ topic: NodeID) -> [NodeID] {
      unique(nodes(rows.filter { nodes([$0]).first == topic }, column: 2))
    }
    // The topic that fewest of the other side's statements share says most.
    let topics = unique(nodes(rows))
    guard let topic = topics.min(by: { second($0).count < second($1).count }) else { return absent() }
    let own = rows.filter { nodes([$0]).first == topic }
    let said = unique(nodes(own, column: 1) + nodes(own, column: 2))
    var answer = Answer(kind: .values, language: language)
    answer.columns = columns([.way, .source])
    answer.rows = said.map { node in
      let speakers = facts.speakers(node).map(facts.name).joined(separator: words.comma)
      return AnswerRow(values: [.string(facts.gist(node)), .string(speakers)], cites: facts.cites(node))
    }
    let ends = (names + question.filters(.of).flatMap(\.entities)).compactMap { maker.reader.node(of: $0) }
    let between = mostNamed(second(topic))
    remember(ends)
    answer.ids = ids([ends.first, between].compactMap { $0 } + ends.dropFirst())
    answer.cites = Citations.sorted(said.flatMap(facts.cites))
    answer.values = said.prefix(5).map(facts.gist)
    answer.headline =
      words.pick("only by the topic: ", "بالموضوع وحده: ") + facts.name(topic) + words.colon
      + words.list(([ends.first, between].compactMap { $0 } + ends.dropFirst()).map(facts.name))
    return answer
  }

  /// The party that more of some statements name than any other.
  private func mostNamed(_ statements: [NodeID]) -> NodeID? {
    var counts: [NodeID: Int] = [:]
    for statement in statements {
      for node in facts.names.neighbours(statement, .mentions, .outgoing) where role(of: node) == .agent {
        counts[node, default: 0] += 1
      }
    }
    guard let most = counts.values.max() else { return nil }
    let first = counts.filter { $0.value == most }.keys
    return first.count == 1 ? first.first : nil
  }

  private func way(_ path: PathValue) -> (String, [String]) {
    let graph = maker.session.graph
    var parts: [String] = []
    var cites: [String] = []
    for (index, node) in path.nodes.enumerated() {
      parts.append(facts.isStatement(node) ? "“" + facts.gist(node) + "”" : facts.name(node))
      if index < path.relationships.count {
        let relationship = path.relationships[index]
        let type = graph.types[graph.type(of: relationship)]
        let forward = graph.source(of: relationship) == node
        parts.append(forward ? "—\(type)→" : "←\(type)—")
        if let key = graph.keys.number(of: PropertyName.cites),
          case .list(let list) = graph.property(relationship, key)
        {
          cites += list.prefix(2).compactMap { if case .string(let cite) = $0 { cite } else { nil } }
        }
      }
    }
    return (parts.joined(separator: " "), Citations.sorted(cites))
  }
}
