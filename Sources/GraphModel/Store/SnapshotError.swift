/// Why a snapshot file cannot be used.
package enum SnapshotError: Error, Sendable, Equatable {
  case unreadable(path: String)
  case unwritable(path: String)
  case notASnapshot
  case otherVersion(found: UInt32, expected: UInt32)
  case truncated
  /// The named part does not match its checksum.
  case damaged(part: String)
}

/// The fixed part of a snapshot file: where the catalogue lies and how to know that it is whole.
enum SnapshotFormat {
  /// "MAHDARGR" in ASCII.
  static let magic: [UInt8] = [0x4D, 0x41, 0x48, 0x44, 0x41, 0x52, 0x47, 0x52]
  static let version: UInt32 = 3
  static let headerSize = 64
  static let alignment = 64
}

/// Where a section lies in the file.
struct SectionReference: Sendable {
  var offset: Int
  /// Elements, not bytes.
  var count: Int
}
