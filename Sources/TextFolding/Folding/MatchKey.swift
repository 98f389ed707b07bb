/// The match key of a name: two spellings that people do not tell apart have equal keys.
///
/// Harakat, tatweel, zero-width characters, bidi controls and a lone hamza go; alef forms, hamza seats, ى and ي,
/// ة and ه, Persian letters, digits of every script, case and Latin diacritics are unified; compatibility forms
/// become what they stand for; everything that is no letter, mark or digit is one space, none at the ends.
/// A point or comma between two digits stays, because it belongs to the number. The result is idempotent:
/// `matchKey(matchKey(x)) == matchKey(x)`. Linear in the length; hundreds of megabytes a second.
///
/// Left alone on purpose: Hangul, CJK duplicates, and mathematical letters.
package func matchKey(_ text: some StringProtocol) -> String {
  withUTF8Bytes(of: text) { bytes in
    key(of: bytes, capacity: bytes.count + 8) ?? key(of: bytes, capacity: 12 * bytes.count + 64) ?? ""
  }
}

/// The key under which text is searched: the same folding, so that a name is found in a sentence.
///
/// Punctuation is kept as one space, so that "talks, Oslo" is found by "talks oslo".
/// `FoldedText` has the same key together with the way back to the original.
package func searchKey(_ text: some StringProtocol) -> String {
  matchKey(text)
}

/// Appends the match key of UTF-8 text to a column of bytes; a sequence cut off at the end is left out.
///
/// The bytes must be valid otherwise. For building key columns without a `String` for each row.
package func appendMatchKey(ofUTF8 bytes: UnsafeBufferPointer<UInt8>, to column: inout [UInt8]) {
  for capacity in [bytes.count + 8, 12 * bytes.count + 64] {
    let isDone = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      guard let end = KeyWriter.write(bytes, into: buffer) else { return false }
      column.append(contentsOf: buffer[..<end.count])
      return true
    }
    if isDone { return }
  }
}

/// Ligatures expand, at most twelvefold, but hardly ever: the first try has room for a key as long as its text.
private func key(of bytes: UnsafeBufferPointer<UInt8>, capacity: Int) -> String? {
  var isDone = false
  let key = String(unsafeUninitializedCapacity: capacity) { buffer in
    guard let end = KeyWriter.write(bytes, into: buffer) else { return 0 }
    isDone = true
    return end.count
  }
  return isDone ? key : nil
}

/// Calls `body` with the text's UTF-8, copied only when it is not stored so.
func withUTF8Bytes<Result>(
  of text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
  return Array(text.utf8).withUnsafeBufferPointer(body)
}
