/// Every three letters in a row of a search key, as numbers of 21 bits.
///
/// Spaces, points and commas part letters: the folding keeps or drops them by what stands beside, so that a text and a
/// part of it may differ there. All else it does letter by letter; so whatever text contains another, raw or
/// folded, has all of its trigrams.
enum Trigrams {
  /// One more than the largest number.
  static let limit = 1 << 21

  /// Calls `body` with each trigram of a key, in order, repeated ones repeatedly. O(n).
  @inline(__always)
  static func forEach(in key: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    var code: UInt32 = 0
    var run = 0
    var position = 0
    while position < key.count {
      let lead = key[position]
      let scalar: UInt32
      if lead < 0x80 {
        position += 1
        if lead == 0x20 || lead == 0x2E || lead == 0x2C {
          run = 0
          continue
        }
        scalar = UInt32(lead)
      } else {
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard position + length <= key.count else { return }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(key[position + offset] & 0x3F) }
        scalar = value
        position += length
      }
      code = (code << 7 | letter(scalar)) & UInt32(limit - 1)
      run += 1
      if run >= 3 { body(code) }
    }
  }

  /// Seven bits of a letter: no two letters of a run of 128 scalars share them, so hardly two of one alphabet.
  @inline(__always)
  private static func letter(_ scalar: UInt32) -> UInt32 { (scalar &+ (scalar >> 7) &* 37) & 127 }
}
