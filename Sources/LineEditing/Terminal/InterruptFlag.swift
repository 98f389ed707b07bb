import CSystem
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether Ctrl-C was pressed since the flag was last cleared.
///
/// While a query runs the terminal is in its ordinary state, where Ctrl-C sends SIGINT. The handler only counts;
/// what runs looks at `isSet` once a batch. Blocking system calls return EINTR. One process has one flag, because
/// a signal handler can reach nothing else.
///
/// A shell installs it for its whole life, and clears it before each run: between the end of a line and the
/// beginning of what it asks for, too, Ctrl-C must not end the shell.
package final class InterruptFlag: Sendable {
  package static let shared = InterruptFlag()

  private let presses = Atomic<Int>(0)

  private init() {}

  /// Whether Ctrl-C was pressed. Safe from any thread; costs one relaxed load.
  package var isSet: Bool { presses.load(ordering: .relaxed) > 0 }

  /// How often it was pressed, for those who give up politely only once.
  package var count: Int { presses.load(ordering: .relaxed) }

  /// Forgets earlier presses; called before something is run.
  package func clear() { presses.store(0, ordering: .relaxed) }

  /// As a press of Ctrl-C: for tests, and for other reasons to stop.
  package func set() { presses.add(1, ordering: .relaxed) }

  /// Begins to count SIGINT instead of dying of it, until the result is handed to `restore(_:)`.
  package func install() -> PreviousSignalHandler {
    _ = isSet
    return PreviousSignalHandler(number: SIGINT) { _ in InterruptFlag.shared.set() }
  }

  /// Puts the earlier reaction to SIGINT back.
  package func restore(_ previous: PreviousSignalHandler) { previous.restore() }

  /// Runs work with SIGINT counted, and puts the earlier reaction back afterwards.
  package func whileWatching<Result>(_ work: () throws -> Result) rethrows -> Result {
    let previous = install()
    defer { restore(previous) }
    return try work()
  }
}

/// What a signal did before another handler was put in its place.
package struct PreviousSignalHandler {
  private let number: Int32
  private var action = mahdar_signal_action()

  init(number: Int32, handler: @escaping mahdar_signal_handler) {
    self.number = number
    _ = mahdar_install_signal_handler(number, handler, &action)
  }

  func restore() {
    withUnsafePointer(to: action) { _ = mahdar_restore_signal_handler(number, $0) }
  }
}
