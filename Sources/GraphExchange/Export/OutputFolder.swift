#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that is filled under a temporary name and takes its own when finished.
final class OutputFolder {
  private let path: String
  private let temporary: String
  private var names: [String] = []
  private var isFinished = false

  /// Makes the folder; one of that name may be there only empty.
  init(_ path: String) throws(ExportError) {
    var name = path
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    self.path = name
    temporary = "\(name).\(getpid()).tmp"
    if path == "-" { throw .unwritable(path: path, reason: "CSV is a folder of files, not one stream") }
    var status = stat()
    if stat(name, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR, rmdir(name) == 0 else {
        throw .unwritable(path: name, reason: "it is there already; CSV needs a new or empty folder")
      }
    }
    guard mkdir(temporary, 0o755) == 0 else { throw .unwritable(path: name, reason: systemReason()) }
  }

  deinit {
    if isFinished { return }
    for name in names { unlink(temporary + "/" + name) }
    rmdir(temporary)
  }

  /// A new file in the folder.
  func file(_ name: String) throws(ExportError) -> OutputFile {
    names.append(name)
    return try OutputFile(temporary + "/" + name)
  }

  func finish() throws(ExportError) {
    guard rename(temporary, path) == 0 else { throw .unwritable(path: path, reason: systemReason()) }
    isFinished = true
  }
}
