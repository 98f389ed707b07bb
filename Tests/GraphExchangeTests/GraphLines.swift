import GraphModel
import SourceDiagnostics

@testable import GraphExchange

/// A graph as sorted lines of text that differ wherever the graphs differ, numbers of nodes aside; every node must
/// have a property `uid` of its own.
func lines(of graph: PropertyGraph) -> [String] {
  var lines: [String] = []
  graph.forEachRun(label: nil) { run in
    for raw in run {
      let labels = graph.labels(of: NodeID(raw)).map { graph.labels[$0] }.sorted()
      lines.append("(\(labels)) \(text(graph.properties(of: NodeID(raw))))")
    }
  }
  for raw in 0..<graph.relationshipLimit where graph.contains(RelationshipID(raw)) {
    let relationship = RelationshipID(raw)
    let ends = [graph.source(of: relationship), graph.target(of: relationship)].map {
      text(.string("uid"), graph.properties(of: $0)["uid"] ?? .null)
    }
    let type = graph.types[graph.type(of: relationship)]
    lines.append("\(ends[0]) -[\(type)]- \(ends[1]) \(text(graph.properties(of: relationship)))")
  }
  return lines.sorted { $0.orderOfBytes(comparedWith: $1) < 0 }
}

private func text(_ properties: MapValue) -> String {
  properties.pairs.map { text(.string($0), $1) }.joined(separator: " ")
}

/// Exact text: floats by their bits, so that NaN and the sign of zero are told apart too.
private func text(_ key: Value, _ value: Value) -> String { "\(key.jsonText)=\(value.jsonText)" }

/// The graph that CSV or JSON Lines texts give; files are named as given.
func graph(
  nodes: [(String?, String)], relationships: [(String?, String)] = [], in folder: TemporaryFolder,
  options: ImportOptions = ImportOptions()
) throws -> (graph: PropertyGraph, report: ImportReport) {
  let (snapshot, report) = try importedGraph(
    nodes: nodes.map { ImportSource(name: $0, paths: [folder.file($1)]) },
    relationships: relationships.map { ImportSource(name: $0, paths: [folder.file($1)]) }, options: options)
  return (PropertyGraph(snapshot), report)
}

/// The properties of all nodes, in order, as one text each: `{"a":1}`.
func nodeTexts(_ graph: PropertyGraph) -> [String] {
  (0..<graph.nodeLimit).map { Value.map(graph.properties(of: NodeID($0))).jsonText }
}

/// The problems of an import that fails, as headings with bare file names.
func headings(_ error: ImportError, in folder: TemporaryFolder) -> [String] {
  error.problems.map { problem in
    var problem = problem
    problem.path = String(problem.path.dropFirst(folder.path.count + 1))
    problem.message = problem.message.split(separator: folder.path + "/").joined()
    return ([problem.diagnostic.heading] + problem.diagnostic.hintLines).joined(separator: "\n")
  }
}
