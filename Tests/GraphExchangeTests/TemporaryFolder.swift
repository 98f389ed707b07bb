import GraphModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder with files that goes away with the object.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    var template = Array("/tmp/exchange-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SnapshotError.unwritable(path: "/tmp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { remove(path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try writeAtomically(bytes, to: "\(path)/\(name)")
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func exists(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

  /// The file's text.
  func text(_ name: String) -> String {
    guard let storage = SnapshotStorage.mapping(path: file(name)) else { return "" }
    return String(decoding: storage.bytes, as: UTF8.self)
  }

  /// The names in the folder, sorted.
  var names: [String] { Self.names(in: path) }

  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func remove(_ path: String) {
    for name in Self.names(in: path) { remove("\(path)/\(name)") }
    if rmdir(path) != 0 { unlink(path) }
  }
}
