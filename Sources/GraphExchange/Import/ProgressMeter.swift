import Synchronization

/// Counts rows from several threads and reports them about ten times a second.
final class ProgressMeter: Sendable {
  private struct State {
    var phase = ImportProgress.Phase.nodes
    var rows = 0
    var nextReport = 0.0
  }

  private let start = ContinuousClock.now
  private let state = Mutex(State())
  private let report: (@Sendable (ImportProgress) -> Void)?

  init(_ report: (@Sendable (ImportProgress) -> Void)?) { self.report = report }

  /// Seconds since the meter was made.
  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

  func add(rows: Int) {
    let now = seconds
    state.withLock { state in
      state.rows += rows
      guard let report, now >= state.nextReport else { return }
      state.nextReport = now + 0.1
      report(ImportProgress(phase: state.phase, rows: state.rows, seconds: now))
    }
  }

  /// Goes on to another phase and reports at once.
  func begin(_ phase: ImportProgress.Phase) {
    let now = seconds
    state.withLock { state in
      state.phase = phase
      state.nextReport = now + 0.1
      report?(ImportProgress(phase: phase, rows: state.rows, seconds: now))
    }
  }
}
