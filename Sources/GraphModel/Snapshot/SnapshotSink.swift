#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the bytes of a snapshot go while they are laid out: to memory, or to a file that gets its name at the end.
protocol SnapshotSink: AnyObject {
  /// The number of bytes so far.
  var count: Int { get }
  /// Whether nothing more is written, after a failure or because that is wished.
  var isGivenUp: Bool { get }
  func append(_ bytes: UnsafeRawBufferPointer)
  /// Writes the header over the room left for it at the beginning.
  func setHeader(_ bytes: [UInt8])
}

/// Keeps a snapshot in memory.
final class MemorySink: SnapshotSink {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }
  var isGivenUp: Bool { false }

  func append(_ added: UnsafeRawBufferPointer) { bytes.append(contentsOf: added) }

  func setHeader(_ header: [UInt8]) { bytes.replaceSubrange(0..<header.count, with: header) }
}

/// Writes a snapshot to a temporary file beside the one it is to become.
///
/// Until the header comes the file begins with zeros, so that what a power cut leaves is no snapshot. After a failure
/// nothing more is written; `finish` tells of it.
final class FileSink: SnapshotSink {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private let isStopped: @Sendable () -> Bool
  private var buffer: [UInt8] = []
  private(set) var count = 0
  private var failure: SnapshotError?

  /// What is collected before it is written.
  private static let bufferSize = 1 << 20

  init(_ path: String, isStopped: @escaping @Sendable () -> Bool) throws(SnapshotError) {
    self.path = path
    self.isStopped = isStopped
    temporary = "\(path).\(getpid()).tmp"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: path) }
    buffer.reserveCapacity(Self.bufferSize)
  }

  func append(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    if buffer.count + bytes.count > Self.bufferSize { flush() }
    if bytes.count < Self.bufferSize {
      buffer.append(contentsOf: bytes)
    } else {
      write(bytes)
    }
  }

  var isGivenUp: Bool {
    if failure == nil && isStopped() { failure = .stopped }
    return failure != nil
  }

  func setHeader(_ bytes: [UInt8]) {
    flush()
    guard failure == nil else { return }
    let written = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    if written != bytes.count { failure = .unwritable(path: path) }
  }

  /// Gives the file its name; after a failure it is removed instead.
  func finish() throws(SnapshotError) {
    flush()
    let isSynced = !isGivenUp && fsync(descriptor) == 0
    close(descriptor)
    if failure == nil && isSynced && rename(temporary, path) == 0 { return }
    unlink(temporary)
    throw failure ?? .unwritable(path: path)
  }

  private func flush() {
    buffer.withUnsafeBytes { write($0) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes in portions, so that a wish to stop is heard.
  private func write(_ bytes: UnsafeRawBufferPointer) {
    var position = 0
    while position < bytes.count && failure == nil {
      if isGivenUp { return }
      let portion = min(bytes.count - position, 16 << 20)
      let written = systemWrite(descriptor, bytes.baseAddress?.advanced(by: position), portion)
      if written < 0 && errno == EINTR { continue }
      if written <= 0 { failure = .unwritable(path: path) }
      position += max(written, 0)
    }
  }
}

/// `write(2)`, which methods of that name hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
