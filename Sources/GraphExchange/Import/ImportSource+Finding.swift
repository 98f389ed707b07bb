import SourceDiagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ImportSource {
  /// The sources in a folder that an export to CSV wrote, or the one JSON Lines file given, which holds both nodes
  /// and relationships.
  package static func found(
    at path: String
  ) throws(ImportError) -> (nodes: [ImportSource], relationships: [ImportSource]) {
    guard let folder = opendir(path) else { return ([ImportSource(name: nil, paths: [path])], []) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          String(cString: $0)
        }
      }
      if name.hasSuffix(".csv") { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    func sources(_ prefix: String) -> [ImportSource] {
      names.filter { $0.hasPrefix(prefix) }.map { ImportSource(name: nil, paths: ["\(path)/\($0)"]) }
    }
    let found = (nodes: sources("nodes"), relationships: sources("relationships"))
    guard !found.nodes.isEmpty || !found.relationships.isEmpty else {
      throw .sources([
        ImportProblem(path: path, message: "holds no 'nodes….csv' and no 'relationships….csv'")
      ])
    }
    return found
  }
}
