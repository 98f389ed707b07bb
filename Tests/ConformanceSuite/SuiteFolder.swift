#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The suite on disk: `features/**/*.feature` and `graphs/NAME/NAME.cypher`.

/// A graph that scenarios name rather than build.
package struct NamedGraph: Sendable {
  /// The statements that make it, in order.
  package var statements: [String]

  package init(statements: [String]) { self.statements = statements }
}

/// A file or folder that could not be read.
package struct SuiteError: Error, CustomStringConvertible {
  package var description: String
}

/// A copy of the suite on disk.
package struct SuiteFolder: Sendable {
  package let path: String

  /// `path` is the suite's folder, or the folder `features` in it.
  package init(path: String) {
    let isFeatures =
      Self.names(in: path + "/features").isEmpty && !Self.names(in: path + "/../graphs").isEmpty
    self.path = isFeatures ? path + "/.." : path
  }

  /// The copy that `MAHDAR_TCK` names, or else the one beside this package; `nil` when there is none.
  package static func found(besides package: String) -> SuiteFolder? {
    let named = getenv("MAHDAR_TCK").map { String(cString: $0) }
    for path in [named, package + "/../shared/tck"] {
      if let path, !names(in: path + "/features").isEmpty { return SuiteFolder(path: path) }
    }
    return nil
  }

  /// The feature files with their folders, both relative to `features`, sorted by name.
  package func features() throws -> [(folder: String, file: String, feature: Feature)] {
    var features: [(folder: String, file: String, feature: Feature)] = []
    for file in Self.files(below: path + "/features", prefix: "") where file.hasSuffix(".feature") {
      let folder = file.split(separator: "/").dropLast().joined(separator: "/")
      do throws(FeatureError) {
        features.append((folder, file, try readFeature(try Self.text(of: path + "/features/" + file))))
      } catch {
        throw SuiteError(description: "\(file), \(error)")
      }
    }
    if features.isEmpty { throw SuiteError(description: "no feature files below '\(path)/features'") }
    return features
  }

  /// The named graphs; a `;` divides the statements of a file.
  package func graphs() -> [String: NamedGraph] {
    var graphs: [String: NamedGraph] = [:]
    for name in Self.names(in: path + "/graphs") {
      guard let text = try? Self.text(of: "\(path)/graphs/\(name)/\(name).cypher") else { continue }
      let statements = text.split(separator: ";").map { String($0.trimmed) }.filter { !$0.isEmpty }
      graphs[name] = NamedGraph(statements: statements)
    }
    return graphs
  }

  // MARK: Files

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func files(below folder: String, prefix: String) -> [String] {
    names(in: folder).flatMap { name -> [String] in
      name.hasSuffix(".feature")
        ? [prefix + name] : files(below: folder + "/" + name, prefix: prefix + name + "/")
    }
  }

  private static func text(of path: String) throws(FeatureError) -> String {
    guard let file = fopen(path, "r") else {
      throw FeatureError(line: 0, message: "'\(path)' cannot be opened")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
