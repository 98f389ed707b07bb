import GraphModel
import SourceDiagnostics

/// Checks what can only be seen when all files are read: ids, citations, and that claims fit the schema.
///
/// A fault is told once: what a broken file would have defined is not missed.
struct CorpusChecker {
  let index: CorpusIndex
  let problems: ProblemList

  /// Whether there is a registry at all; without one no id can be known.
  private let hasRegistry: Bool
  /// Ids that files which could not be read seem to define.
  private let salvaged: Set<String>
  /// Whether all reports were read, so that an unknown statement or claim is an error.
  let areReportsWhole: Bool

  init(index: CorpusIndex, files: CorpusFiles, problems: ProblemList) {
    self.index = index
    self.problems = problems
    hasRegistry = !problems.unreadFiles.contains(CorpusFiles.registryFolder)
    salvaged = SalvagedIDs.found(in: files.files.filter { problems.unreadFiles.contains($0.path) })
    areReportsWhole = !problems.unreadFiles.contains { $0.hasPrefix(CorpusFiles.reportsFolder) }
  }

  func checkAll() {
    checkRegistry()
    checkDuplicates()
    for report in index.records.reports {
      checkReport(report)
      checkPassages(of: report)
      for statement in report.statements { checkStatement(statement) }
      for claim in report.claims { checkClaim(claim) }
      for disagreement in report.disagreements { checkDisagreement(disagreement) }
    }
  }

  /// Ids are unique among the registry, the statements, the claims and the disagreements, each for itself.
  ///
  /// Reports need no check: their ids are the names of their files.
  private func checkDuplicates() {
    let records = index.records
    checkDuplicates(records.registry.map(\.id), of: "an entry of the registry")
    checkDuplicates(records.statements.map(\.id), of: "a statement")
    checkDuplicates(records.claims.map(\.id), of: "a claim")
    checkDuplicates(records.disagreements.map(\.id), of: "a disagreement")
  }

  private func checkDuplicates(_ ids: [Located<String>], of noun: String) {
    var first: [String: SourcePlace] = [:]
    for id in ids {
      if let place = first[id.value] {
        problems.report(
          "duplicate id \(quoted(id.value)) of \(noun)", at: id.place, related: ("the first is at", place))
      } else {
        first[id.value] = id.place
      }
    }
  }

  /// Reports an id that the registry has not, or that has none of the labels that are asked for.
  func checkThing(_ id: Located<String>, in subject: String, labels: [String] = []) {
    guard let thing = index.things[id.value] else {
      reportUnknown(id, in: subject)
      return
    }
    guard index.schema != nil, !labels.isEmpty, thing.primaryLabel != nil,
      !thing.labels.contains(where: labels.contains)
    else { return }
    problems.report(
      "\(quoted(id.value)) in \(subject) is \(listed(thing.labels, "and")), expected \(listed(labels, "or"))",
      at: id.place)
  }

  /// Reports an id that the registry has not, or that is no agent.
  func checkSpeaker(_ id: Located<String>, in subject: String) {
    guard let thing = index.things[id.value] else {
      reportUnknown(id, in: subject)
      return
    }
    guard let schema = index.schema, thing.primaryLabel != nil, !schema.isAgent(thing.labels) else { return }
    problems.report(
      "\(quoted(id.value)) in \(subject) is \(listed(thing.labels, "and")) and cannot speak, expected an agent",
      at: id.place)
  }

  private func reportUnknown(_ id: Located<String>, in subject: String) {
    guard hasRegistry, !salvaged.contains(id.value) else { return }
    var hints = didYouMean(id.value, among: index.things.keys)
    if hints.isEmpty, let named = index.id(named: id.value) {
      hints = ["did you mean \(quoted(named))?"]
    }
    if hints.isEmpty { hints = ["add it to a file of the registry"] }
    problems.report("unknown id \(quoted(id.value)) in \(subject)", at: id.place, hints: hints)
  }

  /// Whether an unknown statement or claim is a fault: not when a file that could not be read may define it.
  func isMissing(_ id: String) -> Bool {
    !problems.unreadFiles.contains(CorpusFiles.reportsFolder) && !salvaged.contains(id)
  }

  /// The labels as a sentence names them: `'Place'`, `'Actor' or 'Place'`.
  private func listed(_ labels: [String], _ conjunction: String) -> String {
    labels.map { quoted($0) }.joined(separator: " \(conjunction) ")
  }

  /// Reports a citation of a report or a sentence that there is not.
  func checkCitation(_ citation: Located<Citation>, in subject: String) {
    let report = citation.value.report
    guard let known = index.reports[report] else {
      let path = "\(CorpusFiles.reportsFolder)/\(report)\(CorpusFiles.fileExtension)"
      if problems.unreadFiles.contains(path) || problems.unreadFiles.contains(CorpusFiles.reportsFolder) {
        return
      }
      problems.report(
        "\(subject) cites the unknown report \(quoted(report))", at: citation.place,
        hints: didYouMean(report, among: index.reports.keys))
      return
    }
    if !index.sentences.contains(citation.value) {
      problems.report(
        "\(subject) cites sentence \(citation.value.sentence) of \(quoted(report)), which has "
          + "\(known.passages.count)", at: citation.place)
    }
  }
}
