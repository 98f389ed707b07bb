/// One row of cells; the second half of a wide character is an empty cell.
struct ScreenRow {
  var cells: [String]
  /// Whether the terminal itself went on in the next row.
  var isWrapped = false

  init(columns: Int) { cells = Array(repeating: " ", count: columns) }

  private init(cells: [String], isWrapped: Bool) {
    self.cells = cells
    self.isWrapped = isWrapped
  }

  var text: String {
    var line = cells.joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The cells up to the last that shows something, but at least a number of them.
  func trimmed(keeping least: Int) -> [String] {
    let count = (cells.lastIndex { $0 != " " } ?? -1) + 1
    return Array(cells.prefix(max(count, least)))
  }

  mutating func put(_ text: String, width: Int, at column: Int) {
    erase(column..<min(cells.count, column + width))
    cells[column] = text
    for half in (column + 1)..<max(column + 1, min(cells.count, column + width)) { cells[half] = "" }
  }

  /// Blanks cells; what is left of a wide character cut in two goes with them.
  mutating func erase(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if cells[range.lowerBound].isEmpty && range.lowerBound > 0 { cells[range.lowerBound - 1] = " " }
    if range.upperBound < cells.count && cells[range.upperBound].isEmpty { cells[range.upperBound] = " " }
    for column in range { cells[column] = " " }
  }

  mutating func insert(_ count: Int, at column: Int) {
    let blanks = Array(repeating: " ", count: min(count, cells.count - column))
    cells.insert(contentsOf: blanks, at: column)
    cells.removeLast(blanks.count)
  }

  mutating func delete(_ count: Int, at column: Int) {
    let count = min(count, cells.count - column)
    cells.removeSubrange(column..<(column + count))
    cells += Array(repeating: " ", count: count)
  }

  /// A line in rows of a width, all but the last marked as going on; a wide character is not cut in two.
  func broken(columns: Int) -> [ScreenRow] {
    var rows: [ScreenRow] = []
    var rest = cells[...]
    repeat {
      var part = Array(rest.prefix(columns))
      if rest.count > columns, rest[rest.startIndex + columns].isEmpty, columns > 1 { part.removeLast() }
      rest = rest.dropFirst(part.count)
      part += Array(repeating: " ", count: columns - part.count)
      rows.append(ScreenRow(cells: part, isWrapped: !rest.isEmpty))
    } while !rest.isEmpty
    return rows
  }
}
