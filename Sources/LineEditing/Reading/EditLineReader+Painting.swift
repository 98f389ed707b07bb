import TextFolding

/// What is on the screen for the state of the moment.
extension EditLineReader {
  /// What the hooks said of a text, kept until the text changes.
  struct ShownText {
    var text: String
    var highlights: [Highlight]
    var hint: InputHint?
  }

  /// Brings the screen up to date.
  func paint() {
    let state = loadState()
    if search == nil { session.undoStack.observe(state) }
    if let menu, menu.state != state { self.menu = nil }
    let size = terminal.size
    var frame = InputFrame(view(of: state), columns: size.inputColumns, isStyled: terminal.showsColour)
    topRow = frame.clip(toRows: size.rows, footer: footer(size: size), top: topRow)
    writeFully(painter.update(to: frame), to: terminal.outputDescriptor)
  }

  /// Leaves the input on the screen as it is, whole and without what was only offered, and goes below it.
  func leaveInputBehind(mark: String = "") {
    let size = terminal.size
    let state = loadState()
    var view = InputView(prompt: prompt, state: state, marksBrackets: false)
    view.highlights = shown(state.text).highlights
    view.hint = mark
    let frame = InputFrame(view, columns: size.inputColumns, isStyled: terminal.showsColour)
    writeFully(painter.finish(with: frame), to: terminal.outputDescriptor)
    topRow = 0
  }

  /// Rings the terminal's bell: a key had nothing to do.
  func beep() { writeFully("\u{7}", to: terminal.outputDescriptor) }

  private func view(of state: EditState) -> InputView {
    if let search { return view(of: search, state: state) }
    var view = InputView(prompt: prompt, state: state)
    let shown = shown(state.text)
    view.highlights = shown.highlights
    if state.isAtEnd && menu == nil { view.hint = shown.hint?.text ?? "" }
    return view
  }

  /// The entry found, with the pattern in place of the prompt.
  private func view(of search: HistorySearch, state: EditState) -> InputView {
    let name = search.hasFailed ? "not in history: " : "history: "
    let searchPrompt = LinePrompt(
      name + safeForTerminal(search.pattern) + " › ", continuation: prompt.continuation)
    guard let match = search.match, match.index < history.entries.count else {
      return InputView(prompt: searchPrompt, state: state, marksBrackets: false)
    }
    let text = history.entries[match.index]
    var found = EditState(text)
    found.cursor = found.scalarIndex(atUTF8Offset: match.range.lowerBound) ?? 0
    var view = InputView(prompt: searchPrompt, state: found, marksBrackets: false)
    view.highlights = hooks.highlight(text) + [Highlight(match.range, .match)]
    return view
  }

  private func footer(size: TerminalSize) -> [String] {
    guard let menu, menu.isListed else { return [] }
    return CandidateList.rows(
      for: menu.completion.candidates, selected: menu.selected, columns: size.columns,
      limit: max(1, size.rows / 2), isStyled: terminal.showsColour)
  }

  /// What the hooks say of a text; asked once a text.
  func shown(_ text: String) -> ShownText {
    if let shownText, shownText.text == text { return shownText }
    let isEmpty = text.isEmpty
    let shown = ShownText(
      text: text, highlights: isEmpty ? [] : hooks.highlight(text), hint: isEmpty ? nil : hooks.hint(text))
    shownText = shown
    return shown
  }
}
