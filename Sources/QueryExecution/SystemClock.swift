import GraphModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine's clocks: the one that only goes forward, for limits and timings, and the wall clock.
package enum SystemClock {
  /// The machine's wall clock.
  static func instant() -> Instant {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Instant(seconds: Int64(now.tv_sec), nanoseconds: Int32(now.tv_nsec))
  }

  /// Seconds since an arbitrary moment.
  package static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }
}
