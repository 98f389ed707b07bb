import Synchronization

/// The part of a graph that sections of its file belong to.
enum SnapshotPart: Sendable, Equatable {
  case dictionary
  case nodeColumn(group: Int, key: Int)
  case textIndex(group: Int, key: Int)
  case adjacency(type: Int)
  case relationshipColumn(type: Int, key: Int)
  case section(String)
}

/// Sections that are used together. They are checked when they are first touched, so that opening a file does not read
/// it whole, and nothing that is damaged is ever used.
package final class GuardedSections: Sendable {
  private let isVerified = Atomic(false)
  private let storage: SnapshotStorage
  let checks: [SectionCheck]
  let part: SnapshotPart

  init(_ part: SnapshotPart, _ checks: [SectionCheck], _ storage: SnapshotStorage) {
    self.part = part
    self.checks = checks
    self.storage = storage
  }

  /// To be called before the sections are read; after the first time it costs one load.
  @inline(__always)
  package func touch() {
    if !isVerified.load(ordering: .acquiring) { verify() }
  }

  /// Checks the sections. One that does not hold is filled with zeros, which every reader can bear (empty lists,
  /// first entries), and noted in the storage: an answer that rests on it is refused.
  func verify() {
    storage.whileChecking { damage in
      guard !isVerified.load(ordering: .acquiring) else { return }
      for check in checks where !check.holds(in: storage.bytes) {
        storage.clear(check.offset..<check.offset + check.length)
        if !damage.contains(part) { damage.append(part) }
      }
      isVerified.store(true, ordering: .releasing)
    }
  }

  /// Takes the sections as they are; only for memory that this process has just laid out.
  func trust() { isVerified.store(true, ordering: .releasing) }
}
