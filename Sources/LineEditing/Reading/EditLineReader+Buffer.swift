import CLibedit

/// libedit's buffer, which holds the text while it is edited.
extension EditLineReader {
  /// The text and the cursor as libedit has them.
  func loadState() -> EditState {
    guard let line = el_wline(editor), let start = line.pointee.buffer, let end = line.pointee.lastchar,
      let cursor = line.pointee.cursor
    else { return EditState() }
    let count = end - start
    guard count > 0 else { return EditState() }
    let scalars = UnsafeBufferPointer(start: start, count: count).map {
      Unicode.Scalar(UInt32(truncatingIfNeeded: $0)) ?? "\u{FFFD}"
    }
    return EditState(scalars: scalars, cursor: cursor - start)
  }

  /// Makes libedit's text and cursor those of a state, changing only what differs.
  func store(_ state: EditState) {
    let old = loadState()
    if old.scalars != state.scalars {
      let start = zip(old.scalars, state.scalars).prefix { $0 == $1 }.count
      let most = min(old.scalars.count, state.scalars.count) - start
      let tail = zip(old.scalars.reversed(), state.scalars.reversed()).prefix { $0 == $1 }.count
      let kept = min(tail, most)
      let removed = old.scalars.count - kept - start
      moveCursor(by: start + removed - old.cursor)
      el_deletestr(editor, Int32(removed))
      insert(state.scalars[start..<(state.scalars.count - kept)])
      moveCursor(by: state.cursor - (state.scalars.count - kept))
    } else {
      moveCursor(by: state.cursor - old.cursor)
    }
  }

  private func moveCursor(by distance: Int) {
    if distance != 0 { _ = el_cursor(editor, Int32(distance)) }
  }

  private func insert(_ scalars: ArraySlice<Unicode.Scalar>) {
    guard !scalars.isEmpty else { return }
    // libedit reads up to the NUL, and a NUL is the one scalar that no text here has.
    let wide = scalars.map { wchar_t(truncatingIfNeeded: $0.value) } + [0]
    _ = el_winsertstr(editor, wide)
  }
}
