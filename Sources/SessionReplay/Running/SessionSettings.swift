import GraphModel
import ResultRendering

/// The surroundings in which a session runs.
package struct SessionSettings: Sendable {
  /// What answers are drawn for.
  package var profile: RenderingProfile
  /// The format that answers are written in until `:format` says otherwise.
  package var format: FormatName
  /// `ar` or `en` for all answers, or `nil` for the language of each question.
  package var language: String?
  /// Who puts right-to-left text in reading order.
  package var bidi = BidiHandling.auto
  /// A folder of original sentences, shown beside the corpus's own restatement.
  package var originals: String?
  /// Seconds that a cell may take.
  package var timeout: Double?
  /// Bytes that a query may hold.
  package var memoryLimit: Int?
  /// The processor cores that a query may use; `nil` for all.
  package var threads: Int?
  /// What the clock functions show; `nil` for the machine's clock.
  package var fixedClock: Instant?
  /// Whether commands that reach outside of the session are refused.
  package var isSafe: Bool
  /// Asked often while a cell runs; true stops it.
  package var isInterrupted: @Sendable () -> Bool

  package init(
    profile: RenderingProfile, format: FormatName = .table, language: String? = nil,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.profile = profile
    self.format = format
    self.language = language
    self.isInterrupted = isInterrupted
    isSafe = false
  }

  /// What session documents are made and checked under: the same on every machine, and safe.
  package static var fixed: SessionSettings {
    var settings = SessionSettings(profile: .fixed)
    settings.timeout = 30
    settings.memoryLimit = 1 << 30
    settings.fixedClock = Instant(seconds: fixedClockSeconds, nanoseconds: 0)
    settings.isSafe = true
    return settings
  }

  /// 2000-01-01T00:00Z.
  private static let fixedClockSeconds: Int64 = 946_684_800
}
