import SourceDiagnostics
import Synchronization

/// A line on a terminal that says how long a question or query has been running, once that is more than a second.
///
/// Nobody waits for it: it is drawn when the running query asks whether it shall stop, which it does all the time.
final class WorkProgress: Sendable {
  /// Work that is done sooner shows nothing.
  private static let delay = Duration.seconds(1)

  private struct State {
    var start: ContinuousClock.Instant?
    var next = ContinuousClock.now
    var words = ""
  }

  private let state = Mutex(State())
  private let line = ProgressLine()

  static let words = Message("working · %s s · Ctrl-C stops it", "جارٍ العمل · %s ثانية · Ctrl-C يوقفه")

  /// Begins to count; `words` holds `%s` where the seconds stand.
  func begin(_ words: String) {
    guard line.isShown else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      state = State(start: now, next: now + Self.delay, words: words)
    }
  }

  /// To be called often while the work runs.
  func tick() {
    guard line.isShown else { return }
    state.withLock { state in
      guard let start = state.start else { return }
      let now = ContinuousClock.now
      guard now >= state.next else { return }
      state.next = now + .milliseconds(200)
      line.show(state.words.replacing("%s", with: tenths((now - start) / .seconds(1))))
    }
  }

  /// Takes the line away.
  func end() {
    state.withLock { $0.start = nil }
    line.clear()
  }
}
