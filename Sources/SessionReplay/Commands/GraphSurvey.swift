import GraphModel
import TextFolding

/// Counts what a graph has: nodes by label, relationships by type and ends, properties by label. Linear in the graph.
struct GraphSurvey {
  private let graph: PropertyGraph

  init(_ graph: PropertyGraph) { self.graph = graph }

  /// Labels with their counts, then relationship types with theirs and the labels at their ends.
  func overview(width: Int) -> [String] {
    var counts: [(name: String, count: Int)] = []
    for (number, name) in graph.labels.names.enumerated() {
      let count = nodeCount(label: number)
      if count > 0 { counts.append((name, count)) }
    }
    let labels = counts.sorted { $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count }
    guard !labels.isEmpty else { return ["the graph is empty"] }
    let list = labels.map { ":" + safeForTerminal($0.name) + " \($0.count)" }.joined(separator: ", ")
    return wrapped(list, width: width) + [""] + relationships
  }

  /// The relationships of one type and how often each label stands at either end.
  private struct TypeCount {
    var count = 0
    var sources: [Int: Int] = [:]
    var targets: [Int: Int] = [:]
  }

  private var relationships: [String] {
    var types: [Int: TypeCount] = [:]
    for raw in 0..<graph.relationshipLimit {
      let relationship = RelationshipID(raw)
      guard graph.contains(relationship) else { continue }
      let type = graph.type(of: relationship)
      types[type, default: TypeCount()].count += 1
      for label in graph.labels(of: graph.source(of: relationship)) {
        types[type, default: TypeCount()].sources[label, default: 0] += 1
      }
      for label in graph.labels(of: graph.target(of: relationship)) {
        types[type, default: TypeCount()].targets[label, default: 0] += 1
      }
    }
    let sorted = types.sorted {
      $0.value.count == $1.value.count ? $0.key < $1.key : $0.value.count > $1.value.count
    }
    return sorted.map { type, count in
      let (from, to) = (end(count.sources, of: count.count), end(count.targets, of: count.count))
      return safeForTerminal("(\(from))-[:\(graph.types[type])]->(\(to)) \(count.count)")
    }
  }

  /// The one label that all have, the rarest such; else the two that most have.
  private func end(_ counts: [Int: Int], of total: Int) -> String {
    let everywhere = counts.filter { $0.value == total }.map(\.key)
    if let label = everywhere.min(by: { (nodeCount(label: $0), $0) < (nodeCount(label: $1), $1) }) {
      return ":" + graph.labels[label]
    }
    let usual = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(2)
    let names = usual.map { graph.labels[$0.key] }.joined(separator: "|")
    return names.isEmpty ? "" : ":" + names + (counts.count > 2 ? "|…" : "")
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
}
