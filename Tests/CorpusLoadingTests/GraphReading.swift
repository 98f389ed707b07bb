import GraphModel
import Testing

@testable import CorpusLoading

/// A loaded corpus as texts, for comparison.
struct GraphReading {
  let loaded: LoadedCorpus
  private let graph: PropertyGraph

  init(_ files: [String: String]) throws {
    let corpus = try TemporaryCorpus(files)
    loaded = try withExtendedLifetime(corpus) { try loadCorpus(at: corpus.root) }
    graph = PropertyGraph(loaded.snapshot)
  }

  /// The nodes with a label.
  private func nodes(_ label: String) -> [NodeID] {
    guard let number = graph.labels.number(of: label) else { return [] }
    var found: [NodeID] = []
    graph.forEachRun(label: number) { found += $0.map { NodeID($0) } }
    return found
  }

  /// The ids of the nodes with a label, in the graph's order.
  func ids(_ label: String) -> [String] {
    nodes(label).map { text(graph.properties(of: $0)[PropertyName.id] ?? .null) }
  }

  /// The properties of the node with a label and an id as texts by name.
  func node(_ label: String, _ id: String) throws -> [String: String] {
    let node = try #require(nodes(label).first { text(graph.properties(of: $0)["id"] ?? .null) == id })
    return texts(graph.properties(of: node))
  }

  /// The label names of the node with a label and an id.
  func labels(_ label: String, _ id: String) throws -> Set<String> {
    let node = try #require(nodes(label).first { text(graph.properties(of: $0)["id"] ?? .null) == id })
    return Set(graph.labels(of: node).map { graph.labels[$0] })
  }

  /// The relationships of a type as `from > to`, with their properties as texts, in the graph's order.
  func relations(_ type: String) -> [(ends: String, properties: [String: String])] {
    guard let number = graph.types.number(of: type) else { return [] }
    return (0..<graph.relationshipLimit).map { RelationshipID($0) }
      .filter { graph.type(of: $0) == number }
      .map { relationship in
        let ends = [graph.source(of: relationship), graph.target(of: relationship)]
        let names = ends.map { text(graph.properties(of: $0)["id"] ?? .null) }
        return (names.joined(separator: " > "), texts(graph.properties(of: relationship)))
      }
  }

  private func texts(_ map: MapValue) -> [String: String] {
    Dictionary(map.pairs.map { ($0, text($1)) }) { first, _ in first }
  }

  private func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): String(flag)
    case .int(let number): String(number)
    case .float(let number): String(number)
    case .string(let string): string
    case .list(let list): "[" + list.map { text($0) }.joined(separator: ", ") + "]"
    default: value.temporalText ?? "?"
    }
  }
}
