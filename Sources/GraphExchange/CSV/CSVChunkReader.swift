import GraphModel
import SourceDiagnostics

/// Reads the rows of a chunk into columns.
///
/// A wrong row leaves no trace but its problem, of which there is one a row.
struct CSVChunkReader {
  private let table: CSVTable
  private let file: Int
  private var scanner: CSVFieldScanner
  /// Whether text must be looked at for invalid UTF-8.
  private let checksText: Bool
  /// Copies of the table's, so that no reference is counted inside the loop.
  private let fields: [CSVTable.FieldKind]
  private let starts: IdentifierLookup?
  private let ends: IdentifierLookup?

  private var buffers: [ColumnBuffer]
  private var sources: [UInt32] = []
  private var targets: [UInt32] = []
  private var groups = RowGroups()
  private var rowStarts: [Int] = []
  private var count = 0
  private var result: ChunkResult

  init(_ table: CSVTable, file: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ chunk: FileChunk) {
    self.table = table
    self.file = file
    scanner = CSVFieldScanner(bytes, from: chunk.start, table.dialect)
    checksText = !chunk.isValidText
    fields = table.fields
    starts = table.starts?.lookup
    ends = table.ends?.lookup
    buffers = fields.map { ColumnBuffer($0.buffer ?? .empty) }
    result = ChunkResult(end: chunk.end)
  }

  /// Reads the rows that begin before an offset.
  mutating func read(upTo end: Int) -> ChunkResult {
    let keepsStarts = fields.contains(.numberID) || fields.contains(.textID)
    while scanner.position < end {
      let start = scanner.position
      // An empty line is no row.
      if scanner.eatLineEnd() { continue }
      result.rows += 1
      if readRow() {
        count += 1
        if keepsStarts { rowStarts.append(start) }
      } else if !discardRow() {
        break
      }
    }
    result.end = max(scanner.position, end)
    result.parts = [part()]
    return result
  }

  private func part() -> TablePart {
    var part = TablePart(file: file, groups: [table.names])
    part.count = count
    part.sources = sources
    part.targets = targets
    part.rowStarts = rowStarts
    if fields.contains(.labels) || fields.contains(.type) {
      part.groups = groups.names(given: table.names, table)
      part.groupCodes = groups.codes
    }
    for (index, column) in table.header.columns.enumerated() {
      switch column.role {
      case .property(let key, _): part.columns.append((key, buffers[index].data))
      case .id(let key, let space, _):
        let data = buffers[index].data
        part.ids = IdentifierColumn(data)
        part.space = space
        if let key { part.columns.append((key, data)) }
      default: break
      }
    }
    return part
  }

  // MARK: - Rows

  private mutating func readRow() -> Bool {
    var index = 0
    while true {
      guard readField(index) else { return false }
      index += 1
      if index == fields.count { break }
      guard scanner.eatDelimiter() else {
        return fail(
          scanner.position, "expected \(fields.count) fields as in the header, found \(index)")
      }
    }
    if scanner.eatLineEnd() { return true }
    let surplus = scanner.position
    var found = fields.count
    while scanner.eatDelimiter() {
      found += 1
      guard scanner.scanField() != nil else { break }
    }
    return fail(surplus, "expected \(fields.count) fields as in the header, found \(found)")
  }

  /// Takes back what a wrong row has left in the columns and passes its rest; `false` when nothing can follow.
  private mutating func discardRow() -> Bool {
    for index in buffers.indices { buffers[index].truncate(to: count) }
    if sources.count > count { sources.removeLast(sources.count - count) }
    if targets.count > count { targets.removeLast(targets.count - count) }
    groups.truncate(to: count)
    if result.problems.hasFatal { return false }
    if scanner.skipRow() { return true }
    if let problem = scanner.problem { _ = fail(problem.offset, problem.message, isFatal: true) }
    return false
  }

  private mutating func fail(_ offset: Int, _ message: String, isFatal: Bool = false) -> Bool {
    result.problems.add(RowProblem(file: file, offset: offset, message: message, isFatal: isFatal))
    return false
  }

  private mutating func fail(_ index: Int, at offset: Int, _ message: String) -> Bool {
    fail(offset, "column \(quoted(table.header.columns[index].title)): \(message)")
  }

  // MARK: - Fields

  @inline(__always)
  private mutating func readField(_ index: Int) -> Bool {
    switch fields[index] {
    case .start:
      if let number = scanner.scanPlainInt(), let node = node(number, starts) {
        sources.append(node)
        return true
      }
      return readEnd(index)
    case .end:
      if let number = scanner.scanPlainInt(), let node = node(number, ends) {
        targets.append(node)
        return true
      }
      return readEnd(index)
    case .int, .numberID:
      if let number = scanner.scanPlainInt() {
        scanner.move(to: scanner.plainEnd)
        buffers[index].append(int: number)
        return true
      }
      return readOther(index)
    default: return readOther(index)
    }
  }

