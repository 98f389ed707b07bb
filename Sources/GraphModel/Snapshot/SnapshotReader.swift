/// Opens snapshot bytes: checks header and catalogue, makes the views, and says what is to be checked of each section
/// when it is first touched.
struct SnapshotReader {
  let storage: SnapshotStorage
  private var catalogue: ByteReader
  /// Length in bytes and checksum of the sections that are not empty, by their offset.
  private var sections: [Int: (length: Int, checksum: UInt64)] = [:]
  private var guarded: [GuardedSections] = []
  private var texts: [GuardedBytes] = []
  /// Numbers of nodes by group and of the whole, which other sections refer to.
  private var nodeCount = 0
  private var stringCount = 0

  /// Checks the header and the catalogue. O(catalogue).
  init(_ storage: SnapshotStorage) throws(SnapshotError) {
    self.storage = storage
    let bytes = storage.bytes
    guard bytes.count >= SnapshotFormat.magic.count,
      bytes.prefix(SnapshotFormat.magic.count).elementsEqual(SnapshotFormat.magic)
    else { throw .notASnapshot }
    guard bytes.count >= SnapshotFormat.headerSize else { throw .truncated }
    var header = ByteReader(Array(bytes.prefix(SnapshotFormat.headerSize).dropFirst(8)))
    do {
      let version = try header.read(UInt32.self)
      guard version == SnapshotFormat.version else {
        throw SnapshotError.otherVersion(found: version, expected: SnapshotFormat.version)
      }
      _ = try header.read(UInt32.self)
      let offset = try header.read(UInt64.self)
      let length = try header.read(UInt64.self)
      let checksum = try header.read(UInt64.self)
      let total = try header.read(UInt64.self)
      guard try header.read(UInt64.self) == Checksum.of(Array(bytes.prefix(48))) else {
        throw SnapshotError.damaged(part: "header")
      }
      guard total == UInt64(bytes.count) else { throw SnapshotError.truncated }
      guard offset <= total, length <= total - offset else { throw SnapshotError.damaged(part: "header") }
      let block = Array(bytes[Int(offset)..<Int(offset + length)])
      guard Checksum.of(block) == checksum else { throw SnapshotError.damaged(part: "catalogue") }
      catalogue = ByteReader(block)
      for _ in 0..<(try catalogue.readCount()) { try readSection(end: Int(offset)) }
    } catch let error as SnapshotError {
      throw error
    } catch {
      throw .damaged(part: "catalogue")
    }
  }

  private mutating func readSection(end: Int) throws {
    let offset = try catalogue.read(UInt64.self)
    let length = try catalogue.read(UInt64.self)
    let checksum = try catalogue.read(UInt64.self)
    guard offset <= UInt64(end), length <= UInt64(end) - offset else { throw ByteReader.Damaged() }
    if length > 0 { sections[Int(offset)] = (Int(length), checksum) }
  }

  mutating func readSnapshot() throws(SnapshotError) -> GraphSnapshot {
    do { return try readCatalogue() } catch let error as SnapshotError { throw error } catch {
      throw .damaged(part: "catalogue")
    }
  }

  private mutating func readCatalogue() throws -> GraphSnapshot {
    let labels = SymbolTable(try catalogue.readStrings())
    let types = SymbolTable(try catalogue.readStrings())
    let keys = SymbolTable(try catalogue.readStrings())
    let strings = try readStrings()
    var groups: [NodeGroup] = []
    for number in 0..<(try catalogue.readCount()) {
      groups.append(try readGroup(number, labelCount: labels.count, keyCount: keys.count))
    }
    var adjacencies: [Adjacency] = []
    var next = 0
    for number in 0..<(try catalogue.readCount()) {
      let adjacency = try readAdjacency(number, first: next, keyCount: keys.count)
      adjacencies.append(adjacency)
      next = try limited(next + adjacency.count)
    }
    try require(adjacencies.count == types.count)
    var named: [String: (range: Range<Int>, guarded: GuardedSections)] = [:]
    for _ in 0..<(try catalogue.readCount()) {
      let name = try catalogue.readString()
      let reference = try readReference()
      try require(storage.view(UInt8.self, at: reference.offset, count: reference.count) != nil)
      var checks: [SectionCheck] = []
      try addCheck(reference, UInt8.self, .any, &checks)
      named[name] = (
        reference.offset..<reference.offset + reference.count, guarding(.section(name), checks)
      )
    }
    return GraphSnapshot(
      storage: storage, labels: labels, types: types, keys: keys, strings: strings, groups: groups,
      adjacencies: AdjacencyTable(adjacencies), sections: named, guarded: guarded, texts: texts)
  }

  private mutating func readStrings() throws -> StringDictionary {
    var checks: [SectionCheck] = []
    let offsets = try readReference()
    let bytes = try readReference()
    stringCount = max(offsets.count - 1, 0)
    try require(offsets.count > 0 || bytes.count == 0)
    return StringDictionary(
      offsets: try view(offsets, .offsets64(end: bytes.count), &checks),
      bytes: try view(bytes, .any, &checks), sections: guarding(.dictionary, checks))
  }

