import GraphModel

/// The label sets or types that the rows of a chunk name in a column of their own.
struct RowGroups {
  private var pool = TextPool()
  private(set) var codes: [UInt32] = []

  /// The number of a field's text.
  mutating func code(of field: UnsafeBufferPointer<UInt8>) -> UInt32 { pool.intern(field) }

  mutating func append(_ code: UInt32) { codes.append(code) }

  mutating func truncate(to rows: Int) {
    if codes.count > rows { codes.removeLast(codes.count - rows) }
  }

  /// What each number stands for: labels beside those that all rows have, or the type, all rows' where none is given.
  func names(given common: [String], _ table: CSVTable) -> [[String]] {
    (0..<UInt32(pool.count)).map { code in
      let field = pool.utf8(of: code)
      if table.kind == .relationships {
        return field.isEmpty ? common : [String(decoding: field, as: UTF8.self)]
      }
      let own = field.split(separator: table.dialect.arrayDelimiter).map {
        String(decoding: $0, as: UTF8.self)
      }
      return common + own.filter { !common.contains($0) }
    }
  }
}
