/// A read-only view of numbers that lie in a snapshot's memory.
///
/// Audited: the pointer stays valid as long as the `SnapshotStorage` that it was taken from; views are kept
/// only beside a strong reference to their snapshot. Elements are plain numbers that nobody writes.
package struct ArrayView<Element: BitwiseCopyable>: @unchecked Sendable {
  @usableFromInline let base: UnsafePointer<Element>?
  package let count: Int

  package init() {
    base = nil
    count = 0
  }

  init(base: UnsafePointer<Element>, count: Int) {
    self.base = base
    self.count = count
  }

  /// The element at an index; an index out of range is a defect of the caller and traps.
  @inlinable
  @inline(__always)
  package subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    // The precondition holds only when there are elements, so there is memory.
    return base.unsafelyUnwrapped[index]
  }

  /// The elements as a buffer for loops that have checked their bounds once.
  @inlinable
  @inline(__always)
  package var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}
