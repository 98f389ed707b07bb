/// A text's search key with the way back: which bytes of the original a found stretch of the key stands for.
package struct FoldedText: Sendable {
  /// The search key.
  package let key: String
  /// For every byte of the key, the UTF-8 offset in the original of the scalar it came from; never decreasing.
  private let origins: [UInt32]
  /// Where in the original the key's last letter and what hangs on it end.
  private let originalEnd: Int

  /// Folds a text of less than 4 GiB.
  package init(_ text: some StringProtocol) {
    (key, origins, originalEnd) = withUTF8Bytes(of: text) { bytes in
      FoldedText.fold(bytes, capacity: bytes.count + 8)
        ?? FoldedText.fold(bytes, capacity: 12 * bytes.count + 64) ?? ("", [], 0)
    }
  }

  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, capacity: Int
  ) -> (key: String, origins: [UInt32], end: Int)? {
    var origins: [UInt32] = []
    var end: (count: Int, sourceEnd: Int)?
    let key = String(unsafeUninitializedCapacity: capacity) { buffer in
      origins = [UInt32](unsafeUninitializedCapacity: capacity) { origins, count in
        end = KeyWriter.write(bytes, into: buffer, origins: origins)
        count = end?.count ?? 0
      }
      return end?.count ?? 0
    }
    return end.map { (key, origins, $0.sourceEnd) }
  }

  /// The UTF-8 range of the original that a UTF-8 range of the key stands for, marks on its last letter included.
  ///
  /// A range that begins or ends inside a letter, or inside what a ligature became, is widened to the whole.
  /// A range outside the key is cut to it.
  package func originalRange(ofKeyRange range: Range<Int>) -> Range<Int> {
    let lower = min(max(range.lowerBound, 0), origins.count)
    var upper = min(max(range.upperBound, lower), origins.count)
    guard lower < upper else {
      let place = lower < origins.count ? Int(origins[lower]) : originalEnd
      return place..<place
    }
    while upper < origins.count && origins[upper] == origins[upper - 1] { upper += 1 }
    return Int(origins[lower])..<(upper < origins.count ? Int(origins[upper]) : originalEnd)
  }

  /// The original ranges of every place where a key stands in this one, none overlapping another.
  package func originalRanges(of pattern: String) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while let place = firstOffset(of: pattern, inKey: key, from: start) {
      start = place + pattern.utf8.count
      found.append(originalRange(ofKeyRange: place..<start))
    }
    return found
  }
}
