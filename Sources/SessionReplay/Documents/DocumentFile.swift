import CorpusLoading
import TextFolding

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a document cannot be read or written, as a sentence.
package struct DocumentFileError: Error, Sendable, Equatable {
  /// Lower case, without the path.
  package var message: String

  package init(message: String) { self.message = message }
}

/// A session document on disk. It is replaced whole or not at all, and never when someone else changed it meanwhile.
package struct DocumentFile: Sendable {
  /// Where the file is.
  package let path: String
  /// The bytes as read; `nil` for a file that is not there yet.
  private var bytes: [UInt8]?

  /// A file that is to be made.
  package init(new path: String) {
    self.path = path
    bytes = nil
  }

  /// Reads a file.
  package init(reading path: String) throws(DocumentFileError) {
    self.path = path
    do throws(FileError) {
      bytes = try readFile(at: path)
    } catch {
      throw DocumentFileError(message: error.message)
    }
    if let offset = firstInvalidUTF8Offset(in: bytes ?? []) {
      throw DocumentFileError(message: "invalid UTF-8 at byte \(offset + 1); expected a text file")
    }
  }

  /// The file as it was read; empty for a new one.
  package var text: String { String(decoding: bytes ?? [], as: UTF8.self) }

  /// Whether a merge left its marks, so that it is not known which half is meant.
  package var hasConflictMarks: Bool {
    text.split(separator: "\n").contains { $0.hasPrefix("<<<<<<< ") || $0.hasPrefix(">>>>>>> ") }
  }

  /// Replaces the file's text, unless that is what it says already.
  package mutating func replace(by text: String) throws(DocumentFileError) {
    let new = Array(text.utf8)
    guard new != bytes else { return }
    guard !hasConflictMarks else {
      throw DocumentFileError(message: "not written: the file has marks of a merge conflict")
    }
    let target = resolved(path)
    let present = access(target, F_OK) == 0 ? try? readFile(at: target) : nil
    guard present == bytes else {
      throw DocumentFileError(
        message: bytes == nil
          ? "not written: the file exists" : "not written: the file was changed meanwhile")
    }
    try writeWhole(new, to: target)
    bytes = new
  }

  /// The file that a link leads to, so that the link stays one.
  private func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Writes beside the file and then takes its place in one step.
  private func writeWhole(_ bytes: [UInt8], to path: String) throws(DocumentFileError) {
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
    let temporary = path + ".\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure("cannot be written") }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      offset += count
    }
    let isSafe = offset == bytes.count && fsync(descriptor) == 0
    guard close(descriptor) == 0, isSafe, rename(temporary, path) == 0 else {
      let error = failure("cannot be written")
      unlink(temporary)
      throw error
    }
  }

  private func failure(_ doing: String) -> DocumentFileError {
    DocumentFileError(message: doing + ": " + String(cString: strerror(errno)).lowercased())
  }
}
