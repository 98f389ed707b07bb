import GraphModel

/// Finds sentences of reports by their citations, by the names that the schema gives to passages and sources.
struct PassageIndex {
  /// A sentence as the corpus has it.
  struct Passage {
    /// Who published the report.
    var outlet: String
    var title: String
    /// The day, as EDTF writes it.
    var published: String
    /// In Arabic, in English, and the original sentence where it is at hand; what there is of them.
    var texts: [String]
  }

  private let graph: PropertyGraph
  private let schema: CompiledSchema?
  private let originals: OriginalSentences?
  private let isArabic: Bool

  init(_ session: Session, language: String) {
    isArabic = language == "ar"
    graph = session.graph
    schema = session.opened.schema
    originals = session.originalSentences
  }

  /// The sentence that a citation names; `nil` when the graph has none.
  func passage(_ cite: String) -> Passage? {
    guard let schema, let node = node(ofRole: .passage, schema, id: cite) else { return nil }
    let texts = [PropertyName.textArabic, PropertyName.textEnglish].compactMap { text(of: node, $0) }
    let original = originals?[cite].map { ["«" + $0 + "»"] } ?? []
    let report = neighbour(of: node, schema.structure[.passageIn])
    return Passage(
      outlet: report.flatMap { neighbour(of: $0, schema.structure[.publishedBy]) }.flatMap(name) ?? "",
      title: report.flatMap { localized(PropertyName.title, PropertyName.titleArabic, of: $0) } ?? "",
      published: report.flatMap { text(of: $0, PropertyName.published + PropertyName.edtfSuffix) } ?? "",
      texts: texts + original)
  }

  private func name(of node: NodeID) -> String? {
    localized(PropertyName.name, PropertyName.nameArabic, of: node)
  }

  private func localized(_ english: String, _ arabic: String, of node: NodeID) -> String? {
    let keys = isArabic ? [arabic, english] : [english, arabic]
    return keys.lazy.compactMap { self.text(of: node, $0) }.first
  }

  private func neighbour(of node: NodeID, _ relation: String) -> NodeID? {
    guard let type = graph.types.number(of: relation) else { return nil }
    var found: NodeID?
    graph.forEachRelationship(of: node, .outgoing, types: [type]) { _, target in
      if found == nil { found = NodeID(target) }
    }
    return found
  }

  private func node(ofRole role: SchemaRole, _ schema: CompiledSchema, id: String) -> NodeID? {
    guard let label = graph.labels.number(of: schema.labelName(of: role)),
      let key = graph.keys.number(of: PropertyName.id)
    else { return nil }
    if let rows = graph.seek(key: key, equals: .string(id), label: label) {
      return rows.first.map { NodeID($0) }
    }
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
