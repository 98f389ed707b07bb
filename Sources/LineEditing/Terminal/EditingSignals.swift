import CSystem
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The signals that arrive while a line is edited, noted by handlers and acted upon by the reading loop.
enum EditingSignals {
  private static let resized = Atomic<Bool>(false)
  private static let continued = Atomic<Bool>(false)
  private static let deadly = Atomic<Int32>(0)

  /// Installs the handlers; the terminal's own keys send none of these while a line is edited.
  static func install() -> [PreviousSignalHandler] {
    // Touched once outside the handlers, so that their first use does not initialise them.
    _ = (takeResized(), takeContinued(), takeDeadly())
    return [
      PreviousSignalHandler(number: SIGWINCH) { _ in EditingSignals.resized.store(true, ordering: .relaxed) },
      PreviousSignalHandler(number: SIGCONT) { _ in EditingSignals.continued.store(true, ordering: .relaxed)
      },
      PreviousSignalHandler(number: SIGTERM) { EditingSignals.deadly.store($0, ordering: .relaxed) },
      PreviousSignalHandler(number: SIGHUP) { EditingSignals.deadly.store($0, ordering: .relaxed) },
    ]
  }

  /// The signals, to be held back between looking for them and waiting.
  static let numbers = [SIGWINCH, SIGCONT, SIGTERM, SIGHUP]

  /// Whether one arrived that was not taken yet.
  static var haveArrived: Bool {
    resized.load(ordering: .relaxed) || continued.load(ordering: .relaxed)
      || deadly.load(ordering: .relaxed) != 0
  }

  /// Whether the window changed its size since last asked.
  static func takeResized() -> Bool { resized.exchange(false, ordering: .relaxed) }

  /// Whether the program was stopped and goes on, perhaps with another program's terminal modes.
  static func takeContinued() -> Bool { continued.exchange(false, ordering: .relaxed) }

  /// The signal that asks the program to end, if one came.
  static func takeDeadly() -> Int32? {
    let number = deadly.exchange(0, ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
