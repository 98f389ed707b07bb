import GraphModel
import TextFolding

/// What stands in a drawing for a node: the first of its name, title and id, and its labels.
struct DrawingText {
  private let graph: PropertyGraph
  private let keys: [Int]
  private static let width = 60

  init(_ graph: PropertyGraph) {
    self.graph = graph
    keys = [PropertyName.name, PropertyName.title, PropertyName.id].compactMap { graph.keys.number(of: $0) }
  }

  /// The lines of a node; the number serves where nothing names it.
  func lines(_ node: NodeID, labels: [String]) -> [String] {
    let names = keys.lazy.map { graph.property(node, $0) }.filter { !$0.isNull }.map(\.plainText)
    let name = names.first { !$0.isEmpty } ?? "#\(node.raw)"
    let labels = labels.isEmpty ? [] : [labels.map { ":" + $0 }.joined()]
    return ([name] + labels).map(shortened)
  }

  /// Text fit to be shown: one line, no controls, not endless.
  func shortened(_ text: String) -> String { truncated(safeForTerminal(text), toWidth: Self.width) }
}
