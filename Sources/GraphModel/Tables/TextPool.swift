/// Distinct byte strings, numbered in the order in which they came.
///
/// Open addressing over the strings' hashes; about one probe a look-up.
package struct TextPool: Sendable {
  /// The code of "no value" in columns that use a pool.
  package static let none = UInt32.max

  package private(set) var bytes: [UInt8] = []
  /// `count + 1` offsets into `bytes`.
  package private(set) var offsets: [UInt64] = [0]
  private var hashes: [UInt32] = []
  private var slots: [UInt32]

  package init() { slots = Array(repeating: Self.none, count: 64) }

  package var count: Int { offsets.count - 1 }

  /// The code of some bytes, given now if they had none.
  package mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = UInt32(truncatingIfNeeded: Checksum.of(UnsafeRawBufferPointer(text)))
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.none {
      let code = slots[slot]
      if hashes[Int(code)] == hash && isEqual(code, text) { return code }
      slot = (slot + 1) & (slots.count - 1)
    }
    let code = UInt32(count)
    slots[slot] = code
    hashes.append(hash)
    bytes.append(contentsOf: text)
    offsets.append(UInt64(bytes.count))
    if count * 2 > slots.count { grow() }
    return code
  }

  package mutating func intern(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  /// The bytes of a code.
  package func utf8(of code: UInt32) -> ArraySlice<UInt8> {
    bytes[Int(offsets[Int(code)])..<Int(offsets[Int(code) + 1])]
  }

  private func isEqual(_ code: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(offsets[Int(code)])
    let end = Int(offsets[Int(code) + 1])
    guard end - start == text.count else { return false }
    return bytes.withUnsafeBufferPointer { pool in
      StringDictionary.compare(UnsafeBufferPointer(rebasing: pool[start..<end]), text) == 0
    }
  }

  private mutating func grow() {
    slots = Array(repeating: Self.none, count: slots.count * 4)
    for (code, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != Self.none { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(code)
    }
  }
}
