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
    let topic = busiest(type: structure[.about], .incoming)
    var lines: [String] = []
    if let speaker { lines.append("\(statements) by \(name(speaker))") }
    if let occasion { lines.append("\(statements) at \(name(occasion)) | count by topic") }
    if let topic { lines.append("\(statements) about \(name(topic)) since 2021") }
    if let occasion { lines.append("who attended \(name(occasion))") }
    if let occasion, let arabic = text(occasion, PropertyName.nameArabic) {
      lines.append("متى كان \(arabic)")
      lines.append("أين عُقد \(arabic)")
    }
    return lines + ["disagreements", "why 1.1"]
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
  private func busiest(type name: String, _ direction: Direction) -> NodeID? {
    guard let type = graph.types.number(of: name) else { return nil }
    var counts: [NodeID: Int] = [:]
    for raw in 0..<graph.relationshipLimit {
      let relationship = RelationshipID(raw)
      guard graph.contains(relationship), graph.type(of: relationship) == type else { continue }
      counts[
        direction == .outgoing ? graph.source(of: relationship) : graph.target(of: relationship), default: 0] +=
        1
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
