import CSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Signals held back for the calling thread, except while it waits for input.
///
/// A handler only sets a flag. Between the look at the flag and the call that waits, a signal would go unseen until
/// the next key; held back over both, it ends the waiting at once.
struct BlockedSignals {
  enum Waiting { case input, timeout, signal }

  private var previous = mahdar_signal_set()

  init(_ numbers: [Int32]) { mahdar_block_signals(numbers, Int32(numbers.count), &previous) }

  /// Waits until there is something to read, or the other side is gone; negative milliseconds are for ever.
  func waitForInput(on descriptor: Int32, milliseconds: Int32) -> Waiting {
    let result = withUnsafePointer(to: previous) { mahdar_wait_readable(descriptor, milliseconds, $0) }
    if result > 0 { return .input }
    // What cannot be waited for is read, and the reading says what is wrong.
    return result == 0 ? .timeout : errno == EINTR ? .signal : .input
  }

  /// Lets the signals through that were let through before.
  func end() {
    withUnsafePointer(to: previous) { mahdar_unblock_signals($0) }
  }
}
