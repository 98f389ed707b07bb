import Foundation

/// A program whose answers are measured.
protocol Engine {
  /// Its name with its version.
  var name: String { get }

  /// Its own wording of a question; `nil` where it has none.
  func text(of question: Question) -> String?

  /// The command that builds a database from data.
  func loadCommand(from data: Dataset, into database: URL, threads: Int) -> [String]

  /// The command that answers JSON Lines from a database.
  func serveCommand(for database: URL, threads: Int) -> [String]

  /// A command that starts, answers one query with literals and ends, with what it reads from its input.
  func firstAnswerCommand(_ query: String, from database: URL) throws -> (arguments: [String], input: [UInt8])
}

/// Mahdar itself.
struct MahdarEngine: Engine {
  let program: String
  let name: String

  /// - Throws: when the program does not run.
  init(program: String) throws {
    self.program = program
    name = try ChildProcess.run([program, "--version"]).text.trimmingCharacters(in: .newlines)
  }

  func text(of question: Question) -> String? { question.text }

  func loadCommand(from data: Dataset, into database: URL, threads: Int) -> [String] {
    var command = [program, "import", "--threads", "\(threads)", "--into", database.path]
    for table in data.nodes { command += ["--nodes", "\(table)=\(data.path(of: table))"] }
    for table in data.relationships { command += ["--relationships", "\(table)=\(data.path(of: table))"] }
    return command
  }

  func serveCommand(for database: URL, threads: Int) -> [String] {
    [program, "pipe", "--graph", database.path, "--threads", "\(threads)"]
  }

  func firstAnswerCommand(_ query: String, from database: URL) -> (arguments: [String], input: [UInt8]) {
    ([program, "ask", "--graph", database.path, "--format", "json", query], [])
  }
}

/// Another engine, behind a script in `Peers/`.
struct PeerEngine: Engine {
  let name: String
  private let command: [String]
  private let wordings: [String: Question]
  private let readsOurWording: Bool

  /// The engines that the Python at a path has installed, told of on standard error.
  static func installed(for python: String) throws -> [PeerEngine] {
    let sql = try QuestionCatalog(file: "duckdb.sql")
    let cypher = try QuestionCatalog(file: "ladybug.cypher")
    let candidates = [
      (script: ["duckdb_peer.py"], catalog: sql, readsOurWording: false),
      (script: ["graph_peer.py", "ladybug"], catalog: cypher, readsOurWording: true),
      (script: ["graph_peer.py", "kuzu"], catalog: cypher, readsOurWording: true),
    ]
    return candidates.compactMap { script, catalog, readsOurWording in
      let file = Places.peers.appending(path: script[0]).path
      let command = [python, file] + script.dropFirst()
      guard let version = try? ChildProcess.run(command + ["version"]) else {
        Progress.tell("no \(script.joined(separator: " ")) here, left out")
        return nil
      }
      return PeerEngine(
        name: version.text.trimmingCharacters(in: .newlines), command: command,
        wordings: Dictionary(uniqueKeysWithValues: catalog.questions.map { ($0.id, $0) }),
        readsOurWording: readsOurWording)
    }
  }

  func text(of question: Question) -> String? {
    wordings[question.id]?.text ?? (readsOurWording ? question.text : nil)
  }

  func loadCommand(from data: Dataset, into database: URL, threads: Int) -> [String] {
    command + ["load", data.folder.path, database.path, "\(threads)"]
  }

  func serveCommand(for database: URL, threads: Int) -> [String] {
    command + ["serve", database.path, "\(threads)"]
  }

  func firstAnswerCommand(
    _ query: String, from database: URL
  ) throws -> (arguments: [String], input: [UInt8]) {
    let line = try JSONEncoder().encode(Request(query, parameters: [:]))
    return (serveCommand(for: database, threads: 1), Array(line) + [UInt8(ascii: "\n")])
  }
}
