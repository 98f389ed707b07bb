import GraphModel
import SourceDiagnostics

extension CorpusChecker {
  func checkRegistry() {
    for record in index.records.registry {
      checkKind(of: record)
      let subject = "'in' of entry \(quoted(record.id.value))"
      let places = index.schema?.schema.structure.endLabels(of: .partOf) ?? []
      for container in record.containers {
        checkThing(container, in: subject, labels: places)
        if container.value == record.id.value
          || index.containers(of: container.value).contains(record.id.value)
        {
          problems.report("\(subject) goes in a circle", at: container.place)
        }
      }
    }
  }

  private func checkKind(of record: RegistryRecord) {
    guard let schema = index.schema, schema.label(ofFile: record.fileStem) == nil else { return }
    let name = "entry \(quoted(record.id.value))"
    guard let kind = record.kind else {
      problems.report(
        "\(name) has no 'kind', and its file carries no label", at: record.id.place,
        hints: ["known kinds: " + schema.kinds.joined(separator: ", ")])
      return
    }
    if schema.label(ofKind: kind.value) == nil {
      problems.reportUnknown(kind, what: "kind", of: name, known: schema.kinds)
    }
  }
}
