import Foundation

/// What `meta.json` says of a data folder: its size, its tables, and the parameters of the questions.
struct DatasetDescription: Codable {
  let statements: Int
  let counts: [String: Int]
  let parameters: [String: JSONValue]

  enum CodingKeys: String, CodingKey {
    case statements = "N"
    case counts
    case parameters = "params"
  }

  static let fileName = "meta.json"

  func write(to folder: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(self).write(to: folder.appending(path: Self.fileName), options: .atomic)
  }
}

/// A folder of CSV files under import headers, with its `meta.json`.
struct Dataset {
  let folder: URL
  let description: DatasetDescription
  /// The names of the tables of nodes and of relationships, told apart by their headers.
  let nodes: [String]
  let relationships: [String]
  let bytes: Int

  var nodeCount: Int { rowCount(of: nodes) }
  var relationshipCount: Int { rowCount(of: relationships) }

  /// Opens a folder.
  /// - Throws: when it is none, or a file in it cannot be read.
  init(opening folder: URL) throws {
    self.folder = folder
    let described = try Data(contentsOf: folder.appending(path: DatasetDescription.fileName))
    description = try JSONDecoder().decode(DatasetDescription.self, from: described)
    var (nodes, relationships, bytes): ([String], [String], Int) = ([], [], 0)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where file.hasSuffix(".csv") {
      let place = folder.appending(path: file)
      let name = String(file.dropLast(4))
      if try Self.header(of: place).contains(":START_ID(") {
        relationships.append(name)
      } else {
        nodes.append(name)
      }
      bytes += try place.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    }
    (self.nodes, self.relationships, self.bytes) = (nodes, relationships, bytes)
  }

  /// The generated graph of a size, made in `cache` unless it stands there.
  init(statements: Int, cache: URL) throws {
    let folder = cache.appending(path: "\(statements)-v\(GraphGenerator.version)")
    let meta = folder.appending(path: DatasetDescription.fileName).path
    if !FileManager.default.fileExists(atPath: meta) {
      Progress.tell("generating \(statements) statements")
      try GraphGenerator(statements: statements, folder: folder).generate()
    }
    try self.init(opening: folder)
  }

  func path(of table: String) -> String { folder.appending(path: "\(table).csv").path }

  private func rowCount(of tables: [String]) -> Int {
    tables.reduce(0) { $0 + (description.counts[$1] ?? 0) }
  }

  private static func header(of file: URL) throws -> String {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    let start = try handle.read(upToCount: 4096) ?? Data()
    return String(decoding: start.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
