#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The distinct strings of a snapshot, sorted by their UTF-8 bytes, so that a smaller code is a smaller string.
package struct StringDictionary: Sendable {
  /// `count + 1` byte offsets.
  let offsets: ArrayView<UInt64>
  let bytes: ArrayView<UInt8>
  let sections: GuardedSections

  package var count: Int { max(offsets.count - 1, 0) }

  /// The string of a code.
  package subscript(code: UInt32) -> String {
    String(decoding: utf8(of: code), as: UTF8.self)
  }

  /// The bytes of a code's string; none for a code that is not in use.
  package func utf8(of code: UInt32) -> UnsafeBufferPointer<UInt8> {
    sections.touch()
    guard Int(code) < count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = Int(offsets[Int(code)])
    let end = Int(offsets[Int(code) + 1])
    return UnsafeBufferPointer(rebasing: bytes.buffer[start..<end])
  }

  /// The code of a string; `nil` when no property holds it. O(log n) comparisons.
  package func code(of text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { needle in
      let position = firstCode(notBefore: needle)
      guard position < count, Self.compare(utf8(of: UInt32(position)), needle) == 0 else { return nil }
      return UInt32(position)
    }
  }

  /// The first code whose string does not sort before the bytes; `count` when there is none.
  func firstCode(notBefore needle: UnsafeBufferPointer<UInt8>) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Self.compare(utf8(of: UInt32(middle)), needle) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    let shared = min(a.count, b.count)
    if shared > 0, let left = a.baseAddress, let right = b.baseAddress {
      let order = memcmp(left, right, shared)
      if order != 0 { return Int(order) }
    }
    return a.count - b.count
  }
}
