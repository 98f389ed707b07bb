/// Opens snapshot bytes: checks header, catalogue and, where asked, every section, and makes the views.
struct SnapshotReader {
  let storage: SnapshotStorage
  private var catalogue: ByteReader

  /// Checks the header and the catalogue; with `verifiesSections` all the rest as well. O(file) then.
  init(_ storage: SnapshotStorage, verifiesSections: Bool) throws(SnapshotError) {
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
      for index in 0..<(try catalogue.readCount()) {
        try Self.check(&catalogue, section: index, of: bytes, verifies: verifiesSections)
      }
    } catch let error as SnapshotError {
      throw error
    } catch {
      throw .damaged(part: "catalogue")
    }
  }

  private static func check(
    _ catalogue: inout ByteReader, section: Int, of bytes: UnsafeRawBufferPointer, verifies: Bool
  ) throws {
    let offset = try catalogue.read(UInt64.self)
    let length = try catalogue.read(UInt64.self)
    let checksum = try catalogue.read(UInt64.self)
    guard offset <= UInt64(bytes.count), length <= UInt64(bytes.count) - offset else {
      throw SnapshotError.truncated
    }
    guard verifies else { return }
    let block = UnsafeRawBufferPointer(rebasing: bytes[Int(offset)..<Int(offset + length)])
    guard Checksum.of(block) == checksum else { throw SnapshotError.damaged(part: "section \(section)") }
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
    let strings = StringDictionary(offsets: try view(), bytes: try view())
    var groups: [NodeGroup] = []
    var next: UInt32 = 0
    for _ in 0..<(try catalogue.readCount()) {
      var numbers: [Int] = []
      for _ in 0..<(try catalogue.readCount()) { numbers.append(Int(try catalogue.readVariable())) }
      let count = Int(try catalogue.readVariable())
      let columns = try readColumns(rows: count)
      groups.append(NodeGroup(labels: numbers, first: next, count: count, columns: columns))
      next += UInt32(count)
    }
    var adjacencies: [Adjacency] = []
    var nextRelationship: UInt32 = 0
    for _ in 0..<(try catalogue.readCount()) {
      let adjacency = try readAdjacency(first: nextRelationship)
      adjacencies.append(adjacency)
      nextRelationship += UInt32(adjacency.count)
    }
    guard adjacencies.count == types.count else { throw ByteReader.Damaged() }
    var sections: [String: Range<Int>] = [:]
    for _ in 0..<(try catalogue.readCount()) {
      let name = try catalogue.readString()
      let reference = try readReference()
      guard storage.view(UInt8.self, at: reference.offset, count: reference.count) != nil else {
        throw ByteReader.Damaged()
      }
      sections[name] = reference.offset..<reference.offset + reference.count
    }
    return GraphSnapshot(
      storage: storage, labels: labels, types: types, keys: keys, strings: strings, groups: groups,
      adjacencies: adjacencies, sections: sections)
  }

  private mutating func readAdjacency(first: UInt32) throws -> Adjacency {
    let count = Int(try catalogue.readVariable())
    let isSimple = try catalogue.readBool()
    let firstSource = UInt32(truncatingIfNeeded: try catalogue.readVariable())
    let outOffsets: ArrayView<UInt32> = try view()
    let sources: ArrayView<UInt32> = try view()
    let targets: ArrayView<UInt32> = try view()
    let firstTarget = UInt32(truncatingIfNeeded: try catalogue.readVariable())
    let inOffsets: ArrayView<UInt32> = try view()
    let inSources: ArrayView<UInt32> = try view()
    let inPositions: ArrayView<UInt32> = try view()
    return Adjacency(
      firstRelationship: first, count: count, firstSource: firstSource, outOffsets: outOffsets,
      sources: sources, targets: targets, firstTarget: firstTarget, inOffsets: inOffsets,
      inSources: inSources, inPositions: inPositions, columns: try readColumns(rows: count),
      isSimple: isSimple)
  }

  private mutating func readColumns(rows: Int) throws -> [Int: PropertyColumn] {
    var columns: [Int: PropertyColumn] = [:]
    for _ in 0..<(try catalogue.readCount()) {
      let key = Int(try catalogue.readVariable())
      let kind = try catalogue.readByte()
      let hasNulls = try catalogue.readBool()
      let validity: ArrayView<UInt64>? = hasNulls ? try view() : nil
      let storage: PropertyColumn.Storage
      var index = PropertyColumn.Index.none
      switch ColumnKind(rawValue: kind) {
      case .int:
        storage = .int(try view())
        index = try readIndex()
      case .float: storage = .float(try view())
      case .bool: storage = .bool(try view())
      case .string:
        storage = .string(try view())
        index = try readIndex()
      case .date: storage = .date(try view())
      case .general: storage = .general(offsets: try view(), bytes: try view())
      case .text: storage = .text(offsets: try view(), bytes: try view())
      case nil: throw ByteReader.Damaged()
      }
      columns[key] = PropertyColumn(storage: storage, validity: validity, count: rows, index: index)
    }
    return columns
  }

  private mutating func readIndex() throws -> PropertyColumn.Index {
    switch try catalogue.readByte() {
    case 0: return .none
    case 1: return .ascending
    case 2: return .sorted(try view())
    default: throw ByteReader.Damaged()
    }
  }

  private mutating func readReference() throws -> SectionReference {
    let offset = try catalogue.read(UInt64.self)
    let count = try catalogue.read(UInt64.self)
    guard offset <= UInt64(storage.count), count <= UInt64(storage.count) else { throw ByteReader.Damaged() }
    return SectionReference(offset: Int(offset), count: Int(count))
  }

  private mutating func view<T: BitwiseCopyable>() throws -> ArrayView<T> {
    let reference = try readReference()
    guard let view = storage.view(T.self, at: reference.offset, count: reference.count) else {
      throw ByteReader.Damaged()
    }
    return view
  }
}

extension GraphSnapshot {
  /// Opens a snapshot file, mapping it. With `verifies` every section is compared with its checksum.
  package static func open(path: String, verifies: Bool = true) throws(SnapshotError) -> GraphSnapshot {
    guard let storage = SnapshotStorage.mapping(path: path) else { throw .unreadable(path: path) }
    var reader = try SnapshotReader(storage, verifiesSections: verifies)
    return try reader.readSnapshot()
  }

  /// Opens the bytes of a snapshot file.
  package static func open(bytes: [UInt8]) throws(SnapshotError) -> GraphSnapshot {
    var reader = try SnapshotReader(.copying(bytes), verifiesSections: true)
    return try reader.readSnapshot()
  }
}
