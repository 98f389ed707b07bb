#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension GraphTables {
  /// The graph laid out and opened.
  package consuming func snapshot(threads: Int? = nil) -> GraphSnapshot {
    let sink = MemorySink()
    var layout = SnapshotLayout(self, to: sink, threads: threads)
    layout.write()
    do { return try GraphSnapshot.open(trusting: sink.bytes) } catch {
      // What the writer lays out the reader reads; anything else is a defect of this room.
      preconditionFailure("a snapshot just laid out does not open: \(error)")
    }
  }

  /// Writes the graph to a snapshot file: to a temporary name beside it first, then renamed.
  ///
  /// What is written is let go, so that little more than the tables is held at any time.
  ///
  /// - Throws: `SnapshotError.unwritable` or `stopped`; then no file of that name was made or changed.
  package consuming func write(
    to path: String, threads: Int? = nil, isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws(SnapshotError) {
    let sink = try FileSink(path, isStopped: isStopped)
    var layout = SnapshotLayout(self, to: sink, threads: threads)
    layout.write()
    try sink.finish()
  }
}

/// Writes bytes to a file so that it is there whole or not at all.
package func writeAtomically(_ bytes: [UInt8], to path: String) throws(SnapshotError) {
  let temporary = "\(path).\(getpid()).tmp"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw .unwritable(path: path) }
  var position = 0
  let isWritten = bytes.withUnsafeBytes { buffer in
    while position < buffer.count {
      let written = write(descriptor, buffer.baseAddress?.advanced(by: position), buffer.count - position)
      if written < 0 && errno == EINTR { continue }
      if written <= 0 { return false }
      position += written
    }
    return true
  }
  let isSynced = fsync(descriptor) == 0
  close(descriptor)
  guard isWritten, isSynced, rename(temporary, path) == 0 else {
    unlink(temporary)
    throw .unwritable(path: path)
  }
}

extension RelationshipTable {
  /// Several tables of one type as one; a key that a table lacks has no value there.
  static func joined(_ parts: [RelationshipTable]) -> RelationshipTable {
    var whole = RelationshipTable(type: parts.first?.type ?? "", sources: [], targets: [])
    var keys: [String] = []
    for part in parts {
      whole.sources += part.sources
      whole.targets += part.targets
      for column in part.columns where !keys.contains(column.key) { keys.append(column.key) }
    }
    for key in keys {
      var values: [Value] = []
      for part in parts {
        let data = part.columns.first { $0.key == key }?.data
        values += data?.values ?? Array(repeating: .null, count: part.sources.count)
      }
      whole.columns.append((key, ColumnData(narrowing: values)))
    }
    return whole
  }
}

extension ColumnData {
  /// The narrowest column that holds these values.
  package init(narrowing values: [Value]) {
    let validity = values.contains(where: \.isNull) ? values.map { !$0.isNull } : nil
    var kinds: Set<ColumnKind> = []
    for value in values where !value.isNull { kinds.insert(ColumnKind(of: value)) }
    guard kinds.count == 1, let kind = kinds.first else {
      self = .general(values)
      return
    }
    switch kind {
    case .int: self = .ints(values.map { if case .int(let x) = $0 { x } else { 0 } }, validity: validity)
    case .float:
      self = .floats(values.map { if case .float(let x) = $0 { x } else { 0 } }, validity: validity)
    case .bool:
      self = .bools(values.map { if case .bool(let x) = $0 { x } else { false } }, validity: validity)
    case .date:
      self = .dates(values.map { if case .date(let x) = $0 { x.days } else { 0 } }, validity: validity)
    case .string, .text:
      var pool = TextPool()
      let codes = values.map { value -> UInt32 in
        if case .string(let text) = value { pool.intern(text) } else { TextPool.none }
      }
      self = .strings(codes, pool: pool)
    case .general: self = .general(values)
    }
  }

  /// The column as single values.
  package var values: [Value] {
    func value<T>(_ items: [T], _ validity: [Bool]?, _ make: (T) -> Value) -> [Value] {
      items.enumerated().map { row, item in validity?[row] ?? true ? make(item) : .null }
    }
    switch self {
    case .ints(let items, let validity): return value(items, validity) { .int($0) }
    case .floats(let items, let validity): return value(items, validity) { .float($0) }
    case .bools(let items, let validity): return value(items, validity) { .bool($0) }
    case .dates(let items, let validity): return value(items, validity) { .date(DateValue(days: $0)) }
    case .strings(let codes, let pool):
      return codes.map {
        $0 == TextPool.none ? .null : .string(String(decoding: pool.utf8(of: $0), as: UTF8.self))
      }
    case .texts(let offsets, let bytes, let validity):
      return (0..<count).map { row in
        guard validity?[row] ?? true else { return .null }
        return .string(String(decoding: bytes[Int(offsets[row])..<Int(offsets[row + 1])], as: UTF8.self))
      }
    case .general(let items): return items
    }
  }
}

extension ColumnKind {
  /// The kind of one value by itself.
  init(of value: Value) {
    switch value {
    case .int: self = .int
    case .float: self = .float
    case .bool: self = .bool
    case .string: self = .string
    case .date: self = .date
    default: self = .general
    }
  }
}
