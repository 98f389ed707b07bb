import GraphModel

/// A disagreement as the graph holds it, found by rule or written by a person.
struct Disagreement {
  var id: String
  var kind: DisagreementKind
  /// Ids of the things it is about.
  var about: [String]
  /// The attribute whose values differ, when a rule found it.
  var attribute: String?
  /// Ids of the claims between which it is, sorted.
  var claims: [String]
  /// Ids of the statements between which it is, sorted.
  var statements: [String] = []
  var title: LocalizedText
  var judgement: LocalizedText?
  var reason: LocalizedText?
  /// The words of each side as printed, with their sentences.
  var printed: [(text: String, cites: [Citation])]
  /// All sentences that it rests on, sorted.
  var cites: [Citation]
  var isOutside: Bool
}

/// Counts reports as sources: those that print one text are one.
struct IndependentSources {
  /// For a report, the first by id of those it shares its text with.
  private var representatives: [String: String] = [:]

  init(_ reports: [ReportRecord]) {
    for report in reports { representatives[report.id.value] = report.id.value }
    for report in reports {
      for other in report.sharesTextWith { unite(report.id.value, other.value) }
    }
  }

  private mutating func unite(_ a: String, _ b: String) {
    guard let first = representatives[a], let second = representatives[b], first != second else { return }
    let (kept, dropped) = precedes(first, second) ? (first, second) : (second, first)
    for (report, representative) in representatives where representative == dropped {
      representatives[report] = kept
    }
  }

  /// The number of independent sources among the reports of some sentences.
  func count(of cites: [Citation]) -> Int {
    Set(cites.map { representatives[$0.report] ?? $0.report }).count
  }
}
