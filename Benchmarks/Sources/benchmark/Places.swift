import Foundation

/// Where things stand in this repository.
///
/// The benchmark is always run from its sources, so their place at build time is theirs.
enum Places {
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let peers = package.appending(path: "Peers")
  static let questions = package.appending(path: "Questions")
  /// Generated data and databases; safe to delete.
  static let cache = package.appending(path: ".build/benchmark")
  static let repository = package.deletingLastPathComponent()
  static let releaseProgram = repository.appending(path: ".build/release/mahdar")
  static let corpus = repository.appending(path: "Corpus")
}
