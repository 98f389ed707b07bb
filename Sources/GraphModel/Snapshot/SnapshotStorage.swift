import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The memory of a snapshot: a file mapped read-only, or an own aligned block.
///
/// Audited: the memory is written before the object is shared and never after, but for damaged sections, which are
/// cleared under a lock before anybody reads them.
package final class SnapshotStorage: @unchecked Sendable {
  private let base: UnsafeRawPointer
  package let count: Int
  private let isMapped: Bool
  private let damage = Mutex<[SnapshotPart]>([])
  private let isDamaged = Atomic(false)

  private init(base: UnsafeRawPointer, count: Int, isMapped: Bool) {
    self.base = base
    self.count = count
    self.isMapped = isMapped
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: base), count)
    } else {
      UnsafeMutableRawPointer(mutating: base).deallocate()
    }
  }

  /// Copies bytes into an own block aligned to 64.
  package static func copying(_ bytes: [UInt8]) -> SnapshotStorage {
    let block = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
    bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { block.copyMemory(from: start, byteCount: bytes.count) }
    }
    return SnapshotStorage(base: UnsafeRawPointer(block), count: bytes.count, isMapped: false)
  }

  /// Maps a file; `nil` when it cannot be opened or is empty.
  package static func mapping(path: String) -> SnapshotStorage? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let count = Int(status.st_size)
    guard let memory = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
      return nil
    }
    return SnapshotStorage(base: UnsafeRawPointer(memory), count: count, isMapped: true)
  }

  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// A view of `count` numbers at a byte offset; `nil` when they do not lie inside, aligned.
  package func view<T: BitwiseCopyable>(_ type: T.Type, at offset: Int, count elements: Int) -> ArrayView<T>?
  {
    guard elements > 0 else { return elements == 0 ? ArrayView() : nil }
    let (length, overflow) = elements.multipliedReportingOverflow(by: MemoryLayout<T>.stride)
    guard !overflow, offset >= 0, offset <= count, length <= count - offset,
      offset % MemoryLayout<T>.alignment == 0
    else { return nil }
    return ArrayView(base: (base + offset).assumingMemoryBound(to: T.self), count: elements)
  }

  // MARK: Damage

  /// Whether a part that was touched is damaged. One load.
  var hasDamage: Bool { isDamaged.load(ordering: .acquiring) }

  /// The damaged parts found so far.
  var damagedParts: [SnapshotPart] { damage.withLock { $0 } }

  /// Runs a check that may note damage; one at a time.
  func whileChecking(_ body: (inout [SnapshotPart]) -> Void) {
    damage.withLock { parts in
      var found = parts
      body(&found)
      parts = found
      if !found.isEmpty { isDamaged.store(true, ordering: .releasing) }
    }
  }

  /// Fills a range with zeros, in this process's memory only, never in the file.
  func clear(_ range: Range<Int>) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let first = range.lowerBound / page * page
    let start = UnsafeMutableRawPointer(mutating: base)
    if isMapped {
      // Pages that cannot be made writable are replaced, with what else lies on them: the answer is refused anyway.
      guard mprotect(start + first, range.upperBound - first, PROT_READ | PROT_WRITE) == 0 else {
        mmap(
          start + first, range.upperBound - first, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
        return
      }
    }
    memset(start + range.lowerBound, 0, range.count)
  }
}