  private mutating func readGroup(_ number: Int, labelCount: Int, keyCount: Int) throws -> NodeGroup {
    var labels: [Int] = []
    for _ in 0..<(try catalogue.readCount()) { labels.append(try readNumber(below: labelCount)) }
    let count = try readNumber(below: Int(UInt32.max))
    let first = UInt32(nodeCount)
    nodeCount = try limited(nodeCount + count)
    let columns = try readColumns(rows: count, keyCount: keyCount) { .nodeColumn(group: number, key: $0) }
    return NodeGroup(labels: labels, first: first, count: count, columns: columns)
  }

  // MARK: Relationships

  private mutating func readAdjacency(_ type: Int, first: Int, keyCount: Int) throws -> Adjacency {
    let count = try readNumber(below: Int(UInt32.max))
    let isSimple = try catalogue.readBool()
    try require(count == 0 || nodeCount > 0)
    var (outgoing, beginnings, incoming, positions) = (
      [SectionCheck](), [SectionCheck](), [SectionCheck](), [SectionCheck]()
    )
    let nodes = SectionRule.below(UInt32(nodeCount))
    let (firstSource, outOffsets) = try readOffsets(count, &outgoing)
    let sources: ArrayView<UInt32> = try readView(count, nodes, &beginnings)
    let targets: ArrayView<UInt32> = try readView(count, nodes, &outgoing)
    let (firstTarget, inOffsets) = try readOffsets(count, &incoming)
    let inSources: ArrayView<UInt32> = try readView(count, nodes, &incoming)
    let inPositions: ArrayView<UInt32> = try readView(count, .below(UInt32(count)), &positions)
    let part = SnapshotPart.adjacency(type: type)
    let arrays = AdjacencyArrays(
      outOffsets: outOffsets, targets: targets, outgoing: guarding(part, outgoing), sources: sources,
      beginnings: guarding(part, beginnings), inOffsets: inOffsets, inSources: inSources,
      incoming: guarding(part, incoming), inPositions: inPositions, positions: guarding(part, positions))
    let columns = try readColumns(rows: count, keyCount: keyCount) {
      .relationshipColumn(type: type, key: $0)
    }
    return Adjacency(
      firstRelationship: UInt32(first), count: count, firstSource: firstSource, firstTarget: firstTarget,
      columns: columns, isSimple: isSimple, arrays: arrays)
  }

  /// The first node that row offsets cover, and the offsets.
  private mutating func readOffsets(
    _ count: Int, _ checks: inout [SectionCheck]
  ) throws -> (first: UInt32, offsets: ArrayView<UInt32>) {
    let first = try readNumber(below: Int(UInt32.max))
    let reference = try readReference()
    try require(reference.count > 0 && first + reference.count - 1 <= nodeCount)
    return (UInt32(first), try view(reference, .offsets32(end: count), &checks))
  }

  // MARK: Columns

  private mutating func readColumns(
    rows: Int, keyCount: Int, _ part: (Int) -> SnapshotPart
  ) throws -> ColumnSet {
    var columns: [Int: PropertyColumn] = [:]
    for _ in 0..<(try catalogue.readCount()) {
      let key = try readNumber(below: keyCount)
      columns[key] = try readColumn(rows, part(key))
    }
    return ColumnSet(columns)
  }

  private mutating func readColumn(_ rows: Int, _ part: SnapshotPart) throws -> PropertyColumn {
    let kind = ColumnKind(rawValue: try catalogue.readByte())
    var checks: [SectionCheck] = []
    let hasNulls = try catalogue.readBool()
    let validity: ArrayView<UInt64>? =
      hasNulls ? try readView((rows + 63) / 64, .any, &checks) : nil
    let storage: PropertyColumn.Storage
    var index = PropertyColumn.Index.none
    switch kind {
    case .int:
      storage = .int(try readView(rows, .any, &checks))
      index = try readIndex(rows, &checks)
    case .float: storage = .float(try readView(rows, .any, &checks))
    case .bool: storage = .bool(try readView(rows, .any, &checks))
    case .string:
      storage = .string(try readView(rows, .codes(below: UInt32(stringCount)), &checks))
      index = try readIndex(rows, &checks)
    case .date: storage = .date(try readView(rows, .any, &checks))
    case .general:
      let (offsets, bytes) = try readBlob(rows, &checks)
      storage = .general(offsets: offsets, bytes: bytes)
    case .text:
      return try readTexts(rows, validity, checks, part)
    case nil: throw ByteReader.Damaged()
    }
    return PropertyColumn(
      storage: storage, validity: validity, count: rows, index: index, textIndex: nil,
      sections: guarding(part, checks))
  }

