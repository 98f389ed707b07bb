/// What must hold of a section before its numbers are used as places in other memory.
enum SectionRule: Sendable {
  case any
  /// 32-bit numbers, each below a limit.
  case below(UInt32)
  /// 32-bit numbers, each below a limit or `TextPool.none`.
  case codes(below: UInt32)
  /// 32-bit offsets that never fall and end at a number.
  case offsets32(end: Int)
  /// 64-bit offsets that never fall and end at a number.
  case offsets64(end: Int)
}

/// A section with all that is checked of it.
struct SectionCheck: Sendable {
  var offset: Int
  /// Bytes.
  var length: Int
  var checksum: UInt64
  var rule: SectionRule

  /// Whether the section is as it was written. O(length), at the speed of memory.
  func holds(in memory: UnsafeRawBufferPointer) -> Bool {
    guard length > 0 else { return true }
    let bytes = UnsafeRawBufferPointer(rebasing: memory[offset..<offset + length])
    guard Checksum.of(bytes) == checksum else { return false }
    switch rule {
    case .any: return true
    case .below(let limit): return bytes.bindMemory(to: UInt32.self).areBelow(limit)
    case .codes(let limit): return bytes.bindMemory(to: UInt32.self).areCodes(below: limit)
    case .offsets32(let end): return bytes.bindMemory(to: UInt32.self).areOffsets(endingAt: end)
    case .offsets64(let end): return bytes.bindMemory(to: UInt64.self).areOffsets(endingAt: end)
    }
  }
}

extension UnsafeBufferPointer<UInt32> {
  fileprivate func areBelow(_ limit: UInt32) -> Bool {
    var largest: UInt32 = 0
    for number in self { largest = Swift.max(largest, number) }
    return largest < limit
  }

  fileprivate func areCodes(below limit: UInt32) -> Bool {
    var largest: UInt32 = 0
    // One more than "none" is zero, which offends nobody.
    for number in self { largest = Swift.max(largest, number &+ 1) }
    return largest <= limit
  }
}

extension UnsafeBufferPointer where Element: FixedWidthInteger {
  fileprivate func areOffsets(endingAt end: Int) -> Bool {
    guard let last, Int(exactly: last) == end else { return false }
    var falls = false
    for index in 1..<Swift.max(count, 1) { falls = falls || self[index] < self[index - 1] }
    return !falls
  }
}
