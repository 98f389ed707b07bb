import CSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine's memory.
package enum SystemMemory {
  /// Bytes that one query may hold when no limit is set: most of what the machine has, so that a query that would
  /// take more ends with an error and not with the process.
  static let ceiling: Int = {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let size = sysconf(Int32(_SC_PAGESIZE))
    guard pages > 0, size > 0 else { return 4 << 30 }
    return pages * size / 10 * 7
  }()

  /// Lets the process keep what a query has freed for the next one: taking megabytes from the system and giving them
  /// back costs as much as many a query.
  package static let keepsFreedMemory: Bool = {
    mahdar_keep_freed_memory(64 << 20)
    return true
  }()
}
