import GraphExchange

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ImportSource {
  /// Reads `NAME=FILE`, `NAME=FILE,FILE…` or `FILE`.
  ///
  /// What is a file as it stands is taken for one, so that names of files may hold the separators; of what stands
  /// before a `=`, a slash makes it part of a path.
  init(argument: String) {
    var name: String?
    var rest = argument[...]
    if !isThere(argument), let sign = argument.firstIndex(of: "="), !argument[..<sign].contains("/") {
      name = String(argument[..<sign])
      rest = argument[argument.index(after: sign)...]
    }
    let paths = isThere(String(rest)) ? [String(rest)] : rest.split(separator: ",").map(String.init)
    self.init(name: name, paths: paths.isEmpty ? [String(rest)] : paths)
  }
}

private func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
