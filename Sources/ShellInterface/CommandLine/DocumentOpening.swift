import CorpusLoading
import SessionReplay

/// Finds and opens session documents and the graphs they ask for.
struct DocumentOpening {
  private let options: CommonOptions
  private var graphs: [(source: GraphSource, opened: OpenedGraph)] = []

  init(_ options: CommonOptions) { self.options = options }

  /// The documents at paths: files as they are, and of folders all session documents in them, by name.
  static func documentPaths(_ paths: [String]) throws(OpeningError) -> [String] {
    var found: [String] = []
    for path in paths {
      guard isFolder(path) else {
        found.append(path)
        continue
      }
      found += try documents(inFolder: path)
    }
    return found
  }

  private static func documents(inFolder folder: String) throws(OpeningError) -> [String] {
    let names: [String]
    do throws(FileError) {
      names = try fileNames(inFolder: folder)
    } catch {
      throw OpeningError(lines: ["\(shown(folder)): error: \(error.message)"])
    }
    var found: [String] = []
    for name in names.sorted(by: precedes) where !name.hasPrefix(".") {
      let path = (folder.hasSuffix("/") ? folder : folder + "/") + name
      if isFolder(path) {
        found += try documents(inFolder: path)
      } else if name.hasSuffix(".md"), isSession(path) {
        found.append(path)
      }
    }
    return found
  }

  /// Whether a Markdown file begins as a session does; others in the folder are left in peace.
  private static func isSession(_ path: String) -> Bool {
    guard let file = try? DocumentFile(reading: path) else { return true }
    let lines = file.text.split(separator: "\n", maxSplits: 8, omittingEmptySubsequences: false)
    return lines.first == "---" && lines.dropFirst().contains { $0.hasPrefix("mahdar:") }
  }

  private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  /// A session for a document, under the fixed profile; graphs are opened once for all documents.
  mutating func session(for document: SessionDocument, at path: String) throws(OpeningError) -> Session {
    let source = try self.source(of: document, at: path)
    let opened: OpenedGraph
    if let known = graphs.first(where: { $0.source == source }) {
      opened = known.opened
    } else {
      opened = try openGraph(source, cache: CorpusCache.standard(version: mahdarVersion))
      graphs.append((source, opened))
    }
    return Session(opened, settings: options.applied(to: .fixed))
  }

  /// What `--corpus` and its like say, else what the document says, else the standard corpus.
  private func source(of document: SessionDocument, at path: String) throws(OpeningError) -> GraphSource {
    if let source = options.source { return source }
    if let graph = document.frontMatter.graph {
      return graph == "empty" ? .empty : .snapshot(path: Self.found(graph, near: path))
    }
    if let corpus = document.frontMatter.corpus { return .corpus(path: Self.found(corpus, near: path)) }
    guard let source = GraphSource.standard() else {
      throw OpeningError(lines: ["\(shown(path)): error: it names no corpus, and none was found"])
    }
    return source
  }

  /// A path as a document names it: from the present folder, else from the document's own or one above it.
  private static func found(_ name: String, near path: String) -> String {
    guard !name.hasPrefix("/"), !isFolder(name) else { return name }
    var folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    while true {
      let candidate = (folder + [name]).joined(separator: "/")
      if isFolder(candidate) { return candidate }
      guard !folder.isEmpty else { return name }
      folder.removeLast()
    }
  }
}
