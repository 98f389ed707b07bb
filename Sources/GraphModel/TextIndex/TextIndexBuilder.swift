import TextFolding

/// Builds the trigram index of a text column.
///
/// Blocks are taken in some hundred portions, on several threads; the result is the same on any number of them.
struct TextIndexBuilder {
  /// A block is `1 << shift` rows.
  let shift: Int
  private(set) var codes: [UInt32] = []
  private(set) var counts: [UInt32] = []
  private(set) var starts: [UInt64] = [0]
  private(set) var postings: [UInt8] = []

  /// `offsets` are those of the texts in `bytes`, one more than there are texts. O(bytes).
  init(offsets: [UInt64], bytes: [UInt8], threads: Int?) {
    let rowCount = max(offsets.count - 1, 0)
    shift = Self.shift(rowCount: rowCount, byteCount: bytes.count)
    let blockCount = (rowCount + 1 << shift - 1) >> shift
    guard blockCount > 0 else { return }
    let size = max(1, (blockCount + 255) / 256)
    let shift = shift
    let portions = concurrentMap((blockCount + size - 1) / size, threads: threads) { portion in
      let first = portion * size
      return BlockTrigrams(first..<min(first + size, blockCount), shift: shift, offsets, bytes)
    }
    merge(portions, blockCount)
  }

  /// As many rows as have about four thousand bytes together, a power of two.
  private static func shift(rowCount: Int, byteCount: Int) -> Int {
    let average = max(byteCount / max(rowCount, 1), 1)
    var shift = 0
    while shift < 10 && average << (shift + 1) <= 4096 { shift += 1 }
    return shift
  }

  private mutating func merge(_ portions: [BlockTrigrams], _ blockCount: Int) {
    var totals = [UInt32](repeating: 0, count: Trigrams.limit)
    for portion in portions { for code in portion.codes { totals[Int(code)] += 1 } }
    // Where each list begins among the blocks of all; then, as blocks come, where it ends.
    var ends = [UInt32](repeating: 0, count: Trigrams.limit)
    var total: UInt32 = 0
    for code in 0..<Trigrams.limit where totals[code] > 0 {
      codes.append(UInt32(code))
      counts.append(totals[code])
      ends[code] = total
      total += totals[code]
    }
    var blocks = [UInt32](repeating: 0, count: Int(total))
    for portion in portions {
      for (index, block) in portion.blocks.enumerated() {
        for place in Int(portion.starts[index])..<Int(portion.starts[index + 1]) {
          let code = Int(portion.codes[place])
          blocks[Int(ends[code])] = block
          ends[code] += 1
        }
      }
    }
    for (code, count) in zip(codes, counts) {
      let end = Int(ends[Int(code)])
      append(blocks[(end - Int(count))..<end], blockCount)
    }
  }

  private mutating func append(_ blocks: ArraySlice<UInt32>, _ blockCount: Int) {
    defer { starts.append(UInt64(postings.count)) }
    // What three quarters of the blocks have tells too little for its room.
    guard blocks.count * 4 < blockCount * 3 || blockCount < 4 else { return }
    let begin = postings.count
    var last: UInt32 = 0
    for block in blocks {
      var distance = block - last
      last = block
      while distance >= 0x80 {
        postings.append(UInt8(truncatingIfNeeded: distance) | 0x80)
        distance >>= 7
      }
      postings.append(UInt8(truncatingIfNeeded: distance))
    }
    let size = TextIndex.bitmapSize(blockCount)
    guard postings.count - begin >= size else { return }
    postings.removeLast(postings.count - begin)
    postings.append(contentsOf: repeatElement(0, count: size))
    for block in blocks { postings[begin + Int(block >> 3)] |= 1 << UInt8(block & 7) }
  }
}

/// The distinct trigrams of each of some blocks.
private struct BlockTrigrams: Sendable {
  var blocks: Range<UInt32>
  /// One after another by block.
  var codes: [UInt32] = []
  /// Where each block's codes begin; one entry more for the end.
  var starts: [UInt32] = [0]

  init(_ blocks: Range<Int>, shift: Int, _ offsets: [UInt64], _ bytes: [UInt8]) {
    self.blocks = UInt32(blocks.lowerBound)..<UInt32(blocks.upperBound)
    var seen = [UInt64](repeating: 0, count: Trigrams.limit / 64)
    var key: [UInt8] = []
    bytes.withUnsafeBufferPointer { bytes in
      for block in blocks {
        let begin = codes.count
        for row in (block << shift)..<min((block + 1) << shift, offsets.count - 1) {
          key.removeAll(keepingCapacity: true)
          let text = UnsafeBufferPointer(rebasing: bytes[Int(offsets[row])..<Int(offsets[row + 1])])
          appendMatchKey(ofUTF8: text, to: &key)
          key.withUnsafeBufferPointer { add($0, &seen) }
        }
        for code in codes[begin...] { seen[Int(code >> 6)] = 0 }
        starts.append(UInt32(codes.count))
      }
    }
  }

  private mutating func add(_ key: UnsafeBufferPointer<UInt8>, _ seen: inout [UInt64]) {
    Trigrams.forEach(in: key) { code in
      let bit: UInt64 = 1 << UInt64(code & 63)
      if seen[Int(code >> 6)] & bit == 0 {
        seen[Int(code >> 6)] |= bit
        codes.append(code)
      }
    }
  }
}
