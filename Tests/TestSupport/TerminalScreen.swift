import CSystem

/// What a terminal shows for the bytes written to it: a small emulator, for tests that look at the screen.
///
/// It knows what line editors use: printing with deferred wrapping, CR, LF, backspace, tab, cursor motion
/// (`CSI A B C D E F G H d`), erasing (`CSI J K X`), insertion and deletion (`CSI @ P L M`), saving the cursor,
/// autowrap on and off, scrolling, reflow of long rows when the window changes. Styles are ignored, other modes
/// noted. Widths are the C library's, one scalar at a time, as tmux counts: marks join the cell before them.
package struct TerminalScreen {
  package private(set) var rows: Int
  package private(set) var columns: Int
  /// The cursor's row and column, from 0.
  package private(set) var cursor = (row: 0, column: 0)
  /// The private modes that are on, as 2004 for marked pastes.
  package private(set) var modes: Set<Int> = [7, 25]
  /// How often the bell rang.
  package private(set) var bells = 0
  /// The rows that scrolled off the top, oldest first.
  package var scrollback: [String] { history.map(\.text) }

  var history: [ScreenRow] = []
  var grid: [ScreenRow]
  private var savedCursor = (row: 0, column: 0)
  private var wrapsNext = false
  private var parser = ControlParser()

  /// An empty screen.
  package init(rows: Int, columns: Int) {
    precondition(rows > 0 && columns > 0, "a screen has at least one cell")
    _ = Self.hasUTF8Locale
    self.rows = rows
    self.columns = columns
    grid = Array(repeating: ScreenRow(columns: columns), count: rows)
  }

  private static let hasUTF8Locale = mahdar_use_ctype_locale("C.UTF-8") == 1

  /// The text of a row without blanks at its end.
  package func text(ofRow row: Int) -> String { grid.indices.contains(row) ? grid[row].text : "" }

  /// All rows without empty ones at the end, joined by line feeds.
  package var text: String {
    var lines = grid.map(\.text)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// What scrolled off and what is shown, joined by line feeds.
  package var transcript: String { (scrollback + [text]).joined(separator: "\n") }

  /// The text of the cursor's row before the cursor, blanks included.
  package var textBeforeCursor: String { grid[cursor.row].cells.prefix(cursor.column).joined() }

  /// Shows bytes; a sequence may be split anywhere between calls.
  package mutating func write(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      for action in parser.read(byte) { perform(action) }
    }
  }

  /// Shows text.
  package mutating func write(_ text: String) { write(text.utf8) }

  /// Changes the size. Rows that the terminal itself had broken are joined, and long ones broken, at the new
  /// width; the cursor stays with its text.
  package mutating func resize(rows newRows: Int, columns newColumns: Int) {
    var lines: [ScreenRow] = []
    var place = (row: 0, column: 0)
    var continues = false
    for (index, row) in (history + grid).enumerated() {
      let cells = row.isWrapped ? row.cells : row.trimmed(keeping: isCursorRow(index) ? cursor.column : 0)
      if !continues { lines.append(ScreenRow(columns: 0)) }
      if isCursorRow(index) { place = (lines.count - 1, lines[lines.count - 1].cells.count + cursor.column) }
      lines[lines.count - 1].cells += cells
      continues = row.isWrapped
    }
    while lines.count > place.row + 1, let last = lines.last, last.cells.isEmpty { lines.removeLast() }
    (rows, columns) = (newRows, newColumns)
    var all: [ScreenRow] = []
    for (index, line) in lines.enumerated() {
      if index == place.row { cursor = (all.count + place.column / columns, place.column % columns) }
      all += line.broken(columns: columns)
      while all.count <= cursor.row && index == place.row { all.append(ScreenRow(columns: columns)) }
    }
    let overflow = max(0, all.count - rows)
    history = Array(all[..<overflow])
    grid = Array(all[overflow...])
    while grid.count < rows { grid.append(ScreenRow(columns: columns)) }
    cursor.row = max(0, cursor.row - overflow)
    wrapsNext = false
  }

  private func isCursorRow(_ index: Int) -> Bool { index == history.count + cursor.row }
}

// MARK: - Printing

