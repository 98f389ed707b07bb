import Synchronization

/// A long block of text in a snapshot, checked piece by piece where it is read: a search that an index has narrowed to
/// some places need not read all the rest for its checksum.
///
/// Audited: the flags are allocated with the object, set only, and freed with it.
package final class GuardedBytes: @unchecked Sendable {
  /// Bytes a piece.
  static let pieceSize = 1 << 16

  private let view: ArrayView<UInt8>
  /// The offset of the block in the file.
  private let offset: Int
  private let checksums: ArrayView<UInt64>
  /// The checksums themselves.
  private let sections: GuardedSections
  private let storage: SnapshotStorage
  private let isVerified: UnsafeMutablePointer<Atomic<Bool>>

  init(
    _ view: ArrayView<UInt8>, at offset: Int, checksums: ArrayView<UInt64>, _ sections: GuardedSections,
    _ storage: SnapshotStorage
  ) {
    self.view = view
    self.offset = offset
    self.checksums = checksums
    self.sections = sections
    self.storage = storage
    isVerified = .allocate(capacity: max(checksums.count, 1))
    for piece in 0..<checksums.count { (isVerified + piece).initialize(to: Atomic(false)) }
  }

  deinit {
    isVerified.deinitialize(count: checksums.count)
    isVerified.deallocate()
  }

  package var count: Int { view.count }

  /// The whole block, of which the range was checked and no more may be read.
  package func buffer(checking range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let range = range.clamped(to: 0..<view.count)
    guard !range.isEmpty else { return view.buffer }
    for piece in range.lowerBound / Self.pieceSize...(range.upperBound - 1) / Self.pieceSize
    where !isVerified[piece].load(ordering: .acquiring) {
      verify(piece)
    }
    return view.buffer
  }

  /// Checks all pieces.
  func verify() { _ = buffer(checking: 0..<view.count) }

  /// Takes the bytes as they are; only for memory that this process has just laid out.
  func trust() {
    for piece in 0..<checksums.count { isVerified[piece].store(true, ordering: .releasing) }
  }

  private func verify(_ piece: Int) {
    sections.touch()
    let start = piece * Self.pieceSize
    let check = SectionCheck(
      offset: offset + start, length: min(Self.pieceSize, view.count - start), checksum: checksums[piece],
      rule: .any)
    storage.whileChecking { damage in
      guard !isVerified[piece].load(ordering: .acquiring) else { return }
      if !check.holds(in: storage.bytes) {
        storage.clear(check.offset..<check.offset + check.length)
        if !damage.contains(sections.part) { damage.append(sections.part) }
      }
      isVerified[piece].store(true, ordering: .releasing)
    }
  }

  /// The checksums of the pieces of a block.
  static func checksums(of bytes: [UInt8]) -> [UInt64] {
    bytes.withUnsafeBytes { block in
      stride(from: 0, to: block.count, by: pieceSize).map { start in
        Checksum.of(UnsafeRawBufferPointer(rebasing: block[start..<min(start + pieceSize, block.count)]))
      }
    }
  }
}
