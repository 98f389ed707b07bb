/// Turns what a builder collected into the bytes of a snapshot file.
struct SnapshotLayout {
  private let builder: GraphBuilder
  private var writer = SnapshotWriter()
  private var codes: [ExactString: UInt32] = [:]
  /// The first final node of each group.
  private let groupStarts: [Int]

  init(_ builder: GraphBuilder) {
    self.builder = builder
    var starts: [Int] = []
    var next = 0
    for group in builder.groups {
      starts.append(next)
      next += group.count
    }
    groupStarts = starts
  }

  mutating func bytes() -> [UInt8] {
    var catalogue = ByteWriter()
    catalogue.write(builder.labels.names)
    catalogue.write(builder.types.names)
    catalogue.write(builder.keys.names)
    writeStrings(&catalogue)
    catalogue.write(count: builder.groups.count)
    for group in builder.groups {
      catalogue.write(count: group.labels.count)
      for label in group.labels { catalogue.write(variable: UInt64(label)) }
      catalogue.write(count: group.count)
      writeColumns(group.columns, rows: group.count, &catalogue)
    }
    catalogue.write(count: builder.relationships.count)
    for relationships in builder.relationships { writeAdjacency(relationships, &catalogue) }
    catalogue.write(count: builder.sections.count)
    for section in builder.sections {
      catalogue.write(section.name)
      catalogue.write(writer.add(section.bytes))
    }
    return writer.finish(catalogue: catalogue)
  }

  private func final(_ node: UInt32) -> UInt32 {
    let place = builder.places[Int(node)]
    return UInt32(groupStarts[place.group] + place.row)
  }

  // MARK: Strings

  private mutating func writeStrings(_ catalogue: inout ByteWriter) {
    var distinct: Set<ExactString> = []
    for group in builder.groups {
      for column in group.columns.values where ColumnKind(of: column.map(\.value)) == .string {
        for entry in column { if case .string(let text) = entry.value { distinct.insert(ExactString(text)) } }
      }
    }
    for relationships in builder.relationships {
      for column in Self.columns(of: relationships).values
      where ColumnKind(of: column.map(\.value)) == .string {
        for entry in column { if case .string(let text) = entry.value { distinct.insert(ExactString(text)) } }
      }
    }
    let sorted = distinct.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var offsets: [UInt64] = [0]
    var bytes: [UInt8] = []
    for (code, text) in sorted.enumerated() {
      codes[ExactString(text)] = UInt32(code)
      bytes.append(contentsOf: text.utf8)
      offsets.append(UInt64(bytes.count))
    }
    catalogue.write(writer.add(offsets))
    catalogue.write(writer.add(bytes))
  }

  // MARK: Columns

  private mutating func writeColumns(
    _ columns: [Int: [(row: Int, value: Value)]], rows: Int, _ catalogue: inout ByteWriter
  ) {
    catalogue.write(count: columns.count)
    for key in columns.keys.sorted() {
      catalogue.write(variable: UInt64(key))
      writeColumn(columns[key] ?? [], rows: rows, &catalogue)
    }
  }

  private mutating func writeColumn(
    _ entries: [(row: Int, value: Value)], rows: Int, _ catalogue: inout ByteWriter
  ) {
    let kind = ColumnKind(of: entries.map(\.value))
    catalogue.write(byte: kind.rawValue)
    let hasNulls = entries.count < rows
    catalogue.write(hasNulls)
    if hasNulls {
      var bitmap = [UInt64](repeating: 0, count: (rows + 63) / 64)
      for entry in entries { bitmap[entry.row >> 6] |= 1 << UInt64(entry.row & 63) }
      catalogue.write(writer.add(bitmap))
    }
    switch kind {
    case .int: catalogue.write(writer.add(dense(entries, rows, Int64(0)) { $0.intPayload }))
    case .float: catalogue.write(writer.add(dense(entries, rows, 0.0) { $0.floatPayload }))
    case .bool: catalogue.write(writer.add(dense(entries, rows, UInt8(0)) { $0.boolPayload }))
    case .date: catalogue.write(writer.add(dense(entries, rows, Int64(0)) { $0.datePayload }))
    case .string:
      let codes = codes
      catalogue.write(
        writer.add(
          dense(entries, rows, UInt32(0)) { value in
            if case .string(let text) = value { codes[ExactString(text)] } else { nil }
          }))
    case .general:
      var offsets: [UInt64] = []
      var blob = ByteWriter()
      var next = 0
      for row in 0..<rows {
        offsets.append(UInt64(blob.bytes.count))
        if next < entries.count, entries[next].row == row {
          blob.write(entries[next].value)
          next += 1
        }
      }
      offsets.append(UInt64(blob.bytes.count))
      catalogue.write(writer.add(offsets))
      catalogue.write(writer.add(blob.bytes))
    }
  }

