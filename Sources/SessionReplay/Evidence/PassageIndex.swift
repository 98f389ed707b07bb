import GraphModel

/// Finds sentences of reports by their citations, by the names that the schema gives to passages and sources.
struct PassageIndex {
  /// A sentence as the corpus has it.
  struct Passage {
    /// The report's title and day.
    var report: String
    /// In Arabic, in English, and the original sentence where it is at hand; what there is of them.
    var texts: [String]
  }

  private let graph: PropertyGraph
  private let schema: CompiledSchema?
  private let originals: String?

  init(_ session: Session) {
    graph = session.graph
    schema = session.opened.schema
    originals = session.settings.originals
  }

  /// The sentence that a citation names; `nil` when the graph has none. Linear in the number of passages.
  func passage(_ cite: String) -> Passage? {
    guard let schema, let node = node(ofRole: .passage, schema, id: cite) else { return nil }
    let texts = [PropertyName.textArabic, PropertyName.textEnglish].compactMap { text(of: node, $0) }
    let original = originals.flatMap { originalSentence(cite, inFolder: $0) }.map { ["«" + $0 + "»"] } ?? []
    return Passage(report: report(of: node, schema), texts: texts + original)
  }

  private func report(of passage: NodeID, _ schema: CompiledSchema) -> String {
    guard let type = graph.types.number(of: schema.structure[.passageIn]) else { return "" }
    var found: NodeID?
    graph.forEachRelationship(of: passage, .outgoing, types: [type]) { _, target in found = NodeID(target) }
    guard let report = found else { return "" }
    let day = graph.properties(of: report)[PropertyName.published]?.temporalText
    return [text(of: report, PropertyName.title), day].compactMap { $0 }.joined(separator: ", ")
  }

  private func node(ofRole role: SchemaRole, _ schema: CompiledSchema, id: String) -> NodeID? {
    guard let label = graph.labels.number(of: schema.labelName(of: role)),
      let key = graph.keys.number(of: PropertyName.id)
    else { return nil }
    var found: NodeID?
    graph.forEachRun(label: label) { run in
      for raw in run where found == nil {
        if case .string(let text) = graph.property(NodeID(raw), key), text == id { found = NodeID(raw) }
      }
    }
    return found
  }

  private func text(of node: NodeID, _ name: String) -> String? {
    guard let key = graph.keys.number(of: name), case .string(let text) = graph.property(node, key) else {
      return nil
    }
    return text
  }
}