  /// The node of a number just scanned; then the number is passed.
  @inline(__always)
  private mutating func node(_ number: Int64, _ lookup: IdentifierLookup?) -> UInt32? {
    guard let lookup, lookup.isNumeric else { return nil }
    let node = lookup.target(of: number)
    guard node != IdentifierLookup.none else { return nil }
    scanner.move(to: scanner.plainEnd)
    return node
  }

  private mutating func scanField(_ index: Int) -> FieldSlice? {
    if let field = scanner.scanField() { return field }
    if let problem = scanner.problem {
      _ = fail(
        problem.offset, "column \(quoted(table.header.columns[index].title)): \(problem.message)",
        isFatal: problem.isFatal)
    }
    return nil
  }

  private mutating func readEnd(_ index: Int) -> Bool {
    let offset = scanner.position
    guard let field = scanField(index) else { return false }
    if field.start == field.end { return fail(index, at: offset, "expected an id, found an empty field") }
    let isStart = fields[index] == .start
    let lookup = isStart ? starts : ends
    let node = scanner.withText(of: field) { lookup?.target(of: $0) ?? IdentifierLookup.none }
    guard node != IdentifierLookup.none else {
      let id = scanner.withText(of: field) { shown($0) }
      return fail(index, at: offset, unknownID(id, index))
    }
    if isStart { sources.append(node) } else { targets.append(node) }
    return true
  }

  private func unknownID(_ id: String, _ index: Int) -> String {
    switch table.header.columns[index].role {
    case .start(let space), .end(let space):
      "no node has the id \(id)" + (space.isEmpty ? "" : " in the id space \(quoted(space))")
    default: "no node has the id \(id)"
    }
  }

  private mutating func readOther(_ index: Int) -> Bool {
    let offset = scanner.position
    guard let field = scanField(index) else { return false }
    let kind = fields[index]
    switch kind {
    case .ignored: return true
    case .numberID, .textID:
      if field.start == field.end { return fail(index, at: offset, "expected an id, found an empty field") }
    case .labels: return readGroup(index, field, offset)
    case .type:
      if field.start == field.end && table.names.isEmpty {
        return fail(index, at: offset, "expected a relationship type, found an empty field")
      }
      return readGroup(index, field, offset)
    default:
      if field.isAbsent {
        buffers[index].appendAbsent()
        return true
      }
    }
    return readValue(index, field, offset)
  }

  private mutating func readGroup(_ index: Int, _ field: FieldSlice, _ offset: Int) -> Bool {
    guard isText(field) else { return fail(index, at: offset, "the text is not valid UTF-8") }
    groups.append(scanner.withText(of: field) { groups.code(of: $0) })
    return true
  }

  private mutating func readValue(_ index: Int, _ field: FieldSlice, _ offset: Int) -> Bool {
    if fields[index] == .text || fields[index] == .textID {
      guard isText(field) else { return fail(index, at: offset, "the text is not valid UTF-8") }
      scanner.withText(of: field) { buffers[index].append(text: $0) }
      return true
    }
    do throws(FieldError) {
      try append(index, field)
      return true
    } catch {
      return fail(index, at: offset, error.message)
    }
  }

  private mutating func append(_ index: Int, _ field: FieldSlice) throws(FieldError) {
    switch fields[index] {
    case .int, .numberID: buffers[index].append(int: try value(of: field, intValue))
    case .date: buffers[index].append(int: try value(of: field, dateValue))
    case .float: buffers[index].append(float: try value(of: field, floatValue))
    case .bool: buffers[index].append(bool: try value(of: field, boolValue))
    default:
      guard isText(field) else { throw FieldError(message: "the text is not valid UTF-8") }
      guard case .property(_, let type) = table.header.columns[index].role else { return }
      let delimiter = table.dialect.arrayDelimiter
      let value = try value(of: field) { (text) throws(FieldError) in
        try fieldValue(text, as: type, arrayDelimiter: delimiter)
      }
      buffers[index].append(general: value)
    }
  }

  private mutating func value<T>(
    of field: FieldSlice, _ read: (UnsafeBufferPointer<UInt8>) throws(FieldError) -> T
  ) throws(FieldError) -> T {
    try scanner.withText(of: field) { text in
      Result { () throws(FieldError) in try read(text) }
    }.get()
  }

  private mutating func isText(_ field: FieldSlice) -> Bool {
    !checksText || scanner.withText(of: field) { isValidUTF8($0) }
  }
}

extension IdentifierColumn {
  fileprivate init(_ data: ColumnData) {
    switch data {
    case .ints(let numbers, _): self = .numbers(numbers)
    case .texts(let offsets, let bytes, _): self = .texts(TextColumn(offsets: offsets, bytes: bytes))
    default: self = .none
    }
  }
}
