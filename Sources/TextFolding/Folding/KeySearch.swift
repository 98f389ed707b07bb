import CSystem

/// The UTF-8 offset of the first place at or after `start` where a key holds another; nil when there is none.
///
/// Both are keys already; an empty pattern is nowhere. Gigabytes a second, by the C library's `memmem`.
package func firstOffset(of pattern: String, inKey key: String, from start: Int = 0) -> Int? {
  withUTF8Bytes(of: key) { haystack in
    withUTF8Bytes(of: pattern) { needle in firstOffset(of: needle, in: haystack, from: start) }
  }
}

/// The same over bytes, for key columns.
package func firstOffset(
  of needle: UnsafeBufferPointer<UInt8>, in haystack: UnsafeBufferPointer<UInt8>, from start: Int = 0
) -> Int? {
  guard let pattern = needle.baseAddress, let text = haystack.baseAddress, !needle.isEmpty, start >= 0,
    start <= haystack.count - needle.count,
    let place = mahdar_memmem(text + start, haystack.count - start, pattern, needle.count)
  else { return nil }
  return UnsafeRawPointer(place) - UnsafeRawPointer(text)
}
