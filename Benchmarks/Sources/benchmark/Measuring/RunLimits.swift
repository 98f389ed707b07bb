/// How often a question is asked.
struct RunLimits {
  /// How often all questions are gone through, so that a short spell of other work does not meet all runs of one.
  static let passes = 3

  /// Runs in a pass, after one that warms up.
  let runs: Int
  /// After this time with one engine and question no further run of the pass is begun.
  let budget = Duration.seconds(1.5)
  /// An engine that takes longer for one answer is stopped.
  let patience = Duration.seconds(120)
}
