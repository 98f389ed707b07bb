/// How a lexicon lies in its bytes, which are used as they are: nothing is decoded before it is looked up.
///
/// A header of 32-bit numbers, then sections of fixed-width little-endian numbers and blobs of UTF-8.
enum LexiconLayout {
  static let magic: UInt32 = 0x334C_514D  // "MQL3"

  /// The numbers of the header, in order.
  enum Field: Int, CaseIterable {
    case magic, words, nodeCount, byteCount
    /// UInt32 offsets into `wordBytes`, one more than there are words; words ascend by bytes.
    case wordOffsets, wordCount
    case wordBytes, wordBytesCount
    /// For each word the first entry that begins with it; one more than there are words.
    case firstEntries
    /// UInt32 offsets into `entryWords` and into `senses`, one more each than there are entries.
    case entryOffsets, senseOffsets, entryCount
    /// The words of all entries, by number.
    case entryWords, entryWordCount
    /// Eight bytes each: kind, flags, cost, nothing; payload.
    case senses, senseCount
    case entities, entityCount
    /// Texts: UInt32 offsets, then bytes.
    case textOffsets, textCount
    case textBytes, textBytesCount
    /// Pairs of hash and word, ascending.
    case deletions, deletionCount
    case skeletons, skeletonCount
    /// Pairs of attribute and text.
    case values, valueCount
    /// UInt64 hashes ascending, then UInt32 offsets into `postings`, one more than there are terms.
    case termHashes, termOffsets, termCount
    /// Document number times four plus weight.
    case postings, postingCount
    /// Eight bytes each: node, kind.
    case documents, documentCount
    /// UInt32 offsets into `relatedEntities`, one more than there are entities.
    case relatedOffsets, relatedEntities, relatedCount
    /// The entities by number, in the order of their nodes.
    case nodeOrder
  }

  static let headerSize = Field.allCases.count * 4

  /// The fields of an entity, 32-bit numbers in order.
  enum EntityField: Int, CaseIterable {
    case id, name, nameArabic, kind, node, role, prominence, labelsLow, labelsHigh, flags
  }

  static let entitySize = EntityField.allCases.count * 4
  static let noText: UInt32 = .max
  static let needsCapitals: UInt8 = 1
}

/// The hash of a search term: FNV-1a, 64 bits.
func hashOfTerm(_ term: some StringProtocol) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in term.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  return hash
}

/// The hash of a misspelling's key: FNV-1a, 32 bits.
func shortHash(_ scalars: some Sequence<Unicode.Scalar>) -> UInt32 {
  var hash: UInt32 = 2_166_136_261
  for scalar in scalars {
    hash = (hash ^ (scalar.value & 0xFFFF)) &* 16_777_619
  }
  return hash
}
