/// Turns tables into the bytes of a snapshot file.
struct SnapshotLayout {
  private let tables: GraphTables
  private var writer = SnapshotWriter()
  private var keys = SymbolTable()
  private var dictionary = MergedDictionary()

  init(_ tables: GraphTables) { self.tables = tables }

  /// Lays everything out. O(n log n) for the dictionary and the adjacency.
  mutating func bytes() -> [UInt8] {
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
    var catalogue = ByteWriter()
    catalogue.write(labels.names)
    catalogue.write(types.names)
    catalogue.write(keys.names)
    writeStrings(&catalogue)
    catalogue.write(count: tables.nodes.count)
    for table in tables.nodes {
      let numbers = table.labels.compactMap(labels.number(of:)).sorted()
      catalogue.write(count: numbers.count)
      for label in numbers { catalogue.write(variable: UInt64(label)) }
      catalogue.write(count: table.count)
      writeColumns(table.columns, rows: table.count, order: nil, isIndexed: true, &catalogue)
    }
    catalogue.write(count: types.count)
    for type in types.names { writeAdjacency(tables.relationships.filter { $0.type == type }, &catalogue) }
    catalogue.write(count: tables.sections.count)
    for section in tables.sections {
      catalogue.write(section.name)
      catalogue.write(writer.add(section.bytes))
    }
    return writer.finish(catalogue: catalogue)
  }

  private mutating func writeStrings(_ catalogue: inout ByteWriter) {
    for columns in tables.nodes.map(\.columns) + tables.relationships.map(\.columns) {
      for column in columns { if case .strings(_, let pool) = column.data { dictionary.add(pool) } }
    }
    dictionary.sort()
    catalogue.write(writer.add(dictionary.offsets))
    catalogue.write(writer.add(dictionary.bytes))
  }

  // MARK: Columns

  /// `order` gives for each stored row the row of the data; `nil` for the same.
  private mutating func writeColumns(
    _ columns: [(key: String, data: ColumnData)], rows: Int, order: [UInt32]?, isIndexed: Bool,
    _ catalogue: inout ByteWriter
  ) {
    let numbered = columns.compactMap { column in keys.number(of: column.key).map { ($0, column.data) } }
      .sorted { $0.0 < $1.0 }
    catalogue.write(count: numbered.count)
    for (key, data) in numbered {
      catalogue.write(variable: UInt64(key))
      writeColumn(data, rows: rows, order: order, isIndexed: isIndexed, &catalogue)
    }
  }

  private mutating func writeColumn(
    _ data: ColumnData, rows: Int, order: [UInt32]?, isIndexed: Bool, _ catalogue: inout ByteWriter
  ) {
    func arranged<T>(_ values: [T]) -> [T] { order.map { $0.map { values[Int($0)] } } ?? values }
    switch data {
    case .ints(let values, let validity):
      let stored = arranged(values)
      begin(.int, validity.map(arranged), &catalogue)
      catalogue.write(writer.add(stored))
      writeIndex(
        stored.isStrictlyAscending ? nil : stored.sortedRows, isIndexed && validity == nil, &catalogue)
    case .floats(let values, let validity):
      begin(.float, validity.map(arranged), &catalogue)
      catalogue.write(writer.add(arranged(values)))
    case .bools(let values, let validity):
      begin(.bool, validity.map(arranged), &catalogue)
      catalogue.write(writer.add(arranged(values).map { $0 ? UInt8(1) : 0 }))
    case .dates(let values, let validity):
      begin(.date, validity.map(arranged), &catalogue)
      catalogue.write(writer.add(arranged(values)))
    case .strings(let codes, let pool):
      let map = dictionary.codes(of: pool)
      let stored = arranged(codes).map { $0 == TextPool.none ? TextPool.none : map[Int($0)] }
      begin(.string, nil, &catalogue)
      catalogue.write(writer.add(stored))
      let isSelective = pool.count * 4 > rows
      writeIndex(isSelective ? stored.sortedRows : nil, isIndexed && isSelective, &catalogue)
    case .texts(let offsets, let bytes, let validity):
      writeTexts(offsets, bytes, validity, order, &catalogue)
    case .general(let values): writeGeneral(arranged(values), &catalogue)
    }
  }

  private mutating func begin(_ kind: ColumnKind, _ validity: [Bool]?, _ catalogue: inout ByteWriter) {
    catalogue.write(byte: kind.rawValue)
    let hasNulls = validity?.contains(false) ?? false
    catalogue.write(hasNulls)
    guard hasNulls, let validity else { return }
    var bitmap = [UInt64](repeating: 0, count: (validity.count + 63) / 64)
    for (row, isValid) in validity.enumerated() where isValid { bitmap[row >> 6] |= 1 << UInt64(row & 63) }
    catalogue.write(writer.add(bitmap))
  }

  /// 0: none; 1: the rows themselves ascend; 2: rows in order of their values.
  private mutating func writeIndex(_ rows: [UInt32]?, _ isIndexed: Bool, _ catalogue: inout ByteWriter) {
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
    _ offsets: [UInt64], _ bytes: [UInt8], _ validity: [Bool]?, _ order: [UInt32]?,
    _ catalogue: inout ByteWriter
  ) {
    begin(.text, validity.map { flags in order.map { $0.map { flags[Int($0)] } } ?? flags }, &catalogue)
    guard let order else {
      catalogue.write(writer.add(offsets))
      catalogue.write(writer.add(bytes))
      return
    }
    var newOffsets: [UInt64] = [0]
    var newBytes: [UInt8] = []
    newBytes.reserveCapacity(bytes.count)
    for row in order {
      newBytes += bytes[Int(offsets[Int(row)])..<Int(offsets[Int(row) + 1])]
      newOffsets.append(UInt64(newBytes.count))
    }
    catalogue.write(writer.add(newOffsets))
    catalogue.write(writer.add(newBytes))
  }

  private mutating func writeGeneral(_ values: [Value], _ catalogue: inout ByteWriter) {
    begin(.general, values.map { !$0.isNull }, &catalogue)
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

  private mutating func writeAdjacency(_ parts: [RelationshipTable], _ catalogue: inout ByteWriter) {
    let given = parts.count == 1 ? parts[0] : RelationshipTable.joined(parts)
    let order = given.sources.rowsSorted(then: given.targets)
    let sources = order.map { given.sources[Int($0)] }
    let targets = order.map { given.targets[Int($0)] }
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
    writeColumns(given.columns, rows: sources.count, order: order, isIndexed: false, &catalogue)
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

/// How the values of a column are stored; the raw value stands in the file.
enum ColumnKind: UInt8 {
  case int = 0
  case float = 1
  case bool = 2
  case string = 3
  case date = 4
  case general = 5
  case text = 6
}
