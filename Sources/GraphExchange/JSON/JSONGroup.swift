import GraphModel
import SourceDiagnostics

/// Nodes of one label set, or relationships of one type, while a chunk is read.
struct JSONGroup {
  private let names: [String]
  private var count = 0
  private var keys = TextPool()
  private var columns: [ColumnBuffer] = []
  private var ids = TextColumn()
  private var starts = TextColumn()
  private var ends = TextColumn()
  private var rowStarts: [Int] = []
  private var scratch: [UInt8] = []

  init(names: [String]) { self.names = names }

  /// Reads the properties of a row that begins at an offset of its file; a wrong one leaves nothing behind.
  mutating func readRow(
    _ line: UnsafeBufferPointer<UInt8>, _ properties: Range<Int>?, file offset: Int
  ) throws(JSONError) {
    do throws(JSONError) {
      if let properties { try readProperties(line, properties) }
      rowStarts.append(offset)
      count += 1
    } catch {
      for index in columns.indices { columns[index].truncate(to: count) }
      throw error
    }
  }

  mutating func append(id: UnsafeBufferPointer<UInt8>) { ids.append(id) }
  mutating func append(start: UnsafeBufferPointer<UInt8>) { starts.append(start) }
  mutating func append(end: UnsafeBufferPointer<UInt8>) { ends.append(end) }

  private mutating func readProperties(
    _ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) throws(JSONError) {
    var reader = JSONReader(line, at: range.lowerBound)
    if reader.peek == UInt8(ascii: "n") { return }
    try reader.readItems(open: "{", close: "}") { (reader) throws(JSONError) in
      try readProperty(&reader)
    }
  }

  private mutating func readProperty(_ reader: inout JSONReader) throws(JSONError) {
    reader.skipSpace()
    let place = reader.position
    let column = try readKey(&reader)
    guard columns[column].count <= count else {
      throw JSONError(offset: place, message: "a property occurs twice")
    }
    columns[column].fill(to: count)
    reader.skipSpace()
    guard reader.peek == UInt8(ascii: "\"") else {
      columns[column].append(try reader.readValue())
      return
    }
    scratch.removeAll(keepingCapacity: true)
    if let range = try reader.readStringBytes(into: &scratch) {
      columns[column].append(anyText: UnsafeBufferPointer(rebasing: reader.text[range]))
    } else {
      scratch.withUnsafeBufferPointer { columns[column].append(anyText: $0) }
    }
  }

  /// Reads `"key":` and gives its column.
  private mutating func readKey(_ reader: inout JSONReader) throws(JSONError) -> Int {
    scratch.removeAll(keepingCapacity: true)
    guard reader.peek == UInt8(ascii: "\"") else { throw reader.error("expected a key in quotes") }
    let code: UInt32
    if let range = try reader.readStringBytes(into: &scratch) {
      code = keys.intern(UnsafeBufferPointer(rebasing: reader.text[range]))
    } else {
      code = scratch.withUnsafeBufferPointer { keys.intern($0) }
    }
    if Int(code) == columns.count { columns.append(ColumnBuffer(.empty)) }
    reader.skipSpace()
    guard reader.eat(":") else { throw reader.error("expected ':'") }
    return Int(code)
  }

  // MARK: - Results

  /// The nodes read.
  func part(file: Int) -> TablePart {
    var part = TablePart(file: file, groups: [names])
    part.count = count
    part.rowStarts = rowStarts
    if ids.count > 0 { part.ids = .texts(ids) }
    for (index, column) in columns.enumerated() {
      var column = column
      column.fill(to: count)
      part.columns.append((String(decoding: keys.utf8(of: UInt32(index)), as: UTF8.self), column.data))
    }
    return part
  }

  /// The relationships read, with their ends as they are written.
  func unresolvedPart(file: Int) -> UnresolvedPart {
    UnresolvedPart(part: part(file: file), starts: starts, ends: ends)
  }
}
