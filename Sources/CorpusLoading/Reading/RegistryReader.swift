import SourceDiagnostics

/// Reads one file of the registry: a list of entries.
struct RegistryReader {
  let fileStem: String
  let problems: ProblemList

  func read(_ root: YAMLNode) -> [RegistryRecord] {
    guard case .sequence(let items) = root.content else {
      problems.reportShape(of: root, expected: "a list of entries", in: "the registry file")
      return []
    }
    return items.compactMap(entry)
  }

  private func entry(_ node: YAMLNode) -> RegistryRecord? {
    guard
      let fields = RecordFields(
        node, noun: "entry", required: ["id", "name"], optional: ["kind", "aliases", "in"],
        problems: problems),
      let id = fields.newID("id")
    else { return nil }
    return RegistryRecord(
      id: id, kind: fields.string("kind"), name: fields.localizedOrEmpty("name"),
      aliases: fields.strings("aliases").map(\.value), containers: fields.oneOrMoreIDs("in"),
      fileStem: fileStem)
  }
}
