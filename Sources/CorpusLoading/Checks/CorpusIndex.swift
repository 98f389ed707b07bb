import GraphModel
import TextFolding

/// What the ids of a corpus stand for.
struct CorpusIndex {
  let records: CorpusRecords
  /// The schema; `nil` when it has faults, so that nothing is blamed on names it would have defined.
  let schema: SchemaLookup?
  /// Registry entries by id.
  let things: [String: Thing]
  /// Reports by id.
  let reports: [String: ReportRecord]
  /// Where statements and claims stand, by id.
  let statementPlaces: [String: SourcePlace]
  let claimPlaces: [String: SourcePlace]
  /// All sentences that there are.
  let sentences: Set<Citation>
  /// Who cites what.
  let evidence: CorpusEvidence

  /// An entry of the registry with its labels.
  struct Thing {
    var record: RegistryRecord
    /// The label that its kind or file carries; `nil` when it carries none.
    var primaryLabel: String?
    /// The primary label and those that come along.
    var labels: [String]
  }

  init(_ records: CorpusRecords, schema: SchemaLookup?) {
    self.records = records
    self.schema = schema
    things = Dictionary(
      records.registry.map { record in
        let label = schema.flatMap {
          $0.label(ofFile: record.fileStem) ?? record.kind.flatMap($0.labelOfKind)
        }
        let labels = label.map { [$0.name] + $0.with } ?? []
        return (record.id.value, Thing(record: record, primaryLabel: label?.name, labels: labels))
      }, uniquingKeysWith: { first, _ in first })
    reports = Dictionary(records.reports.map { ($0.id.value, $0) }) { first, _ in first }
    statementPlaces = Dictionary(records.statements.map { ($0.id.value, $0.id.place) }) { first, _ in first }
    claimPlaces = Dictionary(records.claims.map { ($0.id.value, $0.id.place) }) { first, _ in first }
    sentences = Set(
      records.reports.flatMap { report in
        report.passages.map { Citation(report: report.id.value, sentence: $0.number.value) }
      })
    evidence = CorpusEvidence(records)
  }

  /// All that contains a thing, from the nearest outwards; the thing itself where that goes in a circle.
  func containers(of id: String) -> [String] {
    var found: [String] = []
    var open = things[id]?.record.containers.map(\.value) ?? []
    while !open.isEmpty {
      let container = open.removeFirst()
      guard !found.contains(container) else { continue }
      found.append(container)
      open += things[container]?.record.containers.map(\.value) ?? []
    }
    return found
  }

  /// The id whose name or alias is that word, for "did you mean"; of several the first by id.
  func id(named word: String) -> String? {
    let key = matchKey(word.replacing("-", with: " "))
    return things.values.filter { thing in
      let record = thing.record
      return ([record.name.en, record.name.ar] + record.aliases).contains { matchKey($0) == key }
    }.map(\.record.id.value).min(by: precedes)
  }
}

extension SchemaLookup {
  fileprivate func labelOfKind(_ kind: Located<String>) -> SchemaLabel? { label(ofKind: kind.value) }
}
