#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is written through a buffer under a temporary name and takes its own when finished.
///
/// A failure is kept until `finish`, so that writers need not look at every step.
final class OutputFile {
  private let path: String
  private let temporary: String?
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private var failure: String?
  private var isUnread = false

  /// Opens a file; `-` is the standard output.
  init(_ path: String) throws(ExportError) {
    self.path = path
    if path == "-" {
      temporary = nil
      descriptor = 1
    } else {
      let name = "\(path).\(getpid()).tmp"
      temporary = name
      descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw .unwritable(path: path, reason: systemReason()) }
    }
    buffer.reserveCapacity(Self.capacity)
  }

  private static let capacity = 1 << 18

  deinit {
    guard let temporary, descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporary)
  }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { buffer.append(contentsOf: $0) }
    if buffer.count >= Self.capacity { flush() }
  }

  func write(_ bytes: some Collection<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { flush() }
  }

  func write(byte: UInt8) { buffer.append(byte) }

  /// Writes what is left, makes sure that it is on the disk, and gives the file its name.
  func finish() throws(ExportError) {
    flush()
    if let temporary {
      if failure == nil, fsync(descriptor) != 0 { failure = systemReason() }
      if close(descriptor) != 0, failure == nil { failure = systemReason() }
      descriptor = -1
      if failure == nil, rename(temporary, path) != 0 { failure = systemReason() }
      if failure != nil { unlink(temporary) }
    }
    if isUnread { throw .unread }
    if let failure { throw .unwritable(path: path, reason: failure) }
  }

  private func flush() {
    var position = 0
    buffer.withUnsafeBytes { bytes in
      while position < bytes.count, failure == nil, let base = bytes.baseAddress {
        #if canImport(Glibc)
          let written = Glibc.write(descriptor, base + position, bytes.count - position)
        #else
          let written = Darwin.write(descriptor, base + position, bytes.count - position)
        #endif
        if written < 0 && errno == EINTR { continue }
        if written <= 0 {
          isUnread = temporary == nil && errno == EPIPE
          failure = systemReason()
        } else {
          position += written
        }
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
