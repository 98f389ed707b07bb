import GraphModel
import TextFolding

/// A whole corpus as its files say it, ids not yet resolved.
struct CorpusRecords: Sendable {
  var registry: [RegistryRecord] = []
  var reports: [ReportRecord] = []

  /// All statements, by report and place in it.
  var statements: [StatementRecord] { reports.flatMap(\.statements) }
  /// All claims, by report and place in it.
  var claims: [ClaimRecord] { reports.flatMap(\.claims) }
  /// All written disagreements, by report and place in it.
  var disagreements: [DisagreementRecord] { reports.flatMap(\.disagreements) }
}

/// An entry of the registry: something that reports speak of.
struct RegistryRecord: Sendable {
  var id: Located<String>
  var kind: Located<String>?
  var name: LocalizedText
  var aliases: [String]
  /// The places, or the collectives of places, that contain it.
  var containers: [Located<String>]
  /// The registry file it stands in, without extension.
  var fileStem: String
}

/// A report with everything that its file holds.
struct ReportRecord: Sendable {
  var id: Located<String>
  var outlet: Located<String>?
  var author: Located<String>?
  var title: LocalizedText
  var published: Located<EDTFDate>?
  var publishedNote: String?
  var language: String
  var genre: Located<String>?
  var covers: [Located<String>] = []
  var sharesTextWith: [Located<String>] = []
  var passages: [PassageRecord] = []
  var statements: [StatementRecord] = []
  var claims: [ClaimRecord] = []
  var disagreements: [DisagreementRecord] = []
}

/// A numbered sentence of a report, restated.
struct PassageRecord: Sendable {
  var number: Located<Int>
  var text: LocalizedText
  var mentions: [Located<String>]
  /// Why the passage carries no statement and no claim.
  var emptyReason: Located<String>?
}

/// A reported act of speech.
struct StatementRecord: Sendable {
  var id: Located<String>
  var speakers: [Located<String>]
  var act: Located<String>?
  var form: Located<String>?
  var verb: String?
  var occasion: Located<String>?
  var date: Located<EDTFDate>?
  var about: [Located<String>]
  var mentions: [Located<String>]
  var gist: LocalizedText
  var cites: [Located<Citation>]
  var echoes: [Located<String>]
  var quote: String?
  var rank: ClaimRank
}

/// What a report or a speaker asserts about a thing.
struct ClaimRecord: Sendable {
  var id: Located<String>
  var subject: Located<String>
  var attribute: Located<String>
  var value: Located<ClaimValue>
  var printed: String?
  var unit: Located<String>?
  var asOf: Located<EDTFDate>?
  /// The speakers who assert it; empty when the report itself does.
  var speakers: [Located<String>]
  var rank: ClaimRank
  var note: LocalizedText?
  var isOutside: Bool
  var cites: [Located<Citation>]
  /// The report in whose file it stands.
  var report: String
}

/// The value of a claim, read as its attribute asks.
enum ClaimValue: Hashable, Sendable {
  case integer(Int64)
  case decimal(Double)
  case date(EDTFDate)
  /// A text; `ar` is absent when it was written without a language.
  case text(en: String, ar: String?)
  /// The id of a thing or agent.
  case thing(String)
  /// What could not be read as its attribute asks, which has been reported.
  case unread
}

/// How far a claim is trusted, best first (after Wikidata).
enum ClaimRank: String, CaseIterable, Comparable, Sendable {
  case preferred
  case normal
  case doubtful
  case wrong

  /// 0 for the best.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  static func < (a: ClaimRank, b: ClaimRank) -> Bool { a.order < b.order }
}

/// A disagreement that a person wrote down.
struct DisagreementRecord: Sendable {
  var id: Located<String>
  var kind: DisagreementKind
  var about: [Located<String>]
  /// Ids of claims and of statements.
  var between: [Located<String>]
  var title: LocalizedText
  var printed: [PrintedText]
  var judgement: LocalizedText?
  var reason: LocalizedText?
  var isOutside: Bool
}

/// Words as a report prints them, with the sentences that print them.
struct PrintedText: Sendable {
  var text: String
  var cites: [Located<Citation>]
}

/// What sets the sides of a disagreement against each other.
enum DisagreementKind: String, CaseIterable, Sendable {
  /// Reports give different values.
  case reports
  /// Speakers contradict each other.
  case speakers
  /// A value changes over time: no contradiction.
  case change
  /// A printing error.
  case slip
  /// What a sentence means, or whose words it has, is not certain.
  case doubt
}

/// A sentence of a report.
struct Citation: Hashable, Comparable, Sendable {
  var report: String
  var sentence: Int

  /// The form in which evidence is written, `report:sentence`.
  var text: String { "\(report):\(sentence)" }

  static func < (a: Citation, b: Citation) -> Bool {
    a.report == b.report ? a.sentence < b.sentence : precedes(a.report, b.report)
  }
}
