#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The memory of a snapshot: a file mapped read-only, or an own aligned block.
///
/// Audited: the memory is written before the object is shared and never after.
package final class SnapshotStorage: @unchecked Sendable {
  private let base: UnsafeRawPointer
  package let count: Int
  private let isMapped: Bool

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
    let descriptor = open(path, O_RDONLY)
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
}
