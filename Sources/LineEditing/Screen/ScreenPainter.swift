/// Brings the rows of an input to the screen with as little writing as it takes.
///
/// It remembers which rows are there and in which of them the cursor stands; everything is relative to the row of
/// the prompt, so that it need not know where on the screen that is. Only widely known sequences are used: cursor
/// up and down, erase to the end of line and screen, autowrap off while rows are written, cursor hidden.
struct ScreenPainter {
  private var rows: [String] = []
  private var widths: [Int] = []
  private var cursorRow = 0
  private var cursorColumn = 0

  private static let begin = "\u{1B}[?25l\u{1B}[?7l"
  private static let end = "\u{1B}[?7h\u{1B}[?25h"

  /// The screen holds nothing of the input any more: the next frame begins at the cursor's row.
  mutating func forget() { self = ScreenPainter() }

  /// What to write so that the screen shows a frame; empty when it does already.
  mutating func update(to frame: InputFrame) -> String {
    var output = ""
    var at = cursorRow
    for (row, text) in frame.rows.enumerated() where row >= rows.count || rows[row] != text {
      output += Self.move(from: at, to: row, lastRow: max(rows.count, row) - 1)
      // Erased first: after a full row some terminals would erase its last cell.
      output += "\r\u{1B}[K" + text
      at = row
    }
    if frame.rows.count < rows.count {
      output += Self.move(from: at, to: frame.rows.count, lastRow: rows.count - 1) + "\r\u{1B}[J"
      at = frame.rows.count
    }
    let isInPlace = output.isEmpty && cursorRow == frame.cursorRow && cursorColumn == frame.cursorColumn
    if !isInPlace {
      output += Self.move(from: at, to: frame.cursorRow, lastRow: max(rows.count, frame.rows.count) - 1)
      output += "\r" + frame.cursorPrefix
    }
    remember(frame)
    return output.isEmpty ? "" : Self.begin + output + Self.end
  }

  /// What to write to leave the input behind: all its rows, from the first row on screen, then a new line.
  mutating func finish(with frame: InputFrame) -> String {
    var output = Self.begin + Self.move(from: cursorRow, to: 0, lastRow: 0)
    for row in frame.rows { output += "\r\u{1B}[K" + row + "\r\n" }
    forget()
    return output + "\u{1B}[J" + Self.end
  }

  /// What to write after the window got another width: the terminal has broken the rows anew, and they go.
  ///
  /// Counts how many rows of the new width stand above the cursor's, as terminals break rows that are too long.
  mutating func eraseAfterResize(columns: Int) -> String {
    let columns = max(columns, 1)
    var above = cursorColumn / columns
    for width in widths.prefix(cursorRow) { above += max(1, (width + columns - 1) / columns) }
    forget()
    return (above > 0 ? "\u{1B}[\(above)A" : "") + "\r\u{1B}[J"
  }

  /// What to write to begin on an empty screen.
  mutating func clearScreen() -> String {
    forget()
    return "\u{1B}[H\u{1B}[2J"
  }

  private mutating func remember(_ frame: InputFrame) {
    rows = frame.rows
    widths = frame.widths
    cursorRow = frame.cursorRow
    cursorColumn = frame.cursorColumn
  }

  /// Moves between rows; those after `lastRow` are not there yet, and a line feed makes them.
  private static func move(from row: Int, to target: Int, lastRow: Int) -> String {
    if target < row { return "\u{1B}[\(row - target)A" }
    let known = max(0, min(target, max(lastRow, row)) - row)
    let new = target - row - known
    return (known > 0 ? "\u{1B}[\(known)B" : "") + String(repeating: "\r\n", count: new)
  }
}
