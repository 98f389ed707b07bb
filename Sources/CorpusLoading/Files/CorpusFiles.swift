/// A file of a corpus, read whole.
struct CorpusFile: Sendable {
  /// The path inside the corpus, such as `reports/north.yaml`.
  var path: String
  var bytes: [UInt8]

  /// The file's name without folder and extension.
  var stem: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(CorpusFiles.fileExtension)
      ? String(name.dropLast(CorpusFiles.fileExtension.count)) : name
  }
}

/// The files that make up a corpus: its schema, its registry and its reports.
struct CorpusFiles: Sendable {
  static let schemaPath = "schema.yaml"
  static let registryFolder = "registry"
  static let reportsFolder = "reports"
  static let fileExtension = ".yaml"

  /// The corpus's folder as it was named, for messages.
  let root: String
  /// The files that could be read, by path.
  private(set) var files: [CorpusFile] = []

  /// Reads all files of a corpus; what is missing or cannot be read is reported and left out.
  ///
  /// Files with another extension and hidden ones, such as an editor's, are no part of a corpus.
  init(at root: String, problems: ProblemList) {
    var root = root
    while root.count > 1 && root.hasSuffix("/") { root.removeLast() }
    self.root = root
    guard isFolder(root) else {
      problems.report("no such folder; expected a corpus: a folder with \(Self.schemaPath)", inFile: root)
      return
    }
    var paths = [Self.schemaPath]
    for folder in [Self.registryFolder, Self.reportsFolder] {
      paths += listFolder(folder, problems: problems)
    }
    for path in paths.sorted(by: precedes) {
      do {
        files.append(CorpusFile(path: path, bytes: try readFile(at: root + "/" + path)))
      } catch {
        problems.report(error.message, inFile: root + "/" + path)
        problems.markUnread(path)
      }
    }
  }

  private func listFolder(_ folder: String, problems: ProblemList) -> [String] {
    let path = root + "/" + folder
    do {
      let names = try fileNames(inFolder: path).filter { !$0.hasPrefix(".") }
      for name in names where name.hasSuffix(".yml") {
        problems.warn("not read: files of a corpus end in \(Self.fileExtension)", inFile: path + "/" + name)
      }
      return names.filter { $0.hasSuffix(Self.fileExtension) }.map { folder + "/" + $0 }
    } catch {
      problems.report(error.message, inFile: path)
      problems.markUnread(folder)
      return []
    }
  }

  /// A file's path as shown in messages.
  func displayPath(of index: Int) -> String {
    root + "/" + files[index].path
  }

  /// The indices of the files in a folder, by name.
  func indices(inFolder folder: String) -> [Int] {
    files.indices.filter { files[$0].path.hasPrefix(folder + "/") }
  }

  /// The index of the schema; `nil` when it could not be read.
  var schemaIndex: Int? {
    files.firstIndex { $0.path == Self.schemaPath }
  }
}

/// Whether one string comes before another by its UTF-8 bytes: the same order on every machine.
func precedes(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}
