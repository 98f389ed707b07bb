import CLibedit
import CSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the keys do, beyond changing the text at the cursor.
extension EditLineReader {
  /// Carries out a command on the text.
  func edit(_ command: EditCommand) -> Int32 {
    if takeHint(for: command) { return CC_REFRESH }
    var state = loadState()
    goalColumn = nil
    guard session.apply(command, to: &state) else {
      beep()
      return CC_NORM
    }
    store(state)
    return CC_REFRESH
  }

  /// At the end of the text, what moves on takes an insertable hint in.
  private func takeHint(for command: EditCommand) -> Bool {
    guard command == .right || command == .lineEnd || command == .textEnd else { return false }
    var state = loadState()
    guard state.isAtEnd, terminal.showsColour, let hint = shown(state.text).hint, hint.isInsertable else {
      return false
    }
    session.undoStack.observe(state)
    state.insert(InputDecoder.cleaned(Array(hint.text.utf8)))
    store(state)
    return true
  }

  /// Enter: runs what is complete, else goes on in a new line. A final backslash goes on always.
  func accept() -> Int32 {
    var state = loadState()
    if state.isAtEnd && state.scalars.last == "\\" {
      state.replace((state.cursor - 1)..<state.cursor, with: "\n")
      return change(to: state)
    }
    let text = state.text
    if !isBlank(text) && !hooks.isComplete(text) { return insertLineFeed() }
    return finish(.line(text))
  }

  /// Alt-Enter: a new line, whatever the text.
  func insertLineFeed() -> Int32 { insert("\n") }

  /// Inserts text at the cursor as one change.
  func insert(_ text: String) -> Int32 {
    var state = loadState()
    state.insert(text)
    return change(to: state)
  }

  /// Makes another text of the input, as one change that can be undone.
  func change(to state: EditState) -> Int32 {
    session.undoStack.observe(loadState())
    session.breakSequence()
    goalColumn = nil
    store(state)
    session.undoStack.observe(state)
    return CC_REFRESH
  }

  func insertPaste() -> Int32 {
    let text = pendingPaste
    pendingPaste = ""
    return text.isEmpty ? CC_NORM : insert(text)
  }

  /// Ctrl-C: drops the input.
  func interrupt() -> Int32 { finish(.interrupted) }

  /// Ctrl-D: the end on an empty input, else deletes.
  func endOrDelete() -> Int32 {
    loadState().scalars.isEmpty ? finish(.endOfInput) : edit(.deleteForward)
  }

  private func finish(_ input: LineInput) -> Int32 {
    outcome = input
    menu = nil
    leaveInputBehind(mark: input == .interrupted ? "^C" : "")
    if case .line(let text) = input, !isBlank(text), hooks.isRemembered(text) { history.add(text) }
    return CC_NEWLINE
  }

  /// Ctrl-Z: stops the program as the terminal itself would, its whole group.
  func suspend() -> Int32 {
    suspendEditing()
    kill(0, SIGTSTP)
    _ = EditingSignals.takeContinued()
    resumeEditing()
    return CC_REFRESH
  }

  /// Ctrl-L: the input on an empty screen.
  func clearScreen() -> Int32 {
    writeFully(painter.clearScreen(), to: terminal.outputDescriptor)
    return CC_REFRESH
  }

  /// Ctrl-X Ctrl-E: the text in the user's own editor.
  func openEditor() -> Int32 {
    guard let editExternally = hooks.editExternally else {
      beep()
      return CC_NORM
    }
    let text = loadState().text
    suspendEditing()
    let edited = editExternally(text)
    resumeEditing()
    guard let edited else { return CC_REFRESH }
    var cleaned = InputDecoder.cleaned(Array(edited.utf8))
    while cleaned.hasSuffix("\n") { cleaned.removeLast() }
    return change(to: EditState(cleaned))
  }
}
