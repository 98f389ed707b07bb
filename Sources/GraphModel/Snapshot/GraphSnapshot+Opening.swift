#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension GraphSnapshot {
  /// Files up to this size are checked whole when they are opened: that costs less than a millisecond.
  private static let smallFile = 8 << 20

  /// Opens a snapshot file, mapping it.
  ///
  /// Header, catalogue and the sizes and places of all sections are checked at once; what the sections hold when they
  /// are first used, or at once in small files and with `verifies`.
  package static func open(path: String, verifies: Bool = false) throws(SnapshotError) -> GraphSnapshot {
    guard let storage = SnapshotStorage.mapping(path: path) else {
      throw access(path, R_OK) == 0 ? .notASnapshot : .unreadable(path: path)
    }
    return try open(storage, verifies: verifies || storage.count <= smallFile)
  }

  /// Opens the bytes of a snapshot file.
  package static func open(bytes: [UInt8]) throws(SnapshotError) -> GraphSnapshot {
    try open(.copying(bytes), verifies: true)
  }

  /// Opens bytes that this process has just laid out.
  static func open(trusting bytes: [UInt8]) throws(SnapshotError) -> GraphSnapshot {
    let snapshot = try open(.copying(bytes), verifies: false)
    for sections in snapshot.guarded { sections.trust() }
    for text in snapshot.texts { text.trust() }
    return snapshot
  }

  static func open(_ storage: SnapshotStorage, verifies: Bool) throws(SnapshotError) -> GraphSnapshot {
    var reader = try SnapshotReader(storage)
    let snapshot = try reader.readSnapshot()
    if verifies, let part = snapshot.verify().first { throw .damaged(part: part) }
    return snapshot
  }

  // MARK: Damage

  /// Checks all sections that were not checked yet, and names all damaged parts. O(file).
  package func verify() -> [String] {
    for sections in guarded { sections.verify() }
    for text in texts { text.verify() }
    return storage.damagedParts.map(name)
  }

  /// Whether something that was read so far is damaged, so that no answer may rest on it. One load.
  package var isDamaged: Bool { storage.hasDamage }

  /// The error to refuse answers with; `nil` as long as all is well.
  package var damage: SnapshotError? {
    guard isDamaged else { return nil }
    return storage.damagedParts.first.map { .damaged(part: name($0)) }
  }

  private func name(_ part: SnapshotPart) -> String {
    switch part {
    case .dictionary: "dictionary of strings"
    case .nodeColumn(let group, let key): "property \(keys[key]) of nodes \(labelNames(group))"
    case .textIndex(let group, let key): "text index of \(keys[key]) of nodes \(labelNames(group))"
    case .adjacency(let type): "relationships \(types[type])"
    case .relationshipColumn(let type, let key): "property \(keys[key]) of relationships \(types[type])"
    case .section(let name): "section \(name)"
    }
  }

  private func labelNames(_ group: Int) -> String {
    groups[group].labels.map { ":" + labels[$0] }.joined()
  }
}
