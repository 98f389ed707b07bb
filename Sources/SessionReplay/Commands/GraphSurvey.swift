import GraphModel
import TextFolding

/// Counts what a graph has: nodes by label, relationships by type and ends, properties by label. Linear in the graph.
struct GraphSurvey {
  private let graph: PropertyGraph

  init(_ graph: PropertyGraph) { self.graph = graph }

  /// Labels with their counts, then the relationships between them.
  func overview(width: Int) -> [String] {
    var counts: [(name: String, count: Int)] = []
    for (number, name) in graph.labels.names.enumerated() {
      let count = nodeCount(label: number)
      if count > 0 { counts.append((name, count)) }
    }
    let labels = counts.sorted { $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count }
    guard !labels.isEmpty else { return ["the graph is empty"] }
    let list = labels.map { ":" + safeForTerminal($0.name) + " \($0.count)" }.joined(separator: ", ")
    return wrapped(list, width: width) + relationships
  }

  private var relationships: [String] {
    var counts: [[Int]: Int] = [:]
    for raw in 0..<graph.relationshipLimit {
      let relationship = RelationshipID(raw)
      guard graph.contains(relationship) else { continue }
      let from = graph.labels(of: graph.source(of: relationship)).first ?? -1
      let to = graph.labels(of: graph.target(of: relationship)).first ?? -1
      counts[[graph.type(of: relationship), from, to], default: 0] += 1
    }
    let sorted = counts.sorted { a, b in
      a.value == b.value ? a.key.lexicographicallyPrecedes(b.key) : a.value > b.value
    }
    return sorted.map { key, count in
      let (from, to) = (labelText(key[1]), labelText(key[2]))
      return safeForTerminal("(\(from))-[:\(graph.types[key[0]])]->(\(to)) \(count)")
    }
  }

  /// The properties of the nodes with a label: on how many, and one value as an example.
  func properties(ofLabel name: String) -> [String]? {
    guard let label = graph.labels.number(of: name) else { return nil }
    var counts: [String: (count: Int, example: Value)] = [:]
    forEachNode(label: label) { node in
      for (key, value) in graph.properties(of: node).pairs {
        let known = counts[key]
        counts[key] = ((known?.count ?? 0) + 1, known?.example ?? value)
      }
    }
    let description = GraphDescription(graph)
    return counts.sorted { $0.key < $1.key }.map { key, entry in
      let example = truncated(safeForTerminal(entry.example.literal(describing: description)), toWidth: 50)
      return "\(safeForTerminal(key)) · on \(entry.count) · such as \(example)"
    }
  }

  /// The number of nodes with a label, deleted ones not counted.
  func nodeCount(label: Int) -> Int {
    var count = 0
    graph.forEachRun(label: label) { count += $0.count }
    return count
  }

  private func forEachNode(label: Int, _ body: (NodeID) -> Void) {
    graph.forEachRun(label: label) { run in
      for raw in run { body(NodeID(raw)) }
    }
  }

  private func labelText(_ number: Int) -> String {
    graph.labels.names.indices.contains(number) ? ":" + graph.labels[number] : ""
  }
}
