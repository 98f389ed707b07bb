#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The clock that only goes forward, for limits and timings.
package enum MonotonicClock {
  /// Seconds since an arbitrary moment.
  package static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }
}
