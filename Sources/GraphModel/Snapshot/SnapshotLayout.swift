/// Turns tables into a snapshot, section by section; what is written is let go.
struct SnapshotLayout {
  private var tables: GraphTables
  private var writer: SnapshotWriter
  private let threads: Int?
  private var keys = SymbolTable()
  private var dictionary = MergedDictionary()
  private var catalogue = ByteWriter()

  init(_ tables: consuming GraphTables, to sink: any SnapshotSink, threads: Int?) {
    self.tables = tables
    self.threads = threads
    writer = SnapshotWriter(sink)
  }

  /// Lays everything out. O(n log n) for the dictionary and the adjacency.
  mutating func write() {
    var labels = SymbolTable()
    var types = SymbolTable()
    for table in tables.nodes {
      for label in table.labels { _ = labels.intern(label) }
      for column in table.columns { _ = keys.intern(column.key) }
    }
    for table in tables.relationships {
      _ = types.intern(table.type)
      for column in table.columns { _ = keys.intern(column.key) }
    }
    catalogue.write(labels.names)
    catalogue.write(types.names)
    catalogue.write(keys.names)
    writeStrings()
    catalogue.write(count: tables.nodes.count)
    for index in tables.nodes.indices where !writer.isGivenUp { writeNodes(index, labels) }
    catalogue.write(count: types.count)
    for type in types.names where !writer.isGivenUp { writeAdjacency(takeRelationships(type)) }
    catalogue.write(count: tables.sections.count)
    for section in tables.sections {
      catalogue.write(section.name)
      catalogue.write(writer.add(section.bytes))
    }
    writer.finish(catalogue: catalogue)
  }

  private mutating func writeStrings() {
    for columns in tables.nodes.map(\.columns) + tables.relationships.map(\.columns) {
      for column in columns { if case .strings(_, let pool) = column.data { dictionary.add(pool) } }
    }
    dictionary.sort()
    catalogue.write(writer.add(dictionary.offsets))
    catalogue.write(writer.add(dictionary.bytes))
  }

  private mutating func writeNodes(_ index: Int, _ labels: SymbolTable) {
    let numbers = tables.nodes[index].labels.compactMap(labels.number(of:)).sorted()
    catalogue.write(count: numbers.count)
    for label in numbers { catalogue.write(variable: UInt64(label)) }
    let count = tables.nodes[index].count
    catalogue.write(count: count)
    var columns: [(key: String, data: ColumnData)] = []
    swap(&columns, &tables.nodes[index].columns)
    writeColumns(&columns, rows: count, order: nil, isIndexed: true)
  }

  /// All relationships of a type, taken out of the tables.
  private mutating func takeRelationships(_ type: String) -> RelationshipTable {
    var parts: [RelationshipTable] = []
    for index in tables.relationships.indices where tables.relationships[index].type == type {
      parts.append(RelationshipTable(type: type, sources: [], targets: []))
      swap(&parts[parts.count - 1], &tables.relationships[index])
    }
    return parts.count == 1 ? parts[0] : RelationshipTable.joined(parts)
  }

  // MARK: Columns

  /// `order` gives for each stored row the row of the data; `nil` for the same.
  private mutating func writeColumns(
    _ columns: inout [(key: String, data: ColumnData)], rows: Int, order: [UInt32]?, isIndexed: Bool
  ) {
    let places = columns.indices.sorted { number(columns[$0]) < number(columns[$1]) }
    catalogue.write(count: places.count)
    for place in places where !writer.isGivenUp {
      catalogue.write(variable: UInt64(number(columns[place])))
      var data = ColumnData.general([])
      swap(&data, &columns[place].data)
      writeColumn(data, rows: rows, order: order, isIndexed: isIndexed)
    }
  }

  private func number(_ column: (key: String, data: ColumnData)) -> Int { keys.number(of: column.key) ?? 0 }

  private mutating func writeColumn(
    _ data: ColumnData, rows: Int, order: [UInt32]?, isIndexed: Bool
  ) {
    func arranged<T>(_ values: [T]) -> [T] { order.map { $0.map { values[Int($0)] } } ?? values }
    switch data {
    case .ints(let values, let validity):
      let stored = arranged(values)
      begin(.int, validity.map(arranged))
      catalogue.write(writer.add(stored))
      let isSearched = isIndexed && validity == nil
      writeIndex(isSearched && !stored.isStrictlyAscending ? stored.sortedRows : nil, isSearched)
    case .floats(let values, let validity):
      begin(.float, validity.map(arranged))
      catalogue.write(writer.add(arranged(values)))
    case .bools(let values, let validity):
      begin(.bool, validity.map(arranged))
      catalogue.write(writer.add(arranged(values).map { $0 ? UInt8(1) : 0 }))
    case .dates(let values, let validity):
      begin(.date, validity.map(arranged))
      catalogue.write(writer.add(arranged(values)))
    case .strings(let codes, let pool):
      let map = dictionary.codes(of: pool)
      let stored = arranged(codes).map { $0 == TextPool.none ? TextPool.none : map[Int($0)] }
      begin(.string, nil)
      catalogue.write(writer.add(stored))
      let isSelective = pool.count * 4 > rows
      writeIndex(isSelective ? stored.sortedRows : nil, isIndexed && isSelective)
    case .texts(let offsets, let bytes, let validity):
      writeTexts(offsets, bytes, validity, order)
      writeTextIndex(offsets, bytes, isIndexed)
    case .general(let values): writeGeneral(arranged(values))
    }
  }

