import GraphModel
import TextFolding

/// The words of a corpus and of the question language, looked up in the bytes in which they lie.
///
/// Opening costs a look at the header; a word is found by binary search. The bytes travel in the graph's snapshot.
package final class Lexicon: Sendable {
  /// The name of the snapshot's section that holds a lexicon.
  package static let sectionName = "lexicon"

  private let bytes: [UInt8]
  private let fields: [Int]

  /// Builds the lexicon of a graph as bytes. Slow beside looking up; the loader does it once.
  package static func encoded(schema: CompiledSchema, graph: PropertyGraph) -> [UInt8] {
    var builder = LexiconBuilder(graph: graph, schema: schema)
    return builder.build()
  }

  /// Opens encoded bytes; `nil` when they are damaged, of another version, or of another graph.
  package init?(decoding bytes: [UInt8], nodeCount: Int) {
    guard bytes.count >= LexiconLayout.headerSize else { return nil }
    let fields = LexiconLayout.Field.allCases.indices.map { index in
      bytes.withUnsafeBytes {
        Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
      }
    }
    self.bytes = bytes
    self.fields = fields
    guard self[.magic] == Int(LexiconLayout.magic), self[.words] == Int(LanguageWord.fingerprint()),
      self[.nodeCount] == nodeCount, self[.byteCount] == bytes.count, isInBounds
    else { return nil }
  }

  private subscript(field: LexiconLayout.Field) -> Int { fields[field.rawValue] }

  private var isInBounds: Bool {
    typealias Field = LexiconLayout.Field
    let sections: [(Field, Field, width: Int, extra: Int)] = [
      (.wordOffsets, .wordCount, 4, 4), (.wordBytes, .wordBytesCount, 1, 0),
      (.firstEntries, .wordCount, 4, 4),
      (.entryOffsets, .entryCount, 4, 4), (.senseOffsets, .entryCount, 4, 4),
      (.entryWords, .entryWordCount, 4, 0),
      (.senses, .senseCount, 8, 0), (.entities, .entityCount, LexiconLayout.entitySize, 0),
      (.textOffsets, .textCount, 4, 4), (.textBytes, .textBytesCount, 1, 0),
      (.deletions, .deletionCount, 8, 0),
      (.skeletons, .skeletonCount, 8, 0), (.values, .valueCount, 8, 0), (.termHashes, .termCount, 8, 0),
      (.termOffsets, .termCount, 4, 4), (.postings, .postingCount, 4, 0), (.documents, .documentCount, 8, 0),
      (.relatedOffsets, .entityCount, 4, 4), (.nodeOrder, .entityCount, 4, 0),
      (.relatedEntities, .relatedCount, 4, 0),
    ]
    return sections.allSatisfy { start, count, width, extra in
      self[start] >= LexiconLayout.headerSize && self[start] + self[count] * width + extra <= bytes.count
    }
  }

  // MARK: Raw reading

  /// A number inside a section; 0 outside the bytes, so that damage misleads but never traps.
  private func number(_ section: LexiconLayout.Field, _ index: Int) -> Int {
    let offset = self[section] + index * 4
    guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes {
      Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
  }

  private func slice(
    _ blob: LexiconLayout.Field, _ size: LexiconLayout.Field, _ offsets: LexiconLayout.Field, _ index: Int
  ) -> Range<Int> {
    let start = number(offsets, index)
    let end = number(offsets, index + 1)
    guard start <= end, end <= self[size] else { return self[blob]..<self[blob] }
    return self[blob] + start..<self[blob] + end
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  // MARK: Words

  package var wordCount: Int { self[.wordCount] }

  func word(_ index: Int) -> String {
    string(slice(.wordBytes, .wordBytesCount, .wordOffsets, index))
  }

  /// The number of a word; `nil` when no entry has it. O(log n).
  func number(ofWord word: String) -> Int? {
    let index = firstWord(notBefore: word)
    guard index < wordCount else { return nil }
    let range = slice(.wordBytes, .wordBytesCount, .wordOffsets, index)
    return bytes[range].elementsEqual(word.utf8) ? index : nil
  }

  private func firstWord(notBefore word: String) -> Int {
    var word = word
    return word.withUTF8 { needle in
      bytes.withUnsafeBytes { all in
        var low = 0
        var high = wordCount
        while low < high {
          let middle = (low + high) / 2
          let range = slice(.wordBytes, .wordBytesCount, .wordOffsets, middle)
          if all[range].lexicographicallyPrecedes(needle) { low = middle + 1 } else { high = middle }
        }
        return low
      }
    }
  }

  /// The words that begin with a prefix, ascending, at most `limit`.
  func words(beginningWith prefix: String, limit: Int) -> [Int] {
    var found: [Int] = []
    var index = firstWord(notBefore: prefix)
    while index < wordCount, found.count < limit {
      guard bytes[slice(.wordBytes, .wordBytesCount, .wordOffsets, index)].starts(with: prefix.utf8) else {
        break
      }
      found.append(index)
      index += 1
    }
    return found
  }

  // MARK: Entries

  /// The entries that begin with a word.
  func entries(beginningWith word: Int) -> Range<Int> {
    let start = number(.firstEntries, word)
    return start..<max(start, number(.firstEntries, word + 1))
  }

  /// Of entries that agree in their first words, those whose next word is given.
  func entries(in range: Range<Int>, depth: Int, word: Int) -> Range<Int> {
    func next(_ entry: Int) -> Int {
      let start = number(.entryOffsets, entry)
      return start + depth < number(.entryOffsets, entry + 1) ? number(.entryWords, start + depth) : -1
    }
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if next(middle) < word { low = middle + 1 } else { high = middle }
    }
    let first = low
    high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if next(middle) <= word { low = middle + 1 } else { high = middle }
    }
    return first..<low
  }

  func length(ofEntry entry: Int) -> Int { number(.entryOffsets, entry + 1) - number(.entryOffsets, entry) }

  func words(ofEntry entry: Int) -> [Int] {
    (number(.entryOffsets, entry)..<number(.entryOffsets, entry + 1)).map { number(.entryWords, $0) }
  }

  func senses(ofEntry entry: Int) -> [Sense] {
    (number(.senseOffsets, entry)..<number(.senseOffsets, entry + 1)).compactMap { index in
      let offset = self[.senses] + index * 8
      guard index < self[.senseCount], let kind = Sense.Kind(rawValue: bytes[offset]) else { return nil }
      return Sense(
        kind, number(.senses, index * 2 + 1), cost: Int(bytes[offset + 2]),
        needsCapitals: bytes[offset + 1] & LexiconLayout.needsCapitals != 0)
    }
  }

  /// The meanings of a phrase written exactly as it is kept.
  package func senses(of phrase: String) -> [Sense] {
    let numbers = WordForm.words(of: phrase).map { number(ofWord: $0) }
    guard let first = numbers.first, let first, !numbers.contains(nil) else { return [] }
    var range = entries(beginningWith: first)
    for (depth, number) in numbers.enumerated().dropFirst() {
      range = entries(in: range, depth: depth, word: number ?? 0)
    }
    guard let entry = range.first, length(ofEntry: entry) == numbers.count else { return [] }
    return senses(ofEntry: entry)
  }

  // MARK: Spelling

  /// Words that one edit, or the same consonants, may have made of this one.
  func similarWords(to word: String) -> [Int] {
    var found: Set<Int> = []
    for hash in SpellingKeys.deletions(of: word) {
      collect(.deletions, .deletionCount, hash, into: &found)
    }
    if let hash = SpellingKeys.skeleton(of: word) { collect(.skeletons, .skeletonCount, hash, into: &found) }
    return found.sorted()
  }

  private func collect(
    _ section: LexiconLayout.Field, _ count: LexiconLayout.Field, _ hash: UInt32, into found: inout Set<Int>
  ) {
    var low = 0
    var high = self[count]
    while low < high {
      let middle = (low + high) / 2
      if number(section, middle * 2) < Int(hash) { low = middle + 1 } else { high = middle }
    }
    while low < self[count], number(section, low * 2) == Int(hash) {
      found.insert(number(section, low * 2 + 1))
      low += 1
    }
  }

  // MARK: Texts, values and entities

  func text(_ index: Int) -> String? {
    index < self[.textCount] ? string(slice(.textBytes, .textBytesCount, .textOffsets, index)) : nil
  }

  /// The attribute and the English text of a value sense.
  func value(_ index: Int) -> (attribute: Int, text: String)? {
    guard index < self[.valueCount], let text = text(number(.values, index * 2 + 1)) else { return nil }
    return (number(.values, index * 2), text)
  }

  package var entityCount: Int { self[.entityCount] }

  private func field(_ entity: Int, _ field: LexiconLayout.EntityField) -> Int {
    number(.entities, entity * LexiconLayout.EntityField.allCases.count + field.rawValue)
  }

  /// The named node of a number.
  package func entity(_ index: Int) -> LexiconEntity {
    let roles = SchemaRole.allCases
    let role = field(index, .role)
    return LexiconEntity(
      index: index, id: text(field(index, .id)) ?? "", role: role < roles.count ? roles[role] : .thing,
      node: NodeID(UInt32(truncatingIfNeeded: field(index, .node))),
      labels: UInt64(field(index, .labelsLow)) | UInt64(field(index, .labelsHigh)) << 32,
      prominence: field(index, .prominence), isNamed: field(index, .flags) & 1 != 0)
  }

  /// The entity of an id, of any of the given roles, in the order of the roles. O(log n).
  package func entity(id: String, roles: [SchemaRole] = [.agent, .thing, .source]) -> LexiconEntity? {
    var low = 0
    var high = entityCount
    while low < high {
      let middle = (low + high) / 2
      if (text(field(middle, .id)) ?? "") < id { low = middle + 1 } else { high = middle }
    }
    var found: [LexiconEntity] = []
    while low < entityCount, text(field(low, .id)) == id {
      found.append(entity(low))
      low += 1
    }
    for role in roles { if let match = found.first(where: { $0.role == role }) { return match } }
    return nil
  }

  /// The labels of an entity as bits by the index of the label in the schema.
  func labels(ofEntity index: Int) -> UInt64 {
    UInt64(field(index, .labelsLow)) | UInt64(field(index, .labelsHigh)) << 32
  }

  /// The number of an entity's relationships.
  func prominence(ofEntity index: Int) -> Int { field(index, .prominence) }

  /// The entity that stands for a node. O(log n).
  func entity(ofNode node: NodeID) -> LexiconEntity? {
    var low = 0
    var high = entityCount
    while low < high {
      let middle = (low + high) / 2
      if field(number(.nodeOrder, middle), .node) < Int(node.raw) { low = middle + 1 } else { high = middle }
    }
    guard low < entityCount else { return nil }
    let index = number(.nodeOrder, low)
    return field(index, .node) == Int(node.raw) ? entity(index) : nil
  }

  /// The English or Arabic name of an entity; the other one, or the id, where it has none.
  package func name(of entity: Int, arabic: Bool) -> String {
    let first = text(field(entity, arabic ? .nameArabic : .name))
    return first ?? text(field(entity, arabic ? .name : .nameArabic)) ?? text(field(entity, .id)) ?? ""
  }

  /// The value of `kind` of an entity.
  package func kind(of entity: Int) -> String? { text(field(entity, .kind)) }

  /// Entities whose names contain a name of this one.
  func entitiesNaming(_ entity: Int) -> [Int] {
    (number(
      .relatedOffsets, entity)..<max(number(.relatedOffsets, entity), number(.relatedOffsets, entity + 1)))
      .map { number(.relatedEntities, $0) }
  }

  // MARK: Search terms

  package var documentCount: Int { self[.documentCount] }

  func document(_ index: Int) -> (node: NodeID, kind: DocumentKind) {
    (
      NodeID(UInt32(truncatingIfNeeded: number(.documents, index * 2))),
      DocumentKind(rawValue: UInt8(truncatingIfNeeded: number(.documents, index * 2 + 1))) ?? .passage
    )
  }

  /// The documents with a term, each as its number times four plus its weight; empty for an unknown term.
  package func postings(of term: some StringProtocol) -> [Int] {
    let hash = hashOfTerm(term)
    var low = 0
    var high = self[.termCount]
    while low < high {
      let middle = (low + high) / 2
      if termHash(at: middle) < hash { low = middle + 1 } else { high = middle }
    }
    guard low < self[.termCount], termHash(at: low) == hash else { return [] }
    return (number(.termOffsets, low)..<max(number(.termOffsets, low), number(.termOffsets, low + 1))).map {
      number(.postings, $0)
    }
  }

  private func termHash(at index: Int) -> UInt64 {
    let offset = self[.termHashes] + index * 8
    guard offset + 8 <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
  }
}

/// A named node as the lexicon knows it.
package struct LexiconEntity: Hashable, Sendable {
  package let index: Int
  package let id: String
  package let role: SchemaRole
  package let node: NodeID
  /// Bits by the index of the label in the schema.
  package let labels: UInt64
  /// The number of its relationships.
  package let prominence: Int
  /// Whether the corpus knows its name, rather than calling it unnamed.
  package let isNamed: Bool

  /// Whether it has one of the labels.
  package func has(anyOf mask: UInt64) -> Bool { labels & mask != 0 }
}
