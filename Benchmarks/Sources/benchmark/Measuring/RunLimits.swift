/// How often a question is asked.
struct RunLimits {
  /// Runs after one that warms up.
  var runs: Int
  /// After this time with one engine and question no run more than the fewest is begun.
  var budget: Duration
  /// An engine that takes longer for one answer is stopped.
  var patience = Duration.seconds(120)

  static let fewestRuns = 3
}
