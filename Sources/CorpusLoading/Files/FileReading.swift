#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a file or folder cannot be read, in the system's words.
package struct FileError: Error {
  package var message: String

  /// The error of the system call that just failed.
  static func last(_ doing: String) -> FileError {
    FileError(message: "\(doing): \(String(cString: strerror(errno)).lowercased())")
  }
}

/// Reads a regular file whole.
///
/// Anything else, such as a pipe, is refused: it could keep the program waiting for ever.
package func readFile(at path: String) throws(FileError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw .last("cannot be read") }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .last("cannot be read") }
  guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(message: "cannot be read: not a file") }
  guard status.st_size < 1 << 30 else { throw FileError(message: "cannot be read: 1 GiB or more") }
  let size = Int(status.st_size)
  var failure: FileError?
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size, let start = buffer.baseAddress {
      let got = read(descriptor, start + count, size - count)
      if got < 0 {
        if errno == EINTR { continue }
        failure = .last("cannot be read")
        break
      }
      if got == 0 { break }
      count += got
    }
  }
  if let failure { throw failure }
  return bytes
}

/// The names in a folder, in no order, without `.` and `..`.
package func fileNames(inFolder path: String) throws(FileError) -> [String] {
  guard let folder = opendir(path) else { throw .last("cannot be read") }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
        String(cString: $0)
      }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names
}

/// Whether there is a folder at a path; follows links.
package func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
