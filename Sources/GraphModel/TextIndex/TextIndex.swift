import TextFolding

/// For each trigram the blocks of rows in whose texts it occurs, so that a search reads few texts.
///
/// The trigrams are those of the texts' search keys: one index serves `CONTAINS` and folded search.
package struct TextIndex: Sendable {
  /// A block is `1 << shift` rows.
  let shift: Int
  let rowCount: Int
  /// The trigrams that occur, ascending.
  let codes: ArrayView<UInt32>
  /// For each the number of blocks that have it.
  let counts: ArrayView<UInt32>
  /// For each where its list begins in `postings`; one entry more for the end.
  let starts: ArrayView<UInt64>
  /// The lists: nothing for what nearly every block has, a bitmap for what many have, else distances between
  /// blocks in seven-bit groups (LEB128).
  let postings: ArrayView<UInt8>
  let sections: GuardedSections

  var blockCount: Int { (rowCount + (1 << shift) - 1) >> shift }

  /// The rows outside which no text contains another, raw or folded, as ascending runs; `nil` where the index
  /// cannot tell, because the text is short or stands nearly everywhere.
  func candidates(for text: String) -> [Range<Int>]? {
    var wanted: Set<UInt32> = []
    var key = matchKey(text)
    key.withUTF8 { bytes in Trigrams.forEach(in: bytes) { wanted.insert($0) } }
    guard !wanted.isEmpty else { return nil }
    sections.touch()
    var lists: [Int] = []
    for code in wanted {
      guard let list = list(of: code) else { return [] }
      lists.append(list)
    }
    // The rarest first, and equal ones in a fixed order.
    lists.sort { (counts[$0], $0) < (counts[$1], $1) }
    guard let rarest = lists.first, Int(counts[rarest]) * 2 < blockCount,
      var blocks = blocks(of: rarest)
    else { return nil }
    for list in lists.dropFirst() {
      // To read a block's texts costs as much as to read some hundred entries of a list.
      guard blocks.count * 300 > Int(counts[list]) else { break }
      guard let others = self.blocks(of: list) else { break }
      blocks.keepCommon(with: others)
    }
    return runs(of: blocks)
  }

  private func list(of code: UInt32) -> Int? {
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low < codes.count && codes[low] == code ? low : nil
  }

  /// The blocks of a list, ascending; `nil` when nearly all have it.
  private func blocks(of list: Int) -> [UInt32]? {
    guard list + 1 < starts.count else { return nil }
    let end = Int(starts[list + 1])
    var position = Int(starts[list])
    guard position < end, end <= postings.count else { return nil }
    let bytes = postings.buffer
    var blocks: [UInt32] = []
    blocks.reserveCapacity(Int(counts[list]))
    if end - position == TextIndex.bitmapSize(blockCount) {
      for index in position..<end {
        var bits = bytes[index]
        while bits != 0 {
          blocks.append(UInt32((index - position) << 3 + bits.trailingZeroBitCount))
          bits &= bits - 1
        }
      }
      return blocks
    }
    var block: UInt32 = 0
    while position < end {
      var distance: UInt32 = 0
      var bits: UInt32 = 0
      var byte: UInt8 = 0x80
      while byte & 0x80 != 0, position < end {
        byte = bytes[position]
        distance |= UInt32(byte & 0x7F) << bits
        bits += 7
        position += 1
      }
      block &+= distance
      blocks.append(block)
    }
    return blocks
  }

  private func runs(of blocks: [UInt32]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for block in blocks {
      let first = Int(block) << shift
      let end = min(first + 1 << shift, rowCount)
      guard first < end else { continue }
      if let last = runs.last, last.upperBound == first {
        runs[runs.count - 1] = last.lowerBound..<end
      } else {
        runs.append(first..<end)
      }
    }
    return runs
  }

  /// The bytes of a list that is a bitmap.
  static func bitmapSize(_ blockCount: Int) -> Int { (blockCount + 7) / 8 }
}

extension [UInt32] {
  /// Keeps the elements that another list has too; both ascend.
  fileprivate mutating func keepCommon(with others: [UInt32]) {
    var kept = 0
    var place = 0
    for element in self {
      while place < others.count && others[place] < element { place += 1 }
      guard place < others.count else { break }
      if others[place] == element {
        self[kept] = element
        kept += 1
      }
    }
    removeLast(count - kept)
  }
}