extension TerminalScreen {
  private mutating func perform(_ action: ControlParser.Action) {
    switch action {
    case .print(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape(let byte): escape(byte)
    case .sequence(let prefix, let numbers, let final):
      sequence(prefix: prefix, numbers: numbers, final: final)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Int(mahdar_wcwidth(wchar_t(truncatingIfNeeded: scalar.value)))
    if width <= 0 {
      // A mark goes to the cell before, a wide character's first half; without one it is lost.
      var column = wrapsNext ? cursor.column : cursor.column - 1
      if column > 0 && grid[cursor.row].cells[column].isEmpty { column -= 1 }
      if column >= 0 { grid[cursor.row].cells[column].unicodeScalars.append(scalar) }
      return
    }
    if wrapsNext || cursor.column + width > columns {
      if modes.contains(7) {
        grid[cursor.row].isWrapped = true
        lineFeed()
        cursor.column = 0
      } else {
        cursor.column = max(0, columns - width)
      }
    }
    wrapsNext = false
    grid[cursor.row].put(String(Character(scalar)), width: width, at: cursor.column)
    cursor.column += width
    if cursor.column >= columns {
      cursor.column = columns - 1
      wrapsNext = modes.contains(7)
    }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    guard cursor.row == rows - 1 else {
      cursor.row += 1
      return
    }
    history.append(grid.removeFirst())
    grid.append(ScreenRow(columns: columns))
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: move(toColumn: cursor.column - 1)
    case 0x09: move(toColumn: (cursor.column / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: move(toColumn: 0)
    default: break
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch UnicodeScalar(byte) {
    case "7": savedCursor = cursor
    case "8": cursor = (min(savedCursor.row, rows - 1), min(savedCursor.column, columns - 1))
    case "D": lineFeed()
    case "E":
      lineFeed()
      move(toColumn: 0)
    case "M":
      if cursor.row > 0 { cursor.row -= 1 } else { insertRows(1) }
    case "c": self = TerminalScreen(rows: rows, columns: columns)
    default: break
    }
  }

  private mutating func move(toColumn column: Int) {
    cursor.column = min(max(column, 0), columns - 1)
    wrapsNext = false
  }

  private mutating func move(toRow row: Int) {
    cursor.row = min(max(row, 0), rows - 1)
    wrapsNext = false
  }
}

// MARK: - Control sequences

extension TerminalScreen {
  private mutating func sequence(prefix: UInt8?, numbers: [Int], final: UInt8) {
    let first = numbers.first ?? 0
    let count = max(first, 1)
    if prefix == UInt8(ascii: "?") {
      if final == UInt8(ascii: "h") { modes.formUnion(numbers) }
      if final == UInt8(ascii: "l") { modes.subtract(numbers) }
      return
    }
    guard prefix == nil else { return }
    switch UnicodeScalar(final) {
    case "A": move(toRow: cursor.row - count)
    case "B": move(toRow: cursor.row + count)
    case "C": move(toColumn: cursor.column + count)
    case "D": move(toColumn: cursor.column - count)
    case "E":
      move(toRow: cursor.row + count)
      move(toColumn: 0)
    case "F":
      move(toRow: cursor.row - count)
      move(toColumn: 0)
    case "G": move(toColumn: count - 1)
    case "d": move(toRow: count - 1)
    case "H", "f":
      move(toRow: count - 1)
      move(toColumn: max(numbers.count > 1 ? numbers[1] : 1, 1) - 1)
    case "J": eraseScreen(first)
    case "K": eraseRow(first)
    case "X": grid[cursor.row].erase(cursor.column..<min(columns, cursor.column + count))
    case "@": grid[cursor.row].insert(count, at: cursor.column)
    case "P": grid[cursor.row].delete(count, at: cursor.column)
    case "L": insertRows(count)
    case "M": deleteRows(count)
    default: break
    }
  }

  private mutating func eraseScreen(_ part: Int) {
    wrapsNext = false
    if part != 1 && part != 2 { eraseRow(0) }
    if part == 1 { eraseRow(1) }
    let erased = part == 2 || part == 3 ? 0..<rows : part == 1 ? 0..<cursor.row : (cursor.row + 1)..<rows
    for row in erased { grid[row] = ScreenRow(columns: columns) }
    if part == 3 { history = [] }
  }

  private mutating func eraseRow(_ part: Int) {
    wrapsNext = false
    let range = part == 2 ? 0..<columns : part == 1 ? 0..<(cursor.column + 1) : cursor.column..<columns
    grid[cursor.row].erase(range)
    if range.upperBound == columns { grid[cursor.row].isWrapped = false }
  }

  private mutating func insertRows(_ count: Int) {
    for _ in 0..<min(count, rows - cursor.row) {
      grid.insert(ScreenRow(columns: columns), at: cursor.row)
      grid.removeLast()
    }
  }

  private mutating func deleteRows(_ count: Int) {
    for _ in 0..<min(count, rows - cursor.row) {
      grid.remove(at: cursor.row)
      grid.append(ScreenRow(columns: columns))
    }
  }
}
