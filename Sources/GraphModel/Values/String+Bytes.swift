#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The language compares text scalar by scalar. Swift's own `==` and `<` take canonically equivalent text for
// equal and normalise on the way; comparing the bytes is both what is asked for and several times faster.
extension String {
  /// Whether both texts have the same scalars.
  package func hasSameBytes(as other: String) -> Bool {
    isSameStorage(as: other) || (utf8.count == other.utf8.count && orderOfBytes(comparedWith: other) == 0)
  }

  /// Whether the text comes before another in the order of scalars, which is that of UTF-8 bytes.
  package func isBytewiseBefore(_ other: String) -> Bool {
    orderOfBytes(comparedWith: other) < 0
  }

  /// Negative, zero or positive as the text comes before, equals or follows the other.
  package func orderOfBytes(comparedWith other: String) -> Int {
    withBytes { a in
      other.withBytes { b in
        let common = min(a.count, b.count)
        if common > 0, let left = a.baseAddress, let right = b.baseAddress {
          let order = memcmp(left, right, common)
          if order != 0 { return Int(order) }
        }
        return a.count - b.count
      }
    }
  }

  /// Whether both are one text in memory, as texts from one dictionary are, or short and alike.
  private func isSameStorage(as other: String) -> Bool {
    unsafeBitCast(self, to: (UInt, UInt).self) == unsafeBitCast(other, to: (UInt, UInt).self)
  }

  /// Calls `body` with the text's UTF-8 bytes; no copy is made of native text.
  @inline(__always)
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    // The span borrows the text where the older call below counts references to it.
    if #available(macOS 26.0, *) { return utf8Span.span.withUnsafeBufferPointer(body) }
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
