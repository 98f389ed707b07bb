/// Words split into the words of their match keys, with the way back to how many of the given words were read.
///
/// A caller may pass "twenty-first" or "28/06": a given word is read whole or not at all.
struct KeyWords {
  /// The key's words; a word that folds to nothing has none.
  private(set) var pieces: [String] = []
  /// For each piece, the index of the given word it belongs to.
  private var owners: [Int] = []
  private let wordCount: Int

  init(_ words: [String]) {
    wordCount = words.count
    for (index, word) in words.enumerated() {
      for piece in matchKey(word).split(separator: " ") {
        pieces.append(String(piece))
        owners.append(index)
      }
    }
  }

  /// The number of given words that the first `count` pieces make up, nil when they end inside a word.
  func wordsUsed(pieces count: Int) -> Int? {
    guard count > 0 else { return 0 }
    guard count < owners.count else { return (owners.last ?? -1) + 1 }
    return owners[count] == owners[count - 1] ? nil : owners[count - 1] + 1
  }
}
