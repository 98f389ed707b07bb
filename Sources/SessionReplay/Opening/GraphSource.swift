import CorpusLoading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the graph of a session comes from.
package enum GraphSource: Sendable, Equatable {
  /// A folder with `schema.yaml`, a registry and reports.
  case corpus(path: String)
  /// A snapshot file.
  case snapshot(path: String)
  /// A graph without anything in it, for graph queries only.
  case empty
}

extension GraphSource {
  /// The corpus to question when none is named: `MAHDAR_CORPUS`, then `./Corpus`, then the installed one beside the
  /// program; `nil` when there is none of these.
  package static func standard() -> GraphSource? {
    if let path = getenv("MAHDAR_CORPUS").map({ String(cString: $0) }), !path.isEmpty {
      return .corpus(path: path)
    }
    for path in ["Corpus", installedCorpus].compactMap({ $0 }) where isFolder(path) {
      return .corpus(path: path)
    }
    return nil
  }

  /// `PREFIX/share/mahdar/Corpus` for a program in `PREFIX/bin`.
  private static var installedCorpus: String? {
    guard let program = programPath, let slash = program.lastIndex(of: "/") else { return nil }
    return program[..<slash] + "/../share/mahdar/Corpus"
  }

  private static var programPath: String? {
    #if canImport(Glibc)
      let found = realpath("/proc/self/exe", nil)
    #else
      let found = CommandLine.arguments.first.flatMap { realpath($0, nil) }
    #endif
    guard let found else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
