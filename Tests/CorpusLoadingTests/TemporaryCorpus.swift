import SourceDiagnostics
import Testing

@testable import CorpusLoading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A corpus in a folder of its own, removed with the object.
final class TemporaryCorpus {
  let root: String

  /// Writes files by their paths inside the corpus; folders are made as needed.
  init(_ files: [String: [UInt8]]) throws {
    var template = Array("/tmp/mahdar-corpus-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    root = try #require(made)
    for folder in ["registry", "reports"] { mkdir(root + "/" + folder, 0o700) }
    for (path, bytes) in files { try write(bytes, to: path) }
  }

  convenience init(_ files: [String: String]) throws {
    try self.init(files.mapValues { Array($0.utf8) })
  }

  deinit { removeTree(root) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(root + "/" + path, "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// The diagnostics as `path:line:column: severity: message`, paths inside the corpus.
  func check() -> [String] {
    headings(of: checkCorpus(at: root))
  }

  func headings(of diagnostics: [CorpusDiagnostic]) -> [String] {
    diagnostics.map { $0.diagnostic.heading.replacing(root + "/", with: "") }
  }
}

/// Removes a folder and what is in it.
func removeTree(_ path: String) {
  for name in (try? fileNames(inFolder: path)) ?? [] {
    let inner = path + "/" + name
    if isFolder(inner) { removeTree(inner) } else { unlink(inner) }
  }
  rmdir(path)
}
