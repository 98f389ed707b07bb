/// Why a snapshot file cannot be used.
package enum SnapshotError: Error, Sendable, Equatable {
  case unreadable(path: String)
  case unwritable(path: String)
  case notASnapshot
  case otherVersion(found: UInt32, expected: UInt32)
  case truncated
  /// The named part does not match its checksum, or holds what no writer writes.
  case damaged(part: String)
  /// Writing was stopped on the user's wish.
  case stopped
}

extension SnapshotError {
  /// What is wrong, in one sentence.
  package var message: String {
    switch self {
    case .unreadable: "the graph file cannot be read"
    case .unwritable: "the graph file cannot be written"
    case .notASnapshot: "not a graph file of Mahdar"
    case .otherVersion(let found, let expected):
      "a graph file of format \(found), expected format \(expected); make it anew from its corpus"
    case .truncated: "the graph file is cut short"
    case .damaged(let part): "the graph file is damaged: its \(part) does not match its checksum"
    case .stopped: "stopped; no graph file was written"
    }
  }
}

/// The fixed part of a snapshot file: where the catalogue lies and how to know that it is whole.
enum SnapshotFormat {
  /// "MAHDARGR" in ASCII.
  static let magic: [UInt8] = [0x4D, 0x41, 0x48, 0x44, 0x41, 0x52, 0x47, 0x52]
  static let version: UInt32 = 5
  static let headerSize = 64
  static let alignment = 64
}

/// Where a section lies in the file.
struct SectionReference: Sendable {
  var offset: Int
  /// Elements, not bytes.
  var count: Int
}