  private mutating func readTexts(
    _ rows: Int, _ validity: ArrayView<UInt64>?, _ checks: [SectionCheck], _ part: SnapshotPart
  ) throws -> PropertyColumn {
    var checks = checks
    let offsets = try readReference()
    let bytes = try readReference()
    try require(offsets.count == rows + 1)
    guard let text = storage.view(UInt8.self, at: bytes.offset, count: bytes.count) else {
      throw ByteReader.Damaged()
    }
    let offsetView: ArrayView<UInt64> = try view(offsets, .offsets64(end: bytes.count), &checks)
    let pieces = (bytes.count + GuardedBytes.pieceSize - 1) / GuardedBytes.pieceSize
    let checksums: ArrayView<UInt64> = try readView(pieces, .any, &checks)
    let sections = guarding(part, checks)
    let block = GuardedBytes(text, at: bytes.offset, checksums: checksums, sections, storage)
    texts.append(block)
    return PropertyColumn(
      storage: .text(offsets: offsetView, bytes: block), validity: validity, count: rows, index: .none,
      textIndex: try readTextIndex(rows, part), sections: sections)
  }

  private mutating func readBlob(
    _ rows: Int, _ checks: inout [SectionCheck]
  ) throws -> (offsets: ArrayView<UInt64>, bytes: ArrayView<UInt8>) {
    let offsets = try readReference()
    let bytes = try readReference()
    try require(offsets.count == rows + 1)
    return (try view(offsets, .offsets64(end: bytes.count), &checks), try view(bytes, .any, &checks))
  }

  private mutating func readIndex(
    _ rows: Int, _ checks: inout [SectionCheck]
  ) throws -> PropertyColumn.Index {
    switch try catalogue.readByte() {
    case 0: return .none
    case 1: return .ascending
    case 2: return .sorted(try readView(rows, .below(UInt32(rows)), &checks))
    default: throw ByteReader.Damaged()
    }
  }

  private mutating func readTextIndex(_ rows: Int, _ part: SnapshotPart) throws -> TextIndex? {
    guard try catalogue.readBool() else { return nil }
    var checks: [SectionCheck] = []
    let shift = try readNumber(below: 32)
    let codes = try readReference()
    let counts = try readReference()
    let starts = try readReference()
    let postings = try readReference()
    try require(counts.count == codes.count && starts.count == codes.count + 1)
    let index = TextIndex(
      shift: shift, rowCount: rows, codes: try view(codes, .any, &checks),
      counts: try view(counts, .any, &checks),
      starts: try view(starts, .offsets64(end: postings.count), &checks),
      postings: try view(postings, .any, &checks),
      sections: guarding(part.index, checks))
    return index
  }

  // MARK: Sections

  private mutating func guarding(_ part: SnapshotPart, _ checks: [SectionCheck]) -> GuardedSections {
    let sections = GuardedSections(part, checks, storage)
    guarded.append(sections)
    return sections
  }

  private mutating func readReference() throws -> SectionReference {
    let offset = try catalogue.read(UInt64.self)
    let count = try catalogue.read(UInt64.self)
    try require(offset <= UInt64(storage.count) && count <= UInt64(storage.count))
    return SectionReference(offset: Int(offset), count: Int(count))
  }

  /// A view of as many numbers as there must be.
  private mutating func readView<T: BitwiseCopyable>(
    _ count: Int, _ rule: SectionRule, _ checks: inout [SectionCheck]
  ) throws -> ArrayView<T> {
    let reference = try readReference()
    try require(reference.count == count)
    return try view(reference, rule, &checks)
  }

  private func view<T: BitwiseCopyable>(
    _ reference: SectionReference, _ rule: SectionRule, _ checks: inout [SectionCheck]
  ) throws -> ArrayView<T> {
    guard let view = storage.view(T.self, at: reference.offset, count: reference.count) else {
      throw ByteReader.Damaged()
    }
    try addCheck(reference, T.self, rule, &checks)
    return view
  }

  private func addCheck<T>(
    _ reference: SectionReference, _ type: T.Type, _ rule: SectionRule, _ checks: inout [SectionCheck]
  ) throws {
    guard reference.count > 0 else { return }
    guard let section = sections[reference.offset],
      section.length == reference.count * MemoryLayout<T>.stride
    else { throw ByteReader.Damaged() }
    checks.append(
      SectionCheck(
        offset: reference.offset, length: section.length, checksum: section.checksum, rule: rule))
  }

  // MARK: Numbers

  private mutating func readNumber(below limit: Int) throws -> Int {
    let number = try catalogue.readVariable()
    guard let value = Int(exactly: number), value < limit else { throw ByteReader.Damaged() }
    return value
  }

  private func limited(_ count: Int) throws -> Int {
    try require(count < Int(UInt32.max))
    return count
  }

  private func require(_ holds: Bool) throws {
    if !holds { throw ByteReader.Damaged() }
  }
}

extension SnapshotPart {
  /// The index of the texts in a column.
  fileprivate var index: SnapshotPart {
    if case .nodeColumn(let group, let key) = self { return .textIndex(group: group, key: key) }
    return self
  }
}
