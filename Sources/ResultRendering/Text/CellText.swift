import GraphModel
import TextFolding

/// A value as one line of a table: text bare, entities by their ids, everything fit for the screen.
///
/// A node with an id is `(:Meeting talks-2021)` rather than all of its properties, and a relationship leaves out
/// what the evidence column says already.
package struct CellText {
  private let graph: GraphDescription
  private let isExact: Bool

  /// Texts for people, fit for a screen wherever they go: what is written to a file is often shown from it.
  package init(_ context: RenderingContext) {
    graph = context.graph
    isExact = false
  }

  /// Texts for programs, exact in files and pipes and fit for a screen on one.
  init(forPrograms context: RenderingContext) {
    graph = context.graph
    isExact = !context.profile.escapesControls
  }

  /// A value as a cell shows it.
  package func text(of value: Value) -> String {
    switch value {
    case .string(let text): safe(text)
    default: safe(value.temporalText ?? literal(value))
    }
  }

  /// Text fit for where the answer goes.
  package func safe(_ text: String) -> String {
    isExact ? text : safeForTerminal(text)
  }

  private func literal(_ value: Value) -> String {
    switch value {
    case .node(let node): short(node)
    case .relationship(let relationship): short(relationship)
    case .path(let path): short(path)
    case .list(let values): "[" + values.map(nested).joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.pairs.map { Value.symbolicName($0) + ": " + nested($1) }.joined(separator: ", ") + "}"
    default: value.literal(describing: graph)
    }
  }

  /// A value inside another one: text keeps its quotes there.
  private func nested(_ value: Value) -> String {
    if case .string = value { return value.literal(describing: graph) }
    return literal(value)
  }

  private func short(_ node: NodeID) -> String {
    guard case .string(let id)? = graph.properties(of: node)[PropertyName.id] else {
      return Value.node(node).literal(describing: graph)
    }
    return "(" + graph.labels(of: node).map { ":" + Value.symbolicName($0) }.joined() + " " + id + ")"
  }

  private func short(_ relationship: RelationshipID) -> String {
    var properties = graph.properties(of: relationship)
    if properties[PropertyName.cites] != nil {
      properties[PropertyName.cites] = nil
      properties[PropertyName.claims] = nil
    }
    let type = "[:" + Value.symbolicName(graph.type(of: relationship))
    return properties.count == 0 ? type + "]" : type + " " + literal(.map(properties)) + "]"
  }

  private func short(_ path: PathValue) -> String {
    var text = ""
    for (index, node) in path.nodes.enumerated() {
      if index > 0, index <= path.relationships.count {
        let relationship = path.relationships[index - 1]
        let isForward = graph.ends(of: relationship).start == path.nodes[index - 1]
        text += (isForward ? "-" : "<-") + short(relationship) + (isForward ? "->" : "-")
      }
      text += short(node)
    }
    return "<" + text + ">"
  }
}
