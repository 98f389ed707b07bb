import GraphModel
import SourceDiagnostics

extension SchemaCompiler {
  /// The names that the roles need, and the labels at the ends of their relations.
  func structure(_ fields: RecordFields, labels: Set<String>) -> SchemaStructure {
    let keys = SchemaStructure.Key.allCases.map(\.rawValue)
    var names: [SchemaStructure.Key: String] = [:]
    if let node = fields["structure"],
      let section = RecordFields(
        node, noun: "structure", identifier: "", required: keys, problems: problems)
    {
      for key in SchemaStructure.Key.allCases {
        guard let name = section.string(key.rawValue) else { continue }
        checkIdentifier(name, what: key == .disagreement ? "label" : "relation")
        if key == .disagreement && labels.contains(name.value) {
          problems.report(
            "the label \(quoted(name.value)) of disagreements is also one of the labels below",
            at: name.place)
        }
        names[key] = name.value
      }
    }
    return SchemaStructure(names: names, ends: ends(fields, labels: labels))
  }

  private func ends(_ fields: RecordFields, labels: Set<String>) -> [SchemaStructure.Key: [String]] {
    let keys = SchemaStructure.Key.allCases.filter(\.isOpenEnded)
    guard let node = fields["ends"],
      let section = RecordFields(
        node, noun: "ends", identifier: "", required: [], optional: keys.map(\.rawValue), problems: problems)
    else { return [:] }
    var ends: [SchemaStructure.Key: [String]] = [:]
    for key in keys {
      let names = section.ids(key.rawValue)
      for name in names { checkLabel(name, in: section.subject(key.rawValue), labels: labels) }
      ends[key] = names.map(\.value)
    }
    return ends
  }
}

extension SchemaStructure.Key {
  /// Whether the relation ends at an entry of the registry, so that a schema may say of which labels.
  var isOpenEnded: Bool {
    switch self {
    case .at, .about, .partOf, .publishedBy, .writtenBy, .covers: true
    default: false
    }
  }
}
