#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the program says to whoever started it.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// A question failed, or an output differs from what a session records.
  case failed = 1
  case usage = 2
  /// Input cannot be read: a corpus with errors, a missing file.
  case unreadable = 3
  case refused = 4
  case interrupted = 130

  /// Ends the program with this status.
  package func endProgram() -> Never { exit(rawValue) }
}
