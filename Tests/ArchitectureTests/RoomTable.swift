import CorpusLoading
import TestSupport

/// The table of rooms in ARCHITECTURE.md: which rooms there are, and what each may import.
struct RoomTable {
  private(set) var imports: [String: Set<String>] = [:]

  init(_ markdown: String) {
    var above: Set<String> = []
    for line in markdown.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { String($0) }
      guard cells.count == 3 else { continue }
      let rooms = Self.quotedNames(cells[0])
      var allowed = Set(Self.quotedNames(cells[2]))
      if cells[2].contains("the rooms above") {
        allowed = above.filter { !$0.hasPrefix("C") || $0 == "CorpusLoading" }
      }
      for room in rooms { imports[room] = allowed }
      above.formUnion(rooms)
    }
  }

  private static func quotedNames(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

/// The Swift files of a folder of the repository and those in it, by path.
func swiftFiles(in folder: String) throws -> [String] {
  var found: [String] = []
  for name in try fileNames(inFolder: repositoryFolder + "/" + folder).sorted() {
    let path = folder + "/" + name
    if isFolder(repositoryFolder + "/" + path) {
      found += try swiftFiles(in: path)
    } else if name.hasSuffix(".swift") {
      found.append(path)
    }
  }
  return found
}

func text(of path: String) throws -> String {
  String(decoding: try readFile(at: repositoryFolder + "/" + path), as: UTF8.self)
}

/// The modules that a source file imports.
func imports(of path: String) throws -> [String] {
  try text(of: path).split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ")
    guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
      words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "package" || $0 == "internal" })
    else { return nil }
    return String(words[index + 1])
  }
}
