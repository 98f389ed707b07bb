import GraphModel
import TextFolding

/// Lays out what a builder collected.
struct LexiconWriter {
  private let builder: LexiconBuilder
  private var texts: [String]
  private var textNumbers: [String: UInt32] = [:]
  private var header = [UInt32](repeating: 0, count: LexiconLayout.Field.allCases.count)
  private var body = ByteWriter()

  init(_ builder: LexiconBuilder) {
    self.builder = builder
    texts = builder.texts
    for (index, text) in texts.enumerated() { textNumbers[text] = UInt32(index) }
  }

  /// The whole lexicon.
  mutating func bytes() -> [UInt8] {
    set(.magic, Int(LexiconLayout.magic))
    set(.words, Int(LanguageWord.fingerprint()))
    set(.nodeCount, builder.names.graph.snapshot.nodeCount)
    let words = Array(Set(builder.entries.flatMap(\.words))).sorted { precedes($0, $1) }
    writeWords(words)
    writeEntries(
      Dictionary(words.enumerated().map { ($1, UInt32($0)) }) { first, _ in first }, wordCount: words.count)
    writeEntities()
    writeSpelling(words)
    section(
      .values, .valueCount, builder.values.flatMap { [UInt32($0.attribute), UInt32($0.text)] }, width: 2)
    writeTerms()
    writeRelated()
    writeTexts()
    set(.byteCount, LexiconLayout.headerSize + body.bytes.count)
    var whole = ByteWriter()
    for number in header { whole.write(number) }
    whole.append(rawArray: body.bytes)
    return whole.bytes
  }

  private func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  private mutating func set(_ field: LexiconLayout.Field, _ value: Int) {
    header[field.rawValue] = UInt32(truncatingIfNeeded: value)
  }

  private mutating func begin(_ field: LexiconLayout.Field) {
    body.align(to: 8)
    set(field, LexiconLayout.headerSize + body.bytes.count)
  }

  private mutating func section(
    _ field: LexiconLayout.Field, _ count: LexiconLayout.Field, _ numbers: [UInt32], width: Int = 1
  ) {
    begin(field)
    for number in numbers { body.write(number) }
    set(count, numbers.count / width)
  }

  private mutating func number(of text: String?) -> UInt32 {
    guard let text else { return LexiconLayout.noText }
    if let known = textNumbers[text] { return known }
    texts.append(text)
    textNumbers[text] = UInt32(texts.count - 1)
    return UInt32(texts.count - 1)
  }

  private mutating func writeBlob(
    _ strings: [String], offsets: LexiconLayout.Field, count: LexiconLayout.Field, bytes: LexiconLayout.Field,
    byteCount: LexiconLayout.Field
  ) {
    var blob: [UInt8] = []
    var positions: [UInt32] = [0]
    for string in strings {
      blob.append(contentsOf: string.utf8)
      positions.append(UInt32(blob.count))
    }
    section(offsets, count, positions)
    set(count, strings.count)
    begin(bytes)
    body.append(rawArray: blob)
    set(byteCount, blob.count)
  }

  private mutating func writeWords(_ words: [String]) {
    writeBlob(words, offsets: .wordOffsets, count: .wordCount, bytes: .wordBytes, byteCount: .wordBytesCount)
  }

  private mutating func writeTexts() {
    writeBlob(texts, offsets: .textOffsets, count: .textCount, bytes: .textBytes, byteCount: .textBytesCount)
  }

