import Foundation

/// A reason why the benchmark cannot go on, to be shown as it stands.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// What the benchmark is doing, told on standard error.
enum Progress {
  static func tell(_ message: String) {
    FileHandle.standardError.write(Data("benchmark: \(message)\n".utf8))
  }
}