  private mutating func begin(_ kind: ColumnKind, _ validity: [Bool]?) {
    catalogue.write(byte: kind.rawValue)
    let hasNulls = validity?.contains(false) ?? false
    catalogue.write(hasNulls)
    guard hasNulls, let validity else { return }
    var bitmap = [UInt64](repeating: 0, count: (validity.count + 63) / 64)
    for (row, isValid) in validity.enumerated() where isValid { bitmap[row >> 6] |= 1 << UInt64(row & 63) }
    catalogue.write(writer.add(bitmap))
  }

  /// 0: none; 1: the rows themselves ascend; 2: rows in order of their values.
  private mutating func writeIndex(_ rows: [UInt32]?, _ isIndexed: Bool) {
    guard isIndexed else {
      catalogue.write(byte: 0)
      return
    }
    guard let rows else {
      catalogue.write(byte: 1)
      return
    }
    catalogue.write(byte: 2)
    catalogue.write(writer.add(rows))
  }

  private mutating func writeTexts(
    _ offsets: [UInt64], _ bytes: [UInt8], _ validity: [Bool]?, _ order: [UInt32]?
  ) {
    begin(.text, validity.map { flags in order.map { $0.map { flags[Int($0)] } } ?? flags })
    guard let order else {
      writeTexts(offsets, bytes)
      return
    }
    var newOffsets: [UInt64] = [0]
    var newBytes: [UInt8] = []
    newBytes.reserveCapacity(bytes.count)
    for row in order {
      newBytes += bytes[Int(offsets[Int(row)])..<Int(offsets[Int(row) + 1])]
      newOffsets.append(UInt64(newBytes.count))
    }
    writeTexts(newOffsets, newBytes)
  }

  private mutating func writeTexts(_ offsets: [UInt64], _ bytes: [UInt8]) {
    catalogue.write(writer.add(offsets))
    catalogue.write(writer.addUnchecked(bytes))
    catalogue.write(writer.add(GuardedBytes.checksums(of: bytes)))
  }

  /// 0: none; 1: an index follows.
  private mutating func writeTextIndex(_ offsets: [UInt64], _ bytes: [UInt8], _ isIndexed: Bool) {
    catalogue.write(isIndexed)
    guard isIndexed else { return }
    let index = TextIndexBuilder(offsets: offsets, bytes: bytes, threads: threads)
    catalogue.write(count: index.shift)
    catalogue.write(writer.add(index.codes))
    catalogue.write(writer.add(index.counts))
    catalogue.write(writer.add(index.starts))
    catalogue.write(writer.add(index.postings))
  }

  private mutating func writeGeneral(_ values: [Value]) {
    begin(.general, values.map { !$0.isNull })
    var offsets: [UInt64] = [0]
    var blob = ByteWriter()
    for value in values {
      if !value.isNull { blob.write(value) }
      offsets.append(UInt64(blob.bytes.count))
    }
    catalogue.write(writer.add(offsets))
    catalogue.write(writer.add(blob.bytes))
  }

  // MARK: Relationships

  private mutating func writeAdjacency(_ table: RelationshipTable) {
    let order = table.sources.rowsSorted(then: table.targets)
    let sources = order.map { table.sources[Int($0)] }
    let targets = order.map { table.targets[Int($0)] }
    var columns = table.columns
    catalogue.write(count: sources.count)
    catalogue.write(Self.isSimple(sources, targets))
    let out = Self.offsets(sources)
    catalogue.write(variable: UInt64(out.first))
    catalogue.write(writer.add(out.offsets))
    catalogue.write(writer.add(sources))
    catalogue.write(writer.add(targets))
    let incoming = targets.rowsSorted(then: sources)
    let into = Self.offsets(incoming.map { targets[Int($0)] })
    catalogue.write(variable: UInt64(into.first))
    catalogue.write(writer.add(into.offsets))
    catalogue.write(writer.add(incoming.map { sources[Int($0)] }))
    catalogue.write(writer.add(incoming))
    writeColumns(&columns, rows: sources.count, order: order, isIndexed: false)
  }

  /// Whether sorted relationships have neither loops nor equals.
  private static func isSimple(_ sources: [UInt32], _ targets: [UInt32]) -> Bool {
    for row in sources.indices {
      if sources[row] == targets[row] { return false }
      if row > 0 && sources[row] == sources[row - 1] && targets[row] == targets[row - 1] { return false }
    }
    return true
  }

  /// Row offsets over the range of nodes that occur in an ascending list.
  private static func offsets(_ sorted: [UInt32]) -> (first: UInt32, offsets: [UInt32]) {
    guard let first = sorted.first, let last = sorted.last else { return (0, [0]) }
    var offsets = [UInt32](repeating: 0, count: Int(last - first) + 2)
    for node in sorted { offsets[Int(node - first) + 1] += 1 }
    for row in 1..<offsets.count { offsets[row] += offsets[row - 1] }
    return (first, offsets)
  }
}
