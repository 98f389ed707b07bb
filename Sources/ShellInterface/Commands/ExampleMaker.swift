import GraphModel
import SessionReplay

/// Makes examples of the names that stand out in a graph, so that each can be typed and has an answer.
struct ExampleMaker {
  private let graph: PropertyGraph
  private let schema: CompiledSchema?

  init(_ session: Session) {
    graph = session.graph
    schema = session.opened.schema
  }

  var lines: [String] {
    guard let schema else {
      return [
        "MATCH (n) RETURN count(*) AS nodes", "MATCH (a)-[r]->(b) RETURN type(r) AS type, count(*) AS n",
      ]
    }
    return questions(schema) + queries(schema)
  }

  private func questions(_ schema: CompiledSchema) -> [String] {
    let statements = word(forLabel: schema.labelName(of: .utterance), schema)
    let structure = schema.structure
    let speaker = busiest(type: structure[.said], .outgoing)
    let occasion = busiest(type: structure[.at], .incoming)
    let topic = busiest(type: structure[.about], .incoming, of: structure.endLabels(of: .about))
    var lines: [String] = []
    if let speaker { lines.append("\(statements) by \(name(speaker))") }
    if let occasion { lines.append("\(statements) at \(name(occasion)) | count by speaker") }
    if let topic { lines.append("\(statements) about \(name(topic))") }
    if let occasion { lines += claims(of: occasion, schema) }
    return lines + ["disagreements", "why 1.1"]
  }

  /// Who did something with an occasion, and when it was, by what the schema lets claim of it.
  private func claims(of occasion: NodeID, _ schema: CompiledSchema) -> [String] {
    let labels = graph.labels(of: occasion).map { graph.labels[$0] }
    let attributes = schema.attributes.filter { $0.of.contains(where: labels.contains) }
    var lines: [String] = []
    let doings = attributes.filter { $0.isReversed && !$0.verbs.en.isEmpty }
      .map { (verb: $0.verbs.en[0], doers: $0.relation.map { count(of: $0, into: occasion) } ?? 0) }
    if let doing = doings.max(by: { $0.doers < $1.doers }), doing.doers > 0 {
      lines.append("who \(doing.verb) \(name(occasion))")
    }
    if attributes.contains(where: { $0.value == .date }),
      let arabic = text(occasion, PropertyName.nameArabic)
    {
      lines.append("متى \(arabic)")
    }
    return lines
  }

  private func count(of type: String, into node: NodeID) -> Int {
    guard let type = graph.types.number(of: type) else { return 0 }
    var count = 0
    graph.forEachRelationship(of: node, .incoming, types: [type]) { _, _ in count += 1 }
    return count
  }

  private func queries(_ schema: CompiledSchema) -> [String] {
    let structure = schema.structure
    let (agent, utterance) = (schema.labelName(of: .agent), schema.labelName(of: .utterance))
    return [
      "match (a:\(agent))-[:\(structure[.said])]->(s:\(utterance)) return a.name, count(*) as n order by n desc limit 5",
      "match (d:\(structure[.disagreement]))-[:\(structure[.between])]->(c) return d.kind, count(*) as n",
    ]
  }

  /// The usual plural of what a label stands for.
  private func word(forLabel name: String, _ schema: CompiledSchema) -> String {
    let words = schema.label(named: name)?.words.en ?? []
    return words.count > 1 ? words[1] : words.first ?? name.lowercased()
  }

  /// The node with most relationships of a type on one side; of equals the one with the first name.
  ///
  /// - Parameter labels: of which labels it must have one; empty for any.
  private func busiest(type name: String, _ direction: Direction, of labels: [String] = []) -> NodeID? {
    guard let type = graph.types.number(of: name) else { return nil }
    let allowed = labels.isEmpty ? nil : Set(labels.compactMap { graph.labels.number(of: $0) })
    var counts: [NodeID: Int] = [:]
    for raw in 0..<graph.relationshipLimit {
      let relationship = RelationshipID(raw)
      guard graph.contains(relationship), graph.type(of: relationship) == type else { continue }
      let node = direction == .outgoing ? graph.source(of: relationship) : graph.target(of: relationship)
      if let allowed, allowed.isDisjoint(with: graph.labels(of: node)) { continue }
      counts[node, default: 0] += 1
    }
    return counts.max { a, b in
      a.value == b.value ? self.name(b.key).isBytewiseBefore(self.name(a.key)) : a.value < b.value
    }?.key
  }

  private func name(_ node: NodeID) -> String {
    text(node, PropertyName.name) ?? text(node, PropertyName.id) ?? ""
  }

  private func text(_ node: NodeID, _ key: String) -> String? {
    guard let key = graph.keys.number(of: key), case .string(let text) = graph.property(node, key) else {
      return nil
    }
    return text
  }
}
