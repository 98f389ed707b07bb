import TextFolding

/// Everything that is shown of an input at one moment.
struct InputView {
  var prompt: LinePrompt
  var state: EditState
  var highlights: [Highlight] = []
  /// Shown dimly behind the end of the text, as far as the row has room.
  var hint = ""
  /// Shown below the input: candidates, messages.
  var footer: [String] = []
  /// Whether the bracket at the cursor and its counterpart are shown.
  var marksBrackets = true
}

/// The rows of an input as they are written, and where the cursor goes.
struct InputFrame: Equatable {
  /// What is written for each row, with escape sequences for styles only.
  var rows: [String]
  /// The columns of each row.
  var widths: [Int]
  var cursorRow: Int
  var cursorColumn: Int
  /// The cursor's row up to the cursor: written again to get there, so that the terminal's own idea of widths
  /// and of what it joins decides where the cursor is seen.
  var cursorPrefix: String

  /// Draws a view in a number of columns, one less than the terminal has (`TerminalSize.inputColumns`). Styles
  /// are left out when `isStyled` is false, and so is the hint.
  init(_ view: InputView, columns: Int, isStyled: Bool) {
    let text = view.state.text
    let layout = InputLayout(prompt: view.prompt, text: text, columns: columns)
    let cursor = layout.cells[layout.cellIndex(ofScalar: view.state.cursor)]
    let styles = CellStyles(view: view, text: text)
    rows = []
    widths = []
    cursorPrefix = ""
    cursorRow = cursor.row
    cursorColumn = cursor.column
    for row in 0..<layout.rowCount {
      let end = row + 1 < layout.rowCount ? layout.rowStarts[row + 1] : layout.cells.count
      var styled = StyledText(isStyled: isStyled)
      var width = 0
      for cell in layout.cells[layout.rowStarts[row]..<end] {
        if row == cursor.row && cell.column == cursor.column && cell.role != .prompt && cursorPrefix.isEmpty {
          cursorPrefix = styled.finished
        }
        styled.append(cell.glyph, styles.style(of: cell))
        width = cell.column + cell.width
      }
      rows.append(styled.finished)
      widths.append(width)
    }
    if isStyled { appendHint(view.hint, columns: columns) }
  }

  private mutating func appendHint(_ hint: String, columns: Int) {
    guard !hint.isEmpty, let width = widths.last, columns > width else { return }
    let shown = truncated(safeForTerminal(hint), toWidth: columns - width)
    var styled = StyledText(isStyled: true)
    styled.append(shown, .hint)
    rows[rows.count - 1] += styled.finished
    widths[widths.count - 1] += displayWidth(shown)
  }

  /// The part of the rows that fits a window, and the footer below it.
  ///
  /// `top` is the first row shown last time: it moves only when the cursor would be outside. Returns the new one.
  mutating func clip(toRows height: Int, footer: [String], top: Int) -> Int {
    let footerHeight = min(footer.count, max(0, max(height - rows.count, height / 2)))
    let visible = max(1, height - footerHeight)
    var first = min(max(top, 0), max(0, rows.count - visible))
    first = min(first, cursorRow)
    first = max(first, cursorRow - visible + 1)
    let range = first..<min(rows.count, first + visible)
    rows = Array(rows[range]) + footer.prefix(footerHeight)
    widths = Array(widths[range]) + Array(repeating: 0, count: footerHeight)
    cursorRow -= first
    return first
  }
}

/// Which style each cell has: the hook's highlights, with the brackets at the cursor on top.
private struct CellStyles {
  private let styleOfByte: [TextStyle]
  private let brackets: [Int]

  init(view: InputView, text: String) {
    let highlights = view.highlights
    if highlights.isEmpty {
      styleOfByte = []
    } else {
      let count = text.utf8.count
      var styles = [TextStyle](repeating: .plain, count: count)
      for highlight in highlights {
        let range = highlight.range.clamped(to: 0..<count)
        for offset in range { styles[offset] = highlight.style }
      }
      styleOfByte = styles
    }
    brackets = view.marksBrackets ? matchingBrackets(in: view.state, highlights: highlights) : []
  }

  func style(of cell: InputLayout.Cell) -> TextStyle {
    switch cell.role {
    case .prompt: return .prompt
    case .lineFeed, .end: return .plain
    case .text:
      if brackets.contains(cell.scalarOffset) { return .bracket }
      return cell.utf8Offset < styleOfByte.count ? styleOfByte[cell.utf8Offset] : .plain
    }
  }
}
