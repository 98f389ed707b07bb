import GraphModel
import SourceDiagnostics
import TextFolding

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An input file mapped into memory.
///
/// Audited: the bytes are read only, and the mapping lives as long as the object.
final class SourceFile: @unchecked Sendable {
  let path: String
  private let storage: SnapshotStorage
  /// Where the text begins: after a byte order mark.
  let start: Int

  private init(path: String, storage: SnapshotStorage) {
    self.path = path
    self.storage = storage
    start = storage.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The bytes of the whole file.
  var bytes: UnsafeBufferPointer<UInt8> { storage.bytes.bindMemory(to: UInt8.self) }

  /// The offset after the last byte.
  var end: Int { storage.count }

  /// Maps a file, or says why it cannot be read; an empty one only where it may be.
  static func open(_ path: String, mayBeEmpty: Bool) throws(ImportProblem) -> SourceFile {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ImportProblem(path: path, message: "cannot be read: \(systemReason())")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ImportProblem(path: path, message: "cannot be read: not a file")
    }
    if status.st_size == 0 {
      guard mayBeEmpty else { throw ImportProblem(path: path, message: "is empty; expected a header") }
      return SourceFile(path: path, storage: .copying([]))
    }
    guard let storage = SnapshotStorage.mapping(path: path) else {
      throw ImportProblem(path: path, message: "cannot be read: \(systemReason())")
    }
    let file = SourceFile(path: path, storage: storage)
    if let message = file.foreignEncoding { throw ImportProblem(path: path, message: message) }
    return file
  }

  /// What the first bytes say when the file is not UTF-8 text.
  private var foreignEncoding: String? {
    let head = Array(bytes.prefix(4))
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      return "is UTF-16; expected UTF-8"
    }
    if head.starts(with: [0x1F, 0x8B]) { return "is compressed with gzip; expected plain text" }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "is a ZIP archive; expected plain text" }
    return nil
  }

  /// A problem at an offset, with its line and column counted now. O(offset).
  func problem(at offset: Int, _ message: String, hints: [String] = []) -> ImportProblem {
    let (line, column) = location(of: offset)
    return ImportProblem(path: path, line: line, column: column, message: message, hints: hints)
  }

  /// The line of an offset and its column in characters, both from 1.
  func location(of offset: Int) -> (line: Int, column: Int) {
    let bytes = bytes
    let offset = min(max(offset, start), end)
    var lineStart = offset
    while lineStart > start, bytes[lineStart - 1] != CSVDialect.lineFeed { lineStart -= 1 }
    let line = countOf(CSVDialect.lineFeed, in: UnsafeBufferPointer(rebasing: bytes[start..<lineStart])) + 1
    // A line beyond all measure is counted in bytes: its characters would take longer than the import.
    guard offset - lineStart < 1 << 20 else { return (line, offset - lineStart + 1) }
    return (line, String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1)
  }
}

/// The system's words for the call that just failed.
func systemReason() -> String { String(cString: strerror(errno)).lowercased() }
