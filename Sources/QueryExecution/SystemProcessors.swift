#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine's processors.
package enum SystemProcessors {
  /// How many of them the process may use.
  package static let count: Int = max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1)
}
