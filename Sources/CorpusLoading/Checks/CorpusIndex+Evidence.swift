import SourceDiagnostics

extension CorpusIndex {
  /// All sentences that a written disagreement rests on: those of its claims and statements, and the printed ones.
  func citations(of disagreement: DisagreementRecord) -> [Citation] {
    var found = Set(disagreement.printed.flatMap(\.cites).map(\.value))
    for id in disagreement.between { found.formUnion(citations(ofID: id.value)) }
    return found.sorted()
  }

  /// The sentences of a claim or, when there is no such claim, of a statement.
  func citations(ofID id: String) -> [Citation] {
    evidence.citations[id] ?? []
  }

  /// A statement or claim that cites a sentence, as messages name it.
  func user(of citation: Citation) -> String? {
    evidence.users[citation]
  }
}

/// Who cites what.
struct CorpusEvidence {
  /// By the id of a claim or statement; a claim goes before a statement of the same id.
  private(set) var citations: [String: [Citation]] = [:]
  private var statements: [String: [Citation]] = [:]
  /// By sentence, the first statement or claim that cites it, as messages name it.
  private(set) var users: [Citation: String] = [:]

  init(_ records: CorpusRecords) {
    for statement in records.statements {
      statements[statement.id.value] = statement.cites.map(\.value)
      add(statement.id.value, statement.cites, name: "statement \(quoted(statement.id.value))")
    }
    for claim in records.claims {
      add(claim.id.value, claim.cites, name: "claim \(quoted(claim.id.value))")
    }
  }

  /// The sentences of a statement.
  func statementCitations(of id: String) -> [Citation] {
    statements[id] ?? []
  }

  private mutating func add(_ id: String, _ cites: [Located<Citation>], name: String) {
    citations[id] = cites.map(\.value).sorted()
    for citation in cites where users[citation.value] == nil { users[citation.value] = name }
  }
}
