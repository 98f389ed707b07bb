extension ColumnData {
  /// Texts as the store wants them: codes of distinct strings, by which they are found and compared; but long texts
  /// that hardly repeat stay as they are, to be searched as one block.
  package var pooled: ColumnData {
    guard case .texts(let offsets, let bytes, let validity) = self else { return self }
    let texts = TextColumn(offsets: offsets, bytes: bytes)
    if texts.areLong && texts.hardlyRepeat { return self }
    var pool = TextPool()
    var codes: [UInt32] = []
    codes.reserveCapacity(texts.count)
    bytes.withUnsafeBufferPointer { all in
      for row in 0..<texts.count {
        let range = Int(offsets[row])..<Int(offsets[row + 1])
        let hasValue = validity?[row] ?? true
        codes.append(hasValue ? pool.intern(UnsafeBufferPointer(rebasing: all[range])) : TextPool.none)
      }
    }
    return .strings(codes, pool: pool)
  }
}

extension TextColumn {
  /// Whether the texts are sentences rather than names.
  fileprivate var areLong: Bool { count >= 1024 && bytes.count >= count * 40 }

  /// Whether more than half of a thousand rows, taken at even distances, are distinct.
  fileprivate var hardlyRepeat: Bool {
    var pool = TextPool()
    let sample = 1024
    for index in 0..<sample { _ = withText(index * count / sample) { pool.intern($0) } }
    return pool.count * 2 > sample
  }
}
