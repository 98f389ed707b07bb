#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Refuses at the beginning what would fail at the end: a folder that cannot be written to, and a file that is no
/// graph and must not be overwritten.
package func checkTarget(_ path: String) throws(ImportError) {
  let folder = folder(of: path)
  guard access(folder, W_OK | X_OK) == 0 else {
    throw .unwritable(path: path, reason: "the folder \(folder): \(systemReason())")
  }
  var status = stat()
  guard stat(path, &status) == 0 else { return }
  guard status.st_mode & S_IFMT == S_IFREG else { throw .unwritable(path: path, reason: "it is not a file") }
  guard status.st_size == 0 || beginsAsGraphFile(path) else {
    throw .unwritable(path: path, reason: "there is a file of another kind, which is not overwritten")
  }
}

/// The folder in which a path lies.
func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

private func beginsAsGraphFile(_ path: String) -> Bool {
  guard let file = fopen(path, "rb") else { return false }
  defer { fclose(file) }
  var head = [UInt8](repeating: 0, count: 8)
  return fread(&head, 1, 8, file) == 8 && head == Array("MAHDARGR".utf8)
}
