import Foundation

/// How an engine took in the data, and how fast it answers when it is called for one question.
struct LoadMeasurement {
  /// The fastest of the loads, in seconds.
  let wallSeconds: Double
  let processorSeconds: Double
  /// What the database takes on disk.
  let bytes: Int
  let firstAnswer: FirstAnswer
}

/// From the start of a process to its end, with one answer given.
struct FirstAnswer {
  let wall: Samples
  let processor: Samples

  /// Runs a command several times.
  init(_ arguments: [String], input: [UInt8] = []) throws {
    let answers = try (0..<9).map { _ in try ChildProcess.run(arguments, input: input) }
    wall = Samples(answers.map(\.wall.microseconds))
    processor = Samples(answers.map(\.processor.microseconds))
  }
}

/// An engine with the data in it.
struct LoadedEngine {
  let engine: any Engine
  let database: URL
  let load: LoadMeasurement

  /// Loads data as often as asked, but once where it takes long, and starts the engine for one question.
  init(_ engine: any Engine, _ data: Dataset, threads: Int, loads count: Int, first question: Question) throws
  {
    Progress.tell("loading \(data.description.statements) statements into \(engine.name)")
    // With data made elsewhere nothing has made the folder yet.
    try FileManager.default.createDirectory(at: Places.cache, withIntermediateDirectories: true)
    let database = Places.cache.appending(path: Self.fileName(engine, data))
    let command = engine.loadCommand(from: data, into: database, threads: threads)
    var loads = [try ChildProcess.run(command)]
    while loads.count < count, loads[0].wall < .seconds(5) { loads.append(try ChildProcess.run(command)) }
    let fastest = loads.min { $0.wall < $1.wall } ?? loads[0]

    let wording = engine.text(of: question) ?? question.text
    let (arguments, input) = try engine.firstAnswerCommand(
      data.description.fillingIn(wording), from: database)
    let firstAnswer = try FirstAnswer(arguments, input: input)

    self.engine = engine
    self.database = database
    load = LoadMeasurement(
      wallSeconds: fastest.wall.microseconds / 1e6, processorSeconds: fastest.processor.microseconds / 1e6,
      bytes: try database.bytesOnDisk(),
      firstAnswer: firstAnswer)
  }

  /// Starts the engine on its database.
  func converse(threads: Int) throws -> Conversation {
    try Conversation(engine.serveCommand(for: database, threads: threads))
  }

  private static func fileName(_ engine: any Engine, _ data: Dataset) -> String {
    let name = engine.name.lowercased().filter { $0.isLetter }
    return "\(name)-\(data.folder.lastPathComponent).database"
  }
}

extension DatasetDescription {
  /// A query with its parameters written out.
  fileprivate func fillingIn(_ query: String) -> String {
    // Longer names first, so that $word does not meet $word_ar.
    parameters.sorted { $0.key.count > $1.key.count }.reduce(query) { text, parameter in
      text.replacing("$\(parameter.key)", with: parameter.value.description)
    }
  }
}

extension URL {
  /// The size of a file, or of all files in a folder.
  fileprivate func bytesOnDisk() throws -> Int {
    let inside = FileManager.default.enumerator(at: self, includingPropertiesForKeys: [.fileSizeKey])
    let files = [self] + (inside?.compactMap { $0 as? URL } ?? [])
    return try files.reduce(0) { sum, file in
      let values = try file.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey])
      return sum + (values.isRegularFile == true ? values.fileSize ?? 0 : 0)
    }
  }
}
