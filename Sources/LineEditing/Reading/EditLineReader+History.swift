import CLibedit

/// Up and down, through the rows of the input and then the history, and the search in it.
extension EditLineReader {
  /// The row above or below; beyond the first and last, the history.
  func moveVertically(_ direction: HistoryNavigator.Direction) -> Int32 {
    var state = loadState()
    let layout = InputLayout(prompt: prompt, text: state.text, columns: terminal.size.inputColumns)
    let cell = layout.cells[layout.cellIndex(ofScalar: state.cursor)]
    let row = cell.row + (direction == .older ? -1 : 1)
    let column = goalColumn ?? cell.column
    // A row that holds nothing but prompt is no row to go to.
    guard let target = layout.scalarIndex(row: row, column: column) else { return recall(direction) }
    state.cursor = target
    session.breakSequence()
    goalColumn = column
    store(state)
    return CC_REFRESH
  }

  /// The next entry of the history; with `isMatching`, the next that begins like the text before the cursor.
  func recall(_ direction: HistoryNavigator.Direction, isMatching: Bool = false) -> Int32 {
    let state = loadState()
    let prefix = isMatching ? EditState.string(state.scalars[..<state.cursor]) : ""
    guard var entry = navigator.move(direction, from: state, prefix: prefix) else {
      beep()
      return CC_NORM
    }
    if isMatching { entry.cursor = min(state.cursor, entry.scalars.count) }
    session.begin(with: entry)
    goalColumn = nil
    store(entry)
    return CC_REFRESH
  }

  /// Ctrl-R and Ctrl-S: reads a pattern and shows the newest entry that has it, until another key says what to do.
  func searchHistory(_ direction: HistoryNavigator.Direction) -> Int32 {
    search = HistorySearch(entries: history.entries)
    defer { search = nil }
    while true {
      var key: wchar_t = 0
      guard el_wgetc(editor, &key) == 1, let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: key)) else {
        return CC_NORM
      }
      switch scalar {
      case "\u{12}": search?.advance(.older)
      case "\u{13}": search?.advance(.newer)
      case "\u{8}", "\u{7F}": search?.shorten()
      case "\u{7}": return CC_REFRESH
      case "\u{3}":
        pushBack(scalar)
        return CC_REFRESH
      case _ where scalar.value < 0x20:
        return endSearch(with: scalar)
      default: search?.extend(with: scalar)
      }
    }
  }

  /// Takes the entry found, and lets the key that ended the search do what it always does.
  private func endSearch(with key: Unicode.Scalar) -> Int32 {
    if let match = search?.match {
      var entry = navigator.go(to: match.index, from: loadState())
      entry = EditState(history.entries[match.index])
      session.begin(with: entry)
      store(entry)
    }
    search = nil
    // A lone Escape only ends the search; one that begins a key's sequence has the rest behind it.
    if key != "\u{1B}" || !characters.isEmpty { pushBack(key) }
    return CC_REFRESH
  }

  private func pushBack(_ key: Unicode.Scalar) { characters.insert(key, at: characters.startIndex) }
}