  private func dense<T>(
    _ entries: [(row: Int, value: Value)], _ rows: Int, _ filler: T, _ payload: (Value) -> T?
  ) -> [T] {
    var array = [T](repeating: filler, count: rows)
    for entry in entries { array[entry.row] = payload(entry.value) ?? filler }
    return array
  }

  // MARK: Relationships

  private static func columns(of relationships: [BuilderRelationship]) -> [Int: [(row: Int, value: Value)]] {
    var columns: [Int: [(row: Int, value: Value)]] = [:]
    for (row, relationship) in relationships.enumerated() {
      for (key, value) in relationship.properties { columns[key, default: []].append((row, value)) }
    }
    return columns
  }

  private mutating func writeAdjacency(_ relationships: [BuilderRelationship], _ catalogue: inout ByteWriter)
  {
    var edges = relationships.map {
      BuilderRelationship(source: final($0.source), target: final($0.target), properties: $0.properties)
    }
    let order = edges.indices.sorted {
      (edges[$0].source, edges[$0].target, $0) < (edges[$1].source, edges[$1].target, $1)
    }
    edges = order.map { edges[$0] }
    let sources = edges.map(\.source)
    let targets = edges.map(\.target)
    catalogue.write(count: edges.count)
    let out = Self.offsets(sources)
    catalogue.write(variable: UInt64(out.first))
    catalogue.write(writer.add(out.offsets))
    catalogue.write(writer.add(sources))
    catalogue.write(writer.add(targets))
    let incoming = edges.indices.sorted {
      (edges[$0].target, edges[$0].source, $0) < (edges[$1].target, edges[$1].source, $1)
    }
    let into = Self.offsets(incoming.map { targets[$0] })
    catalogue.write(variable: UInt64(into.first))
    catalogue.write(writer.add(into.offsets))
    catalogue.write(writer.add(incoming.map { sources[$0] }))
    catalogue.write(writer.add(incoming.map { UInt32($0) }))
    writeColumns(Self.columns(of: edges), rows: edges.count, &catalogue)
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

/// The narrowest storage that holds all values of a column.
enum ColumnKind: UInt8 {
  case int = 0
  case float = 1
  case bool = 2
  case string = 3
  case date = 4
  case general = 5

  init(of values: [Value]) {
    var kind: ColumnKind?
    for value in values {
      let own: ColumnKind
      switch value {
      case .int: own = .int
      case .float: own = .float
      case .bool: own = .bool
      case .string: own = .string
      case .date: own = .date
      default: own = .general
      }
      if let kind, kind != own {
        self = .general
        return
      }
      kind = own
    }
    self = kind ?? .general
  }
}

extension Value {
  fileprivate var intPayload: Int64? { if case .int(let value) = self { value } else { nil } }
  fileprivate var floatPayload: Double? { if case .float(let value) = self { value } else { nil } }
  fileprivate var boolPayload: UInt8? { if case .bool(let value) = self { value ? 1 : 0 } else { nil } }
  fileprivate var datePayload: Int64? { if case .date(let value) = self { value.days } else { nil } }
}
