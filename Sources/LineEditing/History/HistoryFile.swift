#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A history file shared by all running shells: they only ever append to it, one line a statement.
///
/// Every statement is on disk before it is run. Writers take turns by `flock`, and readers keep out while one
/// writes, so that lines of two shells never mix. The file is readable by its owner only.
package struct HistoryFile: Sendable {
  package let path: String
  /// How many statements are kept when the file is read; a file much longer than that is then shortened.
  package let capacity: Int

  /// More than this is not read: statements before it are older than anyone looks for.
  private static let longestReading = 32 << 20

  /// What could not be done, in words: `cannot write the history file '…': permission denied`.
  package struct Failure: Error, Equatable, CustomStringConvertible {
    package let description: String
  }

  /// A history file at a path; it need not exist.
  package init(path: String, capacity: Int = 10_000) {
    self.path = path
    self.capacity = max(capacity, 1)
  }

  /// Where the history is kept: `$XDG_STATE_HOME/mahdar/history`, else `~/.local/state/mahdar/history`; nil
  /// without a home folder.
  package static var standardPath: String? {
    if let state = environmentValue("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/mahdar/history"
    }
    guard let home = environmentValue("HOME"), !home.isEmpty else { return nil }
    return home + "/.local/state/mahdar/history"
  }

  /// Adds a statement at the end, with one write.
  package func append(_ text: String) throws(Failure) {
    guard text.utf8.count <= HistoryRecord.longestStatement else { return }
    let descriptor = try openLocked(O_RDWR | O_APPEND | O_CREAT).descriptor
    defer { close(descriptor) }
    // A line that another program left unfinished must not swallow this one.
    let record = (endsInsideLine(descriptor) ? "\n" : "") + HistoryRecord.encode(text) + "\n"
    guard writeAll(Array(record.utf8), to: descriptor) else { throw failure("write") }
  }

  /// The statements, oldest first, at most `capacity`; damaged lines are passed over. No file, no statements.
  package func load() throws(Failure) -> [String] {
    guard access(path, F_OK) == 0 else { return [] }
    let file = try openLocked(O_RDONLY)
    defer { close(file.descriptor) }
    guard let bytes = readTail(file.descriptor) else { throw failure("read") }
    var statements: [String] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    for line in lines {
      guard let text = HistoryRecord.decode(line), text != statements.last else { continue }
      statements.append(text)
    }
    let kept = Array(statements.suffix(capacity))
    // While the lock is held nobody appends to what is being replaced.
    if file.isLocked && lines.count > capacity + capacity / 2 { shorten(to: kept) }
    return kept
  }

  private func failure(_ verb: String) -> Failure {
    Failure(
      description:
        "cannot \(verb) the history file '\(path)': \(String(cString: strerror(errno)).lowercased())")
  }
}

// MARK: - Opening and locking

extension HistoryFile {
  private struct OpenFile {
    var descriptor: Int32
    var isLocked: Bool
  }

  /// Opens the file and waits for its lock. A shell that shortens the file puts another one in its place, so the
  /// path is looked at again once the lock is held.
  private func openLocked(_ flags: Int32) throws(Failure) -> OpenFile {
    for _ in 0..<100 {
      if flags & O_CREAT != 0 { makeFolders() }
      let descriptor = open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else { throw failure("open") }
      let isLocked = lock(descriptor)
      var opened = stat()
      var present = stat()
      guard fstat(descriptor, &opened) == 0, opened.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        errno = opened.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
        throw failure("open")
      }
      if stat(path, &present) == 0, present.st_ino == opened.st_ino, present.st_dev == opened.st_dev {
        if opened.st_mode & 0o077 != 0 && opened.st_uid == getuid() { fchmod(descriptor, 0o600) }
        return OpenFile(descriptor: descriptor, isLocked: isLocked)
      }
      close(descriptor)
    }
    errno = EAGAIN
    throw failure("open")
  }

  /// Whether the lock was got within about a second. A shell that was stopped while it held the lock must not stop
  /// the others; a single appending write stays whole without it.
  private func lock(_ descriptor: Int32) -> Bool {
    for _ in 0..<100 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      usleep(10_000)
    }
    return false
  }

  private func makeFolders() {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      if !part.isEmpty { mkdir(folder, 0o700) }
    }
  }
}

// MARK: - Reading and writing

extension HistoryFile {
  private func endsInsideLine(_ descriptor: Int32) -> Bool {
    var last: UInt8 = 0
    let size = lseek(descriptor, 0, SEEK_END)
    return size > 0 && pread(descriptor, &last, 1, size - 1) == 1 && last != UInt8(ascii: "\n")
  }

  /// The file's last bytes, from the beginning of a line.
  private func readTail(_ descriptor: Int32) -> [UInt8]? {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0 else { return nil }
    let start = max(0, size - Self.longestReading)
    var bytes: [UInt8] = []
    while bytes.count < size - start {
      var chunk = [UInt8](repeating: 0, count: min(1 << 16, size - start - bytes.count))
      let count = pread(descriptor, &chunk, chunk.count, off_t(start + bytes.count))
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    guard start > 0, let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return bytes }
    return Array(bytes[(end + 1)...])
  }

  private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Puts a shorter file in the place of this one, whose lock is held; when that fails the long one stays.
  private func shorten(to statements: [String]) {
    let temporary = path + ".\(getpid()).new"
    let new = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard new >= 0 else { return }
    let lines = statements.map { HistoryRecord.encode($0) + "\n" }.joined()
    let isWritten = writeAll(Array(lines.utf8), to: new) && fsync(new) == 0
    close(new)
    if !isWritten || rename(temporary, path) != 0 { unlink(temporary) }
  }
}