  private mutating func writeEntries(_ numbers: [String: UInt32], wordCount: Int) {
    let coded = builder.entries.map { entry in (entry.words.map { numbers[$0] ?? 0 }, entry.sense) }
      .sorted { a, b in
        a.0 == b.0 ? Self.order(a.1, b.1) : a.0.lexicographicallyPrecedes(b.0)
      }
    var entryWords: [UInt32] = []
    var entryOffsets: [UInt32] = []
    var senseOffsets: [UInt32] = []
    var senses: [Sense] = []
    var firstEntries = [UInt32](repeating: 0, count: wordCount + 1)
    var previous: [UInt32]?
    for (words, sense) in coded {
      if words != previous {
        entryOffsets.append(UInt32(entryWords.count))
        senseOffsets.append(UInt32(senses.count))
        entryWords += words
        previous = words
        firstEntries[Int(words[0]) + 1] += 1
      }
      let isKnown = senses[Int(senseOffsets[senseOffsets.count - 1])...].contains {
        $0.kind == sense.kind && $0.payload == sense.payload
      }
      if !isKnown { senses.append(sense) }
    }
    for index in firstEntries.indices.dropFirst() { firstEntries[index] += firstEntries[index - 1] }
    set(.entryCount, entryOffsets.count)
    entryOffsets.append(UInt32(entryWords.count))
    senseOffsets.append(UInt32(senses.count))
    section(.firstEntries, .wordCount, firstEntries)
    set(.wordCount, wordCount)
    begin(.entryOffsets)
    for number in entryOffsets { body.write(number) }
    begin(.senseOffsets)
    for number in senseOffsets { body.write(number) }
    section(.entryWords, .entryWordCount, entryWords)
    begin(.senses)
    for sense in senses {
      body.write(byte: sense.kind.rawValue)
      body.write(byte: sense.needsCapitals ? LexiconLayout.needsCapitals : 0)
      body.write(byte: UInt8(clamping: sense.cost))
      body.write(byte: 0)
      body.write(UInt32(sense.payload))
    }
    set(.senseCount, senses.count)
  }

  /// The nearest meaning first, then by kind and number, so that equal inputs give equal bytes.
  private static func order(_ a: Sense, _ b: Sense) -> Bool {
    (a.cost, a.kind.rawValue, a.payload) < (b.cost, b.kind.rawValue, b.payload)
  }

  private mutating func writeEntities() {
    var numbers: [UInt32] = []
    for entity in builder.entities {
      let role = SchemaRole.allCases.firstIndex(of: entity.role) ?? 0
      numbers += [
        number(of: entity.id), number(of: entity.name), number(of: entity.nameArabic),
        number(of: entity.kind),
        entity.node.raw, UInt32(role), UInt32(entity.prominence), UInt32(truncatingIfNeeded: entity.labels),
        UInt32(truncatingIfNeeded: entity.labels >> 32), entity.isNamed ? 1 : 0,
      ]
    }
    section(.entities, .entityCount, numbers, width: LexiconLayout.EntityField.allCases.count)
    let order = builder.entities.indices.sorted { builder.entities[$0].node < builder.entities[$1].node }
    section(.nodeOrder, .entityCount, order.map { UInt32($0) })
  }

  private mutating func writeSpelling(_ words: [String]) {
    var deletions: [(UInt32, UInt32)] = []
    var skeletons: [(UInt32, UInt32)] = []
    for (index, word) in words.enumerated() {
      for hash in SpellingKeys.deletions(of: word) { deletions.append((hash, UInt32(index))) }
      if let hash = SpellingKeys.skeleton(of: word) { skeletons.append((hash, UInt32(index))) }
    }
    deletions.sort { $0 < $1 }
    skeletons.sort { $0 < $1 }
    section(.deletions, .deletionCount, deletions.flatMap { [$0.0, $0.1] }, width: 2)
    section(.skeletons, .skeletonCount, skeletons.flatMap { [$0.0, $0.1] }, width: 2)
  }

  private mutating func writeTerms() {
    let terms = builder.terms.map { (hash: hashOfTerm($0.key), postings: $0.value) }.sorted {
      $0.hash < $1.hash
    }
    begin(.termHashes)
    for term in terms { body.write(term.hash) }
    var offsets: [UInt32] = [0]
    var postings: [UInt32] = []
    for term in terms {
      postings += term.postings
      offsets.append(UInt32(postings.count))
    }
    section(.termOffsets, .termCount, offsets)
    set(.termCount, terms.count)
    section(.postings, .postingCount, postings)
    section(
      .documents, .documentCount, builder.documents.flatMap { [$0.node.raw, UInt32($0.kind.rawValue)] },
      width: 2)
  }

  private mutating func writeRelated() {
    let related = NamedWithin(builder.entities).related()
    var offsets: [UInt32] = [0]
    var all: [UInt32] = []
    for list in related {
      all += list.map { UInt32($0) }
      offsets.append(UInt32(all.count))
    }
    section(.relatedOffsets, .entityCount, offsets)
    set(.entityCount, builder.entities.count)
    section(.relatedEntities, .relatedCount, all)
  }
}
