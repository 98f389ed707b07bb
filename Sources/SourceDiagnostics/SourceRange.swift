/// A half-open range of UTF-8 byte offsets into one source text.
package struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  package var start: Int
  /// The offset after the last byte; equal to `start` for a place between two bytes.
  package var end: Int

  /// The bytes from `start` up to but not including `end`.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The bytes from `start` up to but not including `end`.
  package init(start: Int, end: Int) {
    self.init(start, end)
  }

  /// The place before the byte at an offset.
  package init(at offset: Int) {
    self.init(offset, offset)
  }

  /// The same bytes counted from a place so many bytes earlier.
  package func shifted(by offset: Int) -> SourceRange {
    SourceRange(start + offset, end + offset)
  }

  /// The smallest range that covers both.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }
}
