import GraphModel
import SourceDiagnostics

extension SchemaCompiler {
  func label(_ entry: YAMLEntry) -> SchemaLabel? {
    checkIdentifier(entry.key, what: "label")
    guard
      let fields = RecordFields(
        entry.value, noun: "label \(quoted(entry.key.value))", identifier: "", required: ["role"],
        optional: ["with", "kinds", "file", "words"], problems: problems)
    else { return nil }
    let role = fields.choice("role", of: SchemaRole.self) ?? .thing
    if role != .agent && role != .thing {
      for key in ["kinds", "file"] where fields[key] != nil {
        problems.report(
          "\(fields.name) has \(quoted(key)), but its role \(quoted(role.rawValue)) has no registry",
          at: fields.place(ofKey: key))
      }
    }
    return SchemaLabel(
      name: entry.key.value, role: role, with: fields.ids("with").map(\.value),
      kinds: fields.ids("kinds").map(\.value), file: fields.string("file")?.value,
      words: fields.words("words"))
  }

  /// What can only be seen when all labels are known: one label for each single role, kinds and files bound once.
  func checkLabels(_ labels: [SchemaLabel], in fields: RecordFields) {
    let entries = entries(of: "labels", in: fields)
    let names = Set(labels.map(\.name))
    for role in [SchemaRole.source, .passage, .utterance, .claim] {
      let bound = labels.filter { $0.role == role }
      if bound.isEmpty {
        problems.report(
          "no label has the role \(quoted(role.rawValue))", at: fields.place(ofKey: "labels"))
      }
      for second in bound.dropFirst() {
        guard let entry = entries.first(where: { $0.key.value == second.name }) else { continue }
        problems.report(
          "the role \(quoted(role.rawValue)) is already that of \(quoted(bound[0].name))",
          at: entry.key.place)
      }
    }
    var boundKinds: [String: String] = [:]
    var boundFiles: [String: String] = [:]
    for entry in entries {
      guard let label = labels.first(where: { $0.name == entry.key.value }),
        let own = mapping(entry.value)
      else { continue }
      for kind in located("kinds", in: own) {
        if let other = boundKinds.updateValue(label.name, forKey: kind.value), other != label.name {
          problems.report(
            "the kind \(quoted(kind.value)) already carries the label \(quoted(other))", at: kind.place)
        }
      }
      for file in located("file", in: own) {
        if let other = boundFiles.updateValue(label.name, forKey: file.value) {
          problems.report(
            "the file \(quoted(file.value)) already carries the label \(quoted(other))", at: file.place)
        }
      }
      for name in located("with", in: own) {
        checkLabel(name, in: "'with' of label \(quoted(label.name))", labels: names)
      }
    }
  }

  private func mapping(_ node: YAMLNode) -> [YAMLEntry]? {
    if case .mapping(let entries) = node.content { entries } else { nil }
  }

  /// The scalars under a key whose shape has been checked already.
  private func located(_ key: String, in entries: [YAMLEntry]) -> [Located<String>] {
    guard let value = entries.first(where: { $0.key.value == key })?.value else { return [] }
    let nodes = if case .sequence(let items) = value.content { items } else { [value] }
    return nodes.compactMap { node in
      if case .scalar(let scalar) = node.content { Located(scalar.text, at: node.place) } else { nil }
    }
  }
}
