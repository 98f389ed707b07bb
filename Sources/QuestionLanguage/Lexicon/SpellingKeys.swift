import TextFolding

/// The hashes under which a word is found when it is misspelt.
enum SpellingKeys {
  /// A word of fewer letters is never taken for another one.
  static let minimumLength = 4

  /// The word's own hash and those of the word with one letter left out, so that one edit always meets.
  static func deletions(of word: String) -> [UInt32] {
    let scalars = Array(word.unicodeScalars)
    guard scalars.count >= minimumLength - 1, scalars.count <= 24, !isNumber(scalars) else { return [] }
    var hashes: Set<UInt32> = [shortHash(scalars)]
    for index in scalars.indices {
      var shorter = scalars
      shorter.remove(at: index)
      hashes.insert(shortHash(shorter))
    }
    return hashes.sorted()
  }

  /// The hash of the word's consonants; `nil` where too few are left to tell names apart.
  static func skeleton(of word: String) -> UInt32? {
    let skeleton = WordForm.isArabic(word) ? consonantSkeleton(word) : latinSkeleton(word)
    let scalars = Array(skeleton.unicodeScalars)
    guard scalars.count >= 3, !isNumber(Array(word.unicodeScalars)) else { return nil }
    return shortHash(scalars)
  }

  private static func isNumber(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.contains { (0x30...0x39).contains($0.value) }
  }
}
